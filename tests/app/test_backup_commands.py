"""`growing-edge backup`, `restore` and `check` at the terminal."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as sqlite
import pytest

from db import audit, migrate
from db.backup import backups_folder, make_backup
from db.database import open_database
from db.location import SqliteFile, parse_location
from kiosk.app.main import main
from kiosk.domain.clock import SetClock
from tests.db.fixtures import MONDAY
from tests.db.test_backup import names, put
from tests.db.test_migrations import version_of
from tests.db.test_opening import fingerprint, run_sql


@pytest.fixture(autouse=True)
def monday(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Let the commands' clock stand on a Monday."""
    clock = SetClock(MONDAY)
    monkeypatch.setattr("kiosk.domain.clock.SystemClock", lambda: clock)
    return clock


def say(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


def enter(path: Path, name: str) -> str:
    """Let a kiosk make an entry; return the audit trail's end."""
    store = open_database(path)
    put(store, name)
    with store.read() as session:
        head = audit.head(session)
    store.close()
    return head


def test_an_hour_of_mistakes_is_taken_back(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    enter(sqlite_path, "good")
    code, out, _ = say(capsys, "backup", "--database", sqlite_path)
    backup = Path(out.splitlines()[0])
    assert (code, backup.parent) == (0, sqlite_path.parent / "backups")
    enter(sqlite_path, "mistake")
    code, out, _ = say(capsys, "restore", backup, "--database", sqlite_path)
    assert code == 0
    assert names(sqlite_path) == ["good"]
    aside = Path(out.split("is kept in ")[1].splitlines()[0].rstrip("."))
    assert (aside / sqlite_path.name).is_file()


def test_a_backup_goes_where_one_says_but_never_over_something(
    sqlite_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "stick" / "monday.db"
    code, _, err = say(capsys, "backup", "--database", sqlite_path, "--out", out)
    assert (code, err.count("\n")) == (1, 1)
    assert "No backup could be written to" in err
    out.parent.mkdir()
    assert say(capsys, "backup", "--database", sqlite_path, "--out", out)[0] == 0
    assert names(out) == []
    before = out.read_bytes()
    code, _, err = say(capsys, "backup", "--database", sqlite_path, "--out", out)
    assert (code, "there already" in err) == (1, True)
    code, _, err = say(capsys, "backup", "--database", sqlite_path, "--out", sqlite_path)
    assert (code, "there already" in err) == (1, True)
    assert out.read_bytes() == before


def test_a_sound_database_is_called_sound(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = enter(sqlite_path, "good")
    code, out, err = say(capsys, "check", "--database", sqlite_path, "--head", head)
    assert (code, err) == (0, "")
    assert "There is no backup yet" in out
    assert f"Its audit trail ends at record {head}." in out
    assert out.endswith("It was read through and is sound.\n")
    say(capsys, "backup", "--database", sqlite_path)
    assert "Backups kept: 1; the last is of 2026-11-23" in say(capsys, "check", "--database", sqlite_path)[1]


def test_an_old_backup_is_told(sqlite_path: Path, capsys: pytest.CaptureFixture[str], monday: SetClock) -> None:
    say(capsys, "backup", "--database", sqlite_path)
    monday.set(MONDAY.replace(day=25))
    code, out, _ = say(capsys, "check", "--database", sqlite_path)
    assert (code, "older than it should be" in out) == (0, True)


def test_a_row_that_somebody_changed_is_told(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    enter(sqlite_path, "good")
    with closing(sqlite.connect(sqlite_path)) as connection, connection:
        connection.execute("UPDATE audit SET action = 'nothing' WHERE seq = 2")
    code, _, err = say(capsys, "check", "--database", sqlite_path)
    assert code == 1
    assert err.startswith(f"The audit trail of {sqlite_path} is broken at row 2")


def test_an_end_that_somebody_cut_off_is_told_by_the_sheet(
    sqlite_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = enter(sqlite_path, "good")
    with closing(sqlite.connect(sqlite_path)) as connection, connection:
        connection.execute("DELETE FROM audit WHERE seq = 2")
    assert say(capsys, "check", "--database", sqlite_path)[0] == 0
    code, _, err = say(capsys, "check", "--database", sqlite_path, "--head", head)
    assert (code, err.startswith(f"The record {head} is not part of")) == (1, True)


def test_a_damaged_page_is_told(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite.connect(sqlite_path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'goal'").fetchone()[0]
    with sqlite_path.open("r+b") as stream:
        stream.seek((root - 1) * 4096)
        stream.write(b"\xa5" * 64)
    code, _, err = say(capsys, "check", "--database", sqlite_path)
    assert (code, err.count("\n")) == (1, 1)
    assert "is damaged" in err


@pytest.fixture
def older(location: str) -> str:
    """A database of the first schema, as the program's first version left it; on each kind."""
    migrate.downgrade(parse_location(location), migrate.known_versions()[0])
    return location


def test_a_check_tells_of_an_older_schema_and_leaves_it(older: str, capsys: pytest.CaptureFixture[str]) -> None:
    first, *_, newest = migrate.known_versions()
    code, out, err = say(capsys, "check", "--database", older)
    assert (code, err) == (0, "")
    assert f"schema {first}." in out
    assert f"Its schema is older than this program's, {newest}: it was left as it is" in out
    assert ("after a backup" in out) == isinstance(parse_location(older), SqliteFile)
    assert version_of(older) == first


def test_a_check_changes_no_byte(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    migrate.downgrade(SqliteFile(sqlite_path), migrate.known_versions()[0])
    before = fingerprint(sqlite_path.parent)
    assert say(capsys, "check", "--database", sqlite_path)[0] == 0
    assert fingerprint(sqlite_path.parent) == before
    assert not (sqlite_path.parent / "backups").exists()


def test_a_check_after_a_power_cut_reads_the_log_and_leaves_it(
    left_open: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(left_open.parent)
    assert before[f"{left_open.name}-wal"]
    code, out, _ = say(capsys, "check", "--database", left_open)
    assert (code, out.endswith("It was read through and is sound.\n")) == (0, True)
    assert fingerprint(left_open.parent) == before


def test_a_backup_is_checked_as_it_is(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = enter(sqlite_path, "good")
    where = SqliteFile(sqlite_path)
    backup = make_backup(where, backups_folder(where), MONDAY).path
    before = fingerprint(backup.parent)
    code, out, err = say(capsys, "check", "--database", backup, "--head", head)
    assert (code, err) == (0, "")
    assert f"{backup} holds" in out
    assert fingerprint(backup.parent) == before


def test_a_check_runs_beside_a_kiosk(location: str, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(open_database(location)) as kiosk:
        put(kiosk, "before")
        assert say(capsys, "check", "--database", location)[0] == 0
        put(kiosk, "after")
    assert names(location) == ["after", "before"]


def test_a_newer_database_is_not_called_sound(sqlite_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_sql(sqlite_path, f"UPDATE {migrate.VERSION_TABLE} SET version_num = '9999'")
    code, out, err = say(capsys, "check", "--database", sqlite_path)
    assert (code, out, "written by a newer version" in err) == (1, "", True)


def test_a_servers_backups_are_its_own_tools_affair(
    postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["backup"], ["restore", tmp_path / "any.db"]):
        code, _, err = say(capsys, *words, "--database", postgres_url)
        assert (code, "use pg_dump and pg_restore" in err) == (1, True)
    code, out, _ = say(capsys, "check", "--database", postgres_url)
    assert (code, "made by the server's own tools" in out) == (0, True)
