"""Small pictures drawn once and blitted often: one sheet for one look, size and pixel ratio."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

# A board of 300 people shows some hundreds of distinct pins; free text (trainings, initials) may add more.
SHEET_LIMIT = 1500

_Key = TypeVar("_Key")


class PixmapSheet(Generic[_Key]):
    """Pictures by key, each with `margin` px of clear ground around `size`; `draw` paints a key into a rectangle."""

    def __init__(self, size: QSize, ratio: float, margin: int, draw: Callable[[QPainter, QRectF, _Key], None]) -> None:
        self.size = size
        self.margin = margin
        self._ratio = ratio
        self._draw = draw
        self._pixmaps: dict[_Key, QPixmap] = {}

    def __len__(self) -> int:
        return len(self._pixmaps)

    def pixmap(self, key: _Key) -> QPixmap:
        """Return the picture, drawn at most once while the sheet has room for it."""
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= SHEET_LIMIT:
                # The oldest is rarely the most used, but a full sheet is rare too, and a redraw costs 0.1 ms.
                del self._pixmaps[next(iter(self._pixmaps))]
            found = self._pixmaps[key] = self._drawn(key)
        return found

    def _drawn(self, key: _Key) -> QPixmap:
        width, height = self.size.width() + 2 * self.margin, self.size.height() + 2 * self.margin
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._draw(painter, QRectF(self.margin, self.margin, self.size.width(), self.size.height()), key)
        painter.end()
        return pixmap
