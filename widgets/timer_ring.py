"""The quiet ring of whoever speaks: what is left of their time, minutes and seconds in its middle."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.keypad import clock_face
from widgets.painting import paint_ring
from widgets.theme import CAPTION, TITLE, Theme

_STROKE = 18 / 272
_NUMBER, _WORDS = 0.235, 0.1
_LEAST_WORDS = 22


class TimerRing(QWidget):
    """A ring `size` px across that empties clockwise; nothing of it blinks, changes colour or makes a sound."""

    def __init__(self, theme: Theme, size: float = 272, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._left, self._whole = 0.0, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """What stands in its middle."""
        return _face(self._left)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_left(self, seconds: float, whole: float) -> None:
        """Show `seconds` left of `whole`; it is repainted where another second shows."""
        before = (self.shown, self._whole)
        self._left, self._whole = max(0.0, seconds), max(1.0, whole)
        if (self.shown, self._whole) != before:
            name = self.tr("{left} left of {whole}").format(left=self.shown, whole=_face(self._whole))
            self.setAccessibleName(name)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the ring's size."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ring, the time, and below it of how much."""
        palette, theme = self._theme.palette, self._theme
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            share = math.ceil(self._left) / self._whole
            paint_ring(painter, body, share, palette.chart, palette.pill, theme.px(self._size * _STROKE))
            number = theme.font(self._size * _NUMBER, TITLE)
            words = theme.font(max(_LEAST_WORDS, self._size * _WORDS), CAPTION)
            shift = body.height() * 0.07
            painter.setFont(number)
            painter.setPen(palette.ink)
            painter.drawText(body.translated(0, -shift), Qt.AlignmentFlag.AlignCenter, self.shown)
            painter.setFont(words)
            painter.setPen(palette.ink2)
            below = self.tr("of {whole}").format(whole=_face(self._whole))
            painter.drawText(body.translated(0, 2 * shift), Qt.AlignmentFlag.AlignCenter, below)


def _face(seconds: float) -> str:
    """Return what a clock shows: seconds begun count as whole."""
    return clock_face(max(0, math.ceil(seconds)))
