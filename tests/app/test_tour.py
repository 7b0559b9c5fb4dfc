"""The tour: every screen and print of a demo, by somebody who has no screen and perhaps no home to write in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from db.database import open_database
from db.queries.programme import load_programme
from kiosk.actions.kept_plans import load_newest_plan
from kiosk.app.main import main
from kiosk.app.options import DATABASE_VARIABLE, default_database
from kiosk.app.pictures import PICTURES
from kiosk.app.tour import programme as programmes
from kiosk.app.tour.folder import INDEX, Exhibit, TourFolder
from kiosk.app.tour.pictures import bugs_raised
from kiosk.app.tour.prints import prints, suggest_plan
from kiosk.app.tour.programme import database_wished, tour_store
from kiosk.app.tour.stops import STOPS, stops
from kiosk.demo.making import DemoWish
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import InvalidInput, NotFound, Unavailable
from kiosk.matching.budget import Options
from tests.app.demos import MONDAY, SMALL, small_demo
from tests.workroom import Workroom

BOARD = Exhibit("board-light.png", "The board.")
NOW = ("--now", "2026-11-23T20:32Z")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demo, made once."""
    return small_demo(tmp_path_factory)


def hush(_line: str) -> None:
    """Say nothing."""


# The whole of it, as installer/run calls it


def test_a_tour_without_screen_or_home_shows_everything_it_names(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "a tour of it"
    before = demo.read_bytes()
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "DISPLAY"))}
    result = subprocess.run(
        [sys.executable, "-m", "kiosk.app.main", "tour", "--out", f"{out}/", *NOW, "--plan-seconds", "2"],
        env=bare | {"HOME": "/proc/nowhere", DATABASE_VARIABLE: str(demo)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    named = set(re.findall(r"^([\w-]+\.(?:png|pdf)) ", result.stdout, re.MULTILINE))
    assert named == {f"{view}-{theme}.png" for view in PICTURES for theme in ("light", "dark")} | {
        exhibit.name for exhibit in prints()
    }
    assert {path.name for path in out.iterdir()} == named | {INDEX}
    page = (out / INDEX).read_text(encoding="utf-8")
    assert all(f'href="{name}"' in page for name in named)
    light, dark = ({view: _look(out / f"{view}-{theme}.png") for view in PICTURES} for theme in ("light", "dark"))
    assert {image.size().toTuple() for image in (*light.values(), *dark.values())} == {(1920, 1080)}
    # Each shows something, and something else than the others.
    assert len({_bytes(image) for image in light.values()}) == len(PICTURES)
    # A wall that nobody looks at is dark in any theme.
    assert all(_brightness(light[view]) > _brightness(dark[view]) for view in PICTURES if view != "ambient")
    assert len(pypdfium2.PdfDocument(out / "goal-sheets-a4.pdf")) >= SMALL.people
    assert demo.read_bytes() == before


# The folder


def test_a_second_tour_overwrites_its_own_files_and_nothing_else(tmp_path: Path) -> None:
    folder = TourFolder(tmp_path)
    (tmp_path / "holiday.png").write_bytes(b"mine")
    folder.check([BOARD])
    folder.claim("Elm", [BOARD])
    with folder.writing(BOARD.name) as part:
        part.write_bytes(b"first")
    folder.check([BOARD])
    folder.claim("Elm", [BOARD])
    with folder.writing(BOARD.name) as part:
        part.write_bytes(b"second")
    assert (tmp_path / BOARD.name).read_bytes() == b"second"
    assert (tmp_path / "holiday.png").read_bytes() == b"mine"
    assert {path.name for path in tmp_path.iterdir()} == {"holiday.png", BOARD.name, INDEX}


@pytest.mark.parametrize("name", [BOARD.name, INDEX])
def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff mine")
    with pytest.raises(InvalidInput) as told:
        TourFolder(tmp_path).check([BOARD])
    assert (told.value.code, told.value.values["file"]) == ("tour-in-the-way", name)


def test_an_interrupted_file_leaves_the_older_one(tmp_path: Path) -> None:
    folder = TourFolder(tmp_path)
    (tmp_path / BOARD.name).write_bytes(b"whole")

    def write_half() -> None:
        with folder.writing(BOARD.name) as part:
            part.write_bytes(b"ha")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"whole"]


@pytest.mark.parametrize("place", ["a file", "a file/below", "/proc/tour"])
def test_a_place_that_cannot_hold_a_tour_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str, demo: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a file").write_text("mine")
    assert main(["tour", "--out", place, "--database", str(demo), "--plan-seconds", "1"]) == 1
    said = capsys.readouterr()
    assert said.err == f"The tour cannot be written into {place}; choose a folder that is yours, with room to spare.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]


def test_the_page_of_a_tour_says_what_people_may_have_called_their_programme(tmp_path: Path) -> None:
    TourFolder(tmp_path).claim("Elm & <b>Oak</b>", [BOARD])
    assert "<p>Elm &amp; &lt;b&gt;Oak&lt;/b&gt;</p>" in (tmp_path / INDEX).read_text(encoding="utf-8")


# The programme


def test_a_database_that_was_named_has_to_be_there_and_the_usual_place_may_be_empty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert database_wished(None) is None
    assert database_wished("elm.db") == "elm.db"
    Path(default_database()).parent.mkdir(parents=True)
    Path(default_database()).touch()
    assert database_wished(None) == default_database()
    monkeypatch.setenv(DATABASE_VARIABLE, "/nowhere/elm.db")
    assert database_wished(None) == "/nowhere/elm.db"


def test_a_real_programme_is_not_shown(small_workroom: Workroom) -> None:
    with (
        pytest.raises(InvalidInput) as told,
        tour_store(str(small_workroom.store.location), small_workroom.clock, hush),
    ):
        pass
    assert told.value.code == "tour-not-a-demo"


def test_what_is_wrong_with_a_database_is_told_under_its_own_name(tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    for path, code in ((empty, "database-empty"), (tmp_path / "none.db", "database-missing")):
        with pytest.raises((Unavailable, NotFound)) as told, tour_store(str(path), SetClock(MONDAY), hush):
            pass
        assert (told.value.code, told.value.values["path"]) == (code, str(path))


def test_where_nothing_is_set_up_a_demo_is_made_and_removed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programmes, "DemoWish", partial(DemoWish, people=8, days=20))
    said: list[str] = []
    with tour_store(None, SetClock(MONDAY), said.append) as store, store.read() as session:
        assert load_programme(session).is_demo
        path = Path(str(store.location))
    assert "invented people" in said[0]
    assert not path.exists()


def test_a_plan_is_suggested_once_and_only_in_the_copy(demo: Path) -> None:
    said: list[str] = []
    clock = SetClock(MONDAY)
    with tour_store(str(demo), clock, said.append) as store:
        with store.read() as session:
            programme = load_programme(session)
        for _ in range(2):
            assert suggest_plan(store, programme, Options(time_limit=60, work_limit=1), said.append)
    assert len([line for line in said if "are searched for 60 seconds" in line]) == 1
    original = open_database(demo, clock)
    with original.read() as session:
        assert load_newest_plan(session, programme.id) is None
    original.close()


# The pictures


def test_every_view_has_words_and_every_word_a_view() -> None:
    assert {stop.view for stop in STOPS} == set(PICTURES), "say in kiosk/app/tour/stops.py what each view shows"
    assert len({stop.says for stop in STOPS}) == len(STOPS)
    assert stops() == STOPS


def test_a_picture_of_a_bug_is_none() -> None:
    error = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError), bugs_raised():
        sys.excepthook(type(error), error, None)


def _look(path: Path) -> QImage:
    return QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)


def _bytes(image: QImage) -> bytes:
    return bytes(image.constBits())


def _brightness(image: QImage) -> int:
    return image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0).lightness()
