"""People of the roster, and what ties a viewer to them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.queries.programme import load_roles
from db.tables import AllyRow, ConsentRow, GoalRow, PersonRow, RoleRow
from kiosk.domain.consent import DEFAULTS, Audience, Consents, ItemKind, Viewer
from kiosk.domain.errors import NotFound
from kiosk.domain.goals import AllyKind, GoalStatus
from kiosk.domain.ids import PersonId, ProgrammeId, RoleId, TeamId
from kiosk.domain.people import Person, Role, name_order
from kiosk.domain.programme import GroupFilter


def active_people(programme_id: ProgrammeId, group: GroupFilter) -> Select[PersonRow]:
    """Return the statement that selects a group of active people."""
    statement = select(PersonRow).where(PersonRow.programme_id == programme_id, PersonRow.active)
    if group.team_id is not None:
        statement = statement.where(PersonRow.team_id == group.team_id)
    if group.kinds:
        statement = statement.join(RoleRow, RoleRow.id == PersonRow.role_id).where(RoleRow.kind.in_(group.kinds))
    return statement


def load_people(session: Session, programme_id: ProgrammeId, group: GroupFilter | None = None) -> list[Person]:
    """Return a group of active people in the order of their names."""
    roles = load_roles(session, programme_id)
    rows = session.scalars(active_people(programme_id, group or GroupFilter()))
    return sorted((to_person(row, roles) for row in rows), key=lambda person: name_order(person.name))


def load_person(session: Session, person_id: PersonId) -> Person:
    """Return one person, active or not. Raises: NotFound (`person-missing`)."""
    row = session.get(PersonRow, person_id)
    if row is None:
        raise NotFound("person-missing", person=str(person_id))
    return to_person(row, load_roles(session, ProgrammeId(row.programme_id)))


def find_person(session: Session, programme_id: ProgrammeId, words: str) -> Person:
    """Return the person whose roster key or whole name is `words`. Raises: NotFound (`person-not-found`)."""
    folded = words.strip().casefold()
    roles = load_roles(session, programme_id)
    for row in session.scalars(select(PersonRow).where(PersonRow.programme_id == programme_id)):
        if folded in (row.roster_key.casefold(), row.name.casefold()):
            return to_person(row, roles)
    raise NotFound("person-not-found", name=words)


def to_person(row: PersonRow, roles: dict[RoleId, Role]) -> Person:
    """Return a row as the domain's value."""
    return Person(
        id=PersonId(row.id),
        name=row.name,
        role=roles[RoleId(row.role_id)],
        year=row.year,
        team_id=TeamId(row.team_id) if row.team_id else None,
        access=row.access,
        leader=row.leader,
        active=row.active,
        version=row.version,
    )


def load_consents(session: Session, people: Iterable[PersonId] | None = None) -> Consents:
    """Return what people chose to share (all people, or some)."""
    statement = select(ConsentRow)
    if people is not None:
        statement = statement.where(ConsentRow.person_id.in_(list(people)))
    chosen = {(PersonId(row.person_id), row.kind): Audience(row.audience) for row in session.scalars(statement)}
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
    """Return a signed-in person with their team and the people whose live goals they watch or teach."""
    team_id = session.scalar(select(PersonRow.team_id).where(PersonRow.id == person_id))
    team = select(PersonRow.id).where(PersonRow.team_id == team_id, PersonRow.active)
    coached = (
        select(GoalRow.person_id)
        .join(AllyRow, AllyRow.goal_id == GoalRow.id)
        .where(
            AllyRow.person_id == person_id,
            AllyRow.kind.in_((AllyKind.WATCH, AllyKind.TEACH)),
            GoalRow.status == GoalStatus.LIVE,
        )
    )
    return Viewer(
        person_id,
        coached=frozenset(PersonId(found) for found in session.scalars(coached)),
        teammates=frozenset(PersonId(found) for found in session.scalars(team)) if team_id else frozenset(),
    )
