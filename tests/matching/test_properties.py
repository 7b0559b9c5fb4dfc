"""What holds for every problem: the checker judges as its words say, the solver finds what trying everything finds."""

from __future__ import annotations

import math
import os
import random
import subprocess
import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.matching import second
from kiosk.matching.budget import Options
from kiosk.matching.cells import open_cells
from kiosk.matching.checker import Report, check
from kiosk.matching.drafts import differs_enough
from kiosk.matching.formulation import formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Limits, Outcome, Solved, Solver
from kiosk.matching.owners import only, owners_of, pins_of
from kiosk.matching.plan import Plan, Status, WayOut
from kiosk.matching.problem import Assignments, Bar, Lock, Problem
from kiosk.matching.search import solve
from tests.matching import hundred
from tests.matching.brute_force import best_of_all
from tests.matching.generate import Raw, problem
from tests.matching.plain_checker import TERMS, judge
from tests.matching.strategies import SEEDS, Draw, enumerable, every_plan, examples, how_many_plans, problems
from tests.matching.test_settled import mid_year

CLOSE = 1e-3
"""What a solver's own tolerances may make of an objective of some hundreds."""
MOST_TRIED = 1000
UNEXPLAINED = Options(explain=False)


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the search treat every problem as a large one: block by block, then part by part."""
    monkeypatch.setattr(second, "SMALL", 0)


# The checker against a second one ----------------------------------------------------------------------------------


@st.composite
def judged(draw: Draw) -> tuple[Problem, Assignments]:
    """Draw a problem and any plan for it: most cells as they may be, some anyhow, some empty or filled by mistake."""
    found: Problem = draw(problems())
    rng = random.Random(draw(SEEDS))
    names = [rotation.id for rotation in found.rotations]
    plan: dict[tuple[str, str], str] = {}
    for person in found.people:
        for block in found.blocks:
            past = sorted(found.history.get((person.id, block.id), ()))
            if found.present(person, block.id) != (rng.random() < 0.03):
                plan[person.id, block.id] = rng.choice([*names, *past * 20])
    return found, plan


def agree(problem: Problem, plan: Assignments) -> Report:
    """Check a plan twice, compare rule by rule and aim by aim, and return what the checker said."""
    report, verdict = check(problem, plan), judge(problem, plan)
    assert {(fault.person, fault.block) for fault in report.faults} == verdict.wrong
    assert {rule.id: rule.amount for rule in report.rules} == pytest.approx(verdict.amounts)
    assert {rule.id for rule in report.rules if not rule.kept} == verdict.broken
    assert {name: getattr(report.terms, name) for name in TERMS} == pytest.approx(verdict.terms)
    assert report.objective == pytest.approx(verdict.objective)
    return report


@given(judged())
@examples(150)
def test_two_checkers_written_apart_judge_every_plan_alike(case: tuple[Problem, Assignments]) -> None:
    agree(*case)


# The programme against the checker ----------------------------------------------------------------------------------


@st.composite
def placed(draw: Draw) -> tuple[Problem, Assignments]:
    """Draw a problem and a plan whose cells are right, whatever the rules say of it."""
    found: Problem = draw(problems())
    rng = random.Random(draw(SEEDS))
    cells = open_cells(found, Growth(found))
    assume(cells.open and not cells.empty)
    return found, {cell: rng.choice(names) for cell, names in cells.open.items()}


def solved_as(found: Problem, plan: Assignments) -> Solved:
    """Return what the solver makes of one plan: all that is left to it is the worth, or that rules are broken."""
    formulation = formulate(found, Growth(found))
    solver = Solver(formulation.milp)
    lower, upper = solver.lower.copy(), solver.upper.copy()
    for column, value in formulation.placements(plan).items():
        lower[column] = upper[column] = value
    solver.bound_columns(lower, upper)
    return solver.solve(Limits())


@given(placed())
@examples(120)
def test_what_is_solved_counts_every_plan_as_the_checker_does(case: tuple[Problem, Assignments]) -> None:
    found, plan = case
    report, solved = agree(found, plan), solved_as(found, plan)
    if report.broken:
        assert solved.outcome is Outcome.INFEASIBLE
    else:
        assert solved.objective == pytest.approx(report.objective, abs=CLOSE)


# The solver against every plan there is ----------------------------------------------------------------------------


@given(enumerable())
@examples(100)
def test_no_plan_is_better_whatever_the_rules(found: Problem) -> None:
    best, plan = best_of_all(found), solve(found, UNEXPLAINED)
    if best is None:
        assert plan.status is Status.INFEASIBLE
        assert (plan.assignments, plan.bound) == ({}, None)
        assert plan.blocked
    else:
        assert plan.status is Status.OPTIMAL
        assert plan.objective == pytest.approx(best[0], abs=CLOSE)
        assert agree(found, plan.assignments).passed


@pytest.mark.usefixtures("in_parts")
def test_block_by_block_too_every_plan_is_valid_and_every_bound_true() -> None:
    @given(enumerable(most_plans=200))
    @examples(40)
    def holds(found: Problem) -> None:
        best, plan = best_of_all(found), solve(found, replace(UNEXPLAINED, work_limit=3))
        if best is None:
            assert plan.status in {Status.INFEASIBLE, Status.UNKNOWN}
            assert plan.assignments == {}
            return
        assert plan.status in {Status.OPTIMAL, Status.FEASIBLE, Status.UNKNOWN}
        if plan.bound is not None:
            assert plan.bound >= best[0] - CLOSE
        if plan.status is Status.OPTIMAL:
            assert plan.objective == pytest.approx(best[0], abs=CLOSE)
        if plan.status is not Status.UNKNOWN:
            assert agree(found, plan.assignments).passed

    holds()


def one_person(**more: object) -> Problem:
    """Return a problem of one person, two blocks and two rotations, with one hard rule about the ICU."""
    rule: Raw = {"id": "rule", "kind": "count", "per": "person", "rotations": ["ICU"], "window": 2, "hard": True}
    return problem(
        {
            "blocks": [{"id": "B1"}, {"id": "B2"}],
            "rotations": [{"id": "ICU"}, {"id": "Wards"}],
            "people": [{"id": "Ada", "away": more.pop("away", {})}],
            "preferences": [{"person": "Ada", "rotation": "ICU", "value": 1}],
            "rules": [rule | more],
        }
    )


def test_with_nobody_to_place_a_rule_that_asks_for_somebody_leaves_no_plan() -> None:
    plan = solve(one_person(away={"B1": 1, "B2": 1}, min=1))
    assert plan.status is Status.INFEASIBLE
    assert [reason.id for reason in plan.blocked] == ["rule"]


@pytest.mark.parametrize(("blocks", "planned"), [(["B1"], ["ICU", "ICU"]), (["B1", "B2"], ["Wards", "Wards"])])
def test_a_window_as_long_as_the_plan_counts_where_the_rule_is_about_all_of_it(
    blocks: list[str], planned: list[str]
) -> None:
    found = one_person(blocks=blocks, max=0)
    plan = solve(found)
    assert list(plan.assignments.values()) == planned
    assert agree(found, plan.assignments).passed


def test_the_minimum_of_a_window_longer_than_the_plan_asks_for_nothing() -> None:
    assert list(solve(one_person(window=3, rotations=["Wards"], min=1)).assignments.values()) == ["ICU", "ICU"]


@pytest.mark.parametrize(
    "forbidden",
    [
        {"kind": "pattern", "steps": [["ICU"], ["ICU"]], "hard": True},
        {"kind": "count", "per": "person", "rotations": ["ICU"], "max": 1, "hard": True},
    ],
)
def test_a_run_that_was_rewarded_counts_though_it_is_forbidden_today(forbidden: Raw) -> None:
    rewarded = {"kind": "pattern", "steps": [["ICU"], ["ICU"]], "weight": 3}
    found = problem(mid_year({"Ada": "II", "Bo": "WI"}, 2, rewarded, forbidden, aims={"rules": 1}))
    plan, best = solve(found), best_of_all(found)
    assert best is not None
    assert (plan.status, plan.objective) == (Status.OPTIMAL, best[0])
    assert solved_as(found, plan.assignments).objective == pytest.approx(best[0])


@given(enumerable(most_plans=200))
@examples(40)
def test_the_best_plan_that_is_unlike_another_is_the_best_of_all_that_are(found: Problem) -> None:
    other = solve(found, UNEXPLAINED).assignments
    assume(other)
    unlike = [plan for plan in every_plan(found) if differs_enough(found, plan, [other])]
    reports = [check(found, plan) for plan in unlike]
    plan = solve(found, replace(UNEXPLAINED, unlike=(other,)))
    best = max((report.objective for report in reports if report.passed), default=None)
    assert plan.status is (Status.INFEASIBLE if best is None else Status.OPTIMAL)
    assert plan.objective == (None if best is None else pytest.approx(best, abs=CLOSE))


# What it says of its plans -----------------------------------------------------------------------------------------


@given(problems(most_people=3, most_blocks=3))
@examples(25)
def test_the_price_of_every_runner_up_is_what_planning_without_this_cell_costs(found: Problem) -> None:
    plan = solve(found)
    for why in plan.why:
        if not found.block[why.block].settled:
            other = solve(_only_this_block(found, plan, why.person, why.block), UNEXPLAINED)
            assert bool(why.runner_up) == (other.objective is not None)
            if other.objective is not None:
                assert plan.objective is not None
                assert why.cost_of_runner_up is not None
                assert why.cost_of_runner_up == pytest.approx(plan.objective - other.objective, abs=2e-2)
                assert why.cost_of_runner_up >= -CLOSE


def _only_this_block(found: Problem, plan: Plan, person: str, block: str) -> Problem:
    """Return the problem with one cell's rotation barred and all other blocks as the plan has them."""
    locks = [Lock(*cell, frozenset({name})) for cell, name in plan.assignments.items() if cell[1] != block]
    bar = Bar(person, frozenset({plan.assignments[person, block]}), block)
    return replace(found, locks=(*found.locks, *locks), bars=(*found.bars, bar))


@given(enumerable(most_plans=200))
@examples(100)
def test_what_is_said_to_stand_in_the_way_leaves_no_plan_by_itself(found: Problem) -> None:
    """Rules, locks and bars that are not named are taken away: still there is no plan."""
    plan = solve(found, UNEXPLAINED)
    if plan.status is not Status.INFEASIBLE or plan.blocked[0].id.startswith("cell:"):
        return
    named = [reason.id for reason in plan.blocked]
    assert set(named) <= set(owners_of(found))
    alone = only(found, named)
    assert how_many_plans(alone) > MOST_TRIED or best_of_all(alone) is None
    assert solve(alone, UNEXPLAINED).status is Status.INFEASIBLE


@given(enumerable(most_plans=200))
@examples(80)
def test_after_every_way_out_that_is_sure_there_is_a_plan(found: Problem) -> None:
    """Rules may be exceeded by what they give, locks and bars are gone where they are opened; every plan is tried."""
    for way in solve(found, UNEXPLAINED).ways_out:
        eased = _opened(found, way)
        if way.sure and how_many_plans(eased) <= MOST_TRIED:
            given_up = {
                rule.id: sum(give.amount for give in way.gives if give.id == rule.id)
                for rule in found.rules
                if rule.hard
            }
            assert any(_keeps(eased, plan, given_up) for plan in every_plan(eased))


def _opened(found: Problem, way: WayOut) -> Problem:
    """Return a problem without the locks and bars that a way out opens, in the cells where it does."""
    opened = {(give.id, give.person, give.block) for give in way.gives}
    names = {id(pin): name for name, pins in pins_of(found).items() for pin in pins}

    def stands(pin: Lock | Bar, block: str) -> bool:
        return (names.get(id(pin)), pin.person, block) not in opened

    return replace(
        found,
        locks=tuple(lock for lock in found.locks if stands(lock, lock.block)),
        bars=tuple(
            replace(bar, block=block.id)
            for bar in found.bars
            for block in found.blocks
            if bar.block in {None, block.id} and stands(bar, block.id)
        ),
    )


def _keeps(found: Problem, plan: Assignments, given_up: Mapping[str, float]) -> bool:
    """Tell whether a plan keeps every hard rule but for what may be given up."""
    verdict = judge(found, plan)
    return not verdict.wrong and all(verdict.amounts[name] <= amount + CLOSE for name, amount in given_up.items())


# The same again ----------------------------------------------------------------------------------------------------

PRINT_A_PLAN = textwrap.dedent(
    """
    import sys
    from kiosk.matching import second
    from kiosk.matching.budget import Options
    from kiosk.matching.search import solve
    from tests.matching.generate import programme
    second.SMALL = 0
    plan = solve(programme(9, 4, 3), Options(work_limit=2, seed=5))
    sys.stdout.write(repr((plan.objective, plan.bound, list(plan.assignments.items()), plan.why)))
    """
)


def test_two_processes_that_hash_differently_make_the_same_plan_with_the_same_reasons() -> None:
    root = str(Path(__file__).parents[2])
    first, other = (
        subprocess.run(
            [sys.executable, "-c", PRINT_A_PLAN],
            cwd=root,
            env={**os.environ, "PYTHONPATH": root, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            timeout=120,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert first == other


@pytest.mark.usefixtures("in_parts")
def test_the_same_problem_seed_and_work_give_the_same_plan() -> None:
    @given(problems(), st.integers(0, 3), st.integers(1, 4))
    @examples(12)
    def holds(found: Problem, seed: int, work: int) -> None:
        once, again = (solve(found, Options(work_limit=work, seed=seed)) for _ in range(2))
        assert replace(once, seconds=0.0) == replace(again, seconds=0.0)

    holds()


# A hundred programmes ----------------------------------------------------------------------------------------------


SMALL_ONES = ["--people", "12", "--blocks", "4"]


def by_work(found: Problem, options: Options) -> Plan:
    """Plan by rounds instead of seconds, so that a busy machine makes the same plan."""
    return solve(found, replace(options, time_limit=math.inf, work_limit=1))


@pytest.mark.usefixtures("in_parts")
def test_programmes_of_many_seeds_are_planned_without_a_broken_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert hundred.main(["--seeds", "3", *SMALL_ONES], planner=by_work) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines[:3]] == [["seed", seed, "feasible"] for seed in ("1", "2", "3")]
    assert lines[-1].startswith("3 programmes, 0 with a broken rule, 0 without a plan")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda plan: plan, ""),
        (lambda plan: replace(plan, assignments=dict.fromkeys(plan.assignments, "ICU")), "breaks rule"),
        (lambda plan: replace(plan, assignments={}), "2 cells cannot stand"),
        (lambda plan: replace(plan, objective=plan.objective + 1), "objective 1.0, checked 0.0 and 0.0"),
    ],
)
def test_what_is_wrong_with_a_plan_is_told(spoil: Callable[[Plan], Plan], told: str) -> None:
    found = one_person(max=0)
    assert hundred.what_is_wrong(found, spoil(solve(found))) == told


def test_a_wrong_plan_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    def careless(found: Problem, options: Options) -> Plan:
        return Plan(Status.FEASIBLE, 0.0, None, None, 0.0, options.seed)

    assert hundred.main(["--seeds", "2", *SMALL_ONES], planner=careless) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("2 programmes, 2 with a broken rule")
