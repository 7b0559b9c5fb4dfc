"""The plan's people and blocks in a model that changes by key."""

from __future__ import annotations

from widgets.people_model import PeopleModel
from widgets.plan_state import EMPTY_TILE, PlanBlock, PlanPerson, PlanTile, describe_tile


class PlanModel(PeopleModel[PlanPerson, PlanBlock, PlanTile]):
    """People by blocks."""

    def cell_of(self, row: PlanPerson, column: PlanBlock) -> PlanTile:
        """Return a person's tile for a block."""
        return row.tiles.get(column.key, EMPTY_TILE)

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
