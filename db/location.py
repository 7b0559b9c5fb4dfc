"""Where a database is: an SQLite file or a PostgreSQL server, named by one string."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.domain.errors import InvalidInput

POSTGRES_DRIVER = "postgresql+psycopg"
_LONGEST_NAME = 255 - len("-journal")
"""In bytes: file systems take 255, and SQLite keeps files of longer names beside its own."""


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """An SQLite database file; the path is absolute."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    @property
    def journal(self) -> Path:
        """The write-ahead log beside the file: what was committed last may stand here only."""
        return self.path.with_name(self.path.name + "-wal")


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A database on a PostgreSQL server. `str()` leaves the password out."""

    url: URL

    def __str__(self) -> str:
        return f"{self.url.host or 'this machine'}/{self.url.database}"


Location = SqliteFile | PostgresServer


def parse_location(text: str | os.PathLike[str]) -> Location:
    """Return where a path or URL points to.

    `sqlite:///...` names a file as well; `postgres://` and `postgresql://` mean the psycopg driver.
    Raises: InvalidInput (`database-url-malformed`).
    """
    words = os.fspath(text)
    if "://" not in words:
        return _file(words)
    try:
        url = make_url(words)
    except (ArgumentError, ValueError) as error:
        raise InvalidInput("database-url-malformed", url=words.split("://")[0] + "://...") from error
    backend = url.drivername.split("+")[0]
    if backend == "sqlite" and url.database:
        return _file(url.database)
    if backend in ("postgresql", "postgres") and url.database:
        return PostgresServer(url.set(drivername=POSTGRES_DRIVER))
    raise InvalidInput("database-url-malformed", url=url.render_as_string(hide_password=True))


def shown(text: str) -> str:
    """Return a path or URL as it may stand on a screen: with three stars for a password."""
    where = parse_location(text)
    return where.url.render_as_string(hide_password=True) if isinstance(where, PostgresServer) else text


def _file(words: str) -> SqliteFile:
    try:
        path = Path(words).expanduser().absolute()
    except RuntimeError as error:  # `~somebody` whom this machine does not know
        raise InvalidInput("database-url-malformed", url=words) from error
    if any(len(os.fsencode(name)) > _LONGEST_NAME for name in path.parts):
        raise InvalidInput("database-url-malformed", url=words)
    return SqliteFile(path)
