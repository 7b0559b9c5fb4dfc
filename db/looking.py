"""A database that is only looked at: read through as it stands, whatever its schema, without changing a byte of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from db import migrate
from db.database import look_at
from db.engine import make_engine, make_looking_engine
from db.faults import faults_worded
from db.location import Location, SqliteFile


class Looking:
    """Reads one database as it is; a kiosk may have it open meanwhile, and nothing is brought up to date.

    Raises: as `db.database.open_database`.
    """

    def __init__(self, where: Location) -> None:
        self.location = where
        self.keys, found = look_at(where)
        # A newer one is refused here: what it means is not known.
        self.is_older = migrate.is_pending(found.version, where)
        self._engine = make_looking_engine(where) if isinstance(where, SqliteFile) else make_engine(where)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one moment of the database and cannot write."""
        with faults_worded(self.location), Session(self._engine) as session:
            yield session

    def close(self) -> None:
        """Close its connections."""
        self._engine.dispose()
