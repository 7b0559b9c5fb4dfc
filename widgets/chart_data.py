"""What a chart of levels over time shows, and the rules both charts share: steps only, never a slope."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale

_DAYS_BY_DATE, _MONTHS_BY_NAME = 62, 14


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A level on a day; levels count from 0."""

    day: date
    level: int


@dataclass(frozen=True, slots=True)
class LevelHistory:
    """A person's way in one competency from `start` to `end` (today); `words` are the levels, lowest first.

    `observed` moves the line, `own` is the person's own view and never does. `target` is the growth edge's level,
    worked on since `edge_since`, or since shortly before the end where that is not known.
    """

    words: tuple[str, ...]
    start: date
    end: date
    observed: tuple[ChartPoint, ...] = ()
    own: tuple[ChartPoint, ...] = ()
    target: int | None = None
    edge_since: date | None = None

    @property
    def days(self) -> int:
        """How long it is, at least a day."""
        return max(1, (self.end - self.start).days)

    @property
    def edge_from(self) -> date:
        """Where the dots of the growth edge begin: long enough to be seen as a line."""
        latest = self.end - timedelta(days=max(1, self.days // 9))
        return max(self.start, min(self.edge_since or latest, latest))


@dataclass(frozen=True, slots=True)
class Tick:
    """A label below the chart, centred on a day."""

    day: date
    label: str


def step_corners(observed: Sequence[ChartPoint], end: date) -> list[ChartPoint]:
    """Return the corners of the line: a level holds until the next observation, then steps; it goes on to `end`."""
    ordered = sorted(observed, key=lambda point: point.day)
    corners: list[ChartPoint] = []
    for point in ordered:
        if corners and corners[-1].level != point.level:
            corners.append(ChartPoint(point.day, corners[-1].level))
        corners.append(point)
    if corners and corners[-1].day < end:
        corners.append(ChartPoint(end, corners[-1].level))
    return corners


def ticks(start: date, end: date, most: int) -> list[Tick]:
    """Return at most `most` labels: days for two months, months for a year, months with years beyond."""
    days = max(1, (end - start).days)
    if days <= _DAYS_BY_DATE:
        step = max(1, -(-days // max(1, most - 1)))
        marks = [start + timedelta(days=at) for at in range(0, days + 1, step)]
        return [Tick(day, QLocale().toString(day, "d MMM")) for day in marks]  # type: ignore[call-overload]  # date is taken
    months = _months(start, end)
    every = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120) if len(months) <= most * step)
    with_year = len(months) > _MONTHS_BY_NAME
    return [Tick(_middle(month, start, end), _month_name(month, with_year=with_year)) for month in months[::every]]


def fitting_ticks(start: date, end: date, width: float, measure: Callable[[str], float], gap: float) -> list[Tick]:
    """Return as many labels as stand `gap` apart on `width` px; `measure` gives a label's width in px."""
    per_day = width / max(1, (end - start).days)
    for most in range(12, 2, -1):
        marks = ticks(start, end, most)
        places = [((mark.day - start).days * per_day, measure(mark.label)) for mark in marks]
        if all(right - left >= (one + other) / 2 + gap for (left, one), (right, other) in pairwise(places)):
            return marks
    return ticks(start, end, 2)[:1]


def coincides(point: ChartPoint, others: Sequence[ChartPoint], apart: timedelta) -> bool:
    """Whether one of the others has the same level so close in time that it would be covered."""
    return any(other.level == point.level and abs(other.day - point.day) < apart for other in others)


def describe_history(history: LevelHistory) -> str:
    """Return the chart in words, for screen readers."""
    translate = QCoreApplication.translate
    if not history.observed:
        return translate("LevelChart", "Nothing seen yet")
    text = translate("LevelChart", "{day}: {word}")
    parts = [
        text.format(day=QLocale().toString(point.day, "d MMMM yyyy"), word=history.words[point.level])  # type: ignore[call-overload]
        for point in sorted(history.observed, key=lambda point: point.day)
    ]
    if history.target is not None:
        parts.append(translate("LevelChart", "growth edge towards {word}").format(word=history.words[history.target]))
    return "; ".join(parts)


def _months(start: date, end: date) -> list[date]:
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    firsts = [start.year * 12 + start.month - 1 + at for at in range(count)]
    return [date(month // 12, month % 12 + 1, 1) for month in firsts]


def _middle(month: date, start: date, end: date) -> date:
    """The middle of the part of a month that the chart shows, so that its name stays inside."""
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    first, last = max(month, start), min(following - timedelta(days=1), end)
    return first + (last - first) / 2


def _month_name(month: date, *, with_year: bool) -> str:
    name = QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)
    return f"{name} {month.year % 100:02d}" if with_year else name
