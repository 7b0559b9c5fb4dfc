"""Phrase chips: short sentences to touch instead of typing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from widgets import icons
from widgets.buttons import disabled_coat, pressed_coat
from widgets.flow import FlowLayout
from widgets.labels import CENTRE
from widgets.painting import paint_surface
from widgets.pressable import Coat, Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width, widest_word
from widgets.theme import CAPTION, NAME, Palette, Theme


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things to choose: what the program calls it, and what people read."""

    key: str
    text: str
    icon: str | None = None


def choice_coat(palette: Palette, *, chosen: bool) -> Coat:
    """Return the colours of a chip or pill nobody touches."""
    if chosen:
        return Coat(palette.acc_soft, palette.acc, palette.acc, 3)
    return Coat(palette.card, palette.ink, palette.field, 1.5)


class Chip(Pressable):
    """A phrase with a round rim; a tick and a strong rim say that it is chosen.

    Its width stays the same when chosen, so the row never moves under the finger.
    """

    def __init__(
        self, theme: Theme, text: str, icon: str | None = None, *, checkable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        if icon is not None:
            icons.source(icon)
        self._icon = icon
        self.setCheckable(checkable)

    def sizeHint(self) -> QSize:
        """Return room for the phrase at its boldest and the tick."""
        width = text_width(self.label, self._font(NAME)) + 1 + self._icon_room() + 2 * self._theme.px(30)
        return QSize(max(target(self._theme, 48), math.ceil(width)), target(self._theme, 56))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        width = widest_word(self.label, self._font(NAME)) + 1 + self._icon_room() + 2 * self._theme.px(30)
        return QSize(max(target(self._theme, 48), math.ceil(width)), target(self._theme, 56))

    def corner(self, body: QRectF) -> float:
        """Round."""
        return body.height() / 2

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the chip."""
        palette = self._theme.palette
        chosen = self.isChecked()
        coat = choice_coat(palette, chosen=chosen).towards(pressed_coat(palette), self.heat)
        if not self.isEnabled():
            coat = disabled_coat(palette)
        paint_surface(
            painter,
            body,
            body.height() / 2,
            coat.fill,
            coat.rim,
            coat.rim_width * self._theme.scale,
            dashed=coat.dashed,
        )
        font = self._font(NAME if chosen else CAPTION)
        mark = "check" if chosen else self._icon
        room = self._theme.px(26) if chosen else self._icon_room()
        # The words keep their room when the focus ring takes some of the chip's.
        free = self.width() - room - 2 * self._theme.px(15)
        words = lay_out(self.label, font, free, 2 if self.width() < self.sizeHint().width() else 1)
        left = body.center().x() - (words.width + room) / 2
        if mark:
            side = self._theme.px(20 if chosen else 26)
            icons.paint(painter, mark, QRectF(left, body.center().y() - side / 2, side, side), coat.text)
        at = QRectF(left + room, body.top(), words.width, body.height())
        paint_lines(painter, words, at, font, coat.text, CENTRE)

    def _icon_room(self) -> float:
        return float(self._theme.px(36)) if self._icon else 0.0

    def _font(self, weight: QFont.Weight) -> QFont:
        return self._theme.font(22, weight, tabular=False)


class ChipGroup(QWidget):
    """Chips in flowing rows, of which one or several may be chosen; touching a chosen one gives it back.

    Signals: `chosen_changed(tuple of keys, in the chips' order)` after a touch, never after `set_chosen`.
    """

    chosen_changed = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        choices: Iterable[Choice] = (),
        *,
        several: bool = False,
        gap: float = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._several = theme, several
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(theme, gap)
        self.setLayout(self._flow)
        self.set_choices(choices)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys chosen now."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def chip(self, key: str) -> Chip:
        """Return a chip by its key."""
        return self._chips[key]

    def set_theme(self, theme: Theme) -> None:
        """Keep the theme for chips to come."""
        self._theme = theme

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Replace all chips; nothing is chosen afterwards."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for choice in choices:
            chip = Chip(self._theme, choice.text, choice.icon, parent=self)
            chip.clicked.connect(lambda _checked=False, key=choice.key: self._on_chip_clicked(key))
            self._flow.addWidget(chip)
            chip.show()
            self._chips[choice.key] = chip

    def set_chosen(self, keys: Sequence[str]) -> None:
        """Choose exactly these keys."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)

    def _on_chip_clicked(self, key: str) -> None:
        if not self._several and self._chips[key].isChecked():
            self.set_chosen([key])
        self.chosen_changed.emit(self.chosen)
