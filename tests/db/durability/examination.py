"""What must hold of a database after its kiosk died, whatever it was doing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db import audit
from db.backup import backups_folder, list_backups
from db.database import open_database
from db.location import SqliteFile
from db.store import Store
from db.tables import AuditRow, LatestRow, ObservationRow, PersonRow
from kiosk.domain.errors import UserError
from tests.db.durability.writer import ALEX

# Before its making was acknowledged a database may be absent, but never there and empty or half.
ABSENT = {"database-missing", "database-lost"}


@dataclass(slots=True)
class Acknowledged:
    """What was said to be saved."""

    created: bool = False
    ready: bool = False
    entries: int = 0
    backups: set[str] = field(default_factory=set)

    def hear(self, line: str) -> None:
        """Take in one line of the writer's."""
        if line == "created":
            self.created = True
        elif line == "ready":
            self.ready = True
        elif line.startswith("backup "):
            self.backups.add(line.removeprefix("backup "))
        elif line.isdigit():
            self.entries = int(line)


def problems_after_death(path: Path, said: Acknowledged, examined: set[str] | None = None) -> list[str]:
    """Return what is lost, torn or damaged, in words; an empty list is what everybody wants.

    `examined` grows by the names of the backups found good: nothing writes to a finished one, so once is enough where
    the same folder is examined again.
    """
    try:
        store = open_database(path)
    except UserError as error:
        return [] if not said.created and error.code in ABSENT else [f"not opened: {error}"]
    try:
        found, entries = _problems_inside(store)
    except (UserError, ValueError, TypeError, AttributeError) as error:
        # What stands in a damaged file need not be what its columns promise.
        return [f"damaged: {error!r}"]
    finally:
        store.close()
    if said.ready and entries is None:
        found.append("lost: the people")
    if (entries or 0) < said.entries:
        found.append(f"lost: {said.entries - (entries or 0)} of {said.entries} acknowledged entries")
    return found + _problems_of_backups(path, said, set() if examined is None else examined)


def _problems_inside(store: Store) -> tuple[list[str], int | None]:
    """Return what contradicts itself, and the number of entries; None before the people were entered."""
    with store.read() as session:
        found = [] if session.scalar(text("PRAGMA integrity_check")) == "ok" else ["damaged: integrity_check"]
        if (broken := audit.verify(session, store.keys.audit)) is not None:
            found.append(f"torn: the audit chain breaks at {broken}")
        if session.get(PersonRow, ALEX) is None:
            return found, None
        return found + _torn(session), session.scalar(select(func.count()).select_from(ObservationRow)) or 0


def _torn(session: Session) -> list[str]:
    """Return which parts of one transaction are there without the others."""
    newest_first = select(ObservationRow).order_by(ObservationRow.id.desc())
    entered = [int(row.seen.split()[0]) for row in session.scalars(newest_first)]
    audited = session.scalars(
        select(AuditRow.details).where(AuditRow.action == "entered").order_by(AuditRow.seq.desc())
    )
    newest = session.scalars(newest_first.limit(1)).first()
    latest = session.scalars(select(LatestRow)).one_or_none()
    found = []
    if entered != list(range(len(entered), 0, -1)):
        found.append("torn: entries are missing in between")
    if [details["number"] for details in audited] != entered:
        found.append("torn: entries and audit differ")
    if (latest and latest.observation_id) != (newest and newest.id):
        found.append("torn: the board does not show the newest entry")
    return found


def _problems_of_backups(path: Path, said: Acknowledged, examined: set[str]) -> list[str]:
    where = SqliteFile(path)
    backups = list_backups(where, backups_folder(where))
    found = [f"lost: backup {name}" for name in said.backups - {backup.path.name for backup in backups}]
    for backup in backups:
        if backup.path.name in examined:
            continue
        problems = _problems_of_backup(backup.path)
        found += problems
        if not problems:
            examined.add(backup.path.name)
    return found


def _problems_of_backup(path: Path) -> list[str]:
    try:
        store = open_database(path)
    except UserError as error:
        return [f"backup not opened: {error}"]
    try:
        return [f"backup {problem}" for problem in _problems_inside(store)[0]]
    finally:
        store.close()
