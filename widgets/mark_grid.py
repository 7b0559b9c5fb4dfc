"""A mark for each of some things: full for those that have something, hollow for those that do not."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.painting import inset, paint_surface
from widgets.theme import Theme

_LARGEST, _LEAST = 50, 6
_ROWS_HINTED = 4


class MarkShape(Enum):
    """How a mark is drawn: a ball, or a growth edge's ring. `value` is its width by its height."""

    BALL = 1.0
    EDGE = 1.4


class MarkGrid(QWidget):
    """As many marks as there are things, as large as there is room for; nothing on it is touched."""

    def __init__(self, theme: Theme, shape: MarkShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shape = theme, shape
        self._full = self._hollow = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_marks(self, full: int, hollow: int, words: str) -> None:
        """Show so many; `words` say the same to screen readers."""
        self._full, self._hollow = full, hollow
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a few rows."""
        return QSize(self._theme.px(400), _ROWS_HINTED * self._theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """Return room in which marks can still be told apart."""
        return QSize(self._theme.px(240), self._theme.px(110))

    def rects(self) -> list[QRectF]:
        """Return where each mark stands, row by row, in px."""
        count = self._full + self._hollow
        if not count:
            return []
        height = self._pitch(count)
        width = height * self._shape.value
        columns = max(1, int(self.width() // width))
        gap = height * 0.13
        places = (QRectF(place % columns * width, place // columns * height, width, height) for place in range(count))
        return [inset(each, gap) for each in places]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the marks."""
        with QPainter(self) as painter:
            for place, rect in enumerate(self.rects()):
                self._paint_mark(painter, rect, full=place < self._full)

    def _pitch(self, count: int) -> float:
        """Return the greatest height of a mark, its gap included, at which all of them have room."""
        height = float(self._theme.px(_LARGEST if self._shape is MarkShape.EDGE else _LARGEST * 0.8))
        while height > _LEAST:
            columns = max(1, int(self.width() // (height * self._shape.value)))
            if math.ceil(count / columns) * height <= self.height():
                break
            height -= 0.5
        return height

    def _paint_mark(self, painter: QPainter, rect: QRectF, *, full: bool) -> None:
        palette, edge = self._theme.palette, self._shape is MarkShape.EDGE
        corner = rect.height() * (0.25 if edge else 0.5)
        width = max(1.5, rect.height() * 0.1)
        if full and not edge:
            paint_surface(painter, rect, corner, palette.chart)
        elif full:
            paint_surface(painter, rect, corner, None, palette.edge, width)
        else:
            paint_surface(painter, rect, corner, None, palette.field, width * 0.7, dashed=edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
