"""A rotation plan: people in rows, blocks in columns, a tile in each place, cover below."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from widgets.board_header import PeopleHeader
from widgets.grid_card import EDGE, PAD, GridCard
from widgets.grid_measures import GridMeasures, spread
from widgets.pin_parts import ring_around
from widgets.pixmap_sheet import PixmapSheet
from widgets.plan_model import PlanModel
from widgets.plan_parts import BlockHeader, PlanCover
from widgets.plan_state import CoverRow, PlanBlock, PlanPerson, PlanTile
from widgets.plan_tile import paint_tile
from widgets.theme import Theme
from widgets.touch import TouchLimits
from widgets.touch_table import TouchTable

_GAP = 6
_ROW, _TALLEST_ROW, _LEAST_COLUMN, _WIDEST_COLUMN = 48, 60, 62, 130
_HEADER, _NAMES, _NAME_SIZE = 56, 196, 20
_COMPACT_HEADER, _COMPACT_NAMES = 48, 146

_TileKey = tuple[PlanTile, bool]


class _TileDelegate(QStyledItemDelegate):
    """Blits a cached tile in the middle of its cell."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        table, sheet = self._table, self._table.sheet
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        pixmap = sheet.pixmap((table.plan.cell(row, column), table.pressed_cell == (row, column)))
        left = rect.left() + (rect.width() - sheet.size.width()) // 2 - sheet.margin
        painter.drawPixmap(left, rect.top() + (rect.height() - sheet.size.height()) // 2 - sheet.margin, pixmap)


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
        self.setItemDelegate(_TileDelegate(self))

    def select(self, cell: tuple[Hashable, Hashable] | None) -> None:
        """Ring a tile by person and block, or none."""
        self._selected = cell
        self.viewport().update()

    def set_tile_size(self, size: QSize) -> None:
        """Draw tiles of this size in px."""
        self.sheet = self._new_sheet(self.theme, size, self.devicePixelRatioF())
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles, then the rings."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._selected is not None:
            row, column = self.plan.row_of(self._selected[0]), self.plan.column_of(self._selected[1])
            self._ring(painter, row, column)
        if self.hasFocus() and self.by_keyboard and self.currentIndex().isValid():
            self._ring(painter, self.currentIndex().row(), self.currentIndex().column())

    def _ring(self, painter: QPainter, row: int, column: int) -> None:
        if row >= 0 and column >= 0:
            tile = QRectF(0, 0, self.sheet.size.width(), self.sheet.size.height())
            tile.moveCenter(QRectF(self.cell_rect(row, column)).center())
            ring_around(painter, tile, self.theme.px(8), self.theme, self.theme.palette.acc)

    @staticmethod
    def _new_sheet(theme: Theme, size: QSize, ratio: float) -> PixmapSheet[_TileKey]:
        def draw(painter: QPainter, rect: QRectF, key: _TileKey) -> None:
            paint_tile(painter, rect, key[0], theme.palette, pressed=key[1])

        return PixmapSheet(size, ratio, 1, draw)


class PlanGrid(GridCard):
    """A card with a plan; keys of people and blocks are any hashable values, and come back in signals.

    `compact` is the size for two plans side by side: narrow names, a header of one line.

    Signals, beside those of a grid: `block_tapped(block)`.
    """

    block_tapped = Signal(object)

    def __init__(self, theme: Theme, *, compact: bool = False, limits: TouchLimits | None = None) -> None:
        self._compact = compact
        self.model: PlanModel = PlanModel()
        self.table: PlanTable = PlanTable(theme, self.model, limits)
        self.cover = PlanCover(theme, self.model, self.table.horizontalHeader())
        super().__init__(theme, self.model, self.table, self.cover)
        self.model.setParent(self)
        self._corner.set_text(self.tr("Block"))
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

    # How it is measured

    def measures(self) -> GridMeasures | None:
        """Spread columns over the width; rows fill the height when they all fit, and scroll by whole ones when not."""
        px, edge = self.theme.px, self.theme.px(EDGE)
        width, height = self.width() - edge - px(PAD), self.height() - 2 * edge
        header = px(_COMPACT_HEADER if self._compact else _HEADER) - edge
        cover = self.cover.sizeHint().height()
        body = height - header - cover
        if width <= 0 or body <= 0:
            return None
        row_height, rows = self._row_height(body)
        # Where people scroll, none is cut: what is left over goes to the cover.
        spare = max(0, body - rows * row_height) if self.model.rowCount() > rows else 0
        columns = tuple(self.model.column(place).key for place in range(self.model.columnCount()))
        narrow = px(_COMPACT_NAMES if self._compact else _NAMES)
        names, widths = spread(width, narrow, len(columns), px(_LEAST_COLUMN), px(_WIDEST_COLUMN))
        return GridMeasures(
            table=QRect(edge, edge, width, header + body - spare),
            foot=QRect(edge, edge + header + body - spare, width, cover + spare),
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
