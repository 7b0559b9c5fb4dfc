"""The ground of the log's cards."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.painting import paint_card
from widgets.theme import Theme


class Ground(QWidget):
    """A card's ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.box = QVBoxLayout(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self.box.setContentsMargins(theme.px(28), theme.px(20), theme.px(20), theme.px(20))
        self.box.setSpacing(theme.px(12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)
