"""The cells of the board: pins from the cache, and over them selection, focus, one pulse and suggested pairs."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from widgets.board_header import CompetencyHeader, PeopleHeader
from widgets.board_model import BoardModel
from widgets.board_nobody import paint_nobody
from widgets.pin_cache import PinCache, PinSheet
from widgets.pin_parts import inset, ring_around, rounded
from widgets.pin_state import Lens
from widgets.theme import Theme
from widgets.touch import TouchLimits
from widgets.touch_table import TouchTable, places_of

_GAP, _WIDEST_PIN, _PULSE_MS = 6, 132, 400


@dataclass(frozen=True, slots=True)
class Pair:
    """A suggested pair for a competency, drawn as a bracket in the gutter; the chosen one stronger."""

    one: Hashable
    other: Hashable
    competency: Hashable
    chosen: bool = False


_MOST_LANES, _LANE = 2, 5


class BoardTable(TouchTable):
    """The board's table; `BoardGrid` measures it and gives it a foot."""

    def __init__(self, theme: Theme, model: BoardModel, limits: TouchLimits | None = None) -> None:
        self.board = model
        self.lens = Lens.LEVELS
        self._cache = PinCache()
        self._pairs: tuple[Pair, ...] = ()
        self._selected: tuple[Hashable, Hashable] | None = None
        self._pulsed: tuple[Hashable, Hashable] | None = None
        self.sheet: PinSheet = self._cache.sheet(theme.palette, QSize(1, 1), 1.0)
        super().__init__(theme, PeopleHeader(theme, model), CompetencyHeader(theme, model), limits)
        self.setObjectName("board.table")
        self.setAccessibleName(self.tr("Growth board"))
        self.setModel(model)
        # Every pixel is painted here: Qt need not fill the ground first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._pulse = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._pulse.valueChanged.connect(self._on_pulse_value_changed)
        self._pulse.finished.connect(self._on_pulse_finished)

    def set_lens(self, lens: Lens) -> None:
        """Draw the cells through a lens."""
        self.lens = lens
        self.viewport().update()

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Draw these suggested pairs over the coaches lens."""
        if tuple(pairs) != self._pairs:
            self._pairs = tuple(pairs)
            self.viewport().update()

    @property
    def selected(self) -> tuple[Hashable, Hashable] | None:
        """The ringed cell by person and competency, if there is one."""
        return self._selected

    def select(self, cell: tuple[Hashable, Hashable] | None) -> None:
        """Ring a cell by person and competency, or none."""
        self._selected = cell
        self.viewport().update()

    def pulse(self, cell: tuple[Hashable, Hashable]) -> None:
        """Pulse a saved pin once; nothing moves where motion is reduced."""
        duration = self.theme.ms(_PULSE_MS)
        self._pulse.stop()
        if duration:
            self._pulsed = cell
            self._pulse.setDuration(duration)
            self._pulse.start()

    def set_cell_size(self, width: int, height: int) -> None:
        """Draw pins for cells of this size in px; the gap between pins stays."""
        gap, ratio = self.theme.px(_GAP), self.devicePixelRatioF()
        size = QSize(max(1, min(width - gap, self.theme.px(_WIDEST_PIN))), max(1, height - gap))
        sheet = self._cache.sheet(self.theme.palette, size, ratio, max(1, gap // 2))
        if sheet is not self.sheet:
            self.sheet = sheet
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, then what lies over several of them.

        Qt's own way asks a delegate about each cell, which takes longer than to blit a pin.
        """
        painter = QPainter(self.viewport())
        for place in places_of(event):
            self._paint_cells(painter, place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.board.rowCount():
            paint_nobody(painter, QRectF(self.viewport().rect()), self.theme)
        accent = self.theme.palette.acc
        self.paint_selection(painter)
        if self.hasFocus() and self.by_keyboard and self.currentIndex().isValid():
            self._ring_rect(painter, self._pin_rect(self.currentIndex().row(), self.currentIndex().column()), accent)
        if self.lens is Lens.COACHES:
            self._paint_pairs(painter)
        self._paint_pulse(painter)

    def paint_selection(self, painter: QPainter) -> None:
        """Ring the selected cell, in the viewport's coordinates."""
        if self._selected is not None:
            self._ring(painter, self._selected, self.theme.palette.acc)

    # Insides

    def _paint_cells(self, painter: QPainter, place: QRect) -> None:
        """Draw the stripes of a place over its whole width, and a cached pin in the middle of each of its cells."""
        palette, sheet, lens, pressed = self.theme.palette, self.sheet, self.lens, self.pressed_cell
        painter.fillRect(place, palette.card)
        columns = [
            (column, left + (width - sheet.size.width()) // 2 - sheet.margin)
            for column, left, width in self.columns_in(place)
        ]
        pixmap, cell = sheet.pixmap, self.board.cell
        for row, top, height in self.rows_in(place):
            if row % 2 == 0:
                painter.fillRect(place.left(), top, place.width(), height, palette.zebra)
            upper = top + (height - sheet.size.height()) // 2 - sheet.margin
            for column, left in columns:
                painter.drawPixmap(left, upper, pixmap((cell(row, column), lens, (row, column) == pressed)))

    def _pin_rect(self, row: int, column: int) -> QRectF:
        cell = self.cell_rect(row, column)
        size = self.sheet.size
        left = cell.left() + (cell.width() - size.width()) // 2
        return QRectF(left, cell.top() + (cell.height() - size.height()) // 2, size.width(), size.height())

    def _pin_of(self, cell: tuple[Hashable, Hashable]) -> QRectF:
        row, column = self.board.row_of(cell[0]), self.board.column_of(cell[1])
        return self._pin_rect(row, column) if row >= 0 and column >= 0 else QRectF()

    def _ring(self, painter: QPainter, cell: tuple[Hashable, Hashable], colour: QColor) -> None:
        self._ring_rect(painter, self._pin_of(cell), colour)

    def _ring_rect(self, painter: QPainter, pin: QRectF, colour: QColor) -> None:
        room, reach = QRectF(self.viewport().rect()), self.theme.px(7)
        # At the viewport's rim the ring lies further in; where the cell itself is cut while it scrolls, it goes along.
        if room.contains(pin):
            pin &= room.adjusted(reach, reach, -reach, -reach)
        radius = 9 * min(pin.height(), self.theme.px(60)) / 44
        ring_around(painter, pin, radius, self.theme, colour)

    def _paint_pulse(self, painter: QPainter) -> None:
        if self._pulsed is None or self._pulse.state() is not QVariantAnimation.State.Running:
            return
        share = float(self._pulse.currentValue())
        colour = QColor(self.theme.palette.acc)
        colour.setAlphaF(1 - share)
        reach = self.theme.px(10) * share
        pin = self._pin_of(self._pulsed)
        if not pin.isEmpty():
            rounded(painter, inset(pin, -reach), self.theme.px(9) + reach, None, QPen(colour, self.theme.px(4)))

    def _paint_pairs(self, painter: QPainter) -> None:
        """Brackets lie over the rings of the chosen pair, so that both ends meet."""
        for pair in self._pairs:
            for person in (pair.one, pair.other) if pair.chosen else ():
                self._ring(painter, (person, pair.competency), self.theme.palette.acc)
        for pair, lane in zip(self._pairs, self._lanes(), strict=True):
            self._paint_pair(painter, pair, lane)

    def _lanes(self) -> list[int]:
        """Return in which of two lanes of its gutter each bracket runs, so that two over the same rows stay two."""
        taken: list[tuple[Hashable, int, int, int]] = []
        for pair in self._pairs:
            rows = sorted(self.board.row_of(person) for person in (pair.one, pair.other))
            crossed = [
                lane
                for column, first, last, lane in taken
                if column == pair.competency and first <= rows[1] and last >= rows[0]
            ]
            lane = next((free for free in range(_MOST_LANES) if free not in crossed), _MOST_LANES - 1)
            taken.append((pair.competency, rows[0], rows[1], lane))
        return [lane for *_, lane in taken]

    def _paint_pair(self, painter: QPainter, pair: Pair, lane: int) -> None:
        ends = [self._pin_of((person, pair.competency)) for person in (pair.one, pair.other)]
        room = QRectF(self.viewport().rect())
        # A line that leaves the page would lead nowhere; the ring of the chosen pair stands on whoever is in front.
        if any(end.isEmpty() or not room.intersects(end) for end in ends):
            return
        theme, palette = self.theme, self.theme.palette
        gutter = ends[0].right() + theme.px(1 + _LANE * lane)
        points = [QPointF(end.right() - theme.px(4), end.center().y()) for end in ends]
        painter.setPen(QPen(palette.acc, theme.px(5 if pair.chosen else 3)))
        painter.drawPolyline([points[0], QPointF(gutter, points[0].y()), QPointF(gutter, points[1].y()), points[1]])
        painter.setPen(QPen(palette.card, theme.px(2)))
        painter.setBrush(palette.acc)
        for point in points:
            painter.drawEllipse(point, theme.px(6), theme.px(6))

    def _on_pulse_value_changed(self) -> None:
        self.viewport().update()

    def _on_pulse_finished(self) -> None:
        self._pulsed = None
        self.viewport().update()
