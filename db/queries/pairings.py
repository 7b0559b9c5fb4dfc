"""Who could coach whom, from what the wall shows: beside the board, and for a week with where people are then.

Pairs of a large programme take a third of a second to find: reads find them, no screen does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from db.queries.board import BoardPage, load_board
from db.queries.programme import load_programme
from kiosk.domain.board import Board
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import TeamId
from kiosk.domain.pairing import Pairing, suggest_pairings
from kiosk.domain.people import Person
from kiosk.domain.programme import GroupFilter


@dataclass(frozen=True, slots=True)
class PairOfWeek:
    """A suggested pair. `place` is where both work in that week, empty where they would have to meet."""

    learner: Person
    coach: Person
    competency: Competency
    place: str


@dataclass(frozen=True, slots=True)
class PairedBoard:
    """A board, and the pairs suggested on it, None where they were not asked for."""

    page: BoardPage
    pairs: tuple[Pairing, ...] | None


def load_paired_board(
    session: Session, now: datetime, group: GroupFilter, since: date | None, paired: bool
) -> PairedBoard:
    """Return the board of a group, with the pairs on it where they are wanted (`paired`); else as `load_board`."""
    page = load_board(session, now, group, None, since)
    return PairedBoard(page, suggest_pairings(page.board) if paired else None)


def load_pairs_of_week(session: Session, now: datetime, team_id: TeamId | None = None) -> tuple[PairOfWeek, ...]:
    """Return the pairs of the whole programme, or those that a team has a part in.

    A pair tells each of two people something about the other, so it is made of what both share with the wall, whoever
    looks. `now` is a moment of the week: places are those of its day.
    """
    pairs = pairs_on(load_board(session, now, GroupFilter()).board)
    if team_id is None:
        return pairs
    return tuple(pair for pair in pairs if team_id in (pair.learner.team_id, pair.coach.team_id))


def pairs_on(board: Board) -> tuple[PairOfWeek, ...]:
    """Return the pairs suggested on a board, with who and what they are."""
    people = {row.person.id: row.person for row in board.rows}
    competencies = {column.competency.id: column.competency for column in board.columns}
    return tuple(
        PairOfWeek(people[pair.learner], people[pair.coach], competencies[pair.competency_id], pair.place)
        for pair in suggest_pairings(board)
    )


def load_pairs_for_sheets(session: Session, week: date, now: datetime) -> tuple[PairOfWeek, ...]:
    """Return the pairs of everybody that the sheets of a week (its Monday) name."""
    return load_pairs_of_week(session, moment_of_week(session, week, now))


def moment_of_week(session: Session, week: date, now: datetime) -> datetime:
    """Return the moment whose places count for a week (its Monday): now within it, else the Monday's noon."""
    calendar = load_programme(session).calendar
    return max(now, calendar.noon(week))
