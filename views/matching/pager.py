"""Which of the people are in front, and the way to those above and below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.buttons import IconButton
from widgets.labels import CENTRE, TextLabel
from widgets.theme import CAPTION, Theme


class PeoplePager(QWidget):
    """Two arrows around a count; where all people are in front it is not there.

    Signals: `turned(-1 or 1)`.
    """

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = False
        self._in_front = (0, 0, 0)
        self.up = IconButton(theme, "chevron-up", self.tr("People above"))
        self.down = IconButton(theme, "chevron-down", self.tr("People below"))
        self._words = TextLabel(theme, "", 19, CAPTION, "ink2", align=CENTRE, tabular=True, max_lines=2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.up, self._words, self.down):
            self._row.addWidget(widget)
        self.up.clicked.connect(lambda: self.turned.emit(-1))
        self.down.clicked.connect(lambda: self.turned.emit(1))
        self.set_theme(theme)
        self.set_people(0, 0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setSpacing(theme.px(8))

    def set_brief(self, *, brief: bool) -> None:
        """Take few words, on two lines, or whole ones."""
        self._brief = brief
        self._say()

    def set_people(self, first: int, last: int, total: int) -> None:
        """Say which of the people are in front, counted from 1."""
        self._in_front = first, last, total
        self.setVisible(last - first + 1 < total)
        self.up.setEnabled(first > 1)
        self.down.setEnabled(last < total)
        self._say()

    def _say(self) -> None:
        first, last, total = self._in_front
        words = self.tr("{first}–{last}\nof {total}") if self._brief else self.tr("People {first}–{last} of {total}")
        self._words.setText(words.format(first=first, last=last, total=total))
