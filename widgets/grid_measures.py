"""How a grid on a card divides its room: what was measured is compared, so that nothing moves without need."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect


@dataclass(frozen=True, slots=True)
class GridMeasures:
    """All sizes in px; `widths` are those of `columns`, and `stop` is how many rows lie between places to rest."""

    table: QRect
    foot: QRect
    header: int
    names: int
    columns: tuple[Hashable, ...]
    widths: tuple[int, ...]
    row_height: int
    stop: int

    @property
    def cell_width(self) -> int:
        """The width that every cell has at least."""
        return min(self.widths, default=1)


def spread(room: int, names: int, count: int, least: int, widest: int) -> tuple[int, tuple[int, ...]]:
    """Return the width of names and of each column in `room` px.

    All columns are in front where each can have `least`, and none is wider than `widest`. Where they do not fit, whole
    ones are in front, and what is left over goes to the names.
    """
    left = max(1, room - names)
    fitting = max(1, left // least)
    if count > fitting:
        each = left // fitting
        return names + left - each * fitting, (each,) * count
    total = min(left, count * widest)
    edges = [round(place * total / max(1, count)) for place in range(count + 1)]
    return names, tuple(right - left for left, right in pairwise(edges))
