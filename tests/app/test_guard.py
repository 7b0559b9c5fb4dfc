"""No way out by accident."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from kiosk.app.guard import Guard
from tests.widgets import touches

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, META = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier


class Field(QLineEdit):
    """A field that notes which keys reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.menus = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        del event
        self.menus += 1


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[Guard]:
    standing = Guard()
    standing.install(qapp)
    yield standing
    standing.uninstall(qapp)


@pytest.fixture
def field(qtbot: QtBot, guard: Guard) -> Field:
    widget = Field()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    return widget


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F1, NONE),
        (Qt.Key.Key_F11, NONE),
        (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_Tab, ALT),
        (Qt.Key.Key_Q, CTRL),
        (Qt.Key.Key_V, CTRL),
        (Qt.Key.Key_D, META),
        (Qt.Key.Key_Super_L, NONE),
        (Qt.Key.Key_Menu, NONE),
        (Qt.Key.Key_Print, NONE),
    ],
)
def test_keys_that_lead_elsewhere_reach_nothing(field: Field, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(field, key, modifiers)
    assert field.keys == []


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_E, NONE), (Qt.Key.Key_A, CTRL), (Qt.Key.Key_C, CTRL), (Qt.Key.Key_Tab, NONE)]
)
def test_keys_for_typing_arrive(field: Field, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyPress(field, key, modifiers)
    assert field.keys == [key] or key is Qt.Key.Key_Tab


def test_at_a_desk_the_keys_work(field: Field, guard: Guard) -> None:
    guard.relaxed = True
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert field.keys == [Qt.Key.Key_F1]


def test_there_is_no_menu_no_drop_and_no_middle_paste(field: Field, guard: Guard) -> None:
    guard.relaxed = True
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), QPoint(3, 3)))
    assert field.menus == 0
    data = QMimeData()
    data.setText("dropped")
    drop = QDropEvent(QPointF(3, 3), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(field, drop)
    QApplication.clipboard().setText("pasted")
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
    QTest.mouseClick(field, Qt.MouseButton.RightButton)
    assert field.text() == ""
    assert not [window for window in QApplication.topLevelWidgets() if isinstance(window, QMenu)]


def test_closing_from_outside_is_refused_until_the_program_ends_itself(field: Field, guard: Guard) -> None:
    handle = field.windowHandle()
    assert handle is not None
    shown = []
    for guard.quitting in (False, True):
        # As Alt+F4 of a window manager arrives.
        handle.close()
        shown.append(field.isVisible())
    assert shown == [True, False]


def test_every_touch_press_and_key_is_a_sign_of_life(field: Field, guard: Guard) -> None:
    signs: list[str] = []
    guard.touched.connect(lambda: signs.append("life"))
    touches.tap(field, QPoint(3, 3))
    by_touch = len(signs)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    by_mouse = len(signs)
    QTest.keyClick(field, Qt.Key.Key_E)
    assert 0 < by_touch < by_mouse < len(signs)


def test_a_mouse_that_only_moves_is_none(field: Field, guard: Guard) -> None:
    signs: list[str] = []
    guard.touched.connect(lambda: signs.append("life"))
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(1, 1), QPointF(1, 1), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE
    )
    QApplication.sendEvent(field, moved)
    assert signs == []
