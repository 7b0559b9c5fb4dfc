"""Somebody who is here and can help, as a row of the speaker's card: one touch, and the two are matched."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.huddle.shown import HelperShown
from widgets import icons
from widgets.buttons import pressed_coat
from widgets.labels import LEFT, RIGHT
from widgets.name_pills import paint_avatar
from widgets.painting import blend, inset, paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_HEIGHT = 80


class HelperRow(Pressable):
    """The whole row is the target. Matched it is green and says so; a further touch takes the match back."""

    def __init__(self, theme: Theme, shown: HelperShown, parent: QWidget | None = None) -> None:
        super().__init__(theme, shown.words, parent)
        self.shown = shown
        self._state = self.tr("matched") if shown.taken else self.tr("Take it")
        self.setObjectName(f"huddle.helper.{shown.person_id}")
        self.setAccessibleDescription(self._state)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the row's room."""
        return QSize(self.theme.px(800), target(self.theme, _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for initials, some words and the state."""
        return QSize(self.theme.px(300), target(self.theme, _HEIGHT))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint circle, words, and at the right end whether it is matched."""
        theme, palette = self.theme, self.theme.palette
        resting = palette.coach_soft if self.shown.taken else palette.pill
        paint_surface(painter, body, theme.px(14), blend(resting, pressed_coat(palette).fill, self.heat))
        side = theme.px(56)
        circle = QRectF(body.left() + theme.px(16), body.center().y() - side / 2, side, side)
        paint_avatar(painter, circle, self.shown.initials, theme, fill=palette.card)
        end = self._paint_taken(painter, body) if self.shown.taken else self._paint_offer(painter, body)
        room = QRectF(circle.right() + theme.px(18), body.top(), 1, body.height())
        room.setRight(end - theme.px(18))
        font = self._font(CAPTION)
        paint_lines(painter, lay_out(self.label, font, room.width(), 2), room, font, palette.ink, LEFT)

    def _paint_taken(self, painter: QPainter, body: QRectF) -> float:
        theme, font = self.theme, self._font(NAME)
        words = lay_out(self._state, font, body.width(), 1)
        room = body.adjusted(0, 0, -theme.px(22), 0)
        paint_lines(painter, words, room, font, theme.palette.coach_text, RIGHT)
        side = theme.px(38)
        left = room.right() - words.width - theme.px(16) - side
        icons.paint(
            painter,
            "handshake",
            QRectF(left, body.center().y() - side / 2, side, side),
            theme.palette.coach_text,
        )
        return left

    def _paint_offer(self, painter: QPainter, body: QRectF) -> float:
        theme, palette, font = self.theme, self.theme.palette, self._font(NAME)
        wide = text_width(self._state, font) + theme.px(44)
        room = inset(body, theme.px(10))
        button = QRectF(room.right() - wide, room.top(), wide, room.height())
        paint_surface(painter, button, theme.px(14), palette.card, palette.acc, 2 * theme.scale)
        words = lay_out(self._state, font, wide, 1)
        centred = QRectF(button.center().x() - words.width / 2, button.top(), words.width + 1, button.height())
        paint_lines(painter, words, centred, font, palette.acc, LEFT)
        return button.left()

    def _font(self, weight: QFont.Weight) -> QFont:
        return self.theme.font(27, weight, tabular=False)
