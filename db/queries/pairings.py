"""The pairs of a week: who could coach whom, from what the wall shows and where people are then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from db.queries.board import load_board
from db.queries.programme import load_programme
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import PersonId, TeamId
from kiosk.domain.pairing import suggest_pairings
from kiosk.domain.people import Person
from kiosk.domain.programme import GroupFilter


@dataclass(frozen=True, slots=True)
class PairOfWeek:
    """A suggested pair. `place` is where both work in that week, empty where they would have to meet."""

    learner: Person
    coach: Person
    competency: Competency
    place: str


def load_pairs_of_week(
    session: Session, now: datetime, team_id: TeamId | None = None, viewer_id: PersonId | None = None
) -> tuple[PairOfWeek, ...]:
    """Return the pairs of the whole programme, or those that a team has a part in.

    A pair tells each of two people something about the other, so it is made of what both share with the wall, whoever
    looks; whoever looks finds their own first. `now` is a moment of the week: places are those of its day.
    """
    board = load_board(session, now, GroupFilter()).board
    people = {row.person.id: row.person for row in board.rows}
    competencies = {column.competency.id: column.competency for column in board.columns}
    pairs = [
        PairOfWeek(people[pair.learner], people[pair.coach], competencies[pair.competency_id], pair.place)
        for pair in suggest_pairings(board)
    ]
    if team_id is not None:
        pairs = [pair for pair in pairs if team_id in (pair.learner.team_id, pair.coach.team_id)]
    return tuple(sorted(pairs, key=lambda pair: viewer_id not in (pair.learner.id, pair.coach.id)))


def moment_of_week(session: Session, week: date, now: datetime) -> datetime:
    """Return the moment whose places count for a week (its Monday): now within it, else the Monday's noon."""
    calendar = load_programme(session).calendar
    return max(now, calendar.noon(week))
