"""Who could coach whom: people who look for a coach beside people who want to be one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kiosk.domain.board import Board, Row
from kiosk.domain.ids import CompetencyId, PersonId

MOST_A_COACH = 2
"""More than so many at once, and the one who always helps is the one who never grows."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A suggestion: `learner` looks, `coach` wants to; `place` is where both are now, empty where they are not."""

    competency_id: CompetencyId
    learner: PersonId
    coach: PersonId
    place: str


def suggest_pairings(board: Board) -> tuple[Pairing, ...]:
    """Return suggested pairs, those who meet at work first; nobody coaches more than `MOST_A_COACH`.

    Only what the wall shows counts. Each who looks is in one pair for a competency at most, in the order of names.
    """
    busy: Counter[PersonId] = Counter()
    found: dict[tuple[PersonId, CompetencyId], Pairing] = {}
    # Whoever meets at work anyway comes first; only then those who would have to meet.
    for together in (True, False):
        for index, column in enumerate(board.columns):
            coaches = [row for row in board.rows if row.cells[index].coach]
            for learner in board.rows:
                key = (learner.person.id, column.competency.id)
                if key in found or not learner.cells[index].looking:
                    continue
                free = [coach for coach in coaches if _fit(learner, coach, busy, together=together)]
                if free:
                    coach = min(free, key=lambda row: busy[row.person.id])
                    busy[coach.person.id] += 1
                    place = learner.place if together else ""
                    found[key] = Pairing(column.competency.id, learner.person.id, coach.person.id, place)
    return tuple(sorted(found.values(), key=lambda pair: not pair.place))


def _fit(learner: Row, coach: Row, busy: Counter[PersonId], *, together: bool) -> bool:
    other, free = coach.person.id != learner.person.id, busy[coach.person.id] < MOST_A_COACH
    meets = bool(learner.place) and learner.place == coach.place and learner.here and coach.here
    return other and free and (meets or not together)
