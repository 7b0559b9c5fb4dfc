"""Ordinal levels step and never slope; labels below a chart never run into each other."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from widgets.chart_data import (
    ChartPoint,
    LevelHistory,
    coincides,
    describe_history,
    fitting_ticks,
    step_corners,
    ticks,
)

END = date(2026, 11, 24)
FIVE = ("New to me", "Seen it", "With help", "On my own", "Guides others")
_POINTS = st.lists(
    st.builds(ChartPoint, st.dates(date(2026, 1, 1), END), st.integers(0, 4)), max_size=8, unique_by=lambda at: at.day
)


@given(_POINTS)
def test_a_line_never_slopes_and_goes_on_to_today(points: list[ChartPoint]) -> None:
    corners = step_corners(points, END)
    for before, after in pairwise(corners):
        assert before.day == after.day or before.level == after.level
        assert before.day <= after.day
    assert set(points) <= set(corners)
    assert not points or corners[-1].day == END


def test_two_views_of_one_day_make_one_step() -> None:
    day = date(2026, 6, 1)
    assert step_corners([ChartPoint(day, 0), ChartPoint(day, 2)], day) == [
        ChartPoint(day, 0),
        ChartPoint(day, 0),
        ChartPoint(day, 2),
    ]


@pytest.mark.parametrize(
    ("start", "labels"),
    [
        (date(2026, 6, 1), ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]),
        (date(2026, 11, 3), ["3 Nov", "10 Nov", "17 Nov", "24 Nov"]),
        (date(2024, 1, 1), ["Jan 24", "Jul 24", "Jan 25", "Jul 25", "Jan 26", "Jul 26"]),
    ],
)
def test_labels_follow_the_length_of_the_chart(start: date, labels: list[str]) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    most = 4 if start.month == 11 else 6
    assert [tick.label for tick in ticks(start, END, most)] == labels


@given(st.integers(1, 4000), st.integers(100, 900))
def test_labels_stand_apart_at_any_width(days: int, width: int) -> None:
    start = END - timedelta(days=days)
    marks = fitting_ticks(start, END, width, lambda label: 9.0 * len(label), 8)
    places = [((mark.day - start).days * width / days, 9.0 * len(mark.label)) for mark in marks]
    assert marks
    assert all(right - left >= (one + other) / 2 + 8 for (left, one), (right, other) in pairwise(places))


def test_an_own_view_on_a_seen_level_is_drawn_around_it() -> None:
    seen = [ChartPoint(date(2026, 6, 1), 2)]
    week = timedelta(days=7)
    assert coincides(ChartPoint(date(2026, 6, 4), 2), seen, week)
    assert not coincides(ChartPoint(date(2026, 6, 4), 3), seen, week)
    assert not coincides(ChartPoint(date(2026, 7, 4), 2), seen, week)


def test_a_growth_edge_is_always_long_enough_to_be_seen() -> None:
    history = LevelHistory(FIVE, date(2026, 6, 1), END, target=2, edge_since=END)
    assert history.edge_from < END - timedelta(days=15)
    assert LevelHistory(FIVE, date(2026, 6, 1), END, target=2, edge_since=date(2025, 1, 1)).edge_from == history.start


def test_a_screen_reader_hears_the_way() -> None:
    history = LevelHistory(FIVE, date(2026, 6, 1), END, (ChartPoint(date(2026, 7, 28), 1),), target=2)
    assert describe_history(history).endswith("2026: Seen it; growth edge towards With help")
    assert describe_history(LevelHistory(FIVE, date(2026, 6, 1), END)) == "Nothing seen yet"
