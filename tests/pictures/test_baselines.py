"""A few screens look as they were found good; what is not meant to change is seen to have changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app.application import dress
from kiosk.app.every_picture import Shot
from kiosk.app.offscreen import save_picture
from kiosk.app.tour.pictures import Guests, take
from tests.pictures.compare import compare, image_of, shrunk
from tests.pictures.kept import FOLDER, keep, kept_shots, load
from tests.pictures.programme import invented_programme
from tests.workroom import Workroom

MOST_BYTES = 600_000
"""What all kept pictures may weigh together: they stand in the repository for good."""


@pytest.fixture(scope="module")
def programme(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workroom, Guests]]:
    """The invented programme, made once; pictures of it change nothing."""
    style = qapp.style().name()
    dress(qapp)
    with invented_programme(tmp_path_factory.mktemp("pictures")) as made:
        yield made
    qapp.setStyle(style)


@pytest.mark.parametrize("shot", kept_shots(), ids=lambda shot: shot.name.removesuffix(".png"))
def test_a_screen_looks_as_it_was_found_good(programme: tuple[Workroom, Guests], shot: Shot, tmp_path: Path) -> None:
    workroom, guests = programme
    now = shrunk(take(workroom.store, workroom.clock, guests, shot.stop, shot.theme, shot.size))
    difference = compare(load(shot), now)
    if not difference.is_tolerable:
        save_picture(image_of(now), tmp_path / "now.png")
        save_picture(difference.picture, tmp_path / "difference.png")
        pytest.fail(
            f"{difference.blocks} parts of {shot.name} look otherwise (by up to {difference.worst:.0f}): see now.png"
            f" and difference.png in {tmp_path}. Where that is meant: python -m tests.pictures.renew",
            pytrace=False,
        )


def test_every_kept_picture_is_compared_and_all_of_them_are_light() -> None:
    kept = list(FOLDER.iterdir())
    assert {path.name for path in kept} == {shot.name for shot in kept_shots()}
    assert sum(path.stat().st_size for path in kept) < MOST_BYTES


def test_what_is_kept_is_what_was_drawn(
    programme: tuple[Workroom, Guests], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The few colours of the file must not use up the tolerance.
    monkeypatch.setattr("tests.pictures.kept.FOLDER", tmp_path)
    workroom, guests = programme
    shot = next(shot for shot in kept_shots() if shot.stop.view == "board-map")
    drawn = shrunk(take(workroom.store, workroom.clock, guests, shot.stop, shot.theme, shot.size))
    keep(shot, drawn)
    assert compare(load(shot), drawn).worst < 5


def test_a_picture_that_is_not_there_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.pictures.kept.FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError):
        load(kept_shots()[0])
