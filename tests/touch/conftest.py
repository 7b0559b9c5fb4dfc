"""A whole kiosk whose board has more people than fit on a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScroller
from pytestqt.qtbot import QtBot

from kiosk.actions.setup import RosterEntry, put_person
from kiosk.domain.people import RoleKind
from tests.kiosk import KioskAtWork
from tests.workroom import Workroom
from views.board.place import BoardPlace
from widgets.board_grid import BoardGrid

NEWCOMERS = 40


class BusyBoard:
    """The board of a kiosk at work, and where its cells are in the window."""

    def __init__(self, kiosk: KioskAtWork) -> None:
        self.kiosk = kiosk
        self.place = kiosk.place("board", BoardPlace)

    @property
    def grid(self) -> BoardGrid:
        """The grid."""
        return self.place.grid

    @property
    def offset(self) -> int:
        """How far the rows are scrolled, in px."""
        return self.grid.table.verticalScrollBar().value()

    @property
    def rests(self) -> bool:
        """Whether the rows stand still, on a page."""
        table = self.grid.table
        return table.scroller.state() is QScroller.State.Inactive and self.offset in table.stops()

    @property
    def opened(self) -> bool:
        """Whether the sheet of a cell is up."""
        return self.place.cell_sheet is not None and self.place.cell_sheet.is_open

    def cell(self, row: int, column: int) -> QPoint:
        """Return the middle of a cell as a place in the window; rows count from the top of the page."""
        table = self.grid.table
        first = table.rowAt(0)
        return table.viewport().mapTo(self.kiosk.window, table.cell_rect(first + row, column).center())


@pytest.fixture
def busy_workroom(small_workroom: Workroom) -> Workroom:
    """The small workroom with forty more residents."""
    with small_workroom.store.write() as write:
        for number in range(NEWCOMERS):
            entry = RosterEntry(f"n{number:02}", f"Newcomer {number:02}", "Resident", RoleKind.RESIDENT, "Team Blue", 1)
            put_person(write, small_workroom.programme_id, None, entry)
    return small_workroom


@pytest.fixture
def quiet(busy_workroom: Workroom, kiosk: KioskAtWork, qtbot: QtBot, qapp: QApplication) -> BusyBoard:
    """Their board with motion reduced, and the keyboard that comes along with a field."""
    # No window manager runs on the X server of the tests, so nobody else gives the window the focus.
    with qtbot.waitActive(kiosk.window):
        kiosk.window.activateWindow()
    kiosk.window.use_keyboard(qapp)
    return BusyBoard(kiosk)


@pytest.fixture
def board(quiet: BusyBoard) -> BusyBoard:
    """The same in motion: rows glide and settle."""
    quiet.kiosk.kiosk.kit.screen.change(still=False)
    quiet.kiosk.settle()
    return quiet
