"""The year is under way and something changes: what has to move moves, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.matching.budget import Options
from kiosk.matching.checker import check
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import CountRule, Lock, Problem
from kiosk.matching.search import solve
from tests.matching.generate import programme

QUICK = Options(work_limit=4, explain=False)
REPAIR = Options(work_limit=4, explain=False, repair=True)


@pytest.fixture(scope="module")
def year() -> tuple[Problem, Plan]:
    problem = programme(14, 6, 3)
    plan = solve(problem, QUICK)
    assert plan.assignments
    return problem, plan


def moved(before: Plan, after: Plan) -> set[tuple[str, str]]:
    return {cell for cell, name in after.assignments.items() if before.assignments.get(cell) != name}


def away(problem: Problem, plan: Plan, person_id: str, block: str) -> Problem:
    people = tuple(
        replace(person, away={**person.away, block: 1.0}) if person.id == person_id else person
        for person in problem.people
    )
    return replace(problem, people=people, incumbent=dict(plan.assignments))


def test_a_surprise_leave_moves_hardly_anybody(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    counts = []
    for person_id, block in list(plan.assignments)[::9]:
        changed = away(problem, plan, person_id, block)
        after = solve(changed, REPAIR)
        if after.status is Status.INFEASIBLE:
            continue
        assert check(changed, after.assignments).passed
        assert (person_id, block) not in after.assignments
        counts.append(len(moved(plan, after)))
    assert len(counts) >= 6
    assert sorted(counts)[len(counts) // 2] <= 2


def test_only_the_block_that_is_touched_changes_where_that_is_enough(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    person_id, block = next(iter(plan.assignments))
    after = solve(away(problem, plan, person_id, block), REPAIR)
    assert {touched for _, touched in moved(plan, after)} <= {block}


def test_a_lock_is_kept_and_the_rest_stays(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    (person_id, block), placed = next(item for item in plan.assignments.items() if item[1] == "Wards")
    other = Lock(person_id, block, frozenset({"Clinic", "Elective", "Emergency"}))
    changed = replace(problem, locks=(*problem.locks, other), incumbent=dict(plan.assignments))
    after = solve(changed, REPAIR)
    assert after.assignments[(person_id, block)] in other.rotations
    assert placed not in other.rotations
    assert len(moved(plan, after)) <= 6


def test_a_plan_that_still_fits_stays_as_it_is(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    after = solve(replace(problem, incumbent=dict(plan.assignments)), REPAIR)
    assert not moved(plan, after)


def test_a_rule_that_became_harder_is_kept_again(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    worked = sum(name == "Elective" for name in plan.assignments.values())
    rule = CountRule(id="fewer electives", per="total", rotations=frozenset({"Elective"}), most=max(0, worked - 1))
    changed = replace(problem, rules=(*problem.rules, rule), incumbent=dict(plan.assignments))
    after = solve(changed, REPAIR)
    assert check(changed, after.assignments).passed


def test_where_repair_cannot_be_there_is_no_plan(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    rule = CountRule(id="nobody in wards", per="total", rotations=frozenset({"Wards"}), most=0)
    changed = replace(problem, rules=(*problem.rules, rule), incumbent=dict(plan.assignments))
    assert solve(changed, REPAIR).status is Status.INFEASIBLE


def test_a_search_begins_with_the_plan_in_force(year: tuple[Problem, Plan]) -> None:
    problem, plan = year
    again = replace(problem, incumbent=dict(plan.assignments))
    after = solve(again, QUICK)
    assert check(problem, after.assignments).objective >= check(problem, plan.assignments).objective - 1e-6
