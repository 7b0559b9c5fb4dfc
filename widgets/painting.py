"""Shapes all controls share: rounded surfaces, rings, the keyboard's focus ring, mixed colours."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from widgets.theme import Theme

FOCUS_WIDTH = 4
FOCUS_CLEAR = 3


def blend(low: QColor, high: QColor, share: float) -> QColor:
    """Return the colour `share` (0 to 1) of the way from `low` to `high`, alpha included."""
    if share <= 0:
        return low
    if share >= 1:
        return high

    def mixed(start: float, end: float) -> float:
        return start + (end - start) * share

    return QColor.fromRgbF(
        mixed(low.redF(), high.redF()),
        mixed(low.greenF(), high.greenF()),
        mixed(low.blueF(), high.blueF()),
        mixed(low.alphaF(), high.alphaF()),
    )


def inset(rect: QRectF, by: float) -> QRectF:
    """Return `rect` with `by` taken off each side."""
    return rect.marginsRemoved(QMarginsF(by, by, by, by))


def paint_surface(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    rim: QColor | None = None,
    width: float = 0,
    *,
    dashed: bool = False,
) -> None:
    """Paint a rounded surface whose rim lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    drawn = rect
    if rim is None or width <= 0:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(rim, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        drawn = inset(rect, width / 2)
    corner = max(0.0, min(radius, drawn.height() / 2, drawn.width() / 2))
    painter.drawRoundedRect(drawn, corner, corner)


def paint_card(widget: QWidget, theme: Theme, body: QRectF | None = None) -> None:
    """Paint the ground of a card: the whole widget, or a part of it. For `paintEvent`."""
    palette = theme.palette
    with QPainter(widget) as painter:
        ground = QRectF(widget.rect()) if body is None else body
        paint_surface(painter, ground, theme.px(16), palette.card, palette.line, 1.5 * theme.scale)


def paint_focus(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> QRectF:
    """Paint the focus ring along the inside of `rect` and return what is left for the control itself."""
    width, clear = theme.px(FOCUS_WIDTH), theme.px(FOCUS_CLEAR)
    paint_surface(painter, rect, radius + clear, None, theme.palette.acc, width)
    return inset(rect, width + clear)


def paint_ring(painter: QPainter, rect: QRectF, share: float, colour: QColor, track: QColor, width: float) -> None:
    """Paint what is left of a time: `share` (0 to 1) of a ring, clockwise from twelve, over its full track."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    drawn = inset(rect, width / 2)
    painter.setPen(QPen(track, width))
    painter.drawEllipse(drawn)
    if share > 0:
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(drawn, 90 * 16, -round(360 * 16 * min(1.0, share)))


def top_rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a panel that stands on the lower edge: only its upper corners are round."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    path.addRect(rect.adjusted(0, radius, 0, 0))
    return path.simplified()
