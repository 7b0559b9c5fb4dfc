"""A board to measure on: as many people and competencies as wished, the same every time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from widgets.board_foot import CoverFoot, FootRow
from widgets.board_grid import BoardGrid
from widgets.board_model import BoardColumn, BoardRowData
from widgets.pin_state import NOT_SEEN, PinKind, PinScale, PinState
from widgets.theme import Theme

SCALE = PinScale(("0", "1", "2", "3", "4"), ("New to me", "Seen it", "With help", "On my own", "Guides others"))
_SEED = 7


@dataclass(frozen=True, slots=True)
class BoardData:
    """Rows by person, columns by competency."""

    columns: tuple[BoardColumn, ...]
    rows: tuple[BoardRowData, ...]


def make_board(people: int, competencies: int) -> BoardData:
    """Return a board with the mix of pins that the demo has: one in ten a growth edge, one in ten not seen."""
    dice = Random(_SEED)  # noqa: S311 - no secret
    columns = tuple(BoardColumn(column, f"Competency {column + 1}", SCALE) for column in range(competencies))
    rows = tuple(
        BoardRowData(row, f"Person {row + 1}", f"PGY-{row % 3 + 1} · Wards A", _pins(dice, competencies))
        for row in range(people)
    )
    return BoardData(columns, rows)


def make_grid(theme: Theme, data: BoardData) -> BoardGrid:
    """Return the kiosk's own board, filled."""
    grid = BoardGrid(theme)
    grid.set_columns(data.columns)
    grid.set_rows(data.rows)
    cover = {column.key: CoverFoot(sum(row.pins[column.key].alone for row in data.rows), 20) for column in data.columns}
    grid.set_foot([FootRow("On their own", "of the ideal number", cover)])
    return grid


def changed(row: BoardRowData, column: int) -> BoardRowData:
    """Return a row whose pin is a level higher, from the highest back to the lowest."""
    pins = dict(row.pins)
    level = (pins[column].level + 1) % SCALE.count
    pins[column] = _seen(level)
    return BoardRowData(row.key, row.name, row.caption, pins)


def _pins(dice: Random, competencies: int) -> Mapping[int, PinState]:
    return {column: _pin(dice) for column in range(competencies)}


def _pin(dice: Random) -> PinState:
    if dice.random() < 0.1:
        return NOT_SEEN
    level = dice.randrange(SCALE.count)
    edge = dice.random() < 0.1 and level + 1 < SCALE.count
    return _seen(level, edge=edge, moved=dice.random() < 0.1, coach=level > 2 and dice.random() < 0.2)


def _seen(level: int, *, edge: bool = False, moved: bool = False, coach: bool = False) -> PinState:
    next_label = SCALE.labels[level + 1] if edge else ""
    return PinState(
        PinKind.SEEN,
        level,
        SCALE.count,
        SCALE.labels[level],
        next_label,
        edge=edge,
        moved=moved,
        coach=coach,
        alone=level > 2,
    )
