"""Makes and opens databases; whatever is wrong with one is said in words, and nothing is changed then.

Order when a file is opened: is it there, is it ours (its header alone is read), may we write beside it, are the keys
there, what does it hold (read only: a damaged database's log must not be brought into its file), then a backup and the
migrations where any are pending, and only then the connections that write. A database is never started empty in
silence: making one is its own call, and refuses where anything of an older one is left. A new one is there whole, with
all that it is made with, or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, select
from sqlalchemy.orm import Session

from db import audit, migrate
from db.audit import AuditEvent
from db.backup import backups_folder, make_backup
from db.base import Base
from db.engine import APPLICATION_ID, make_engine, sqlite_connector
from db.faults import faults_worded
from db.files import make_folder, publish_new
from db.keys import Keys, keys_path, new_keys, read_keys, write_keys
from db.location import Location, PostgresServer, SqliteFile, parse_location
from db.look import Found, check_file, look_inside
from db.store import Store, WriteSession, write_into
from db.tables.system import AuditRow
from kiosk.domain.clock import Clock, SystemClock
from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.domain.ids import IdMaker

_SYSTEM_CLOCK = SystemClock()
Fill = Callable[[WriteSession, Keys], object]
"""Writes what a new database holds from its first moment on."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What a new database holds: the audit chain's first row, then what `fill` writes."""

    clock: Clock
    ids: IdMaker
    fill: Fill

    def write(self, where: Location, connection: Connection, keys: Keys) -> None:
        with Session(connection) as session:
            if session.scalars(select(AuditRow.seq).limit(1)).first() is not None:
                # Another set-up of the same server was quicker.
                raise InvalidInput("database-exists", path=str(where))
            first = AuditEvent(self.clock.now(), "database-created", None, self.ids())
            audit.append(session, keys.audit, [first])
            session.flush()
            told = write_into(session, self.clock, self.ids, lambda write: self.fill(write, keys))
            if told:
                audit.append(session, keys.audit, told)
            session.flush()


def create_database(
    location: str | os.PathLike[str],
    clock: Clock = _SYSTEM_CLOCK,
    *,
    ids: IdMaker | None = None,
    fill: Fill = lambda _write, _keys: None,
) -> None:
    """Make a new database with its keys: an SQLite file, or the tables in an empty PostgreSQL database.

    `fill` writes into it before it is there; where it raises, or is interrupted, nothing is. An empty file is taken for
    a place, not for a database.
    Raises: what `fill` raises; InvalidInput (`database-exists`); Unavailable (`database-keys-in-the-way`,
    `database-remains`, `database-not-writable`, `database-unreachable` and its like).
    """
    where = parse_location(location)
    beginning = _Beginning(clock, ids or IdMaker(clock), fill)
    if isinstance(where, SqliteFile):
        _create_file(where, beginning)
    else:
        _create_on_server(where, beginning)


def open_database(
    location: str | os.PathLike[str], clock: Clock = _SYSTEM_CLOCK, *, ids: IdMaker | None = None
) -> Store:
    """Open a database, bring its schema up to date (after a backup, for a file) and return its store.

    Raises: NotFound (`database-missing`); Unavailable with what is wrong: `database-lost`, `-empty`,
    `-not-a-database`, `-foreign`, `-not-writable`, `-damaged`, `-newer`, `-unfinished`, `-keys-missing`,
    `-keys-foreign`, `-unreachable` and others of `db.faults`.
    """
    where = parse_location(location)
    keys, found = look_at(where)
    if migrate.is_pending(found.version, where):
        if isinstance(where, SqliteFile):
            make_backup(where, backups_folder(where), clock.now())
        migrate.upgrade(where)
    return Store(where, keys, clock, ids)


def look_at(where: Location) -> tuple[Keys, Found]:
    """Tell whether a database is there, ours, readable and with its own keys; nothing is changed.

    Raises: as `open_database`, but for `database-newer`.
    """
    if isinstance(where, SqliteFile):
        check_file(where)
    keys = read_keys(where)
    found = look_inside(where)
    _check_keys(where, keys, found.first)
    return keys, found


def _create_file(where: SqliteFile, beginning: _Beginning) -> None:
    if where.path.exists() and not _is_empty_file(where.path):
        raise InvalidInput("database-exists", path=str(where))
    if where.journal.exists():
        raise Unavailable("database-remains", path=str(where), remains=str(where.journal))
    keys, keys_file = new_keys(), keys_path(where)
    if keys_file.exists():
        raise Unavailable("database-keys-in-the-way", keys=str(keys_file))
    try:
        for folder in (where.path.parent, keys_file.parent):
            make_folder(folder)
        part = _new_part(where)
    except OSError as error:
        raise Unavailable("database-not-writable", path=str(where), folder=str(where.path.parent)) from error
    with ExitStack() as undo:
        undo.callback(_remove_part, part)
        migrate.upgrade(part, finish=lambda connection: beginning.write(where, connection, keys))
        # Keys first: a crash in between leaves keys without a database, never a database without keys.
        write_keys(keys_file, keys)
        undo.callback(_remove_keys_alone, where, keys_file)
        if _is_empty_file(where.path):
            where.path.unlink()
        try:
            publish_new(part.path, where.path)
        except FileExistsError as error:
            keys_file.unlink()
            raise InvalidInput("database-exists", path=str(where)) from error


def _is_empty_file(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0


def _remove_keys_alone(where: SqliteFile, keys_file: Path) -> None:
    if not where.path.exists():
        keys_file.unlink(missing_ok=True)


def _new_part(where: SqliteFile) -> SqliteFile:
    part = SqliteFile(where.path.with_name(where.path.name + ".part"))
    _remove_part(part)
    os.close(os.open(part.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite_connector(part)()) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    return part


def _remove_part(part: SqliteFile) -> None:
    for path in (part.path, part.journal, part.path.with_name(part.path.name + "-shm")):
        path.unlink(missing_ok=True)


def _create_on_server(where: PostgresServer, beginning: _Beginning) -> None:
    engine = make_engine(where)
    try:
        with faults_worded(where), engine.connect() as connection:
            if inspect(connection).get_table_names():
                raise InvalidInput("database-exists", path=str(where))
    finally:
        engine.dispose()
    keys, keys_file = new_keys(), keys_path(where)
    if keys_file.exists():
        raise Unavailable("database-keys-in-the-way", keys=str(keys_file))
    make_folder(keys_file.parent)

    def finish(connection: Connection) -> None:
        beginning.write(where, connection, keys)
        # Last before the commit: what is interrupted sooner leaves no keys, and no database is ever without them.
        write_keys(keys_file, keys)

    migrate.upgrade(where, finish=finish)


def remove_from_server(where: PostgresServer) -> None:
    """Take everything of ours off a server's database, with its keys: for whoever made it and could not finish."""
    engine = make_engine(where, writes=True)
    try:
        with faults_worded(where), engine.begin() as connection:
            Base.metadata.drop_all(connection)
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {migrate.VERSION_TABLE}")
    finally:
        engine.dispose()
    keys_path(where).unlink(missing_ok=True)


def _check_keys(where: Location, keys: Keys, first: AuditRow) -> None:
    if first.mac != audit.mac_of(first, audit.NOTHING_BEFORE, keys.audit):
        raise Unavailable("database-keys-foreign", path=str(where), keys=str(keys_path(where)))
