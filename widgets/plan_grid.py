"""A rotation plan: people in rows, blocks in columns, a tile in each place, cover below."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.board_header import BoardCorner, PeopleHeader
from widgets.grid_measures import GridMeasures, spread
from widgets.pin_parts import inset, ring_around, rounded
from widgets.pixmap_sheet import PixmapSheet
from widgets.plan_model import PlanModel
from widgets.plan_parts import BlockHeader, PlanCover
from widgets.plan_state import CoverRow, PlanBlock, PlanPerson, PlanTile
from widgets.plan_tile import paint_tile
from widgets.theme import Theme
from widgets.touch import TouchLimits
from widgets.touch_table import HEADER, TouchTable

_EDGE, _PAD, _GAP = 5, 8, 6
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


class PlanGrid(QWidget):
    """A card with a plan; keys of people and blocks are any hashable values, and come back in signals.

    `compact` is the size for two plans side by side: narrow names, a header of one line.

    Signals:
        cell_tapped(person, block), cell_held(person, block)
        person_tapped(person), block_tapped(block)
    """

    cell_tapped = Signal(object, object)
    cell_held = Signal(object, object)
    person_tapped = Signal(object)
    block_tapped = Signal(object)

    def __init__(self, theme: Theme, *, compact: bool = False, limits: TouchLimits | None = None) -> None:
        super().__init__()
        self.theme = theme
        self._compact = compact
        self._measured: GridMeasures | None = None
        self.model = PlanModel(self)
        self.table = PlanTable(theme, self.model, limits)
        self.cover = PlanCover(theme, self.model, self.table.horizontalHeader())
        self._corner = BoardCorner(theme, self.table)
        self._corner.set_text(self.tr("Block"))
        self.table.setParent(self)
        self.cover.setParent(self)
        self.setFocusProxy(self.table)
        self.table.tapped.connect(self._on_table_tapped)
        self.table.held.connect(self._on_table_held)
        self.table.horizontalScrollBar().valueChanged.connect(self.cover.update)
        self.set_theme(theme)

    # What it shows

    def set_blocks(self, blocks: Sequence[PlanBlock]) -> None:
        """Show these blocks."""
        self.model.set_columns(blocks)
        self._measure()

    def set_people(self, people: Sequence[PlanPerson]) -> None:
        """Show these people; who stays keeps place, scroll offset and selection."""
        self.model.set_rows(people)
        self._measure()

    def set_cover(self, rows: Sequence[CoverRow]) -> None:
        """Show how many each need has below the blocks."""
        self.cover.set_rows(rows)
        self._measure()

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide or show who is who."""
        self.model.set_names_hidden(hidden)
        self.table.verticalHeader().viewport().update()

    def select(self, person: Hashable, block: Hashable) -> None:
        """Ring a tile until another is selected, and bring it in front."""
        self.table.select((person, block))
        row, column = self.model.row_of(person), self.model.column_of(block)
        if row >= 0 and column >= 0:
            self.table.scrollTo(self.model.index(row, column))

    def clear_selection(self) -> None:
        """Ring no tile."""
        self.table.select(None)

    def cell_rect(self, person: Hashable, block: Hashable) -> QRect:
        """Return where a tile's cell is in this widget's coordinates, empty where it is not in front."""
        viewport = self.table.viewport()
        rect = self.table.cell_rect(self.model.row_of(person), self.model.column_of(block))
        return rect.translated(viewport.mapTo(self, QPoint())) if rect.intersects(viewport.rect()) else QRect()

    # How it is measured

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self._corner.theme = theme
        self.table.set_theme(theme)
        self.cover.set_theme(theme)
        self._measured = None
        self._measure()
        self.update()

    def set_touch_limits(self, limits: TouchLimits) -> None:
        """Take the limits of the screen it stands on."""
        self.table.area.set_limits(limits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure rows and columns anew."""
        super().resizeEvent(event)
        self._measure()

    def event(self, event: QEvent) -> bool:
        """Draw tiles anew where the pixel ratio changed."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._measured = None
            self._measure()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw the card; the children fill it."""
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = inset(QRectF(self.rect()), 0.75)
        rounded(painter, card, theme.px(16), theme.palette.card, QPen(theme.palette.line, 1.5))

    # Insides

    def _measure(self) -> None:
        measures = self._measures()
        if measures is not None and measures != self._measured:
            self._measured = measures
            self._apply(measures)

    def _measures(self) -> GridMeasures | None:
        """Spread columns over the width; rows fill the height when they all fit, and scroll by whole ones when not."""
        px, edge = self.theme.px, self.theme.px(_EDGE)
        width, height = self.width() - edge - px(_PAD), self.height() - 2 * edge
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

    def _apply(self, measures: GridMeasures) -> None:
        self.table.setGeometry(measures.table)
        self.table.fit(measures)
        self._corner.setGeometry(0, 0, measures.names, measures.header)
        self._corner.raise_()
        self.cover.set_names_width(measures.names)
        self.cover.setGeometry(measures.foot)
        gap = self.theme.px(_GAP)
        self.table.set_tile_size(QSize(max(1, measures.cell_width - gap), max(1, measures.row_height - gap)))

    def _row_height(self, body: int) -> tuple[int, int]:
        """Return the height of rows, and how many of them fit wholly."""
        count, least, most = self.model.rowCount(), self.theme.px(_ROW), self.theme.px(_TALLEST_ROW)
        if count and count * least <= body:
            height = min(most, body // count)
            return height, body // height
        rows = max(1, body // least)
        return body // rows, rows

    def _on_table_tapped(self, row: int, column: int) -> None:
        if row == HEADER:
            self.block_tapped.emit(self.model.column(column).key)
        elif column == HEADER:
            self.person_tapped.emit(self.model.row(row).key)
        else:
            self.cell_tapped.emit(self.model.row(row).key, self.model.column(column).key)

    def _on_table_held(self, row: int, column: int) -> None:
        if HEADER not in {row, column}:
            self.cell_held.emit(self.model.row(row).key, self.model.column(column).key)
