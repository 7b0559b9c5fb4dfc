"""A count over time beside its ideal: steps only, what is past solid, what is ahead dashed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.chart_data import ChartPoint, fitting_ticks, step_corners
from widgets.pin_parts import MEDIUM, SEMIBOLD, draw_ink, fit_text, pin_font
from widgets.theme import Theme

_LABEL, _LEAST_LABEL = 18, 16
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class CountSeries:
    """How many, day by day: `past` up to `today` and `ahead` from there, each point a day on which the count changed.

    The first points lie on `start` and on `today`; a point's `level` is its count.
    """

    start: date
    today: date
    end: date
    past: tuple[ChartPoint, ...]
    ahead: tuple[ChartPoint, ...]
    ideal: int | None = None

    @property
    def highest(self) -> int:
        """The largest number there is to show, at least 1."""
        return max([1, self.ideal or 0, *(point.level for point in (*self.past, *self.ahead))])


class CountChart(QWidget):
    """Shows one `CountSeries`; nothing on it is touched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme = theme
        self._series: CountSeries | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_series(self, series: CountSeries | None) -> None:
        """Show these counts, or nothing."""
        self._series = series
        self.setAccessibleName(_described(series) if series else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._theme.px(520), self._theme.px(280))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a year can still be read."""
        return QSize(self._theme.px(300), self._theme.px(180))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Draw rows, months, the ideal, the line and what is ahead."""
        series = self._series
        if series is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            plot = self._plot()
            self._paint_rows(painter, plot, series)
            self._paint_ticks(painter, plot, series)
            self._paint_ideal(painter, plot, series)
            self._paint_line(painter, plot, series, series.past, series.today, dashed=False)
            self._paint_line(painter, plot, series, series.ahead, series.end, dashed=True)
            self._paint_today(painter, plot, series)

    # Insides

    def _plot(self) -> QRectF:
        px = self._theme.px
        left, top, below = px(40), px(34), px(36)
        return QRectF(left, top, max(1, self.width() - left - px(8)), max(1, self.height() - top - below))

    def _at(self, plot: QRectF, series: CountSeries, point: ChartPoint) -> QPointF:
        share = (point.day - series.start).days / max(1, (series.end - series.start).days)
        x = plot.left() + plot.width() * min(1.0, max(0.0, share))
        return QPointF(x, plot.bottom() - plot.height() * point.level / series.highest)

    def _paint_rows(self, painter: QPainter, plot: QRectF, series: CountSeries) -> None:
        px, palette = self._theme.px, self._theme.palette
        step = max(1, -(-series.highest // _MOST_ROWS))
        for count in range(0, series.highest + 1, step):
            y = self._at(plot, series, ChartPoint(series.start, count)).y()
            painter.setPen(QPen(palette.line, 1.5 * self._theme.scale))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            ink = fit_text(str(count), px(30), px(_LABEL), px(_LEAST_LABEL), MEDIUM)
            draw_ink(painter, px(26) - ink.width / 2, y, ink, palette.ink3)

    def _paint_ticks(self, painter: QPainter, plot: QRectF, series: CountSeries) -> None:
        px, y = self._theme.px, plot.bottom() + self._theme.px(22)
        measure = QFontMetricsF(pin_font(px(_LABEL), MEDIUM, tabular=False)).horizontalAdvance
        for tick in fitting_ticks(series.start, series.end, plot.width(), measure, px(10)):
            ink = fit_text(tick.label, plot.width(), px(_LABEL), px(_LEAST_LABEL), MEDIUM)
            x = self._at(plot, series, ChartPoint(tick.day, 0)).x()
            draw_ink(painter, min(self.width() - ink.width / 2, x), y, ink, self._theme.palette.ink3)

    def _paint_ideal(self, painter: QPainter, plot: QRectF, series: CountSeries) -> None:
        if series.ideal is None:
            return
        y = self._at(plot, series, ChartPoint(series.start, series.ideal)).y()
        painter.setPen(QPen(self._theme.palette.ink2, 2 * self._theme.scale, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_line(
        self,
        painter: QPainter,
        plot: QRectF,
        series: CountSeries,
        points: Sequence[ChartPoint],
        end: date,
        *,
        dashed: bool,
    ) -> None:
        corners = [self._at(plot, series, corner) for corner in step_corners(points, end)]
        pen = QPen(self._theme.palette.chart, 3.5 * self._theme.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))

    def _paint_today(self, painter: QPainter, plot: QRectF, series: CountSeries) -> None:
        px, palette = self._theme.px, self._theme.palette
        x = self._at(plot, series, ChartPoint(series.today, 0)).x()
        painter.setPen(QPen(palette.line2, 1.5 * self._theme.scale))
        painter.drawLine(QPointF(x, plot.top() - px(10)), QPointF(x, plot.bottom()))
        ink = fit_text(self.tr("today"), plot.width(), px(_LABEL), px(_LEAST_LABEL), SEMIBOLD)
        draw_ink(painter, min(x, self.width() - ink.width / 2), plot.top() - px(22), ink, palette.ink2)


def _described(series: CountSeries) -> str:
    """Return the chart in words, for screen readers."""
    translate, locale = QCoreApplication.translate, QLocale()
    text = translate("CountChart", "{count} from {day}")
    parts = [
        text.format(count=point.level, day=locale.toString(point.day, "d MMMM yyyy"))  # type: ignore[call-overload]  # date is taken
        for point in (*series.past, *series.ahead)
    ]
    if series.ideal is not None:
        parts.append(translate("CountChart", "ideal {count}").format(count=series.ideal))
    return "; ".join(parts)
