"""Looks at a database before it is used, without changing it: is it there, ours, whole, and of which version."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import Connection, inspect, select, text
from sqlalchemy.orm import Session, load_only

from db import migrate
from db.engine import APPLICATION_ID, make_engine, make_looking_engine
from db.faults import damage_worded, faults_worded
from db.keys import keys_path
from db.location import Location, SqliteFile
from db.tables.system import AuditRow
from db.watch import is_open_here
from kiosk.domain.errors import NotFound, Unavailable

# Larger files are checked in the background instead: the wall is not kept dark for it.
CHECKED_AT_START_BYTES = 100 * 1024 * 1024
_MAGIC = b"SQLite format 3\0"
# Offset in the file's header. Source: https://www.sqlite.org/fileformat.html, section 1.3.
_APPLICATION_ID_AT = 68


@dataclass(frozen=True, slots=True)
class Found:
    """What a database says of itself: its schema's version and the first row of its audit chain."""

    version: str
    first: AuditRow


def check_file(where: SqliteFile) -> None:
    """Tell by its header and its folder whether a file can be our database; SQLite is not asked yet.

    Raises: NotFound (`database-missing`); Unavailable (`database-lost`, `-empty`, `-not-a-database`, `-foreign`,
    `-not-opened`, `-not-writable`).
    """
    if is_open_here(where.path):
        return
    check_header(where)
    # SQLite keeps its log beside the file.
    if not all(os.access(path, os.W_OK, effective_ids=True) for path in (where.path, where.path.parent)):
        raise Unavailable("database-not-writable", path=str(where), folder=str(where.path.parent))


def check_header(where: SqliteFile) -> None:
    """Tell by its header alone whether a file can be our database; it may be one that is only read.

    Raises: as `check_file`, but for `database-not-writable`.
    """
    header = _read_header(where)
    if not header:
        raise Unavailable("database-empty", path=str(where))
    if not header.startswith(_MAGIC):
        raise Unavailable("database-not-a-database", path=str(where))
    if header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4] != APPLICATION_ID.to_bytes(4):
        raise Unavailable("database-foreign", path=str(where))


def look_inside(where: Location) -> Found:
    """Read a database's version and first audit row; after an unclean stop a file below 100 MB is checked first.

    Raises: Unavailable (`database-damaged`, `-foreign`, `-unfinished` and others of `db.faults`).
    """
    engine = make_looking_engine(where) if isinstance(where, SqliteFile) else make_engine(where)
    try:
        with _worded(where), engine.connect() as connection:
            if isinstance(where, SqliteFile) and _stopped_uncleanly(where):
                _check_quickly(where, connection)
            return _read(where, connection)
    finally:
        engine.dispose()


def _worded(where: Location) -> AbstractContextManager[None]:
    return damage_worded(where) if isinstance(where, SqliteFile) else faults_worded(where)


def _read_header(where: SqliteFile) -> bytes:
    try:
        with where.path.open("rb") as stream:
            return stream.read(100)
    except FileNotFoundError as error:
        if where.journal.exists() or keys_path(where).exists():
            raise Unavailable("database-lost", path=str(where)) from error
        raise NotFound("database-missing", path=str(where)) from error
    except IsADirectoryError as error:
        raise Unavailable("database-not-a-database", path=str(where)) from error
    except OSError as error:
        raise Unavailable("database-not-opened", path=str(where)) from error


def _stopped_uncleanly(where: SqliteFile) -> bool:
    """Tell whether the log still holds something: a clean end removes it (or another process has the file open)."""
    return where.journal.exists() and where.journal.stat().st_size > 0


def _check_quickly(where: SqliteFile, connection: Connection) -> None:
    if where.path.stat().st_size > CHECKED_AT_START_BYTES:
        return
    # Compared by SQLite: what it finds in a damaged file may be no text that Python can decode.
    if not connection.scalar(text("SELECT NOT EXISTS (SELECT 1 FROM pragma_quick_check WHERE quick_check <> 'ok')")):
        raise Unavailable("database-damaged", path=str(where))


def _read(where: Location, connection: Connection) -> Found:
    version = migrate.current_version(connection)
    if version is None:
        empty = not inspect(connection).get_table_names()
        raise Unavailable("database-empty" if empty else "database-foreign", path=str(where))
    with Session(connection, expire_on_commit=False) as session:
        # By name: a column that a later version adds is not there before its migration.
        known = load_only(
            AuditRow.at, AuditRow.action, AuditRow.actor_id, AuditRow.subject_id, AuditRow.details, AuditRow.mac
        )
        first = session.scalars(select(AuditRow).options(known).order_by(AuditRow.seq).limit(1)).first()
    if first is None:
        raise Unavailable("database-unfinished", path=str(where))
    if None in (first.at, first.action, first.details, first.mac):
        raise Unavailable("database-damaged", path=str(where))
    return Found(version, first)
