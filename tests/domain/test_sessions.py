"""A sign-in ends by itself, at the idle time or at its longest, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kiosk.domain.ids import PersonId
from kiosk.domain.sessions import CHIEFS_AT_WORK, EVERYBODY, SessionLimits, SignIn

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
SOMEBODY = PersonId(UUID(int=1))


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def signed_in(limits: SessionLimits = EVERYBODY) -> SignIn:
    return SignIn(SOMEBODY, NOW, NOW, limits)


def test_it_ends_after_ninety_idle_seconds() -> None:
    assert signed_in().left(after(89)) == timedelta(seconds=1)
    assert signed_in().left(after(90)) == timedelta(0)
    assert signed_in().left(after(900)) == timedelta(0)


def test_touches_keep_it_alive_for_ten_minutes_and_no_longer() -> None:
    session = signed_in()
    for second in range(0, 600, 60):
        session = session.touched(after(second))
    assert session.left(after(560)) == timedelta(seconds=40)
    assert session.touched(after(599)).left(after(600)) == timedelta(0)


def test_chiefs_at_work_have_five_minutes_and_an_hour() -> None:
    assert signed_in(CHIEFS_AT_WORK).left(NOW) == timedelta(minutes=5)
    assert signed_in(CHIEFS_AT_WORK).touched(after(3590)).left(after(3590)) == timedelta(seconds=10)


@pytest.mark.parametrize("back", [timedelta(minutes=5), timedelta(hours=3), timedelta(days=400)])
def test_a_clock_set_back_lengthens_neither_limit(back: timedelta) -> None:
    assert signed_in().left(NOW - back) == EVERYBODY.idle
    session, ends = signed_in().touched(NOW - back), NOW - back + EVERYBODY.longest
    for second in range(0, 600, 60):
        session = session.touched(NOW - back + timedelta(seconds=second))
    assert session.left(ends) == timedelta(0)


def test_a_clock_set_forward_ends_it() -> None:
    assert signed_in().left(after(86_400)) == timedelta(0)
