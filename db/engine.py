"""Engines with the settings under which an acknowledged entry outlives a power cut.

On SQLite: write-ahead log with `synchronous=FULL`. Over simulated power cuts this loses nothing, `NORMAL` loses
acknowledged entries and `OFF` damages the file (`tests/db/durability` repeats the measurement). Writers take the lock
at BEGIN: a deferred transaction that reads and then writes fails at once when another writer came between.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from db.location import Location, PostgresServer, SqliteFile, parse_location
from kiosk.domain.errors import Unavailable

# Written into the SQLite file's header ("GrEd"): tells our files from others'.
APPLICATION_ID = 0x47724564

BUSY_TIMEOUT_MS = 5_000
# After a large import the log is cut back to this many bytes.
JOURNAL_SIZE_LIMIT = 32 * 1024 * 1024

# Every value is read back: a setting that SQLite does not grant, or does not know, it passes over in silence.
SQLITE_SETTINGS: dict[str, str | int] = {
    "busy_timeout": BUSY_TIMEOUT_MS,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "journal_size_limit": JOURNAL_SIZE_LIMIT,
    "temp_store": 2,  # in memory: no names in a temporary folder
    "secure_delete": 1,  # what was erased leaves no trace in free pages
}
LOOKING_SETTINGS: dict[str, str | int] = {"trusted_schema": 0, "cell_size_check": 1, "query_only": 1}

# Reading connections a process holds at most.
_READERS = 6

# With the defaults a query in a partitioned network hung beyond 25 s; so the dead peer is found by keepalives.
POSTGRES_CONNECT: dict[str, str | int] = {
    "connect_timeout": 3,
    "tcp_user_timeout": 5_000,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "application_name": "growing-edge",
}
POSTGRES_SETTINGS: dict[str, str] = {
    # Whatever the server's own default is: a commit is on its disk before anybody says "saved".
    "synchronous_commit": "on",
    "statement_timeout": "15s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "1min",
    "jit": "off",
    "random_page_cost": "1.1",
    "timezone": "UTC",
}


def make_engine(
    location: Location | str | os.PathLike[str],
    *,
    writes: bool = False,
    settings: Mapping[str, str | int] | None = None,
) -> Engine:
    """Return an engine for reading, or, with `writes`, one with a single connection for writing.

    A reader's transaction sees one moment of the database and refuses to write. The file is never created here.
    `settings` replaces single SQLite settings (migrations switch foreign keys off). Raises on connecting: Unavailable
    (`database-setting-refused`) where the database does not grant a setting.
    """
    where = location if isinstance(location, SqliteFile | PostgresServer) else parse_location(location)
    if isinstance(where, PostgresServer):
        return _postgres_engine(where, writes=writes)
    wanted = {**SQLITE_SETTINGS, "query_only": 0 if writes else 1, **(settings or {})}
    return _sqlite_engine(where, wanted, begin="BEGIN IMMEDIATE" if writes else "BEGIN", most=1 if writes else _READERS)


def make_looking_engine(where: SqliteFile) -> Engine:
    """Return an engine that changes nothing in a file whose state is not known yet, not even by closing it."""
    return _sqlite_engine(where, LOOKING_SETTINGS, mode=looking_mode(where), begin="BEGIN")


def looking_mode(where: SqliteFile) -> str:
    """Return the mode in which a file is read without a trace.

    Where an unclean stop left a log, a connection that may write brings it into the file when it closes; where there is
    none, a connection that may not write leaves an empty one behind.
    """
    return "ro" if where.journal.exists() else "rw"


def _sqlite_engine(
    where: SqliteFile, settings: Mapping[str, str | int], *, mode: str = "rw", begin: str, most: int = 1
) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlite,
        creator=sqlite_connector(where, mode),
        poolclass=QueuePool,
        pool_size=most,
        max_overflow=0,
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: object) -> None:
        apply_settings(connection, settings, where)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def sqlite_connector(where: SqliteFile, mode: str = "rw") -> Callable[[], Any]:
    """Return what opens a raw connection without transactions of its own; `mode` as in SQLite's file URIs.

    `rw` does not create a file that is missing.
    """
    uri = f"file:{quote(str(where.path))}?mode={mode}"

    def connect() -> Any:
        # The store's lock and the pool see to it that one thread at a time uses a connection.
        return sqlite.connect(
            uri, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000, check_same_thread=False
        )

    return connect


def apply_settings(connection: Any, settings: Mapping[str, str | int], where: SqliteFile) -> None:
    """Set a raw SQLite connection up. Raises: Unavailable (`database-setting-refused`)."""
    for name, wanted in settings.items():
        connection.execute(f"PRAGMA {name}={wanted}").fetchall()
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or row[0] != wanted:
            raise Unavailable("database-setting-refused", path=str(where), setting=name, wanted=wanted)


def _postgres_engine(where: PostgresServer, *, writes: bool) -> Engine:
    options = " ".join(f"-c {name}={value}" for name, value in POSTGRES_SETTINGS.items())
    given = dict(where.url.query)
    engine = create_engine(
        where.url,
        connect_args={**{k: v for k, v in POSTGRES_CONNECT.items() if k not in given}, "options": options},
        pool_pre_ping=True,
        pool_size=1 if writes else _READERS,
        max_overflow=0,
    )
    if writes:
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
