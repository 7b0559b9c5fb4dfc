"""A person in a list, to touch: initials, name, a line, and their pin at the end."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board_texts import describe_pin
from widgets.buttons import pressed_coat
from widgets.labels import LEFT
from widgets.name_pills import paint_avatar
from widgets.painting import blend, paint_surface
from widgets.pin import paint_pin
from widgets.pin_state import PinScale, PinState
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_HEIGHT, _AVATAR, _PAD, _GAP = 76, 52, 12, 14
_PIN = QSize(92, 44)


class PersonRow(Pressable):
    """One person; `line` stands under the name, `pin` (with its scale) at the right end where there is one."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        initials: str,
        line: str,
        pin: tuple[PinState, PinScale] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._initials, self._line, self._pin = initials, line, pin
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        parts = [line, describe_pin(*pin) if pin is not None else ""]
        self.setAccessibleDescription(", ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """Return room for the words on one line each."""
        words = max(text_width(self.label, self._name_font()), text_width(self._line, self._line_font()))
        return QSize(self._left() + math.ceil(words) + 1 + self._right(), target(self.theme, _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for some letters."""
        return QSize(self._left() + self.theme.px(120) + self._right(), target(self.theme, _HEIGHT))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the row; it is a surface only while it is pressed."""
        theme, palette = self.theme, self.theme.palette
        if self.heat > 0:
            fill = blend(palette.card, pressed_coat(palette).fill, self.heat)
            paint_surface(painter, body, theme.px(14), fill)
        middle, pad, side = body.center().y(), theme.px(_PAD), theme.px(_AVATAR)
        paint_avatar(painter, QRectF(body.left() + pad, middle - side / 2, side, side), self._initials, theme)
        room = body.adjusted(self._left(), 0, -self._right(), 0)
        name = lay_out(self.label, self._name_font(), room.width(), 1)
        line = lay_out(self._line, self._line_font(), room.width(), 1)
        top = middle - (name.height + line.height) / 2
        paint_lines(
            painter, name, QRectF(room.left(), top, room.width(), name.height), self._name_font(), palette.ink, LEFT
        )
        below = QRectF(room.left(), top + name.height, room.width(), line.height)
        paint_lines(painter, line, below, self._line_font(), palette.ink2, LEFT)
        if self._pin is not None:
            width, height = theme.px(_PIN.width()), theme.px(_PIN.height())
            where = QRectF(body.right() - pad - width, middle - height / 2, width, height)
            paint_pin(painter, where, self._pin[0], palette)

    def _left(self) -> int:
        return self.theme.px(_PAD + _AVATAR + _GAP)

    def _right(self) -> int:
        return self.theme.px(_PAD + (_PIN.width() + _GAP if self._pin is not None else 0))

    def _name_font(self) -> QFont:
        return self.theme.font(24, NAME, tabular=False)

    def _line_font(self) -> QFont:
        return self.theme.font(20, CAPTION, tabular=False)
