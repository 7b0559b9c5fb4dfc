"""A bar a row with its number behind it; a number that is not told is an empty dashed bar and says so."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.text_lines import Lines, lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_ROW, _BAR, _STUB, _BEHIND, _LEAST_BAR, _GAP = 37, 20, 46, 12, 8, 8
_NAMES, _NAMES_SHARE = 420, 0.5
_LINES = 3


@dataclass(frozen=True, slots=True)
class BarRow:
    """What is counted, and how many; None where that is not told."""

    name: str
    count: int | None


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row at a width, in px: its name, how wide its bar is, and the words behind it with their room."""

    name: Lines
    bar: float
    words: Lines
    room: float

    @property
    def height(self) -> float:
        """How tall its words are."""
        return max(self.name.height, self.words.height)


class RowBars(QWidget):
    """Shows rows below each other; nothing on it is touched. `untold` are the words for a number that is not told.

    `told` is how one that is told stands there, with `{count}` in it. Where words have no room on a line, the names
    leave theirs what they do not need; then every row is as tall as the words of the tallest.
    """

    def __init__(self, theme: Theme, untold: str, parent: QWidget | None = None, *, told: str = "{count}") -> None:
        super().__init__(parent)
        self._theme, self._untold, self._told = theme, untold, told
        self._rows: tuple[BarRow, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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

    def is_elided(self) -> bool:
        """Tell whether the room given is too narrow for all the words, or too low for their lines."""
        cut = any(each.name.elided or each.words.elided for each in self._lay_out(self.width()))
        return cut or self.height() < self.heightForWidth(self.width())

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(self._theme.px(400), self.heightForWidth(self._theme.px(400)))

    def minimumSizeHint(self) -> QSize:
        """Return room for every row, as tall as they are at the width there is, and the words before it."""
        least = self._theme.px(300)
        return QSize(least, self.heightForWidth(max(least, self.width())))

    def hasHeightForWidth(self) -> bool:
        """Rows grow where words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how tall all rows are at a width."""
        return math.ceil(len(self._rows) * self._row_height(list(self._lay_out(width))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more height where words wrap now."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the rows."""
        laid = list(self._lay_out(self.width()))
        height = self._row_height(laid)
        with QPainter(self) as painter:
            for place, (row, each) in enumerate(zip(self._rows, laid, strict=True)):
                self._paint_row(painter, QRectF(0, place * height, self.width(), height), row, each)

    # Insides

    def _lay_out(self, width: float) -> Iterator[_Laid]:
        """Yield the rows as they stand at a width."""
        theme, behind = self._theme, self._theme.px(_BEHIND)
        names = self._names_width(width)
        most = max((row.count for row in self._rows if row.count is not None), default=1)
        # What stands behind the longest bar has the widest figure.
        longest = width - names - behind - text_width(self._words(most), self._font_behind(most)) - 1
        for row in self._rows:
            bar = float(theme.px(_STUB))
            if row.count is not None:
                bar = max(float(theme.px(_LEAST_BAR)), longest * row.count / most)
            room = max(1.0, width - names - bar - behind)
            words = lay_out(self._words(row.count), self._font_behind(row.count), room, _LINES)
            yield _Laid(lay_out(row.name, self._font_before(), names - behind, _LINES), bar, words, room)

    def _names_width(self, width: float) -> float:
        """Return how far from the left the bars begin: at half the width, sooner where the words behind need it."""
        theme, behind = self._theme, self._theme.px(_BEHIND)
        usual = min(float(theme.px(_NAMES)), width * _NAMES_SHARE)
        needed = max((self._behind_width(row.count) for row in self._rows), default=0.0)
        font = self._font_before()
        longest = max((text_width(row.name, font) for row in self._rows), default=0.0) + behind + 1
        return min(usual, max(longest, width - needed))

    def _behind_width(self, count: int | None) -> float:
        """Return the least width of a bar with its words on one line behind it."""
        theme = self._theme
        bar = theme.px(_STUB if count is None else _LEAST_BAR)
        return bar + theme.px(_BEHIND) + text_width(self._words(count), self._font_behind(count)) + 1

    def _row_height(self, laid: Sequence[_Laid]) -> float:
        """Return how tall each row is: as on one line, or what the words of the tallest take."""
        return max(
            [float(self._theme.px(_ROW)), *(each.height + self._theme.px(_GAP) for each in laid if _wraps(each))]
        )

    def _paint_row(self, painter: QPainter, room: QRectF, row: BarRow, laid: _Laid) -> None:
        theme, palette = self._theme, self._theme.palette
        paint_lines(painter, laid.name, room, self._font_before(), palette.ink, LEFT)
        words = QRectF(room.right() - laid.room, room.top(), laid.room, room.height())
        tall = theme.px(_BAR)
        left = words.left() - theme.px(_BEHIND) - laid.bar
        bar = QRectF(left, room.center().y() - tall / 2, laid.bar, tall)
        if row.count is None:
            paint_surface(painter, bar, theme.px(5), None, palette.field, 2 * theme.scale, dashed=True)
        else:
            paint_surface(painter, bar, theme.px(5), palette.chart)
        colour = palette.ink2 if row.count is None else palette.ink
        paint_lines(painter, laid.words, words, self._font_behind(row.count), colour, LEFT)

    def _words(self, count: int | None) -> str:
        return self._untold if count is None else self._told.format(count=count)

    def _font_before(self) -> QFont:
        return self._theme.font(19, CAPTION, tabular=False)

    def _font_behind(self, count: int | None) -> QFont:
        return self._theme.font(18, CAPTION, tabular=False) if count is None else self._theme.font(19, NAME)


def _wraps(laid: _Laid) -> bool:
    return max(len(laid.name.texts), len(laid.words.texts)) > 1
