"""A tool band of a line of words and buttons: of stories, thanks and the retro."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme


class WordsAndButtons(QWidget):
    """Words at the left, two lines at most, and buttons at the right."""

    def __init__(self, theme: Theme, words: str, buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(theme, words, 20, CAPTION, "ink2", max_lines=2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._words, 1)
        for button in buttons:
            self._row.addWidget(button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setSpacing(theme.px(12))
