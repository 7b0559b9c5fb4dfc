"""Cover ahead: how many still work alone after the changeover, and while most of them are on leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise

from kiosk.domain.ids import PersonId

HORIZON = timedelta(days=56)
"""How far ahead cover is looked at: two blocks, time enough to train somebody."""


class Ahead(StrEnum):
    """Why cover will be another."""

    CHANGEOVER = "changeover"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which somebody is not there, both inclusive; why is nobody's business at the wall."""

    person_id: PersonId
    starts: date
    ends: date

    def holds(self, day: date) -> bool:
        """Tell whether somebody is away on a day."""
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class CoverAhead:
    """How many work alone in each column in days to come, both inclusive; `ends` is None where it is not looked at."""

    kind: Ahead
    starts: date
    ends: date | None
    alone: tuple[int, ...]


def cover_ahead(
    alone: Sequence[AbstractSet[PersonId]],
    ideals: Sequence[int | None],
    absences: Iterable[Absence],
    today: date,
    changeover: date | None,
) -> tuple[CoverAhead, ...]:
    """Return cover after the changeover and in the thinnest stretch of leave, each where there is one.

    `alone` holds who works alone and `ideals` how many there should be, by column. A stretch is thinnest where most
    people are missing to the ideal numbers, all columns together; of equal ones the first.
    """
    counted = frozenset[PersonId]().union(*alone)
    # Whoever counts nowhere must not cut a stretch in two, nor be seen in its dates.
    away = [absence for absence in absences if absence.person_id in counted]
    found = []
    if changeover is not None:
        found.append(CoverAhead(Ahead.CHANGEOVER, changeover, None, _left(alone, away, changeover)))
    full = tuple(len(people) for people in alone)
    stretches = [
        CoverAhead(Ahead.LEAVE, first, last, _left(alone, away, first)) for first, last in stretches_ahead(away, today)
    ]
    thinner = [stretch for stretch in _joined(stretches) if stretch.alone != full]
    if thinner:
        found.append(max(thinner, key=lambda stretch: (_missing(stretch.alone, ideals), -sum(stretch.alone))))
    return tuple(found)


def _joined(stretches: Iterable[CoverAhead]) -> Iterator[CoverAhead]:
    """Join stretches that follow each other with the same people there."""
    for alone, group in groupby(stretches, key=lambda stretch: stretch.alone):
        together = list(group)
        yield CoverAhead(Ahead.LEAVE, together[0].starts, together[-1].ends, alone)


def _left(alone: Sequence[AbstractSet[PersonId]], absences: Iterable[Absence], day: date) -> tuple[int, ...]:
    away = {absence.person_id for absence in absences if absence.holds(day)}
    return tuple(len(people - away) for people in alone)


def _missing(counts: Sequence[int], ideals: Sequence[int | None]) -> int:
    return sum(max(0, (ideal or 0) - count) for count, ideal in zip(counts, ideals, strict=True))


def stretches_ahead(absences: Sequence[Absence], today: date) -> list[tuple[date, date]]:
    """Return the days ahead, first and last of each stretch, cut wherever somebody leaves or comes back."""
    end = today + HORIZON
    cuts = {today, end}
    for absence in absences:
        cuts |= {absence.starts, absence.ends + timedelta(days=1)}
    return [
        (first, then - timedelta(days=1))
        for first, then in pairwise(sorted(day for day in cuts if today <= day <= end))
    ]
