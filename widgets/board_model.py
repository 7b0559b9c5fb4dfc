"""The board's rows and columns as a Qt model that changes by key: what stays keeps its place under the finger."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.board_texts import describe_cell, describe_hidden_name
from widgets.keyed import keyed_change
from widgets.pin_state import NOT_SEEN, PinScale, PinState

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Keyed = TypeVar("_Keyed", "BoardRowData", "BoardColumn")


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A competency: its key, its name, and the scale that its levels are said in.

    `short` is used where the column is too narrow for the name.
    """

    key: Hashable
    title: str
    scale: PinScale
    short: str = ""


@dataclass(frozen=True, slots=True)
class BoardRowData:
    """A person: key, name, the line below it, and pins by competency; a pin left out is not seen.

    `caption_strong` marks a line that says something is about to change (next rotation, leave).
    """

    key: Hashable
    name: str
    caption: str = ""
    pins: Mapping[Any, PinState] = field(default_factory=dict)
    caption_strong: bool = False


class BoardModel(QAbstractTableModel):
    """People by competencies; `set_rows` and `set_columns` find out what changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[BoardRowData] = []
        self._columns: list[BoardColumn] = []
        self._grid: list[list[PinState]] = []
        self._row_of: dict[Hashable, int] = {}
        self._column_of: dict[Hashable, int] = {}
        self._names_hidden = False

    # What is in it

    def pin(self, row: int, column: int) -> PinState:
        """Return the pin of a cell, without the cost of a role."""
        return self._grid[row][column]

    def person(self, row: int) -> BoardRowData:
        """Return the row's person."""
        return self._rows[row]

    def column(self, column: int) -> BoardColumn:
        """Return the column's competency."""
        return self._columns[column]

    def row_of(self, person: Hashable) -> int:
        """Return the row of a person, -1 where there is none."""
        return self._row_of.get(person, -1)

    def column_of(self, competency: Hashable) -> int:
        """Return the column of a competency, -1 where there is none."""
        return self._column_of.get(competency, -1)

    @property
    def names_hidden(self) -> bool:
        """Whether nobody is named, in pictures and for screen readers alike."""
        return self._names_hidden

    # How it changes

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide or show who is who."""
        if hidden != self._names_hidden:
            self._names_hidden = hidden
            self._announce_rows(range(len(self._rows)))

    def set_rows(self, rows: Sequence[BoardRowData]) -> None:
        """Show these people in this order. Raises: ValueError where a key comes twice."""
        wanted = _by_key(rows)
        change = keyed_change([row.key for row in self._rows], list(wanted))
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
            self._grid[first:first] = [self._pins_of(row) for row in rows[first : last + 1]]
            self._index_rows()
            self.endInsertRows()
        self._update_rows(rows)

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these competencies in this order. Raises: ValueError where a key comes twice."""
        wanted = _by_key(columns)
        change = keyed_change([column.key for column in self._columns], list(wanted))
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

    def _update_rows(self, rows: Sequence[BoardRowData]) -> None:
        for place, row in enumerate(rows):
            before = self._rows[place]
            if before == row:
                continue
            self._rows[place] = row
            if (before.name, before.caption) != (row.name, row.caption):
                self._announce_rows([place])
            pins = self._pins_of(row)
            changed = [at for at, (old, new) in enumerate(zip(self._grid[place], pins, strict=True)) if old != new]
            self._grid[place] = pins
            if changed:
                self.dataChanged.emit(self.index(place, changed[0]), self.index(place, changed[-1]))

    def _announce_rows(self, places: Sequence[int]) -> None:
        if not places:
            return
        self.headerDataChanged.emit(Qt.Orientation.Vertical, places[0], places[-1])
        if self._columns:
            # The person's name is part of what a screen reader says of each cell.
            last = self.index(places[-1], len(self._columns) - 1)
            self.dataChanged.emit(self.index(places[0], 0), last, [Qt.ItemDataRole.AccessibleTextRole])

    def _announce_column(self, place: int) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, place)
            self.dataChanged.emit(self.index(0, place), last, [Qt.ItemDataRole.AccessibleTextRole])

    def _reorder_rows(self, order: Sequence[Hashable]) -> None:
        held = {row.key: (row, pins) for row, pins in zip(self._rows, self._grid, strict=True)}

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
        after = [self.index(self.row_of(person), self.column_of(competency)) for person, competency in keys]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _replace_columns(self, columns: list[BoardColumn]) -> None:
        self._columns = columns
        self._column_of = {column.key: place for place, column in enumerate(columns)}
        self._grid = [self._pins_of(row) for row in self._rows]

    def _pins_of(self, row: BoardRowData) -> list[PinState]:
        return [row.pins.get(column.key, NOT_SEEN) for column in self._columns]

    def _index_rows(self) -> None:
        self._row_of = {row.key: place for place, row in enumerate(self._rows)}

    # Qt's questions

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of competencies."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the level's label, or what a screen reader says of the cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._grid[index.row()][index.column()].label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.describe(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a person or a competency."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._columns[section].title if section < len(self._columns) else None
        return self._name(section) if section < len(self._rows) else None

    def describe(self, row: int, column: int) -> str:
        """Return the sentence that names a cell: who, what, level, growth edge and marks."""
        competency = self._columns[column]
        return describe_cell(self._name(row), competency.title, self._grid[row][column], competency.scale)

    def _name(self, row: int) -> str:
        return describe_hidden_name() if self._names_hidden else self._rows[row].name


def _by_key(items: Sequence[_Keyed]) -> dict[Hashable, _Keyed]:
    found = {item.key: item for item in items}
    if len(found) != len(items):
        raise ValueError("a key comes twice")
    return found
