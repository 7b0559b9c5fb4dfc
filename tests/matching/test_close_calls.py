"""Close calls: what half a level would turn round is marked, what it would not is not."""

from __future__ import annotations

import pytest

from kiosk.matching.close_calls import CloseCalls
from kiosk.matching.explain import explain_cell
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Why
from kiosk.matching.problem import Problem
from kiosk.matching.search import solve
from tests.matching.generate import Raw, problem


def two_places(levels: Raw, other: float = 3.0, **more: object) -> Problem:
    """Return Ada, one block, and two places that teach one competency each; airway asks for 3, handoff for `other`."""
    teaches = {"ICU": ("airway", 3.0), "Wards": ("handoff", other)}
    return problem(
        {
            "blocks": [{"id": "B1"}],
            "competencies": ["airway", "handoff"],
            "scale": {"lowest": 0, "highest": 4},
            "rotations": [
                {"id": name, "growth": {competency: {"exposure": 1, "level": level}}}
                for name, (competency, level) in teaches.items()
            ],
            "people": [{"id": "Ada", "levels": levels}],
            "aims": {"growth": 1},
            **more,
        }
    )


def why(found: Problem) -> Why:
    plan = solve(found)
    assert plan.assignments == {("Ada", "B1"): "ICU"}
    assert plan.why == (explain_cell(found, plan.assignments, "Ada", "B1"),)
    return plan.why[0]


@pytest.mark.parametrize(
    ("airway", "handoff", "close"),
    [
        # 70 points against 7: whatever half a level does, airway teaches more.
        (2.0, 4.0, False),
        # 70 against 38.5: with airway half a level lower still 59.5, half a level higher 70.
        (2.0, 1.0, False),
        # 70 against 66.6: with airway half a level lower 49.
        (1.75, 1.67, True),
        # 70 against 31.5: with airway half a level higher 31.5 too, no less than that.
        (2.5, 3.0, False),
    ],
)
def test_what_half_a_level_turns_round_is_marked(airway: float, handoff: float, *, close: bool) -> None:
    assert why(two_places({"airway": airway, "handoff": handoff})).close_call is close


def test_equal_places_are_a_close_call() -> None:
    assert why(two_places({"airway": 2, "handoff": 2})).close_call


def test_without_another_place_nothing_is_close() -> None:
    found = two_places({"airway": 2, "handoff": 2}, locks=[{"person": "Ada", "block": "B1", "rotations": ["ICU"]}])
    assert not why(found).close_call


def test_a_wish_that_outweighs_half_a_level_settles_it() -> None:
    levels = {"airway": 1.75, "handoff": 1.67}
    wishes = [{"person": "Ada", "rotation": "ICU", "value": 1}]
    assert not why(two_places(levels, preferences=wishes, aims={"growth": 1, "preference": 40})).close_call


def test_levels_stay_on_their_scale() -> None:
    # Half a level higher would be beyond the scale: at its end the gap stays what it is.
    found = two_places({"airway": 4, "handoff": 4}, other=2.9)
    known = Why("Ada", "B1", {}, "Wards", 0.1)
    assert not CloseCalls(found, {("Ada", "B1"): "ICU"}, Growth(found)).marked(known).close_call
