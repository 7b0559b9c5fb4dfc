"""A reached goal comes back to be seen again, and rests in the end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.domain.rechecks import recheck

REACHED = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("days", "weeks"),
    [(0, None), (13, None), (14, 2), (41, 2), (42, 6), (83, 6), (84, 12), (112, 12), (113, None)],
)
def test_it_comes_back_after_two_six_and_twelve_weeks_and_rests_after_sixteen(days: int, weeks: int | None) -> None:
    found = recheck(REACHED, REACHED + timedelta(days=days))
    assert (found.weeks if found else None) == weeks


def test_only_what_was_seen_since_it_came_back_counts() -> None:
    today = REACHED + timedelta(days=20)
    before, since = REACHED + timedelta(days=13), REACHED + timedelta(days=15)
    asked = recheck(REACHED, today, [before])
    assert asked is not None
    assert asked.is_open
    seen = recheck(REACHED, today, [before, since])
    assert seen is not None
    assert (seen.is_open, seen.seen_on) == (False, since)
    # At the next interval it is asked anew.
    again = recheck(REACHED, REACHED + timedelta(days=42), [since])
    assert again is not None
    assert again.is_open
