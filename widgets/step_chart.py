"""The small chart of the cell sheet: levels as rows, time along them, a line that steps and never slopes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.chart_data import ChartPoint, LevelHistory, coincides, describe_history, fitting_ticks, step_corners
from widgets.pin_parts import MEDIUM, draw_ink, fit_text, pin_font
from widgets.theme import Theme

_LABEL, _LEAST_LABEL = 17, 14
_MOST_LABEL_SHARE = 0.42


@dataclass(frozen=True, slots=True)
class _Area:
    """Where lines are drawn, and which day and level lie where."""

    rect: QRectF
    history: LevelHistory

    def x(self, day: date) -> float:
        """Where a day lies; days outside are held at the ends."""
        share = (day - self.history.start).days / self.history.days
        return self.rect.left() + self.rect.width() * max(0.0, min(1.0, share))

    def y(self, level: int) -> float:
        """Where a level lies, the lowest at the bottom."""
        last = max(1, len(self.history.words) - 1)
        return self.rect.bottom() - self.rect.height() * level / last

    def at(self, point: ChartPoint) -> QPointF:
        """Where a point lies."""
        return QPointF(self.x(point.day), self.y(point.level))


class StepChart(QWidget):
    """Shows one `LevelHistory`; nothing on it is touched."""

    def __init__(self, theme: Theme, *, legend: bool = True) -> None:
        super().__init__()
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.theme = theme
        self._legend = legend
        self._history: LevelHistory | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def set_history(self, history: LevelHistory | None) -> None:
        """Show this way, or None."""
        self._history = history
        self.setAccessibleDescription(describe_history(history) if history else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the cell sheet's size."""
        return QSize(self.theme.px(420), self.theme.px(330))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which level names can still be told apart."""
        return QSize(self.theme.px(240), self.theme.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw rows, months, line, points and what they mean."""
        if self._history is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        area = _Area(self._plot_rect(self._history), self._history)
        self._paint_rows(painter, area)
        self._paint_ticks(painter, area)
        self._paint_edge(painter, area)
        self._paint_line(painter, area)
        self._paint_points(painter, area)
        if not self._history.observed and not self._history.own:
            self._paint_nothing(painter, area.rect)
        if self._legend:
            self._paint_legend(painter)

    # Insides

    def _paint_nothing(self, painter: QPainter, rect: QRectF) -> None:
        px, palette = self.theme.px, self.theme.palette
        ink = fit_text(self.tr("Nothing seen yet"), rect.width(), px(18), px(_LEAST_LABEL), MEDIUM)
        ground = QRectF(0, 0, ink.width + px(16), px(32))
        ground.moveCenter(rect.center())
        painter.fillRect(ground, palette.card)
        draw_ink(painter, rect.center().x(), rect.center().y(), ink, palette.ink3)

    def _plot_rect(self, history: LevelHistory) -> QRectF:
        px = self.theme.px
        metrics = QFontMetricsF(pin_font(px(_LABEL), MEDIUM, tabular=False))
        longest = max((metrics.horizontalAdvance(word) for word in history.words), default=0.0)
        left = min(longest, self.width() * _MOST_LABEL_SHARE) + px(12)
        below = px(30) + (px(30) if self._legend else 0)
        return QRectF(
            left, px(12), max(1.0, self.width() - left - px(10)), max(1.0, self.height() - px(12) - below - px(8))
        )

    def _paint_rows(self, painter: QPainter, area: _Area) -> None:
        palette, px = self.theme.palette, self.theme.px
        room = area.rect.left() - px(12)
        for level, word in enumerate(area.history.words):
            y = area.y(level)
            painter.setPen(QPen(palette.line, 1.5))
            painter.drawLine(QPointF(area.rect.left(), y), QPointF(self.width(), y))
            ink = fit_text(word, room, px(_LABEL), px(_LEAST_LABEL), MEDIUM)
            draw_ink(painter, room - ink.width / 2, y, ink, palette.ink3)

    def _paint_ticks(self, painter: QPainter, area: _Area) -> None:
        px = self.theme.px
        y = area.rect.bottom() + px(24)
        metrics = QFontMetricsF(pin_font(px(_LABEL), MEDIUM, tabular=False))
        history = area.history
        for tick in fitting_ticks(history.start, history.end, area.rect.width(), metrics.horizontalAdvance, px(8)):
            ink = fit_text(tick.label, area.rect.width(), px(_LABEL), px(_LEAST_LABEL), MEDIUM)
            x = min(self.width() - ink.width / 2, area.x(tick.day))
            draw_ink(painter, x, y, ink, self.theme.palette.ink3)

    def _paint_edge(self, painter: QPainter, area: _Area) -> None:
        target = area.history.target
        if target is None:
            return
        width = self.theme.px(5)
        pen = QPen(self.theme.palette.edge, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.04, 2.2])
        painter.setPen(pen)
        y = area.y(target)
        painter.drawLine(QPointF(area.rect.right(), y), QPointF(area.x(area.history.edge_from), y))

    def _paint_line(self, painter: QPainter, area: _Area) -> None:
        corners = [area.at(corner) for corner in step_corners(area.history.observed, area.history.end)]
        pen = QPen(self.theme.palette.chart, 3.5 * self.theme.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))

    def _paint_points(self, painter: QPainter, area: _Area) -> None:
        palette, scale, history = self.theme.palette, self.theme.scale, area.history
        near = timedelta(days=history.days * 14 * scale / area.rect.width())
        covered = [coincides(own, history.observed, near) for own in history.own]
        for own, wide in zip(history.own, covered, strict=True):
            if wide:
                self._paint_diamond(painter, area.at(own), 15 * scale)
        for point in history.observed:
            painter.setPen(QPen(palette.card, 3 * scale))
            painter.setBrush(palette.chart)
            painter.drawEllipse(area.at(point), 8 * scale, 8 * scale)
        for own, wide in zip(history.own, covered, strict=True):
            if not wide:
                self._paint_diamond(painter, area.at(own), 9 * scale)

    def _paint_diamond(self, painter: QPainter, at: QPointF, reach: float) -> None:
        palette = self.theme.palette
        painter.setPen(QPen(palette.ink, 2.5 * self.theme.scale))
        painter.setBrush(palette.card)
        ways = (QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0))
        painter.drawPolygon(QPolygonF([at + way for way in ways]))

    def _paint_legend(self, painter: QPainter) -> None:
        history, palette, px = self._history, self.theme.palette, self.theme.px
        if history is None:
            return
        y, x = self.height() - px(12), float(px(7))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.ink2)
        painter.drawEllipse(QPointF(x, y), px(6), px(6))
        x = self._legend_word(painter, x + px(14), y, self.tr("observed"))
        if history.own:
            self._paint_diamond(painter, QPointF(x + px(8), y), px(7))
            x = self._legend_word(painter, x + px(22), y, self.tr("own view"))
        if history.target is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.edge)
            for dot in range(3):
                painter.drawEllipse(QPointF(x + px(3 + 9 * dot), y), px(2.5), px(2.5))
            self._legend_word(painter, x + px(30), y, self.tr("growth edge"), edge=True)

    def _legend_word(self, painter: QPainter, x: float, y: float, word: str, *, edge: bool = False) -> float:
        """Draw a word and return where the next sample begins."""
        ink = fit_text(word, max(1.0, self.width() - x), self.theme.px(_LABEL), self.theme.px(_LEAST_LABEL), MEDIUM)
        draw_ink(painter, x + ink.width / 2, y, ink, self.theme.palette.edge_text if edge else self.theme.palette.ink2)
        return x + ink.width + self.theme.px(18)
