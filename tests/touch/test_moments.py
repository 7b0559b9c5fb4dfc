"""Fingers at the whole kiosk: what they mean is done, and what they do on the way does nothing.

`test_on_x.py` runs this module once more, in a process whose windows stand on a real X server.
"""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.more import More
from kiosk.app.resting import AMBIENT_AFTER
from kiosk.app.wipe import WIPING, Wiping
from kiosk.domain.screens import Night
from tests.touch.conftest import BusyBoard
from tests.widgets import touches
from views.board.find_sheet import FindSheet
from views.board.group_sheet import GroupSheet
from widgets.keyboard import OnScreenKeyboard
from widgets.keyboard_keys import centre_of


def middle_of(board: BusyBoard, widget: QWidget) -> QPoint:
    """Return the middle of a widget as a place in the window."""
    return widget.mapTo(board.kiosk.window, widget.rect().center())


def drag(board: BusyBoard, start: QPoint, end: QPoint, *, step_ms: int = 8) -> None:
    """Drag a finger over the window, as quickly as people do."""
    touches.drag(board.kiosk.window, start, end, step_ms=step_ms)


def flick_up(board: BusyBoard) -> None:
    """Fling the board, and leave it flying."""
    drag(board, board.cell(12, 7), board.cell(8, 7), step_ms=4)
    assert not board.rests


# Dragging


@pytest.mark.parametrize("way", [-400, -37, 260])
def test_a_drag_over_the_board_opens_nothing_and_it_settles_on_a_page(board: BusyBoard, qtbot: QtBot, way: int) -> None:
    board.grid.go_to_page(1)
    qtbot.waitUntil(lambda: board.grid.page == 1 and board.rests)
    with qtbot.waitSignal(board.grid.table.settled):
        drag(board, board.cell(9, 4), board.cell(9, 4) + QPoint(0, way))
    board.kiosk.settle()
    assert (board.opened, board.rests) == (False, True)


def test_seven_drags_in_a_row_open_nothing(board: BusyBoard, qtbot: QtBot) -> None:
    for turn in range(7):
        with qtbot.waitSignal(board.grid.table.settled):
            drag(board, board.cell(5, turn), board.cell(7, turn), step_ms=3)
    board.kiosk.settle()
    assert not board.opened


def test_a_drag_that_ends_on_a_button_presses_nothing(board: BusyBoard) -> None:
    nav, tools = board.kiosk.window.stage.nav, board.place.tools
    for button in (nav.place("goals"), tools.lens.segment("edges"), tools.find_button):
        drag(board, board.cell(11, 8), middle_of(board, button))
        board.kiosk.settle()
        assert not button.isDown()
    assert board.kiosk.window.place is board.place
    assert tools.lens.chosen == "levels"
    assert not board.kiosk.window.findChildren(FindSheet)
    assert not board.opened


def test_a_finger_that_slides_from_one_button_to_another_presses_neither(board: BusyBoard) -> None:
    nav = board.kiosk.window.stage.nav
    drag(board, middle_of(board, nav.place("goals")), middle_of(board, nav.place("more")))
    board.kiosk.settle()
    assert board.kiosk.window.place is board.place
    assert not nav.place("goals").isDown()


def test_a_drag_from_a_button_onto_the_board_opens_nothing(board: BusyBoard) -> None:
    drag(board, middle_of(board, board.place.tools.find_button), board.cell(4, 4))
    board.kiosk.settle()
    assert not board.opened
    assert not board.kiosk.window.findChildren(FindSheet)


def test_a_touch_while_the_board_flies_only_stops_it(board: BusyBoard, qtbot: QtBot) -> None:
    flick_up(board)
    touches.tap(board.kiosk.window, board.cell(3, 3))
    qtbot.waitUntil(lambda: board.rests)
    board.kiosk.settle()
    assert not board.opened
    touches.tap(board.kiosk.window, board.cell(3, 3))
    board.kiosk.settle()
    assert board.opened


def test_a_swipe_turns_one_page_and_one_back(board: BusyBoard, qtbot: QtBot) -> None:
    for by, page in ((-400, 1), (-400, 2), (400, 1)):
        touches.swipe(board.kiosk.window, board.cell(5, 8), by)
        qtbot.waitUntil(lambda page=page: board.grid.page == page and board.rests)  # type: ignore[misc]
    board.kiosk.settle()
    assert not board.opened


# Tapping


@pytest.mark.parametrize(("slip", "opens"), [(14, True), (20, False)])
def test_a_gloved_finger_may_slip_a_little(board: BusyBoard, slip: int, opens: bool) -> None:
    touches.wobbly_tap(board.kiosk.window, board.cell(4, 4), slip)
    board.kiosk.settle()
    assert board.opened is opens


def test_two_fingers_on_two_chips_choose_both(quiet: BusyBoard) -> None:
    quiet.kiosk.touch(quiet.place.tools.group_button)
    (sheet,) = quiet.kiosk.window.findChildren(GroupSheet)
    chips = [sheet.kinds.chip(key) for key in ("nurse", "faculty")]
    touches.tap_together(*((chip, chip.rect().center()) for chip in chips))
    quiet.kiosk.settle()
    assert set(sheet.kinds.chosen) == {"nurse", "faculty"}
    assert not any(chip.isDown() for chip in chips)


def test_two_fingers_on_board_and_tools_do_what_each_would_alone(board: BusyBoard) -> None:
    edges = board.place.tools.lens.segment("edges")
    viewport = board.grid.table.viewport()
    at = viewport.mapFrom(board.kiosk.window, board.cell(4, 4))
    touches.tap_together((viewport, at), (edges, edges.rect().center()))
    board.kiosk.settle()
    assert (board.place.tools.lens.chosen, board.opened) == ("edges", True)
    assert (edges.isDown(), board.grid.table.area.down) == (False, False)


def test_two_fingers_on_two_cells_open_neither(board: BusyBoard) -> None:
    touches.two_fingers(board.kiosk.window, [board.cell(4, 4)] * 2, [board.cell(9, 9)] * 2)
    board.kiosk.settle()
    assert not board.opened
    assert not board.grid.table.area.down


def test_a_key_held_down_offers_its_accents(quiet: BusyBoard, qtbot: QtBot) -> None:
    quiet.kiosk.touch(quiet.place.tools.find_button)
    (sheet,) = quiet.kiosk.window.findChildren(FindSheet)
    quiet.kiosk.touch(sheet.field.input)
    (keyboard,) = quiet.kiosk.window.findChildren(OnScreenKeyboard)
    keys = keyboard.keys
    touches.press(keys, centre_of(keys, "o"))
    qtbot.waitUntil(lambda: keys.strip is not None)
    touches.release(keys, centre_of(keys, "o"))
    assert keys.strip is not None
    touches.tap(keys.strip, keys.strip.letter_centre("Ö"))
    assert sheet.field.text == "Ö"


# Times in which no touch counts


def test_while_the_screen_is_wiped_no_touch_counts(quiet: BusyBoard) -> None:
    kiosk = quiet.kiosk
    kiosk.go("more")
    kiosk.touch(kiosk.place("more", More).wipe_button)
    goals = middle_of(quiet, kiosk.window.stage.nav.place("goals"))
    touches.tap(kiosk.window, goals)
    drag(quiet, QPoint(1800, 200), goals)
    touches.two_fingers(kiosk.window, [goals, QPoint(900, 500)], [QPoint(300, 300), goals])
    kiosk.settle()
    assert kiosk.window.place is kiosk.place("more", More)
    (veil,) = kiosk.window.findChildren(Wiping)
    kiosk.workroom.clock.set(kiosk.workroom.clock.now() + WIPING)
    veil.look()
    kiosk.go("goals")
    assert kiosk.window.place is not kiosk.place("more", More)


@pytest.mark.parametrize("slides", [False, True])
def test_the_first_touch_on_the_resting_screen_only_wakes_it(board: BusyBoard, slides: bool) -> None:
    kiosk = board.kiosk
    # Where only staff pass by names stay, so that the board below could be opened.
    kiosk.kiosk.kit.screen.change(staff_only=True, night=Night(time(0), time(23, 59)))
    kiosk.workroom.clock.set(kiosk.workroom.clock.now() + AMBIENT_AFTER)
    kiosk.window.session.look()
    kiosk.kiosk.resting.look()
    kiosk.settle()
    assert kiosk.kiosk.resting.cover.is_down
    if slides:
        drag(board, board.cell(9, 4), board.cell(4, 4))
    else:
        touches.tap(kiosk.window, board.cell(4, 4))
    kiosk.settle()
    assert not kiosk.kiosk.resting.cover.isVisible()
    assert (board.opened, board.offset) == (False, 0)
    touches.tap(kiosk.window, board.cell(4, 4))
    kiosk.settle()
    assert board.opened
