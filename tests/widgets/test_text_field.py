"""Words are typed, counted and forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.text_field import LineInput, PageInput, TextField
from widgets.theme import Theme, load_palette


@pytest.fixture(params=[1, 3], ids=["line", "page"])
def field(request: pytest.FixtureRequest, still: Theme, shown: Shown, qtbot: QtBot) -> TextField:
    field = TextField(still, "Goal", "Goal in one sentence", most=20, lines=request.param)
    shown(field, 600, field.sizeHint().height())
    with qtbot.waitActive(field):
        field.activateWindow()
    field.input.clearFocus()
    return field


def commit(field: TextField, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field.input, event)


def undo_available(field: TextField) -> bool:
    if isinstance(field.input, PageInput):
        return field.input.document().isUndoAvailable()
    return field.input.isUndoAvailable()


def test_a_touch_gives_the_focus_and_the_rim(field: TextField) -> None:
    target = field.input.viewport() if isinstance(field.input, PageInput) else field.input
    touches.tap(target, QPoint(30, 20))
    assert field.input.hasFocus()
    assert field.grab().toImage().pixelColor(2, field.height() // 2) == load_palette("light").acc


def test_a_touch_on_the_rim_is_meant_for_the_text(field: TextField) -> None:
    touches.tap(field, QPoint(6, 6))
    assert field.input.hasFocus()


def test_a_touch_puts_the_cursor_where_it_is(field: TextField) -> None:
    field.set_text("on two infants")
    target = field.input.viewport() if isinstance(field.input, PageInput) else field.input
    touches.tap(target, QPoint(3, 18))
    commit(field, "> ")
    assert field.text == "> on two infants"


def test_there_is_no_room_beyond_the_end(field: TextField) -> None:
    commit(field, "a" * 15)
    commit(field, "b" * 15)
    QTest.keyClicks(field.input, "ccc")
    assert field.text == "a" * 15 + "b" * 5


def test_letters_outside_the_first_plane_are_never_halved(field: TextField) -> None:
    commit(field, "a" * 19)
    commit(field, "\U0001f331")
    field.text.encode("utf-8")
    assert field.text.startswith("a" * 19)


def test_the_counter_shows_near_the_end_only(field: TextField) -> None:
    commit(field, "a" * 15)
    assert field.counter_text == ""
    commit(field, "a")
    assert field.counter_text == "16 / 20"


def test_wiping_leaves_nothing_to_undo(field: TextField) -> None:
    commit(field, "Ask for help")
    assert undo_available(field)
    field.wipe()
    QTest.keyClick(field.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text, undo_available(field)) == ("", False)


def test_no_menu_no_drag_no_drop(field: TextField) -> None:
    inner = field.input
    assert inner.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not inner.acceptDrops()
    if isinstance(inner, PageInput):
        assert not inner.viewport().acceptDrops()
        inner.set_words("drag me out")
        inner.selectAll()
        QTest.mousePress(inner.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
        assert not inner.textCursor().hasSelection()
    else:
        assert not inner.dragEnabled()


def test_markup_stays_as_typed(still: Theme, qtbot: QtBot) -> None:
    field = TextField(still, "Goal", most=40, lines=3)
    qtbot.addWidget(field)
    assert isinstance(field.input, PageInput)
    source = QMimeData()
    source.setHtml("<b>bold</b>")
    source.setText("<b>bold</b>")
    field.input.insertFromMimeData(source)
    assert field.text == "<b>bold</b>"


def test_what_changes_is_told(field: TextField) -> None:
    told: list[str] = []
    field.changed.connect(lambda text: told.append(text))  # noqa: PLW0108 - Qt counts its arguments
    commit(field, "Ask")
    field.set_text("")
    assert told == ["Ask", ""]


def test_enter_submits_a_line(still: Theme, shown: Shown) -> None:
    field = TextField(still, "Code")
    shown(field, 400, 64)
    submitted: list[None] = []
    field.submitted.connect(lambda: submitted.append(None))
    assert isinstance(field.input, LineInput)
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    assert len(submitted) == 1
