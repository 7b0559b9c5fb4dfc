"""Where a demo may be made, and what the command says."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from db.database import create_database, open_database
from db.keys import keys_path
from db.location import SqliteFile
from kiosk.actions.setup import NewProgramme, create_programme
from kiosk.app.main import main
from kiosk.demo.making import DemoWish, make_demo, noon_of
from kiosk.demo.pin import demo_pin
from kiosk.domain.errors import InvalidInput, Unavailable

WISH = DemoWish(noon_of(date(2026, 11, 23)), people=3, seed=1, days=5)


def test_a_database_that_exists_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "programme.db"
    make_demo(path, WISH)
    before = path.read_bytes()
    with pytest.raises(InvalidInput) as caught:
        make_demo(path, WISH)
    assert caught.value.code == "demo-in-the-way"
    assert path.read_bytes() == before


def test_a_demo_takes_the_place_of_a_demo(tmp_path: Path) -> None:
    path = tmp_path / "programme.db"
    make_demo(path, WISH)
    make_demo(path, DemoWish(WISH.until, people=4, seed=1, days=5), replace=True)
    store = open_database(path)
    try:
        assert demo_pin(store) == "4711"
    finally:
        store.close()
    assert {each.name for each in tmp_path.iterdir()} == {"programme.db", "programme.db.keys"}


@pytest.mark.parametrize("set_up", [True, False])
def test_a_real_programme_is_never_replaced(tmp_path: Path, *, set_up: bool) -> None:
    path = tmp_path / "programme.db"
    create_database(path)
    store = open_database(path)
    if set_up:
        with store.write() as write:
            create_programme(write, NewProgramme("A real one", "America/Chicago"))
        assert demo_pin(store) is None
    store.close()
    with pytest.raises(InvalidInput) as caught:
        make_demo(path, WISH, replace=True)
    assert caught.value.code == "demo-not-a-demo"
    assert path.exists()


def test_an_interrupted_demo_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.demo.making.Story.tell", _pulled)
    with pytest.raises(KeyboardInterrupt):
        make_demo(tmp_path / "programme.db", WISH)
    assert list(tmp_path.iterdir()) == []


def test_an_older_demo_stays_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "programme.db"
    make_demo(path, WISH)
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    seen: list[set[str]] = []

    def pulled(*_: object) -> None:
        seen.append({each.name for each in tmp_path.iterdir() if each.is_file()})
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.demo.making.Story.tell", pulled)
    with pytest.raises(KeyboardInterrupt):
        make_demo(path, DemoWish(WISH.until, people=4, seed=1, days=5), replace=True)
    assert seen == [{"programme.db", "programme.db.keys"}]
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


@pytest.mark.postgres
def test_an_interrupted_demo_leaves_a_servers_database_empty(
    empty_postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as pulling:
        pulling.setattr("kiosk.demo.making.Story.tell", _pulled)
        with pytest.raises(KeyboardInterrupt):
            make_demo(empty_postgres_url, WISH)
    make_demo(empty_postgres_url, WISH)
    with pytest.raises(InvalidInput, match="database-exists"):
        make_demo(empty_postgres_url, WISH)
    store = open_database(empty_postgres_url)
    assert demo_pin(store) == "4711"
    store.close()


def test_a_demo_that_a_kiosk_shows_is_not_replaced_under_it(tmp_path: Path) -> None:
    path = tmp_path / "programme.db"
    make_demo(path, WISH)
    shown = open_database(path)
    with pytest.raises(Unavailable, match="database-in-use"):
        make_demo(path, WISH, replace=True)
    shown.close()


def test_a_demo_asked_to_end_puts_away_what_it_has_begun(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "kiosk.app.main", "demo", "--database", str(tmp_path / "demo.db")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as making:
        assert making.stdout is not None
        assert making.stdout.readline().startswith("Two years of 58 invented people")
        assert any(tmp_path.iterdir())
        making.send_signal(signal.SIGTERM)
        making.communicate(timeout=60)
    assert making.returncode == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_a_number_of_people_that_cannot_be_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        make_demo(tmp_path / "programme.db", DemoWish(WISH.until, people=0))
    assert list(tmp_path.iterdir()) == []


def test_the_command_makes_a_demo_and_says_its_pin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "programme.db"
    words = ["demo", "--database", str(path), "--people", "2", "--seed", "4", "--today", "2026-11-23"]
    assert main(words) == 0
    assert keys_path(SqliteFile(path)).exists()
    out = capsys.readouterr().out
    assert "4711" in out
    assert str(path) in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--people", "301"], "1 to 300"),
        (["--people", "0"], "1 to 300"),
        (["--today", "tomorrow"], "“tomorrow” is not a day"),
        (["--database", "postgresql://nowhere.invalid/demo", "--replace"], "is on a server"),
    ],
)
def test_the_command_says_in_one_sentence_what_cannot_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert main(["demo", "--database", str(tmp_path / "programme.db"), *words]) == 1
    said = capsys.readouterr()
    assert told in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert said.out == ""


def test_a_file_in_the_way_is_told_before_anything_is_announced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "programme.db"
    path.write_text("a letter")
    for words, told in (([], "is already there"), (["--replace"], "is not a database")):
        assert main(["demo", "--database", str(path), *words]) == 1
        said = capsys.readouterr()
        assert (said.out, told in said.err) == ("", True)
    assert path.read_text() == "a letter"


def _pulled(*_: object) -> None:
    raise KeyboardInterrupt
