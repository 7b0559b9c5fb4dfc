"""The learning log's tool band: what to look at, or what to do with the entry in front."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from widgets.buttons import Button
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.segmented import Segmented
from widgets.theme import CAPTION, Theme

MINE, SHARED, LISTS, PATTERNS = "mine", "shared", "lists", "patterns"


class LogTools(QWidget):
    """Three bands, one at a time.

    Signals: `shown_chosen(key)`, `new_tapped`, `back_tapped`, `throw_tapped`, `save_tapped`, `correct_tapped`,
    `withdraw_tapped`.
    """

    shown_chosen = Signal(str)
    new_tapped = Signal()
    back_tapped = Signal()
    throw_tapped = Signal()
    save_tapped = Signal()
    correct_tapped = Signal()
    withdraw_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        choices = [
            Choice(MINE, self.tr("My own")),
            Choice(SHARED, self.tr("Shared with me")),
            Choice(LISTS, self.tr("What came of it")),
            Choice(PATTERNS, self.tr("Patterns")),
        ]
        self.shown = Segmented(theme, choices, MINE, name=self.tr("What to look at"))
        self.new_button = Button(theme, self.tr("Write it down"), "pencil-line", "primary")
        self.back_button = Button(theme, self.tr("Keep as draft"), "arrow-left")
        self.throw_button = Button(theme, self.tr("Throw away"), "trash-2")
        self.note = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self.save_button = Button(theme, self.tr("Save"), "check", "primary")
        self.leave_button = Button(theme, self.tr("Back"), "arrow-left")
        self.withdraw_button = Button(theme, self.tr("Take it back"), "undo-2")
        self.correct_button = Button(theme, self.tr("Correct"), "pencil", "primary")
        self._bands = [QWidget() for _ in range(3)]
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight, band) for band in self._bands]
        self._stack = QStackedLayout(self)
        for band in self._bands:
            self._stack.addWidget(band)
        self._fill()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        for row in self._rows:
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(12))
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part into two rows before a choice is hidden."""
        super().resizeEvent(event)
        self._seat()

    def browse(self) -> None:
        """Offer what to look at."""
        self._stack.setCurrentIndex(0)

    def write(self) -> None:
        """Offer what one does with a form."""
        self._stack.setCurrentIndex(1)

    def read(self, *, own: bool) -> None:
        """Offer what one does with an entry."""
        self.withdraw_button.setVisible(own)
        self.correct_button.setVisible(own)
        self._stack.setCurrentIndex(2)

    def _fill(self) -> None:
        browsing, writing, reading = self._rows
        browsing.addWidget(self.shown)
        browsing.addStretch(1)
        browsing.addWidget(self.new_button)
        writing.addWidget(self.throw_button)
        writing.addWidget(self.note, 1)
        writing.addWidget(self.back_button)
        writing.addWidget(self.save_button)
        reading.addWidget(self.leave_button)
        reading.addStretch(1)
        reading.addWidget(self.withdraw_button)
        reading.addWidget(self.correct_button)

    def _connect(self) -> None:
        self.shown.chosen_changed.connect(self.shown_chosen)
        for button, signal in (
            (self.new_button, self.new_tapped),
            (self.back_button, self.back_tapped),
            (self.leave_button, self.back_tapped),
            (self.throw_button, self.throw_tapped),
            (self.save_button, self.save_tapped),
            (self.withdraw_button, self.withdraw_tapped),
            (self.correct_button, self.correct_tapped),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())

    def _seat(self) -> None:
        needed = self.shown.sizeHint().width() + self.new_button.sizeHint().width() + self._theme.px(24)
        beside = needed <= self.width()
        self._rows[0].setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
