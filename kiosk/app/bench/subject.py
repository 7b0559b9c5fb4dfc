"""What a board must let be done to it so that it can be measured, whoever draws it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractScrollArea, QTableView, QWidget

from kiosk.app.bench.board_data import BoardData, make_grid
from kiosk.app.bench.shape import Shape
from widgets.board_model import BoardRowData
from widgets.theme import make_theme


class BoardSubject(Protocol):
    """A board that is measured. Rows and columns count from 0; places are px of `viewport`, which takes touches.

    `common` paint what every kind of board shows: cells, names and heads, but no foot and no card around them.
    """

    widget: QWidget
    viewport: QWidget
    common: list[QWidget]

    def put(self, row: int, column: int, changed: BoardRowData) -> None:
        """Show a person's row, of which one pin was just saved, the way this kind of board is told."""
        ...

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell stands."""
        ...

    def reach(self) -> QSize:
        """Return how far one can scroll, in px."""
        ...

    def scroll_to(self, place: QPoint) -> None:
        """Have this point of the cells at the top left."""
        ...


def bars_reach(area: QAbstractScrollArea) -> QSize:
    """Return how far the scroll bars of an area go."""
    return QSize(area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum())


def scroll_bars_to(area: QAbstractScrollArea, place: QPoint) -> None:
    """Scroll an area by its bars."""
    area.horizontalScrollBar().setValue(place.x())
    area.verticalScrollBar().setValue(place.y())


class TableSubject:
    """What boards made of a table have in common; `widget` may hold more than the table."""

    def __init__(self, widget: QWidget, table: QTableView) -> None:
        self.widget: QWidget = widget
        self.table = table
        self.viewport: QWidget = table.viewport()
        heads = table.horizontalHeader(), table.verticalHeader()
        self.common: list[QWidget] = [self.viewport, *(head.viewport() for head in heads)]

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell stands."""
        return self.table.visualRect(self.table.model().index(row, column))

    def reach(self) -> QSize:
        """Return how far one can scroll, in px."""
        return bars_reach(self.table)

    def scroll_to(self, place: QPoint) -> None:
        """Have this point of the cells at the top left."""
        scroll_bars_to(self.table, place)


class KioskBoard(TableSubject):
    """The kiosk's own board."""

    def __init__(self, data: BoardData, shape: Shape) -> None:
        self._rows = list(data.rows)
        self._grid = make_grid(make_theme("light", shape.scale, moving=False), data)
        super().__init__(self._grid, self._grid.table)

    def put(self, row: int, column: int, changed: BoardRowData) -> None:  # noqa: ARG002 - told in rows
        """Show all rows, as after each reading; the grid finds out what is new."""
        self._rows[row] = changed
        self._grid.set_rows(self._rows)
