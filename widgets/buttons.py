"""Buttons: with words, with an icon only, and the one that wants to be held."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from widgets import icons
from widgets.labels import CENTRE, LEFT
from widgets.painting import inset, paint_surface
from widgets.pressable import Coat, Pressable, target
from widgets.text_lines import Lines, lay_out, paint_lines, text_width, widest_word
from widgets.theme import CAPTION, NAME, Palette, Theme

Kind = Literal["primary", "plain", "soft", "quiet", "outline"]
Clock = Callable[[], float]

HOLD_SECONDS = 1.0

_FRAME_MS = 33


def resting_coat(palette: Palette, kind: Kind) -> Coat:
    """Return the colours of a button nobody touches."""
    clear = QColor(palette.card)
    clear.setAlpha(0)
    coats = {
        "primary": Coat(palette.acc, palette.on_acc, palette.acc),
        "plain": Coat(palette.card, palette.ink, palette.line2, 1.5),
        # Where the card is as dark as the ground, a soft fill alone is not seen.
        "soft": Coat(palette.pill, palette.ink, palette.field, 1.5)
        if palette.card == palette.bg
        else Coat(palette.pill, palette.ink, palette.pill),
        "quiet": Coat(clear, palette.ink2, clear),
        "outline": Coat(palette.card, palette.acc, palette.acc, 2),
    }
    return coats[kind]


def pressed_coat(palette: Palette) -> Coat:
    """Return the colours under a finger, the same for every kind."""
    return Coat(palette.acc_soft, palette.acc, palette.acc, 2)


def disabled_coat(palette: Palette, *, rimmed: bool = True) -> Coat:
    """Return the colours of what can't be pressed now: a dashed outline, or nothing but the words."""
    clear = QColor(palette.card)
    clear.setAlpha(0)
    return Coat(clear, palette.ink3, palette.line2, 1.5 if rimmed else 0, dashed=True)


class Button(Pressable):
    """A button with words and perhaps an icon; a checkable one that is checked is filled.

    Text that does not fit on one line takes two. `detail` is a second, smaller line; a disabled button says there
    why it rests.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str | None = None,
        kind: Kind = "plain",
        *,
        detail: str = "",
        height: float = 64,
        size: float = 23,
        icon_size: float = 26,
        icon_last: bool = False,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._kind: Kind = kind
        self._icon: str | None = None
        self._detail, self._reason = detail, ""
        self._height, self._size, self._icon_size = height, size, icon_size
        self._icon_last, self._stacked = icon_last, stacked
        self.set_icon(icon)

    @property
    def detail(self) -> str:
        """The smaller line shown now: why the button rests, or what it adds."""
        return self._reason if self._reason and not self.isEnabled() else self._detail

    def set_icon(self, icon: str | None) -> None:
        """Change the icon. Raises: FileNotFoundError where there is none of that name."""
        if icon is not None:
            icons.source(icon)
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Change how much the button asks for attention."""
        self._kind = kind
        self.update()

    def set_detail(self, detail: str) -> None:
        """Change the smaller line."""
        self._detail = detail
        self.updateGeometry()
        self.update()

    def set_stacked(self, *, stacked: bool, size: float = 23) -> None:
        """Put the icon above the words, or beside them, the words at `size`."""
        self._stacked, self._size = stacked, size
        self.updateGeometry()
        self.update()

    def set_icon_last(self, *, icon_last: bool) -> None:
        """Put the icon behind the words, where it points on, or before them."""
        self._icon_last = icon_last
        self.update()

    def set_blocked(self, because: str) -> None:
        """Let the button rest and say what is missing (`choose a level first`), or with "" make it available."""
        self._reason = because
        self.setAccessibleDescription(because)
        self.setEnabled(not because)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words on one line."""
        words = max(text_width(self.label, self._name_font()), text_width(self.detail, self._detail_font()))
        width = math.ceil(words + 1 + self._icon_room() + 2 * self._padding())
        return QSize(max(target(self._theme, 48), width), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        words = max(widest_word(self.label, self._name_font()), widest_word(self.detail, self._detail_font()))
        width = math.ceil(words + 1 + self._icon_room() + 2 * self._theme.px(12))
        return QSize(max(target(self._theme, 48), width), self._wanted_height())

    def coat(self) -> Coat:
        """Return the colours for the state it is in."""
        palette = self._theme.palette
        if not self.isEnabled():
            return disabled_coat(palette, rimmed=self._kind != "quiet")
        resting = resting_coat(palette, "primary" if self.isChecked() else self._kind)
        return resting.towards(pressed_coat(palette), self.heat)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint surface, icon and words."""
        coat = self.coat()
        width = coat.rim_width * self._theme.scale
        paint_surface(painter, body, self._theme.px(14), coat.fill, coat.rim, width, dashed=coat.dashed)
        if self._stacked and self._icon:
            self._paint_stacked(painter, body, coat)
        else:
            self._paint_beside(painter, body, coat)

    def _paint_beside(self, painter: QPainter, body: QRectF, coat: Coat) -> None:
        room = self._icon_room()
        padding = min(self._padding(), max(self._theme.px(12), (body.width() - room - self._words_width()) / 2))
        name, detail = self._measured(body.width() - 2 * padding - room, body.height())
        width = max(name.width, detail.width if detail else 0)
        left = body.center().x() - (width + room) / 2
        words = QRectF(left if self._icon_last else left + room, body.top(), width, body.height())
        self._paint_words(painter, words, name, detail, coat)
        if self._icon:
            side = self._theme.px(self._icon_size)
            at = words.right() + room - side if self._icon_last else left
            icons.paint(painter, self._icon, QRectF(at, body.center().y() - side / 2, side, side), coat.text)

    def _paint_stacked(self, painter: QPainter, body: QRectF, coat: Coat) -> None:
        assert self._icon is not None
        side, gap = self._theme.px(30), self._theme.px(4)
        name = lay_out(self.label, self._name_font(), body.width() - self._theme.px(12), 2)
        top = body.center().y() - (side + gap + name.height) / 2
        icons.paint(painter, self._icon, QRectF(body.center().x() - side / 2, top, side, side), coat.text)
        words = QRectF(body.left(), top + side + gap, body.width(), name.height)
        paint_lines(painter, name, words, self._name_font(), coat.text, CENTRE)

    def _paint_words(self, painter: QPainter, words: QRectF, name: Lines, detail: Lines | None, coat: Coat) -> None:
        align = LEFT if self._icon or detail else CENTRE
        if detail is None:
            paint_lines(painter, name, words, self._name_font(), coat.text, align)
            return
        top = words.center().y() - (name.height + detail.height) / 2
        upper = QRectF(words.left(), top, words.width(), name.height)
        lower = QRectF(words.left(), upper.bottom(), words.width(), detail.height)
        paint_lines(painter, name, upper, self._name_font(), coat.text, LEFT)
        paint_lines(painter, detail, lower, self._detail_font(), coat.text, LEFT)

    def _measured(self, width: float, height: float) -> tuple[Lines, Lines | None]:
        name_font, detail_font = self._name_font(), self._detail_font()
        detail = lay_out(self.detail, detail_font, width, 1) if self.detail else None
        single = lay_out("X", name_font, 1e6).line_height
        left = height - (detail.height if detail else 0)
        return lay_out(self.label, name_font, width, max(1, min(2, int(left / single)))), detail

    def _words_width(self) -> float:
        detail = text_width(self.detail, self._detail_font()) if self.detail else 0.0
        return max(text_width(self.label, self._name_font()), detail) + 1

    def _wanted_height(self) -> int:
        wanted = target(self._theme, self._height)
        if self.detail:
            lines = lay_out("X", self._name_font(), 1e6).height + lay_out("X", self._detail_font(), 1e6).height
            wanted = max(wanted, math.ceil(lines) + self._theme.px(14))
        return wanted

    def _icon_room(self) -> float:
        if not self._icon or self._stacked:
            return 0.0
        return float(self._theme.px(self._icon_size) + (self._theme.px(12) if self.label else 0))

    def _padding(self) -> float:
        return float(self._theme.px(24))

    def _name_font(self) -> QFont:
        return self._theme.font(self._size, NAME, tabular=False)

    def _detail_font(self) -> QFont:
        return self._theme.font(17, CAPTION, tabular=False)


class IconButton(Button):
    """A button that shows only an icon; its `name` is what it is called where it can't be seen."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        kind: Kind = "plain",
        *,
        width: float = 72,
        height: float = 64,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", icon, kind, height=height, icon_size=30, parent=parent)
        self._width = width
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the fixed size of the target."""
        return QSize(target(self._theme, self._width), target(self._theme, self._height))

    def minimumSizeHint(self) -> QSize:
        """Return the same as `sizeHint`."""
        return self.sizeHint()

    def _paint_beside(self, painter: QPainter, body: QRectF, coat: Coat) -> None:
        assert self._icon is not None
        half = self._theme.px(self._icon_size) / 2
        icons.paint(
            painter, self._icon, QRectF(body.center(), body.center()).adjusted(-half, -half, half, half), coat.text
        )


class HoldButton(Button):
    """A button for what takes something away: it acts after it was held for a second, by finger or by Space.

    The rim fills meanwhile; letting go or sliding off earlier does nothing. `tick` reads the clock (seconds, any
    start), so a test needs no waiting.

    Signals: `held` once the second is over, and when assistive technology presses it.
    """

    held = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str | None = None,
        *,
        clock: Clock = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, icon, "plain", parent=parent)
        self._clock = clock
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.tick)
        self.set_detail(self.tr("hold for a second"))
        # A finger never gets here: `release` does not click. What remains is a screen reader's press.
        self.clicked.connect(self.held)

    @property
    def share_held(self) -> float:
        """How much of the second is over, 0 to 1."""
        return 0.0 if self._since is None else min(1.0, (self._clock() - self._since) / HOLD_SECONDS)

    def press(self) -> None:
        """Begin the second."""
        super().press()
        self._since = self._clock()
        self._timer.start()

    def release(self) -> None:
        """Letting go early does nothing."""
        self.cancel_press()

    def cancel_press(self) -> None:
        """Forget the second."""
        self._since = None
        self._timer.stop()
        super().cancel_press()

    def tick(self) -> None:
        """Look at the clock: fill the rim, and act at the end of the second."""
        self.update()
        if self.share_held >= 1:
            self.cancel_press()
            self.held.emit()

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the button and over its rim what is held so far."""
        super().paint(painter, body)
        if self._since is None:
            return
        width = self._theme.px(5)
        path = QPainterPath()
        path.addRoundedRect(inset(body, width / 2), self._theme.px(14), self._theme.px(14))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(self._theme.palette.acc, width))
        painter.drawPath(path.trimmed(0.0, self.share_held))
