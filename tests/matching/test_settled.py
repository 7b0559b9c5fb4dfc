"""Planning in the middle of a year: what has begun is a fact, whatever today's rules and levels say of it."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import InvalidInput
from kiosk.matching import second
from kiosk.matching.budget import Options
from kiosk.matching.checker import Fault, check
from kiosk.matching.explain import explain_cell
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Lock, Problem
from kiosk.matching.problem_json import problem_object
from kiosk.matching.search import solve
from tests.matching.brute_force import best_of_all
from tests.matching.generate import Raw, problem, programme, tiny

NAMES = {"W": "Wards", "I": "ICU", "C": "Clinic"}
HARD_COUNT: Raw = {"kind": "count", "hard": True}
ICU_COUNT: Raw = {**HARD_COUNT, "rotations": ["ICU"]}


def mid_year(past: dict[str, str], ahead: int, *rules: Raw, **more: object) -> Raw:
    """Return a year whose past is a row of initials for each person (. nowhere), and so many blocks ahead."""
    begun = max(len(row) for row in past.values())
    return {
        "blocks": [{"id": f"B{t}", "settled": t < begun} for t in range(begun + ahead)],
        "competencies": ["airway"],
        "rotations": [{"id": name} for name in NAMES.values()],
        "people": [{"id": name, "rotations": list(NAMES.values()), "levels": {"airway": 2}} for name in past],
        "locks": [
            {"person": name, "block": f"B{t}", "rotations": [NAMES[letter]]}
            for name, row in past.items()
            for t, letter in enumerate(row)
            if letter != "."
        ],
        "rules": [{"id": f"rule {i}", "says": f"rule {i}", **rule} for i, rule in enumerate(rules)],
        "aims": {"preference": 1, "growth": 1},
        **more,
    }


def years(found: Problem, plan: Plan) -> dict[str, str]:
    """Return a plan as rows of initials."""
    initials = {name: letter for letter, name in NAMES.items()}
    return {
        person.id: "".join(initials.get(plan.assignments.get((person.id, block.id), ""), ".") for block in found.blocks)
        for person in found.people
    }


def wish(person: str, rotation: str) -> Raw:
    return {"person": person, "rotation": rotation, "value": 1}


SUPERVISED: Raw = {
    "kind": "supervision", "rotations": ["ICU"], "competency": "airway", "novice_below": 2, "strong_from": 3,
    "novices_per_strong": 1,
}  # fmt: skip
BOTH_ICU = [wish("Ada", "ICU"), wish("Bo", "ICU")]


# A broken past, and what is still asked of the blocks ahead ------------------------------------------------------


@pytest.mark.parametrize(
    ("past", "ahead", "rule", "planned"),
    [
        pytest.param({"Ada": "I", "Bo": "I"}, 1, {**ICU_COUNT, "per": "block", "max": 1}, 1, id="staffing"),
        pytest.param(
            {"Ada": "W", "Bo": "C"},
            1,
            {**HARD_COUNT, "rotations": ["Wards"], "per": "block", "min": 2},
            0,
            id="too few before",
        ),
        pytest.param({"Ada": "III", "Bo": "CCC"}, 1, {**ICU_COUNT, "per": "person", "max": 2}, 1, id="had too much"),
        pytest.param({"Ada": "II", "Bo": "II"}, 2, {**ICU_COUNT, "per": "total", "max": 3}, 0, id="all used up"),
        pytest.param(
            {"Ada": "III", "Bo": "CIC"}, 2, {**ICU_COUNT, "per": "person", "window": 2, "max": 1}, 2, id="window"
        ),
        pytest.param(
            {"Ada": "III", "Bo": "CCI"},
            2,
            {"kind": "pattern", "steps": [["ICU"], ["ICU"]], "hard": True},
            2,
            id="pattern",
        ),
        pytest.param(
            {"Ada": "IC", "Bo": "CC"},
            1,
            {"kind": "pattern", "steps": [["ICU"], ["Clinic"], None], "hard": True},
            2,
            id="pattern whose open step is anything",
        ),
        pytest.param(
            {"Ada": "I", "Bo": "W"}, 1, {"kind": "before", "first": ["Wards"], "then": ["ICU"], "hard": True}, 1,
            id="before",
        ),
        pytest.param({"Ada": "I", "Bo": "I"}, 1, SUPERVISED, 0, id="supervision"),
    ],
)  # fmt: skip
def test_a_past_that_broke_a_rule_leaves_the_rest_to_plan_and_the_rule_in_force(
    past: dict[str, str], ahead: int, rule: Raw, planned: int
) -> None:
    """Both wish for the ICU in every block ahead; `planned` of these wishes can come true."""
    raw = mid_year(past, ahead, rule, preferences=BOTH_ICU)
    for person in raw["people"]:
        person["levels"] = {"airway": 1}
    found = problem(raw)
    plan = solve(found)
    assert plan.status is Status.OPTIMAL
    rows = years(found, plan)
    assert {name: row[: len(past[name])] for name, row in rows.items()} == past
    assert sum(row[len(past[name]) :].count("I") for name, row in rows.items()) == planned
    assert plan.rules[0].kept
    best = best_of_all(found)
    assert best is not None
    assert plan.objective == pytest.approx(best[0])
    for block in raw["blocks"]:
        block["settled"] = False
    assert best_of_all(problem(raw)) is None  # locks alone would judge the past, and leave no plan


def test_a_floor_somebody_fell_below_keeps_them_off_from_now_on_only() -> None:
    raw = mid_year({"Ada": "I", "Bo": "C"}, 1, preferences=BOTH_ICU)
    raw["rotations"][1]["floor"] = {"airway": 1}
    raw["people"][0]["levels"] = {}
    found = problem(raw)
    rows = years(found, solve(found))
    assert (rows["Ada"][0], rows["Bo"]) == ("I", "CI")
    assert rows["Ada"][1] in "WC"
    assert {warning.code for warning in found.warnings} == {"matching-floor-unknown"}


def test_a_bar_for_the_whole_year_does_not_undo_what_happened() -> None:
    raw = mid_year({"Ada": "I"}, 1, preferences=BOTH_ICU[:1], bars=[{"person": "Ada", "rotations": ["ICU"]}])
    found = problem(raw)
    assert years(found, solve(found))["Ada"][0] == "I"
    assert years(found, solve(found))["Ada"][1] != "I"


def test_whoever_came_in_the_middle_is_placed_from_then_on() -> None:
    found = problem(mid_year({"Ada": "WW", "Bo": ".I"}, 1, preferences=BOTH_ICU))
    plan = solve(found)
    assert years(found, plan) == {"Ada": "WWI", "Bo": ".II"}
    assert check(found, plan.assignments).faults == ()
    assert Growth(found).present_units(found.person["Bo"]) == 2


def test_a_requirement_that_was_missed_is_named_and_nothing_else() -> None:
    required = {**ICU_COUNT, "per": "person", "min": 2}
    fine = {**HARD_COUNT, "rotations": ["Wards"], "per": "block", "max": 2}
    locked = {"person": "Bo", "block": "B2", "rotations": ["Clinic"], "says": "retreat"}
    raw = mid_year({"Ada": "CC", "Bo": "II"}, 1, required, fine)
    raw["locks"].append(locked)
    plan = solve(problem(raw))
    assert plan.status is Status.INFEASIBLE
    assert [(reason.id, reason.amount) for reason in plan.blocked] == [("rule 0", 1)]


def test_a_missed_window_is_past_but_one_that_is_still_open_is_kept() -> None:
    weekly = {**HARD_COUNT, "rotations": ["Clinic"], "per": "person", "window": 2, "min": 1}
    found = problem(mid_year({"Ada": "III"}, 2, weekly, preferences=BOTH_ICU[:1]))
    assert years(found, solve(found)) == {"Ada": "IIICI"}


def test_what_is_left_of_a_total_may_be_used() -> None:
    few = {**ICU_COUNT, "per": "total", "max": 4}
    found = problem(mid_year({"Ada": "III", "Bo": "CCC"}, 2, few, preferences=BOTH_ICU))
    assert sum(row[3:].count("I") for row in years(found, solve(found)).values()) == 1


def test_history_counts_for_order_and_requirements() -> None:
    order = {"kind": "before", "first": ["Wards"], "then": ["ICU"], "needs": 2, "hard": True}
    once = {**ICU_COUNT, "per": "person", "max": 1}
    found = problem(mid_year({"Ada": "WW", "Bo": "CW"}, 1, order, once, preferences=BOTH_ICU))
    rows = years(found, solve(found))
    assert (rows["Ada"][2], rows["Bo"][2] == "I") == ("I", False)


# What the past is worth ------------------------------------------------------------------------------------------


def growing(levels: Raw, floor: Raw) -> Problem:
    raw = mid_year({"Ada": "II", "Bo": "CC"}, 2, aims={"growth": 1, "fairness": 1})
    demand = {"airway": {"exposure": 1, "level": 3}}
    raw["rotations"] = [{"id": name, "growth": demand} for name in NAMES.values()]
    raw["rotations"][1]["floor"] = floor
    raw["people"][0]["levels"] = levels
    return problem(raw)


def test_growth_of_the_past_counts_and_is_repeated_at_a_discount() -> None:
    found = growing({"airway": 2}, {})
    plan = solve(found)
    # 70 for a first block of four weeks, 49 for a second: ICU twice in the past, then one each of the other two.
    assert years(found, plan)["Ada"] in {"IIWC", "IICW"}
    assert Growth(found).of_year("Ada", (cell_of("Ada", plan))) == pytest.approx(70 + 49 + 70 + 70)
    assert Growth(found).ideal("Ada") == pytest.approx(3 * 70 + 49)


def cell_of(person: str, plan: Plan) -> list[tuple[str, str]]:
    return [(block, rotation) for (name, block), rotation in plan.assignments.items() if name == person]


def test_no_year_exceeds_its_ideal_where_the_past_is_no_longer_open() -> None:
    found = growing({}, {"airway": 1})
    growth = Growth(found)
    assert not growth.eligible("Ada", "ICU")
    plan = solve(found)
    assert plan.status is Status.OPTIMAL
    assert growth.of_year("Ada", cell_of("Ada", plan)) <= growth.ideal("Ada") + 1e-9
    best = best_of_all(found)
    assert best is not None
    assert plan.objective == pytest.approx(best[0])


def test_a_soft_pattern_counts_as_it_happened_a_soft_staffing_only_from_now_on() -> None:
    twice = {"kind": "pattern", "steps": [["ICU"], ["ICU"]], "weight": 3}
    few = {"kind": "count", "per": "block", "rotations": ["ICU"], "max": 0, "weight": 2}
    found = problem(mid_year({"Ada": "II"}, 1, twice, few, aims={"rules": 1}))
    plan = solve(found)
    assert years(found, plan) == {"Ada": "III"}
    assert plan.objective == 2 * 3 - 2


def test_why_says_nothing_of_other_places_in_the_past() -> None:
    found = growing({"airway": 2}, {})
    plan = solve(found)
    told = {why.block for why in plan.why if why.runner_up}
    assert told == {"B2", "B3"}
    assert explain_cell(found, plan.assignments, "Ada", "B0").runner_up == ""


# Against every plan there is -------------------------------------------------------------------------------------


def settled_at_random(seed: int) -> Problem:
    """Return a tiny problem whose first blocks have begun anyhow: by no rule, some nowhere, levels hidden since."""
    rng = random.Random(seed)
    raw: Raw = json.loads(json.dumps(problem_object(tiny(seed))))
    begun = rng.choice([1, 1, 2])
    settled = [block["id"] for block in raw["blocks"][:begun]]
    for block in raw["blocks"][:begun]:
        block["settled"] = True
    rotations = [rotation["id"] for rotation in raw["rotations"]]
    raw["locks"] = [lock for lock in raw["locks"] if lock["block"] not in settled] + [
        {"person": person["id"], "block": block, "rotations": [rng.choice(rotations)]}
        for person in raw["people"]
        for block in settled
        if rng.random() < 0.85
    ]
    if rng.random() < 0.5:
        raw["rotations"][0]["floor"] = {"airway": 2}
    return problem(raw)


@given(st.integers(0, 100_000))
@settings(max_examples=25, deadline=None)
def test_after_any_past_no_plan_of_all_there_are_is_better(seed: int) -> None:
    found = settled_at_random(seed)
    best, plan = best_of_all(found), solve(found, Options(explain=False))
    if best is None:
        assert plan.status is Status.INFEASIBLE
        assert plan.blocked
    else:
        assert plan.status is Status.OPTIMAL
        assert plan.objective == pytest.approx(best[0], abs=1e-4)
        assert check(found, plan.assignments).passed


def settle(found: Problem, begun: int, places: dict[tuple[str, str], str]) -> Problem:
    """Return a problem with its first blocks settled as a plan has them."""
    settled = {block.id for block in found.blocks[:begun]}
    facts = tuple(Lock(*cell, frozenset({name})) for cell, name in places.items() if cell[1] in settled)
    return replace(
        found,
        blocks=tuple(replace(block, settled=block.id in settled) for block in found.blocks),
        locks=(*(lock for lock in found.locks if lock.block not in settled), *facts),
    )


@given(st.integers(0, 100_000), st.integers(1, 2))
@settings(max_examples=25, deadline=None)
def test_a_past_that_keeps_every_rule_may_be_settled_or_only_locked_the_best_plan_is_the_same(
    seed: int, begun: int
) -> None:
    found = tiny(seed)
    plan = solve(found, Options(explain=False))
    if plan.status is Status.INFEASIBLE:
        return
    settled = settle(found, begun, dict(plan.assignments))
    locked = replace(settled, blocks=found.blocks)
    best_settled, best_locked = best_of_all(settled), best_of_all(locked)
    assert best_settled is not None
    assert best_locked is not None
    assert check(locked, best_settled[1]).passed
    assert check(locked, best_settled[1]).objective == pytest.approx(best_locked[0])
    assert check(settled, best_locked[1]).objective == pytest.approx(best_settled[0])


def test_block_by_block_and_part_by_part_goes_on_from_what_has_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "SMALL", 0)
    found = programme(12, 5, 3)
    before = solve(found, Options(work_limit=1, explain=False))
    settled = settle(found, 2, dict(before.assignments))
    # Since then somebody stopped releasing levels, and in the second block the clinic was closed.
    moved = tuple(
        replace(lock, rotations=frozenset({"Nights"})) if lock.block == "B02" and lock.rotations == {"Clinic"} else lock
        for lock in settled.locks
    )
    assert moved != settled.locks
    settled = replace(settled, locks=moved, people=(replace(settled.people[0], levels={}), *settled.people[1:]))
    plan = solve(settled, Options(work_limit=2))
    assert plan.status in {Status.FEASIBLE, Status.OPTIMAL}
    assert check(settled, plan.assignments).passed
    assert all(plan.assignments[lock.person, lock.block] in lock.rotations for lock in moved)
    assert plan.bound is not None
    assert plan.objective is not None
    assert plan.bound >= plan.objective - 1e-6


# The file and the checker ----------------------------------------------------------------------------------------


def test_the_word_goes_to_a_file_and_comes_back() -> None:
    found = problem(mid_year({"Ada": "W"}, 1))
    assert [block.settled for block in found.blocks] == [True, False]
    assert [block.get("settled") for block in problem_object(found)["blocks"]] == [True, None]  # type: ignore[attr-defined]


@pytest.mark.parametrize("second", [["ICU"], ["ICU", "Wards"]])
def test_what_happened_is_one_rotation(second: list[str]) -> None:
    raw = mid_year({"Ada": "W"}, 1)
    raw["locks"].append({"person": "Ada", "block": "B0", "rotations": second})
    with pytest.raises(InvalidInput) as caught:
        problem(raw)
    assert caught.value.values["where"] == "locks[1].rotations"


def test_the_checker_lets_nobody_change_the_past() -> None:
    found = problem(mid_year({"Ada": "W", "Bo": "."}, 1))
    ahead = {("Ada", "B1"): "Wards", ("Bo", "B1"): "Wards"}
    assert check(found, {**ahead, ("Ada", "B0"): "Wards"}).passed
    assert check(found, ahead).faults == (Fault("missing", "Ada", "B0"),)
    assert check(found, {**ahead, ("Ada", "B0"): "ICU"}).faults == (Fault("locked", "Ada", "B0", "ICU"),)
    both = {**ahead, ("Ada", "B0"): "Wards", ("Bo", "B0"): "Wards"}
    assert check(found, both).faults == (Fault("settled", "Bo", "B0", "Wards"),)
