"""The tile of a rotation plan: code on colour, a bar for growth, a lock, hatching for time away."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from widgets.painting import blend
from widgets.pin_parts import BOLD, MEDIUM, SEMIBOLD, Ink, draw_ink, fit_text, inset, rounded
from widgets.plan_state import PlanTile, RotationLook
from widgets.theme import Palette, contrast_ratio

_DARK = QColor("#101828")
_WHITE = QColor("#FFFFFF")
_HATCH, _HATCH_RIM = QColor("#C3CAD5"), QColor("#7F8899")
_PAST, _PAST_TEXT, _TRACK = 0.4, 1, 0.3
MOST_DOTS = 4
_DOT_STEP = 12


def paint_tile(
    painter: QPainter,
    rect: QRectF,
    tile: PlanTile,
    palette: Palette,
    *,
    pressed: bool = False,
    least_code: float = 0,
) -> None:
    """Draw a tile into `rect`: 70x42 in a plan, 84x38 in a comparison, or any other size; nothing where it is empty.

    `least_code` is the size in px below which the code does not go in a small tile, if it is not too wide for it.
    """
    if rect.isEmpty():
        return
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(rect.topLeft())
    w, h = rect.width(), rect.height()
    u = min(h / 42, w / 60)
    if pressed:
        rounded(painter, QRectF(0, 0, w, h), 8 * u, palette.acc_soft)
    if tile.rotation is None:
        _paint_hole(painter, w, h, u, tile, palette)
    elif tile.quiet or pressed:
        _paint_quiet(painter, w, h, u, tile, tile.rotation, palette)
    else:
        _paint_full(painter, w, h, u, tile, tile.rotation, palette, max(20 * u, least_code))
    painter.restore()


def _paint_full(
    painter: QPainter, w: float, h: float, u: float, tile: PlanTile, look: RotationLook, palette: Palette, size: float
) -> None:
    ground = QRectF(0, 0, w, h)
    text = _text_colour(tile, look, palette)
    painter.setOpacity(_PAST if tile.past else 1)
    if look.hatched:
        _paint_hatched(painter, ground, u)
    else:
        rounded(painter, inset(ground, 0.5), 8 * u, QColor(look.colour), QPen(palette.line2, 1))
    painter.setOpacity(_PAST_TEXT if tile.past else 1)
    if tile.price:
        _paint_code(painter, w, h - 16 * u, u, tile, look, text, min(size, 18 * u))
        if tile.dots:
            paint_dots(painter, QPointF(w / 2, h - 11 * u), tile.dots, u, text)
        else:
            draw_ink(painter, w / 2, h - 12 * u, fit_text(tile.price, w - 8 * u, 17 * u, 9, SEMIBOLD), text)
        return
    bar = tile.growth is not None and not tile.past
    _paint_code(painter, w, h - (10 * u if bar else 0), u, tile, look, text, size)
    if bar and tile.growth is not None:
        _paint_bar(painter, w, h, u, tile.growth, text)


def paint_dots(painter: QPainter, centre: QPointF, dots: int, u: float, colour: QColor) -> None:
    """Draw a price of 1 to 4 dots around a point, hollow ones for the rest; `u` is a tile's height / 42."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6 * u))
    left = centre.x() - (MOST_DOTS - 1) * _DOT_STEP * u / 2
    for place in range(MOST_DOTS):
        painter.setBrush(colour if place < dots else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left + place * _DOT_STEP * u, centre.y()), 3.4 * u, 3.4 * u)
    painter.restore()


def _text_colour(tile: PlanTile, look: RotationLook, palette: Palette) -> QColor:
    """The rotation's own, or whatever can be read on a fill that fades into the card."""
    if not tile.past:
        return _WHITE if look.white_text else _DARK
    faded = blend(palette.card, QColor(look.colour), _PAST)
    return max(_WHITE, _DARK, key=lambda colour: contrast_ratio(colour, faded))


def _paint_quiet(
    painter: QPainter, w: float, h: float, u: float, tile: PlanTile, look: RotationLook, palette: Palette
) -> None:
    rounded(painter, inset(QRectF(0, 0, w, h), 0.75), 8 * u, None, QPen(palette.line, 1.5))
    code = fit_text(look.code, w - 34 * u if tile.locked else w - 8 * u, 18 * u, 9, MEDIUM)
    draw_ink(painter, w / 2, h / 2, code, palette.ink2)
    if tile.locked:
        _lock(painter, QPointF(w - 13 * u, h / 2), u, palette.ink2)


def _paint_hole(painter: QPainter, w: float, h: float, u: float, tile: PlanTile, palette: Palette) -> None:
    colour = palette.thin if tile.missing else palette.line2
    pen = QPen(colour, (3 if tile.missing else 1.5) * u)
    pen.setDashPattern([1.6, 1.6])
    rounded(painter, inset(QRectF(0, 0, w, h), 1.5 * u), 8 * u, None, pen)
    if tile.missing:
        draw_ink(painter, w / 2, h / 2, fit_text("?", w, 22 * u, 9), palette.thin)


def _paint_hatched(painter: QPainter, rect: QRectF, u: float) -> None:
    rounded(painter, inset(rect, 0.75), 8 * u, _WHITE, QPen(_HATCH_RIM, 1.5))
    path = QPainterPath()
    path.addRoundedRect(inset(rect, 1.5), 7 * u, 7 * u)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(_HATCH, 1.8 * u))
    step, slope = 9 * u, 0.5 * rect.height()
    # Counted beforehand: a rectangle without height would have a step of 0, and no end.
    for number in range(math.ceil((rect.width() + slope) / step) if step > 0 else 0):
        left = number * step - slope
        painter.drawLine(QLineF(left, rect.height(), left + slope, 0))
    painter.restore()


def _paint_code(
    painter: QPainter, w: float, h: float, u: float, tile: PlanTile, look: RotationLook, colour: QColor, size: float
) -> None:
    aside = 14 * u if tile.locked else 0
    code = fit_text(look.code, w - 10 * u - aside, size, 9, BOLD)
    x = w / 2 - (aside / 2 + 1 if tile.locked else 0)
    if look.hatched and not tile.past:
        _clear_behind(painter, x + aside / 2, h / 2, code, aside, u)
    draw_ink(painter, x, h / 2, code, colour)
    if tile.locked:
        _lock(painter, QPointF(x + code.width / 2 + 11 * u, h / 2), u, colour)


def _clear_behind(painter: QPainter, x: float, y: float, code: Ink, aside: float, u: float) -> None:
    """Keep the hatching away from the letters."""
    width = code.width + aside + 8 * u
    rounded(painter, QRectF(x - width / 2, y - 12 * u, width, 24 * u), 4 * u, _WHITE)


def _paint_bar(painter: QPainter, w: float, h: float, u: float, growth: float, colour: QColor) -> None:
    length, height = w - 20 * u, 5 * u
    track = QColor(colour)
    track.setAlphaF(_TRACK)
    top = h - 7 * u - height / 2
    rounded(painter, QRectF(10 * u, top, length, height), height / 2, track)
    filled = length * max(0.0, min(1.0, growth))
    if filled > 0:
        rounded(painter, QRectF(10 * u, top, max(height, filled), height), height / 2, colour)


def _lock(painter: QPainter, centre: QPointF, u: float, colour: QColor) -> None:
    """A small padlock, its body below the line of text's middle."""
    body = QRectF(centre.x() - 6 * u, centre.y() - 2 * u, 12 * u, 9.5 * u)
    rounded(painter, body, 2 * u, colour)
    shackle = QPainterPath(QPointF(centre.x() - 3.4 * u, body.top() + u))
    shackle.lineTo(centre.x() - 3.4 * u, body.top() - 2.2 * u)
    shackle.arcTo(QRectF(centre.x() - 3.4 * u, body.top() - 5.6 * u, 6.8 * u, 6.8 * u), 180, -180)
    shackle.lineTo(centre.x() + 3.4 * u, body.top() + u)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2 * u))
    painter.drawPath(shackle)
