"""Pictures without a screen, from the command line, whatever the environment says."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from db.queries.person import load_person_page
from kiosk.app.commands.picture import parse_moment
from kiosk.app.main import main
from kiosk.app.offscreen import parse_size, save_picture
from kiosk.app.pictures import PICTURES
from kiosk.domain.errors import InvalidInput, Unavailable
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
