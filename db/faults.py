"""What a database's own errors mean to a person: damaged, full, read-only, busy, out of reach.

Anything else, a broken constraint above all, is a bug of ours and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
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
    26: "database-not-a-database",
}

# PostgreSQL's error codes: the first two characters name the class. Source: its manual, appendix A.
_POSTGRES_CODES = {
    "3D000": "database-missing-on-server",
    "28": "database-login-refused",
    "53100": "database-disk-full",
    "25006": "database-read-only",
    "55P03": "database-busy",
    "57014": "database-busy",
    "40P01": "database-busy",
    "XX001": "database-damaged",
    "XX002": "database-damaged",
}


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
    except (sqlite.Error, psycopg.Error) as error:
        known = meaning(error, where)
        if known is None:
            raise
        raise known from error
    except PoolTimeout as error:
        raise Unavailable("database-busy", path=str(where)) from error


def meaning(error: BaseException | None, where: Location) -> UserError | None:
    """Return what an error of the driver means to a person, or None where it is a bug."""
    code: str | None = None
    if isinstance(where, SqliteFile) and isinstance(error, sqlite.Error):
        code = _SQLITE_CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    elif isinstance(error, psycopg.Error):
        code = _postgres_code(error)
    return Unavailable(code, path=str(where)) if code else None


def _postgres_code(error: psycopg.Error) -> str | None:
    state = error.sqlstate or ""
    known = _POSTGRES_CODES.get(state) or _POSTGRES_CODES.get(state[:2])
    if known:
        return known
    # Without a state the server never answered, or stopped answering; 08 and 57P are its own words for that.
    lost = isinstance(error, psycopg.OperationalError) and (not state or state.startswith(("08", "57P")))
    return "database-unreachable" if lost else None
