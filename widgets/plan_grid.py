"""A rotation plan: people in rows, blocks in columns, a tile in each place, cover below."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPaintEvent

from widgets.board_header import PeopleHeader
from widgets.grid_card import EDGE, PAD, GridCard
from widgets.grid_measures import GridMeasures, spread
from widgets.pin_parts import ring_around
from widgets.pixmap_sheet import PixmapSheet
from widgets.plan_carry import CarriedTile, Carrier
from widgets.plan_model import PlanModel
from widgets.plan_parts import BlockHeader, PlanCover
from widgets.plan_state import CoverRow, PlanBlock, PlanPerson, PlanTile
from widgets.plan_tile import paint_tile
from widgets.theme import Theme
from widgets.touch import TouchLimits
from widgets.touch_table import TouchTable, places_of

_GAP = 6
_RING = 7
"""How far in px at 1080p a ring reaches around its tile: 3 clear and 4 of ring."""
_ABOVE_COVER = 8
_ROW, _TALLEST_ROW, _LEAST_COLUMN, _WIDEST_COLUMN = 48, 60, 62, 130
_HEADER, _NAMES, _NAME_SIZE = 56, 196, 20
_COMPACT_HEADER, _COMPACT_NAMES, _COMPACT_COLUMN = 48, 146, 56

_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
# Few distinct rotations, each in a handful of states.
_TILE_LIMIT = 500
_TileKey = tuple[PlanTile, bool]


class PlanTable(TouchTable):
    """The plan's table; `PlanGrid` measures it and puts the cover below."""

    def __init__(self, theme: Theme, model: PlanModel, limits: TouchLimits | None = None) -> None:
        self.plan = model
        self._selected: tuple[Hashable, Hashable] | None = None
        self.sheet = self._new_sheet(theme, QSize(1, 1), 1.0)
        people = PeopleHeader(theme, model, _NAME_SIZE, striped=False)
        super().__init__(theme, people, BlockHeader(theme, model), limits)
        self.setObjectName("plan.table")
        self.setAccessibleName(self.tr("Rotation plan"))
        self.setModel(model)

    def select(self, cell: tuple[Hashable, Hashable] | None) -> None:
        """Ring a tile by person and block, or none."""
        self._selected = cell
        self.viewport().update()

    def set_tile_size(self, size: QSize) -> None:
        """Draw tiles of this size in px."""
        self.sheet = self._new_sheet(self.theme, size, self.devicePixelRatioF())
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring a cell at once where the focus came by key: whoever sees no ring would not know where they are."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.by_keyboard = True
            if not self.currentIndex().isValid() and self.plan.rowCount() and self.plan.columnCount():
                self.setCurrentIndex(self.plan.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring of the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def ring_rect(self, row: int, column: int) -> QRectF:
        """Return what a ring of this cell goes around, in the viewport's coordinates.

        Where the ring would reach beyond the viewport, whose first row ends at its rim, it lies that much further in.
        """
        cell, room, reach = self.cell_rect(row, column), self.viewport().rect(), self.theme.px(_RING)
        tile = self.tile_rect(cell)
        # Not where the cell itself is cut while it scrolls: there the ring goes with it.
        if room.contains(cell):
            tile &= room.adjusted(reach, reach, -reach, -reach)
        return QRectF(tile)

    def tile_rect(self, cell: QRect) -> QRect:
        """Return where a cell's tile stands: in its middle, on whole pixels."""
        size = self.sheet.size
        left, top = cell.left() + (cell.width() - size.width()) // 2, cell.top() + (cell.height() - size.height()) // 2
        return QRect(QPoint(left, top), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles, then the rings."""
        painter = QPainter(self.viewport())
        for place in places_of(event):
            self._paint_tiles(painter, place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._selected is not None:
            row, column = self.plan.row_of(self._selected[0]), self.plan.column_of(self._selected[1])
            self._ring(painter, row, column)
        if self.hasFocus() and self.by_keyboard and self.currentIndex().isValid():
            self._ring(painter, self.currentIndex().row(), self.currentIndex().column())

    def _paint_tiles(self, painter: QPainter, place: QRect) -> None:
        """Blit a cached tile in the middle of each cell that reaches into a place."""
        sheet, pressed, columns = self.sheet, self.pressed_cell, self.columns_in(place)
        margin = QPoint(sheet.margin, sheet.margin)
        for row, top, height in self.rows_in(place):
            for column, left, width in columns:
                at = self.tile_rect(QRect(left, top, width, height)).topLeft() - margin
                painter.drawPixmap(at, sheet.pixmap((self.plan.cell(row, column), pressed == (row, column))))

    def _ring(self, painter: QPainter, row: int, column: int) -> None:
        if row >= 0 and column >= 0:
            ring_around(painter, self.ring_rect(row, column), self.theme.px(8), self.theme, self.theme.palette.acc)

    @staticmethod
    def _new_sheet(theme: Theme, size: QSize, ratio: float) -> PixmapSheet[_TileKey]:
        def draw(painter: QPainter, rect: QRectF, key: _TileKey) -> None:
            paint_tile(painter, rect, key[0], theme.palette, pressed=key[1])

        return PixmapSheet(size, ratio, 1, draw, limit=_TILE_LIMIT)


class PlanGrid(GridCard):
    """A card with a plan; keys of people and blocks are any hashable values, and come back in signals.

    `compact` is the size for two plans side by side: narrow names, a header of one line; the card is its parent's.

    Tiles named by `set_movable` are lifted by a long press and carried by the finger. Where they are put down is for
    others to say (`place_at`).

    Signals, beside those of a grid: `block_tapped(block)`; `tile_lifted(person, block)`, then `tile_dropped(QPoint)`
    at a place of the screen, or `tile_lost`.
    """

    block_tapped = Signal(object)
    tile_lifted = Signal(object, object)
    tile_dropped = Signal(QPoint)
    tile_lost = Signal()

    def __init__(self, theme: Theme, *, compact: bool = False, limits: TouchLimits | None = None) -> None:
        self._compact = compact
        self.model: PlanModel = PlanModel()
        self.table: PlanTable = PlanTable(theme, self.model, limits)
        self.cover = PlanCover(theme, self.model, self.table.horizontalHeader())
        super().__init__(theme, self.model, self.table, self.cover)
        self.model.setParent(self)
        self._movable: frozenset[tuple[Hashable, Hashable]] = frozenset()
        self._carried: CarriedTile | None = None
        self._carrier = Carrier(self.table.viewport())
        self._corner.set_text(self.tr("Block"))
        self.cell_held.connect(self._on_cell_held)
        self._carrier.moved.connect(self._on_carried_to)
        self._carrier.dropped.connect(self._on_dropped)
        self._carrier.lost.connect(self._on_lost)
        self.set_theme(theme)

    # What it shows

    def set_blocks(self, blocks: Sequence[PlanBlock]) -> None:
        """Show these blocks."""
        self.model.set_columns(blocks)
        self.measure()

    def set_people(self, people: Sequence[PlanPerson]) -> None:
        """Show these people; who stays keeps place, scroll offset and selection."""
        self.model.set_rows(people)
        self.measure()

    def set_cover(self, rows: Sequence[CoverRow]) -> None:
        """Show how many each need has below the blocks."""
        self.cover.set_rows(rows)
        self.measure()

    def select(self, person: Hashable, block: Hashable) -> None:
        """Ring a tile until another is selected, and bring it in front."""
        self.table.select((person, block))
        row, column = self.model.row_of(person), self.model.column_of(block)
        if row >= 0 and column >= 0:
            self.table.scrollTo(self.model.index(row, column))

    def clear_selection(self) -> None:
        """Ring no tile."""
        self.table.select(None)

    # What is carried

    def set_movable(self, cells: Collection[tuple[Hashable, Hashable]]) -> None:
        """Let these tiles be lifted, by person and block."""
        self._movable = frozenset(cells)

    def place_at(self, place: QPoint) -> tuple[Hashable, Hashable] | None:
        """Return whose tile of which block lies at a place of the screen, None beside the tiles."""
        viewport = self.table.viewport()
        at = viewport.mapFromGlobal(place)
        cell = self.table.cell_at(QPointF(at)) if viewport.rect().contains(at) else None
        return (self.model.row(cell[0]).key, self.model.column(cell[1]).key) if cell is not None else None

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a tile that is in the air."""
        self._carrier.cancel()
        super().hideEvent(event)

    def _on_cell_held(self, person: Hashable, block: Hashable) -> None:
        if (person, block) not in self._movable:
            return
        row, column = self.model.row_of(person), self.model.column_of(block)
        # The table would go on to scroll under the finger.
        self.table.area.cancel()
        self._carrier.begin()
        self._carried = CarriedTile(self.theme, self.window())
        size, rect = self.table.sheet.size, self.table.cell_rect(row, column)
        self._carried.lift(self.model.cell(row, column), size.width(), size.height())
        self._on_carried_to(self.table.viewport().mapToGlobal(rect.center()))
        self.tile_lifted.emit(person, block)

    def _on_carried_to(self, place: QPoint) -> None:
        if self._carried is not None:
            self._carried.follow(place)

    def _on_dropped(self, place: QPoint) -> None:
        self._put_away()
        self.tile_dropped.emit(place)

    def _on_lost(self) -> None:
        self._put_away()
        self.tile_lost.emit()

    def _put_away(self) -> None:
        if self._carried is not None:
            self._carried.hide()
            self._carried.deleteLater()
            self._carried = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, or stand on one."""
        if not self._compact:
            super().paintEvent(event)

    # How it is measured

    def measures(self) -> GridMeasures | None:
        """Spread columns over the width; rows fill the height when they all fit, and scroll by whole ones when not."""
        px, edge = self.theme.px, self.theme.px(EDGE)
        width, height = self.width() - edge - px(PAD), self.height() - 2 * edge
        header = px(_COMPACT_HEADER if self._compact else _HEADER) - edge
        cover = self.cover.sizeHint().height()
        # The last person's role would stand on the cover's line otherwise.
        above = px(_ABOVE_COVER) if cover else 0
        body = height - header - cover - above
        if width <= 0 or body <= 0:
            return None
        row_height, rows = self._row_height(body)
        # Where people scroll, none is cut: what is left over goes to the cover.
        spare = max(0, body - rows * row_height) if self.model.rowCount() > rows else 0
        columns = tuple(self.model.column(place).key for place in range(self.model.columnCount()))
        narrow = px(_COMPACT_NAMES if self._compact else _NAMES)
        least = px(_COMPACT_COLUMN if self._compact else _LEAST_COLUMN)
        names, widths = spread(width, narrow, len(columns), least, px(_WIDEST_COLUMN))
        return GridMeasures(
            table=QRect(edge, edge, width, header + body - spare),
            foot=QRect(edge, edge + header + body - spare + above, width, cover + spare),
            header=header,
            names=names,
            columns=columns,
            widths=widths,
            row_height=row_height,
            stop=1,
        )

    def fit_cells(self, measures: GridMeasures) -> None:
        """Draw tiles of the size that was measured."""
        gap = self.theme.px(_GAP)
        self.table.set_tile_size(QSize(max(1, measures.cell_width - gap), max(1, measures.row_height - gap)))

    def on_column_head_tapped(self, column: Hashable) -> None:
        """Tell which block was touched."""
        self.block_tapped.emit(column)

    def _row_height(self, body: int) -> tuple[int, int]:
        """Return the height of rows, and how many of them fit wholly."""
        count, least, most = self.model.rowCount(), self.theme.px(_ROW), self.theme.px(_TALLEST_ROW)
        if count and count * least <= body:
            height = min(most, body // count)
            return height, body // height
        rows = max(1, body // least)
        return body // rows, rows
