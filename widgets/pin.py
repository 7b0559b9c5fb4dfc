"""The pin: fill, ball and number together say a level, so that no colour has to say it alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from widgets.pin_lenses import paint_coaches, paint_coverage, paint_edges, paint_freshness, paint_movement
from widgets.pin_levels import paint_level_pin
from widgets.pin_parts import rounded
from widgets.pin_state import Lens, PinState
from widgets.theme import LevelColours, Palette

_Painter = Callable[[QPainter, float, float, PinState, Palette], None]

_LENSES: dict[Lens, _Painter] = {
    Lens.LEVELS: paint_level_pin,
    Lens.EDGES: paint_edges,
    Lens.MOVEMENT: paint_movement,
    Lens.COACHES: paint_coaches,
    Lens.FRESHNESS: paint_freshness,
    Lens.COVERAGE: paint_coverage,
}


def paint_pin(
    painter: QPainter,
    rect: QRectF,
    state: PinState,
    palette: Palette,
    lens: Lens = Lens.LEVELS,
    *,
    pressed: bool = False,
) -> None:
    """Draw a pin into `rect`, whatever its size: 98x44 on the board, 168x96 in the level picker, 52x34 in lists.

    A pressed pin is filled with the soft accent. A coach's star reaches 1 px beyond the top left of the rectangle.
    An empty rectangle stays empty.
    """
    if rect.isEmpty():
        return
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if pressed:
        rounded(painter, rect, 9 * rect.height() / 44, palette.acc_soft)
        palette = _pressed(palette)
    painter.translate(rect.topLeft())
    _LENSES[lens](painter, rect.width(), rect.height(), state, palette)
    painter.restore()


def _pressed(palette: Palette) -> Palette:
    touched = LevelColours(palette.acc_soft, palette.acc, palette.acc)
    return replace(palette, levels=(touched,) * len(palette.levels), card=palette.acc_soft)
