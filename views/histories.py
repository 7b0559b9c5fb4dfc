"""What was seen of somebody in one competency, as the charts show it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kiosk.domain.clock import Calendar
from kiosk.domain.evidence import Observation
from kiosk.domain.goals import Goal
from kiosk.domain.levels import LevelScale
from widgets.chart_data import ChartPoint, LevelHistory

CHART_MONTHS = 6


def level_history(
    scale: LevelScale,
    calendar: Calendar,
    today: date,
    observed: Iterable[Observation],
    own: Iterable[Observation],
    goal: Goal | None,
) -> LevelHistory:
    """Return this month and the five before it in one competency; what stood before them begins the line."""
    start = _first_of_month(today, CHART_MONTHS - 1)
    since = calendar.day_of(goal.started_at) if goal else None
    return LevelHistory(
        words=tuple(level.name for level in scale.levels),
        start=start,
        end=today,
        observed=_since(start, _points(calendar, observed)),
        # A view of one's own makes no line: those before the start are left out.
        own=tuple(point for point in _points(calendar, own) if point.day >= start),
        target=goal.target_level if goal else None,
        edge_since=max(since, start) if since else None,
    )


def _first_of_month(day: date, back: int) -> date:
    """Return the first day of the month that lies so many months back."""
    month = day.year * 12 + day.month - 1 - back
    return date(month // 12, month % 12 + 1, 1)


def _points(calendar: Calendar, items: Iterable[Observation]) -> tuple[ChartPoint, ...]:
    ordered = sorted(items, key=lambda item: item.order)
    return tuple(ChartPoint(calendar.day_of(item.observed_at), item.level) for item in ordered)


def _since(start: date, points: tuple[ChartPoint, ...]) -> tuple[ChartPoint, ...]:
    """Return what lies after the start, and the last before it at the start: there the line begins."""
    before = [ChartPoint(start, point.level) for point in points if point.day < start]
    return (*before[-1:], *(point for point in points if point.day >= start))
