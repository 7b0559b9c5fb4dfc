"""The plan's people and blocks in a model that changes by key."""

from __future__ import annotations

from PySide6.QtCore import QObject

from widgets.board_texts import describe_hidden_name
from widgets.keyed_model import KeyedModel
from widgets.plan_state import EMPTY_TILE, PlanBlock, PlanPerson, PlanTile, describe_tile


class PlanModel(KeyedModel[PlanPerson, PlanBlock, PlanTile]):
    """People by blocks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names_hidden = False

    @property
    def names_hidden(self) -> bool:
        """Whether nobody is named, in pictures and for screen readers alike."""
        return self._names_hidden

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide or show who is who."""
        if hidden != self._names_hidden:
            self._names_hidden = hidden
            self.refresh()

    def cell_of(self, row: PlanPerson, column: PlanBlock) -> PlanTile:
        """Return a person's tile for a block."""
        return row.tiles.get(column.key, EMPTY_TILE)

    def row_name(self, row: PlanPerson) -> str:
        """Return a person's name, or what stands for it while names are hidden."""
        return describe_hidden_name() if self._names_hidden else row.name

    def column_name(self, column: PlanBlock) -> str:
        """Return a block's number and first day."""
        return f"{column.number} {column.day}"

    def same_head(self, before: PlanPerson, after: PlanPerson) -> bool:
        """Return whether name and line below are the same."""
        heads = [(row.name, row.caption, row.caption_strong) for row in (before, after)]
        return heads[0] == heads[1]

    def display(self, cell: PlanTile) -> str:
        """Return the rotation's code."""
        return cell.rotation.code if cell.rotation is not None else ""

    def describe(self, row: int, column: int) -> str:
        """Return who, which block, which rotation and its marks."""
        return describe_tile(self.row_name(self.row(row)), self.column(column), self.cell(row, column))
