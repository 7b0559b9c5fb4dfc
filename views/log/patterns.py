"""Patterns over a year, without names: about what, how far it went, when. Small numbers are words, not bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.queries.log import LogPage
from views.log.ground import Ground
from views.log.words import quarter_words, severity_words
from views.person.panel import clear
from widgets.labels import LEFT, TextLabel
from widgets.painting import paint_surface
from widgets.scroll_area import TouchScrollArea
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, TITLE, Theme

Rows = Sequence[tuple[str, int | None]]
_NAMES, _BAR, _ROW = 420, 26, 40


class CountBars(QWidget):
    """A bar a row, its number behind it; a number too small to be shown is an empty dashed bar and says so."""

    def __init__(self, theme: Theme, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, tuple(rows)
        self._few = self.tr("fewer than 5, or not to be told apart")
        self.setAccessibleName("; ".join(f"{name}: {self._few if count is None else count}" for name, count in rows))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(self._theme.px(900), len(self._rows) * self._theme.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the rows."""
        most = max((count for _, count in self._rows if count is not None), default=1)
        with QPainter(self) as painter:
            for place, (name, count) in enumerate(self._rows):
                self._paint_row(painter, place * self._theme.px(_ROW), name, count, most)

    def _paint_row(self, painter: QPainter, top: float, name: str, count: int | None, most: int) -> None:
        theme, palette = self._theme, self._theme.palette
        names, height = min(theme.px(_NAMES), self.width() * 0.4), theme.px(_ROW)
        font, small = theme.font(21, CAPTION, tabular=False), theme.font(19, NAME)
        words = lay_out(name, font, names - theme.px(16), 1)
        paint_lines(painter, words, QRectF(0, top, names, height), font, palette.ink, LEFT)
        room = self.width() - names - theme.px(60)
        at = QRectF(names, top + (height - theme.px(_BAR)) / 2, room, theme.px(_BAR))
        if count is None:
            at.setWidth(min(room, theme.px(96)))
            paint_surface(painter, at, theme.px(6), palette.card, palette.line2, 2 * theme.scale, dashed=True)
            said, fill, role = self._few, theme.font(18, CAPTION, tabular=False), palette.ink2
        else:
            at.setWidth(max(float(theme.px(8)), room * count / most))
            paint_surface(painter, at, theme.px(6), palette.chart)
            said, fill, role = str(count), small, palette.ink
        left = at.right() + theme.px(12)
        beside = lay_out(said, fill, max(1.0, self.width() - left), 1)
        paint_lines(painter, beside, QRectF(left, top, self.width() - left, height), fill, role, LEFT)


class PatternsPage(QWidget):
    """Three groups of bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bars: list[CountBars] = []
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
        counted = self.tr("Counted is what people shared with their team within a year; never whose it is.")
        self._card.box.addWidget(TextLabel(self._theme, counted, 20, CAPTION, "ink2", max_lines=2))
        if not found.competencies:
            nothing = self.tr("Nothing was shared with a team within a year.")
            self._card.box.addWidget(TextLabel(self._theme, nothing, 24, CAPTION, max_lines=2))
        else:
            # What is large enough to be said comes first; the others stand in the order of their names.
            about = sorted(found.competencies, key=lambda pair: pair[1] is None)
            self._add(self.tr("About what"), about)
            self._add(self.tr("How far it went"), [(severity_words(key), count) for key, count in found.severities])
            self._add(self.tr("When"), [(quarter_words(first), count) for first, count in found.quarters])
        self._card.box.addStretch(1)

    def forget(self) -> None:
        """Hold nothing."""
        self.bars = []
        clear(self._card.box)

    def _add(self, heading: str, rows: Rows) -> None:
        self._card.box.addWidget(TextLabel(self._theme, heading, 24, TITLE))
        self.bars.append(CountBars(self._theme, rows))
        self._card.box.addWidget(self.bars[-1])
