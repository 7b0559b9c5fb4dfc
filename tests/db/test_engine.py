"""The settings that durability rests on are asked for, granted, and refused where they are not."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pysqlite3.dbapi2 as sqlite
import pytest
from sqlalchemy import text

from db import engine
from db.database import open_database
from db.location import SqliteFile
from db.store import Store
from db.tables import SettingRow
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import Unavailable


def sqlite_settings(store: Store) -> list[dict[str, Any]]:
    """Return the settings of the writing and of a reading connection."""
    names = [*engine.SQLITE_SETTINGS, "query_only"]
    with store.write() as write:
        writing = {name: write.session.scalar(text(f"PRAGMA {name}")) for name in names}
    with store.read() as session:
        return [writing, {name: session.scalar(text(f"PRAGMA {name}")) for name in names}]


def test_sqlite_grants_every_setting_on_every_connection(sqlite_store: Store) -> None:
    writing, reading = sqlite_settings(sqlite_store)
    assert writing == {**engine.SQLITE_SETTINGS, "query_only": 0}
    assert reading == {**engine.SQLITE_SETTINGS, "query_only": 1}
    assert (writing["journal_mode"], writing["synchronous"]) == ("wal", 2)


def test_sqlite_is_new_enough_to_be_without_the_race_that_resets_the_log() -> None:
    assert sqlite.sqlite_version_info >= (3, 51, 3)


def test_a_disk_on_which_the_log_cannot_be_shared_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = SqliteFile(tmp_path / "programme.db")
    where.path.touch()
    # This way of opening has no shared memory, as some network file systems have none.
    monkeypatch.setattr(
        engine,
        "sqlite_connector",
        lambda where, _mode="rw": lambda: sqlite.connect(f"file:{where.path}?vfs=unix-none", uri=True),
    )
    made = engine.make_engine(where, writes=True)
    with pytest.raises(Unavailable, match="database-setting-refused") as refused, made.connect():
        pass
    assert refused.value.values["setting"] == "journal_mode"
    made.dispose()


def test_a_name_that_looks_like_a_url_is_still_the_file(tmp_path: Path) -> None:
    path = tmp_path / "Elm & Ash? 100% #1.db"
    path.touch()
    made = engine.make_engine(path, writes=True)
    with made.begin() as connection:
        connection.execute(text("CREATE TABLE leaf (id)"))
    made.dispose()
    assert path.stat().st_size > 0
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_database_that_another_program_holds_is_called_busy(
    sqlite_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engine.SQLITE_SETTINGS, "busy_timeout", 20)
    with closing(open_database(sqlite_path, clock)) as store, closing(sqlite.connect(str(sqlite_path))) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="database-busy"), store.write() as write:
            write.session.execute(text("SELECT 1"))
        other.execute("ROLLBACK")
        with store.write() as write:
            write.session.add(SettingRow(name="then it works", value=1))


def test_a_reader_never_keeps_the_writer_waiting(sqlite_store: Store) -> None:
    with sqlite_store.read() as session:
        session.scalar(text("SELECT count(*) FROM setting"))
        writer = threading.Thread(target=_write, args=(sqlite_store,))
        writer.start()
        writer.join(10)
        assert not writer.is_alive()


def test_postgres_gets_every_setting(postgres_store: Store) -> None:
    with postgres_store.read() as session:
        shown = {name: session.scalar(text(f"SHOW {name}")) for name in engine.POSTGRES_SETTINGS}
        isolation = session.scalar(text("SHOW transaction_isolation"))
        connection: psycopg.Connection = session.connection().connection.driver_connection  # type: ignore[assignment]
        given = connection.info.get_parameters()
    assert shown == engine.POSTGRES_SETTINGS
    assert isolation == "repeatable read"
    assert given["tcp_user_timeout"] == "5000"
    assert given["connect_timeout"] == "3"


def test_a_server_that_goes_away_in_the_middle_is_told(postgres_store: Store, postgres_url: str) -> None:
    with pytest.raises(Unavailable, match="database-unreachable"), postgres_store.write() as write:
        _cut_off(write.session, postgres_url)
    with postgres_store.write() as write:
        write.session.add(SettingRow(name="then it works", value=1))


def _write(store: Store) -> None:
    with store.write() as write:
        write.session.add(SettingRow(name="meanwhile", value=1))


def _cut_off(session: Any, url: str) -> None:
    pid = session.scalar(text("SELECT pg_backend_pid()"))
    with psycopg.connect(url) as other:
        other.execute("SELECT pg_terminate_backend(%s)", (pid,))
    session.scalar(text("SELECT 1"))
