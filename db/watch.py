"""Notices that the database's file was taken away while it is open.

SQLite goes on writing into a file that has no name any more, and every commit succeeds; at the next start all of it is
gone. The same holds for the write-ahead log beside it.
"""

from __future__ import annotations

from pathlib import Path

from db.location import SqliteFile
from kiosk.domain.errors import Unavailable


class FileWatch:
    """Remembers which files are open; made once a connection has them open, then used from any thread."""

    def __init__(self, where: SqliteFile) -> None:
        self._where = where
        self._identities = self._look()

    def check(self) -> None:
        """Raise Unavailable (`database-taken-away`) where the files by these names are not the open ones any more."""
        if self._look() != self._identities or None in self._identities:
            raise Unavailable("database-taken-away", path=str(self._where))

    def _look(self) -> tuple[tuple[int, int] | None, ...]:
        return tuple(_identity(path) for path in (self._where.path, self._where.journal))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
