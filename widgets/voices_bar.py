"""How far a round has come: a short bar for each voice, the one that speaks in the colour of edges."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.painting import paint_surface
from widgets.theme import Theme

_HEIGHT, _GAP = 12, 8


class VoicesBar(QWidget):
    """`count` bars of which `done` are over and the next one is now; for looking only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._done, self._count = theme, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_voices(self, done: int, count: int) -> None:
        """Show how many voices were heard, of how many."""
        self._done, self._count = done, count
        self.setAccessibleName(f"{done} / {count}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for some bars."""
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the bars, each as wide as the others."""
        if not self._count:
            return
        palette, gap = self._theme.palette, min(self._theme.px(_GAP), self.width() // (3 * self._count))
        width = (self.width() - gap * (self._count - 1)) / self._count
        with QPainter(self) as painter:
            for place in range(self._count):
                over = palette.chart if place < self._done else palette.line
                colour = palette.edge if place == self._done else over
                bar = QRectF(place * (width + gap), 0, width, self.height())
                paint_surface(painter, bar, self.height() / 2, colour)
