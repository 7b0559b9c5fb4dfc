"""People by name: the circle with initials, and the pill one touches to say who it is."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import icons
from widgets.buttons import disabled_coat, pressed_coat
from widgets.chips import choice_coat
from widgets.labels import LEFT
from widgets.painting import blend, paint_surface
from widgets.pressable import Coat, Pressable, target
from widgets.text_lines import Lines, lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, TITLE, Theme


def paint_avatar(painter: QPainter, rect: QRectF, initials: str, theme: Theme, *, fill: QColor | None = None) -> None:
    """Paint initials in a circle; they shrink until they fit it."""
    if rect.isEmpty():
        return
    palette = theme.palette
    paint_surface(painter, rect, rect.height() / 2, fill or palette.acc_soft)
    size = rect.height() * 0.36 / theme.scale
    while text_width(initials, theme.font(size, TITLE, tabular=False)) > rect.width() * 0.72 and size > 8:
        size -= 1
    painter.setFont(theme.font(size, TITLE, tabular=False))
    painter.setPen(palette.acc)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


class Avatar(QWidget):
    """A circle with somebody's initials, `size` px across; no photographs, no colours of one's own."""

    def __init__(self, theme: Theme, initials: str, size: float = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._initials, self._size = theme, initials, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_initials(self, initials: str) -> None:
        """Show somebody else."""
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the circle."""
        with QPainter(self) as painter:
            paint_avatar(painter, QRectF(self.rect()), self._initials, self._theme)


class NamePill(Pressable):
    """A person to touch: initials, name and, on the tall pill, role. Checkable.

    Tall pills (102 px) fill the page `who are you`, small ones (56 px) stand among chips. The width does not change
    when chosen. A name too long for its pill takes up to three lines before it is elided; the accessible name is whole.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        initials: str,
        role: str = "",
        *,
        tall: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._initials, self._role, self._tall = initials, role, tall
        self.setCheckable(True)
        self.setAccessibleDescription(role)
        across = QSizePolicy.Policy.Expanding if tall else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the name on one line, the circle and the tick."""
        role = text_width(self._role, self._theme.font(18, CAPTION, tabular=False)) if self._tall else 0.0
        words = max(text_width(self.label, self._name_font()), role)
        width = self._left() + words + 1 + self._right()
        return QSize(max(target(self._theme, 56), math.ceil(width)), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the circle, some letters and the tick."""
        return QSize(math.ceil(self._left() + self._theme.px(80) + self._right()), self._height())

    def corner(self, body: QRectF) -> float:
        """Round."""
        return body.height() / 2

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the pill."""
        coat = self._coat()
        palette = self._theme.palette
        paint_surface(
            painter,
            body,
            body.height() / 2,
            coat.fill,
            coat.rim,
            coat.rim_width * self._theme.scale,
            dashed=coat.dashed,
        )
        shrink = self._height() - body.height()
        side = self._circle() - shrink
        gap = (body.height() - side) / 2
        circle = QRectF(body.left() + gap, body.top() + gap, side, side)
        soft = blend(palette.acc_soft, palette.card, 1.0 if self.isChecked() else self.heat)
        paint_avatar(painter, circle, self._initials, self._theme, fill=soft)
        if self.isChecked():
            tick = self._theme.px(26 if self._tall else 20)
            right = body.right() - self._theme.px(18 if self._tall else 12)
            icons.paint(painter, "check", QRectF(right - tick, body.center().y() - tick / 2, tick, tick), coat.text)
        left = self._left() + (body.left() - shrink / 2 if shrink else 0)
        self._paint_words(painter, QRectF(left, body.top(), self.width() - left - self._right(), body.height()), coat)

    def fitting_name(self, width: float) -> tuple[QFont, Lines]:
        """Return the font and lines of a tall pill's name: one line, else two smaller ones, else three."""
        steps = ((26, 1), (22, 2), (20, 3))
        fitted = [self._fitted(size, most, width) for size, most in steps]
        return next((found for found in fitted if not found[1].elided), fitted[-1])

    def _fitted(self, size: float, most: int, width: float) -> tuple[QFont, Lines]:
        font = self._theme.font(size, NAME, tabular=False)
        return font, lay_out(self.label, font, width, most)

    def _paint_words(self, painter: QPainter, room: QRectF, coat: Coat) -> None:
        palette = self._theme.palette
        font = self._name_font()
        if not self._tall:
            paint_lines(painter, lay_out(self.label, font, room.width(), 1), room, font, coat.text, LEFT)
            return
        font, name = self.fitting_name(room.width())
        role_font = self._theme.font(18, CAPTION, tabular=False)
        role = lay_out(self._role, role_font, room.width(), 1)
        top = room.center().y() - (name.height + role.height) / 2
        ink = palette.ink if self.isEnabled() else palette.ink3
        paint_lines(painter, name, QRectF(room.left(), top, room.width(), name.height), font, ink, LEFT)
        below = QRectF(room.left(), top + name.height, room.width(), role.height)
        paint_lines(painter, role, below, role_font, palette.ink2 if self.isEnabled() else palette.ink3, LEFT)

    def _coat(self) -> Coat:
        palette = self._theme.palette
        if not self.isEnabled():
            return disabled_coat(palette)
        return choice_coat(palette, chosen=self.isChecked()).towards(pressed_coat(palette), self.heat)

    def _height(self) -> int:
        return target(self._theme, 102 if self._tall else 56)

    def _circle(self) -> int:
        return self._theme.px(76) if self._tall else self._height() - self._theme.px(16)

    def _left(self) -> float:
        return (self._height() + self._circle()) / 2 + self._theme.px(12 if self._tall else 10)

    def _right(self) -> float:
        # A small pill keeps room for the tick, a tall one has it anyway.
        return float(self._theme.px(48 if self._tall else 36))

    def _name_font(self) -> QFont:
        return self._theme.font(26 if self._tall else 22, NAME, tabular=False)
