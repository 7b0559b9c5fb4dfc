"""What stands in the way, in sentences with names: no id, no code of a block."""

from __future__ import annotations

import pytest

from kiosk.actions.obstacle_words import gain_words, shortage_words, way_words
from kiosk.actions.plan_values import PlanView
from kiosk.matching.plan import Gain, Give, How, Shortage, ShortageKind, WayOut
from tests.planning import plan_year, seen_by
from tests.workroom import Workroom


def plain(_context: str, text: str) -> str:
    return text


@pytest.fixture
def view(workroom: Workroom) -> PlanView:
    plan_year(workroom)
    return seen_by(workroom, None)


@pytest.mark.parametrize("kind", list(ShortageKind))
def test_every_shortage_has_its_sentence_with_both_sums(view: PlanView, kind: ShortageKind) -> None:
    person, code = view.people[0], next(iter(view.year.rotations))
    said = shortage_words(Shortage(kind, 13, 12, ("staff",), {}, {}, (code,), person, "B02", 1), view, plain)
    assert "13" in said
    assert "12" in said
    assert person not in said
    assert "B02" not in said
    assert "{" not in said


def test_a_year_too_short_for_several_says_how_many(view: PlanView) -> None:
    shortage = Shortage(ShortageKind.YEAR, 14, 13, ("a", "b"), {}, {}, (), view.people[0], "", 10)
    said = shortage_words(shortage, view, plain)
    assert said.startswith("10 people: blocks required of each 14")
    assert view.name(view.people[0]) in said


def way(*gives: Give) -> WayOut:
    return WayOut(sum(give.amount for give in gives), gives, sure=True)


def test_a_way_says_what_gives_and_where(view: PlanView) -> None:
    first, second = view.people[:2]
    seats = way(*(Give("seats", "at most 2 on ICU.", 1, How.MORE, block=f"B0{n}") for n in (1, 2)))
    assert way_words(seats, view, plain) == ["at most 2 on ICU: 2 more, in block 1, 2."]
    each = way(Give("each", "each has 2", 1, How.FEWER, first), Give("each", "each has 2", 1, How.FEWER, second))
    assert way_words(each, view, plain) == [f"each has 2: 2 fewer, for {view.name(first)}, {view.name(second)}."]
    assert way_words(way(Give("t", "60 in all", 1, How.FEWER)), view, plain) == ["60 in all: 1 fewer, over the year."]
    run = way(Give("run", "never twice", 1, How.EXCEPTION, first))
    assert way_words(run, view, plain) == [f"never twice: exceptions: 1, for {view.name(first)}."]


def test_of_many_places_it_is_said_how_many(view: PlanView) -> None:
    seats = way(*(Give("seats", "few", 1, How.MORE, block=f"B0{n}") for n in range(1, 6)))
    assert way_words(seats, view, plain) == ["few: 5 more, in 5 blocks."]


def test_locks_and_bars_are_opened_for_somebody(view: PlanView) -> None:
    name = view.name(view.people[0])
    opened = way(
        Give("lock:retreat", "retreat", 1, How.OPENED, view.people[0], "B02"),
        Give("bar:x", "x", 1, How.OPENED, view.people[0], "B01"),
    )
    assert way_words(opened, view, plain) == [
        f"Open a lock, for {name} in block 2.",
        f"Open a place that is ruled out, for {name} in block 1.",
    ]
    gain = Gain("lock:retreat", "retreat", 12.4, How.OPENED, view.people[0], "B02")
    assert gain_words(gain, view, plain) == f"Without the lock on {name} in block 2: up to 12 growth points more."


@pytest.mark.parametrize(
    ("how", "said"), [(How.MORE, "one more"), (How.FEWER, "one fewer"), (How.EXCEPTION, "exceptions")]
)
def test_what_keeps_a_better_plan_away_says_how_much_at_most(view: PlanView, how: How, said: str) -> None:
    words = gain_words(Gain("seats", "ICU has 5 to 9", 383.3, how), view, plain)
    assert words == f"ICU has 5 to 9: {said} would bring up to 383 growth points."
