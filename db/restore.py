"""Brings a backup back: it is read through before it replaces anything, and nothing that stood there is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from db import audit, migrate
from db.backup import copy_checked, keys_beside, new_part, remove_set
from db.engine import make_looking_engine
from db.faults import damage_worded
from db.files import make_folder, publish_new, sync_folder
from db.keys import Keys, keys_path, read_keys, write_keys
from db.location import SqliteFile
from db.look import check_header, look_inside
from db.watch import kept_to_ourselves
from kiosk.domain.errors import InvalidInput, NotFound, Unavailable

_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: the folder that holds what stood there before (None: nothing did), and the audit chain's head."""

    aside: Path | None
    audit_head: str


def restore(where: SqliteFile, backup: Path, now: datetime) -> Restored:
    """Put a backup in a database's place; the files that stood there are moved aside together, into one folder.

    The keys stay where they stand unless they are lost; then those beside the backup come back.
    Raises: InvalidInput (`restore-same-file`); NotFound (`restore-no-backup`); Unavailable (`database-in-use` where a
    kiosk has the database open, `restore-chain-broken`, `backup-damaged`, `database-newer`, `database-keys-foreign`,
    `database-not-writable` and those of `db.faults`).
    """
    source = SqliteFile(backup.absolute())
    if not source.path.is_file():
        raise NotFound("restore-no-backup", path=str(backup))
    if where.path.exists() and source.path.samefile(where.path):
        raise InvalidInput("restore-same-file", path=str(where))
    check_header(source)
    part = where.path.with_name(where.path.name + ".part")
    try:
        make_folder(where.path.parent)
        with kept_to_ourselves(where):
            new_part(part)
            try:
                return _restore(where, source, part, now)
            finally:
                remove_set(part)
    except OSError as error:
        raise Unavailable("database-not-writable", path=str(where), folder=str(where.path.parent)) from error


def _restore(where: SqliteFile, source: SqliteFile, part: Path, now: datetime) -> Restored:
    keys_lost = not keys_path(where).exists()
    keys_file = keys_beside(source.path) if keys_lost else keys_path(where)
    keys = read_keys(source, keys_file)
    copy_checked(source, part)
    head = _read_through(source, SqliteFile(part), keys, keys_file)
    aside = _move_aside(where, now)
    if keys_lost:
        make_folder(keys_path(where).parent)
        write_keys(keys_path(where), keys)
    publish_new(part, where.path)
    return Restored(aside, head)


def _read_through(source: SqliteFile, copy: SqliteFile, keys: Keys, keys_file: Path) -> str:
    """Refuse a backup that would not open, or whose history does not hold; return its audit chain's head."""
    found = look_inside(copy)
    pending = migrate.is_pending(found.version, source)
    if found.first.mac != audit.mac_of(found.first, audit.NOTHING_BEFORE, keys.audit):
        raise Unavailable("database-keys-foreign", path=str(source), keys=str(keys_file))
    if pending:
        # An older schema may lack a column that its chain is read by; the copy is ours alone.
        migrate.upgrade(copy)
    engine = make_looking_engine(copy)
    try:
        with damage_worded(source), Session(engine) as session:
            broken, head = audit.verify(session, keys.audit), audit.head(session)
    finally:
        engine.dispose()
    if broken is not None:
        raise Unavailable("restore-chain-broken", path=str(source), row=broken)
    return head


def _move_aside(where: SqliteFile, now: datetime) -> Path | None:
    # The database itself first: cut in between, what is left is no database. Without its log it would open as an older
    # one, in silence.
    standing = [
        path
        for ending in ("", "-wal", "-journal", "-shm")
        if (path := where.path.with_name(where.path.name + ending)).exists()
    ]
    if not standing:
        return None
    aside = _free_folder(where, now)
    aside.mkdir(mode=0o700)
    for path in standing:
        path.rename(aside / path.name)
    sync_folder(aside)
    sync_folder(where.path.parent)
    return aside


def _free_folder(where: SqliteFile, now: datetime) -> Path:
    name = f"{where.path.name}.set-aside-{now.astimezone(UTC):{_STAMP}}Z"
    path, count = where.path.with_name(name), 1
    while path.exists():
        count += 1
        path = where.path.with_name(f"{name}-{count}")
    return path
