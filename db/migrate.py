"""Brings a database's schema up to date: all pending migrations in one transaction, or none.

Versions are numbers (`0001`, `0002`, ...), so a database from a newer program can be refused by both versions' names.
Alembic is imported only where there is something to migrate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from db.engine import make_engine
from db.faults import faults_worded
from db.location import Location, SqliteFile
from kiosk.domain.errors import Unavailable

if TYPE_CHECKING:
    from alembic.config import Config

# Our own name: another program's database may well have an `alembic_version`.
VERSION_TABLE = "growing_edge_schema"
_FOLDER = Path(__file__).parent / "migrations"
# One kiosk at a time migrates a server's database; the number is ours to choose.
_MIGRATION_LOCK = 0x4772_4564_0002
_PAUSE_S = 0.1

_waiting: ContextVar[Callable[[], object]] = ContextVar("waiting", default=lambda: None)


@contextmanager
def waiting(pulse: Callable[[], object]) -> Iterator[None]:
    """Call `pulse` again and again while another program migrates the server inside; it ends the wait by raising.

    For whoever notes Ctrl-C instead of being interrupted by it; what they call on the way here knows of no locks.
    """
    before = _waiting.set(pulse)
    try:
        yield
    finally:
        _waiting.reset(before)


def known_versions() -> tuple[str, ...]:
    """Return the versions this program knows, oldest first."""
    return tuple(sorted(path.name.split("_")[0] for path in (_FOLDER / "versions").glob("[0-9]*_*.py")))


def current_version(connection: Connection) -> str | None:
    """Return a database's version, or None where it has none of ours."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - a constant
    return found


def is_pending(version: str, where: Location) -> bool:
    """Tell whether a database's version asks for migrations. Raises: Unavailable (`database-newer`)."""
    known = known_versions()
    if version not in known:
        raise Unavailable("database-newer", path=str(where), theirs=version, ours=known[-1])
    return version != known[-1]


def upgrade(where: Location, target: str = "head", finish: Callable[[Connection], None] | None = None) -> None:
    """Apply what is pending up to `target`, then `finish`, in one transaction: all of it or nothing."""
    _run(where, "upgrade", target, finish)


def downgrade(where: Location, target: str) -> None:
    """Go back to an older version: for tests, and for whoever must undo an update by hand."""
    _run(where, "downgrade", target, None)


def config(connection: Connection) -> Config:
    """Return Alembic's configuration for our migrations on an open connection."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    made.attributes["connection"] = connection
    return made


def _run(where: Location, direction: str, target: str, finish: Callable[[Connection], None] | None) -> None:
    from alembic import command

    # With foreign keys on, SQLite's way of altering a table (copy, drop, rename) empties cascading children in silence.
    # The switch works outside a transaction only, so it is thrown when the connection is made.
    engine = make_engine(where, writes=True, settings={"foreign_keys": 0})
    try:
        with faults_worded(where), engine.begin() as connection:
            if not isinstance(where, SqliteFile):
                _take_server_lock(connection)
            getattr(command, direction)(config(connection), target)
            if finish is not None:
                finish(connection)
            if isinstance(where, SqliteFile):
                _check_foreign_keys(connection)
    finally:
        engine.dispose()


def _take_server_lock(connection: Connection) -> None:
    """Take the right to migrate, until the transaction's end; waits for whoever has it, however long that takes."""
    connection.execute(text("SET LOCAL statement_timeout = 0"))
    connection.execute(text("SET LOCAL lock_timeout = 0"))
    # Asked for again and again: in a statement that waits for the lock, nobody would hear that they are to end.
    attempt = text("SELECT pg_try_advisory_xact_lock(:number)")
    while not connection.scalar(attempt, {"number": _MIGRATION_LOCK}):
        _waiting.get()()
        sleep(_PAUSE_S)


def _check_foreign_keys(connection: Connection) -> None:
    orphans = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
    if orphans:
        tables = sorted({str(row[0]) for row in orphans})
        raise RuntimeError(f"the migration leaves {len(orphans)} rows that point nowhere, in {', '.join(tables)}")
