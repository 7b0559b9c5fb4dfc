"""A QGraphicsView with one item a cell, which paints itself with vectors; names and heads stand beside the view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsSceneMouseEvent,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from kiosk.app.bench.board_data import BoardData
from kiosk.app.bench.peers.vector_pin import VectorPin
from kiosk.app.bench.shape import Shape
from kiosk.app.bench.subject import bars_reach, scroll_bars_to
from widgets.board_model import BoardRowData
from widgets.pin_state import PinState


class CellItem(QGraphicsItem):
    """One cell, pressed from touch to release."""

    def __init__(self, pin: PinState, rect: QRectF, painter: VectorPin) -> None:
        super().__init__()
        self._pin, self._rect, self._vector = pin, QRectF(0, 0, rect.width(), rect.height()), painter
        self._pressed = False
        self.setPos(rect.topLeft())

    def set_pin(self, pin: PinState) -> None:
        """Show another pin."""
        self._pin = pin
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's
        """Return the cell."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002 - Qt's
        """Paint the pin."""
        self._vector.paint(painter, self._rect, self._pin, pressed=self._pressed)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Look pressed."""
        event.accept()
        self._press(pressed=True)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Look as before."""
        event.accept()
        self._press(pressed=False)

    def _press(self, *, pressed: bool) -> None:
        self._pressed = pressed
        self.update()


class Strip(QWidget):
    """Names down the left side, or titles along the top; `step` px each."""

    def __init__(self, words: list[str], step: int, parent: QWidget, *, down: bool) -> None:
        super().__init__(parent)
        self._words, self._step, self._down, self._offset = words, step, down, 0

    def scroll_to(self, offset: int) -> None:
        """Begin that many px later."""
        self._offset = offset
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Write the words that are in front."""
        length = self.height() if self._down else self.width()
        with QPainter(self) as painter:
            for place in range(self._offset // self._step, len(self._words)):
                at = place * self._step - self._offset
                if at >= length:
                    break
                rect = QRect(0, at, self.width(), self._step) if self._down else QRect(at, 0, self._step, self.height())
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._words[place])


class SceneView(QGraphicsView):
    """A scene of cells between two strips that scroll with it."""

    def __init__(self, scene: QGraphicsScene, data: BoardData, shape: Shape) -> None:
        super().__init__(scene)
        self._shape = shape
        self._names = Strip([row.name for row in data.rows], shape.row, self, down=True)
        self._titles = Strip([column.title for column in data.columns], shape.column, self, down=False)
        self.strips = (self._names, self._titles)
        self.setViewportMargins(shape.names, shape.header, 0, 0)
        # So Qt makes a mouse of a finger, and an item hears of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._names.scroll_to)
        self.horizontalScrollBar().valueChanged.connect(self._titles.scroll_to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the strips along the cells."""
        super().resizeEvent(event)
        names, header = self._shape.names, self._shape.header
        self._names.setGeometry(0, header, names, self.height() - header)
        self._titles.setGeometry(names, 0, self.width() - names, header)


class SceneBoard:
    """The board as a scene."""

    def __init__(self, data: BoardData, shape: Shape) -> None:
        painter, self._shape = VectorPin(shape), shape
        self._scene = QGraphicsScene(0, 0, len(data.columns) * shape.column, len(data.rows) * shape.row)
        self._items: dict[tuple[int, int], CellItem] = {}
        for row, person in enumerate(data.rows):
            for column in range(len(data.columns)):
                rect = QRectF(column * shape.column, row * shape.row, shape.column, shape.row)
                item = self._items[row, column] = CellItem(person.pins[column], rect, painter)
                self._scene.addItem(item)
        self._view = SceneView(self._scene, data, shape)
        self.widget: QWidget = self._view
        self.viewport: QWidget = self._view.viewport()
        self.common: list[QWidget] = [self.viewport, *self._view.strips]

    def put(self, row: int, column: int, changed: BoardRowData) -> None:
        """Show a row, of which one pin is new."""
        self._items[row, column].set_pin(changed.pins[column])

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell stands."""
        corner = self._view.mapFromScene(self._items[row, column].pos())
        return QRect(corner, QSize(self._shape.column, self._shape.row))

    def reach(self) -> QSize:
        """Return how far one can scroll, in px."""
        return bars_reach(self._view)

    def scroll_to(self, place: QPoint) -> None:
        """Have this point of the cells at the top left."""
        scroll_bars_to(self._view, place)
