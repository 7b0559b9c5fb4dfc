"""The chart of a person's page in pyqtgraph: the same steps as the cell sheet's. Import late: pyqtgraph takes a second.

Several competencies are several plots, stacked by the view.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen, QResizeEvent, QWheelEvent

from widgets.chart_data import ChartPoint, LevelHistory, coincides, describe_history, fitting_ticks, step_corners
from widgets.pin_parts import MEDIUM, pin_font
from widgets.theme import Theme
from widgets.touch import without_qt_pan

_LABEL = 17
_ROOM_ABOVE = 0.35


class TrendPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows one `LevelHistory`; it is looked at, not touched: no zoom, no menu, no hover."""

    def __init__(self, theme: Theme, *, names_width: int = 140) -> None:
        # Before the base class, which resizes itself at once.
        self.theme = theme
        self._names_width = names_width
        self._history: LevelHistory | None = None
        super().__init__(enableMenu=False)
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # Made all the same, and nobody's child: a window of its own that would stay when the chart goes.
        menu = self.plotItem.ctrlMenu
        menu.setParent(self, menu.windowFlags())
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Touches and clicks are for the page around it, for instance to scroll.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)
        without_qt_pan(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme and draw anew."""
        self.theme = theme
        self.setBackground(theme.palette.card)
        for side in ("left", "bottom"):
            self._dress(self.getAxis(side))
        self.getAxis("left").setWidth(theme.px(self._names_width))
        self.getAxis("bottom").setHeight(theme.px(30))
        self._draw()

    def set_history(self, history: LevelHistory) -> None:
        """Show this way."""
        self._history = history
        self.setAccessibleDescription(describe_history(history))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose as many labels as fit now."""
        super().resizeEvent(event)
        # pyqtgraph takes its plot away when it closes, and is resized once more after that.
        if self._history is not None and self.plotItem is not None:
            self._draw_ticks(self._history)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    # Insides

    def _dress(self, axis: pg.AxisItem) -> None:
        axis.setPen(pg.mkPen(None))
        axis.setTextPen(self.theme.palette.ink3)
        axis.setStyle(tickLength=0, tickAlpha=0, tickFont=self._font())

    def _draw(self) -> None:
        self.clear()
        history = self._history
        if history is None:
            return
        self.setXRange(history.start.toordinal(), history.end.toordinal(), padding=0.02)
        self.setYRange(-_ROOM_ABOVE, len(history.words) - 1 + _ROOM_ABOVE, padding=0)
        self._draw_ticks(history)
        self._draw_rows(len(history.words))
        self._draw_edge(history)
        self._draw_line(step_corners(history.observed, history.end))
        palette = self.theme.palette
        self._draw_points(history.observed, "o", 16, palette.card, palette.chart)
        near = timedelta(days=history.days / 25)
        covered = tuple(own for own in history.own if coincides(own, history.observed, near))
        free = tuple(own for own in history.own if own not in covered)
        self._draw_points(covered, _DIAMOND, 30, palette.ink, palette.card, below=True)
        self._draw_points(free, _DIAMOND, 19, palette.ink, palette.card)
        if not history.observed and not history.own:
            self._say_nothing_seen(history)

    def _draw_ticks(self, history: LevelHistory) -> None:
        px, metrics = self.theme.px, QFontMetricsF(self._font())
        room = px(self._names_width) - px(12)
        names = [metrics.elidedText(word, Qt.TextElideMode.ElideRight, room) for word in history.words]
        self.getAxis("left").setTicks([list(enumerate(names))])
        width = max(1, self.width() - px(self._names_width))
        marks = fitting_ticks(history.start, history.end, width, metrics.horizontalAdvance, px(12))
        self.getAxis("bottom").setTicks([[(mark.day.toordinal(), mark.label) for mark in marks]])

    def _say_nothing_seen(self, history: LevelHistory) -> None:
        words = pg.TextItem(self.tr("Nothing seen yet"), self.theme.palette.ink3, anchor=(0.5, 0.5))
        words.fill = pg.mkBrush(self.theme.palette.card)
        words.setFont(self._font())
        words.setPos(history.start.toordinal() + history.days / 2, (len(history.words) - 1) / 2)
        self.addItem(words)

    def _font(self) -> QFont:
        return pin_font(self.theme.px(_LABEL), MEDIUM, tabular=False)

    def _draw_rows(self, count: int) -> None:
        for level in range(count):
            self.addItem(pg.InfiniteLine(level, angle=0, pen=self._hairline()))

    def _hairline(self) -> QPen:
        # A cosmetic pen is measured in the screen's own pixels. A whole number of them looks the same on every row.
        ratio = self.devicePixelRatioF()
        pen = QPen(self.theme.palette.line, max(1, round(1.5 * self.theme.scale * ratio)))
        pen.setCosmetic(True)
        return pen

    def _draw_line(self, corners: list[ChartPoint]) -> None:
        pen = pg.mkPen(self.theme.palette.chart, width=3.5 * self.theme.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._add_curve([corner.day for corner in corners], [corner.level for corner in corners], pen)

    def _draw_edge(self, history: LevelHistory) -> None:
        if history.target is not None:
            pen = QPen(
                self.theme.palette.edge, 5 * self.theme.scale, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap
            )
            pen.setCosmetic(True)
            pen.setDashPattern([0.04, 2.2])
            self._add_curve([history.end, history.edge_from], [history.target, history.target], pen)

    def _add_curve(self, days: Iterable[date], levels: list[int], pen: QPen) -> None:
        ordinals = [day.toordinal() for day in days]
        self.addItem(pg.PlotCurveItem(ordinals, levels, pen=pen, antialias=True))

    def _draw_points(
        self,
        points: tuple[ChartPoint, ...],
        symbol: str | QPainterPath,
        size: float,
        rim: QColor,
        fill: QColor,
        *,
        below: bool = False,
    ) -> None:
        scale = self.theme.scale
        item = pg.ScatterPlotItem(
            [point.day.toordinal() for point in points],
            [point.level for point in points],
            symbol=symbol,
            size=size * scale,
            pen=pg.mkPen(rim, width=2.5 * scale),
            brush=pg.mkBrush(fill),
            antialias=True,
        )
        item.setZValue(-1 if below else 1)
        self.addItem(item)


def _diamond() -> QPainterPath:
    """A square on its point: pyqtgraph's own diamond is narrow."""
    path = QPainterPath(QPointF(0, -0.5))
    for x, y in ((0.5, 0), (0, 0.5), (-0.5, 0)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


_DIAMOND = _diamond()
