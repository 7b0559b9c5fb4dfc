"""Pictures without a screen, from the command line, whatever the environment says."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from db.queries.person import load_person_page
from kiosk.app.commands.picture import parse_moment
from kiosk.app.every_picture import NAMES, shots_of
from kiosk.app.main import main
from kiosk.app.offscreen import parse_size, save_picture
from kiosk.app.pictures import PICTURES
from kiosk.app.tour.stops import stops
from kiosk.domain.errors import InvalidInput, Unavailable
from tests.app.commands import Run
from tests.app.demos import small_demo
from tests.workroom import Workroom
from views.board.tools import LENSES


def draw(workroom: Workroom, out: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk.app.main", "picture", *words, "--out", str(out)]
    return subprocess.run(
        [*command, "--database", str(workroom.store.location), "--now", "2026-11-24T14:32"],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_picture_has_the_size_asked_for_whatever_the_environment_says(
    small_workroom: Workroom, tmp_path: Path
) -> None:
    plain, odd = tmp_path / "plain.png", tmp_path / "odd.png"
    words = ("more", "--size", "1280x720", "--theme", "dark")
    result = draw(small_workroom, plain, *words)
    assert (result.returncode, result.stdout.strip(), result.stderr) == (0, str(plain), "")
    strange = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "xcb", "QT_FONT_DPI": "200", "QT_STYLE_OVERRIDE": "windows"}
    assert draw(small_workroom, odd, *words, **strange).returncode == 0
    assert QImage(str(plain)).size() == QSize(1280, 720)
    assert QImage(str(plain)) == QImage(str(odd))


def test_a_picture_waits_for_what_it_shows(small_workroom: Workroom, tmp_path: Path) -> None:
    asked, empty = tmp_path / "asked.png", tmp_path / "empty.png"
    draw(small_workroom, asked, "who-are-you", "--person", "Amara Okafor")
    draw(small_workroom, empty, "who-are-you")
    first = QImage(str(asked)).copy(40, 320, 1200, 110)
    second = QImage(str(empty)).copy(40, 320, 1200, 110)
    assert first != second
    ground = second.pixelColor(2, 2)
    drawn = sum(second.pixelColor(x, 55) != ground for x in range(1200))
    assert drawn > 50


def test_the_views_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["picture", "--list"]) == 0
    assert capsys.readouterr().out.split() == sorted(PICTURES)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nonsense"], "There is no picture called nonsense"),
        (["more", "--size", "huge"], "A size is written like 1920x1080"),
        (["more", "--size", "10x10"], "each side from 480 to 8000"),
        (["more", "--now", "yesterday"], "A moment is written like"),
        (["more", "--now", "0001-01-01"], "0001-01-01 is not."),
        (["more", "--now", "9999-12-31T23:59"], "9999-12-31T23:59 is not."),
        (["more", "--database", "nowhere.db"], "nowhere.db"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_one_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["picture", *words]) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_nobody_with_that_access_is_told(small_workroom: Workroom, tmp_path: Path) -> None:
    result = draw(small_workroom, tmp_path / "none.png", "more", "--as", "administrator")
    assert result.returncode == 1
    assert result.stderr == "Nobody on this roster has the access administrator; choose another --as.\n"


@pytest.mark.parametrize("words", [(), ("--as", "member"), ("--as", "chief")])
def test_a_picture_of_what_a_chief_does_for_somebody_needs_both(
    small_workroom: Workroom, tmp_path: Path, words: tuple[str, ...]
) -> None:
    # Of a chief's own page there is none either: they are asked for somebody else's.
    result = draw(small_workroom, tmp_path / "none.png", "pin-code", "--person", "p04", *words)
    assert result.returncode == 1
    assert result.stderr.startswith("The picture pin-code shows what a chief does for somebody else; ")
    assert not (tmp_path / "none.png").exists()


def test_sizes_and_moments_are_read() -> None:
    assert parse_size("1080x1920") == QSize(1080, 1920)
    assert parse_moment("2026-11-24T14:32") == datetime(2026, 11, 24, 14, 32)  # noqa: DTZ001 - the zone comes later
    with pytest.raises(InvalidInput):
        parse_size("1920")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    with pytest.raises(Unavailable) as told:
        save_picture(image, tmp_path / "missing" / "a.png")
    assert told.value.code == "picture-not-written"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["board", "--lens", "heat"],
            "There is no lens called heat; these are known: levels, edges, movement,",
        ),
        (["board", "--lens", ""], "There is no lens called ; these are known"),
        (["goals", "--lens", "edges"], "The view goals has no lens"),
    ],
)
def test_a_lens_that_would_be_passed_over_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    out = tmp_path / "board.png"
    assert main(["picture", *words, "--database", "nowhere.db", "--out", str(out)]) == 1
    assert capsys.readouterr().err.startswith(told)
    assert not out.exists()


def test_each_lens_that_is_named_is_the_one_drawn(small_workroom: Workroom, tmp_path: Path) -> None:
    drawn = []
    for lens in LENSES:
        out = tmp_path / f"{lens}.png"
        assert draw(small_workroom, out, "board", "--size", "1280x720", "--lens", lens).returncode == 0
        drawn.append(QImage(str(out)))
    assert all(one != other for place, one in enumerate(drawn) for other in drawn[:place])


def test_looking_at_a_page_for_a_picture_reads_nobodys_news(small_workroom: Workroom, tmp_path: Path) -> None:
    small_workroom.observe("Dolores", "Amara", "AIR", 3, seen="Kept calm")
    pictures = [tmp_path / "first.png", tmp_path / "second.png"]
    for out in pictures:
        assert draw(small_workroom, out, "person", "--person", "Amara Okafor", "--as", "self").returncode == 0
    first, second = (QImage(str(out)) for out in pictures)
    assert first == second
    with small_workroom.store.read() as session:
        amara = small_workroom.id_of("Amara")
        page = load_person_page(session, amara, amara, small_workroom.clock.now())
    assert len(page.said) == 1


# All of them


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demo, made once."""
    return small_demo(tmp_path_factory)


def draw_all(demo: Path, folder: Path, *words: str) -> list[str]:
    """Return the words of a command that draws everything as of the demo's last day."""
    where = ["--database", str(demo), "--now", "2026-11-23T14:32"]
    return [sys.executable, "-m", "kiosk.app.main", "picture", *words, "--all", str(folder), *where]


def ran(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def test_everything_is_drawn_as_wished_and_told(demo: Path, tmp_path: Path) -> None:
    # In high contrast: the tour draws every view in the two other themes.
    folder, before = tmp_path / "deep" / "all", demo.read_bytes()
    result = ran(draw_all(demo, folder, "--size", "960x540", "--theme", "contrast"))
    assert (result.returncode, result.stderr) == (0, "")
    names = {f"{view}-contrast-960x540.png" for view in PICTURES}
    assert {path.name for path in folder.iterdir()} == names
    assert {Path(line).name for line in result.stdout.splitlines()[:-1]} == names
    assert result.stdout.splitlines()[-1] == f"{len(names)} pictures."
    assert all(QImage(str(path)).size() == QSize(960, 540) for path in folder.iterdir())
    assert demo.read_bytes() == before


def test_unless_wished_otherwise_a_view_is_drawn_in_every_theme_lying_and_upright(demo: Path, tmp_path: Path) -> None:
    assert ran(draw_all(demo, tmp_path / "all", "more")).returncode == 0
    assert {path.name for path in (tmp_path / "all").iterdir()} == {
        f"more-{theme}-{size}.png" for theme in ("light", "dark", "contrast") for size in ("1920x1080", "1080x1920")
    }


def test_one_view_alone_lies_and_stands_and_speaks_and_is_what_is_drawn_of_it_alone(demo: Path, tmp_path: Path) -> None:
    words = ("goals", "--theme", "dark,light,dark", "--language", "en,fr")
    folder, alone = tmp_path / "all", tmp_path / "alone.png"
    assert ran(draw_all(demo, folder, *words)).returncode == 0
    assert {path.name for path in folder.iterdir()} == {
        f"goals-{theme}-{size}{spoken}.png"
        for theme in ("dark", "light")
        for size in ("1920x1080", "1080x1920")
        for spoken in ("", "-fr")
    }
    one = ["goals", "--language", "fr", "--size", "1080x1920", "--theme", "dark", "--out", str(alone)]
    where = ["--database", str(demo), "--now", "2026-11-23T14:32"]
    assert ran([sys.executable, "-m", "kiosk.app.main", "picture", *one, *where]).returncode == 0
    assert QImage(str(folder / "goals-dark-1080x1920-fr.png")) == QImage(str(alone))


def test_every_name_is_known_as_one_of_ours_later() -> None:
    shots = shots_of(stops(), ("light", "contrast"), (QSize(480, 8000),), ("en", "fr"))
    assert all(NAMES.fullmatch(shot.name) for shot in shots)
    assert len({shot.name for shot in shots}) == 4 * len(PICTURES)


@pytest.mark.parametrize("name", ["holiday.png", "board-light-1920x1080.png", "notes.txt", "board-light-1x1.png/"])
def test_a_folder_that_holds_something_else_stays_as_it_is(demo: Path, tmp_path: Path, run: Run, name: str) -> None:
    if name.endswith("/"):
        (tmp_path / name).mkdir()
    else:
        (tmp_path / name).write_bytes(b"mine")
    code, out, err = run("picture", "--all", tmp_path, "--database", demo)
    assert (code, out) == (1, "")
    assert "holds something else than an older result of this command" in err
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_a_file_stays_one(demo: Path, run: Run) -> None:
    before = demo.read_bytes()
    assert run("picture", "--all", demo, "--database", demo)[0] == 1
    assert demo.read_bytes() == before


def test_stopped_in_the_middle_it_leaves_whole_pictures_and_goes_on_another_time(
    demo: Path, tmp_path: Path, in_a_terminal: None
) -> None:
    sizes = [f"{side}x480" for side in range(480, 960, 20)]
    command = draw_all(demo, tmp_path / "all", "more", "--size", ",".join(sizes), "--theme", "light")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as drawing:
        assert drawing.stdout is not None
        drawing.stdout.readline()
        drawing.send_signal(signal.SIGINT)
        rest, said = drawing.communicate(timeout=60)
    assert (drawing.returncode, said) == (130, "")
    drawn = list((tmp_path / "all").iterdir())
    assert 1 <= len(drawn) < len(sizes)
    assert len(rest.splitlines()) == len(drawn) - 1
    assert not any(QImage(str(path)).isNull() for path in drawn)
    again = ran([*command, "--language", "fr"])
    assert again.returncode == 0, again.stderr
    assert len(list((tmp_path / "all").iterdir())) == len(drawn) + len(sizes)


@pytest.mark.parametrize("words", [["--out", "a.png"], ["--lens", "edges"], ["--as", "chief"]])
def test_words_that_all_would_pass_over_are_refused(tmp_path: Path, run: Run, words: list[str]) -> None:
    with pytest.raises(SystemExit):
        run("picture", "--all", tmp_path / "all", *words)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["--size", "480x480,960x540"], ["--theme", "light,dark"], ["--language", "en,fr"]])
def test_one_picture_is_of_one_size_theme_and_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        run("picture", "more", *words)
    assert re.search("one picture has one size, theme and language; --all FOLDER", capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []


def test_people_who_are_not_invented_are_not_signed_in_as(small_workroom: Workroom, tmp_path: Path, run: Run) -> None:
    code, _, err = run("picture", "--all", tmp_path / "all", "--database", small_workroom.store.location)
    assert code == 1
    assert "holds a real programme" in err
    assert list(tmp_path.glob("all")) == []
