"""A Qt table model that changes by key: what stays keeps its place under the finger."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.keyed import keyed_change

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Keyed(Protocol):
    """What stands in a row or a column: a value with a key that stays the same."""

    @property
    def key(self) -> Hashable:
        """Who or what it is."""


Row = TypeVar("Row", bound=Keyed)
Column = TypeVar("Column", bound=Keyed)
Cell = TypeVar("Cell")
_Item = TypeVar("_Item", bound=Keyed)


class KeyedModel(QAbstractTableModel, Generic[Row, Column, Cell]):
    """Rows by columns; `set_rows` and `set_columns` find out what changed, and never reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._columns: list[Column] = []
        self._grid: list[list[Cell]] = []
        self._row_of: dict[Hashable, int] = {}
        self._column_of: dict[Hashable, int] = {}

    # What a subclass knows

    @abstractmethod
    def cell_of(self, row: Row, column: Column) -> Cell:
        """Return what stands in a cell; equal where nothing changed."""

    @abstractmethod
    def row_name(self, row: Row) -> str:
        """Return what a row is called."""

    @abstractmethod
    def column_name(self, column: Column) -> str:
        """Return what a column is called."""

    @abstractmethod
    def display(self, cell: Cell) -> str:
        """Return the few letters that stand in a cell."""

    @abstractmethod
    def describe(self, row: int, column: int) -> str:
        """Return the sentence that a screen reader says of a cell."""

    def same_head(self, before: Row, after: Row) -> bool:
        """Return whether a row's header looks the same."""
        return self.row_name(before) == self.row_name(after)

    # What is in it

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands in a cell, without the cost of a role."""
        return self._grid[row][column]

    def row(self, row: int) -> Row:
        """Return what stands in a row."""
        return self._rows[row]

    def column(self, column: int) -> Column:
        """Return what stands in a column."""
        return self._columns[column]

    def row_of(self, key: Hashable) -> int:
        """Return where a key stands among the rows, -1 where it does not."""
        return self._row_of.get(key, -1)

    def column_of(self, key: Hashable) -> int:
        """Return where a key stands among the columns, -1 where it does not."""
        return self._column_of.get(key, -1)

    # How it changes

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in this order. Raises: ValueError where a key comes twice."""
        change = keyed_change(list(self._row_of), list(_by_key(rows)))
        for first, last in change.removals:
            self.beginRemoveRows(_ROOT, first, last)
            del self._rows[first : last + 1], self._grid[first : last + 1]
            self._index_rows()
            self.endRemoveRows()
        if change.kept is not None:
            self._reorder_rows(change.kept)
        for first, last in change.insertions:
            self.beginInsertRows(_ROOT, first, last)
            self._rows[first:first] = rows[first : last + 1]
            self._grid[first:first] = [self._cells_of(row) for row in rows[first : last + 1]]
            self._index_rows()
            self.endInsertRows()
        self._update_rows(rows)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns in this order. Raises: ValueError where a key comes twice."""
        change = keyed_change(list(self._column_of), list(_by_key(columns)))
        for first, last in change.removals:
            self.beginRemoveColumns(_ROOT, first, last)
            self._replace_columns(self._columns[:first] + self._columns[last + 1 :])
            self.endRemoveColumns()
        if change.kept is not None:
            held = _by_key(self._columns)
            self._reorder(lambda: self._replace_columns([held[key] for key in change.kept or ()]))
        for first, last in change.insertions:
            self.beginInsertColumns(_ROOT, first, last)
            self._replace_columns([*self._columns[:first], *columns[first : last + 1], *self._columns[first:]])
            self.endInsertColumns()
        for place, column in enumerate(columns):
            if self._columns[place] != column:
                self._columns[place] = column
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)
                self._announce_column(place)

    def refresh(self) -> None:
        """Ask for all names and cells again: not the rows changed, but how they are told."""
        self._grid = [self._cells_of(row) for row in self._rows]
        self._announce_rows(range(len(self._rows)))
        if self._rows and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def _update_rows(self, rows: Sequence[Row]) -> None:
        for place, row in enumerate(rows):
            before = self._rows[place]
            if before == row:
                continue
            self._rows[place] = row
            if not self.same_head(before, row):
                self._announce_rows([place])
            cells = self._cells_of(row)
            changed = [at for at, (old, new) in enumerate(zip(self._grid[place], cells, strict=True)) if old != new]
            self._grid[place] = cells
            if changed:
                self.dataChanged.emit(self.index(place, changed[0]), self.index(place, changed[-1]))

    def _announce_rows(self, places: Sequence[int]) -> None:
        if not places:
            return
        self.headerDataChanged.emit(Qt.Orientation.Vertical, places[0], places[-1])
        if self._columns:
            # The row's name is part of what a screen reader says of each cell.
            last = self.index(places[-1], len(self._columns) - 1)
            self.dataChanged.emit(self.index(places[0], 0), last, [Qt.ItemDataRole.AccessibleTextRole])

    def _announce_column(self, place: int) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, place)
            self.dataChanged.emit(self.index(0, place), last, [Qt.ItemDataRole.AccessibleTextRole])

    def _reorder_rows(self, order: Sequence[Hashable]) -> None:
        held = {row.key: (row, cells) for row, cells in zip(self._rows, self._grid, strict=True)}

        def put() -> None:
            self._rows = [held[key][0] for key in order]
            self._grid = [held[key][1] for key in order]
            self._index_rows()

        self._reorder(put)

    def _reorder(self, put: Callable[[], None]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [(self._rows[at.row()].key, self._columns[at.column()].key) for at in before]
        put()
        after = [self.index(self.row_of(row), self.column_of(column)) for row, column in keys]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _replace_columns(self, columns: list[Column]) -> None:
        self._columns = columns
        self._column_of = {column.key: place for place, column in enumerate(columns)}
        self._grid = [self._cells_of(row) for row in self._rows]

    def _cells_of(self, row: Row) -> list[Cell]:
        return [self.cell_of(row, column) for column in self._columns]

    def _index_rows(self) -> None:
        self._row_of = {row.key: place for place, row in enumerate(self._rows)}

    # Qt's questions

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in the cell, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.display(self._grid[index.row()][index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.describe(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a row or a column."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.column_name(self._columns[section]) if section < len(self._columns) else None
        return self.row_name(self._rows[section]) if section < len(self._rows) else None


def _by_key(items: Sequence[_Item]) -> dict[Hashable, _Item]:
    found = {item.key: item for item in items}
    if len(found) != len(items):
        raise ValueError("a key comes twice")
    return found
