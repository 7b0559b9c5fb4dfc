"""People of the roster, and what ties a viewer to them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.tables import AllyRow, ConsentRow, GoalRow, PersonRow, RoleRow
from kiosk.domain.consent import DEFAULTS, Audience, Consents, ItemKind, Sight, Viewer, trainee_levels_may_show
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer
from kiosk.domain.ids import PersonId, ProgrammeId, RoleId, TeamId
from kiosk.domain.people import Person, Role, RoleKind, folded, name_order
from kiosk.domain.programme import GroupFilter, Programme


def load_people(session: Session, programme_id: ProgrammeId, group: GroupFilter | None = None) -> list[Person]:
    """Return a group of active people in the order of their names."""
    wanted = group or GroupFilter()
    statement = _PEOPLE.where(PersonRow.programme_id == programme_id, PersonRow.active)
    if wanted.team_id is not None:
        statement = statement.where(PersonRow.team_id == wanted.team_id)
    if wanted.kinds:
        statement = statement.where(RoleRow.kind.in_(wanted.kinds))
    return sorted(_persons(session, statement), key=lambda person: name_order(person.name))


def load_people_by_id(session: Session, people: Iterable[PersonId]) -> dict[PersonId, Person]:
    """Return some people, those who have left among them."""
    found = _persons(session, _PEOPLE.where(PersonRow.id.in_(set(people))))
    return {person.id: person for person in found}


def load_person(session: Session, person_id: PersonId) -> Person:
    """Return one person, active or not. Raises: NotFound (`person-missing`)."""
    found = load_people_by_id(session, [person_id])
    if not found:
        raise NotFound("person-missing", person=str(person_id))
    return found[person_id]


def find_person(session: Session, programme_id: ProgrammeId, words: str) -> Person:
    """Return the person whose roster key or whole name is `words`, whatever its capitals; a key comes first.

    Raises: NotFound (`person-not-found`); InvalidInput (`person-ambiguous`) where several have the name.
    """
    sought = folded(words.strip())
    rows = session.execute(_PEOPLE.where(PersonRow.programme_id == programme_id)).all()
    found = [row for row in rows if folded(row[0].roster_key) == sought]
    found = found or [row for row in rows if folded(row[0].name) == sought]
    if not found:
        raise NotFound("person-not-found", name=words)
    if len(found) > 1:
        raise InvalidInput("person-ambiguous", name=words, count=len(found))
    return _to_person(*found[0])


_PEOPLE: Select[PersonRow, RoleRow] = select(PersonRow, RoleRow).join(RoleRow, RoleRow.id == PersonRow.role_id)


def _persons(session: Session, statement: Select[PersonRow, RoleRow]) -> list[Person]:
    return [_to_person(row, role) for row, role in session.execute(statement)]


def _to_person(row: PersonRow, role: RoleRow) -> Person:
    return Person(
        id=PersonId(row.id),
        name=row.name,
        role=Role(RoleId(role.id), role.name, role.kind),
        year=row.year,
        team_id=TeamId(row.team_id) if row.team_id else None,
        access=row.access,
        leader=row.leader,
        active=row.active,
        version=row.version,
    )


def load_consents(session: Session, people: Iterable[PersonId] | None = None) -> Consents:
    """Return what people chose to share (all people, or some)."""
    statement = select(ConsentRow.person_id, ConsentRow.kind, ConsentRow.audience)
    if people is not None:
        statement = statement.where(ConsentRow.person_id.in_(list(people)))
    rows = session.execute(statement)
    chosen = {(PersonId(person), kind): Audience(audience) for person, kind, audience in rows}
    return Consents(chosen, DEFAULTS)


def count_leaders_sharing(session: Session, programme_id: ProgrammeId) -> int:
    """Return how many active leaders share their levels on the wall now."""
    statement = (
        select(PersonRow.id)
        .join(ConsentRow, ConsentRow.person_id == PersonRow.id)
        .where(
            PersonRow.programme_id == programme_id,
            PersonRow.active,
            PersonRow.leader,
            ConsentRow.kind == ItemKind.LEVELS,
            ConsentRow.audience == int(Audience.WALL),
        )
    )
    return len(session.scalars(statement).all())


def load_viewer(session: Session, person_id: PersonId) -> Viewer:
    """Return a signed-in person with their team and the people whose live goals they watch or teach.

    An offer takes a name only, so it counts once the goal's person has said yes to it.
    """
    team_id = session.scalar(select(PersonRow.team_id).where(PersonRow.id == person_id))
    team = select(PersonRow.id).where(PersonRow.team_id == team_id, PersonRow.active)
    coached = (
        select(GoalRow.person_id)
        .join(AllyRow, AllyRow.goal_id == GoalRow.id)
        .where(
            AllyRow.person_id == person_id,
            AllyRow.kind.in_((AllyKind.WATCH, AllyKind.TEACH)),
            AllyRow.answer == OfferAnswer.ACCEPTED,
            GoalRow.status == GoalStatus.LIVE,
        )
    )
    return Viewer(
        person_id,
        coached=frozenset(PersonId(found) for found in session.scalars(coached)),
        teammates=frozenset(PersonId(found) for found in session.scalars(team)) if team_id else frozenset(),
        team_id=TeamId(team_id) if team_id else None,
    )


def load_sight(session: Session, programme: Programme, viewer_id: PersonId | None) -> Sight:
    """Return what a signed-in person (None: anybody at the wall) may see now."""
    consents = load_consents(session)
    if not trainee_levels_may_show(count_leaders_sharing(session, programme.id), programme.settings.leaders_needed):
        consents = consents.levels_off_wall(_trainees(session, programme.id))
    return Sight(load_viewer(session, viewer_id) if viewer_id else None, consents)


def _trainees(session: Session, programme_id: ProgrammeId) -> list[PersonId]:
    kinds = [kind for kind in RoleKind if kind.is_trainee]
    statement = select(PersonRow.id).join(RoleRow, RoleRow.id == PersonRow.role_id)
    found = session.scalars(statement.where(PersonRow.programme_id == programme_id, RoleRow.kind.in_(kinds)))
    return [PersonId(person) for person in found]
