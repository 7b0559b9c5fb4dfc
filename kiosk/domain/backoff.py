"""Rest after wrong PINs: by person and by kiosk, from counts that survive a restart and a clock that was moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_TRIES = 3
LOCK_AFTER = 10
LOCKED_FOR = timedelta(minutes=15)
KIOSK_FAILURES = 30
KIOSK_WINDOW = timedelta(minutes=10)
# Clocks of two kiosks differ by a little. What lies further ahead was noted before the clock was set back.
CLOCK_SLACK = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong PINs in a row of one person, and when the last one was."""

    count: int = 0
    last_at: datetime | None = None

    def rest(self, now: datetime) -> timedelta:
        """Return how long the pad rests from now on, zero where it does not.

        Three tries are free, then 1, 2, 4 ... seconds; ten in a row lock for 15 minutes. A clock that was set back
        allows one more try, which counts from the clock's new time: a day set back does not lock for a day.
        """
        full = rest_after(self.count)
        if self.last_at is None or not full or self.last_at > now + CLOCK_SLACK:
            return timedelta(0)
        return min(full, max(timedelta(0), self.last_at + full - now))


def rest_after(count: int) -> timedelta:
    """Return the full rest after `count` wrong PINs in a row."""
    if count < FREE_TRIES:
        return timedelta(0)
    if count >= LOCK_AFTER:
        return LOCKED_FOR
    return timedelta(seconds=2 ** (count - FREE_TRIES))
