"""Names to touch, several at once: tall pills in equal columns that scroll where there are more than have room."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from widgets.name_pills import NamePill
from widgets.scroll_area import TouchScrollArea
from widgets.theme import Theme

_PILL_WIDTH = 350
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class PillWords:
    """Somebody to touch: what the program calls them, and what people read."""

    key: Hashable
    name: str
    initials: str
    role: str = ""


class PillGrid(QWidget):
    """Each pill is chosen or not by one touch.

    Signals: `toggled(key, chosen)` after a touch, never after `set_chosen`.
    """

    toggled = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[PillWords, ...] = ()
        self._pills: dict[Hashable, NamePill] = {}
        self._holder = QWidget()
        self._grid = QGridLayout()
        rows = self._rows = QVBoxLayout(self._holder)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        self._area = TouchScrollArea(theme)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._holder)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(16))
        # The mark that says how far down the page is has room of its own.
        self._rows.setContentsMargins(0, 0, theme.px(16), 0)
        self._arrange()

    def pill(self, key: Hashable) -> NamePill:
        """Return somebody's pill."""
        return self._pills[key]

    def set_pills(self, shown: Sequence[PillWords]) -> None:
        """Show these people, in this order; pills are made anew where anything about them differs."""
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)
        for pill in self._pills.values():
            self._grid.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = {}
        for words in shown:
            pill = NamePill(self._theme, words.name, words.initials, words.role, parent=self._holder)
            pill.setObjectName(f"pill.{words.key}")
            pill.clicked.connect(lambda chosen=False, key=words.key: self.toggled.emit(key, chosen))
            pill.show()
            self._pills[words.key] = pill
        self._arrange()

    def set_chosen(self, keys: frozenset[Hashable]) -> None:
        """Choose exactly these."""
        for key, pill in self._pills.items():
            pill.setChecked(key in keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(_MOST_COLUMNS, self.width() // self._theme.px(_PILL_WIDTH) if self.width() else 3))
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, pill in enumerate(self._pills.values()):
            self._grid.addWidget(pill, number // columns, number % columns)
