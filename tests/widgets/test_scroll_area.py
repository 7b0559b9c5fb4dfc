"""A finger scrolls; what it started on is not pressed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.scroll_area import DRAG_STARTS_PX, TouchScrollArea
from widgets.theme import Theme, make_theme


@dataclass(slots=True)
class Column:
    """Many buttons, a label above, and which of them were clicked."""

    area: TouchScrollArea
    label: TextLabel
    buttons: list[Button]
    clicked: list[str]

    @property
    def at(self) -> int:
        return self.area.verticalScrollBar().value()


@pytest.fixture
def column(still: Theme, shown: Shown) -> Column:
    area, content = TouchScrollArea(still), QWidget()
    rows = QVBoxLayout(content)
    label = TextLabel(still, "Goals")
    rows.addWidget(label)
    buttons = [Button(still, f"Goal {number}") for number in range(30)]
    clicked: list[str] = []
    for button in buttons:
        rows.addWidget(button)
        button.clicked.connect(lambda _checked=False, button=button: clicked.append(button.label))
    area.setWidget(content)
    shown(area, 400, 500)
    return Column(area, label, buttons, clicked)


def test_a_drag_scrolls_and_clicks_nothing(column: Column) -> None:
    settled: list[None] = []
    column.area.settled.connect(lambda: settled.append(None))
    button = column.buttons[4]
    start = button.mapTo(column.area, QPoint(100, 30))
    touches.drag(column.area, start, start - QPoint(0, 200))
    # The way that told the drag from a tap is not scrolled: the content does not jump to the finger.
    assert 200 - 2 * 25 <= column.at <= 200 - DRAG_STARTS_PX
    assert (column.clicked, button.isDown(), column.area.dragging, len(settled)) == ([], False, False, 1)


def test_after_a_flick_it_glides_and_stops_at_the_end(column: Column) -> None:
    column.area.set_theme(make_theme())
    column.area.glide(2.0)
    column.area._glide.setCurrentTime(700)
    assert column.at == pytest.approx(2.0 * 700 / 3, abs=2)
    column.area.glide(90.0)
    column.area._glide.setCurrentTime(700)
    assert column.at == column.area.bar().maximum()


def test_the_glide_begins_at_the_finger_s_speed(column: Column) -> None:
    for timestamp, place in ((0, 400.0), (30, 370.0), (60, 340.0)):
        column.area._note(timestamp, QPointF(0, place))
    assert column.area._speed() == pytest.approx(1.0)
    column.area.set_theme(make_theme())
    column.area.glide(1.0)
    column.area._glide.setCurrentTime(10)
    assert column.at == pytest.approx(10, abs=1)


def test_seven_drags_in_a_row_click_nothing(column: Column) -> None:
    for turn in range(7):
        button = column.buttons[3 + turn]
        touches.drag(button, QPoint(100, 30), QPoint(100, -30))
    assert column.clicked == []


def test_a_tap_clicks_even_when_the_finger_trembles(column: Column) -> None:
    button = column.buttons[2]
    touches.wobbly_tap(button, QPoint(100, 30), 6)
    touches.press(button, QPoint(100, 30))
    touches.move(button, QPoint(100, 38))
    touches.release(button, QPoint(100, 38))
    assert (column.clicked, column.at) == (["Goal 2", "Goal 2"], 0)


def test_a_drag_may_start_on_words_and_on_bare_ground(column: Column) -> None:
    start = column.label.mapTo(column.area, QPoint(50, 10))
    touches.drag(column.area, start, start - QPoint(0, 200))
    first = column.at
    assert first > 100
    touches.drag(column.area, QPoint(2, 300), QPoint(2, 200))
    assert column.at > first


def test_what_fits_does_not_scroll_and_slides_are_no_drags(still: Theme, shown: Shown) -> None:
    area, button = TouchScrollArea(still), Button(still, "Only one")
    area.setWidget(button)
    shown(area, 400, 300)
    clicks: list[None] = []
    button.clicked.connect(lambda: clicks.append(None))
    touches.press(button, QPoint(100, 20))
    touches.move(button, QPoint(100, 45))
    touches.release(button, QPoint(100, 45))
    assert len(clicks) == 1
    assert not area._mark.isVisible()


def test_a_touch_on_moving_content_only_stops_it(column: Column) -> None:
    column.area.set_theme(make_theme())
    column.area.glide(2.0)
    assert column.area.gliding
    button = column.buttons[1]
    touches.tap(button, QPoint(100, 30))
    assert (column.clicked, column.area.gliding) == ([], False)
    touches.tap(button, QPoint(100, 30))
    assert column.clicked == ["Goal 1"]


def test_a_mouse_drags_as_well(column: Column) -> None:
    button = column.buttons[4]
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    for up in (20, 60, 120):
        QTest.qWait(2)
        QTest.mouseMove(column.area.viewport(), column.area.viewport().mapFromGlobal(QPoint(100, 400 - up)))
    QTest.mouseRelease(column.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 250))
    assert column.clicked == []
    QTest.mouseClick(column.buttons[20], Qt.MouseButton.LeftButton)
    assert column.clicked == ["Goal 20"]


def test_what_is_added_later_is_watched_too(column: Column, still: Theme) -> None:
    late = Button(still, "Late")
    late.clicked.connect(lambda: column.clicked.append("Late"))
    content = column.area.widget()
    assert content is not None
    layout = content.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(3, late)
    QTest.qWait(1)
    start = late.mapTo(column.area, QPoint(100, 30))
    touches.drag(column.area, start, start - QPoint(0, 150))
    assert column.clicked == []
    assert column.at > 80


def test_keys_bring_what_has_the_focus_into_view(column: Column, qtbot: QtBot) -> None:
    with qtbot.waitActive(column.area):
        column.area.activateWindow()
    column.buttons[0].setFocus()
    for button in column.buttons[:15]:
        QTest.keyClick(button, Qt.Key.Key_Tab)
    assert column.at > 0
    assert column.buttons[15].visibleRegion().boundingRect() == column.buttons[15].rect()
