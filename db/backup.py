"""Backups of an SQLite database: whole, checked, and named only once they are on the disk.

Made through SQLite's backup interface, never by copying the file: what was committed last may stand in the write-ahead
log only, and a copy without it is silently older. Each backup has a copy of the keys beside it and opens like any
database. A server's backups are the server's own affair (`pg_dump`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.engine import APPLICATION_ID, looking_mode, sqlite_connector
from db.faults import damage_worded
from db.files import make_folder, publish_new, sync_folder
from db.keys import keys_path, read_keys, write_keys
from db.location import SqliteFile
from kiosk.domain.errors import Unavailable

HOURLY, DAILY, MONTHLY = 24, 30, 12
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup and the moment it was made (UTC, to the second)."""

    path: Path
    made_at: datetime


def backups_folder(where: SqliteFile) -> Path:
    """Return where a database's backups stand unless told otherwise: `backups` beside it."""
    return where.path.parent / "backups"


def make_backup(where: SqliteFile, folder: Path, now: datetime) -> Backup:
    """Copy a database, in use or not, into `folder`; any thread but the GUI's.

    Raises: Unavailable (`backup-damaged` where the copy does not pass its check, so the database itself is damaged;
    `backup-folder-refused`; `database-disk-full` and its like).
    """
    try:
        make_folder(folder)
        path = _free_name(where, folder, now)
        part = path.with_name(path.name + ".part")
        _remove_set(part)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise Unavailable("backup-folder-refused", folder=str(folder)) from error
    try:
        with damage_worded(where):
            _copy(where, SqliteFile(part))
            _check(where, SqliteFile(part))
        write_keys(_keys_beside(path), read_keys(where))
        publish_new(part, path)
    finally:
        _remove_set(part)
    return Backup(path, now.astimezone(UTC).replace(microsecond=0))


def list_backups(where: SqliteFile, folder: Path) -> list[Backup]:
    """Return a database's finished backups in a folder, oldest first."""
    pattern = re.compile(re.escape(where.path.stem) + r"-(\d{8}T\d{6})Z(?:-\d+)?\.db")
    paths = folder.iterdir() if folder.is_dir() else ()
    found = [
        Backup(path, datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC))
        for path in paths
        if (match := pattern.fullmatch(path.name))
    ]
    return sorted(found, key=lambda backup: (backup.made_at, backup.path.name))


def worth_keeping(moments: Iterable[datetime]) -> set[datetime]:
    """Return which backups to keep: the newest of each of the last 24 hours, 30 days and 12 months that have any.

    Hours without a backup do not count, so a kiosk that was off for a month still has 24 hours' worth. UTC.
    """
    newest_first = sorted(set(moments), reverse=True)
    kept: set[datetime] = set()
    for count, parts in ((HOURLY, 4), (DAILY, 3), (MONTHLY, 2)):
        kept |= set(_newest_of_each(newest_first, parts)[:count])
    return kept


def prune(where: SqliteFile, folder: Path) -> list[Path]:
    """Remove the backups that are not worth keeping; return their paths."""
    backups = list_backups(where, folder)
    kept = worth_keeping(backup.made_at for backup in backups)
    removed = [backup.path for backup in backups if backup.made_at not in kept]
    for path in removed:
        path.unlink()
        _keys_beside(path).unlink(missing_ok=True)
    return removed


def restore(where: SqliteFile, backup: Path, now: datetime) -> Path:
    """Put a backup in a closed database's place; the old files are moved aside together, into the folder returned.

    The keys stay where they stand unless they are lost. Raises: as `make_backup`.
    """
    part = where.path.with_name(where.path.name + ".part")
    _remove_set(part)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        source = SqliteFile(backup)
        with damage_worded(source):
            _copy(source, SqliteFile(part))
            _check(source, SqliteFile(part))
        aside = _move_aside(where, now)
        if not keys_path(where).exists():
            write_keys(keys_path(where), read_keys(source, _keys_beside(backup)))
        publish_new(part, where.path)
    finally:
        _remove_set(part)
    return aside


def _copy(source: SqliteFile, target: SqliteFile) -> None:
    with closing(sqlite_connector(source, looking_mode(source))()) as old, closing(sqlite_connector(target)()) as new:
        old.backup(new)
        # One file: no log beside it that could be left behind.
        new.execute("PRAGMA journal_mode=DELETE")


def _check(source: SqliteFile, copy: SqliteFile) -> None:
    with closing(sqlite_connector(copy, "ro")()) as connection:
        sound = connection.execute(
            "SELECT NOT EXISTS (SELECT 1 FROM pragma_integrity_check WHERE integrity_check <> 'ok')"
        ).fetchone()[0]
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
    if not sound or not ours or orphans:
        raise Unavailable("backup-damaged", path=str(source))


def _free_name(where: SqliteFile, folder: Path, now: datetime) -> Path:
    name = f"{where.path.stem}-{now.astimezone(UTC):{_STAMP}}Z"
    path, count = folder / f"{name}.db", 1
    while path.exists() or _keys_beside(path).exists():
        count += 1
        path = folder / f"{name}-{count}.db"
    return path


def _move_aside(where: SqliteFile, now: datetime) -> Path:
    aside = where.path.with_name(f"{where.path.name}.set-aside-{now.astimezone(UTC):{_STAMP}}Z")
    aside.mkdir(mode=0o700)
    for ending in ("-wal", "-shm", ""):
        path = where.path.with_name(where.path.name + ending)
        if path.exists():
            path.rename(aside / path.name)
    sync_folder(aside)
    sync_folder(where.path.parent)
    return aside


def _newest_of_each(newest_first: list[datetime], parts: int) -> list[datetime]:
    """Return the newest moment of each period: of year, month, day and hour the first `parts` count."""
    newest: dict[tuple[int, ...], datetime] = {}
    for moment in newest_first:
        newest.setdefault(moment.astimezone(UTC).timetuple()[:parts], moment)
    return list(newest.values())


def _keys_beside(path: Path) -> Path:
    return path.with_name(path.name + ".keys")


def _remove_set(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
