"""A short word on a card that says why it stands out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.labels import CENTRE
from widgets.painting import paint_surface
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import NAME, Theme

_HEIGHT, _PAD = 34, 12


class Tag(QWidget):
    """One or two words on a soft ground; `strong` ones ask for something now."""

    def __init__(self, theme: Theme, text: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.text, self._strong = theme, text, strong
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the whole text: it is never shortened."""
        width = text_width(self.text, self._font()) + 2 * self._theme.px(_PAD)
        return QSize(int(width) + 2, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the tag."""
        palette, body, font = self._theme.palette, QRectF(self.rect()), self._font()
        fill, ink = (palette.acc, palette.on_acc) if self._strong else (palette.acc_soft, palette.acc)
        with QPainter(self) as painter:
            paint_surface(painter, body, self._theme.px(8), fill)
            paint_lines(painter, lay_out(self.text, font, body.width(), 1), body, font, ink, CENTRE)

    def _font(self) -> QFont:
        return self._theme.font(17, NAME, tabular=False)
