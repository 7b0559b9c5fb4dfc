"""The day turns at the programme's own hour, in its own zone, through both changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock import Calendar, SetClock, SystemClock, monday_of, parse_week
from kiosk.domain.errors import InvalidInput

CHICAGO = ZoneInfo("America/Chicago")
ZONES = ("America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC")
MICROSECOND = timedelta(microseconds=1)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-23T03:59:59", date(2026, 11, 22)),
        ("2026-11-23T04:00:00", date(2026, 11, 23)),
        ("2026-11-24T00:30:00", date(2026, 11, 23)),
        # Spring forward on 8 March 2026, back on 1 November.
        ("2026-03-08T03:30:00", date(2026, 3, 7)),
        ("2026-03-08T04:00:00", date(2026, 3, 8)),
        ("2026-11-01T01:30:00", date(2026, 10, 31)),
        ("2026-11-01T04:00:00", date(2026, 11, 1)),
    ],
)
def test_a_night_shift_belongs_to_the_day_it_began(moment: str, day: date) -> None:
    assert Calendar(CHICAGO).day_of(local(moment)) == day


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 7), 23), (date(2026, 10, 31), 25), (date(2026, 6, 1), 24)])
def test_days_are_as_long_as_the_clock_makes_them(day: date, hours: int) -> None:
    calendar = Calendar(CHICAGO)
    assert calendar.starts(day + timedelta(days=1)) - calendar.starts(day) == timedelta(hours=hours)


@given(st.sampled_from(ZONES), st.integers(0, 23), st.dates(min_value=date(2000, 1, 2), max_value=date(2060, 1, 1)))
def test_a_day_holds_its_first_moment_and_its_noon_and_not_the_one_before(zone: str, hour: int, day: date) -> None:
    calendar = Calendar(ZoneInfo(zone), hour)
    assert calendar.day_of(calendar.starts(day)) == day
    assert calendar.day_of(calendar.starts(day) - MICROSECOND) == day - timedelta(days=1)
    if hour <= 12:
        assert calendar.day_of(calendar.noon(day)) == day


@given(st.sampled_from(ZONES), st.datetimes(datetime(2000, 1, 2), datetime(2060, 1, 1)), st.integers(0, 86_400))  # noqa: DTZ001 - made aware below
def test_days_never_run_backwards(zone: str, moment: datetime, seconds: int) -> None:
    calendar, first = Calendar(ZoneInfo(zone)), moment.replace(tzinfo=UTC)
    assert calendar.day_of(first) <= calendar.day_of(first + timedelta(seconds=seconds))


def test_weeks_read_as_printed() -> None:
    assert parse_week("2026-W48") == date(2026, 11, 23)
    assert parse_week("2026-W53") == date(2026, 12, 28)
    assert monday_of(date(2026, 11, 29)) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "text", ["", "2026-48", "2026-W00", "2026-W54", "2025-W53", "2026-W48 ", "W48-2026", "0000-W01", "9999-W52"]
)
def test_what_is_no_week_is_named(text: str) -> None:
    with pytest.raises(InvalidInput, match="week-malformed") as refused:
        parse_week(text)
    assert refused.value.values["text"] == text


def test_a_set_clock_stands_until_it_is_moved() -> None:
    clock = SetClock(local("2026-11-23T08:00:00"))
    assert clock.now() == datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    clock.advance(timedelta(hours=1))
    assert clock.now().hour == 15
    clock.set(local("2026-11-22T08:00:00"))
    assert clock.now() == datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
    assert SystemClock().now().tzinfo is UTC
