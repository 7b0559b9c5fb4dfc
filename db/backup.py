"""Backups of an SQLite database: whole, checked, and named only once they are on the disk.

Made through SQLite's backup interface, never by copying the file: what was committed last may stand in the write-ahead
log only, and a copy without it is silently older. Each backup has a copy of the keys beside it and opens like any
database. A server's backups are the server's own affair (`pg_dump`). `db.restore` brings one back.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pysqlite3.dbapi2 as sqlite

from db.engine import APPLICATION_ID, looking_mode, sqlite_connector
from db.faults import damage_worded
from db.files import make_folder, publish_new
from db.keys import read_keys, write_keys
from db.location import SqliteFile
from kiosk.domain.errors import InvalidInput, Unavailable

HOURLY, DAILY, MONTHLY = 24, 30, 12
EVERY = timedelta(hours=1)
ROOM_LEFT_BYTES = 64 * 1024 * 1024
"""What a backup leaves free: entries go before copies of them."""

_STAMP = "%Y%m%dT%H%M%S"
# What an interrupted backup left is removed once it is this much older than a finished one.
_LEFT_OVER = timedelta(days=1)
_PAGES_AT_ONCE = 2_000
_STEPS_AT_ONCE = 200_000


Pulse = Callable[[], None]
"""Called every few milliseconds of a backup, which it ends by raising."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup and the moment it was made (UTC, to the second)."""

    path: Path
    made_at: datetime


def go_on() -> None:
    """Let a backup run to its end: the pulse of who has nothing to say meanwhile."""


def backups_folder(where: SqliteFile) -> Path:
    """Return where a database's backups stand unless told otherwise: `backups` beside it."""
    return where.path.parent / "backups"


def make_backup(where: SqliteFile, folder: Path, now: datetime, pulse: Pulse = go_on) -> Backup:
    """Copy a database, in use or not, into `folder`; any thread but the GUI's.

    Raises: Unavailable (`backup-folder-refused`), and as `write_backup`.
    """
    try:
        make_folder(folder)
        path = _free_name(where, folder, now)
    except OSError as error:
        raise Unavailable("backup-folder-refused", folder=str(folder)) from error
    write_backup(where, path, pulse)
    return Backup(path, now.astimezone(UTC).replace(microsecond=0))


def write_backup(where: SqliteFile, path: Path, pulse: Pulse = go_on) -> None:
    """Copy a database into a file of its own, its keys beside it; whole or not at all.

    Raises: Unavailable (`backup-damaged` where the copy does not pass its check, so the database itself is damaged;
    `backup-folder-refused`, `backup-disk-full`, `database-busy` and its like); InvalidInput (`backup-in-the-way`).
    """
    if path.exists() or keys_beside(path).exists():
        raise InvalidInput("backup-in-the-way", path=str(path))
    part = path.with_name(path.name + ".part")
    keys = read_keys(where)
    try:
        _check_room(where, path.parent)
        new_part(part)
        try:
            copy_checked(where, part, pulse)
            write_keys(keys_beside(path), keys)
            with ExitStack() as undo:
                # Keys without a database would keep its name taken.
                undo.callback(keys_beside(path).unlink, missing_ok=True)
                publish_new(part, path)
                undo.pop_all()
        finally:
            remove_set(part)
    except OSError as error:
        raise Unavailable("backup-folder-refused", folder=str(path.parent)) from error


def is_due(where: SqliteFile, folder: Path, now: datetime) -> bool:
    """Tell whether no backup was made within the last hour; one from a future that the clock left does not count."""
    return not any(timedelta() <= now - backup.made_at < EVERY for backup in list_backups(where, folder))


def list_backups(where: SqliteFile, folder: Path) -> list[Backup]:
    """Return a database's finished backups in a folder, oldest first. Raises: Unavailable (`backup-folder-refused`)."""
    found = [
        Backup(path, made_at)
        for path in _inside(folder)
        if (made_at := _moment_in(where, path.name, r"\.db")) is not None
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


def prune(where: SqliteFile, folder: Path, now: datetime) -> list[Path]:
    """Remove the backups that are not worth keeping, and what interrupted ones left; return the backups' paths.

    Those of a future that the clock has left stay, and count for nothing: they must not push out what is made now.
    """
    backups = list_backups(where, folder)
    past = [backup for backup in backups if backup.made_at <= now]
    kept = worth_keeping(backup.made_at for backup in past)
    removed = [backup.path for backup in past if backup.made_at not in kept]
    try:
        for path in removed:
            path.unlink()
            keys_beside(path).unlink(missing_ok=True)
        for path in _left_over(where, folder, backups):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable("backup-folder-refused", folder=str(folder)) from error
    return removed


def copy_checked(source: SqliteFile, part: Path, pulse: Pulse = go_on) -> None:
    """Copy a database, in use or not, into an empty file and check the copy; it is not on the disk yet.

    Raises: Unavailable (`backup-damaged`, `backup-disk-full`, and those of `db.faults`); what `pulse` raises.
    """
    target = SqliteFile(part)
    try:
        with damage_worded(source):
            _copy(source, target, pulse)
            _check(source, target, pulse)
    except Unavailable as error:
        if error.code == "database-disk-full":
            raise Unavailable("backup-disk-full", folder=str(part.parent)) from error
        raise


def new_part(part: Path) -> None:
    """Make an empty file that its owner alone can read, in place of what an earlier try left."""
    remove_set(part)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def remove_set(path: Path) -> None:
    """Remove a database file with whatever SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def keys_beside(path: Path) -> Path:
    """Return where a backup's copy of the keys stands."""
    return path.with_name(path.name + ".keys")


def _check_room(where: SqliteFile, folder: Path) -> None:
    size = sum(path.stat().st_size for path in (where.path, where.journal) if path.exists())
    if shutil.disk_usage(folder).free < size + ROOM_LEFT_BYTES:
        raise Unavailable("backup-disk-full", folder=str(folder))


def _copy(source: SqliteFile, target: SqliteFile, pulse: Pulse) -> None:
    with closing(sqlite_connector(source, looking_mode(source))()) as old, closing(sqlite_connector(target)()) as new:
        # One moment throughout: without it the copy would begin anew with every entry that comes meanwhile.
        old.execute("BEGIN")
        old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        old.backup(new, pages=_PAGES_AT_ONCE, progress=lambda *_: pulse())
        old.execute("ROLLBACK")
        # One file: no log beside it that could be left behind.
        new.execute("PRAGMA journal_mode=DELETE")


def _check(source: SqliteFile, copy: SqliteFile, pulse: Pulse) -> None:
    with closing(sqlite_connector(copy, "ro")()) as connection:
        connection.set_progress_handler(pulse, _STEPS_AT_ONCE)
        try:
            sound = connection.execute(
                "SELECT NOT EXISTS (SELECT 1 FROM pragma_integrity_check WHERE integrity_check <> 'ok')"
            ).fetchone()[0]
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
        except sqlite.OperationalError:
            # What a pulse raises reaches SQLite as a wish to stop, and does not come back by itself.
            pulse()
            raise
    if not sound or not ours or orphans:
        raise Unavailable("backup-damaged", path=str(source))


def _left_over(where: SqliteFile, folder: Path, backups: list[Backup]) -> list[Path]:
    """Return what older, interrupted backups left: parts of a copy, and keys without their backup."""
    if not backups:
        return []
    names = {backup.path.name for backup in backups}
    return [
        path
        for path in _inside(folder)
        if (begun_at := _moment_in(where, path.name, r"\.db(?:\.part.*|\.keys(?:\.part)?)")) is not None
        and begun_at < backups[-1].made_at - _LEFT_OVER
        and path.name.removesuffix(".keys") not in names
    ]


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Unavailable("backup-folder-refused", folder=str(folder)) from error


def _moment_in(where: SqliteFile, name: str, ending: str) -> datetime | None:
    """Return the moment that a file of a database's backups has in its name; None where it is no such file."""
    match = re.fullmatch(_beginning_of(where) + r"(\d{8}T\d{6})Z(?:-\d+)?" + ending, name)
    if match is None:
        return None
    try:
        return datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _beginning_of(where: SqliteFile) -> str:
    """Return a pattern of what stands before the moment in a backup's name.

    It is the database's whole name and a dot: `ward.db` and `ward.sqlite` may stand in one folder, and neither must
    take the other's backups for its own. Backups from before that were named without the ending, and with a hyphen;
    of those only a database with the usual ending still says they are its own.
    """
    before = [where.path.name + "."]
    if where.path.suffix == ".db":
        before.append(where.path.stem + "-")
    return f"(?:{'|'.join(map(re.escape, before))})"


def _free_name(where: SqliteFile, folder: Path, now: datetime) -> Path:
    name = f"{where.path.name}.{now.astimezone(UTC):{_STAMP}}Z"
    path, count = folder / f"{name}.db", 1
    while path.exists() or keys_beside(path).exists():
        count += 1
        path = folder / f"{name}-{count}.db"
    return path


def _newest_of_each(newest_first: list[datetime], parts: int) -> list[datetime]:
    """Return the newest moment of each period: of year, month, day and hour the first `parts` count."""
    newest: dict[tuple[int, ...], datetime] = {}
    for moment in newest_first:
        newest.setdefault(moment.astimezone(UTC).timetuple()[:parts], moment)
    return list(newest.values())
