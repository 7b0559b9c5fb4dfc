"""A QTableView whose delegate paints each cell anew with vectors: the first thing one would write."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kiosk.app.bench.board_data import BoardData
from kiosk.app.bench.peers.vector_pin import VectorPin
from kiosk.app.bench.shape import Shape
from kiosk.app.bench.subject import TableSubject
from widgets.board_model import BoardRowData

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PlainModel(QAbstractTableModel):
    """People by competencies."""

    def __init__(self, data: BoardData) -> None:
        super().__init__()
        self._columns, self._rows = data.columns, list(data.rows)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: ARG002 - Qt's
        """Return how many people there are."""
        return len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: ARG002 - Qt's
        """Return how many competencies there are."""
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the label, or the pin as `UserRole`."""
        pin = self._rows[index.row()].pins[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return pin
        return pin.label if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return names and titles."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._rows[section].name
        return self._columns[section].title

    def put(self, row: int, column: int, changed: BoardRowData) -> None:
        """Take a changed row."""
        self._rows[row] = changed
        index = self.index(row, column)
        self.dataChanged.emit(index, index)


class VectorDelegate(QStyledItemDelegate):
    """Paints a pin."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self._pin = VectorPin(shape)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; the one that was touched last is the selected one."""
        pressed = bool(option.state & QStyle.StateFlag.State_Selected)
        self._pin.paint(painter, QRectF(option.rect), index.data(Qt.ItemDataRole.UserRole), pressed=pressed)


class PlainTable(TableSubject):
    """The board as a plain table."""

    def __init__(self, data: BoardData, shape: Shape) -> None:
        table = QTableView()
        super().__init__(table, table)
        self._plain, self._delegate = PlainModel(data), VectorDelegate(shape)
        table.setModel(self._plain)
        table.setItemDelegate(self._delegate)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header, size in ((table.horizontalHeader(), shape.column), (table.verticalHeader(), shape.row)):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(size)
        table.verticalHeader().setFixedWidth(shape.names)
        table.horizontalHeader().setFixedHeight(shape.header)

    def put(self, row: int, column: int, changed: BoardRowData) -> None:
        """Show a row, of which one pin is new."""
        self._plain.put(row, column, changed)
