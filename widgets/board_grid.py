"""The board: people in equal rows, competencies in columns, a pin in each cell, a foot that counts."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Signal
from PySide6.QtGui import QPainter, QPixmap

from widgets.board_foot import BoardFoot, FootRow
from widgets.board_model import BoardColumn, BoardModel, BoardRowData
from widgets.board_table import BoardTable, Pair
from widgets.fade import CrossFade
from widgets.grid_card import EDGE, PAD, GridCard
from widgets.grid_measures import GridMeasures, spread
from widgets.pin_state import Lens
from widgets.theme import Theme
from widgets.touch import TouchLimits

_ROW, _HEADER, _NAMES = 50, 66, 292
_LEAST_COLUMN, _WIDEST_COLUMN = 96, 200
# On an upright screen: ten competencies in front, and rows high enough that a narrow pin stacks what it says.
_ROW_UPRIGHT, _NAMES_UPRIGHT, _LEAST_COLUMN_UPRIGHT = 84, 216, 80
_LENS_MS = 160
_LIT_MARGIN = 8


class BoardGrid(GridCard):
    """A card with the whole board; keys of people and competencies are any hashable values, and come back in signals.

    Signals, beside those of a grid:
        competency_tapped(competency): a column's head or foot
        page_changed(page, count): from 0; also when only the count, or who is on it, changes
        columns_changed(first, last, count): as `visible_columns`
    """

    themes_children = True

    competency_tapped = Signal(object)
    page_changed = Signal(int, int)
    columns_changed = Signal(int, int, int)

    def __init__(self, theme: Theme, limits: TouchLimits | None = None) -> None:
        self.model: BoardModel = BoardModel()
        self.table: BoardTable = BoardTable(theme, self.model, limits)
        self.foot = BoardFoot(theme, self.model, self.table.horizontalHeader())
        super().__init__(theme, self.model, self.table, self.foot)
        self.model.setParent(self)
        self._base, self._zoom = theme, 1.0
        self._least_cell = QSize(0, 0)
        self._page_told: tuple[int, ...] = (0, 1)
        self._columns_told = (0, 0, 0)
        self._aim: int | None = None
        self._connect()
        self.set_theme(theme)

    # What it shows

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these competencies."""
        self.model.set_columns(columns)
        self.measure()

    def set_rows(self, rows: Sequence[BoardRowData]) -> None:
        """Show these people; who stays keeps place, scroll offset and selection."""
        self.model.set_rows(rows)
        self.measure()

    def set_lens(self, lens: Lens) -> None:
        """Look through a lens, cross-fading from the one before."""
        if lens is self.table.lens:
            return
        before = self.grab() if self.isVisible() and self.theme.ms(_LENS_MS) else None
        self.table.set_lens(lens)
        self._fade_from(before)

    def set_foot(self, rows: Sequence[FootRow]) -> None:
        """Show these rows under the board: one with a bar, several without."""
        self.foot.set_rows(rows)
        self.measure()

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Draw suggested pairs as brackets; only the coaches lens shows them."""
        self.table.set_pairs(pairs)

    # How it is measured

    @property
    def zoom(self) -> float:
        """How much larger than the rest of the screen the board is drawn."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Draw the board so much larger than the theme says: fewer people and competencies are in front then."""
        if zoom != self._zoom:
            self._zoom = zoom
            self.set_theme(self._base)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme, at the board's own zoom."""
        self._base = theme
        super().set_theme(replace(theme, scale=theme.scale * self._zoom))

    def set_least_cell(self, size: QSize) -> None:
        """Let no cell be smaller than a finger needs on this screen, in its own px; fewer are in front then."""
        self._least_cell = size
        self.measure()

    # Pages, places

    @property
    def page(self) -> int:
        """The page in front, from 0."""
        stops, here = self.table.stops(), self.table.verticalScrollBar().value()
        return min(range(len(stops)), key=lambda place: abs(stops[place] - here))

    @property
    def page_count(self) -> int:
        """How many pages there are, at least 1."""
        return len(self.table.stops())

    @property
    def rows_per_page(self) -> int:
        """How many rows a page holds."""
        height = max(1, self.table.verticalHeader().defaultSectionSize())
        return max(1, self.table.viewport().height() // height)

    def visible_people(self) -> tuple[int, int, int]:
        """Return the first and the last person in front, counted from 1, and how many there are; 0, 0, 0 for nobody."""
        count = self.model.rowCount()
        height = max(1, self.table.verticalHeader().defaultSectionSize())
        first = round(self.table.verticalScrollBar().value() / height)
        return (first + 1, min(count, first + self.rows_per_page), count) if count else (0, 0, 0)

    def visible_columns(self) -> tuple[int, int, int]:
        """Return the first and the last competency in front, counted from 1, and how many there are."""
        header, count = self.table.horizontalHeader(), self.model.columnCount()
        width = self.table.viewport().width()
        inside = [
            column
            for column in range(count)
            if header.sectionViewportPosition(column) >= 0
            and header.sectionViewportPosition(column) + header.sectionSize(column) <= width
        ]
        return (inside[0] + 1, inside[-1] + 1, count) if inside else (0, 0, count)

    def go_to_page(self, page: int) -> None:
        """Turn to a page, the nearest there is."""
        stops = self.table.stops()
        self._aim = max(0, min(len(stops) - 1, page))
        self.table.scroll_to(self.table.horizontalScrollBar().value(), stops[self._aim])

    def go_to_start(self) -> None:
        """Turn to the first people and the first competencies."""
        self._aim = 0
        self.table.scroll_to(0, 0)

    def turn_columns(self, pages: int) -> None:
        """Go on by so many screens of competencies, back where negative."""
        first, last, count = self.visible_columns()
        if count:
            step = max(1, last - first + 1)
            column = max(0, min(count - 1, first - 1 + pages * step))
            offset = min(self.table.horizontalHeader().sectionPosition(column), self._widest_offset())
            self.table.scroll_to(offset, self.table.verticalScrollBar().value())

    def show_column(self, competency: Hashable) -> None:
        """Bring a competency's column in front, where it is not, at once."""
        column, header = self.model.column_of(competency), self.table.horizontalHeader()
        first, last, _ = self.visible_columns()
        if column >= 0 and not first - 1 <= column <= last - 1:
            offset = min(header.sectionPosition(column), self._widest_offset())
            self.table.scroll_to(offset, self.table.verticalScrollBar().value(), moving=False)

    def scroll_to_person(self, person: Hashable) -> None:
        """Turn to the page that holds a person."""
        row = self.model.row_of(person)
        if row >= 0:
            self.go_to_page(row // self.rows_per_page)

    def select(self, person: Hashable, competency: Hashable) -> None:
        """Ring a cell until another is selected."""
        self.table.select((person, competency))

    def clear_selection(self) -> None:
        """Ring no cell."""
        self.table.select(None)

    def pulse(self, person: Hashable, competency: Hashable) -> None:
        """Pulse a pin once: it was saved."""
        self.table.pulse((person, competency))

    def row_rect(self, person: Hashable) -> QRect:
        """Return where a person's whole row is in this widget's coordinates, empty where it is not in front."""
        row, viewport = self.model.row_of(person), self.table.viewport()
        rect = QRect(0, self.table.rowViewportPosition(row), viewport.width(), self.table.rowHeight(row))
        if row < 0 or not rect.intersects(viewport.rect()):
            return QRect()
        return QRect(0, viewport.mapTo(self, rect.topLeft()).y(), self.width(), rect.height())

    def row_picture(self, person: Hashable) -> QPixmap:
        """Return the heads of the columns and a person's row below them, as they look now, as wide as the grid.

        Null where the row is not in front.
        """
        row = self.row_rect(person)
        if row.isEmpty():
            return QPixmap()
        origin, margin = self.table.viewport().mapTo(self, QPoint()), self.theme.px(_LIT_MARGIN)
        top, selected, ratio = origin.y() + margin, self.table.selected, self.devicePixelRatio()
        picture = QPixmap((QSizeF(self.width(), top + row.height() + margin) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.palette.card)
        # The ring reaches over the row, so it is drawn when nothing is there to cut it.
        self.table.select(None)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(QPoint(0, 0), self.grab(QRect(0, 0, self.width(), origin.y())))
            painter.drawPixmap(QPoint(0, top), self.grab(row))
            self.table.select(selected)
            painter.translate(origin.x(), top - row.top() + origin.y())
            self.table.paint_selection(painter)
        return picture

    def competency_at(self, x: int) -> Hashable | None:
        """Return whose column stands at this place from the grid's left, None beside the columns."""
        within = x - self.table.viewport().mapTo(self, QPoint()).x()
        column = self.table.horizontalHeader().logicalIndexAt(within) if within >= 0 else -1
        return self.model.column(column).key if column >= 0 else None

    # Insides

    def _connect(self) -> None:
        table = self.table
        table.swiped.connect(self._on_table_swiped)
        table.settled.connect(self._on_table_settled)
        self.foot.column_tapped.connect(self._on_foot_column_tapped)
        table.verticalScrollBar().valueChanged.connect(self._tell_page)
        table.verticalScrollBar().rangeChanged.connect(self._tell_page)
        table.horizontalScrollBar().valueChanged.connect(self._tell_columns)

    def measure(self) -> None:
        """Divide the room; whoever stood at the top stays on the page in front."""
        before, top_row = self._measured, self.visible_people()[0] - 1
        super().measure()
        now = self._measured
        if now is not None and now != before and top_row > 0:
            top = top_row // now.stop * now.stop * now.row_height
            self.table.scroll_to(self.table.horizontalScrollBar().value(), top, moving=False)
        self._tell_page()
        self._tell_columns()

    def measures(self) -> GridMeasures | None:
        """Spread columns over the width, and rows over the height so that no page cuts a row."""
        px, edge = self.theme.px, self.theme.px(EDGE)
        width, height = self.width() - edge - px(PAD), self.height() - 2 * edge
        header, foot = px(_HEADER) - edge, max(0, self.foot.sizeHint().height() - edge)
        body = height - header - foot
        if width <= 0 or body <= 0:
            return None
        upright = self.height() > self.width()
        row = px(_ROW_UPRIGHT if upright else _ROW)
        rows = max(1, body // max(row, self._least_cell.height()))
        row_height = max(1, body // rows)
        spare = body - rows * row_height
        header, foot = (header, foot + spare) if foot else (header + spare, 0)
        columns = tuple(self.model.column(place).key for place in range(self.model.columnCount()))
        least = max(px(_LEAST_COLUMN_UPRIGHT if upright else _LEAST_COLUMN), self._least_cell.width())
        names = px(_NAMES_UPRIGHT if upright else _NAMES)
        names, widths = spread(width, names, len(columns), least, max(least, px(_WIDEST_COLUMN)))
        return GridMeasures(
            table=QRect(edge, edge, width, height - foot),
            foot=QRect(edge, edge + height - foot, width, foot),
            header=header,
            names=names,
            columns=columns,
            widths=widths,
            row_height=row_height,
            stop=rows,
        )

    def fit_cells(self, measures: GridMeasures) -> None:
        """Draw pins of the size that was measured."""
        self.table.set_cell_size(measures.cell_width, measures.row_height)

    def on_column_head_tapped(self, column: Hashable) -> None:
        """Tell which competency was touched."""
        self.competency_tapped.emit(column)

    def _widest_offset(self) -> int:
        return self.table.horizontalScrollBar().maximum()

    def _tell_page(self) -> None:
        now = (self.page, self.page_count, *self.visible_people())
        if now != self._page_told:
            self._page_told = now
            self.page_changed.emit(*now[:2])

    def _tell_columns(self) -> None:
        now = self.visible_columns()
        if now != self._columns_told:
            self._columns_told = now
            self.columns_changed.emit(*now)

    def _fade_from(self, before: QPixmap | None) -> None:
        if before is not None:
            CrossFade(self, before, self.theme.ms(_LENS_MS))

    def _on_table_swiped(self, direction: int) -> None:
        # Swiping again before the page came to rest goes on from where it was going.
        self.go_to_page((self.page if self._aim is None else self._aim) - direction)

    def _on_table_settled(self) -> None:
        self._aim = None

    def _on_foot_column_tapped(self, column: int) -> None:
        self.competency_tapped.emit(self.model.column(column).key)
