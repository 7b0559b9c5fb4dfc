"""Everything behind one cell of the board, as whoever looks may see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import Phrases, load_competency, load_not_applicable, load_phrases
from db.queries.goals import load_goals_of, load_working_on, without_own_source
from db.queries.observations import CellHistory, cell_history, load_levels
from db.queries.people import load_people, load_person, load_sight
from db.queries.programme import load_programme
from db.queries.schedule import Whereabouts, load_rotations_for, load_whereabouts
from db.queries.trainings import load_trainings
from db.tables import CoachOfferRow
from kiosk.domain.consent import ItemKind, Sight
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import Goal
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme
from kiosk.domain.rotations import Rotation
from kiosk.domain.trainings import Training


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who can coach this: `offered` themself, or works alone in it and shares that; `place` is where now."""

    person: Person
    level: int
    offered: bool
    place: str


@dataclass(frozen=True, slots=True)
class CellPage:
    """What stands behind a cell.

    `level` and `goal` are None where the viewer may not see them, as where there are none; `trainings` are the dates
    ahead, shared as goals are. `on_wall` tells whether a
    new observation will move the pin on the wall; it says nothing of what is there.
    """

    programme: Programme
    person: Person
    competency: Competency
    day: date
    history: CellHistory
    level: int | None
    goal: Goal | None
    on_wall: bool
    applies: bool
    phrases: Phrases
    helpers: tuple[Helper, ...]
    working_on_it: tuple[Person, ...]
    whereabouts: Whereabouts
    places: tuple[Rotation, ...]
    trainings: tuple[Training, ...]


def load_cell_page(
    session: Session, person_id: PersonId, competency_id: CompetencyId, viewer_id: PersonId | None, now: datetime
) -> CellPage:
    """Return the page behind a cell for whoever looks (None: anybody at the wall).

    Raises: NotFound (`person-missing`, `competency-missing`).
    """
    programme = load_programme(session)
    person, competency = load_person(session, person_id), load_competency(session, competency_id)
    sight = load_sight(session, programme, viewer_id)
    day = programme.calendar.day_of(now)
    history = cell_history(session, person_id, competency_id, sight)
    whereabouts = load_whereabouts(session, programme.id, day)
    people = [other for other in load_people(session, programme.id) if other.id != person_id]
    not_for = {role for role, found in load_not_applicable(session) if found == competency_id}
    working_on_it = load_working_on(session, competency_id)
    newest = next(iter(history.voices), None) if history.shared else None
    return CellPage(
        programme=programme,
        person=person,
        competency=competency,
        day=day,
        history=history,
        level=newest.observation.level if newest else None,
        goal=_goal(session, person_id, competency_id, sight),
        on_wall=sight.consents.on_wall(person_id, ItemKind.LEVELS),
        applies=person.role.id not in not_for,
        phrases=load_phrases(session, competency_id),
        helpers=_helpers(
            session, competency, [other for other in people if other.role.id not in not_for], sight, whereabouts
        ),
        working_on_it=tuple(other for other in people if other.id in working_on_it),
        whereabouts=whereabouts.get(person_id, Whereabouts()),
        places=load_rotations_for(session, programme.id, competency_id),
        trainings=_trainings(session, person_id, competency_id, sight, day),
    )


def _trainings(
    session: Session, person_id: PersonId, competency_id: CompetencyId, sight: Sight, today: date
) -> tuple[Training, ...]:
    if not sight.reaches(person_id, ItemKind.GOALS):
        return ()
    found = load_trainings(session, [person_id], today)
    return tuple(training for training in found if training.competency_id == competency_id)


def _goal(session: Session, person_id: PersonId, competency_id: CompetencyId, sight: Sight) -> Goal | None:
    if not sight.reaches(person_id, ItemKind.GOALS):
        return None
    viewer = sight.viewer.person_id if sight.viewer else None
    goals = (goal for goal in load_goals_of(session, person_id) if goal.competency_id == competency_id)
    return next((without_own_source(goal, viewer) for goal in goals), None)


def _helpers(
    session: Session,
    competency: Competency,
    people: Sequence[Person],
    sight: Sight,
    whereabouts: Mapping[PersonId, Whereabouts],
) -> tuple[Helper, ...]:
    """Return who of some people can coach it, those who offered first; only levels that stand on the wall count."""
    levels = load_levels(session, [person.id for person in people], competency.id)
    offers = set(session.scalars(select(CoachOfferRow.person_id).where(CoachOfferRow.competency_id == competency.id)))
    found = []
    for person in people:
        level = levels.get((person.id, competency.id), 0)
        if level >= competency.scale.alone_from and sight.consents.on_wall(person.id, ItemKind.LEVELS):
            now = whereabouts.get(person.id, Whereabouts()).now
            found.append(Helper(person, level, person.id in offers, now.name if now else ""))
    return tuple(sorted(found, key=lambda helper: (not helper.offered, -helper.level)))
