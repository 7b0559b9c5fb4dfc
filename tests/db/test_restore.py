"""A backup comes back whole, and nothing that stood in its place is lost."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as sqlite
import pytest

from db import migrate
from db.backup import Backup, backups_folder, make_backup
from db.database import create_database, open_database
from db.location import SqliteFile
from db.restore import restore
from db.store import Store
from db.watch import kept_to_ourselves
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import UserError
from tests.db.fixtures import MONDAY
from tests.db.test_backup import names, put
from tests.db.test_opening import fingerprint

HOLD = """
import sys
from db.database import open_database
store = open_database(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
store.close()
"""


@pytest.fixture
def where(sqlite_path: Path) -> SqliteFile:
    return SqliteFile(sqlite_path)


@pytest.fixture
def folder(where: SqliteFile) -> Path:
    return backups_folder(where)


@pytest.fixture
def backup(where: SqliteFile, folder: Path) -> Backup:
    store = open_database(where.path)
    put(store, "precious")
    store.close()
    return make_backup(where, folder, MONDAY)


def test_a_restored_backup_opens_and_the_damaged_set_is_kept_together(
    where: SqliteFile, folder: Path, clock: SetClock
) -> None:
    store = open_database(where.path, clock)
    put(store, "before")
    backup = make_backup(where, folder, clock.now())
    put(store, "after")
    left = {ending: Path(f"{where.path}{ending}").read_bytes() for ending in ("", "-wal")}
    store.close()
    for ending, content in left.items():
        Path(f"{where.path}{ending}").write_bytes(content)
    aside = restore(where, backup.path, clock.now()).aside
    assert aside is not None
    assert names(where.path) == ["before"]
    assert {path.name: path.read_bytes() for path in aside.iterdir() if not path.name.endswith("-shm")} == {
        f"{where.path.name}{ending}": content for ending, content in left.items()
    }


def test_a_backup_alone_brings_everything_back(where: SqliteFile, folder: Path, tmp_path: Path) -> None:
    store = open_database(where.path)
    put(store, "precious")
    backup = make_backup(where, tmp_path / "second place", MONDAY)
    store.close()
    for path in where.path.parent.glob("programme.db*"):
        path.unlink()
    restore(where, backup.path, MONDAY)
    assert names(where.path) == ["precious"]


def test_a_damaged_backup_is_not_restored(where: SqliteFile, folder: Path) -> None:
    backup = make_backup(where, folder, MONDAY)
    content = where.path.read_bytes()
    backup.path.write_bytes(backup.path.read_bytes()[:20_000])
    with pytest.raises(UserError, match=r"backup-damaged|database-damaged"):
        restore(where, backup.path, MONDAY)
    assert where.path.read_bytes() == content
    assert not list(where.path.parent.glob("*.part"))


def test_while_a_kiosk_has_it_open_nothing_is_replaced(where: SqliteFile, backup: Backup) -> None:
    words = [sys.executable, "-c", HOLD, str(where)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == "open\n"
        before = fingerprint(where.path.parent)
        with pytest.raises(UserError, match="database-in-use"):
            restore(where, backup.path, MONDAY)
        assert fingerprint(where.path.parent) == before
        kiosk.communicate("")
    assert kiosk.returncode == 0
    restore(where, backup.path, MONDAY)
    assert names(where.path) == ["precious"]


def test_in_this_process_either(sqlite_store: Store, where: SqliteFile, folder: Path) -> None:
    made = make_backup(where, folder, MONDAY)
    with pytest.raises(UserError, match="database-in-use"):
        restore(where, made.path, MONDAY)
    put(sqlite_store, "goes on")


def test_on_a_new_machine_folder_database_and_keys_come_back(backup: Backup, tmp_path: Path) -> None:
    there = SqliteFile(tmp_path / "new machine" / "data" / "team.db")
    found = restore(there, backup.path, MONDAY)
    assert (found.aside, found.audit_head.partition("-")[0]) == (None, "2")
    assert names(there.path) == ["precious"]


def test_two_restores_in_a_second_keep_both_old_sets(where: SqliteFile, backup: Backup) -> None:
    asides = {restore(where, backup.path, MONDAY).aside for _ in range(2)}
    assert len(asides) == 2
    assert all(aside is not None and (aside / where.path.name).is_file() for aside in asides)


def test_another_programmes_backup_does_not_replace_this_one(where: SqliteFile, tmp_path: Path) -> None:
    other = SqliteFile(tmp_path / "other.db")
    create_database(other.path)
    made = make_backup(other, tmp_path / "others", MONDAY)
    before = fingerprint(where.path.parent)
    with pytest.raises(UserError, match="database-keys-foreign"):
        restore(where, made.path, MONDAY)
    assert fingerprint(where.path.parent) == before


SPOILT = {
    "restore-chain-broken": "UPDATE audit SET action = 'nothing' WHERE seq = 2",
    "database-newer": "UPDATE growing_edge_schema SET version_num = '9999'",
    "database-foreign": "PRAGMA application_id = 7",
}


@pytest.mark.parametrize("code", SPOILT)
def test_a_backup_that_would_not_do_replaces_nothing(where: SqliteFile, backup: Backup, code: str) -> None:
    with closing(sqlite.connect(backup.path, isolation_level=None)) as connection:
        connection.execute(SPOILT[code])
    before = fingerprint(where.path.parent)
    with pytest.raises(UserError, match=code):
        restore(where, backup.path, MONDAY)
    assert fingerprint(where.path.parent) == before


def test_a_backup_that_is_not_there_or_is_the_database_itself(where: SqliteFile, folder: Path) -> None:
    with pytest.raises(UserError, match="restore-no-backup"):
        restore(where, folder / "programme-20990101T000000Z.db", MONDAY)
    with pytest.raises(UserError, match="restore-same-file"):
        restore(where, where.path, MONDAY)
    assert names(where.path) == []


def test_a_kiosk_that_starts_during_a_restore_is_told_and_nothing_is_acknowledged_in_vain(where: SqliteFile) -> None:
    """Its service manager starts it again and again; after a clean stop there is no shared memory to meet at."""
    store = open_database(where.path)
    put(store, "precious")
    store.close()
    Path(f"{where.path}-shm").unlink(missing_ok=True)
    with kept_to_ourselves(where):
        starting = subprocess.run([sys.executable, "-c", HOLD, str(where)], capture_output=True, text=True, check=False)
    assert starting.stdout == ""
    assert "database-busy" in starting.stderr
    assert names(where.path) == ["precious"]


def test_a_restore_cut_off_leaves_no_older_database_to_open_in_silence(
    where: SqliteFile, backup: Backup, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_database(where.path, clock)
    put(store, "only in the log")
    left = {ending: Path(f"{where.path}{ending}").read_bytes() for ending in ("", "-wal")}
    store.close()
    for ending, content in left.items():
        Path(f"{where.path}{ending}").write_bytes(content)
    renamed = Path.rename

    def cut_after_one(path: Path, target: Path) -> Path:
        renamed(path, target)
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(Path, "rename", cut_after_one)
        with pytest.raises(KeyboardInterrupt):
            restore(where, backup.path, clock.now())
    with pytest.raises(UserError):
        open_database(where.path, clock)


@pytest.mark.parametrize("tampered", [False, True])
def test_a_backup_from_before_an_update_has_its_trail_read_too(
    where: SqliteFile, backup: Backup, *, tampered: bool
) -> None:
    migrate.downgrade(SqliteFile(backup.path), migrate.known_versions()[0])
    if tampered:
        with closing(sqlite.connect(backup.path)) as connection:
            connection.execute("UPDATE audit SET action = 'forged' WHERE seq = (SELECT max(seq) FROM audit)")
            connection.commit()
        with pytest.raises(UserError, match="restore-chain-broken"):
            restore(where, backup.path, MONDAY)
        return
    assert restore(where, backup.path, MONDAY).audit_head
    assert names(where.path) == ["precious"]
