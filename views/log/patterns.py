"""Patterns over a year, in people: about what, how far it went, when. Small numbers are words, not bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.log import LogPage
from views.log.ground import Ground
from views.log.words import quarter_words, severity_words
from views.person.panel import clear
from widgets.labels import TextLabel
from widgets.row_bars import BarRow, RowBars
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, TITLE, Theme


class PatternsPage(QWidget):
    """Three groups of bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bars: list[RowBars] = []
        self._card = Ground(theme)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._card)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)

    def set_page(self, page: LogPage) -> None:
        """Show the patterns of a page."""
        self.forget()
        found = page.patterns
        counted = self.tr(
            "A row counts people who shared such an entry with their team within a year, each of them once; "
            "fewer than 5 are not told. Never who they are, nor how much anybody writes."
        )
        self._card.box.addWidget(TextLabel(self._theme, counted, 20, CAPTION, "ink2", max_lines=0))
        if not found.tells:
            nothing = self.tr("Nothing yet within a year, or by too few to tell.")
            self._card.box.addWidget(TextLabel(self._theme, nothing, 24, CAPTION, max_lines=2))
        else:
            # The last row stands there whether or not there is anything else: it must not tell one from none.
            self._add(self.tr("About what"), [*found.competencies, (self.tr("Anything else"), None)])
            self._add(self.tr("How far it went"), [(severity_words(key), count) for key, count in found.severities])
            self._add(self.tr("When"), [(quarter_words(first), count) for first, count in found.quarters])
        self._card.box.addStretch(1)

    def forget(self) -> None:
        """Hold nothing."""
        self.bars = []
        clear(self._card.box)

    def _add(self, heading: str, rows: Sequence[tuple[str, int | None]]) -> None:
        self._card.box.addWidget(TextLabel(self._theme, heading, 24, TITLE))
        few, people = self.tr("too few to tell"), self.tr("{count} people")
        bars = RowBars(self._theme, few, told=people)
        bars.set_rows([BarRow(name, count) for name, count in rows])
        self.bars.append(bars)
        self._card.box.addWidget(bars)
