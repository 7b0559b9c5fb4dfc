"""A bar a week beside an aim: numbers stand in the bars while they have room, a number not told is a dashed stub."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.labels import CENTRE, LEFT
from widgets.painting import paint_surface
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_LABELS, _STUB, _GAP_SHARE = 30, 26, 0.22
_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A week: what it is called below the bar, and its number, None where that is not told."""

    label: str
    count: int | None


class WeekBars(QWidget):
    """Shows bars from left to right; nothing on it is touched. `untold` are the words for a number that is not told."""

    def __init__(self, theme: Theme, untold: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme, self._untold = theme, untold
        self._bars: tuple[Bar, ...] = ()
        self._aim: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown, from left to right."""
        return self._bars

    @property
    def aim(self) -> int | None:
        """Where the dotted line is."""
        return self._aim

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_bars(self, bars: Sequence[Bar], aim: int | None = None) -> None:
        """Show these, and a dotted line at the aim."""
        self._bars, self._aim = tuple(bars), aim
        told = (f"{bar.label}: {self._untold if bar.count is None else bar.count}" for bar in bars)
        self.setAccessibleName("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._theme.px(400), self._theme.px(180))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which bars can still be told apart."""
        return QSize(self._theme.px(240), self._theme.px(130))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint bars, ground line, labels and the aim."""
        if not self._bars:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plot = QRectF(self.rect()).adjusted(0, self._theme.px(24), 0, -self._theme.px(_LABELS))
            highest = max([1, self._aim or 0, *(bar.count for bar in self._bars if bar.count is not None)])
            columns = [self._column(plot, place) for place in range(len(self._bars))]
            inside = self._numbers_fit(columns[0].width())
            for bar, column in zip(self._bars, columns, strict=True):
                self._paint_bar(painter, bar, column, highest, inside=inside)
            self._paint_ground(painter, plot)
            self._paint_labels(painter, columns)
            if not inside:
                self._paint_last_number(painter, columns[-1], highest)
            self._paint_aim(painter, plot, highest)

    # Insides

    def _column(self, plot: QRectF, place: int) -> QRectF:
        """Return the room of a bar."""
        each = plot.width() / len(self._bars)
        width = each * (1 - _GAP_SHARE)
        return QRectF(plot.left() + place * each + (each - width) / 2, plot.top(), width, plot.height())

    def _numbers_fit(self, width: float) -> bool:
        font, beside = self._theme.font(18, NAME), self._theme.px(_BESIDE)
        return all(text_width(str(bar.count), font) + beside <= width for bar in self._bars if bar.count is not None)

    def _paint_bar(self, painter: QPainter, bar: Bar, column: QRectF, highest: int, *, inside: bool) -> None:
        theme, palette = self._theme, self._theme.palette
        if bar.count is None:
            stub = QRectF(column)
            stub.setTop(column.bottom() - min(column.height(), theme.px(_STUB)))
            paint_surface(painter, stub, theme.px(4), None, palette.field, 2 * theme.scale, dashed=True)
            return
        body = QRectF(column)
        body.setTop(column.bottom() - column.height() * bar.count / highest)
        paint_surface(painter, body, theme.px(4), palette.chart)
        font = theme.font(18, NAME)
        words = lay_out(str(bar.count), font, column.width() + 1, 1)
        if inside and body.height() >= words.height:
            low = QRectF(body.left(), body.bottom() - words.height - theme.px(4), body.width(), words.height)
            paint_lines(painter, words, low, font, palette.card, CENTRE)

    def _paint_ground(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(self._theme.palette.line2, 1.5 * self._theme.scale))
        painter.drawLine(QLineF(plot.left(), plot.bottom(), plot.right(), plot.bottom()))

    def _paint_labels(self, painter: QPainter, columns: Sequence[QRectF]) -> None:
        """Paint every label, or every second, third, ..., so that they stand apart, each from its bar on."""
        theme = self._theme
        font = theme.font(17, CAPTION)
        widths = [text_width(bar.label, font) + 1 for bar in self._bars]
        each = columns[1].left() - columns[0].left() if len(columns) > 1 else float(self.width())
        step = math.ceil((max(widths) + 3 * theme.px(_BESIDE)) / each)
        for bar, column, width in list(zip(self._bars, columns, widths, strict=True))[::step]:
            if column.left() + width <= self.width():
                at = QRectF(column.left(), column.bottom() + theme.px(4), width, theme.px(_LABELS) - theme.px(4))
                paint_lines(painter, lay_out(bar.label, font, width, 1), at, font, theme.palette.ink2, LEFT)

    def _paint_last_number(self, painter: QPainter, column: QRectF, highest: int) -> None:
        """Where bars are too narrow for their numbers, the last one's stands above it."""
        count = self._bars[-1].count
        if count is None:
            return
        font = self._theme.font(18, NAME)
        words = lay_out(str(count), font, self.width(), 1)
        top = column.bottom() - column.height() * count / highest
        at = QRectF(column.right() - words.width - 1, top - words.height, words.width + 1, words.height)
        paint_lines(painter, words, at, font, self._theme.palette.ink, CENTRE)

    def _paint_aim(self, painter: QPainter, plot: QRectF, highest: int) -> None:
        if self._aim is None:
            return
        y = plot.bottom() - plot.height() * self._aim / highest
        painter.setPen(QPen(self._theme.palette.ink, 2.5 * self._theme.scale, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
