"""The programme a tour is made of: a copy of a demo, or one made for it. What is shown is never taken from people."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from db.backup import make_backup
from db.database import open_database
from db.location import Location, SqliteFile, parse_location
from db.look import check_file, look_inside
from db.queries.board import load_board
from db.queries.people import load_people
from db.queries.programme import load_programme
from db.store import Store
from kiosk.actions.goals import MOST_LIVE_GOALS
from kiosk.app.options import DATABASE_VARIABLE, default_database
from kiosk.demo.making import DemoWish, make_demo
from kiosk.domain.board import CellKind, Row
from kiosk.domain.clock import Clock
from kiosk.domain.errors import InvalidInput, NotFound, Unavailable
from kiosk.domain.people import Access, Person
from kiosk.domain.programme import GroupFilter, Programme

Say = Callable[[str], object]


def database_wished(named: str | None) -> str | None:
    """Return the database a tour is to be made of, None where a demo must be made first.

    One that was named, by word or by variable, has to be there; the usual place may be empty.
    """
    if named or os.environ.get(DATABASE_VARIABLE):
        return named or default_database()
    usual = default_database()
    return usual if Path(usual).exists() else None


@contextmanager
def tour_store(database: str | None, clock: Clock, say: Say) -> Iterator[Store]:
    """Open a demo programme to show. A file is copied first, so that prints and a plan leave no trace in it.

    Raises: InvalidInput (`tour-not-a-demo`): signing in as somebody is for invented people only; and what
    `open_database` raises.
    """
    with tempfile.TemporaryDirectory(prefix="growing-edge-tour-") as folder:
        store = open_database(demo_place(database, Path(folder), clock, say), clock)
        try:
            with store.read() as session:
                programme = load_programme(session)
            if not programme.is_demo:
                raise InvalidInput("tour-not-a-demo", database=database)
            yield store
        finally:
            store.close()


def demo_place(database: str | None, folder: Path, clock: Clock, say: Say) -> str:
    """Return a database to look at: a copy of a file, in `folder`; a demo made there; or the server that was named.

    Raises: what is wrong with the file, under its own name.
    """
    if database is None:
        say("A demo of 58 invented people is made first, and removed afterwards ...")
        path = folder / "programme.db"
        make_demo(path, DemoWish(clock.now()))
        return str(path)
    where = parse_location(database)
    if not isinstance(where, SqliteFile):
        return database
    _check(where)
    return str(make_backup(where, folder, clock.now()).path)


def _check(where: Location) -> None:
    """Say what is wrong with the file under its own name, before a copy is made of it."""
    assert isinstance(where, SqliteFile)
    try:
        check_file(where)
    except Unavailable as error:
        # It is only read here.
        if error.code != "database-not-writable":
            raise
    look_inside(where)


def find_learner(store: Store, clock: Clock) -> Person:
    """Return the trainee whose row shows most: growth edges first, but room for a new goal; the first by name.

    Raises: NotFound (`tour-nobody`).
    """
    with store.read() as session:
        rows = load_board(session, clock.now(), GroupFilter()).board.rows
    trainees = [row for row in rows if row.person.role.kind.is_trainee]
    if not trainees:
        raise NotFound("tour-nobody", kind="in training")
    return max(trainees, key=_worth_showing).person


def find_chief(store: Store, programme: Programme) -> Person:
    """Return a chief, or a director where there is none. Raises: NotFound (`tour-nobody`)."""
    with store.read() as session:
        people = load_people(session, programme.id)
    for access in (Access.CHIEF, Access.DIRECTOR):
        for person in people:
            if person.access is access:
                return person
    raise NotFound("tour-nobody", kind="a chief")


def _worth_showing(row: Row) -> tuple[bool, int, int]:
    edges = sum(cell.edge for cell in row.cells)
    return edges < MOST_LIVE_GOALS, edges, sum(cell.kind is CellKind.SEEN for cell in row.cells)
