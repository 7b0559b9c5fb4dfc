"""A mixed-integer linear programme as plain lists, independent of the solver that takes it. Always maximised."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

Term = tuple[int, float]
"""A column and its coefficient."""


@dataclass
class Milp:
    """Columns and rows as they were added; `owner` names for each row the rule it stands for, empty for structure."""

    cost: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    integer: list[bool] = field(default_factory=list)
    row_lower: list[float] = field(default_factory=list)
    row_upper: list[float] = field(default_factory=list)
    row_start: list[int] = field(default_factory=lambda: [0])
    row_index: list[int] = field(default_factory=list)
    row_value: list[float] = field(default_factory=list)
    owner: list[str] = field(default_factory=list)
    offset: float = 0.0

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.cost)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.row_lower)

    def column(self, lower: float, upper: float, cost: float = 0.0, *, integer: bool = False) -> int:
        """Add a column and return its index."""
        self.cost.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        self.integer.append(integer)
        return len(self.cost) - 1

    def row(self, terms: Iterable[Term], lower: float = -math.inf, upper: float = math.inf, owner: str = "") -> int:
        """Add a row `lower <= sum of terms <= upper`, adding up repeated columns, and return its index."""
        merged: dict[int, float] = {}
        for column, value in terms:
            merged[column] = merged.get(column, 0.0) + value
        self.row_index.extend(merged)
        self.row_value.extend(merged.values())
        self.row_start.append(len(self.row_index))
        self.row_lower.append(lower)
        self.row_upper.append(upper)
        self.owner.append(owner)
        return len(self.row_lower) - 1
