"""One of the cards beside the speaker's: who, as what, one line of theirs, and a mark at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import icons
from widgets.buttons import pressed_coat
from widgets.labels import LEFT
from widgets.name_pills import paint_avatar
from widgets.painting import blend, paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_HEIGHT, _LEAST = 105, 88
_PAD, _AVATAR, _GAP = 20, 64, 16


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says. `badge` stands behind the name; `mark` is an icon and words at the right end.

    `is_next` gives it the strong rim.
    """

    name: str
    initials: str
    role: str
    line: str
    badge: str = ""
    mark: tuple[str, str] = ("", "")
    is_next: bool = False


class HuddleCard(Pressable):
    """A person of the round, to be touched for what concerns them (they leave, they lead from here)."""

    def __init__(self, theme: Theme, words: CardWords, parent: QWidget | None = None) -> None:
        self._words = words
        super().__init__(theme, words.name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_words(words)

    @property
    def words(self) -> CardWords:
        """What it says."""
        return self._words

    def set_words(self, words: CardWords) -> None:
        """Say something else."""
        self._words = words
        self.set_text(words.name)
        self.setAccessibleDescription(" ".join(filter(None, (words.role, words.line, words.badge, words.mark[1]))))

    def sizeHint(self) -> QSize:
        """Return the card's room."""
        return QSize(self.theme.px(420), target(self.theme, _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which two lines can be read."""
        return QSize(self.theme.px(280), target(self.theme, _LEAST))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint surface, circle, words and mark."""
        theme, palette, words = self.theme, self.theme.palette, self._words
        fill = blend(palette.card, pressed_coat(palette).fill, self.heat)
        rim, width = (palette.acc, 3.0) if words.is_next else (palette.line, 1.5)
        paint_surface(painter, body, theme.px(16), fill, rim, width * theme.scale)
        pad, side = theme.px(_PAD), theme.px(_AVATAR)
        middle = body.center().y()
        paint_avatar(painter, QRectF(body.left() + pad, middle - side / 2, side, side), words.initials, theme)
        left = body.left() + pad + side + theme.px(_GAP)
        right = self._paint_mark(painter, body)
        self._paint_words(painter, QRectF(left, body.top(), max(1.0, right - left), body.height()))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        palette, words = self.theme.palette, self._words
        name_font, role_font, line_font = self._font(26, NAME), self._font(20, CAPTION), self._font(22, CAPTION)
        behind = words.badge or words.role
        gap = self.theme.px(12)
        name = lay_out(words.name, name_font, room.width(), 1)
        line = lay_out(words.line, line_font, room.width(), 1)
        top = room.center().y() - (name.height + (line.height if words.line else 0)) / 2
        where = QRectF(room.left(), top, room.width(), name.height)
        paint_lines(painter, name, where, name_font, palette.ink, LEFT)
        spare = room.width() - name.width - gap
        if behind and text_width(behind, role_font) + (2 * gap if words.badge else 0) <= spare:
            self._paint_behind(painter, QRectF(where.left() + name.width + gap, top, spare, name.height), behind)
        if words.line:
            below = QRectF(room.left(), where.bottom(), room.width(), line.height)
            paint_lines(painter, line, below, line_font, palette.ink2, LEFT)

    def _paint_behind(self, painter: QPainter, room: QRectF, text: str) -> None:
        font, palette = self._font(20, CAPTION), self.theme.palette
        if self._words.badge:
            wide = text_width(text, font) + 2 * self.theme.px(10)
            paint_surface(
                painter, QRectF(room.left(), room.top(), wide, room.height()), self.theme.px(8), palette.acc_soft
            )
            room = QRectF(room.left() + self.theme.px(10), room.top(), wide, room.height())
        paint_lines(painter, lay_out(text, font, room.width(), 1), room, font, palette.ink2, LEFT)

    def _paint_mark(self, painter: QPainter, body: QRectF) -> float:
        """Paint what stands at the right end, and return where it begins."""
        icon, text = self._words.mark
        right = body.right() - self.theme.px(_PAD)
        if icon:
            left = self._paint_with_icon(painter, body, right)
        elif text:
            left = self._paint_as_pill(painter, body, right)
        else:
            return right
        return left - self.theme.px(_GAP)

    def _paint_with_icon(self, painter: QPainter, body: QRectF, right: float) -> float:
        icon, text = self._words.mark
        font, side, colour = self._font(22, NAME), self.theme.px(28), self.theme.palette.coach_text
        wide = text_width(text, font) + self.theme.px(10) if text else 0.0
        left = right - wide - side
        icons.paint(painter, icon, QRectF(left, body.center().y() - side / 2, side, side), colour)
        room = QRectF(right - wide + self.theme.px(10), body.top(), wide, body.height())
        if text:
            paint_lines(painter, lay_out(text, font, wide, 1), room, font, colour, LEFT)
        return left

    def _paint_as_pill(self, painter: QPainter, body: QRectF, right: float) -> float:
        theme, font = self.theme, self._font(20, NAME)
        words = lay_out(self._words.mark[1], font, body.width() / 2, 1)
        wide, tall = words.width + theme.px(28), theme.px(36)
        pill = QRectF(right - wide, body.center().y() - tall / 2, wide, tall)
        paint_surface(painter, pill, tall / 2, theme.palette.card, theme.palette.acc, 2 * theme.scale)
        room = QRectF(pill.left() + theme.px(14), pill.top(), words.width + 1, tall)
        paint_lines(painter, words, room, font, theme.palette.acc, LEFT)
        return pill.left()

    def _font(self, size: float, weight: QFont.Weight) -> QFont:
        return self.theme.font(size, weight, tabular=False)
