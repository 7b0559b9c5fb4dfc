"""The board's rows and columns as values, and the model that holds them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from widgets.board_texts import describe_cell, describe_hidden_coach
from widgets.people_model import PeopleModel
from widgets.pin_state import NOT_SEEN, PinScale, PinState


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


class BoardModel(PeopleModel[BoardRowData, BoardColumn, PinState]):
    """People by competencies."""

    def cell_of(self, row: BoardRowData, column: BoardColumn) -> PinState:
        """Return a person's pin for a competency; while names are hidden, without the initials of a coach."""
        pin = row.pins.get(column.key, NOT_SEEN)
        if self.names_hidden and pin.paired_with:
            return replace(pin, paired_with=describe_hidden_coach())
        return pin

    def column_name(self, column: BoardColumn) -> str:
        """Return a competency's name."""
        return column.title

    def same_head(self, before: BoardRowData, after: BoardRowData) -> bool:
        """Return whether name and line below are the same."""
        heads = [(row.name, row.caption, row.caption_strong) for row in (before, after)]
        return heads[0] == heads[1]

    def display(self, cell: PinState) -> str:
        """Return the level's label."""
        return cell.label

    def describe(self, row: int, column: int) -> str:
        """Return who, what, level, growth edge and marks."""
        competency = self.column(column)
        return describe_cell(self.row_name(self.row(row)), competency.title, self.cell(row, column), competency.scale)
