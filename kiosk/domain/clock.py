"""Time: UTC and zone-aware, from a clock that is handed in; the day turns at the programme's own hour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from kiosk.domain.errors import InvalidInput

FIRST_YEAR, LAST_YEAR = 2000, 2199
"""Days outside are slips of the hand, and near the ends of the calendar nothing can be counted."""


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands where it was set: for tests, pictures and the demo."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self._moment

    def set(self, moment: datetime) -> None:
        """Set the clock, forward or back."""
        self._moment = moment.astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Set the clock forward."""
        self._moment += by


@dataclass(frozen=True, slots=True)
class Calendar:
    """A programme's days: its time zone, and the hour at which its day turns (night shifts end at 4, say)."""

    zone: ZoneInfo
    day_turns_at: int = 4

    def day_of(self, moment: datetime) -> date:
        """Return the programme's day that a moment belongs to."""
        return (moment.astimezone(self.zone) - timedelta(hours=self.day_turns_at)).date()

    def starts(self, day: date) -> datetime:
        """Return the UTC moment at which a programme's day begins."""
        local = datetime(day.year, day.month, day.day, self.day_turns_at, tzinfo=self.zone)
        return local.astimezone(UTC)

    def noon(self, day: date) -> datetime:
        """Return the UTC moment of a day's local noon, for entries that name a day without a time."""
        return datetime(day.year, day.month, day.day, 12, tzinfo=self.zone).astimezone(UTC)


def monday_of(day: date) -> date:
    """Return the Monday of the ISO week of a day."""
    return day - timedelta(days=day.weekday())


def is_near(day: date) -> bool:
    """Tell whether a day, or a moment, lies in the years that the program counts in."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def parse_week(text: str) -> date:
    """Return the Monday of an ISO week such as `2026-W48`. Raises: InvalidInput (`week-malformed`)."""
    match = re.fullmatch(r"(\d{4})-W(\d{2})", text)
    if match and FIRST_YEAR < int(match[1]) <= LAST_YEAR:
        try:
            return date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            pass
    raise InvalidInput("week-malformed", text=text)
