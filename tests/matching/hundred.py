"""Many invented programmes, each planned within seconds: is a hard rule ever broken, and how good are the plans?

Run as `python -m tests.matching.hundred`; exits 1 if any plan breaks a rule. Every plan is judged by the program's
checker and by the plain one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from kiosk.matching.budget import Options
from kiosk.matching.checker import check
from kiosk.matching.plan import Plan
from kiosk.matching.problem import Problem
from kiosk.matching.search import solve
from tests.matching.generate import programme
from tests.matching.plain_checker import judge

Planner = Callable[[Problem, Options], Plan]
ROUNDING = 1e-4


@dataclass(frozen=True, slots=True)
class Outcome:
    """One programme's plan; `wrong` says in words what is wrong with it, empty where nothing is."""

    seed: int
    plan: Plan
    wrong: str

    def line(self) -> str:
        """Return the outcome as a line of a table."""
        plan = self.plan
        objective = "-" if plan.objective is None else f"{plan.objective:.1f}"
        gap = "-" if plan.gap is None else f"{100 * plan.gap:.2f} %"
        words = f"seed {self.seed:4d}  {plan.status.value:10s} {objective:>10s}  gap {gap:>8s} {plan.seconds:6.1f} s"
        return f"{words}  {self.wrong}".rstrip()


def planned(problem: Problem, options: Options, planner: Planner = solve) -> Outcome:
    """Plan one programme and judge the plan twice."""
    plan = planner(problem, options)
    return Outcome(options.seed, plan, what_is_wrong(problem, plan))


def what_is_wrong(problem: Problem, plan: Plan) -> str:
    """Return what is wrong with a plan, empty where it is right or there is none."""
    if plan.objective is None:
        return ""
    report, verdict = check(problem, plan.assignments), judge(problem, plan.assignments)
    hard = {rule.id for rule in problem.rules if rule.hard}
    broken = sorted({rule.id for rule in report.broken} | (verdict.broken & hard))
    if report.faults or verdict.wrong:
        return f"{len(verdict.wrong)} cells cannot stand"
    if broken:
        return "breaks " + ", ".join(broken)
    if max(abs(report.objective - value) for value in (plan.objective, verdict.objective)) > ROUNDING:
        return f"objective {plan.objective}, checked {report.objective} and {verdict.objective}"
    return ""


def summary(outcomes: Sequence[Outcome]) -> str:
    """Return how many plans are wrong and how far they are from the bound."""
    wrong = sum(bool(outcome.wrong) for outcome in outcomes)
    gaps = [outcome.plan.gap for outcome in outcomes if outcome.plan.gap is not None]
    without = sum(outcome.plan.objective is None for outcome in outcomes)
    words = f"{len(outcomes)} programmes, {wrong} with a broken rule, {without} without a plan"
    return words + (f", gap at most {100 * max(gaps):.2f} %, median {100 * median(gaps):.2f} %" if gaps else "")


def main(words: Sequence[str] | None = None, planner: Planner = solve) -> int:
    """Plan as many programmes as asked for and return 1 if any plan is wrong."""
    parser = argparse.ArgumentParser(description="Plan many invented programmes and judge every plan twice.")
    parser.add_argument("--seeds", type=int, default=100, help="how many programmes")
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--blocks", type=int, default=13)
    parser.add_argument("--seconds", type=float, default=5.0, help="the time limit of each")
    asked = parser.parse_args(words)
    outcomes: list[Outcome] = []
    for seed in range(1, asked.seeds + 1):
        options = Options(time_limit=asked.seconds, seed=seed, explain=False)
        outcomes.append(planned(programme(asked.people, asked.blocks, seed), options, planner))
        sys.stdout.write(outcomes[-1].line() + "\n")
        sys.stdout.flush()
    sys.stdout.write(summary(outcomes) + "\n")
    return int(any(outcome.wrong for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
