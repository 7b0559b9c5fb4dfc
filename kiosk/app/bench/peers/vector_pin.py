"""A pin painted with vectors, as one would write it first: box or ring, part-full ball, number, triangle, star."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from kiosk.app.bench.shape import Shape
from widgets.pin_state import PinKind, PinState

FILLS = [QColor(name) for name in ("#FFFFFF", "#CBE2F4", "#84B9DF", "#2971AA", "#0A355B")]
TEXTS = [QColor(name) for name in ("#667085", "#0B3C66", "#06294A", "#FFFFFF", "#FFFFFF")]
EDGE, STAR, RIM, PRESSED = (QColor(name) for name in ("#C2610A", "#0E8A5F", "#98A2B3", "#E4EFF8"))
_FONT = 24


def words_of(pin: PinState) -> str:
    """Return what stands on a pin: its level, and where it grows to."""
    if pin.kind is not PinKind.SEEN:
        return "–"
    return f"{pin.label}›{pin.next_label}" if pin.edge else pin.label


def pin_font(shape: Shape) -> QFont:
    """Return the font of the number."""
    font = QFont("Inter")
    font.setPixelSize(round(shape.px(_FONT)))
    font.setWeight(QFont.Weight.Bold)
    return font


def star_polygon(radius: float) -> QPolygonF:
    """Return a star of five points around the origin."""
    radii = (radius, radius * 0.45)
    turns = [pi * (point / 5 - 0.5) for point in range(10)]
    return QPolygonF([QPointF(radii[at % 2] * cos(turn), radii[at % 2] * sin(turn)) for at, turn in enumerate(turns)])


def triangle_polygon(half: float) -> QPolygonF:
    """Return a triangle that points up, around the origin."""
    return QPolygonF([QPointF(0, -0.7 * half), QPointF(half, 0.7 * half), QPointF(-half, 0.7 * half)])


class VectorPin:
    """Paints pins; what does not depend on the cell is made once."""

    def __init__(self, shape: Shape) -> None:
        px = shape.px
        self._font = pin_font(shape)
        self._inset, self._radius, self._ball = px(3), px(9), px(10)
        self._rim, self._ring = QPen(RIM, px(1.5)), QPen(EDGE, px(4))
        self._lines = [QPen(colour, px(2.2)) for colour in TEXTS]
        self._aside, self._beside, self._corner, self._mark = px(15), px(18), px(8), px(9)
        self._star, self._triangle = star_polygon(px(9)), triangle_polygon(px(6))

    def paint(self, painter: QPainter, cell: QRectF, pin: PinState, *, pressed: bool) -> None:
        """Paint one cell; a pressed one is filled softly."""
        box = cell.adjusted(self._inset, self._inset, -self._inset, -self._inset)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if pin.kind is not PinKind.SEEN:
            if pressed:
                painter.fillRect(box, PRESSED)
            painter.setPen(self._rim)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words_of(pin))
            return
        painter.setPen(self._ring if pin.edge else self._rim)
        painter.setBrush(PRESSED if pressed else FILLS[pin.level])
        painter.drawRoundedRect(box, self._radius, self._radius)
        level = 1 if pressed else pin.level
        self._paint_inside(painter, box, pin, level)

    def _paint_inside(self, painter: QPainter, box: QRectF, pin: PinState, level: int) -> None:
        middle = box.center()
        centre = QPointF(middle.x() - self._aside, middle.y())
        ball = QRectF(centre.x() - self._ball, centre.y() - self._ball, 2 * self._ball, 2 * self._ball)
        painter.setPen(self._lines[level])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ball)
        painter.setBrush(TEXTS[level])
        if pin.level:
            painter.drawPie(ball, 90 * 16, round(-360 * 16 * pin.turn))
        painter.drawText(box.translated(self._beside, 0), Qt.AlignmentFlag.AlignCenter, words_of(pin))
        painter.setPen(Qt.PenStyle.NoPen)
        if pin.moved:
            painter.drawPolygon(self._triangle.translated(box.right() - self._mark, middle.y()))
        if pin.coach:
            painter.setBrush(STAR)
            painter.drawPolygon(self._star.translated(box.left() + self._corner, box.top() + self._corner))
