"""Three truly different plans of one problem: each as good as it can be while a fifth of it differs from those before.

What makes one truly different is a row of the programme, not a penalty: whoever compares them sees what another choice
costs, not what a push did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum

from kiosk.matching.checker import check
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan, relative_gap
from kiosk.matching.problem import Aims, Assignments, Problem

LEAST_DIFFERENCE = 0.2
"""At least this share of the places that are still open differs between any two plans."""
STEADY_POINTS = 10.0
"""What a steadier plan loses, at the least, for each change of rotation from block to block."""
NEAR_POINTS = 3.0
"""What a draft loses for each place that differs from the first one, where no plan is in force."""
STEADY_FACTOR, WISHES_FACTOR = 2.0, 3.0


AIM_NAMES = tuple(field.name for field in fields(Aims))
UNIT_AIMS = Aims(growth=1.0, fairness=1.0, preference=15.0, continuity=STEADY_POINTS, rules=1.0, little_change=20.0)
"""The weights that a chief's factors multiply: 1 is usual, continuity alone is usually left at 0."""


class DraftKind(StrEnum):
    """What a plan favours."""

    GROWTH = "growth"
    STEADY = "steady"
    WISHES = "wishes"


def draft_aims(aims: Aims, kind: DraftKind) -> Aims:
    """Return the aims of a draft: the usual ones, with more weight on what it favours."""
    if kind is DraftKind.STEADY:
        return replace(
            aims,
            continuity=max(STEADY_POINTS, STEADY_FACTOR * aims.continuity),
            little_change=STEADY_FACTOR * aims.little_change,
        )
    if kind is DraftKind.WISHES:
        return replace(aims, preference=WISHES_FACTOR * aims.preference)
    return aims


def draft_problem(problem: Problem, kind: DraftKind, before: Sequence[Assignments] = ()) -> Problem:
    """Return the problem that a draft answers, after the drafts before it.

    Where no plan is in force the first draft takes its place, lightly: what differs then differs for a reason, and
    two drafts can be read side by side.
    """
    aims = draft_aims(problem.aims, kind)
    if not before or problem.incumbent:
        return replace(problem, aims=aims)
    return replace(problem, aims=replace(aims, little_change=NEAR_POINTS), incumbent=dict(before[0]))


def most_alike(problem: Problem, other: Assignments) -> int:
    """Return in how many open places a plan may be like another one and still be truly different."""
    places = sum(1 for cell in other if cell[1] not in problem.settled)
    return int((1 - LEAST_DIFFERENCE) * places)


def alike(problem: Problem, one: Assignments, other: Assignments) -> int:
    """Return in how many open places two plans are alike."""
    return sum(one.get(cell) == name for cell, name in other.items() if cell[1] not in problem.settled)


def differs_enough(problem: Problem, one: Assignments, others: Sequence[Assignments]) -> bool:
    """Tell whether a plan is truly different from all others."""
    return all(alike(problem, one, other) <= most_alike(problem, other) for other in others)


def aims_of(factors: Mapping[str, float]) -> Aims:
    """Return the aims that factors on the usual weights make; what is not named stays as it usually is."""
    usual = {name: 0.0 if name == "continuity" else 1.0 for name in AIM_NAMES}
    return Aims(**{name: getattr(UNIT_AIMS, name) * factors.get(name, usual[name]) for name in AIM_NAMES})


def factors_of(aims: Aims) -> dict[str, float]:
    """Return the factors on the usual weights that aims stand for."""
    return {name: getattr(aims, name) / getattr(UNIT_AIMS, name) for name in AIM_NAMES}


def unit_worth(problem: Problem, assignments: Assignments, growth: Growth) -> dict[str, float]:
    """Return what a plan is worth by aim at a factor of 1 each, in growth points; factors weigh it anew at once."""
    terms = check(replace(problem, aims=UNIT_AIMS), assignments, growth).terms
    return {name: getattr(terms, name) for name in AIM_NAMES}


def judged(problem: Problem, plan: Plan, growth: Growth, bound: float | None) -> Plan:
    """Return a draft as the problem itself judges it: its objective, terms and rules, and a bound on every plan."""
    report = check(problem, plan.assignments, growth)
    bound = None if bound is None else max(bound, report.objective)
    gap = None if bound is None else relative_gap(report.objective, bound)
    return replace(plan, objective=report.objective, bound=bound, gap=gap, terms=report.terms, rules=report.rules)
