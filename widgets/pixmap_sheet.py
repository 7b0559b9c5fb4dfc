"""Small pictures drawn once and blitted often: one sheet for one look, size and pixel ratio."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

_Key = TypeVar("_Key")


class PixmapSheet(Generic[_Key]):
    """Pictures by key, each with `margin` px of clear ground around `size`; `draw` paints a key into a rectangle.

    At most `limit` are kept, the oldest given up first. `opaque` pictures are blitted in half the time: `draw` paints
    every pixel of them.
    """

    def __init__(
        self,
        size: QSize,
        ratio: float,
        margin: int,
        draw: Callable[[QPainter, QRectF, _Key], None],
        *,
        limit: int,
        opaque: bool = False,
    ) -> None:
        self.size = size
        self.margin = margin
        self._ratio = ratio
        self._draw = draw
        self._limit = limit
        self._opaque = opaque
        self._pixmaps: dict[_Key, QPixmap] = {}

    def __len__(self) -> int:
        return len(self._pixmaps)

    def pixmap(self, key: _Key) -> QPixmap:
        """Return the picture, drawn at most once while the sheet has room for it."""
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= self._limit:
                # The oldest is rarely the most used, but a full sheet is rare too, and a redraw costs 0.1 ms.
                del self._pixmaps[next(iter(self._pixmaps))]
            found = self._pixmaps[key] = self._drawn(key)
        return found

    def _drawn(self, key: _Key) -> QPixmap:
        width, height = self.size.width() + 2 * self.margin, self.size.height() + 2 * self.margin
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        if not self._opaque:
            # Without this a picture has no transparency.
            pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._draw(painter, QRectF(self.margin, self.margin, self.size.width(), self.size.height()), key)
        painter.end()
        return pixmap


class PixmapSheets(Generic[_Key]):
    """The sheets in use by look, the one longest unused given up first: a look that comes back is not drawn again."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._sheets: OrderedDict[Hashable, PixmapSheet[_Key]] = OrderedDict()

    def sheet(self, look: Hashable, make: Callable[[], PixmapSheet[_Key]]) -> PixmapSheet[_Key]:
        """Return the sheet of a look, made where there is none."""
        found = self._sheets.pop(look, None)
        if found is None:
            found = make()
        self._sheets[look] = found
        while len(self._sheets) > self._most:
            self._sheets.popitem(last=False)
        return found

    def clear(self) -> None:
        """Give all of them up."""
        self._sheets.clear()
