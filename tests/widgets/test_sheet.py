"""A sheet comes up over the page, asks before it goes, and keeps the focus while it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.buttons import Button
from widgets.sheet import Sheet
from widgets.theme import Theme, make_theme

ROW = QRect(24, 76, 1872, 116)
ROW_COLOUR = QColor(0, 60, 102)


@pytest.fixture
def page(still: Theme, shown: Shown, qtbot: QtBot) -> QWidget:
    page = QWidget()
    below = Button(still, "Below", parent=page)
    below.setObjectName("below")
    shown(page, 1920, 1080)
    with qtbot.waitActive(page):
        page.activateWindow()
    below.setFocus()
    return page


@pytest.fixture
def sheet(still: Theme, page: QWidget) -> Sheet:
    sheet = Sheet(still, page)
    sheet.set_title("Lumbar puncture", "Coaching, not assessment.")
    row_picture = QPixmap(ROW.size())
    row_picture.fill(ROW_COLOUR)
    sheet.set_lit(row_picture, ROW.topLeft())
    row = QHBoxLayout(sheet.body)
    for text in ("First", "Second"):
        row.addWidget(Button(still, text))
    sheet.open()
    QApplication.processEvents()
    return sheet


def focused_widget() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def requests_of(sheet: Sheet) -> list[None]:
    requests: list[None] = []
    sheet.dismiss_requested.connect(lambda: requests.append(None))
    return requests


def test_it_stands_on_the_lower_edge(sheet: Sheet) -> None:
    assert sheet.panel.geometry() == QRect(0, 206, 1920, 1080 - 206)
    assert sheet.is_open


def test_what_it_is_about_stays_lit_and_the_rest_darkens(page: QWidget, sheet: Sheet) -> None:
    picture = page.grab().toImage()
    assert picture.pixelColor(ROW.center()) == ROW_COLOUR
    assert picture.pixelColor(ROW.topLeft()) != ROW_COLOUR, "its corners are round"
    assert picture.pixelColor(10, 40).lightness() < page.palette().window().color().lightness() - 40


def test_the_panel_leaves_room_for_a_higher_row(sheet: Sheet) -> None:
    picture = QPixmap(1872, 180)
    sheet.set_lit(picture, ROW.topLeft())
    assert sheet.panel.y() > ROW.top() + 180
    sheet.set_lit(QPixmap(), QPoint())
    assert (sheet.panel.y(), sheet.lit_rect.isEmpty()) == (206, True)


def test_only_its_owner_closes_it(sheet: Sheet) -> None:
    requests = requests_of(sheet)
    touches.tap(sheet, QPoint(960, 30))
    touches.tap(sheet.panel.close_button, sheet.panel.close_button.rect().center())
    QTest.keyClick(sheet.panel, Qt.Key.Key_Escape)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(960, 30))
    assert (len(requests), sheet.is_open) == (4, True)


def test_a_touch_on_the_lit_row_is_told_and_does_not_dismiss(sheet: Sheet) -> None:
    requests, lit = requests_of(sheet), []
    sheet.lit_tapped.connect(lambda place: lit.append(place))  # noqa: PLW0108 - Qt counts its arguments
    touches.tap(sheet, QPoint(400, 130))
    assert (lit, requests) == ([QPoint(400, 130) - ROW.topLeft()], [])


def test_dragging_the_handle_far_down_asks_and_a_little_springs_back(sheet: Sheet) -> None:
    requests = requests_of(sheet)
    top = sheet.panel.y()
    touches.drag(sheet, QPoint(960, 221), QPoint(960, 281))
    assert (requests, sheet.panel.y()) == ([], top)
    touches.press(sheet, QPoint(960, 221))
    touches.move(sheet, QPoint(960, 521))
    assert sheet.panel.y() == top + 300
    touches.release(sheet, QPoint(960, 521))
    assert len(requests) == 1


def test_missing_a_chip_in_the_body_does_not_drag_the_sheet(sheet: Sheet) -> None:
    requests = requests_of(sheet)
    touches.drag(sheet, QPoint(20, 600), QPoint(20, 1000))
    assert requests == []


def test_tab_goes_round_inside(page: QWidget, sheet: Sheet) -> None:
    visited = []
    for _ in range(4):
        QTest.keyClick(focused_widget(), Qt.Key.Key_Tab)
        focused = focused_widget()
        assert sheet.isAncestorOf(focused)
        visited.append(focused.accessibleName())
    assert visited[:3] != [visited[0]] * 3
    assert visited[3] == visited[0]
    QTest.keyClick(focused_widget(), Qt.Key.Key_Backtab)
    assert focused_widget().accessibleName() == visited[2]


def test_keys_do_not_reach_the_page_below(page: QWidget, sheet: Sheet) -> None:
    below = page.findChild(Button, "below")
    assert isinstance(below, Button)
    clicks: list[None] = []
    below.clicked.connect(lambda: clicks.append(None))
    QTest.keyClick(focused_widget(), Qt.Key.Key_Space)
    assert clicks == []


def test_the_focus_returns_where_it_was(page: QWidget, sheet: Sheet) -> None:
    closed: list[None] = []
    sheet.closed.connect(lambda: closed.append(None))
    sheet.close_sheet()
    assert (len(closed), sheet.isVisible()) == (1, False)
    assert focused_widget().objectName() == "below"


def test_it_follows_the_page_s_size(page: QWidget, sheet: Sheet) -> None:
    page.resize(2560, 1440)
    assert sheet.panel.geometry() == QRect(0, 206, 2560, 1440 - 206)


def test_where_text_is_large_it_takes_the_room_scrolls_and_keeps_what_saves_in_sight(
    page: QWidget, sheet: Sheet
) -> None:
    body, rows = sheet.body.layout(), QVBoxLayout()
    assert isinstance(body, QHBoxLayout)
    body.addLayout(rows)
    for _ in range(20):
        row = QWidget()
        row.setMinimumHeight(60)
        rows.addWidget(row)
    save = QWidget()
    save.setMinimumHeight(80)
    rows.addWidget(save)
    sheet.keep_in_sight(save, rows)
    page.resize(1366, 768)
    QApplication.processEvents()
    assert (sheet.scarce, sheet.panel.y()) == (True, 16)
    assert sheet.panel.area.bar().maximum() > 0
    assert (sheet.panel.foot, save.parentWidget()) == (save, sheet.panel)
    assert sheet.panel.rect().contains(save.geometry())
    page.resize(1920, 1080)
    QApplication.processEvents()
    assert (sheet.scarce, sheet.panel.foot, sheet.panel.area.bar().maximum()) == (False, None, 0)
    assert rows.indexOf(save) == 20


def test_where_things_move_it_slides(page: QWidget, fonts: None) -> None:
    sheet = Sheet(make_theme(), page)
    sheet.open()
    sheet._rise.setCurrentTime(90)
    half = sheet.panel.y()
    sheet._rise.setCurrentTime(180)
    assert 206 == sheet.panel.y() < half < 1080
    # Out-cubic: by half of the time seven eighths of the way are done.
    assert half - 206 == pytest.approx((1080 - 206) / 8, abs=3)
