"""Where a demo may be made, and what the command says."""

from __future__ import annotations

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
from kiosk.domain.errors import InvalidInput

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
    def pulled(_story: object, _starts: date) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.demo.making.Story.tell", pulled)
    with pytest.raises(KeyboardInterrupt):
        make_demo(tmp_path / "programme.db", WISH)
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
        (["--today", "tomorrow"], "“tomorrow” is not a day"),
        (["--database", "postgresql://nowhere.invalid/demo", "--replace"], "is on a server"),
    ],
)
def test_the_command_says_in_one_sentence_what_cannot_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert main(["demo", "--database", str(tmp_path / "programme.db"), *words]) == 1
    err = capsys.readouterr().err
    assert told in err
    assert len(err.strip().splitlines()) == 1
