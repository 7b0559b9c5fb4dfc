"""The solver against every plan there is, and against its own promises."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.matching import search, second
from kiosk.matching.budget import Found, Options, Progress, Told
from kiosk.matching.checker import check
from kiosk.matching.explain import explain_cell, improve_blocks
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Solved, Solver
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Bar, Lock, Problem
from kiosk.matching.search import solve
from tests.matching.brute_force import best_of_all
from tests.matching.generate import Raw, problem, programme, tiny


@given(st.integers(0, 100_000))
@settings(max_examples=4, deadline=None)
def test_no_plan_of_all_there_are_is_better(seed: int) -> None:
    found = tiny(seed)
    best, plan = best_of_all(found), solve(found, Options(explain=False))
    if best is None:
        assert plan.status is Status.INFEASIBLE
        assert plan.blocked
    else:
        assert plan.status is Status.OPTIMAL
        assert plan.objective == pytest.approx(best[0], abs=1e-4)
        assert check(found, plan.assignments).passed


@pytest.mark.parametrize("seed", [1, 2])
def test_block_by_block_and_part_by_part_finds_a_plan_that_keeps_every_rule(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(second, "SMALL", 0)
    found = programme(18, 6, seed)
    heard: list[Told] = []
    plan = solve(found, Options(work_limit=6, explain=False), listener=heard.append)
    assert plan.status is Status.FEASIBLE
    assert plan.objective is not None
    assert plan.bound is not None
    assert plan.bound >= plan.objective
    assert plan.gap == pytest.approx((plan.bound - plan.objective) / plan.objective)
    assert check(found, plan.assignments).passed
    assert {event.stage for event in heard if isinstance(event, Progress)} >= {"relaxation", "blocks placed", "polish"}
    first = next(event.plan for event in heard if isinstance(event, Found))
    assert first.objective is not None
    assert plan.objective >= first.objective


def test_the_same_seed_and_work_give_the_same_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "SMALL", 0)
    found = programme(12, 5, 3)
    once, again = (solve(found, Options(work_limit=5, seed=7, explain=False)) for _ in range(2))
    assert once.assignments == again.assignments
    assert once.objective == again.objective


def test_the_repair_makes_up_what_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    found = programme(12, 5, 3)
    seeker = search.Search(found, Options(work_limit=20), search.nobody_listens, lambda: False)
    seeker._repair()
    plan = seeker._best.plan(Status.FEASIBLE)
    assert check(found, plan.assignments).passed


def test_the_second_corner_is_looked_for_in_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    seeker = search.Search(programme(12, 5, 3), Options(work_limit=20), search.nobody_listens, lambda: False)
    solver = seeker._solver = Solver(seeker._formulation.milp)
    whole = solver.relaxation()
    assert whole.values is not None
    found: list[float] = []

    def nearby(*_: object) -> Solved:
        corner = solver.relaxation()
        found.append(corner.objective)
        return replace(corner, values=None)

    monkeypatch.setattr(solver, "relaxation_nearby", nearby)
    # As making the first plan leaves it, only more so: there is no room for anybody anywhere.
    solver.bound_columns(solver.lower, np.where(solver.integer, 0.0, solver.upper))
    seeker._round_relaxed(whole.values)
    assert found == [pytest.approx(whole.objective)]


def test_whoever_stops_keeps_the_best_plan_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "SMALL", 0)
    found = programme(12, 5, 3)
    heard: list[Told] = []
    plan = solve(found, Options(), listener=heard.append, stop=lambda: any(isinstance(e, Found) for e in heard))
    assert plan.status is Status.CANCELLED
    assert check(found, plan.assignments).passed


def test_stopping_at_once_leaves_nothing_and_says_so() -> None:
    plan = solve(programme(12, 5, 3), Options(), stop=lambda: True)
    assert (plan.status, plan.objective, plan.assignments) == (Status.CANCELLED, None, {})


def test_with_everybody_away_the_empty_plan_is_the_best() -> None:
    raw: Raw = {"blocks": [{"id": "B1"}], "rotations": [{"id": "ICU"}], "people": [{"id": "Ada", "away": {"B1": 1}}]}
    plan = solve(problem(raw))
    assert (plan.status, plan.objective, plan.assignments) == (Status.OPTIMAL, 0, {})


def test_a_block_that_could_be_better_by_itself_is_improved() -> None:
    raw = crowded(aims={"preference": 1}, preferences=[{"person": "Bo", "rotation": "ICU", "block": "B2", "value": 3}])
    raw["rules"] = raw["rules"][:1]
    found = problem(raw)
    cells = {("Ada", "B1"): "ICU", ("Bo", "B1"): "Wards", ("Ada", "B2"): "ICU", ("Bo", "B2"): "Wards"}
    improved = improve_blocks(found, cells, Growth(found))
    assert improved == {**cells, ("Ada", "B2"): "Wards", ("Bo", "B2"): "ICU"}


# What cannot be ------------------------------------------------------------------------------------------------


def crowded(**more: object) -> Raw:
    """Return two people, two blocks, two rotations, and too many wanted on one of them."""
    hard: Raw = {"kind": "count", "hard": True}
    return {
        "blocks": [{"id": "B1"}, {"id": "B2"}],
        "competencies": [],
        "rotations": [{"id": "ICU"}, {"id": "Wards"}],
        "people": [{"id": "Ada", "groups": ["R1"]}, {"id": "Bo", "groups": ["R1"]}],
        "rules": [
            {**hard, "id": "seats", "per": "block", "rotations": ["ICU"], "max": 1, "says": "one seat"},
            {**hard, "id": "each", "per": "person", "rotations": ["ICU"], "min": 2, "says": "two each"},
            {**hard, "id": "fine", "per": "block", "rotations": ["Wards"], "max": 2, "says": "fine"},
        ],
        **more,
    }


def blocked_by(found: Problem) -> dict[str, float]:
    plan = solve(found)
    assert plan.status is Status.INFEASIBLE
    assert plan.assignments == {}
    return {reason.id: reason.amount for reason in plan.blocked}


def test_what_cannot_hold_together_is_named_and_nothing_else() -> None:
    assert blocked_by(problem(crowded())) == {"seats": 2, "each": 2}


def test_locks_are_named_by_what_they_say() -> None:
    raw = crowded()
    raw["rules"] = raw["rules"][:1]
    raw["locks"] = [{"person": name, "block": "B1", "rotations": ["ICU"], "says": "retreat"} for name in ("Ada", "Bo")]
    assert blocked_by(problem(raw)) == {"seats": 1, "lock:retreat": 0}


def test_what_fails_only_with_whole_people_is_found_too() -> None:
    raw = crowded()
    raw["blocks"] = [{"id": f"B{t}"} for t in range(3)]
    ring = [(["ICU"], ["ICU"]), (["Wards"], ["Wards"])]
    raw["people"] = raw["people"][:1]
    raw["rules"] = [
        {"id": f"no {steps[0][0]} twice", "kind": "pattern", "steps": list(steps), "hard": True} for steps in ring
    ] + [{"id": "ends differ", "kind": "pattern", "steps": [[name], None, [name]], "hard": True} for name in ["ICU"]]
    raw["rules"].append(
        {"id": "ends differ too", "kind": "pattern", "steps": [["Wards"], None, ["Wards"]], "hard": True}
    )
    reasons = blocked_by(problem(raw))
    assert reasons
    assert set(reasons) <= {rule["id"] for rule in raw["rules"]}


def test_somebody_with_nowhere_to_go_is_named() -> None:
    raw = crowded(rules=[], bars=[{"person": "Bo", "block": "B2", "rotations": ["ICU", "Wards"]}])
    assert blocked_by(problem(raw)) == {"cell:Bo:B2": 1}


# Reasons -------------------------------------------------------------------------------------------------------


def solved(found: Problem) -> Plan:
    plan = solve(found)
    assert plan.status is Status.OPTIMAL
    return plan


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_the_cost_of_the_runner_up_is_what_the_best_plan_without_this_cell_loses(seed: int) -> None:
    found = tiny(seed)
    plan = solved(found)
    assert [(why.person, why.block) for why in plan.why] == list(plan.assignments)
    for why in plan.why:
        cell = (why.person, why.block)
        others = _best_other(found, plan, cell)
        if others is None:
            assert not why.runner_up
        else:
            assert plan.objective is not None
            assert why.cost_of_runner_up == pytest.approx(plan.objective - others, abs=1e-3)
            assert why.runner_up != plan.assignments[cell]
    assert explain_cell(found, plan.assignments, *next(iter(plan.assignments))) == plan.why[0]


def _best_other(found: Problem, plan: Plan, cell: tuple[str, str]) -> float | None:
    """Return the best objective with this cell changed and all other blocks as they are, by trying everything."""
    locks = [Lock(p, b, frozenset({r})) for (p, b), r in plan.assignments.items() if b != cell[1]]
    bar = Bar(cell[0], frozenset({plan.assignments[cell]}), cell[1])
    best = best_of_all(replace(found, locks=(*found.locks, *locks), bars=(*found.bars, bar)))
    return None if best is None else best[0]
