"""Backups are whole or not there, open like any database, and enough of them are kept."""

from __future__ import annotations

import errno
import random
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from db.backup import (
    ROOM_LEFT_BYTES,
    backups_folder,
    is_due,
    list_backups,
    make_backup,
    prune,
    worth_keeping,
    write_backup,
)
from db.database import look_at, open_database
from db.location import SqliteFile
from db.store import Store
from db.tables import SettingRow
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import InvalidInput, UserError
from tests.db.fixtures import MONDAY


@pytest.fixture
def where(sqlite_path: Path) -> SqliteFile:
    return SqliteFile(sqlite_path)


@pytest.fixture
def folder(where: SqliteFile) -> Path:
    return backups_folder(where)


def put(store: Store, name: str) -> None:
    with store.write() as write:
        write.session.add(SettingRow(name=name, value=1))
        write.audit("setting-changed", None, None, name=name)


def names(path: Path | str) -> list[str]:
    store = open_database(path)
    try:
        with store.read() as session:
            return list(session.scalars(select(SettingRow.name).order_by(SettingRow.name)))
    finally:
        store.close()


def test_a_backup_has_what_stands_in_the_log_only(
    sqlite_store: Store, where: SqliteFile, folder: Path, clock: SetClock
) -> None:
    put(sqlite_store, "just entered")
    assert where.journal.stat().st_size > 0
    backup = make_backup(where, folder, clock.now())
    put(sqlite_store, "later")
    assert names(backup.path) == ["just entered"]


def test_a_backup_while_entries_come_in_is_one_moment(
    sqlite_store: Store, where: SqliteFile, folder: Path, clock: SetClock
) -> None:
    done = threading.Event()

    def enter() -> None:
        for number in range(200):
            put(sqlite_store, f"entry {number:03}")
            if done.is_set():
                break

    writer = threading.Thread(target=enter)
    writer.start()
    backups = [make_backup(where, folder, clock.now()) for _ in range(4)]
    done.set()
    writer.join()
    for backup in backups:
        found = names(backup.path)
        assert found == [f"entry {number:03}" for number in range(len(found))]


def test_a_backup_is_listed_by_its_moment(where: SqliteFile, folder: Path) -> None:
    made = [make_backup(where, folder, MONDAY + timedelta(hours=hour)) for hour in (2, 0, 1)]
    (folder / "programme.db.20261123T140000Z.db.part").touch()
    (folder / "another.db.20261123T140000Z.db").touch()
    (folder / "programme.db.20261399T140000Z.db").touch()
    assert list_backups(where, folder) == sorted(made, key=lambda backup: backup.made_at)


@pytest.mark.parametrize(
    "name", ["programme.sqlite", "programme", "programme.db.db", "programme.db.2026", "PROGRAMME.db"]
)
def test_databases_of_one_folder_keep_their_backups_apart(where: SqliteFile, folder: Path, name: str) -> None:
    other = SqliteFile(where.path.with_name(name))
    for ending in ("", ".keys"):
        shutil.copy(f"{where.path}{ending}", f"{other.path}{ending}")
    hours = [MONDAY + timedelta(minutes=minutes) for minutes in range(0, 60, 20)]
    ours, theirs = ([make_backup(each, folder, hour) for hour in hours] for each in (where, other))
    assert (list_backups(where, folder), list_backups(other, folder)) == (ours, theirs)
    assert prune(where, folder, hours[-1]) == [backup.path for backup in ours[:2]]
    assert list_backups(other, folder) == theirs


def test_backups_from_before_names_were_whole_are_still_known(where: SqliteFile, folder: Path) -> None:
    made = make_backup(where, folder, MONDAY).path
    for ending in ("", ".keys"):
        Path(f"{made}{ending}").rename(folder / f"programme-20261123T140000Z.db{ending}")
    (old,) = list_backups(where, folder)
    assert (old.path.name, old.made_at) == ("programme-20261123T140000Z.db", MONDAY)
    assert not is_due(where, folder, MONDAY + timedelta(minutes=59))
    make_backup(where, folder, MONDAY + timedelta(minutes=10))
    for name in ("programme.sqlite", "programme", "programme.db.db"):
        assert list_backups(SqliteFile(where.path.with_name(name)), folder) == []
    assert prune(where, folder, MONDAY + timedelta(minutes=10)) == [old.path]
    assert not Path(f"{old.path}.keys").exists()


def test_two_backups_in_one_second_do_not_replace_each_other(where: SqliteFile, folder: Path) -> None:
    made = {make_backup(where, folder, MONDAY).path for _ in range(3)}
    assert len(made) == 3
    assert {backup.path for backup in list_backups(where, folder)} == made


def test_a_damaged_database_makes_no_backup(sqlite_store: Store, where: SqliteFile, folder: Path) -> None:
    with sqlite_store.write() as write:
        write.session.add_all(SettingRow(name=f"setting {n}", value="x" * 100) for n in range(500))
    sqlite_store.close()
    rng = random.Random(7)
    with where.path.open("r+b") as stream:
        for page in range(2, where.path.stat().st_size // 4096):
            stream.seek(page * 4096 + rng.randrange(12))
            stream.write(b"\xa5\x5a\xff")
    with pytest.raises(UserError, match=r"backup-damaged|database-damaged"):
        make_backup(where, folder, MONDAY)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_is_told(where: SqliteFile, tmp_path: Path) -> None:
    (tmp_path / "occupied").touch()
    with pytest.raises(UserError, match="backup-folder-refused"):
        make_backup(where, tmp_path / "occupied" / "backups", MONDAY)


def test_pruned_at_every_step_a_day_of_hours_a_month_of_days_and_a_year_of_months_remain() -> None:
    last = datetime(2026, 12, 31, 23, tzinfo=UTC)
    made = [last - timedelta(days=day) for day in range(400, 40, -1)]
    made += [last - timedelta(hours=hour) for hour in range(40 * 24, -1, -1)]
    kept: set[datetime] = set()
    for moment in made:
        kept = worth_keeping({*kept, moment})
    assert sorted(kept, reverse=True)[:24] == [last - timedelta(hours=hour) for hour in range(24)]
    assert {moment.date() for moment in kept} >= {(last - timedelta(days=day)).date() for day in range(30)}
    assert {(moment.year, moment.month) for moment in kept} == {(2026, month) for month in range(1, 13)}
    assert len(kept) == 24 + 29 + 11


def test_a_kiosk_that_was_off_for_a_year_loses_no_backup() -> None:
    old = {MONDAY - timedelta(days=365, hours=hour) for hour in range(24)}
    assert worth_keeping({*old, MONDAY}) >= {MONDAY, *sorted(old)[1:]}


def test_pruning_removes_the_rest_with_their_keys(where: SqliteFile, folder: Path) -> None:
    first = make_backup(where, folder, MONDAY)
    for minutes in (10, 20):
        copy = folder / first.path.name.replace("140000", f"14{minutes}00")
        for ending in ("", ".keys"):
            shutil.copy(f"{first.path}{ending}", f"{copy}{ending}")
    removed = prune(where, folder, MONDAY + timedelta(minutes=20))
    assert [path.name for path in removed] == [f"programme.db.20261123T14{minute}00Z.db" for minute in ("00", "10")]
    assert sorted(path.name for path in folder.iterdir()) == [
        "programme.db.20261123T142000Z.db",
        "programme.db.20261123T142000Z.db.keys",
    ]


def test_pruning_removes_what_interrupted_backups_left_and_nothing_that_may_be_at_work(
    where: SqliteFile, folder: Path
) -> None:
    kept = make_backup(where, folder, MONDAY).path
    old, young = "programme.db.20261120T140000Z.db", "programme.db.20261123T135900Z.db"
    foreign = "another.db.20261120T140000Z.db.part"
    for name in (f"{old}.part", f"{old}.part-journal", f"{old}.keys", f"{young}.part", f"{young}.keys", foreign):
        (folder / name).touch()
    assert prune(where, folder, MONDAY) == []
    assert {path.name for path in folder.iterdir()} == {
        kept.name,
        f"{kept.name}.keys",
        f"{young}.part",
        f"{young}.keys",
        foreign,
    }


def test_a_backup_is_due_an_hour_after_the_last_one(where: SqliteFile, folder: Path) -> None:
    assert is_due(where, folder, MONDAY)
    make_backup(where, folder, MONDAY)
    assert not is_due(where, folder, MONDAY + timedelta(minutes=59))
    assert is_due(where, folder, MONDAY + timedelta(hours=1))


def test_a_backup_of_a_day_that_the_clock_has_left_does_not_put_the_next_one_off(
    where: SqliteFile, folder: Path
) -> None:
    make_backup(where, folder, MONDAY + timedelta(days=400))
    assert is_due(where, folder, MONDAY)
    make_backup(where, folder, MONDAY)
    assert not is_due(where, folder, MONDAY)


class Stopped(Exception):
    """Somebody closed the kiosk."""


@pytest.mark.parametrize("beats", [0, 1, 5])
def test_a_backup_that_is_stopped_leaves_nothing(
    sqlite_store: Store, where: SqliteFile, folder: Path, monkeypatch: pytest.MonkeyPatch, beats: int
) -> None:
    monkeypatch.setattr("db.backup._PAGES_AT_ONCE", 60)
    monkeypatch.setattr("db.backup._STEPS_AT_ONCE", 100)
    left = iter(range(beats))

    def pulse() -> None:
        if next(left, None) is None:
            raise Stopped

    with pytest.raises(Stopped):
        make_backup(where, folder, MONDAY, pulse)
    assert list(folder.iterdir()) == []
    put(sqlite_store, "the kiosk goes on")


def test_on_a_full_disk_entries_go_before_their_copies(
    where: SqliteFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = where.path.stat().st_size + ROOM_LEFT_BYTES
    monkeypatch.setattr("shutil.disk_usage", lambda *_: SimpleNamespace(free=free - 1))
    with pytest.raises(UserError, match="backup-disk-full"):
        make_backup(where, folder, MONDAY)
    assert list(folder.iterdir()) == []
    monkeypatch.setattr("shutil.disk_usage", lambda *_: SimpleNamespace(free=free))
    assert make_backup(where, folder, MONDAY).path.exists()


def test_a_backup_never_takes_the_place_of_a_file(where: SqliteFile, tmp_path: Path) -> None:
    letter = tmp_path / "letter.db"
    letter.write_text("dear all")
    with pytest.raises(UserError, match="backup-in-the-way"):
        write_backup(where, letter)
    assert letter.read_text() == "dear all"


def test_after_the_clock_fell_back_new_backups_stay_and_old_ones_too(where: SqliteFile, folder: Path) -> None:
    """A dead battery: a year of backups lies in a future that is none."""
    future = [make_backup(where, folder, MONDAY + timedelta(days=day)).path for day in range(0, 360, 30)]
    now = MONDAY - timedelta(days=2000)
    made = make_backup(where, folder, now).path
    assert prune(where, folder, now) == []
    assert made.exists()
    assert all(path.exists() for path in future)


def test_a_backup_that_fails_at_its_last_step_leaves_no_keys_and_its_name_free(
    where: SqliteFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "stick" / "copy.db"
    out.parent.mkdir()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as at_the_last_step:
        at_the_last_step.setattr("db.backup.publish_new", full)
        with pytest.raises(UserError):
            write_backup(where, out)
    assert list(out.parent.iterdir()) == []
    write_backup(where, out)
    assert out.exists()


def test_a_stick_without_hard_links_takes_a_backup(
    where: SqliteFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("os.link", refused)
    out = tmp_path / "copy.db"
    write_backup(where, out)
    assert look_at(SqliteFile(out)) is not None
    with pytest.raises(InvalidInput, match="backup-in-the-way"):
        write_backup(where, out)
