"""Bars by week, bars by row and marks: what is told is drawn and said, what is not told has no height to measure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from tests.widgets.conftest import Shown
from widgets.mark_grid import MarkGrid, MarkShape
from widgets.row_bars import BarRow, RowBars
from widgets.theme import Theme
from widgets.week_bars import Bar, WeekBars

UNTOLD = "too few to tell"


def painted(image: QImage, colour: QColor) -> int:
    """Return how many px have exactly a colour."""
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).rgb() == colour.rgb() for x, y in every)


def weeks(*counts: int | None) -> list[Bar]:
    return [Bar(f"{number} Oct", count) for number, count in enumerate(counts, start=1)]


def test_bars_by_week_are_as_high_as_their_numbers(still: Theme, shown: Shown) -> None:
    bars = WeekBars(still, UNTOLD)
    shown(bars, 400, 200)
    bars.set_bars(weeks(20, 5))
    few = painted(bars.grab().toImage(), still.palette.chart)
    bars.set_bars(weeks(20, 20))
    assert painted(bars.grab().toImage(), still.palette.chart) > 1.4 * few


def test_a_week_that_is_not_told_looks_the_same_whatever_it_was(still: Theme, shown: Shown) -> None:
    bars = WeekBars(still, UNTOLD)
    shown(bars, 400, 200)
    bars.set_bars(weeks(None, None))
    assert painted(bars.grab().toImage(), still.palette.chart) == 0
    assert bars.accessibleName() == "1 Oct: too few to tell; 2 Oct: too few to tell"


def test_an_aim_above_every_bar_is_in_sight(still: Theme, shown: Shown) -> None:
    bars = WeekBars(still, UNTOLD)
    shown(bars, 400, 200)
    bars.set_bars(weeks(5, 6))
    high = painted(bars.grab().toImage(), still.palette.chart)
    bars.set_bars(weeks(5, 6), aim=10)
    image = bars.grab().toImage()
    assert painted(image, still.palette.chart) < high
    assert painted(image, still.palette.ink) > 0


def test_fifty_weeks_have_room_and_say_the_last_number(still: Theme, shown: Shown) -> None:
    bars = WeekBars(still, UNTOLD)
    shown(bars, 300, 160)
    bars.set_bars(weeks(*[30] * 50))
    assert painted(bars.grab().toImage(), still.palette.ink) > 0
    bars.set_bars([])
    assert painted(bars.grab().toImage(), still.palette.chart) == 0


def test_rows_say_their_numbers_and_what_is_not_told(still: Theme, shown: Shown) -> None:
    rows = RowBars(still, UNTOLD)
    rows.set_rows([BarRow("nurse to resident", 16), BarRow("any other way", None)])
    shown(rows, 400, rows.sizeHint().height())
    assert rows.accessibleName() == "nurse to resident: 16; any other way: too few to tell"
    assert painted(rows.grab().toImage(), still.palette.chart) > 0
    rows.set_rows([BarRow("any other way", None)])
    assert painted(rows.grab().toImage(), still.palette.chart) == 0


LONG = "fewer than 5 people, or not to be told apart"


def rows_with(theme: Theme, *names: str) -> RowBars:
    rows = RowBars(theme, LONG, told="{count} people")
    rows.set_rows([*(BarRow(name, 12) for name in names), BarRow("Airway", None)])
    return rows


def test_names_leave_the_words_behind_what_they_need(still: Theme, shown: Shown) -> None:
    rows = rows_with(still, "Handover")
    shown(rows, 560, 80)
    # Each on one line, though the words are longer than half the width.
    assert rows.heightForWidth(560) == rows.heightForWidth(1600)
    assert not rows.is_elided()


@pytest.mark.parametrize("names", [(), ("Communication with families and with the other teams",)])
def test_where_a_line_is_too_short_words_take_more_and_rows_grow(
    still: Theme, shown: Shown, names: tuple[str, ...]
) -> None:
    rows = rows_with(still, *names)
    shown(rows, 420, rows.heightForWidth(1600))
    assert rows.heightForWidth(420) > rows.heightForWidth(1600)
    # Too low for its lines: it says so, and asks for more.
    assert rows.is_elided()
    assert rows.minimumSizeHint().height() == rows.heightForWidth(420)
    rows.resize(420, rows.heightForWidth(420))
    assert not rows.is_elided()


def test_words_that_no_room_is_left_for_are_known_to_be_cut(still: Theme, shown: Shown) -> None:
    rows = rows_with(still)
    shown(rows, 130, rows.heightForWidth(130))
    assert rows.is_elided()


@pytest.mark.parametrize("shape", MarkShape)
@pytest.mark.parametrize("count", [1, 7, 38, 400])
def test_every_mark_has_a_place_of_its_own_within_the_room(
    still: Theme, shown: Shown, shape: MarkShape, count: int
) -> None:
    marks = MarkGrid(still, shape)
    shown(marks, 360, 150)
    marks.set_marks(count, 0, f"{count} goals")
    rects = marks.rects()
    assert len(rects) == count
    assert all(QRectF(marks.rect()).contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one, other in pairwise(rects))
    assert marks.accessibleName() == f"{count} goals"


def test_full_and_hollow_marks_are_told_apart(still: Theme, shown: Shown) -> None:
    marks = MarkGrid(still, MarkShape.BALL)
    shown(marks, 360, 150)
    marks.set_marks(3, 3, "")
    some = painted(marks.grab().toImage(), still.palette.chart)
    marks.set_marks(6, 0, "")
    assert painted(marks.grab().toImage(), still.palette.chart) == 2 * some
