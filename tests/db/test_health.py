"""The administrator's page knows how the database is, and the thorough check finds what a start cannot."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import text

from db import health
from db.backup import backups_folder, make_backup
from db.database import open_database
from db.location import SqliteFile
from db.migrate import known_versions
from db.store import Store
from db.tables import SettingRow
from kiosk.domain.clock import SetClock
from tests.db.fixtures import MONDAY


def test_a_fresh_database_is_well(store: Store) -> None:
    found = health.look(store)
    assert found.version == known_versions()[-1]
    assert found.audit_head.startswith("1-")
    assert found.size > 100_000
    assert health.check(store) == health.Verdict("", None)


def test_the_page_tells_how_old_the_last_backup_is(sqlite_store: Store, sqlite_path: Path, clock: SetClock) -> None:
    where = SqliteFile(sqlite_path)
    assert health.look(sqlite_store).is_backup_old(clock.now())
    make_backup(where, backups_folder(where), clock.now())
    found = health.look(sqlite_store)
    assert (found.last_backup_at, found.backups) == (MONDAY, 1)
    assert not found.is_backup_old(MONDAY + timedelta(hours=2))
    assert found.is_backup_old(MONDAY + timedelta(hours=4))


def test_the_page_tells_when_space_grows_scarce(sqlite_store: Store) -> None:
    found = health.look(sqlite_store)
    assert found.free
    assert replace(found, free=health.SCARCE_BYTES - 1).is_space_scarce
    assert not replace(found, free=health.SCARCE_BYTES).is_space_scarce


def test_a_server_keeps_its_own_backups(postgres_store: Store, clock: SetClock) -> None:
    found = health.look(postgres_store)
    assert (found.backups, found.free) == (None, None)
    assert not found.is_backup_old(clock.now())


def test_a_changed_word_in_the_audit_is_found_though_the_database_opens(sqlite_path: Path, clock: SetClock) -> None:
    store = open_database(sqlite_path, clock)
    with store.write() as write:
        write.audit("observed", None, None, competency="airway")
    store.close()
    content = sqlite_path.read_bytes()
    assert content.count(b"airway") == 1
    sqlite_path.write_bytes(content.replace(b"airway", b"airwaz"))
    with closing(open_database(sqlite_path, clock)) as opened:
        assert health.check(opened) == health.Verdict("", 2)
        assert not health.check(opened).is_sound


def test_rows_that_point_nowhere_are_found(sqlite_path: Path, clock: SetClock) -> None:
    with closing(sqlite.connect(str(sqlite_path))) as connection:
        connection.execute("INSERT INTO page_look VALUES ('00', '2026-11-23 14:00:00.000000')")
        connection.commit()
    with closing(open_database(sqlite_path, clock)) as opened:
        assert health.check(opened).code == "database-damaged"


def test_a_damaged_page_is_found(sqlite_path: Path, clock: SetClock) -> None:
    with closing(open_database(sqlite_path, clock)) as opened, opened.write() as write:
        write.session.add_all(SettingRow(name=f"setting {n}", value="x" * 200) for n in range(300))
        page = write.session.scalar(text("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'"))
    with sqlite_path.open("r+b") as stream:
        stream.seek((page - 1) * 4096)
        stream.write(b"\xff" * 64)
    with closing(open_database(sqlite_path, clock)) as opened:
        assert health.check(opened).code == "database-damaged"
