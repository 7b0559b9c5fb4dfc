"""A day ahead is chosen by one touch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from widgets.day_grid import WEEKS, DayGrid
from widgets.theme import make_theme

TODAY = date(2026, 11, 25)


@pytest.fixture
def grid(qtbot: QtBot) -> DayGrid:
    made = DayGrid(make_theme(moving=False))
    qtbot.addWidget(made)
    made.set_range(TODAY, TODAY + timedelta(days=60))
    made.resize(800, 420)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_touch_chooses_and_the_next_one_chooses_anew(grid: DayGrid) -> None:
    told: list[date] = []
    grid.day_chosen.connect(told.append)
    for day in (TODAY, TODAY + timedelta(days=9)):
        button = grid.day_button(day)
        assert button is not None
        touches.tap(button, button.rect().center())
        assert grid.chosen == day
        assert [each.day for each in grid.days if each.isChecked()] == [day]
    assert told == [TODAY, TODAY + timedelta(days=9)]


def test_days_that_are_over_and_those_beyond_cannot_be_chosen(grid: DayGrid) -> None:
    offered = set()
    while True:
        offered |= {each.day for each in grid.days if each.isEnabled()}
        if not grid.on.isEnabled():
            break
        touches.tap(grid.on, grid.on.rect().center())
    assert offered == {TODAY + timedelta(days=ahead) for ahead in range(61)}
    touches.tap(grid.back, grid.back.rect().center())
    assert grid.on.isEnabled()


def test_weeks_begin_as_the_kiosks_language_counts_them_and_days_are_named_whole(grid: DayGrid) -> None:
    first = grid.days[0].day
    assert first.isoweekday() == QLocale().firstDayOfWeek().value
    assert first <= TODAY < first + timedelta(days=7)
    assert len(grid.days) == WEEKS * 7
    button = grid.day_button(TODAY)
    assert button is not None
    assert button.accessibleName() == "Wednesday 25 November 2026"
