"""A short while of touches in no order; the long one is a command (`tests/app/monkey.py`)."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import qWarning

from db.health import check
from tests.app.monkey import Monkey
from tests.kiosk import KioskAtWork, give_pins


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_touched_nothing_breaks(kiosk: KioskAtWork, seed: int) -> None:
    give_pins(kiosk.workroom, "Amara", "Dolores")
    monkey = Monkey(kiosk.kiosk, kiosk.workroom.clock, seed)
    monkey.play(250)
    assert monkey.bugs == [], list(monkey.last)
    assert check(kiosk.workroom.store).is_sound
    assert monkey.deeds["touch_something"] > 100


def stumble() -> str:
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("by nothing"), None)
    return "stumble"


def grumble() -> str:
    qWarning("this is odd")
    return "grumble"


@pytest.mark.parametrize(("way", "told"), [(stumble, "ZeroDivisionError: by nothing"), (grumble, "this is odd")])
def test_the_monkey_stops_at_what_was_raised_or_warned_of(
    kiosk: KioskAtWork, way: Callable[[], str], told: str
) -> None:
    monkey = Monkey(kiosk.kiosk, kiosk.workroom.clock, 1)
    monkey.ways = [(1, way)]
    monkey.play(5)
    assert [told in bug for bug in monkey.bugs] == [True]
    assert list(monkey.last) == [way.__name__]
