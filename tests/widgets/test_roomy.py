"""Room that grows downwards: what fits stands still, what does not scrolls, and what scrolls within has its own way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.buttons import Button
from widgets.roomy import RoomyArea
from widgets.scroll_area import TouchScrollArea
from widgets.theme import Theme


def page(theme: Theme, count: int) -> tuple[QWidget, list[Button]]:
    content = QWidget()
    rows = QVBoxLayout(content)
    buttons = [Button(theme, f"Goal {number}") for number in range(count)]
    for button in buttons:
        rows.addWidget(button)
    return content, buttons


@pytest.mark.parametrize(("count", "scrolls"), [(3, False), (30, True)])
def test_it_scrolls_only_what_does_not_fit(still: Theme, shown: Shown, count: int, scrolls: bool) -> None:
    content, buttons = page(still, count)
    area = RoomyArea(still, content)
    shown(area, 400, 500)
    QApplication.processEvents()
    assert (area.bar().maximum() > 0) is scrolls
    assert all(button.height() >= button.sizeHint().height() for button in buttons)
    assert content.height() >= area.viewport().height()


def test_held_to_the_room_it_does_not_scroll(still: Theme, shown: Shown) -> None:
    content, _ = page(still, 30)
    area = RoomyArea(still, content)
    shown(area, 400, 500)
    area.set_strict(strict=True)
    assert (area.bar().maximum(), content.height()) == (0, area.viewport().height())


def test_a_finger_moves_what_scrolls_within_or_once_that_stands_whole_the_page(still: Theme, shown: Shown) -> None:
    content, _ = page(still, 10)
    inner, (goals, _) = TouchScrollArea(still), page(still, 20)
    inner.setWidget(goals)
    inner.setMinimumHeight(300)
    rows = content.layout()
    assert isinstance(rows, QVBoxLayout)
    rows.insertWidget(0, inner)
    area = RoomyArea(still, content)
    shown(area, 400, 600)
    QApplication.processEvents()
    start = inner.mapTo(area, QPoint(100, 200))
    touches.drag(area, start, start - QPoint(0, 100))
    assert (inner.bar().value() > 0, area.bar().value()) == (True, 0)
    inner.set_whole(whole=True)
    for _ in range(4):
        QApplication.processEvents()
    assert inner.bar().maximum() == 0
    touches.drag(area, start, start - QPoint(0, 100))
    assert area.bar().value() > 0
