"""What stands behind a column of the board: who could meet over it, cover over the year, where it is learned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.board import load_board
from db.queries.frameworks import load_board_set, load_competency, load_not_applicable
from db.queries.pairings import PairOfWeek, pairs_on
from db.queries.people import count_leaders_sharing, load_consents, load_people
from db.queries.programme import load_programme
from db.queries.schedule import load_absences, load_rotations_for
from db.tables import ObservationRow
from kiosk.domain.board import levels_on_wall
from kiosk.domain.clock import Calendar
from kiosk.domain.consent import trainee_levels_may_show
from kiosk.domain.cover import HORIZON
from kiosk.domain.cover_year import CoverYear, cover_over_year
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.programme import GroupFilter, Programme
from kiosk.domain.rotations import Rotation


@dataclass(frozen=True, slots=True)
class ColumnPage:
    """Behind a column: `cover` of the same people as the board's foot, `places` that exercise it, most first.

    `pairs` of the group over it, as the board suggests them.
    """

    competency: Competency
    cover: CoverYear
    places: tuple[Rotation, ...]
    pairs: tuple[PairOfWeek, ...]


def load_column_page(session: Session, competency_id: CompetencyId, group: GroupFilter, now: datetime) -> ColumnPage:
    """Return what stands behind a competency's column for a group, counting only what the wall shows now.

    Raises: NotFound (`competency-missing`).
    """
    programme = load_programme(session)
    competency = load_competency(session, competency_id)
    columns = load_board_set(session, programme.id).columns
    ideal = next((column.ideal for column in columns if column.competency.id == competency_id), None)
    today = programme.calendar.day_of(now)
    people = _on_wall(session, programme, group, competency_id)
    cover = cover_over_year(
        _levels_by_day(session, people, competency_id, programme.calendar),
        competency.scale.alone_from,
        load_absences(session, programme.id, today, today + HORIZON),
        ideal,
        today,
    )
    # Of all columns at once: whoever coaches over two of them already is asked for no third.
    pairs = pairs_on(load_board(session, now, group).board)
    return ColumnPage(
        competency,
        cover,
        load_rotations_for(session, programme.id, competency_id),
        tuple(pair for pair in pairs if pair.competency.id == competency_id),
    )


def _on_wall(session: Session, programme: Programme, group: GroupFilter, competency_id: CompetencyId) -> list[Person]:
    """Return whose levels in a competency the wall shows now: as for the board, consent comes before counting."""
    people = load_people(session, programme.id, group)
    consents = load_consents(session, people=[person.id for person in people])
    sharing = count_leaders_sharing(session, programme.id)
    trainees_show = trainee_levels_may_show(sharing, programme.settings.leaders_needed)
    not_for = load_not_applicable(session)
    return [
        person
        for person in people
        if (person.role.id, competency_id) not in not_for
        and levels_on_wall(person, consents, trainees_show=trainees_show)
    ]


def _levels_by_day(
    session: Session, people: list[Person], competency_id: CompetencyId, calendar: Calendar
) -> dict[PersonId, list[tuple[date, int]]]:
    ids: list[UUID] = [person.id for person in people]
    rows = session.execute(
        select(ObservationRow.person_id, ObservationRow.observed_at, ObservationRow.level)
        .where(
            ObservationRow.person_id.in_(ids),
            ObservationRow.competency_id == competency_id,
            ObservationRow.source == Source.OBSERVER,
            ObservationRow.purpose == Purpose.COACHING,
            ObservationRow.withdrawn_at.is_(None),
        )
        .order_by(ObservationRow.observed_at, ObservationRow.recorded_at, ObservationRow.id)
    )
    found: dict[PersonId, list[tuple[date, int]]] = {}
    for person, observed_at, level in rows:
        found.setdefault(PersonId(person), []).append((calendar.day_of(observed_at), level))
    return found
