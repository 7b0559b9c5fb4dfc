"""The search for three plans, one after the other: the best, a steadier one, one that grants more wishes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.matching.budget import Impossible, Options, Progress
from kiosk.matching.drafts import DraftKind, differs_enough, draft_problem, judged, unit_worth
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan
from kiosk.matching.problem import Problem
from kiosk.matching.worker import Event, SolverProcess

FIRST_SHARE, OTHER_SHARE = 0.5, 0.25
"""Shares of the time that the best plan and each other one may take."""
FAVOURED = {DraftKind.STEADY: "continuity", DraftKind.WISHES: "preference"}


@dataclass(frozen=True, slots=True)
class Draft:
    """One of the plans, and what it favours; judged by the aims of the problem itself, like all others."""

    kind: DraftKind
    plan: Plan


def search_three(
    problem: Problem,
    options: Options,
    on_event: Callable[[DraftKind, Event], None] = lambda _kind, _event: None,
    wants_stop: Callable[[], bool] = lambda: False,
) -> list[Draft]:
    """Return the best plan, and one more for each kind where a truly different one was found.

    Alone it comes back where it holds no assignments: then there is no plan. A wish to stop ends the search with what
    is there. For a worker thread: it waits for processes.
    Raises: Unavailable where the first search broke down.
    """
    return _Three(problem, options, on_event, wants_stop).run()


@dataclass
class _Three:
    problem: Problem
    options: Options
    on_event: Callable[[DraftKind, Event], None]
    wants_stop: Callable[[], bool]

    def run(self) -> list[Draft]:
        best = self._search(DraftKind.GROWTH, replace(self.options, time_limit=self._seconds(FIRST_SHARE)))
        drafts = [Draft(DraftKind.GROWTH, best)]
        if not best.assignments:
            return drafts
        growth = Growth(self.problem)
        for kind in (DraftKind.STEADY, DraftKind.WISHES):
            if self.wants_stop():
                break
            plan = self._different(kind, [draft.plan for draft in drafts])
            if plan is not None and self._favours(kind, plan, best, growth):
                drafts.append(Draft(kind, judged(self.problem, plan, growth, best.bound)))
        return drafts

    def _favours(self, kind: DraftKind, plan: Plan, best: Plan, growth: Growth) -> bool:
        """Tell whether a plan has more than the best one of what its name promises: a search cut short may not."""
        aim = FAVOURED[kind]
        worth = [unit_worth(self.problem, found.assignments, growth)[aim] for found in (best, plan)]
        return worth[1] > worth[0]

    def _different(self, kind: DraftKind, before: list[Plan]) -> Plan | None:
        """Return a plan of a kind that truly differs from those before; None where there was none in the time."""
        others = tuple(plan.assignments for plan in before)
        half = replace(self.options, time_limit=self._seconds(OTHER_SHARE) / 2)
        # Going on from the best plan is quicker than beginning anew, and often changes enough of it.
        plan = self._search(kind, replace(half, start=others[0]), before)
        if not differs_enough(self.problem, plan.assignments, others):
            plan = self._search(kind, replace(half, unlike=others), before)
        return plan if plan.assignments else None

    def _search(self, kind: DraftKind, options: Options, before: list[Plan] | None = None) -> Plan:
        problem = draft_problem(self.problem, kind, [plan.assignments for plan in before or ()])
        process = SolverProcess(problem, options)
        return process.run(lambda event: self._tell(kind, event), self.wants_stop)

    def _tell(self, kind: DraftKind, event: Event) -> None:
        if isinstance(event, Progress | Impossible):
            self.on_event(kind, event)

    def _seconds(self, share: float) -> float:
        return share * self.options.time_limit
