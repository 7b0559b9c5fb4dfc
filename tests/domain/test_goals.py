"""Days that a practice ground names."""

from __future__ import annotations

import pytest

from kiosk.domain.goals import days_named

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Simulation, Wed 12:30", {WED}),
        ("Continuity clinic Tuesdays and Thursdays", {TUE, THU}),
        ("Tues, Thurs", {TUE, THU}),
        ("Mon-Fri rounds", {MON, TUE, WED, THU, FRI}),
        ("Monday to Wednesday", {MON, TUE, WED}),
        ("Fri – Mon on call", {FRI, SAT, SUN, MON}),
        ("Saturday night", {SAT}),
        ("Mon-Fri and Sun", {MON, TUE, WED, THU, FRI, SUN}),
        ("daily huddle", {MON, TUE, WED, THU, FRI}),
        ("Every day at line-up", {MON, TUE, WED, THU, FRI}),
        ("NICU nights", set()),
        ("we sat in the sun with a monitor", set()),
        ("Monitor, Sunshine unit, Wedge", set()),
        ("", set()),
    ],
)
def test_days_are_named_or_nobody_guesses(text: str, days: set[int]) -> None:
    assert days_named(text) == days
