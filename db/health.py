"""How a database is, and the thorough check: what `growing-edge check` tells.

The check reads everything, so it is asked for and not part of a start: SQLite's own check does not see
damage inside texts and numbers, the audit chain does.
"""

from __future__ import annotations

import shutil
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.orm import Session

from db import audit, migrate
from db.backup import backups_folder, list_backups
from db.keys import Keys
from db.location import Location, SqliteFile
from kiosk.domain.errors import UserError

# Below this the next entries may not fit: told before it happens.
SCARCE_BYTES = 500 * 1024 * 1024
# Backups are hourly; two may be missed before somebody should look.
OLD_BACKUP = timedelta(hours=3)


class Readable(Protocol):
    """A database that is read: open at a kiosk (`db.store.Store`), or only looked at (`db.looking.Looking`)."""

    location: Location
    keys: Keys

    def read(self) -> AbstractContextManager[Session]:
        """Give a session that sees one moment of the database."""
        ...


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a database at a moment; sizes in bytes. `None`: not known here, as for a server's files."""

    place: str
    version: str
    size: int
    journal_size: int | None
    free: int | None
    audit_head: str
    last_backup_at: datetime | None
    backups: int | None

    @property
    def is_space_scarce(self) -> bool:
        """Whether the disk is about to be full."""
        return self.free is not None and self.free < SCARCE_BYTES

    def is_backup_old(self, now: datetime) -> bool:
        """Tell whether the last good backup is older than it should be; a server's backups are not known here."""
        if self.backups is None:
            return False
        return self.last_backup_at is None or now - self.last_backup_at > OLD_BACKUP


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the thorough check found: `code` as of `UserError`, empty where all is well; the first broken audit row."""

    code: str
    broken_at: int | None

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.code and self.broken_at is None


def look(store: Readable, backups: Path | None = None) -> Health:
    """Return how a database is, without reading it all. `backups` where they do not stand in their usual folder."""
    with store.read() as session:
        version = migrate.current_version(session.connection()) or ""
        audit_head = audit.head(session)
        size = _size(session)
    where = store.location
    if not isinstance(where, SqliteFile):
        return Health(str(where), version, size, None, None, audit_head, None, None)
    made = list_backups(where, backups or backups_folder(where))
    return Health(
        place=str(where),
        version=version,
        size=size,
        # A database that nobody has open has no log, and a backup never one.
        journal_size=where.journal.stat().st_size if where.journal.exists() else 0,
        free=shutil.disk_usage(where.path.parent).free,
        audit_head=audit_head,
        last_backup_at=made[-1].made_at if made else None,
        backups=len(made),
    )


def check(store: Readable) -> Verdict:
    """Read the whole database and return what is wrong with it; minutes for a large one."""
    try:
        with store.read() as session:
            if isinstance(store.location, SqliteFile) and not _is_whole(session):
                return Verdict("database-damaged", None)
            return Verdict("", audit.verify(session, store.keys.audit))
    except UserError as error:
        return Verdict(error.code, None)
    except (ValueError, TypeError):
        # A column of the audit holds what its type cannot be: no program of ours wrote it.
        return Verdict("database-damaged", None)


def _size(session: Session) -> int:
    if session.connection().dialect.name == "sqlite":
        pages = session.scalar(text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
    else:
        pages = session.scalar(text("SELECT pg_database_size(current_database())"))
    return int(pages or 0)


def _is_whole(session: Session) -> bool:
    sound = "SELECT NOT EXISTS (SELECT 1 FROM pragma_integrity_check WHERE integrity_check <> 'ok')"
    orphans = "SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check)"
    return bool(session.scalar(text(sound))) and not session.scalar(text(orphans))
