"""Notices that the database's file was taken away while it is open.

SQLite goes on writing into a file that has no name any more, and every commit succeeds; at the next start all of it is
gone. The same holds for the write-ahead log beside it.
"""

from __future__ import annotations

import errno
import fcntl
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.location import SqliteFile
from kiosk.domain.errors import Unavailable

_Identity = tuple[int, int]

# Also where the way there leads through a file, or the name is longer than any file's.
_NO_SUCH_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})

# Whoever has a database open in WAL mode holds this byte of its shared memory: `UNIX_SHM_DMS`.
# Source: SQLite's os_unix.c.
_HELD_WHILE_OPEN = 128

_lock = threading.Lock()
_open_here: Counter[_Identity] = Counter()


def is_open_here(path: Path) -> bool:
    """Tell whether a store of this process has a file open.

    Such a file must not be opened and closed by other means than SQLite: the system then drops all locks that this
    process holds on it. Source: https://www.sqlite.org/howtocorrupt.html, section 2.2.
    """
    with _lock:
        return _open_here[_identity(path) or (0, 0)] > 0


@contextmanager
def kept_to_ourselves(where: SqliteFile) -> Iterator[None]:
    """Keep a database that nobody has open closed to others, while it is replaced.

    Raises: Unavailable (`database-in-use`).
    """
    if is_open_here(where.path):
        raise Unavailable("database-in-use", path=str(where))
    memory = where.path.with_name(where.path.name + "-shm")
    if not memory.exists() and not where.path.exists():
        yield
        return
    # After a clean stop there is none: without one nothing would keep a kiosk from starting meanwhile. It is left where
    # it is: SQLite empties it, and to remove it under whoever is just opening it would give two of them two memories.
    with memory.open("a+b") as handle:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _HELD_WHILE_OPEN)
        except (BlockingIOError, PermissionError) as error:
            raise Unavailable("database-in-use", path=str(where)) from error
        yield


class FileWatch:
    """Remembers which files are open; made once a connection has them open, then used from any thread."""

    def __init__(self, where: SqliteFile) -> None:
        self._where = where
        self._identities = self._look()
        self._count(1)

    def check(self) -> None:
        """Raise Unavailable (`database-taken-away`) where the files by these names are not the open ones any more."""
        if self._look() != self._identities or None in self._identities:
            raise Unavailable("database-taken-away", path=str(self._where))

    def close(self) -> None:
        """Forget the files; after the last connection."""
        self._count(-1)

    def _look(self) -> tuple[_Identity | None, _Identity | None]:
        return _identity(self._where.path), _identity(self._where.journal)

    def _count(self, step: int) -> None:
        file = self._identities[0]
        if file is not None:
            with _lock:
                _open_here[file] += step


def _identity(path: Path) -> _Identity | None:
    try:
        status = path.stat()
    except OSError as error:
        if error.errno in _NO_SUCH_FILE:
            return None
        raise
    return status.st_dev, status.st_ino
