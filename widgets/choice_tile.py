"""A tile to choose by: an icon, what it is called, and what it says of itself below."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import icons
from widgets.buttons import pressed_coat, resting_coat
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_LEAST = 140


class ChoiceTile(Pressable):
    """Room for a name in one line and two lines of words below it."""

    def __init__(self, theme: Theme, icon: str, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._icon, self._words = icon, words
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the name and two lines below it."""
        return QSize(self.theme.px(520), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self.theme.px(300), self._height())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint icon and words."""
        theme, palette = self.theme, self.theme.palette
        coat = resting_coat(palette, "plain").towards(pressed_coat(palette), self.heat)
        paint_surface(painter, body, theme.px(14), coat.fill, coat.rim, coat.rim_width * theme.scale)
        pad, side = theme.px(26), theme.px(40)
        mark = QRectF(body.left() + pad, body.center().y() - side / 2, side, side)
        icons.paint(painter, self._icon, mark, palette.acc)
        left = mark.right() + theme.px(20)
        width = body.right() - pad - left
        name = lay_out(self.label, self._name_font(), width, 1)
        words = lay_out(self._words, self._words_font(), width, 2)
        top = body.center().y() - (name.height + words.height) / 2
        paint_lines(painter, name, QRectF(left, top, width, name.height), self._name_font(), coat.text, LEFT)
        below = QRectF(left, top + name.height, width, words.height)
        paint_lines(painter, words, below, self._words_font(), palette.ink2, LEFT)

    def _height(self) -> int:
        lines = lay_out("X", self._name_font(), 1e6).height + 2 * lay_out("X", self._words_font(), 1e6).height
        return max(target(self.theme, _LEAST), math.ceil(lines) + self.theme.px(22))

    def _name_font(self) -> QFont:
        return self.theme.font(26, NAME, tabular=False)

    def _words_font(self) -> QFont:
        return self.theme.font(20, CAPTION, tabular=False)
