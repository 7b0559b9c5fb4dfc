"""A bar a row with its number behind it; a number that is not told is an empty dashed bar and says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_ROW, _BAR, _STUB, _BEHIND = 37, 20, 46, 12
_NAMES, _NAMES_SHARE = 420, 0.5


@dataclass(frozen=True, slots=True)
class BarRow:
    """What is counted, and how many; None where that is not told."""

    name: str
    count: int | None


class RowBars(QWidget):
    """Shows rows below each other; nothing on it is touched. `untold` are the words for a number that is not told.

    `told` is how one that is told stands there, with `{count}` in it.
    """

    def __init__(self, theme: Theme, untold: str, parent: QWidget | None = None, *, told: str = "{count}") -> None:
        super().__init__(parent)
        self._theme, self._untold, self._told = theme, untold, told
        self._rows: tuple[BarRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def rows(self) -> tuple[BarRow, ...]:
        """What is shown, from top to bottom."""
        return self._rows

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_rows(self, rows: Sequence[BarRow]) -> None:
        """Show these."""
        self._rows = tuple(rows)
        self.setAccessibleName("; ".join(f"{row.name}: {self._words(row.count)}" for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(self._theme.px(400), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for every row and the words before it."""
        return QSize(self._theme.px(300), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the rows."""
        most = max((row.count for row in self._rows if row.count is not None), default=1)
        # What stands behind the longest bar has the widest figure.
        behind = self._theme.px(_BEHIND) + text_width(self._words(most), self._figure_font()) + 1
        with QPainter(self) as painter:
            for place, row in enumerate(self._rows):
                self._paint_row(painter, place * self._theme.px(_ROW), row, most, behind)

    def _height(self) -> int:
        return len(self._rows) * self._theme.px(_ROW)

    def _paint_row(self, painter: QPainter, top: float, row: BarRow, most: int, behind: float) -> None:
        theme, palette, height = self._theme, self._theme.palette, self._theme.px(_ROW)
        names = min(float(theme.px(_NAMES)), self.width() * _NAMES_SHARE)
        font = theme.font(19, CAPTION, tabular=False)
        words = lay_out(row.name, font, names - theme.px(_BEHIND), 1)
        paint_lines(painter, words, QRectF(0, top, names, height), font, palette.ink, LEFT)
        bar = QRectF(names, top + (height - theme.px(_BAR)) / 2, self.width() - names, theme.px(_BAR))
        if row.count is None:
            bar.setWidth(theme.px(_STUB))
            paint_surface(painter, bar, theme.px(5), None, palette.field, 2 * theme.scale, dashed=True)
            self._paint_behind(painter, bar, row.count)
        else:
            bar.setWidth(max(float(theme.px(8)), (bar.width() - behind) * row.count / most))
            paint_surface(painter, bar, theme.px(5), palette.chart)
            self._paint_behind(painter, bar, row.count)

    def _words(self, count: int | None) -> str:
        return self._untold if count is None else self._told.format(count=count)

    def _paint_behind(self, painter: QPainter, bar: QRectF, count: int | None) -> None:
        theme, left = self._theme, bar.right() + self._theme.px(_BEHIND)
        font = theme.font(18, CAPTION, tabular=False) if count is None else self._figure_font()
        room = QRectF(left, bar.center().y() - theme.px(_ROW) / 2, max(1.0, self.width() - left), theme.px(_ROW))
        colour = theme.palette.ink2 if count is None else theme.palette.ink
        paint_lines(painter, lay_out(self._words(count), font, room.width(), 1), room, font, colour, LEFT)

    def _figure_font(self) -> QFont:
        return self._theme.font(19, NAME)
