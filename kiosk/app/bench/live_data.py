"""Which pins are moved while the board is watched, by whom and how quickly; without Qt, for a process that has none."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from db.queries.board import load_board
from db.queries.people import load_people
from db.store import Store
from kiosk.actions.observe import Observe
from kiosk.domain.board import CellKind
from kiosk.domain.ids import CompetencyId, ObservationId, PersonId
from kiosk.domain.permissions import Actor
from kiosk.domain.programme import GroupFilter

TICK_MS = 5
"""How often the event loop is asked for a sign of life."""

Cell = tuple[PersonId, CompetencyId]


@dataclass(frozen=True, slots=True)
class Entry:
    """One observation to come."""

    actor: Actor
    person_id: PersonId
    competency_id: CompetencyId
    level: int

    def command(self, store: Store) -> Observe:
        """Return it as the sheet of a cell hands it over."""
        return Observe(ObservationId(store.ids()), self.person_id, self.competency_id, self.level)


def entries(store: Store, share: int, shares: int) -> Iterator[Entry]:
    """Yield observations without end: of every pin that the wall shows in this share of the columns, a level up.

    Shares have no pin in common, so that the newest entry of each is known. From the highest level on the lowest comes.
    """
    with store.read() as session:
        page = load_board(session, store.clock.now(), GroupFilter())
        people = load_people(session, page.programme.id)
    levels: dict[Cell, tuple[int, int]] = {}
    for row in page.board.rows:
        for number, (cell, column) in enumerate(zip(row.cells, page.board.columns, strict=True)):
            if number % shares == share and cell.kind is CellKind.SEEN and cell.level is not None:
                competency = column.competency
                levels[row.person.id, competency.id] = cell.level, len(competency.scale.levels)
    for person, competency_id in cycle(list(levels)):
        level, count = levels[person, competency_id]
        levels[person, competency_id] = (level + 1) % count, count
        by = next(other for other in people if other.id != person)
        yield Entry(Actor(by.id, page.programme.id, by.access), person, competency_id, (level + 1) % count)


class Pace:
    """So many a second from its first question on; what could not be done in time is made up for."""

    def __init__(self, rate: float) -> None:
        self._rate, self._began, self._taken = rate, time.monotonic(), 0

    def due(self) -> int:
        """Return how many are due that were not taken yet, and take them."""
        due = int((time.monotonic() - self._began) * self._rate) - self._taken
        self._taken += due
        return due
