"""How many worked alone in a competency over the past year, and how many will be there in the weeks to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from kiosk.domain.cover import HORIZON, Absence, stretches_ahead
from kiosk.domain.ids import PersonId

LOOK_BACK = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class CountSince:
    """So many people from a day on, until the next count."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class CoverYear:
    """Counts of who works alone: `past` from `starts` to `today`, `ahead` from `today` to `ends` with leave taken off.

    Both begin at their first day and hold only days on which the count becomes another.
    """

    starts: date
    today: date
    ends: date
    ideal: int | None
    past: tuple[CountSince, ...]
    ahead: tuple[CountSince, ...]


def cover_over_year(
    seen: Mapping[PersonId, Sequence[tuple[date, int]]],
    alone_from: int,
    absences: Sequence[Absence],
    ideal: int | None,
    today: date,
) -> CoverYear:
    """Return the counts of a year and of the weeks ahead.

    `seen` holds each person's levels by day, oldest first, of people whose levels may be counted and of nobody else. A
    level holds until the next one was seen. Whoever is away counts as having been there in the past: what they could do
    did not leave with them.
    """
    starts = today - LOOK_BACK
    steps: Counter[date] = Counter({starts: 0})
    alone_now = set()
    for person, levels in seen.items():
        alone = False
        for day, level in levels:
            if (level >= alone_from) != alone:
                alone = not alone
                steps[max(starts, day)] += 1 if alone else -1
        if alone:
            alone_now.add(person)
    days = sorted(steps)
    past = [CountSince(*pair) for pair in zip(days, accumulate(steps[day] for day in days), strict=True)]
    return CoverYear(starts, today, today + HORIZON, ideal, _changes(past), _ahead(alone_now, absences, today))


def _ahead(alone: set[PersonId], absences: Sequence[Absence], today: date) -> tuple[CountSince, ...]:
    away = [absence for absence in absences if absence.person_id in alone]
    counts = [
        CountSince(first, len(alone - {absence.person_id for absence in away if absence.holds(first)}))
        for first, _ in stretches_ahead(away, today)
    ]
    return _changes(counts)


def _changes(counts: Sequence[CountSince]) -> tuple[CountSince, ...]:
    """Leave out the days on which the count stays what it was."""
    return tuple(
        now for before, now in zip([None, *counts], counts, strict=False) if not before or before.count != now.count
    )
