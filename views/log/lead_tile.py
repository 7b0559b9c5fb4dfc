"""One way an entry can lead: touched once it is chosen, touched again it is not."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.log import LeadKind
from views.log.words import LEAD_ICONS, lead_detail, lead_words
from widgets import icons
from widgets.buttons import disabled_coat, pressed_coat
from widgets.chips import choice_coat
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme


class LeadTile(Pressable):
    """An icon, a name, what it means, and a plus that becomes a tick. One that was led there before rests."""

    def __init__(self, theme: Theme, kind: LeadKind, parent: QWidget | None = None) -> None:
        super().__init__(theme, lead_words(kind), parent)
        self._icon = LEAD_ICONS[kind]
        self._usual = self._detail = lead_detail(kind)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_reason("")

    def set_reason(self, reason: str) -> None:
        """Let it rest and say why, or with "" make it available."""
        self._detail = reason or self._usual
        self.setAccessibleDescription(self._detail)
        self.setEnabled(not reason)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the name and a line below it."""
        lines = lay_out("X", self._name_font(), 1e6).height + 2 * lay_out("X", self._words_font(), 1e6).height
        return QSize(self.theme.px(440), max(target(self.theme, 92), math.ceil(lines) + self.theme.px(16)))

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self.theme.px(260), self.sizeHint().height())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint icon, words and mark."""
        theme, palette = self.theme, self.theme.palette
        coat = choice_coat(palette, chosen=self.isChecked()) if self.isEnabled() else disabled_coat(palette)
        coat = coat.towards(pressed_coat(palette), self.heat)
        rim = coat.rim_width * theme.scale
        paint_surface(painter, body, theme.px(14), coat.fill, coat.rim, rim, dashed=coat.dashed)
        pad, side = theme.px(20), theme.px(32)
        top = body.center().y() - side / 2
        icons.paint(painter, self._icon, QRectF(body.left() + pad, top, side, side), coat.text)
        if self.isEnabled():
            mark = "check" if self.isChecked() else "plus"
            icons.paint(painter, mark, QRectF(body.right() - pad - side, top, side, side), coat.text)
        left = body.left() + pad + side + theme.px(16)
        width = body.right() - pad - side - theme.px(12) - left
        name = lay_out(self.label, self._name_font(), width, 1)
        words = lay_out(self._detail, self._words_font(), width, 2)
        at = QRectF(left, body.center().y() - (name.height + words.height) / 2, width, name.height)
        paint_lines(painter, name, at, self._name_font(), coat.text, LEFT)
        below = QRectF(left, at.bottom(), width, words.height)
        paint_lines(painter, words, below, self._words_font(), palette.ink2, LEFT)

    def _name_font(self) -> QFont:
        return self.theme.font(23, NAME, tabular=False)

    def _words_font(self) -> QFont:
        return self.theme.font(18, CAPTION, tabular=False)
