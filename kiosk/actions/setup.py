"""Setting a programme up: the programme itself, roles, teams, people, its choices."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select

from db.queries.programme import SETTING_PREFIX
from db.store import WriteSession
from db.tables import PersonRow, ProgrammeRow, RoleRow, SettingRow, TeamRow
from kiosk.actions.frameworks import put_role_defaults
from kiosk.actions.permit import require
from kiosk.actions.texts import LONGEST_LINE, LONGEST_NAME, clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, InvalidInput
from kiosk.domain.ids import PersonId, ProgrammeId, RoleId, TeamId
from kiosk.domain.people import Access, RoleKind, folded
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.programme import Settings


@dataclass(frozen=True, slots=True)
class NewProgramme:
    """A programme, `zone` by its IANA name; the day turns at `day_turns_at` o'clock there."""

    name: str
    zone: str
    day_turns_at: int = 4
    stage: int = 1
    is_demo: bool = False


def create_programme(write: WriteSession, command: NewProgramme) -> ProgrammeId:
    """Create the programme of an empty database; done before anybody can sign in, so nobody is asked who they are.

    Raises: Conflict (`programme-exists`), InvalidInput (`zone-unknown`).
    """
    if write.session.scalars(select(ProgrammeRow.name)).first() is not None:
        raise Conflict("programme-exists")
    try:
        ZoneInfo(command.zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise InvalidInput("zone-unknown", zone=command.zone) from error
    row = ProgrammeRow(
        id=write.ids(),
        name=clean(command.name, "programme", LONGEST_LINE, needed=True),
        zone=command.zone,
        day_turns_at=command.day_turns_at,
        stage=command.stage,
        is_demo=command.is_demo,
    )
    write.session.add(row)
    write.changed(Topic.SETTINGS)
    write.audit("programme_create", None, row.id)
    return ProgrammeId(row.id)


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A person as the roster has them; `key` is the programme's own key, by which the same person is found again.

    `unsaid` names fields that somebody who is known already keeps as they are.
    """

    key: str
    name: str
    role: str
    kind: RoleKind
    team: str = ""
    year: int | None = None
    access: Access = Access.MEMBER
    leader: bool = False
    active: bool = True
    unsaid: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RosterResult:
    """Who the entry is now, and whether they were `new`, `changed` or the `same`."""

    person_id: PersonId
    state: str


class RosterKeys:
    """Finds a programme's people by roster key, the same in small and capital letters; within one transaction.

    SQL's own lower case knows only A to Z on SQLite, so the capitals of every alphabet are compared here. Read once for
    a whole roster: to compare each new key with all others would take the square of its length.
    """

    def __init__(self, write: WriteSession, programme_id: ProgrammeId) -> None:
        self._exact: dict[str, PersonRow] = {}
        self._folded: dict[str, PersonRow] = {}
        for row in write.session.scalars(select(PersonRow).where(PersonRow.programme_id == programme_id)):
            self.add(row)

    def add(self, row: PersonRow) -> None:
        """Know one more person."""
        self._exact[row.roster_key] = row
        self._folded.setdefault(folded(row.roster_key), row)

    def find(self, key: str) -> PersonRow | None:
        """Return whom a key means; the very same letters come first."""
        return self._exact.get(key) or self._folded.get(folded(key))


def put_person(
    write: WriteSession,
    programme_id: ProgrammeId,
    actor: Actor | None,
    entry: RosterEntry,
    known: RosterKeys | None = None,
) -> RosterResult:
    """Add or update a person of the roster, with role and team made where they are new.

    `actor` None is the command line or the first set-up: whoever owns the machine. `known` is handed in by whoever puts
    many people in one transaction, and learns who is new.
    Raises: NotAllowed, where a chief would change what somebody may do, too; InvalidInput.
    """
    if actor is not None:
        require(actor, Action.MANAGE_ROSTER)
    key = clean(entry.key, "key", LONGEST_LINE, needed=True)
    known = known or RosterKeys(write, programme_id)
    row = known.find(key)
    if actor is not None and _access_after(row, entry) is not (row.access if row else Access.MEMBER):
        require(actor, Action.GIVE_ACCESS)
    values = _values_said(write, programme_id, entry, known=row is not None)
    if row is None:
        row = PersonRow(id=write.ids(), programme_id=programme_id, roster_key=key, **values)
        write.session.add(row)
        known.add(row)
        return _told(write, actor, row, "new")
    if all(getattr(row, name) == value for name, value in values.items()):
        return RosterResult(PersonId(row.id), "same")
    for name, value in values.items():
        setattr(row, name, value)
    return _told(write, actor, row, "changed")


def _access_after(row: PersonRow | None, entry: RosterEntry) -> Access:
    return row.access if row is not None and "access" in entry.unsaid else entry.access


def _values_said(
    write: WriteSession, programme_id: ProgrammeId, entry: RosterEntry, *, known: bool
) -> dict[str, object]:
    """Return a row's values by column, without those that somebody known keeps."""
    values: dict[str, object] = {
        "name": clean(entry.name, "name", LONGEST_LINE, needed=True),
        "role_id": role_named(write, programme_id, entry.role, entry.kind),
        "year": entry.year,
        "access": entry.access,
        "leader": entry.leader,
        "active": entry.active,
    }
    unsaid = entry.unsaid if known else frozenset()
    if "team" not in unsaid:
        values["team_id"] = team_named(write, programme_id, entry.team) if entry.team else None
    return {name: value for name, value in values.items() if name not in unsaid}


def role_named(write: WriteSession, programme_id: ProgrammeId, name: str, kind: RoleKind) -> RoleId:
    """Return the role of a name; a new one is made, without the competencies that do not apply to its kind.

    Raises: InvalidInput (`role-kind-differs`).
    """
    plain = clean(name, "role", LONGEST_NAME, needed=True)
    row = write.session.scalars(
        select(RoleRow).where(RoleRow.programme_id == programme_id, RoleRow.name == plain)
    ).one_or_none()
    if row is None:
        row = RoleRow(id=write.ids(), programme_id=programme_id, name=plain, kind=kind)
        write.session.add(row)
        write.session.flush()
        put_role_defaults(write, RoleId(row.id), kind)
        write.changed(Topic.PEOPLE)
    if row.kind is not kind:
        raise InvalidInput("role-kind-differs", role=plain, known=row.kind.value, kind=kind.value)
    return RoleId(row.id)


def team_named(write: WriteSession, programme_id: ProgrammeId, name: str) -> TeamId:
    """Return the team of a name, made where it is new."""
    plain = clean(name, "team", LONGEST_NAME, needed=True)
    row = write.session.scalars(
        select(TeamRow).where(TeamRow.programme_id == programme_id, TeamRow.name == plain)
    ).one_or_none()
    if row is None:
        row = TeamRow(id=write.ids(), programme_id=programme_id, name=plain)
        write.session.add(row)
        write.session.flush()
        write.changed(Topic.PEOPLE)
    return TeamId(row.id)


def choose_setting(write: WriteSession, actor: Actor | None, name: str, value: Any) -> None:
    """Set one of the programme's choices (`domain.programme.Settings` names them). Raises: NotAllowed."""
    if name not in {each.name for each in fields(Settings)}:
        raise ValueError(f"the programme has no choice {name!r}")
    if actor is not None:
        require(actor, Action.CHANGE_SETTINGS)
    full = SETTING_PREFIX + name
    row = write.session.get(SettingRow, full)
    if row is None:
        write.session.add(SettingRow(name=full, value=value))
    else:
        row.value = value
    write.changed(Topic.SETTINGS)
    write.audit("setting", actor.person_id if actor else None, None, name=name)


def _told(write: WriteSession, actor: Actor | None, row: PersonRow, state: str) -> RosterResult:
    write.session.flush()
    write.changed(Topic.PEOPLE, row.id)
    write.audit(f"person_{state}", actor.person_id if actor else None, row.id)
    return RosterResult(PersonId(row.id), state)
