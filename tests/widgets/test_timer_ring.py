"""The speaker's ring: told the time several times a second, it says something only where another second shows."""

from __future__ import annotations

import pytest

from tests.widgets.conftest import Shown
from widgets.theme import Theme
from widgets.timer_ring import TimerRing


def test_it_names_itself_once_a_second(still: Theme, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = TimerRing(still)
    shown(ring, 272, 272)
    named: list[str] = []
    monkeypatch.setattr(ring, "setAccessibleName", named.append)
    for left in (60.0, 59.9, 59.6, 59.3, 59.1):
        ring.set_left(left, 60)
    assert (ring.shown, named) == ("1:00", ["1:00 left of 1:00"])
    ring.set_left(59.0, 60)
    assert (ring.shown, named[1:]) == ("0:59", ["0:59 left of 1:00"])
    ring.set_left(-3, 60)
    assert ring.shown == "0:00"
