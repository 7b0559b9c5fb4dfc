"""The pin through the other lenses: what the lens does not speak of shrinks to a small ball, or to nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from widgets.pin_levels import Box, ball_and_label, paint_edge_pin, paint_plain_pin
from widgets.pin_parts import (
    BOLD,
    MEDIUM,
    SEMIBOLD,
    ball,
    dash,
    draw_ink,
    fit_text,
    fold,
    hollow_star,
    inset,
    rounded,
    star,
)
from widgets.pin_state import Movement, PinKind, PinState
from widgets.theme import Palette

_STAIR_WIDTH = 98
_COACH_WIDTH = 92


def paint_edges(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw growth edges in full and a star for who can coach."""
    if state.edge:
        paint_edge_pin(painter, w, h, state, palette)
    elif state.coach and state.kind is PinKind.SEEN:
        star(painter, QPointF(w / 2, h / 2), 13 * _unit(w, h), palette.coach)
    else:
        _small_ball(painter, w, h, state, 7.5, palette.field)


def paint_movement(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw who took a step since the start of the block as two treads of a stair."""
    if state.movement is None or state.kind is not PinKind.SEEN:
        _small_ball(painter, w, h, state, 7, quiet(palette))
        return
    box = Box(w, h, min(h / 44, w / _STAIR_WIDTH))
    if state.movement.level is not None and state.movement.level > state.level:
        _stair_down(painter, box, state, state.movement, palette)
    else:
        _stair_up(painter, box, state, state.movement, palette)


def paint_coaches(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw who looks for a coach, who has one, who wants to coach and who could."""
    if state.edge and state.paired_with:
        _paired(painter, Box(w, h, _unit(w, h)), state, palette)
    elif state.edge:
        paint_edge_pin(painter, w, h, state, palette)
    elif state.coach and state.kind is PinKind.SEEN:
        _wants_to_coach(painter, Box(w, h, min(h / 44, w / _COACH_WIDTH)), state, palette)
    elif state.could_coach and state.kind is PinKind.SEEN:
        u = _unit(w, h)
        hollow_star(painter, QPointF(w / 2, h / 2), 11.5 * u, palette.coach, 2.2 * u)
    else:
        _small_ball(painter, w, h, state, 6, quiet(palette))


def paint_freshness(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw levels whose evidence is old, with their age where there is room."""
    if state.kind is not PinKind.SEEN or not state.stale:
        _small_ball(painter, w, h, state, 7, quiet(palette))
        return
    u = _unit(w, h)
    if not state.age or w < 84 * u:
        paint_plain_pin(painter, w, h, _plain(state, stale=True), palette)
        return
    colours = palette.level(state.level, state.level_count)
    paint_plain_pin(painter, w, h, _plain(state, stale=True, label=""), palette)
    painter.save()
    rounded(painter, inset(QRectF(0, 0, w, h), 4.5 * u), 5.5 * u, colours.fill, QPen(colours.rim, 1.2 * u))
    ball(painter, QPointF(17 * u, h / 2), 7.5 * u, state.turn, colours.text, 2 * u)
    label = fit_text(state.label, 18 * u, 24 * u, 9)
    draw_ink(painter, 28 * u + label.width / 2, h / 2, label, colours.text)
    start = 31 * u + label.width
    age = fit_text(state.age, w - start - 6 * u, 16 * u, 9, SEMIBOLD)
    draw_ink(painter, (start + w - 6 * u) / 2, h / 2 + u, age, colours.text)
    painter.restore()


def paint_coverage(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw who works alone, and dated trainings of those who do not yet."""
    if state.kind is PinKind.SEEN and state.alone:
        paint_plain_pin(painter, w, h, _plain(state), palette)
    elif state.training is not None:
        u = _unit(w, h)
        pen = QPen(palette.acc, 2 * u)
        pen.setDashPattern([2.2, 1.8])
        rounded(painter, inset(QRectF(0, 0, w, h), 1.5 * u), 9 * u, palette.acc_soft, pen)
        what = fit_text(state.training.what, w - 10 * u, 16 * u, 9, MEDIUM)
        when = fit_text(state.training.when, w - 10 * u, 18 * u, 9, BOLD)
        draw_ink(painter, w / 2, h / 2 - 9.5 * u, what, palette.acc)
        draw_ink(painter, w / 2, h / 2 + 9.5 * u, when, palette.acc)
    else:
        _small_ball(painter, w, h, state, 7, quiet(palette))


def quiet(palette: Palette) -> QColor:
    """Return the colour of what a lens does not speak of."""
    # High contrast draws its strong lines in the colour of text: small balls would shout.
    return palette.line if palette.line2 == palette.ink else palette.line2


def _unit(w: float, h: float) -> float:
    return min(h / 44, w / 67)


def _small_ball(painter: QPainter, w: float, h: float, state: PinState, radius: float, colour: QColor) -> None:
    if state.kind is PinKind.SEEN:
        u = min(1.6, _unit(w, h))
        ball(painter, QPointF(w / 2, h / 2), radius * u, state.turn, colour, 1.6 * u)


def _plain(state: PinState, *, stale: bool = False, label: str | None = None) -> PinState:
    """The level alone, without the marks of other lenses."""
    return PinState(state.kind, state.level, state.level_count, state.label if label is None else label, stale=stale)


def _stair_up(painter: QPainter, box: Box, state: PinState, step: Movement, palette: Palette) -> None:
    u, old_width = box.u, 38 / 98 * box.w
    old_height = 25 / 44 * box.h
    old = QRectF(0, box.h - old_height, old_width, old_height)
    new = QRectF(old_width + 2 * u, 0, box.w - old_width - 2 * u, box.h)
    _old_tread(painter, old, u, step, state, palette)
    _new_tread(painter, new, Box(new.width(), new.height(), u), state, palette)
    if step.was_edge:
        _was_edge(painter, new, u, palette)
    _how_long_ago(painter, QPointF(old_width / 2, (box.h - old_height) / 2 - 0.5 * u), old_width, u, step, palette)


def _stair_down(painter: QPainter, box: Box, state: PinState, step: Movement, palette: Palette) -> None:
    u, old_width = box.u, 38 / 98 * box.w
    new_height = 25 / 44 * box.h
    old = QRectF(0, 0, old_width, box.h)
    new = QRectF(old_width + 2 * u, box.h - new_height, box.w - old_width - 2 * u, new_height)
    _old_tread(painter, old, u, step, state, palette)
    _new_tread(painter, new, Box(new.width(), new_height, 0.72 * u), state, palette)
    middle = QPointF(new.center().x(), (box.h - new_height) / 2 - 0.5 * u)
    _how_long_ago(painter, middle, new.width(), u, step, palette)


def _old_tread(painter: QPainter, rect: QRectF, u: float, step: Movement, state: PinState, palette: Palette) -> None:
    if step.level is None:
        rounded(painter, inset(rect, 0.75 * u), 6 * u, palette.card, QPen(palette.ink3, 1.5 * u))
        dash(painter, rect.center(), 5.5 * u, palette.ink3, 2.2 * u)
        return
    colours = palette.level(step.level, state.level_count)
    rounded(painter, inset(rect, 0.75 * u), 6 * u, colours.fill, QPen(colours.rim, 1.5 * u))
    label = fit_text(step.label, rect.width() - 6 * u, 18 * u, 9)
    draw_ink(painter, rect.center().x(), rect.center().y(), label, colours.text)


def _new_tread(painter: QPainter, rect: QRectF, box: Box, state: PinState, palette: Palette) -> None:
    colours = palette.level(state.level, state.level_count)
    rounded(painter, inset(rect, 0.75 * box.u), 8 * box.u, colours.fill, QPen(colours.rim, 1.5 * box.u))
    painter.save()
    painter.translate(rect.topLeft())
    ball_and_label(painter, box, state, colours.text, spread=12)
    painter.restore()


def _was_edge(painter: QPainter, tread: QRectF, u: float, palette: Palette) -> None:
    """Fold the corner of the new tread, parted from its fill by a line of the ground."""
    corner = QPolygonF(
        [
            QPointF(tread.right() - 18 * u, tread.top() - u),
            QPointF(tread.right() + u, tread.top() - u),
            QPointF(tread.right() + u, tread.top() + 18 * u),
        ]
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.card)
    painter.drawPolygon(corner)
    fold(painter, tread, 15 * u, 7 * u, palette.edge)


def _how_long_ago(painter: QPainter, centre: QPointF, room: float, u: float, step: Movement, palette: Palette) -> None:
    weight, colour = (BOLD, palette.ink) if step.recent else (MEDIUM, palette.ink2)
    draw_ink(painter, centre.x(), centre.y(), fit_text(step.ago, room, 16 * u, 9, weight), colour)


def _wants_to_coach(painter: QPainter, box: Box, state: PinState, palette: Palette) -> None:
    u, y = box.u, box.h / 2
    rounded(painter, inset(box.rect, u), 9 * u, palette.coach_soft, QPen(palette.coach, 2 * u))
    label = fit_text(state.label, box.w - 72 * u, 23 * u, 9)
    left = (box.w - 51 * u - label.width) / 2
    star(painter, QPointF(left + 11 * u, y), 11.5 * u, palette.coach)
    ball(painter, QPointF(left + 37 * u, y), 9 * u, state.turn, palette.coach_text, 2 * u)
    draw_ink(painter, left + 51 * u + label.width / 2, y, label, palette.coach_text)


def _paired(painter: QPainter, box: Box, state: PinState, palette: Palette) -> None:
    u = box.u
    text = fit_text(state.paired_with, box.w - 16 * u, 17 * u, 9, SEMIBOLD)
    width = min(box.w, max(60 * u, text.width + 16 * u))
    pill = QRectF((box.w - width) / 2, box.h / 2 - 16 * u, width, 32 * u)
    rounded(painter, inset(pill, 1.2 * u), 7 * u, palette.card, QPen(palette.edge, 2.2 * u))
    draw_ink(painter, box.w / 2, box.h / 2, text, palette.ink2)
