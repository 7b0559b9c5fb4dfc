"""Jumping among many people: the initials there are, as large as fingers need; neighbours share a place if need be."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.pin_parts import BOLD, SEMIBOLD, draw_ink, fit_text, inset, rounded
from widgets.theme import Theme
from widgets.touch import TouchArea

_TARGET, _LEAST_TARGET, _RELEASE_MS = 56, 48, 90
_OTHER = "#"
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def initial_of(name: str) -> str:
    """Return the letter a name is found under: its first, without marks ("Ö" under "O"), "#" for anything else."""
    for letter in unicodedata.normalize("NFKD", name.strip()):
        if letter.isalpha():
            return letter.upper()[0]
        if not unicodedata.combining(letter):
            break
    return _OTHER


class LettersStrip(QWidget):
    """A row, or a column, of initials; only those that somebody has.

    Signals:
        letter_tapped(letter): the first letter of the touched place.
    """

    letter_tapped = Signal(str)

    def __init__(self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__()
        self.theme = theme
        self._upright = orientation is Qt.Orientation.Vertical
        self._letters: tuple[str, ...] = ()
        self._groups: tuple[tuple[str, ...], ...] = ()
        self._current = ""
        self._touched: int | None = None
        self._focused = 0
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Jump to a letter"))
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, wide) if self._upright else (wide, fixed)))
        self._area = TouchArea(self)
        self._area.pressed.connect(self._on_area_pressed)
        self._area.let_go.connect(self._on_area_let_go)
        self._area.tapped.connect(self._on_area_tapped)
        self._unpress = QTimer(self, singleShot=True, interval=_RELEASE_MS)
        self._unpress.timeout.connect(self._on_unpress_timeout)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self._group()
        self.updateGeometry()

    def set_letters(self, letters: Sequence[str]) -> None:
        """Show these letters in this order, each once."""
        self._letters = tuple(dict.fromkeys(letters))
        self.setAccessibleDescription(" ".join(self._letters))
        self._group()
        self.updateGeometry()

    def set_current(self, letter: str) -> None:
        """Mark where the first person in front stands."""
        self._current = letter
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for each letter."""
        across, along = self.theme.px(_TARGET), max(1, len(self._letters)) * self.theme.px(_TARGET)
        return QSize(across, along) if self._upright else QSize(along, across)

    def minimumSizeHint(self) -> QSize:
        """Return one place; letters share places when it is short."""
        side = max(_LEAST_TARGET, self.theme.px(_TARGET))
        return QSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let letters share places, or part, as the room asks."""
        super().resizeEvent(event)
        self._group()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, jump with Enter."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        self._ringed = True
        if event.key() in steps and self._groups:
            self._focused = max(0, min(len(self._groups) - 1, self._focused + steps[Qt.Key(event.key())]))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._tell(self._focused)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are, unless the focus came by itself."""
        super().focusInEvent(event)
        self._ringed = event.reason() in _BY_KEYS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw the places."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for place, group in enumerate(self._groups):
            self._paint_place(painter, place, group)

    # Insides

    def _paint_place(self, painter: QPainter, place: int, group: tuple[str, ...]) -> None:
        palette, px = self.theme.palette, self.theme.px
        rect = inset(self._rect(place), px(2))
        current = self._current in group
        if place == self._touched or current:
            rounded(painter, rect, px(12), palette.acc_soft)
        if self.hasFocus() and self._ringed and place == self._focused:
            rounded(painter, inset(rect, px(2)), px(12), None, QPen(palette.acc, px(4)))
        text = group[0] if len(group) == 1 else f"{group[0]}–{group[-1]}"
        ink = fit_text(text, rect.width() - px(4), px(23), px(16), BOLD if current else SEMIBOLD)
        colour = palette.acc if current or place == self._touched else palette.ink2
        draw_ink(painter, rect.center().x(), rect.center().y(), ink, colour)

    def _group(self) -> None:
        length = self.height() if self._upright else self.width()
        places = max(1, length // _LEAST_TARGET)
        count = len(self._letters)
        size = -(-count // places) if count else 1
        self._groups = tuple(self._letters[at : at + size] for at in range(0, count, size))
        self._focused = min(self._focused, max(0, len(self._groups) - 1))
        self.update()

    def _step(self) -> float:
        length = self.height() if self._upright else self.width()
        return min(self.theme.px(_TARGET) * 1.5, length / max(1, len(self._groups)))

    def _rect(self, place: int) -> QRectF:
        step = self._step()
        if self._upright:
            return QRectF(0, place * step, self.width(), step)
        return QRectF(place * step, 0, step, self.height())

    def _place_at(self, at: QPointF) -> int | None:
        place = int((at.y() if self._upright else at.x()) / self._step())
        return place if 0 <= place < len(self._groups) else None

    def _tell(self, place: int | None) -> None:
        if place is not None and place < len(self._groups):
            self.letter_tapped.emit(self._groups[place][0])

    def _on_area_pressed(self, at: QPointF) -> None:
        self._unpress.stop()
        self._touched = self._place_at(at)
        self.update()

    def _on_area_let_go(self) -> None:
        self._unpress.start(self.theme.ms(_RELEASE_MS))

    def _on_area_tapped(self, at: QPointF) -> None:
        self._tell(self._place_at(at))

    def _on_unpress_timeout(self) -> None:
        self._touched = None
        self.update()
