"""Pins as pixmaps: there are few distinct ones, so each is drawn once per theme, size and pixel ratio."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from widgets.pin import paint_pin
from widgets.pin_state import Lens, PinState
from widgets.pixmap_sheet import PixmapSheet
from widgets.theme import Palette

_SHEETS = 4

# The pin, the lens, and whether it is pressed.
PinKey = tuple[PinState, Lens, bool]
PinSheet = PixmapSheet[PinKey]


class PinCache:
    """The sheets in use, newest last: changing between light and dark does not draw everything again."""

    def __init__(self) -> None:
        self._sheets: OrderedDict[tuple[str, int, int, float, int], PinSheet] = OrderedDict()

    def sheet(self, palette: Palette, size: QSize, ratio: float, margin: int = 3) -> PinSheet:
        """Return the sheet for a palette, a pin's size in px, the device pixel ratio and the clear margin."""
        key = (palette.name, size.width(), size.height(), ratio, margin)
        found = self._sheets.pop(key, None)
        if found is None:
            found = self._new_sheet(palette, size, ratio, margin)
        self._sheets[key] = found
        while len(self._sheets) > _SHEETS:
            self._sheets.popitem(last=False)
        return found

    @staticmethod
    def _new_sheet(palette: Palette, size: QSize, ratio: float, margin: int) -> PinSheet:
        def draw(painter: QPainter, rect: QRectF, key: PinKey) -> None:
            state, lens, pressed = key
            paint_pin(painter, rect, state, palette, lens, pressed=pressed)

        return PixmapSheet(size, ratio, margin, draw)
