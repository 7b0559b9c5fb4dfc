"""What is set about sheets that print themselves and how the last time went, in one row with its three touches."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.theme import CAPTION, NAME, Theme

_BUTTON, _LEAST_WORDS = 56, 560
"""A button's height, and the width that words want where buttons stand beside them, in px at 1080p."""


class ScheduleCard(QWidget):
    """Signals: `set_tapped`, `off_tapped`, `again_tapped`."""

    set_tapped = Signal()
    off_tapped = Signal()
    again_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentence = TextLabel(theme, "", 22, NAME, max_lines=0)
        self.news = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        self.set_button = Button(theme, "", "calendar-check", "soft", height=_BUTTON)
        self.off_button = Button(theme, self.tr("Turn off"), "x", "soft", height=_BUTTON)
        self.again_button = Button(theme, self.tr("Print again"), "printer", "outline", height=_BUTTON)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._words = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.set_button.clicked.connect(self.set_tapped)
        self.off_button.clicked.connect(self.off_tapped)
        self.again_button.clicked.connect(self.again_tapped)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(28)
        self._box.setContentsMargins(side, theme.px(14), side, theme.px(14))
        self._box.setSpacing(theme.px(16))
        self._words.setSpacing(theme.px(4))
        self._buttons.setSpacing(theme.px(12))
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the words, or below them."""
        super().resizeEvent(event)
        self._turn()

    def show_schedule(self, sentence: str, news: str, *, on: bool, again: bool) -> None:
        """Show what is set, and how it went; `again` offers to print once more."""
        self.sentence.setText(sentence)
        self.news.setText(news)
        self.news.setVisible(bool(news))
        self.set_button.set_text(self.tr("Change") if on else self.tr("Choose day and printer"))
        self.off_button.setVisible(on)
        self.again_button.setVisible(again)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _lay_out(self) -> None:
        self._words.addStretch(1)
        self._words.addWidget(self.sentence)
        self._words.addWidget(self.news)
        self._words.addStretch(1)
        for button in (self.again_button, self.set_button, self.off_button):
            self._buttons.addWidget(button)
        self._box.addLayout(self._words, 1)
        self._box.addLayout(self._buttons)

    def _turn(self) -> None:
        beside = self.width() - self._buttons.sizeHint().width() >= self._theme.px(_LEAST_WORDS)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
