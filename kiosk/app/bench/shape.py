"""How large cells, names and heads are drawn: the kiosk's own measures, which every board beside it takes too."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize

from widgets.grid_card import EDGE, PAD
from widgets.grid_measures import spread

# As the kiosk's board has them, in px at a scale of 1; a test compares.
_ROW, _HEADER, _NAMES, _FOOT = 50, 66, 292, 66
_LEAST_COLUMN, _WIDEST_COLUMN = 96, 200


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes in px; `scale` is 1 at 1920x1080."""

    scale: float
    names: int
    header: int
    foot: int
    column: int
    row: int

    def px(self, length: float) -> float:
        """Return a length of the design at this scale."""
        return length * self.scale


def shape_of(size: QSize, columns: int, scale: float) -> Shape:
    """Return the shape of a board in a window of `size` px."""

    def px(length: int) -> int:
        return round(length * scale)

    body = size.height() - px(_HEADER) - px(_FOOT)
    row = max(1, body // max(1, body // px(_ROW)))
    names, widths = spread(
        size.width() - px(EDGE) - px(PAD), px(_NAMES), columns, px(_LEAST_COLUMN), px(_WIDEST_COLUMN)
    )
    return Shape(scale, names, px(_HEADER), px(_FOOT), widths[0], row)
