"""Pins as pixmaps: there are few distinct ones, so each is drawn once per theme, size and pixel ratio."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from widgets.pin import paint_pin
from widgets.pin_state import Lens, PinState
from widgets.theme import Palette

# A board of 300 people shows some hundreds of distinct pins; free text (trainings, initials) may add more.
_PIN_LIMIT = 1500
_SHEET_LIMIT = 4

_Key = tuple[PinState, Lens, bool]


class PinSheet:
    """The pins of one palette, size and pixel ratio; each pixmap has `margin` px of clear ground on every side."""

    def __init__(self, palette: Palette, size: QSize, ratio: float, margin: int) -> None:
        self.size = size
        self.margin = margin
        self._palette = palette
        self._ratio = ratio
        self._pixmaps: dict[_Key, QPixmap] = {}

    def __len__(self) -> int:
        return len(self._pixmaps)

    def pixmap(self, state: PinState, lens: Lens, pressed: bool = False) -> QPixmap:
        """Return the pin's pixmap, drawn at most once while the sheet has room for it."""
        key = (state, lens, pressed)
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= _PIN_LIMIT:
                # The oldest is rarely the most used, but a full sheet is rare too, and a redraw costs 0.1 ms.
                del self._pixmaps[next(iter(self._pixmaps))]
            found = self._pixmaps[key] = self._draw(state, lens, pressed=pressed)
        return found

    def _draw(self, state: PinState, lens: Lens, *, pressed: bool) -> QPixmap:
        width, height = self.size.width() + 2 * self.margin, self.size.height() + 2 * self.margin
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        rect = QRectF(self.margin, self.margin, self.size.width(), self.size.height())
        paint_pin(painter, rect, state, self._palette, lens, pressed=pressed)
        painter.end()
        return pixmap


class PinCache:
    """The sheets in use, newest last: changing between light and dark does not draw everything again."""

    def __init__(self) -> None:
        self._sheets: OrderedDict[tuple[str, int, int, float, int], PinSheet] = OrderedDict()

    def sheet(self, palette: Palette, size: QSize, ratio: float, margin: int = 3) -> PinSheet:
        """Return the sheet for a palette, a pin's size in px, the device pixel ratio and the clear margin."""
        key = (palette.name, size.width(), size.height(), ratio, margin)
        found = self._sheets.pop(key, None)
        if found is None:
            found = PinSheet(palette, size, ratio, margin)
        self._sheets[key] = found
        while len(self._sheets) > _SHEET_LIMIT:
            self._sheets.popitem(last=False)
        return found
