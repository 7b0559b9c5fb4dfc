"""The tool band of a sheet that came back: where one came from, what is still open, and saving."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme


class SheetTools(QWidget):
    """One row above the navigation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(theme, self.tr("Back"), "arrow-left")
        self.save_button = Button(theme, self.tr("Save"), "check", "primary")
        self._news = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.back)
        self._row.addWidget(self._news, 1)
        self._row.addWidget(self.save_button)
        self.set_theme(theme)

    @property
    def news(self) -> str:
        """What was said last."""
        return self._news.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setSpacing(theme.px(12))

    def say(self, words: str) -> None:
        """Say how far the week is told."""
        self._news.setText(words)
