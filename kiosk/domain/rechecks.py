"""Still there? A reached goal comes back at growing intervals, to be seen again rather than remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS = (2, 6, 12)
"""Source: spaced retrieval, as desirable difficulties ask for it (Miller et al. 2023, principle 5)."""
RESTS_AFTER = timedelta(weeks=16)
"""A goal reached longer ago rests, seen again or not: nobody owes anything."""


@dataclass(frozen=True, slots=True)
class Recheck:
    """The look that is due, `weeks` after the goal was reached; `seen_on` is when somebody saw it again since then."""

    weeks: int
    due: date
    seen_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has seen it again yet."""
        return self.seen_on is None


def recheck(reached_on: date, today: date, seen: Iterable[date] = ()) -> Recheck | None:
    """Return the newest look that is due, None before the first and once the goal rests.

    `seen` are the days on which somebody else saw the competency.
    """
    if today > reached_on + RESTS_AFTER:
        return None
    come = [weeks for weeks in WEEKS if reached_on + timedelta(weeks=weeks) <= today]
    if not come:
        return None
    due = reached_on + timedelta(weeks=come[-1])
    return Recheck(come[-1], due, max((day for day in seen if day >= due), default=None))
