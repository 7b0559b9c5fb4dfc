"""Rows below each other that scroll where there are more than fit."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.scroll_area import TouchScrollArea
from widgets.theme import Theme


class ScrolledRows(QWidget):
    """A column of rows; `gap` and `top` are in px at 1080p. The mark that says where one is has room at the right."""

    def __init__(self, theme: Theme, gap: float = 12, top: float = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._gap, self._top = theme, gap, top
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(content)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._area, 1)
        ScrolledRows.set_theme(self, theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._rows.setContentsMargins(0, theme.px(self._top), theme.px(16), 0)
        self._rows.setSpacing(theme.px(self._gap))
