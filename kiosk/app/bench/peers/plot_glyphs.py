"""pyqtgraph: an image for the fills, scatter plots of glyphs for balls, numbers, rings and marks, ticks for names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainterPath, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsRectItem, QWidget

from kiosk.app.bench.board_data import BoardData
from kiosk.app.bench.peers.vector_pin import (
    EDGE,
    FILLS,
    PRESSED,
    RIM,
    STAR,
    TEXTS,
    pin_font,
    star_polygon,
    triangle_polygon,
    words_of,
)
from kiosk.app.bench.shape import Shape
from widgets.board_model import BoardRowData
from widgets.pin_state import PinKind, PinState

Place = tuple[int, int]
_PRESS = QColor(PRESSED.red(), PRESSED.green(), PRESSED.blue(), 200)


class PlotView(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A plot that tells presses at once; pyqtgraph itself tells of clicks, once the finger has left."""

    def __init__(self, on_press: Callable[[QPointF | None], None]) -> None:
        self._on_press = on_press
        super().__init__(enableMenu=False, background="w")
        # Made all the same, and nobody's child: a window of its own that would stay when the plot goes.
        menu = self.plotItem.ctrlMenu
        menu.setParent(self, menu.windowFlags())
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        # So Qt makes a mouse of a finger.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where it was pressed, in the scene."""
        self._on_press(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick touches as the first."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's
        """Tell that nothing is pressed any more."""
        self._on_press(None)


class Glyphs:
    """The symbols of scatter plots: paths in the unit square, each made once, drawn `size` px large."""

    def __init__(self, shape: Shape) -> None:
        self.size = shape.column
        self._font, self._shape = pin_font(shape), shape
        self._words: dict[str, QPainterPath] = {}
        self._balls: dict[float, QPainterPath] = {}
        self.ring = self._path(lambda path: path.addRoundedRect(self._box(), shape.px(9), shape.px(9)))
        self.star = self._path(lambda path: path.addPolygon(star_polygon(shape.px(9))))
        self.triangle = self._path(lambda path: path.addPolygon(triangle_polygon(shape.px(6))))

    def word(self, text: str) -> QPainterPath:
        """Return the letters of a number, around the origin."""
        if text not in self._words:
            letters = QPainterPath()
            letters.setFillRule(Qt.FillRule.WindingFill)
            letters.addText(QPointF(), self._font, text)
            letters.translate(-letters.boundingRect().center())
            self._words[text] = self._unit(letters)
        return self._words[text]

    def ball(self, turn: float) -> QPainterPath:
        """Return a circle, filled as far as the turn says."""
        if turn not in self._balls:
            radius, line = self._shape.px(11), self._shape.px(2.2)
            square = QRectF(-radius, -radius, 2 * radius, 2 * radius)
            ball = QPainterPath()
            ball.addEllipse(square)
            ball.addEllipse(square.adjusted(line, line, -line, -line))
            wedge = QPainterPath()
            if turn:
                wedge.arcTo(square, 90, -360 * turn)
            self._balls[turn] = self._unit(ball.united(wedge))
        return self._balls[turn]

    def _box(self) -> QRectF:
        width, height = self._shape.column - self._shape.px(6), self._shape.row - self._shape.px(6)
        return QRectF(-width / 2, -height / 2, width, height)

    def _path(self, draw: Callable[[QPainterPath], object]) -> QPainterPath:
        path = QPainterPath()
        draw(path)
        return self._unit(path)

    def _unit(self, path: QPainterPath) -> QPainterPath:
        return QTransform.fromScale(1 / self.size, 1 / self.size).map(path)


class Layer:
    """One scatter plot: a glyph in some of the cells, moved by `aside` px from their middles."""

    def __init__(self, plot: PlotView, shape: Shape, aside: QPointF, line: Any = None) -> None:
        self._item = pg.ScatterPlotItem(pxMode=True, pen=line)
        plot.addItem(self._item)
        self._at: dict[Place, int] = {}
        self._dx, self._dy = 0.5 + aside.x() / shape.column, 0.5 + aside.y() / shape.row

    def fill(self, cells: Iterable[tuple[Place, QPainterPath, QColor | None]], size: int) -> None:
        """Put glyphs, each with its colour."""
        found = list(cells)
        self._at = {place: number for number, (place, _, _) in enumerate(found)}
        self._item.setData(
            x=np.array([place[1] + self._dx for place, _, _ in found]),
            y=np.array([place[0] + self._dy for place, _, _ in found]),
            symbol=[path for _, path, _ in found],
            brush=[pg.mkBrush(colour) for _, _, colour in found],
            size=size,
        )

    def change(self, place: Place, path: QPainterPath | None, colour: QColor | None) -> None:
        """Show another glyph in a cell, or none; where there was none there will be none."""
        number = self._at.get(place)
        if number is None:
            return
        spot = self._item.points()[number]
        if path is None:
            spot.setVisible(False)
            return
        spot.setSymbol(path)
        spot.setBrush(colour)


class PlotBoard:
    """The board as a plot; one unit of its axes is a cell."""

    def __init__(self, data: BoardData, shape: Shape) -> None:
        pg.setConfigOptions(antialias=True, imageAxisOrder="row-major", background="w", foreground="k")
        self._shape, self._rows, self._columns = shape, len(data.rows), len(data.columns)
        self._view = PlotView(self._on_press)
        self.widget: QWidget = self._view
        self.viewport: QWidget = self._view.viewport()
        self.common: list[QWidget] = [self.viewport]
        self._box = self._view.getViewBox()
        self._glyphs = Glyphs(shape)
        self._levels = np.array([[_fill_of(row.pins[column]) for column in range(self._columns)] for row in data.rows])
        self._image = pg.ImageItem()
        self._show_levels()
        self._view.addItem(self._image)
        self._add_layers(data)
        self._pressed = QGraphicsRectItem(0, 0, 1, 1)
        self._pressed.setPen(Qt.PenStyle.NoPen)
        self._pressed.setBrush(_PRESS)
        self._pressed.hide()
        self._view.addItem(self._pressed)
        self._lay_out(data)
        self._place = QPoint()
        self._box.sigResized.connect(lambda: self.scroll_to(self._place))

    def put(self, row: int, column: int, changed: BoardRowData) -> None:
        """Show a row, of which one pin is new."""
        pin, place = changed.pins[column], (row, column)
        self._levels[row, column] = _fill_of(pin)
        self._show_levels()
        self._numbers.change(place, self._glyphs.word(words_of(pin)), TEXTS[pin.level])
        self._balls.change(place, self._glyphs.ball(pin.turn), TEXTS[pin.level])
        for layer in (self._rings, self._triangles, self._stars):
            layer.change(place, None, None)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell stands."""
        scene = self._box.mapViewToScene(QPointF(column, row)), self._box.mapViewToScene(QPointF(column + 1, row + 1))
        first, last = (self._view.mapFromScene(corner) for corner in scene)
        return QRect(first, last - QPoint(1, 1))

    def reach(self) -> QSize:
        """Return how far one can scroll, in px."""
        rest = QSize(self._columns * self._shape.column, self._rows * self._shape.row) - self._room()
        return rest.expandedTo(QSize(0, 0))

    def scroll_to(self, place: QPoint) -> None:
        """Have this point of the cells at the top left."""
        shape, room = self._shape, self._room()
        self._place = place
        across, down = place.x() / shape.column, place.y() / shape.row
        self._box.setRange(
            xRange=(across, across + room.width() / shape.column),
            yRange=(down, down + room.height() / shape.row),
            padding=0,
        )

    def _room(self) -> QSize:
        size: QSize = self._box.size().toSize()
        return size

    def _show_levels(self) -> None:
        self._image.setImage(self._levels, autoLevels=False, levels=(0, 5), lut=_COLOURS)

    def _add_layers(self, data: BoardData) -> None:
        shape, px = self._shape, self._shape.px
        cells = [
            ((row, column), pin)
            for row, person in enumerate(data.rows)
            for column, pin in person.pins.items()
            if isinstance(column, int)
        ]
        seen = [(place, pin) for place, pin in cells if pin.kind is PinKind.SEEN]
        glyphs, size = self._glyphs, self._glyphs.size
        corner = QPointF(px(11) - shape.column / 2, px(11) - shape.row / 2)
        self._rings = Layer(self._view, shape, QPointF(), pg.mkPen(EDGE, width=px(4)))
        self._rings.fill([(place, glyphs.ring, None) for place, pin in seen if pin.edge], size)
        self._balls = Layer(self._view, shape, QPointF(-px(15), 0))
        self._balls.fill([(place, glyphs.ball(pin.turn), TEXTS[pin.level]) for place, pin in seen], size)
        self._numbers = Layer(self._view, shape, QPointF(px(18), 0))
        self._numbers.fill([(place, glyphs.word(words_of(pin)), _ink_of(pin)) for place, pin in cells], size)
        self._triangles = Layer(self._view, shape, QPointF(shape.column / 2 - px(12), 0))
        self._triangles.fill([(place, glyphs.triangle, TEXTS[pin.level]) for place, pin in seen if pin.moved], size)
        self._stars = Layer(self._view, shape, corner)
        self._stars.fill([(place, glyphs.star, STAR) for place, pin in seen if pin.coach], size)

    def _lay_out(self, data: BoardData) -> None:
        plot = self._view.getPlotItem()
        plot.layout.setContentsMargins(0, 0, 0, 0)
        plot.layout.setSpacing(0)
        plot.hideAxis("bottom")
        plot.showAxis("top")
        self._box.invertY(True)  # noqa: FBT003 - pyqtgraph's
        self._box.setDefaultPadding(0)
        left, top = plot.getAxis("left"), plot.getAxis("top")
        left.setTicks([[(place + 0.5, row.name) for place, row in enumerate(data.rows)]])
        top.setTicks([[(place + 0.5, column.title) for place, column in enumerate(data.columns)]])
        left.setWidth(self._shape.names)
        top.setHeight(self._shape.header)

    def _on_press(self, at: QPointF | None) -> None:
        if at is None:
            self._pressed.hide()
            return
        place = self._box.mapSceneToView(at)
        self._pressed.setPos(int(place.x()), int(place.y()))
        self._pressed.show()


def _fill_of(pin: PinState) -> int:
    return pin.level if pin.kind is PinKind.SEEN else 0


def _ink_of(pin: PinState) -> QColor:
    return TEXTS[pin.level] if pin.kind is PinKind.SEEN else RIM


_COLOURS = np.array([[fill.red(), fill.green(), fill.blue(), 255] for fill in FILLS], dtype=np.uint8)
