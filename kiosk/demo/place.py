"""Where a demo may stand, and how a finished one gets there: an older demo stays until the new one is whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.database import open_database
from db.files import make_folder, publish_new, sync_file, sync_folder
from db.keys import KEYS_VARIABLE, keys_path
from db.location import Location, SqliteFile
from db.queries.programme import load_programme
from db.watch import kept_to_ourselves
from kiosk.domain.errors import InvalidInput, NotFound, Unavailable


def check_place(where: Location, *, replace: bool) -> None:
    """Tell whether a demo may be made there; nothing is changed.

    Raises: InvalidInput (`demo-in-the-way`, `demo-not-a-demo`, `demo-on-a-server`, `demo-keys-elsewhere`); Unavailable
    (`database-in-use`, `database-remains`, `database-keys-in-the-way`, and what opening the older one raises).
    """
    if not isinstance(where, SqliteFile):
        if replace:
            raise InvalidInput("demo-on-a-server", path=str(where))
    elif not where.path.exists():
        _check_nothing_is_left(where)
    elif replace:
        _check_older(where)
    else:
        raise InvalidInput("demo-in-the-way", path=str(where))


@contextmanager
def workshop(where: SqliteFile) -> Iterator[SqliteFile]:
    """Give a place for the making, in a folder beside the demo's own; the folder goes, whatever happens.

    Raises: Unavailable (`database-not-writable`).
    """
    try:
        make_folder(where.path.parent)
        folder = Path(tempfile.mkdtemp(prefix=f"{where.path.name}.making-", dir=where.path.parent))
    except OSError as error:
        raise Unavailable("database-not-writable", path=str(where), folder=str(where.path.parent)) from error
    try:
        yield SqliteFile(folder / where.path.name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def move_in(made: SqliteFile, where: SqliteFile, *, replace: bool) -> None:
    """Give a finished, closed demo its place, with its keys; over an older demo only with `replace`.

    Raises: as `check_place`.
    """
    if not replace or not where.path.exists():
        if keys_path(made) != keys_path(where):
            publish_new(keys_path(made), keys_path(where))
        try:
            publish_new(made.path, where.path)
        except FileExistsError as error:
            keys_path(where).unlink()
            raise InvalidInput("demo-in-the-way", path=str(where)) from error
        return
    with kept_to_ourselves(where):
        for path in (made.path, keys_path(made)):
            sync_file(path)
        # An older log must never meet a newer database. Closing the older one left none, unless it was copied so.
        for ending in ("-wal", "-shm"):
            where.path.with_name(where.path.name + ending).unlink(missing_ok=True)
        keys_path(made).replace(keys_path(where))
        made.path.replace(where.path)
        sync_folder(where.path.parent)


def _check_nothing_is_left(where: SqliteFile) -> None:
    if where.journal.exists():
        raise Unavailable("database-remains", path=str(where), remains=str(where.journal))
    if keys_path(where).exists():
        raise Unavailable("database-keys-in-the-way", keys=str(keys_path(where)))


def _check_older(where: SqliteFile) -> None:
    if os.environ.get(KEYS_VARIABLE):
        raise InvalidInput("demo-keys-elsewhere", path=str(where), keys=str(keys_path(where)), variable=KEYS_VARIABLE)
    with kept_to_ourselves(where):
        pass
    store = open_database(where.path)
    try:
        with store.read() as session:
            is_demo = load_programme(session).is_demo
    except NotFound as error:
        raise InvalidInput("demo-not-a-demo", path=str(where)) from error
    finally:
        store.close()
    if not is_demo:
        raise InvalidInput("demo-not-a-demo", path=str(where))
