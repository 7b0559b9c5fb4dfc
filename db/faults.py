"""What a database's own errors mean to a person: damaged, full, read-only, busy, out of reach.

Anything else, a broken constraint above all, is a bug of ours and stays as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pysqlite3.dbapi2 as sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from db.location import Location, SqliteFile
from kiosk.domain.errors import Unavailable, UserError

# SQLite's primary result codes. Source: https://www.sqlite.org/rescode.html
_SQLITE_CODES = {
    5: "database-busy",
    6: "database-busy",
    8: "database-read-only",
    10: "database-disk-failing",
    11: "database-damaged",
    13: "database-disk-full",
    14: "database-not-opened",
    # "Locking protocol": somebody keeps the file to themselves, such as a restore.
    15: "database-busy",
    26: "database-not-a-database",
}

# Some of the driver's errors, those of backups among them, come without a number.
_SQLITE_WORDS = {
    "Could not decode to UTF-8": "database-damaged",
    "disk image is malformed": "database-damaged",
    "file is not a database": "database-not-a-database",
    "disk is full": "database-disk-full",
    "disk I/O error": "database-disk-failing",
    "database is locked": "database-busy",
}

# PostgreSQL's error codes. Source: its manual, appendix A.
_POSTGRES_CODES = {
    "53100": "database-disk-full",
    "25006": "database-read-only",
    "55P03": "database-busy",
    "57014": "database-busy",
    "40P01": "database-busy",
    "XX001": "database-damaged",
    "XX002": "database-damaged",
}

# How a server's refusal begins, within what libpq says of the failed connection.
_REFUSED = "FATAL: "


@contextmanager
def faults_worded(where: Location) -> Iterator[None]:
    """Turn the database's own errors inside into `UserError`s where a person can act on them."""
    try:
        yield
    except DBAPIError as error:
        known = meaning(error.orig, where)
        if known is None:
            raise
        raise known from error
    except (sqlite.Error, *_postgres_errors()) as error:
        known = meaning(error, where)
        if known is None:
            raise
        raise known from error
    except PoolTimeout as error:
        raise Unavailable("database-busy", path=str(where), reason="all connections are in use") from error


@contextmanager
def damage_worded(where: SqliteFile) -> Iterator[None]:
    """As `faults_worded`, around calls to SQLite alone on a file that may be damaged.

    What stands in a damaged file, or in SQLite's messages about it, may be no text, no date and no number any more: the
    driver's complaints about that mean damage here, and elsewhere a bug.
    """
    try:
        with faults_worded(where):
            yield
    except (ValueError, TypeError) as error:
        raise Unavailable("database-damaged", path=str(where), reason=type(error).__name__) from error


def meaning(error: BaseException | None, where: Location) -> UserError | None:
    """Return what an error of the driver means to a person, or None where it is a bug.

    `reason` is the driver's own first line.
    """
    code = _code(error, where)
    return Unavailable(code, path=str(where), reason=_first_line(error)) if code else None


def _code(error: BaseException | None, where: Location) -> str | None:
    if isinstance(where, SqliteFile) and isinstance(error, sqlite.Error):
        return _sqlite_code(error)
    return _postgres_code(error) if isinstance(error, _postgres_errors()) else None


def _sqlite_code(error: sqlite.Error) -> str | None:
    number: int | None = getattr(error, "sqlite_errorcode", None)
    if number is not None:
        return _SQLITE_CODES.get(number & 0xFF)
    return next((code for words, code in _SQLITE_WORDS.items() if words in str(error)), None)


def _postgres_errors() -> tuple[type[Exception], ...]:
    """Return the driver's root error, or nothing where no server was ever talked to: importing it costs a start."""
    driver = sys.modules.get("psycopg")
    return (driver.Error,) if driver is not None else ()


def _postgres_code(error: BaseException) -> str | None:
    import psycopg

    assert isinstance(error, psycopg.Error)
    state = error.sqlstate or ""
    if state in _POSTGRES_CODES:
        return _POSTGRES_CODES[state]
    if not isinstance(error, psycopg.OperationalError):
        return None
    # A refused login or an unknown database comes without a state, in the server's own words only.
    if not state and _REFUSED in str(error):
        return "database-refused-by-server"
    # Without a state the server never answered, or stopped answering; 08 and 57P are its own words for that.
    return "database-unreachable" if not state or state.startswith(("08", "57P")) else None


def _first_line(error: BaseException | None) -> str:
    return (str(error).splitlines() or [""])[0].rpartition(_REFUSED)[2].strip()
