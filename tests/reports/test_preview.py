"""Looking at a page before it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import Unavailable
from kiosk.reports.goal_sheet import write_goal_sheets
from kiosk.reports.order import PaperSize
from kiosk.reports.preview import page_count, render
from tests.reports.samples import plain, priya


@pytest.fixture
def two_people(tmp_path: Path) -> Path:
    path = tmp_path / "sheets.pdf"
    write_goal_sheets(path, [priya(), priya()], size=PaperSize.A4, translate=plain)
    return path


def test_a_page_comes_as_rows_of_pixels(two_people: Path) -> None:
    picture = render(two_people, 1, 301)
    assert picture.width == 301
    assert abs(picture.height - 301 * 841.89 / 595.276) <= 1
    assert len(picture.rgba) == picture.width * picture.height * 4
    pixels = {picture.rgba[start : start + 4] for start in range(0, len(picture.rgba), 4)}
    assert picture.rgba[:4] == b"\xff\xff\xff\xff"
    # The goal's frame is amber: red first, so the order of the bytes is right.
    assert any(red > 170 and green < 130 and blue < 60 for red, green, blue, _ in pixels)


def test_the_pages_are_counted(two_people: Path) -> None:
    assert page_count(two_people) == 2


def test_there_is_no_page_before_the_first_or_after_the_last(two_people: Path) -> None:
    for page in (-1, 2):
        with pytest.raises(IndexError):
            render(two_people, page, 100)


@pytest.mark.parametrize("content", [None, b"", b"not a PDF"])
def test_a_file_that_is_no_pdf_is_told_in_words(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "broken.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unavailable) as caught:
        page_count(path)
    assert caught.value.code == "preview-unreadable"
