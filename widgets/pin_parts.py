"""The shapes that pins, legends and charts share: ball, star, triangle, fold, fitted text.

Lengths are in the painter's own units; a pin's unit `u` is a forty-fourth of its height on the board.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from widgets.theme import FAMILY, Theme

BOLD, MEDIUM, SEMIBOLD = QFont.Weight.Bold, QFont.Weight.Medium, QFont.Weight.DemiBold

# Half of Inter's cap height in ems, so that figures stand centred on a line.
_HALF_CAP = 0.364
_STAR_WAIST = 0.48


@dataclass(frozen=True, slots=True)
class Ink:
    """A text ready to draw: what fits of it, its font and its width."""

    text: str
    font: QFont
    width: float


def pin_font(size: float, weight: QFont.Weight = BOLD, *, tabular: bool = True) -> QFont:
    """Return Inter, `size` in px; with tabular figures a hyphen is as wide as a figure, so not for words."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def fit_text(text: str, room: float, size: float, least: float, weight: QFont.Weight = BOLD) -> Ink:
    """Return the text as large as it fits into `room`, from `size` down to `least` px, elided below that."""
    tabular = not any(letter.isalpha() for letter in text)
    fitting, px, width = _fitted(text, room, size, least, weight, tabular)
    return Ink(fitting, pin_font(px, weight, tabular=tabular), width)


@lru_cache(maxsize=2048)
def _fitted(
    text: str,
    room: float,
    size: float,
    least: float,
    weight: QFont.Weight,
    tabular: bool,
) -> tuple[str, int, float]:
    """Return what fits of a text, at how many px, and how wide that is. No fonts: those must not outlive Qt."""
    font = pin_font(size, weight, tabular=tabular)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > room:
        # From the size that was measured, which is a whole one: from the one asked for nothing might become smaller.
        font = pin_font(max(least, math.floor(font.pixelSize() * room / width)), weight, tabular=tabular)
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = QFontMetricsF(font).horizontalAdvance(text)
    return text, font.pixelSize(), width


def draw_ink(painter: QPainter, x: float, y: float, ink: Ink, colour: QColor) -> None:
    """Draw a fitted text centred on the point (x, y)."""
    painter.setFont(ink.font)
    painter.setPen(colour)
    painter.drawText(QPointF(x - ink.width / 2, y + ink.font.pixelSize() * _HALF_CAP), ink.text)


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, pen: QPen | None = None) -> None:
    """Draw a rounded rectangle, filled, outlined or both."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if pen is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(pen)
    painter.drawRoundedRect(rect, radius, radius)


def ring_around(painter: QPainter, rect: QRectF, radius: float, theme: Theme, colour: QColor) -> None:
    """Draw the ring of what is selected or has the focus: 4 px, 3 px outside; nothing around an empty rectangle."""
    if rect.isEmpty():
        return
    clear, width = theme.px(3), theme.px(4)
    # The ring lies over the neighbours' gap: clear ground keeps it apart from their rims.
    rounded(painter, inset(rect, -clear / 2), radius + clear / 2, None, QPen(theme.palette.card, clear))
    rounded(painter, inset(rect, -clear - width / 2), radius + clear + width / 2, None, QPen(colour, width))


def inset(rect: QRectF, by: float) -> QRectF:
    """Return the rectangle smaller by `by` on each side."""
    return rect.adjusted(by, by, -by, -by)


def ball(painter: QPainter, centre: QPointF, radius: float, turn: float, colour: QColor, stroke: float) -> None:
    """Draw the ball: a circle and within it `turn` (0 to 1) of a wedge, clockwise from twelve."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, stroke))
    painter.drawEllipse(centre, radius, radius)
    if turn <= 0:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    inner = radius - 1.25 * stroke
    if turn >= 1:
        painter.drawEllipse(centre, inner, inner)
    else:
        box = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
        painter.drawPie(box, 90 * 16, round(-turn * 360 * 16))


def star_shape(centre: QPointF, radius: float) -> QPolygonF:
    """Return a five-pointed star, a point upwards."""
    points = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * _STAR_WAIST
        angle = step * math.pi / 5
        points.append(QPointF(centre.x() + reach * math.sin(angle), centre.y() - reach * math.cos(angle)))
    return QPolygonF(points)


def star(painter: QPainter, centre: QPointF, radius: float, colour: QColor, rim: QColor | None = None) -> None:
    """Draw a filled star, with a rim in the ground's colour where it lies on something."""
    shape = star_shape(centre, radius)
    if rim is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_round_pen(rim, 1.8))
        painter.drawPolygon(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(shape)


def hollow_star(painter: QPainter, centre: QPointF, radius: float, colour: QColor, stroke: float) -> None:
    """Draw the outline of a star."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_round_pen(colour, stroke))
    painter.drawPolygon(star_shape(centre, radius))


def triangle(painter: QPainter, centre: QPointF, half: float, colour: QColor) -> None:
    """Draw a filled triangle that points up, `half` its base wide to each side."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y = centre.x(), centre.y()
    low = y + 0.75 * half
    painter.drawPolygon(QPolygonF([QPointF(x - half, low), QPointF(x + half, low), QPointF(x, y - 0.9 * half)]))


def dash(painter: QPainter, centre: QPointF, half: float, colour: QColor, stroke: float) -> None:
    """Draw the short line that stands for nothing to show."""
    painter.setPen(QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0))


def fold(painter: QPainter, rect: QRectF, side: float, round_by: float, colour: QColor) -> None:
    """Draw the folded corner at the top right of `rect`, `side` long, rounded like the rectangle."""
    right, top = rect.right(), rect.top()
    path = QPainterPath(QPointF(right - side, top))
    path.lineTo(right - round_by, top)
    path.quadTo(right, top, right, top + round_by)
    path.lineTo(right, top + side)
    path.closeSubpath()
    painter.fillPath(path, colour)


def dots_pen(colour: QColor, size: float, every: float) -> QPen:
    """Return a pen of round dots, `size` wide, one `every` so far."""
    pen = QPen(colour, size, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.04, every / size])
    return pen


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
