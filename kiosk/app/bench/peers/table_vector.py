"""A QTableView whose delegate paints each cell anew with vectors: the first thing one would write."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kiosk.app.bench.board_data import BoardData
from widgets.board_model import BoardRowData
from widgets.pin_state import PinKind, PinState

Index = QModelIndex | QPersistentModelIndex
_FILLS = [QColor(name) for name in ("#FFFFFF", "#CBE2F4", "#84B9DF", "#2971AA", "#0A355B")]
_TEXTS = [QColor(name) for name in ("#667085", "#0B3C66", "#06294A", "#FFFFFF", "#FFFFFF")]
_EDGE, _STAR, _RIM = QColor("#C2610A"), QColor("#0E8A5F"), QColor("#98A2B3")
_NAMES_PX, _HEADER_PX, _COLUMN_PX, _ROW_PX, _FONT_PX = 292, 66, 96, 50, 24
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
    """Paints a pin: a filled rounded box, a ball that is part full, a number, and its marks."""

    def __init__(self) -> None:
        super().__init__()
        self._font = QFont("Inter")
        self._font.setPixelSize(_FONT_PX)
        self._font.setWeight(QFont.Weight.Bold)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        pin: PinState = index.data(Qt.ItemDataRole.UserRole)
        box = QRectF(option.rect).adjusted(3, 3, -3, -3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if pin.kind is not PinKind.SEEN:
            painter.setPen(_RIM)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "–")
            return
        painter.setPen(QPen(_EDGE, 4) if pin.edge else QPen(_RIM, 1.5))
        painter.setBrush(_FILLS[pin.level])
        painter.drawRoundedRect(box, 9, 9)
        self._paint_inside(painter, box, pin)

    @staticmethod
    def _paint_inside(painter: QPainter, box: QRectF, pin: PinState) -> None:
        ink, ball = _TEXTS[pin.level], QRectF(0, 0, 20, 20)
        ball.moveCenter(QPointF(box.center().x() - 15, box.center().y()))
        painter.setPen(QPen(ink, 2.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ball)
        painter.setBrush(ink)
        painter.drawPie(ball, 90 * 16, round(-360 * 16 * pin.turn))
        words = f"{pin.label}›{pin.next_label}" if pin.edge else pin.label
        painter.drawText(box.adjusted(box.width() / 2, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        if pin.moved:
            top = QPointF(box.right() - 13, box.center().y() - 4)
            painter.drawPolygon(QPolygonF([top, top + QPointF(6, 8), top + QPointF(-6, 8)]))
        if pin.coach:
            painter.setBrush(_STAR)
            painter.drawEllipse(QPointF(box.left() + 8, box.top() + 8), 7, 7)


class PlainTable(QTableView):
    """The board as a plain table."""

    def __init__(self, data: BoardData) -> None:
        super().__init__()
        self.plain = PlainModel(data)
        self._delegate = VectorDelegate()
        self.setModel(self.plain)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header, size in ((self.horizontalHeader(), _COLUMN_PX), (self.verticalHeader(), _ROW_PX)):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(size)
        self.verticalHeader().setFixedWidth(_NAMES_PX)
        self.horizontalHeader().setFixedHeight(_HEADER_PX)
