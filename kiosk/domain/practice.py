"""Practice health: how a programme practises, never how anybody is.

Everything is counted in groups that have nothing in common, and only groups of five or more, of at least five different
people, are told. A smaller one is in no figure and in no sum, so nothing that is shown would be other were it nought or
four. That holds for both spans together: what lies in one of them only is a group apart from what lies in both, and
neither can be taken from the other. What happened counts once its week is over, so nobody reads from how a figure
changed what was entered today. Huddles count as rounds: whoever is there, they are their team's. Decision 0014.

There is no choice of a service or a team: what one of them has is what all have less what the others have, and with
people who change teams within a span that cannot be kept from whoever compares.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median
from typing import TypeVar

from kiosk.domain.clock import monday_of
from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person, RoleKind

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Hashable)

FEWEST = 5
"""A smaller group, or one of fewer people, is not told of."""
WEEKS = 8
YEAR_BEGINS_IN = 7
"""The month with whose first day an academic year begins, as the blocks of a plan do."""
SHORTEST_ROUND = timedelta(minutes=1)
"""What was over sooner was begun by mistake."""
LATEST_ENTRY = timedelta(days=7)
"""What was seen can be entered at a kiosk for so long; what is older came in with a file."""


class Span(StrEnum):
    """How far back the page looks: over eight weeks, or to the first day of the academic year."""

    EIGHT_WEEKS = "eight_weeks"
    SINCE_JULY = "since_july"


@dataclass(frozen=True, slots=True)
class Spans:
    """The days of the spans, seen from a day of the programme: both end with the last Sunday before it."""

    today: date

    @property
    def ends(self) -> date:
        """The last day of both."""
        return monday_of(self.today) - timedelta(days=1)

    def starts(self, span: Span) -> date:
        """Return the first day of a span; of a year whose first week is not over it lies behind the last."""
        if span is Span.EIGHT_WEEKS:
            return monday_of(self.today) - timedelta(weeks=WEEKS)
        return date(self.today.year - (self.today.month < YEAR_BEGINS_IN), YEAR_BEGINS_IN, 1)

    @property
    def earliest(self) -> date:
        """The first day that is counted at all."""
        return min(self.starts(span) for span in Span)

    def holding(self, day: date) -> frozenset[Span]:
        """Return the spans that hold a day."""
        return frozenset(span for span in Span if self.starts(span) <= day <= self.ends)

    def weeks(self, span: Span) -> tuple[date, ...]:
        """Return the Mondays of a span's weeks; the first of an academic year may be cut short."""
        first = monday_of(self.starts(span))
        return tuple(first + timedelta(weeks=week) for week in range((self.ends - first).days // 7 + 1))


def counts_on(seen: date, entered: date) -> date:
    """Return the day on which an observation counts: when it was entered, whatever day it was of.

    So nothing that is entered today is in a week that is over. What a file brought in is of the days it was seen on.
    """
    return seen if entered - seen > LATEST_ENTRY else entered


class HowSoon(StrEnum):
    """What became of a request to be watched, which ends with its day."""

    AN_HOUR = "an_hour"
    FOUR_HOURS = "four_hours"
    THAT_DAY = "that_day"
    NOBODY = "nobody"


class HowLong(StrEnum):
    """How long it took from a learning-log entry until what it asked to be mended was."""

    TWO_WEEKS = "two_weeks"
    SIX_WEEKS = "six_weeks"
    LONGER = "longer"


def how_soon(waited: timedelta | None) -> HowSoon:
    """Return what became of a request: somebody came after a while, or nobody did (None)."""
    if waited is None:
        return HowSoon.NOBODY
    if waited <= timedelta(hours=1):
        return HowSoon.AN_HOUR
    return HowSoon.FOUR_HOURS if waited <= timedelta(hours=4) else HowSoon.THAT_DAY


def how_long(took: timedelta) -> HowLong:
    """Return in how many weeks something was mended."""
    if took <= timedelta(weeks=2):
        return HowLong.TWO_WEEKS
    return HowLong.SIX_WEEKS if took <= timedelta(weeks=6) else HowLong.LONGER


_LADDER = {RoleKind.RESIDENT: 0, RoleKind.FELLOW: 1, RoleKind.FACULTY: 2}
"""Physicians, from those with the least rank on."""


@dataclass(frozen=True, slots=True)
class Way:
    """From whom coaching came, and to whom: across professions, or upward within one."""

    by: RoleKind
    to: RoleKind
    upward: bool = False


def way(by: Person, to: Person) -> Way | None:
    """Return which way somebody coached somebody; None among equals and downward, which is not counted here."""
    if by.role.kind in _LADDER and to.role.kind in _LADDER:
        across, upward = False, _is_above(to, by)
    else:
        across = by.role.kind is not to.role.kind
        upward = not across and _leads_alone(to, by)
    return Way(by.role.kind, to.role.kind, upward) if across or upward else None


def _is_above(one: Person, other: Person) -> bool:
    """Tell whether a physician has more rank than another; years that nobody knows tell nothing."""
    if one.role.kind is not other.role.kind:
        return _LADDER[one.role.kind] > _LADDER[other.role.kind]
    if one.role.kind.is_trainee and one.year != other.year:
        return one.year is not None and other.year is not None and one.year > other.year
    return _leads_alone(one, other)


def _leads_alone(one: Person, other: Person) -> bool:
    return one.leader and not other.leader


@dataclass(frozen=True, slots=True)
class Facts:
    """What may be counted, all of it consented to; days are the programme's.

    `rounds` were held on a day and took so long. `goals` are somebody's, with an ally or without. Of `leaders`, whether
    each has a live edge. `requests` were made on a day by somebody, and somebody came after a while, or nobody did
    (None). `coaching` was given on a day, by somebody to somebody. `fixes` were done on a day, so long after the entry
    of somebody that they came of; `open_fixes` came of somebody's entry.
    """

    rounds: Sequence[tuple[date, timedelta]] = ()
    goals: Sequence[tuple[PersonId, bool]] = ()
    leaders: Sequence[bool] = ()
    requests: Sequence[tuple[date, PersonId, timedelta | None]] = ()
    coaching: Sequence[tuple[date, Person, Person]] = ()
    fixes: Sequence[tuple[date, PersonId, timedelta]] = ()
    open_fixes: Sequence[PersonId] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """A week's huddles and the minutes of the middle one, None where they are too few to be told."""

    monday: date
    held: int | None
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, and its rest; each None where it is too small to be told."""

    part: int | None
    rest: int | None

    @property
    def whole(self) -> int | None:
        """How many there are; None where that would tell a part that is not told."""
        return self.part + self.rest if self.part is not None and self.rest is not None else None


@dataclass(frozen=True, slots=True)
class Practice:
    """What the page shows over one span, from `first` to `last`; a count that is missing, or None, is too small.

    `minutes` of the middle round. `across` and `upward`: the most frequent first.
    """

    first: date
    last: date
    weeks: tuple[Week, ...]
    minutes: int | None
    goals: Share
    leaders: Share
    requests: Mapping[HowSoon, int]
    across: tuple[tuple[Way, int], ...]
    upward: tuple[tuple[Way, int], ...]
    fixes: Mapping[HowLong, int]
    open_fixes: int | None

    @property
    def is_begun(self) -> bool:
        """Whether a day of the span is over and counted; an academic year has none until its first Sunday is past."""
        return self.first <= self.last

    @property
    def held(self) -> int | None:
        """The huddles of the weeks that are told."""
        return total(week.held for week in self.weeks)

    @property
    def requests_met(self) -> int | None:
        """The requests at which somebody came, of the groups that are told."""
        return total(count for how, count in self.requests.items() if how is not HowSoon.NOBODY)


def total(counts: Iterable[int | None]) -> int | None:
    """Return the sum of the counts that are told, None where none is."""
    return sum(count for count in counts if count is not None) or None


def is_large(parties: Sequence[tuple[Hashable, ...]]) -> bool:
    """Tell whether a group may be told of. Each of its items names its parties: one person, or from whom to whom.

    On every side there are five different ones or more, so the items are as many.
    """
    return bool(parties) and min(len(set(side)) for side in zip(*parties, strict=True)) >= FEWEST


def kept(people: Sequence[Hashable]) -> int | None:
    """Return how many items a group has, each given by whose it is; None where it is too small to be told."""
    return len(people) if is_large([(person,) for person in people]) else None


def large_groups(
    items: Iterable[tuple[date, Key, tuple[Value, ...]]], spans: Spans
) -> dict[Span, dict[Key, tuple[tuple[Value, ...], ...]]]:
    """Return the parties of what each span holds under each key, of large groups only; items are day, key and parties.

    A group is what has one key and lies in the very same spans; so no two groups have anything in common, and what is
    under a key in a span is one of them, or two.
    """
    groups: dict[tuple[Key, frozenset[Span]], list[tuple[Value, ...]]] = {}
    for day, key, parties in items:
        groups.setdefault((key, spans.holding(day)), []).append(parties)
    found: dict[Span, dict[Key, tuple[tuple[Value, ...], ...]]] = {span: {} for span in Span}
    for (key, held_in), group in groups.items():
        if is_large(group):
            for span in held_in:
                found[span][key] = (*found[span].get(key, ()), *group)
    return found


def practice(facts: Facts, today: date) -> dict[Span, Practice]:
    """Return what may be shown of a programme's practice on a day, by span."""
    spans = Spans(today)
    rounds = _rounds(facts, spans)
    requests = large_groups(((day, how_soon(waited), (person,)) for day, person, waited in facts.requests), spans)
    ways = large_groups(
        ((day, found, (by.id, to.id)) for day, by, to in facts.coaching if (found := way(by, to)) is not None), spans
    )
    fixes = large_groups(((day, how_long(took), (person,)) for day, person, took in facts.fixes), spans)
    return {
        span: Practice(
            first=spans.starts(span),
            last=spans.ends,
            weeks=tuple(_week(monday, rounds[span].get(monday, ())) for monday in spans.weeks(span)),
            minutes=_middle_minutes([took for held in rounds[span].values() for took in held]),
            goals=Share(*(kept([person for person, ally in facts.goals if ally is has]) for has in (True, False))),
            leaders=Share(
                *(kept([n for n, grows in enumerate(facts.leaders) if grows is has]) for has in (True, False))
            ),
            requests=_counted(requests[span], HowSoon),
            across=_most_first(ways[span], upward=False),
            upward=_most_first(ways[span], upward=True),
            fixes=_counted(fixes[span], HowLong),
            open_fixes=kept(facts.open_fixes),
        )
        for span in Span
    }


def _rounds(facts: Facts, spans: Spans) -> dict[Span, dict[date, list[timedelta]]]:
    """Return how long the rounds of each week took, by the week's Monday, where they are enough to be told."""
    items = [
        (day, monday_of(day), (number,)) for number, (day, took) in enumerate(facts.rounds) if took >= SHORTEST_ROUND
    ]
    return {
        span: {monday: [facts.rounds[number][1] for (number,) in group] for monday, group in weeks.items()}
        for span, weeks in large_groups(items, spans).items()
    }


def _counted(groups: Mapping[Key, Sequence[object]], order: Iterable[Key]) -> dict[Key, int]:
    return {key: len(groups[key]) for key in order if key in groups}


def _week(monday: date, rounds: Sequence[timedelta]) -> Week:
    return Week(monday, len(rounds) or None, _middle_minutes(rounds))


def _middle_minutes(rounds: Sequence[timedelta]) -> int | None:
    """Return the length of the middle round in whole minutes, at least 1; None of none."""
    return max(1, round(median(took / timedelta(minutes=1) for took in rounds))) if rounds else None


def _most_first(ways: Mapping[Way, Sequence[object]], *, upward: bool) -> tuple[tuple[Way, int], ...]:
    counted = [(found, len(times)) for found, times in ways.items() if found.upward is upward]
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0].by, pair[0].to)))
