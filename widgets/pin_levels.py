"""The pin as the levels lens shows it: plain, stale, moved, coach, growth edge, not seen, not applicable."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from widgets.pin_parts import (
    MEDIUM,
    Ink,
    ball,
    dash,
    dots_pen,
    draw_ink,
    fit_text,
    fold,
    inset,
    rounded,
    star,
    triangle,
)
from widgets.pin_state import PinKind, PinState
from widgets.theme import LevelColours, Palette

# Widths in units that the contents need; narrower pins take a smaller unit.
_PLAIN_WIDTH, _EDGE_WIDTH, _STACKED_WIDTH, _STACKED_HEIGHT = 67, 84, 66, 68
_ROOM_FOR_TRIANGLE = 82
# A single figure at 26u is at most this wide; longer labels move the ball aside.
_ONE_FIGURE = 18


@dataclass(frozen=True, slots=True)
class Box:
    """Where a pin is drawn, from the origin: width, height and the unit `u`."""

    w: float
    h: float
    u: float

    @property
    def rect(self) -> QRectF:
        """The whole pin."""
        return QRectF(0, 0, self.w, self.h)

    @property
    def middle(self) -> QPointF:
        """The centre of the pin."""
        return QPointF(self.w / 2, self.h / 2)


def paint_level_pin(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw whatever the state is, with all its marks, at the origin."""
    box = Box(w, h, min(h / 44, w / _PLAIN_WIDTH))
    if state.kind is PinKind.NOT_APPLICABLE:
        ink = fit_text(QCoreApplication.translate("Pin", "n/a"), box.w, 17 * box.u, 8, MEDIUM)
        draw_ink(painter, w / 2, h / 2, ink, palette.ink3)
    elif state.edge:
        paint_edge_pin(painter, w, h, state, palette)
    elif state.kind is PinKind.NOT_SEEN:
        dash(painter, box.middle, 8 * box.u, palette.ink3, 2.4 * box.u)
    else:
        paint_plain_pin(painter, w, h, state, palette)
    if state.coach and state.kind is PinKind.SEEN:
        star(painter, QPointF(10 * box.u, 10 * box.u), 9.5 * box.u, palette.coach, palette.card)


def paint_plain_pin(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw a level without growth edge; stale evidence has a rim of dots, movement a triangle."""
    box = Box(w, h, min(h / 44, w / _PLAIN_WIDTH))
    u, colours = box.u, palette.level(state.level, state.level_count)
    if state.stale:
        rounded(painter, inset(box.rect, 1.5 * u), 8.5 * u, None, dots_pen(palette.ink3, 2.6 * u, 5.4 * u))
        rounded(painter, inset(box.rect, 4.5 * u), 5.5 * u, colours.fill, QPen(colours.rim, 1.2 * u))
    else:
        rounded(painter, inset(box.rect, 0.75 * u), 9 * u, colours.fill, QPen(colours.rim, 1.5 * u))
    beside = state.moved and w > _ROOM_FOR_TRIANGLE * u
    ball_and_label(painter, box, state, colours.text, aside=20 * u if beside else 0)
    if beside:
        triangle(painter, QPointF(w - 13 * u, h / 2), 6 * u, colours.text)
    elif state.moved:
        triangle(painter, QPointF(w - 11 * u, 10 * u), 5 * u, colours.text)


def ball_and_label(
    painter: QPainter, box: Box, state: PinState, colour: QColor, *, aside: float = 0, spread: float = 14
) -> None:
    """Draw ball and label, each `spread` units beside the middle.

    Longer labels shrink and move, so that ball, label and `aside` (px kept free at the right) fit.
    """
    u, y = box.u, box.h / 2
    room = box.w - 12 * u - 28 * u - aside
    ink = fit_text(state.label, room, 26 * u, 11)
    ball_x, label_x = box.w / 2 - (spread + 1) * u, box.w / 2 + (spread - 1) * u
    if ink.width > _ONE_FIGURE * u:
        left = (box.w - aside - 28 * u - ink.width) / 2
        ball_x, label_x = left + 11 * u, left + 28 * u + ink.width / 2
    ball(painter, QPointF(ball_x, y), 10 * u, state.turn, colour, 2.2 * u)
    draw_ink(painter, label_x, y, ink, colour)


def paint_edge_pin(painter: QPainter, w: float, h: float, state: PinState, palette: Palette) -> None:
    """Draw a growth edge: ring, folded corner, level and next level; a dash where the level is not shown."""
    stacked = h > 0.8 * w
    u = min(h / _STACKED_HEIGHT, w / _STACKED_WIDTH) if stacked else min(h / 44, w / _EDGE_WIDTH)
    box = Box(w, h, u)
    rounded(painter, inset(box.rect, 2.25 * u), 9 * u, palette.card, QPen(palette.edge, 4.5 * u))
    if state.kind is PinKind.SEEN:
        colours = palette.level(state.level, state.level_count)
        rim = dots_pen(palette.ink3, 1.8 * u, 4 * u) if state.stale else QPen(colours.rim, 1.2 * u)
        rounded(painter, inset(box.rect, 7.5 * u), 5 * u, colours.fill, rim)
        fold(painter, inset(box.rect, u), 21 * u, 7 * u, palette.edge)
        (_stacked_words if stacked else _row_of_words)(painter, box, state, colours)
    else:
        fold(painter, inset(box.rect, u), 21 * u, 7 * u, palette.edge)
        dash(painter, box.middle, 8 * u, palette.ink3, 2.4 * u)


def _row_of_words(painter: QPainter, box: Box, state: PinState, colours: LevelColours) -> None:
    u, y, w = box.u, box.h / 2, box.w
    label, following = _edge_inks(state, w - 20 * u - 27 * u, u)
    if label.width <= 17 * u and following.width <= 24 * u:
        spread = min(0.245 * w, 24 * u + 4)
        ball_x, label_x, next_x = w / 2 - spread - 3 * u, w / 2 - u, w / 2 + spread - u
    else:
        left = (w - 27 * u - label.width - following.width) / 2
        ball_x, label_x = left + 10 * u, left + 24 * u + label.width / 2
        next_x = left + 27 * u + label.width + following.width / 2
    ball(painter, QPointF(ball_x, y), 9.5 * u, state.turn, colours.text, 2.1 * u)
    draw_ink(painter, label_x, y, label, colours.text)
    draw_ink(painter, next_x, y + 0.5 * u, following, colours.text)


def _stacked_words(painter: QPainter, box: Box, state: PinState, colours: LevelColours) -> None:
    u, w = box.u, box.w
    upper, lower = box.h / 2 - 11 * u, box.h / 2 + 13 * u
    label, following = _edge_inks(state, w - 20 * u - 2 * u, u)
    left = (w - label.width - 2 * u - following.width) / 2
    ball(painter, QPointF(w / 2, upper), 9.5 * u, state.turn, colours.text, 2.1 * u)
    draw_ink(painter, left + label.width / 2, lower, label, colours.text)
    draw_ink(painter, left + label.width + 2 * u + following.width / 2, lower + 0.5 * u, following, colours.text)


def _edge_inks(state: PinState, room: float, u: float) -> tuple[Ink, Ink]:
    """Fit level and next level into the room that they share, the next level a little smaller."""
    next_text = f"›{state.next_label}" if state.next_label else ""
    label, following = fit_text(state.label, room, 24 * u, 9), fit_text(next_text, room, 20 * u, 9)
    total = label.width + following.width
    if total <= room:
        return label, following
    share = label.width / total
    return fit_text(state.label, room * share, 24 * u, 9), fit_text(next_text, room * (1 - share), 20 * u, 9)
