"""A pointer at the kiosk, moved by the X server itself. Run by `test_on_x.py` only: there is no server elsewhere."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.resting import AMBIENT_AFTER
from kiosk.domain.screens import Night
from tests.touch.conftest import BusyBoard
from tests.touch.x_server import HEIGHT, WIDTH, Pointer
from widgets.touch import TouchLimits


class Heard(QObject):
    """Counts what Qt's windows heard of the pointer, by kind of event."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.counts: Counter[QEvent.Type] = Counter()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched.isWindowType():
            self.counts[event.type()] += 1
        return False


class Hand:
    """The pointer at places of the kiosk's window; each deed is over when Qt has heard the whole of it."""

    def __init__(self, board: BusyBoard, qtbot: QtBot, pointer: Pointer, heard: Heard) -> None:
        self._board, self._qtbot, self._pointer, self._heard = board, qtbot, pointer, heard

    def click(self, at: QPoint) -> None:
        """Press and release at a place."""
        self.drag(at, at, steps=0)

    def drag(self, start: QPoint, end: QPoint, *, steps: int = 12) -> None:
        """Press at a place, move to another one in steps, and release there."""
        self._move(start)
        with self._hearing(QEvent.Type.MouseButtonPress):
            self._pointer.press()
        for step in range(1, steps + 1):
            # Moves that Qt has not read yet become one: each is waited for.
            with self._hearing(QEvent.Type.MouseMove):
                self._move(start + (end - start) * step / steps)
        with self._hearing(QEvent.Type.MouseButtonRelease):
            self._pointer.release()
        self._board.kiosk.settle()

    def _move(self, at: QPoint) -> None:
        self._pointer.move(*self._board.kiosk.window.mapToGlobal(at).toTuple())

    @contextmanager
    def _hearing(self, kind: QEvent.Type) -> Iterator[None]:
        before = self._heard.counts[kind]
        yield
        self._qtbot.waitUntil(lambda: self._heard.counts[kind] > before)


@pytest.fixture
def pointer() -> Iterator[Pointer]:
    pointer = Pointer(os.environ["DISPLAY"])
    yield pointer
    pointer.close()


@pytest.fixture
def hand(board: BusyBoard, qtbot: QtBot, qapp: QApplication, pointer: Pointer) -> Iterator[Hand]:
    heard = Heard(qapp)
    yield Hand(board, qtbot, pointer, heard)
    qapp.removeEventFilter(heard)


def test_the_windows_stand_on_the_server(board: BusyBoard) -> None:
    assert QGuiApplication.platformName() == "xcb"
    assert QGuiApplication.primaryScreen().size().toTuple() == (WIDTH, HEIGHT)
    assert board.kiosk.window.size().toTuple() == (WIDTH, HEIGHT)


def test_a_click_opens_a_cell(board: BusyBoard, hand: Hand) -> None:
    hand.click(board.cell(4, 4))
    assert board.opened


@pytest.mark.parametrize(("slip", "opens"), [(TouchLimits().slop_px, True), (20, False)])
def test_a_pointer_may_slip_as_far_as_a_finger(board: BusyBoard, hand: Hand, slip: float, opens: bool) -> None:
    hand.drag(board.cell(4, 4), board.cell(4, 4) + QPoint(round(slip), 0), steps=3)
    assert board.opened is opens


def test_a_drag_opens_nothing_and_the_board_settles_on_a_page(board: BusyBoard, hand: Hand, qtbot: QtBot) -> None:
    hand.drag(board.cell(12, 6), board.cell(3, 6))
    qtbot.waitUntil(lambda: board.rests)
    assert (board.opened, board.grid.page > 0) == (False, True)


def test_a_drag_that_ends_on_a_button_presses_nothing(board: BusyBoard, hand: Hand) -> None:
    goals = board.kiosk.window.stage.nav.place("goals")
    hand.drag(board.cell(11, 8), goals.mapTo(board.kiosk.window, goals.rect().center()))
    assert board.kiosk.window.place is board.place
    assert (board.opened, goals.isDown()) == (False, False)
    hand.click(goals.mapTo(board.kiosk.window, goals.rect().center()))
    assert board.kiosk.window.place is not board.place


def test_the_first_click_on_the_resting_screen_only_wakes_it(board: BusyBoard, hand: Hand) -> None:
    kiosk = board.kiosk
    kiosk.kiosk.kit.screen.change(staff_only=True, night=Night(time(0), time(23, 59)))
    kiosk.workroom.clock.set(kiosk.workroom.clock.now() + AMBIENT_AFTER)
    kiosk.window.session.look()
    kiosk.kiosk.resting.look()
    kiosk.settle()
    assert kiosk.kiosk.resting.cover.is_down
    hand.click(board.cell(4, 4))
    assert not kiosk.kiosk.resting.cover.isVisible()
    assert not board.opened
    hand.click(board.cell(4, 4))
    assert board.opened
