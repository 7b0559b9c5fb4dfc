"""Pages are made in a process of their own: the same pages, in the screen's words, and it may die."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.reports.goal_sheet import write_goal_sheets
from kiosk.reports.order import PaperSize
from kiosk.reports.plan_sheet import write_plan_sheet
from kiosk.reports.press import Press
from kiosk.reports.preview import render
from tests.reports.pages import pages_of
from tests.reports.samples import plain, plan, priya


@pytest.fixture
def press() -> Iterator[Press]:
    press = Press(plain)
    yield press
    press.close()


def test_its_pages_are_the_ones_this_process_would_make(press: Press, tmp_path: Path) -> None:
    there, here = tmp_path / "there.pdf", tmp_path / "here.pdf"
    assert press.goal_sheets(there, [priya()], PaperSize.A4)
    assert write_goal_sheets(here, [priya()], size=PaperSize.A4, translate=plain)
    assert there.read_bytes() == here.read_bytes()
    assert press.plan_sheet(there, plan(), PaperSize.LETTER, "wall")
    assert write_plan_sheet(here, plan(), size=PaperSize.LETTER, audience="wall", translate=plain)
    assert there.read_bytes() == here.read_bytes()
    assert press.page_count(there) == len(pages_of(here))
    assert press.picture(there, 0, 300) == render(here, 0, 300)


def test_it_asks_for_words_in_the_screens_language(tmp_path: Path) -> None:
    press = Press(lambda _context, text: text.replace("My week", "Ma semaine"))
    path = tmp_path / "sheet.pdf"
    assert press.goal_sheets(path, [priya()], PaperSize.A4)
    press.close()
    assert "Ma semaine" in pages_of(path)[0].text


def test_it_tells_how_far_it_is_and_stops_when_nobody_waits(press: Press, tmp_path: Path) -> None:
    path, told, stop = tmp_path / "sheets.pdf", list[tuple[int, int]](), threading.Event()

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        stop.set()

    sheets = [priya()] * 400
    assert not press.goal_sheets(path, sheets, PaperSize.A4, progress, stop.is_set)
    assert told[0] == (1, 400)
    assert len(told) < 400
    assert not path.exists()
    # A wish that came too late for the order it meant does not stop the next one.
    assert press.goal_sheets(path, [priya()], PaperSize.A4)


def test_what_cannot_be_is_told_as_elsewhere(press: Press, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="print-nobody"):
        press.goal_sheets(tmp_path / "nobody.pdf", [], PaperSize.A4)
    with pytest.raises(Unavailable, match="print-file-unwritable"):
        press.goal_sheets(tmp_path / "nowhere" / "sheet.pdf", [priya()], PaperSize.A4)
    with pytest.raises(Unavailable, match="preview-unreadable"):
        press.page_count(tmp_path / "nothing.pdf")


def test_a_process_that_dies_is_told_and_the_next_order_has_another(press: Press, tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    with pytest.raises(Unavailable, match="press-gone"):
        press.goal_sheets(path, [priya()] * 400, PaperSize.A4, lambda _done, _total: press.close())
    assert not path.exists()
    assert press.goal_sheets(path, [priya()], PaperSize.A4)


def test_who_left_hears_nothing_of_its_end(press: Press, tmp_path: Path) -> None:
    gone = threading.Event()

    def leave(_done: int, _total: int) -> None:
        gone.set()
        press.close()

    assert not press.goal_sheets(tmp_path / "sheets.pdf", [priya()] * 400, PaperSize.A4, leave, gone.is_set)


def test_the_kiosk_itself_loads_nothing_that_draws_pages() -> None:
    heavy = ("reportlab", "PIL", "pypdfium2")
    code = f"import sys, views.printing.place; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
