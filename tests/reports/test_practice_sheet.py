"""Practice health on paper: one page, what the screen says, and nothing of what it does not tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.reports.model import PracticePanel, PracticeSheet
from kiosk.reports.order import PaperSize
from kiosk.reports.practice_sheet import write_practice_sheet
from kiosk.reports.press import Press
from tests.reports.pages import Page, outside, pages_of
from tests.reports.samples import plain

UNTOLD = "too few to tell"
WEEKS = PracticePanel(
    "Huddles held",
    "63",
    "in eight weeks",
    "week by week, all teams",
    (("28 Sep", 9), ("5 Oct", None), ("12 Oct", 11)),
    UNTOLD,
    weeks=True,
    aim=10,
)
ROWS = PracticePanel(
    "Coaching across professions",
    "48",
    "times, in eight weeks",
    "each sees what others miss",
    (("nurse to resident", 36), ("resident to nurse", 12), ("any other way", None)),
    UNTOLD,
)
NOTHING = PracticePanel("From log to fix", "", "Nothing yet, or too few to tell.", "writing it down pays")
SHEET = PracticeSheet(
    programme="Riverside Paediatrics",
    printed_on=date(2026, 11, 24),
    over="in eight weeks, until 22 Nov",
    note="Whole weeks, and only what the wall shows.",
    panels=(WEEKS, ROWS, NOTHING, ROWS, ROWS, ROWS, ROWS, NOTHING),
)


def printed(sheet: PracticeSheet, folder: Path, size: PaperSize = PaperSize.A4) -> Page:
    """Return the one page."""
    write_practice_sheet(folder / "health.pdf", sheet, size=size, translate=plain)
    (page,) = pages_of(folder / "health.pdf")
    return page


@pytest.mark.parametrize("size", PaperSize)
def test_the_page_says_what_the_screen_does(tmp_path: Path, size: PaperSize) -> None:
    page = printed(SHEET, tmp_path, size)
    said = [SHEET.programme, SHEET.over, SHEET.note, "24 November 2026", "28 Sep", "nurse to resident", UNTOLD]
    said += [words for panel in SHEET.panels for words in (panel.title, panel.figure, panel.beside, panel.purpose)]
    assert [words for words in said if words not in page.words] == []
    assert outside(page, 20) == []


@pytest.mark.parametrize("size", PaperSize)
def test_what_is_counted_takes_two_lines_rather_than_be_cut(tmp_path: Path, size: PaperSize) -> None:
    note = f"{'Whole weeks of huddles and of what the wall shows. ' * 3}Hidden: fewer than five."
    page = printed(replace(SHEET, note=note), tmp_path, size)
    assert " ".join(note.split()) in " ".join(page.words.split())
    assert outside(page, 20) == []


@pytest.mark.parametrize("size", PaperSize)
def test_a_year_of_weeks_and_long_words_stay_in_their_panel(tmp_path: Path, size: PaperSize) -> None:
    year = replace(WEEKS, rows=tuple((f"{day} Oct", 28) for day in range(52)), purpose="What is long " * 20)
    long = replace(ROWS, title="From whom to whom " * 5, rows=((("somebody to somebody else " * 3), 12345),) * 5)
    page = printed(replace(SHEET, panels=(year, long) * 4), tmp_path, size)
    assert outside(page, 20) == []


def test_the_same_words_make_the_same_bytes_also_in_a_process_of_its_own(tmp_path: Path) -> None:
    write_practice_sheet(tmp_path / "here.pdf", SHEET, size=PaperSize.A4, translate=plain)
    press = Press(plain)
    press.practice_sheet(tmp_path / "there.pdf", SHEET, PaperSize.A4)
    press.close()
    assert (tmp_path / "here.pdf").read_bytes() == (tmp_path / "there.pdf").read_bytes()
