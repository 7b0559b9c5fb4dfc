"""Chiefs get three plans to choose from, and each is truly another one."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.matching.budget import Options
from kiosk.matching.checker import check
from kiosk.matching.drafts import (
    LEAST_DIFFERENCE,
    DraftKind,
    aims_of,
    alike,
    differs_enough,
    draft_problem,
    factors_of,
    judged,
    unit_worth,
)
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Aims, Problem
from kiosk.matching.search import solve
from kiosk.matching.three import search_three
from tests.matching.generate import programme

QUICK = Options(work_limit=4, explain=False)


@pytest.fixture(scope="module")
def year() -> tuple[Problem, Plan]:
    problem = programme(12, 4, 1)
    return problem, solve(problem, QUICK)


def test_another_plan_differs_in_a_fifth_of_the_places(year: tuple[Problem, Plan]) -> None:
    problem, first = year
    found = [first.assignments]
    for kind in (DraftKind.WISHES, DraftKind.STEADY):
        plan = solve(draft_problem(problem, kind, found), replace(QUICK, unlike=tuple(found)))
        assert check(problem, plan.assignments).passed
        found.append(plan.assignments)
    for one, other in combinations(found, 2):
        assert alike(problem, one, other) <= (1 - LEAST_DIFFERENCE) * len(other)
        assert differs_enough(problem, one, [other])


def test_a_plan_does_not_differ_from_itself(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    assert not differs_enough(problem, plan.assignments, [plan.assignments])


def test_more_weight_on_wishes_grants_no_fewer(year: tuple[Problem, Plan]) -> None:
    problem, first = year
    growth = Growth(problem)
    wishes = solve(
        draft_problem(problem, DraftKind.WISHES, [first.assignments]), replace(QUICK, unlike=(first.assignments,))
    )
    granted = [unit_worth(problem, plan.assignments, growth)["preference"] for plan in (first, wishes)]
    assert granted[1] >= granted[0]


def test_a_steadier_plan_goes_on_from_the_best_one(year: tuple[Problem, Plan]) -> None:
    problem, first = year
    growth = Growth(problem)
    steady = draft_problem(problem, DraftKind.STEADY, [first.assignments])
    plan = solve(steady, replace(QUICK, start=first.assignments))
    changes = [unit_worth(problem, found.assignments, growth)["continuity"] for found in (first, plan)]
    assert changes[1] >= changes[0]


def test_a_start_that_breaks_a_rule_is_none(year: tuple[Problem, Plan]) -> None:
    problem, first = year
    broken = dict.fromkeys(first.assignments, "ICU")
    plan = solve(problem, replace(QUICK, start=broken))
    assert check(problem, plan.assignments).passed


def test_factors_weigh_a_plan_anew_as_the_checker_would(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    worth = unit_worth(problem, plan.assignments, Growth(problem))
    factors = {"growth": 0.5, "fairness": 2.0, "continuity": 1.5, "preference": 0.0}
    weighed = replace(problem, aims=aims_of(factors))
    total = sum(worth[name] * factor for name, factor in factors_of(weighed.aims).items())
    assert total == pytest.approx(check(weighed, plan.assignments).objective)


def test_usual_weights_are_a_factor_of_one() -> None:
    assert factors_of(Aims()) == {
        "growth": 1.0,
        "fairness": 1.0,
        "preference": 1.0,
        "continuity": 0.0,
        "rules": 1.0,
        "little_change": 1.0,
    }
    assert aims_of({}) == Aims()


def test_a_draft_is_judged_by_the_aims_of_all(year: tuple[Problem, Plan]) -> None:
    problem, first = year
    steady = draft_problem(problem, DraftKind.STEADY, [first.assignments])
    plan = solve(steady, replace(QUICK, start=first.assignments))
    found = judged(problem, plan, Growth(problem), first.bound)
    assert found.objective == pytest.approx(check(problem, plan.assignments).objective)
    assert found.bound is not None
    assert found.objective is not None
    assert found.bound >= found.objective


def test_three_are_searched_for_one_after_the_other(year: tuple[Problem, Plan]) -> None:
    problem, _ = year
    told: list[DraftKind] = []
    drafts = search_three(problem, Options(time_limit=12, explain=False), lambda kind, _event: told.append(kind))
    assert list(dict.fromkeys(told)) == list(DraftKind)
    # On a slow machine a kind may find nothing that has more of what its name promises.
    kinds = [draft.kind for draft in drafts]
    assert kinds == [kind for kind in DraftKind if kind in kinds]
    assert kinds[0] is DraftKind.GROWTH
    for draft in drafts:
        assert check(problem, draft.plan.assignments).passed
    for one, other in combinations(drafts, 2):
        assert differs_enough(problem, other.plan.assignments, [one.plan.assignments])


def test_without_a_plan_there_are_no_drafts(year: tuple[Problem, Plan]) -> None:
    problem, _ = year
    nobody = replace(problem, people=tuple(replace(person, rotations=frozenset()) for person in problem.people))
    drafts = search_three(nobody, Options(time_limit=5, explain=False))
    assert [draft.plan.status for draft in drafts] == [Status.INFEASIBLE]


def test_a_wish_to_stop_keeps_what_is_there(year: tuple[Problem, Plan]) -> None:
    problem, _ = year
    seen: list[DraftKind] = []
    drafts = search_three(
        problem, Options(time_limit=30, explain=False), lambda kind, _event: seen.append(kind), lambda: len(seen) > 3
    )
    assert len(drafts) == 1
