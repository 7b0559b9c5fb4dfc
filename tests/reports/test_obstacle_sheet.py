"""Why there is no plan, on paper: one page, whatever stands in the way, and nothing over its edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.reports.model import ObstacleReason, ObstacleSheet, ObstacleWay
from kiosk.reports.obstacle_sheet import write_obstacle_sheet
from kiosk.reports.order import PaperSize
from kiosk.reports.press import Press
from tests.reports.pages import Page, outside, pages_of
from tests.reports.samples import plain

SHEET = ObstacleSheet(
    programme="Riverside Paediatrics",
    as_of=date(2026, 11, 24),
    sentence="Night float: needed 13, possible with those who may work there 12. Missing: 1.",
    together="These 4 cannot hold together",
    reasons=(
        ObstacleReason("Need · hard", "Nights have one resident in every block", "asks for 13"),
        ObstacleReason("Limit · hard", "Nobody holds nights more than twice a year", "leaves room for 12"),
        ObstacleReason("Supervision · hard", "First-years do not hold nights alone", "it stays, whatever the price"),
        ObstacleReason("Lock · set by Mei-Ling Chen, 9 Nov", "Locked: Sofía Reyes in block 12."),
    ),
    about_ways="Fewest changes first. To try is not to keep.",
    ways=(
        ObstacleWay(
            ("Nobody holds nights more than twice a year: 1 more, for Liam Byrne.",),
            ("1 rule bends once.", "Tried with whole people: there is a plan then.", "At least 26 of 30 edges met."),
        ),
        ObstacleWay(("Open a lock, for Sofía Reyes in block 12.",), ("No rule bends; 1 place is opened.",)),
    ),
    searched="Searched 0:07 and proved: no order of people can satisfy these.",
    needed=13,
    possible=12,
)


def printed(sheet: ObstacleSheet, folder: Path, size: PaperSize = PaperSize.A4) -> Page:
    """Return the one page."""
    write_obstacle_sheet(folder / "why.pdf", sheet, size=size, translate=plain)
    (page,) = pages_of(folder / "why.pdf")
    return page


@pytest.mark.parametrize("size", PaperSize)
def test_the_page_says_the_sum_what_cannot_hold_and_the_ways_out(tmp_path: Path, size: PaperSize) -> None:
    page = printed(SHEET, tmp_path, size)
    said = [SHEET.sentence, SHEET.together, *(reason.says for reason in SHEET.reasons), "possible 12", "needed 13"]
    said += [words for way in SHEET.ways for words in (*way.says, *way.facts)]
    assert [words for words in said if words not in page.words] == []
    assert "set by Mei-Ling Chen, 9 Nov" in page.words
    assert "never offered as a way out" in page.words
    assert "24 November 2026" in page.words
    assert outside(page, 20) == []


@pytest.mark.parametrize("size", PaperSize)
def test_however_much_stands_in_the_way_it_is_one_page(tmp_path: Path, size: PaperSize) -> None:
    long = "The wards have three people in every block of the year, whoever is there and whatever else is asked for"
    many = replace(
        SHEET, reasons=tuple(ObstacleReason("Need · hard", f"{n}: {long}", "asks for 39") for n in range(30))
    )
    ways = tuple(ObstacleWay((f"{long}: 1 fewer, in block {n}.",) * 3, SHEET.ways[0].facts) for n in range(3))
    page = printed(replace(many, ways=ways), tmp_path, size)
    assert "And 18 more." in page.words
    assert outside(page, 20) == []


def test_where_no_sum_says_it_there_is_no_bar(tmp_path: Path) -> None:
    page = printed(replace(SHEET, needed=0.0, possible=0.0), tmp_path)
    assert "possible" not in page.words.replace("possible with those", "")


def test_the_same_words_make_the_same_bytes_also_in_a_process_of_its_own(tmp_path: Path) -> None:
    write_obstacle_sheet(tmp_path / "here.pdf", SHEET, size=PaperSize.A4, translate=plain)
    press = Press(plain)
    press.obstacle_sheet(tmp_path / "there.pdf", SHEET, PaperSize.A4)
    press.close()
    assert (tmp_path / "here.pdf").read_bytes() == (tmp_path / "there.pdf").read_bytes()
