"""Needed against possible, drawn: a box for each where they can be counted, a bar where they are many."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.matching.no_plan import CountWords
from widgets.painting import paint_surface
from widgets.plan_state import PlanTile
from widgets.plan_tile import paint_tile
from widgets.theme import CAPTION, NAME, Theme

MOST_BOXES = 32
_ROW = 16
_BOX_HEIGHT, _NUMBER_HEIGHT, _BAR_HEIGHT, _GAP = 52, 30, 44, 14
_NUMBER, _MARK = 19, 22


class CountStrip(QWidget):
    """What is missing is dashed in the colour of thin cover, and has a question mark or its number."""

    def __init__(self, theme: Theme, count: CountWords) -> None:
        super().__init__()
        self._theme, self._count = theme, count
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = self.tr("Needed {needed}, possible {possible}")
        self.setAccessibleName(words.format(needed=count.needed, possible=count.possible))

    @property
    def counted(self) -> bool:
        """Whether each has a box of its own."""
        return self._count.needed <= MOST_BOXES

    @property
    def _rows(self) -> int:
        return max(1, math.ceil(self._count.needed / _ROW))

    def sizeHint(self) -> QSize:
        """Return room for all boxes, or for the bar."""
        height = (_BOX_HEIGHT + _NUMBER_HEIGHT) * self._rows if self.counted else _BAR_HEIGHT + _NUMBER_HEIGHT
        return QSize(self._theme.px(400), self._theme.px(height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint boxes or bar."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            if self.counted:
                self._paint_boxes(painter)
            else:
                self._paint_bar(painter)

    def _paint_boxes(self, painter: QPainter) -> None:
        px, needed = self._theme.px, self._count.needed
        across = max(1, math.ceil(needed / self._rows))
        gap = px(_GAP)
        width = min(px(72), (self.width() - gap * (across - 1)) // across)
        for number in range(needed):
            row, column = divmod(number, across)
            left, top = column * (width + gap), row * px(_BOX_HEIGHT + _NUMBER_HEIGHT)
            missing = number >= self._count.possible
            self._paint_box(painter, QRectF(left, top, width, px(_BOX_HEIGHT)), missing=missing)
            below = QRectF(left - gap / 2, top + px(_BOX_HEIGHT), width + gap, px(_NUMBER_HEIGHT))
            self._paint_text(painter, below, str(number + 1), _NUMBER, thin=missing)

    def _paint_box(self, painter: QPainter, box: QRectF, *, missing: bool) -> None:
        palette, look = self._theme.palette, self._count.look
        if missing:
            self._paint_missing(painter, box, "?")
        elif look is not None:
            painter.save()
            paint_tile(painter, box, PlanTile(look), palette)
            painter.restore()
        else:
            paint_surface(painter, box, self._theme.px(9), palette.chart)

    def _paint_missing(self, painter: QPainter, box: QRectF, words: str) -> None:
        palette = self._theme.palette
        paint_surface(painter, box, self._theme.px(9), None, palette.thin, 3 * self._theme.scale, dashed=True)
        self._paint_text(painter, box, words, _MARK, thin=True)

    def _paint_bar(self, painter: QPainter) -> None:
        px, palette = self._theme.px, self._theme.palette
        width = float(self.width())
        share = self._count.possible / self._count.needed
        # However little is missing, there is room to read how much.
        reach = min(width * share, width - px(96))
        paint_surface(painter, QRectF(0, 0, reach, px(_BAR_HEIGHT)), px(9), palette.chart)
        missing = str(self._count.needed - self._count.possible)
        self._paint_missing(painter, QRectF(reach + px(6), 0, width - reach - px(6), px(_BAR_HEIGHT)), missing)
        below = QRectF(0, px(_BAR_HEIGHT), reach, px(_NUMBER_HEIGHT))
        possible = self.tr("possible {count}").format(count=self._count.possible)
        self._paint_text(painter, below, possible, _NUMBER, align=Qt.AlignmentFlag.AlignLeft)
        after = QRectF(0, px(_BAR_HEIGHT), width, px(_NUMBER_HEIGHT))
        needed = self.tr("needed {count}").format(count=self._count.needed)
        self._paint_text(painter, after, needed, _NUMBER, align=Qt.AlignmentFlag.AlignRight)

    def _paint_text(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        size: float,
        *,
        thin: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        palette = self._theme.palette
        painter.setFont(self._theme.font(size, NAME if thin else CAPTION))
        painter.setPen(palette.thin if thin else palette.ink2)
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, words)
