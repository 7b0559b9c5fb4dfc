"""Pins as pixmaps: there are few distinct ones, so each is drawn once per theme, size and pixel ratio."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from widgets.pin import paint_pin
from widgets.pin_state import Lens, PinState
from widgets.pixmap_sheet import PixmapSheet, PixmapSheets
from widgets.theme import Palette

_SHEETS = 4
# A board of 300 people shows some hundreds of distinct pins; free text (trainings, initials) may add more.
PIN_LIMIT = 1500

# The pin, the lens, and whether it is pressed.
PinKey = tuple[PinState, Lens, bool]
PinSheet = PixmapSheet[PinKey]


class PinCache:
    """The sheets in use: changing between light and dark does not draw everything again."""

    def __init__(self) -> None:
        self._sheets: PixmapSheets[PinKey] = PixmapSheets(_SHEETS)

    def sheet(self, palette: Palette, size: QSize, ratio: float, margin: int = 3) -> PinSheet:
        """Return the sheet for a palette, a pin's size in px, the device pixel ratio and the clear margin."""

        def draw(painter: QPainter, rect: QRectF, key: PinKey) -> None:
            state, lens, pressed = key
            paint_pin(painter, rect, state, palette, lens, pressed=pressed)

        look = (palette.name, size.width(), size.height(), ratio, margin)
        return self._sheets.sheet(look, lambda: PixmapSheet(size, ratio, margin, draw, limit=PIN_LIMIT))
