"""A round that stood still, because the power went or everybody was called away: to go on with, or to end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.buttons import Button
from widgets.flow import FlowLayout
from widgets.labels import TextLabel
from widgets.theme import CAPTION, NAME, TITLE, Theme


class ResumePage(QWidget):
    """Signals: `go_on_tapped`, `end_tapped`, `another_tapped` where that round is not theirs."""

    go_on_tapped = Signal()
    end_tapped = Signal()
    another_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = TextLabel(theme, "", 29, NAME, "ink2")
        self._title = TextLabel(theme, self.tr("A round is not over yet"), 52, TITLE, max_lines=2)
        self._words = TextLabel(theme, "", 29, CAPTION, max_lines=2)
        self.go_on_button = Button(theme, self.tr("Go on"), "chevron-right", "primary", height=88, size=29)
        self.end_button = Button(theme, self.tr("End it"), height=88, size=26)
        self.another_button = Button(theme, self.tr("Begin another"), height=88, size=26)
        self._buttons = FlowLayout(theme, 16)
        self._buttons.addWidget(self.end_button)
        self._buttons.addWidget(self.another_button)
        self._buttons.addWidget(self.go_on_button)
        self._box = QVBoxLayout(self)
        self._box.addStretch(1)
        for label in (self._what, self._title, self._words):
            self._box.addWidget(label)
        self._box.addLayout(self._buttons)
        self._box.addStretch(2)
        self.go_on_button.clicked.connect(self.go_on_tapped)
        self.end_button.clicked.connect(self.end_tapped)
        self.another_button.clicked.connect(self.another_tapped)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setContentsMargins(theme.px(48), theme.px(24), theme.px(48), theme.px(24))
        self._box.setSpacing(theme.px(20))
        self._buttons.set_theme(theme)

    def show_round(self, kind: str, occasion: str, words: str) -> None:
        """Say which round, and how far it came."""
        self._what.setText(self.tr("{huddle} · {occasion}").format(huddle=kind, occasion=occasion))
        self._words.setText(words)
