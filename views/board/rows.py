"""The grid's rows of a board, made anew only for those people in whom something changed."""

from __future__ import annotations

from datetime import date

from db.queries.board import BoardPage
from kiosk.domain.board import Column, Row
from kiosk.domain.ids import PersonId
from views.board.pins import board_row
from widgets.board_model import BoardRowData
from widgets.pin_state import Lens

_Made = tuple[Row, BoardRowData]


class BoardRows:
    """Keeps what it made: with a hundred entries a second most of the board is what it was a moment ago."""

    def __init__(self) -> None:
        self._made: dict[PersonId, _Made] = {}
        self._for: tuple[tuple[Column, ...], Lens, date] | None = None

    def of(self, page: BoardPage, lens: Lens) -> list[BoardRowData]:
        """Return the rows of a board as a lens shows them, in its order. Ages are in days, so a day's rows hold."""
        board, calendar = page.board, page.programme.calendar
        asked = (board.columns, lens, calendar.day_of(page.at))
        before = self._made if asked == self._for else {}
        self._for, self._made = asked, {}
        for row in board.rows:
            known = before.get(row.person.id)
            if known is None or known[0] != row:
                known = (row, board_row(row, board.columns, page.at, calendar, lens))
            self._made[row.person.id] = known
        return [made for _, made in self._made.values()]
