"""Needed against possible: what sums alone say, and that they never say no where there is a plan."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.matching.arithmetic import shortages
from kiosk.matching.hall import crowded
from kiosk.matching.plan import Shortage
from tests.matching.brute_force import best_of_all
from tests.matching.generate import Raw, problem, programme, tiny
from tests.matching.planted import COUNT, count
from tests.matching.test_settled import settled_at_random

ICU: Raw = {**COUNT, "rotations": ["ICU"]}


def small(*rules: Raw, people: int = 3, blocks: int = 3, **more: object) -> Raw:
    """Return a problem of three rotations that everybody may work on."""
    return {
        "blocks": [{"id": f"B{t + 1}"} for t in range(blocks)],
        "competencies": ["airway"],
        "rotations": [{"id": name} for name in ("ICU", "Wards", "Clinic")],
        "people": [{"id": f"P{i + 1}", "levels": {"airway": i}} for i in range(people)],
        "rules": [{"id": f"rule {i}", **rule} for i, rule in enumerate(rules)],
        **more,
    }


def told(raw: Raw) -> Shortage:
    found = shortages(problem(raw))
    assert found
    return found[0]


def said(raw: Raw) -> tuple[str, float, float, tuple[str, ...]]:
    shortage = told(raw)
    return shortage.kind.value, shortage.needed, shortage.possible, shortage.ids


BOTH = ("rule 0", "rule 1")


def test_seats_for_what_people_need() -> None:
    raw = small({**ICU, "per": "block", "max": 1}, {**ICU, "per": "person", "min": 2})
    assert said(raw) == ("seats", 6, 3, BOTH)
    assert (told(raw).asks, told(raw).allows) == ({"rule 1": 6}, {"rule 0": 3})


def test_hands_for_what_blocks_need() -> None:
    raw = small({**ICU, "per": "block", "min": 2}, {**ICU, "per": "person", "max": 1})
    assert said(raw) == ("hands", 6, 3, BOTH)


def test_hands_of_those_who_may_work_there_alone() -> None:
    raw = small({**ICU, "per": "block", "min": 1}, {**ICU, "per": "person", "max": 1})
    for person in raw["people"][1:]:
        person["rotations"] = ["Wards", "Clinic"]
    assert said(raw) == ("hands", 3, 1, BOTH)


def test_one_persons_year() -> None:
    raw = small(count("person", "ICU", min=2), count("person", "Wards", min=2))
    assert said(raw) == ("year", 4, 3, BOTH)
    assert told(raw).people == 3


def test_leave_makes_a_year_too_short() -> None:
    raw = small(count("person", "ICU", min=3))
    raw["people"][1]["away"] = {"B2": 1}
    assert said(raw) == ("year", 3, 2, ("rule 0",))
    assert (told(raw).person, told(raw).people) == ("P2", 1)


def test_what_comes_before_takes_its_blocks_too() -> None:
    order: Raw = {"kind": "before", "first": ["Wards"], "then": ["ICU"], "needs": 2, "hard": True}
    raw = small(count("person", "ICU", min=2), order)
    assert said(raw)[3] == BOTH
    raw["people"][0]["had"] = raw["people"][1]["had"] = raw["people"][2]["had"] = {"Wards": 2}
    assert shortages(problem(raw)) == ()


def test_a_window_and_a_run_leave_less_of_a_year() -> None:
    window = count("person", "ICU", window=2, max=1)
    run: Raw = {"kind": "pattern", "steps": [["ICU"], ["ICU"]], "hard": True}
    for limit in (window, run):
        assert said(small(limit, count("person", "ICU", min=3), blocks=4)) == ("year", 3, 2, BOTH)
        assert shortages(problem(small(limit, count("person", "ICU", min=2), blocks=4))) == ()


def test_one_block() -> None:
    raw = small(count("block", "ICU", min=2, blocks=["B2"]), count("block", "Wards", min=2))
    assert said(raw) == ("block", 4, 3, BOTH)
    assert told(raw).block == "B2"


def test_more_people_than_places() -> None:
    raw = small(count("block", ["ICU", "Wards"], max=1), count("block", "Clinic", max=1))
    assert said(raw) == ("places", 3, 2, BOTH)


def test_more_blocks_than_somebody_may_spend() -> None:
    raw = small(count("person", "ICU", max=1), count("person", ["Wards", "Clinic"], max=1), people=1)
    assert said(raw) == ("room", 3, 2, BOTH)


def supervised(novices_per_strong: int) -> Raw:
    return {
        "kind": "supervision", "rotations": ["ICU"], "competency": "airway", "novice_below": 1.5, "strong_from": 2,
        "novices_per_strong": novices_per_strong,
    }  # fmt: skip


def test_nobody_there_to_supervise() -> None:
    raw = small(count("block", "ICU", min=1, blocks=["B3"]), supervised(1))
    raw["people"][2]["away"] = {"B3": 1}
    assert said(raw)[3] == BOTH
    raw["people"][2]["away"] = {}
    assert shortages(problem(raw)) == ()


def test_more_novices_than_one_supervisor_can_have_beside_them() -> None:
    raw = small(count("block", "ICU", min=3), supervised(1))
    assert said(raw) == ("supervision", 3, 2, BOTH)
    raw = small(count("person", "ICU", min=2), supervised(1))
    assert said(raw) == ("supervision", 4, 3, BOTH)
    assert shortages(problem(small(count("person", "ICU", min=1), supervised(2)))) == ()


def test_rules_alone_are_named_where_they_say_no_without_any_lock() -> None:
    locks = [{"person": "P1", "block": "B1", "rotations": ["ICU"], "says": "retreat"}]
    raw = small({**ICU, "per": "block", "max": 0}, {**ICU, "per": "person", "min": 1}, locks=locks)
    assert told(raw).ids == BOTH
    raw["rules"] = raw["rules"][:1]
    assert told(raw).ids == ("rule 0", "lock:retreat")


def test_what_happened_counts_and_is_nobodys_fault() -> None:
    raw = small(count("total", "ICU", max=1), count("person", "ICU", min=1), people=2)
    raw["blocks"][0]["settled"] = True
    raw["locks"] = [{"person": name, "block": "B1", "rotations": ["ICU"]} for name in ("P1", "P2")]
    assert shortages(problem(raw)) == ()
    raw["locks"][1]["rotations"] = ["Wards"]
    assert said(raw) == ("seats", 1, 0, BOTH)


def test_a_year_that_has_a_plan_is_short_of_nothing() -> None:
    assert shortages(programme(30, 13, 1)) == ()


@given(st.integers(0, 1_000_000))
@settings(max_examples=60, deadline=None)
def test_no_plan_of_all_there_are_does_what_sums_say_cannot_be(seed: int) -> None:
    for found in (tiny(seed), settled_at_random(seed)):
        short = shortages(found)
        if short:
            assert best_of_all(found) is None
            assert all(one.needed > one.possible and one.ids for one in short)


def test_everybody_finds_a_place_or_it_is_said_who_stands_in_whose_way() -> None:
    wants = {"Ada": ["x"], "Bo": ["x", "y"], "Cy": ["y"], "Di": ["z"]}
    assert crowded(wants, {"x": 1, "y": 2, "z": 1}) is None
    assert crowded(wants, {"x": 1, "y": 1, "z": 9}) == (frozenset({"Ada", "Bo", "Cy"}), frozenset({"x", "y"}))
    assert crowded({"Ada": []}, {"x": 1}) == (frozenset({"Ada"}), frozenset())
