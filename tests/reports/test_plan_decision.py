"""A committee decides on paper: everything it needs stands on a page of its own, with room to sign."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.reports.model import Audience, PlanSheet
from kiosk.reports.order import PaperSize
from kiosk.reports.plan_sheet import write_plan_sheet
from tests.reports.pages import Page, outside, pages_of
from tests.reports.samples import decision, plain, plan

MARGIN = 18.0


def printed(
    folder: Path, sheet: PlanSheet, *, size: PaperSize = PaperSize.A4, audience: Audience = "chiefs"
) -> list[Page]:
    """Print a plan and read its pages."""
    path = folder / "plan.pdf"
    assert write_plan_sheet(path, sheet, size=size, audience=audience, translate=plain)
    return pages_of(path)


def test_the_last_page_says_what_is_decided_and_who_signs(tmp_path: Path) -> None:
    first, last = printed(tmp_path, replace(plan(), decision=decision()))
    words = last.words.replace("\N{NO-BREAK SPACE}", " ")
    for expected in (
        "To decide: Rotation plan A, growth first",
        "P9Q R3",
        "12 people on 6 rotations",
        "at least 97 % of the best possible",
        "Growth more 83 %",
        "Wishes a little 9 %",
        "Rather no nights in block 1: 2 times.",
        "Block 13 has nobody on nights. Ways out: a moonlighter.",
        "K4M 7T Plan 1, steadier of 24 November 2026",
        "Accepted as it is",
        "Accepted with the changes below",
        "Changes and reasons",
        "Name Signature Date",
        "Page 2 of 2",
    ):
        assert expected in words
    assert "why each person is there" in first.words
    assert "Open problems" not in first.words


def test_where_nothing_was_bent_short_or_left_it_says_so(tmp_path: Path) -> None:
    sheet = replace(plan(), problems=(), decision=decision(0))
    words = printed(tmp_path, sheet)[-1].words
    for expected in ("every wish of the service came true", "every service has the people it needs", "No other plan"):
        assert expected in words


def test_a_plan_accepted_at_the_kiosk_says_by_whom(tmp_path: Path) -> None:
    accepted = "Accepted at the kiosk by Mei-Ling Chen on 23 November 2026."
    sheet = replace(plan(), decided=True, decision=replace(decision(), accepted=accepted))
    assert accepted in printed(tmp_path, sheet)[-1].words


def test_nothing_to_decide_hangs_on_the_wall(tmp_path: Path) -> None:
    (page,) = printed(tmp_path, replace(plan(), decision=decision()), audience="wall")
    for private in ("To decide", "nights in block", "Signature", "K4M"):
        assert private not in page.words


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize(("lines", "blocks"), [(1, 13), (1, 26), (14, 13), (60, 26)])
def test_nothing_leaves_the_page_and_names_are_signed_once(
    tmp_path: Path, size: PaperSize, lines: int, blocks: int
) -> None:
    pages = printed(tmp_path, replace(plan(6, blocks), decision=decision(lines)), size=size)
    for page in pages:
        assert outside(page, MARGIN) == []
    words = " ".join(page.words for page in pages)
    assert (words.count("Signature"), words.count("To decide")) == (1, 1)
    assert f"Plan {lines}, steadier" in words.replace("\N{NO-BREAK SPACE}", " ")
    assert "Signature" in pages[-1].words
