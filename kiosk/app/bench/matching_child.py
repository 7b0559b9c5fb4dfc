"""One search as the kiosk runs it: the solver in its process, a thread that drives it, and a loop that goes on beside.

Prints as JSON when the plans came, how good the last one is by the checker, what memory it took, and by how much the
loop beside it was held up; or, asked to, how long a wish to stop at some stage waited for its answer.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from kiosk.matching.budget import Found, Options, Progress
from kiosk.matching.checker import FAIRNESS_SCALE, check, growth_by_person
from kiosk.matching.formulation import formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Solver
from kiosk.matching.plan import Plan
from kiosk.matching.problem import Aims, Assignments, Problem
from kiosk.matching.problem_json import read_problem
from kiosk.matching.processes import SPARE
from kiosk.matching.search import NO_AIMS
from kiosk.matching.worker import Event, SolverProcess

TICK_S = 0.005
WAITED_S = 2.0
"""So long a process waits for its search, as one does while a chief looks at plans: it has read the library by then."""
_MS_PER_S = 1000
_KB_PER_MB = 1024
Document = dict[str, Any]


@dataclass
class Heard:
    """What a search told and when, in seconds from the wish for a plan.

    `points` are seconds, objective and bound, whenever one of the last two changed; from `reasons_s` on nothing better
    was looked for.
    """

    began: float
    points: list[tuple[float, float | None, float | None]] = field(default_factory=list)
    first: tuple[float, Plan] | None = None
    reasons_s: float | None = None

    def hear(self, event: Event) -> None:
        """Note an event."""
        now = round(perf_counter() - self.began, 3)
        if isinstance(event, Found):
            self.first = self.first or (now, event.plan)
            self._add(now, event.plan.objective, event.plan.bound)
        elif isinstance(event, Progress):
            self._add(now, event.objective, event.bound)
            if event.stage == "reasons" and self.reasons_s is None:
                self.reasons_s = now

    def _add(self, now: float, objective: float | None, bound: float | None) -> None:
        if not self.points or self.points[-1][1:] != (objective, bound):
            self.points.append((now, objective, bound))


@dataclass
class Stopping:
    """Wants to stop a while after a stage was first told of; keeps when that was and what the stage was by then."""

    stage: str
    after_s: float
    told_at: float | None = None
    asked_at: float | None = None
    asked_in: str = ""
    _now_in: str = ""

    def hear(self, event: Event) -> None:
        """Note where the search stands."""
        if isinstance(event, Progress):
            self._now_in = event.stage
            if event.stage == self.stage and self.told_at is None:
                self.told_at = perf_counter()

    def wants_stop(self) -> bool:
        """Return whether it is time; the first time is when the waiting begins."""
        if self.asked_at is None and self.told_at is not None and perf_counter() - self.told_at >= self.after_s:
            self.asked_at, self.asked_in = perf_counter(), self._now_in
        return self.asked_at is not None


def drive(
    problem: Problem, options: Options, hear: Callable[[Event], None], wants_stop: Callable[[], bool]
) -> tuple[Plan, float]:
    """Return the plan of a search and the longest time in ms that the loop beside it took from tick to tick."""
    gap = 0.0
    with ThreadPoolExecutor(1) as pool:
        last = perf_counter()
        running = pool.submit(SolverProcess(problem, options).run, hear, wants_stop)
        while not running.done():
            sleep(TICK_S)
            now = perf_counter()
            gap, last = max(gap, now - last), now
    return running.result(), gap * _MS_PER_S


def solve(problem: Problem, options: Options) -> Document:
    """Return how one search went."""
    heard = Heard(perf_counter())
    plan, gap_ms = drive(problem, options, heard.hear, lambda: False)
    first_s, first = heard.first or (None, None)
    checked = [_faults(problem, each.assignments) for each in (first, plan) if each is not None and each.assignments]
    return {
        "status": plan.status.value,
        "seconds": round(perf_counter() - heard.began, 3),
        "reasons_s": heard.reasons_s,
        "first_plan_s": first_s,
        "first_plan_search_s": None if first is None else round(first.seconds, 3),
        "objective": plan.objective,
        "bound": plan.bound,
        "gap": plan.gap,
        "least_share": least_share(problem, plan.assignments) if plan.assignments else None,
        "growth": plan.terms.growth if plan.assignments else None,
        "most": most_of_each(problem) if plan.assignments else {"least_share": None, "growth": None},
        "broken": max(checked, default=None),
        "gap_ms": round(gap_ms, 1),
        # The larger of the search and the process that helps it.
        "peak_mb": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _KB_PER_MB, 1),
        "points": heard.points,
    }


def least_share(problem: Problem, assignments: Assignments) -> float:
    """Return the share of their own ideal growth that the least-served person gets, 0 to 1."""
    growth = Growth(problem)
    grown = growth_by_person(problem, growth, assignments)
    ideals = {person.id: growth.ideal(person.id) for person in problem.people}
    return min((grown[name] / ideal for name, ideal in ideals.items() if ideal > 0), default=1.0)


def most_of_each(problem: Problem) -> Document:
    """Return the least share and the growth that no plan exceeds: the relaxation of each aim for itself."""
    ideals = sum(Growth(problem).ideal(person.id) for person in problem.people)
    fairest = _relaxed(problem, replace(NO_AIMS, fairness=1.0))
    worth = FAIRNESS_SCALE * ideals
    return {"least_share": fairest / worth if worth else 1.0, "growth": _relaxed(problem, replace(NO_AIMS, growth=1.0))}


def _relaxed(problem: Problem, aims: Aims) -> float:
    alone = replace(problem, aims=aims)
    return Solver(formulate(alone, Growth(alone)).milp).relaxation().bound


def stop(problem: Problem, options: Options, stage: str, after_s: float) -> Document:
    """Return how long a wish to stop waited; `seconds` is None where the stage never came."""
    stopping = Stopping(stage, after_s)
    plan, gap_ms = drive(problem, options, stopping.hear, stopping.wants_stop)
    answered = perf_counter()
    return {
        "stage": stage,
        "asked_in": stopping.asked_in,
        "seconds": None if stopping.asked_at is None else round(answered - stopping.asked_at, 3),
        "status": plan.status.value,
        "broken": _faults(problem, plan.assignments) if plan.assignments else None,
        "gap_ms": round(gap_ms, 1),
    }


def _faults(problem: Problem, assignments: Assignments) -> int:
    """Return how many hard rules are broken and cells cannot stand, as the checker says."""
    report = check(problem, assignments)
    return len(report.broken) + len(report.faults)


def main(words: Sequence[str]) -> int:
    """Run once: `solve`, a problem file, seconds, seed; or `stop` and the same, a stage, and seconds after it began."""
    what, place, seconds, seed, *more = words
    problem, options = read_problem(Path(place)), Options(time_limit=float(seconds), seed=int(seed))
    SPARE.warm_up()
    sleep(WAITED_S)
    found = solve(problem, options) if what == "solve" else stop(problem, options, more[0], float(more[1]))
    print(json.dumps(found), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
