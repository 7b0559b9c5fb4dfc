"""A small workroom to test in: a programme with a handful of people, the workroom framework and everybody sharing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from db.database import open_database
from db.queries.board import BoardPage, load_board
from db.queries.frameworks import load_board_set
from db.queries.observations import CellHistory, cell_history
from db.queries.people import load_people, load_sight
from db.queries.programme import load_programme
from db.store import Store
from kiosk.actions.frameworks import put_board, put_defaults
from kiosk.actions.observe import Observe, observe
from kiosk.actions.setup import NewProgramme, RosterEntry, create_programme, put_person
from kiosk.actions.sharing import choose_audience
from kiosk.domain.board import Cell
from kiosk.domain.clock import SetClock
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import ObservationId, PersonId, ProgrammeId
from kiosk.domain.people import Access, Person, RoleKind
from kiosk.domain.permissions import Actor
from kiosk.domain.programme import GroupFilter
from kiosk.exchange.presets import load_framework, load_scale
from tests.db.fixtures import MONDAY, Furnish

PEOPLE = (
    RosterEntry("p01", "Amara Okafor", "Resident", RoleKind.RESIDENT, "Team Blue", 1),
    RosterEntry("p02", "Björn Lindqvist", "Resident", RoleKind.RESIDENT, "Team Green", 2),
    RosterEntry("p03", "Dolores Ruiz", "Charge nurse", RoleKind.NURSE, "Team Blue", leader=True),
    RosterEntry("p04", "Mei-Ling Chen", "Resident", RoleKind.RESIDENT, "Team Green", 3, Access.CHIEF, leader=True),
    RosterEntry("p05", "Miriam Adler", "Faculty", RoleKind.FACULTY, "Team Blue", None, Access.DIRECTOR, leader=True),
    RosterEntry("p06", "Ines Carvalho", "Pharmacist", RoleKind.PHARMACIST, "Team Blue"),
)


@dataclass(frozen=True)
class Workroom:
    """The programme under test; people by first name, competencies by code."""

    store: Store
    clock: SetClock
    programme_id: ProgrammeId
    people: dict[str, Person]
    competencies: dict[str, Competency]

    def actor(self, name: str) -> Actor:
        """Return somebody who gave their PIN."""
        person = self.people[name]
        return Actor(person.id, self.programme_id, person.access)

    def id_of(self, name: str) -> PersonId:
        """Return a person's id."""
        return self.people[name].id

    def observe(
        self, by: str, of: str, competency: str, level: int, *, ago: timedelta = timedelta(0), seen: str = ""
    ) -> ObservationId:
        """Let somebody say what they saw, `ago` before now, as it is entered on that day."""
        now = self.clock.now()
        self.clock.set(now - ago)
        with self.store.write() as write:
            made = observe(
                write,
                self.actor(by),
                Observe(ObservationId(write.ids()), self.id_of(of), self.competencies[competency].id, level, seen=seen),
            )
        self.clock.set(now)
        return made

    def share(self, name: str, kind: ItemKind, audience: Audience) -> None:
        """Let somebody choose who sees a kind of their items."""
        with self.store.write() as write:
            choose_audience(write, self.actor(name), kind, audience)

    def move(self, name: str, team: str) -> None:
        """Let the roster have somebody in another team from now on."""
        entry = next(entry for entry in PEOPLE if entry.name.split()[0] == name)
        with self.store.write() as write:
            put_person(write, self.programme_id, None, replace(entry, team=team))

    def board(self, group: GroupFilter | None = None) -> BoardPage:
        """Return the board as the wall shows it now."""
        with self.store.read() as session:
            return load_board(session, self.clock.now(), group or GroupFilter())

    def cell(self, name: str, competency: str) -> Cell:
        """Return a cell of the wall."""
        board = self.board().board
        column = [column.competency.code for column in board.columns].index(competency)
        return next(row.cells[column] for row in board.rows if row.person.id == self.id_of(name))

    def history(self, name: str, competency: str, viewer: str | None = None) -> CellHistory:
        """Return what stands behind a cell for whoever looks; None is anybody at the wall."""
        with self.store.read() as session:
            sight = load_sight(session, load_programme(session), self.id_of(viewer) if viewer else None)
            return cell_history(session, self.id_of(name), self.competencies[competency].id, sight)


def make_workroom(store: Store, clock: SetClock) -> Workroom:
    """Set a programme up in an empty database; goals and levels are shared on the wall."""
    preset = load_framework("workroom")
    with store.write() as write:
        programme_id = create_programme(write, NewProgramme("Pediatrics residency", "America/Chicago", stage=3))
        for entry in PEOPLE:
            put_person(write, programme_id, None, entry)
        codes = [item.code for item in preset.competencies]
        framework_id = put_board(write, programme_id, preset, load_scale(preset.scale_id), "Core 15", codes)
        put_defaults(write, programme_id, framework_id, preset)
        for person in load_people(write.session, programme_id):
            for kind in (ItemKind.GOALS, ItemKind.LEVELS):
                choose_audience(write, Actor(person.id, programme_id), kind, Audience.WALL)
    return read_workroom(store, clock)


def read_workroom(store: Store, clock: SetClock) -> Workroom:
    """Return the workroom that a database holds."""
    with store.read() as session:
        programme_id = load_programme(session).id
        people = {person.given_name: person for person in load_people(session, programme_id)}
        columns = load_board_set(session, programme_id).columns
    return Workroom(
        store, clock, programme_id, people, {column.competency.code: column.competency for column in columns}
    )


@pytest.fixture(scope="session")
def furnish() -> Furnish:
    """Make a workroom, once for all tests of a process: they begin with copies of it."""

    def make(location: str) -> None:
        clock = SetClock(MONDAY)
        store = open_database(location, clock)
        make_workroom(store, clock)
        store.close()

    return make


@pytest.fixture
def workroom(store: Store, clock: SetClock) -> Workroom:
    """A workroom on each of the two databases."""
    return read_workroom(store, clock)


@pytest.fixture
def small_workroom(sqlite_store: Store, clock: SetClock) -> Workroom:
    """A workroom on SQLite, for what does not depend on the database."""
    return read_workroom(sqlite_store, clock)


def days(count: float) -> timedelta:
    """Return a number of days."""
    return timedelta(days=count)


def at(text: str) -> datetime:
    """Return a moment from ISO text with its zone."""
    return datetime.fromisoformat(text)
