"""The chiefs print a plan to decide on, and one for the wall."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import InvalidInput
from kiosk.reports.model import Audience, PlanCell, PlanSheet
from kiosk.reports.order import PaperSize
from kiosk.reports.plan_sheet import write_plan_sheet
from tests.reports.pages import Page, outside, pages_of
from tests.reports.samples import LONG_NAME, PEOPLE, PLACES, plain, plan

MARGIN = 18.0  # a quarter of an inch: what printers on Letter need


def _printed(
    folder: Path, sheet: PlanSheet, *, size: PaperSize = PaperSize.A4, audience: Audience = "chiefs"
) -> list[Page]:
    path = folder / "plan.pdf"
    assert write_plan_sheet(path, sheet, size=size, audience=audience, translate=plain)
    return pages_of(path)


def test_a_years_plan_says_who_where_and_why_on_one_page(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, plan())
    for expected in (
        "Pediatrics residency · academic year 2026/27",
        "Rotation plan A, growth first",
        "As of 24 November 2026. A suggestion: the chiefs decide.",
        "at least 97 % of the best possible",
        "P9Q R3",
        "Block 7, 12 August: why each person is there",
        "lumbar puncture edge, Hana coaches family meetings",
        "Nights needs 1",
        "Page 1 of 1",
    ):
        assert expected in page.words.replace("\N{NO-BREAK SPACE}", " ")
    assert all(name in page.words for name in PEOPLE)
    assert all(place.name in page.words for place in PLACES)


def test_a_decided_plan_says_so(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, replace(plan(), decided=True))
    assert "Decided by the chiefs." in page.words
    assert "A suggestion" not in page.words


def test_the_wall_sees_rotations_cover_and_shared_goals_only(tmp_path: Path) -> None:
    sheet = plan()
    (page,) = _printed(tmp_path, sheet, audience="wall")
    for expected in ("PICU needs 1", "Priya Raman", "What we are working on", "Open with one question."):
        assert expected in page.words
    for private in ("lumbar puncture edge", "97 %", "26 of 30", "nobody on nights", "What counted"):
        assert private not in page.words
    assert "growth edges" not in page.words
    assert "Lock:" not in page.words


def test_a_wall_print_does_not_depend_on_anything_private(tmp_path: Path) -> None:
    sheet = plan()
    other = replace(
        sheet,
        rows=tuple(
            replace(row, cells=tuple(PlanCell(cell.place, 0.1, locked=True, past=cell.past) for cell in row.cells))
            for row in sheet.rows
        ),
        reasons=(),
        problems=(),
        standing="",
    )
    for name, each in (("one.pdf", sheet), ("two.pdf", other)):
        write_plan_sheet(tmp_path / name, each, size=PaperSize.A4, audience="wall", translate=plain)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_sixty_people_go_over_pages_that_repeat_their_heads(tmp_path: Path) -> None:
    pages = _printed(tmp_path, plan(60))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page.words
        assert "P9Q R3" in page.words
    grids = [page for page in pages if "Block" in page.words and "Vacation" in page.words and "12 Aug" in page.words]
    assert len(grids) >= 2
    words = " ".join(page.words for page in pages)
    assert all(f"Person {number} " in words for number in range(7, 61))
    assert words.index("Person 60") < words.index("Nights needs 1") < words.index("why each person is there")


@pytest.mark.parametrize("blocks", [26, 52])
@pytest.mark.parametrize("size", PaperSize)
def test_short_blocks_lie_on_their_side_and_repeat_the_names(tmp_path: Path, blocks: int, size: PaperSize) -> None:
    sheet = plan(6, blocks)
    pages = _printed(tmp_path, sheet, size=size)
    assert all(page.width > page.height for page in pages)
    named = [page for page in pages if all(name in page.words for name in PEOPLE) and "PICU needs 1" in page.words]
    assert len(named) == blocks // 26
    last = sheet.blocks[-1].starts
    assert " 1 Jul " in named[0].words
    assert f" {last.day} {last:%b} " in named[-1].words


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize(("people", "blocks"), [(6, 13), (60, 13), (20, 52), (3, 1)])
def test_nothing_leaves_the_page(tmp_path: Path, people: int, blocks: int, size: PaperSize) -> None:
    for page in _printed(tmp_path, plan(people, blocks), size=size):
        assert page.bounds
        assert outside(page, MARGIN) == []


def test_names_of_sixty_characters_are_printed_whole(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, plan(4, name=LONG_NAME))
    assert page.words.count(LONG_NAME) == 8  # in the grid and beside the reasons


def test_reasons_are_not_torn_where_a_page_holds_them(tmp_path: Path) -> None:
    first, second = _printed(tmp_path, plan(20), size=PaperSize.LETTER)
    assert first.words.count("Hana coaches") + second.words.count("Hana coaches") == 20
    assert first.words.count("Hana coaches") in (0, 20)


def test_forty_rotations_share_the_legend(tmp_path: Path) -> None:
    sheet = plan()
    places = (*PLACES, *(replace(PLACES[0], code=f"R{n}", name=f"Rotation number {n}") for n in range(40)))
    (page, *_) = _printed(tmp_path, replace(sheet, places=places))
    assert "Rotation number 39" in page.words
    assert outside(page, MARGIN) == []


def test_an_open_cell_is_explained(tmp_path: Path) -> None:
    sheet = plan()
    first = sheet.rows[0]
    rows = (replace(first, cells=(PlanCell(""), *first.cells[1:])), *sheet.rows[1:])
    (page,) = _printed(tmp_path, replace(sheet, rows=rows))
    assert "Dashed: open." in page.words


def test_the_same_plan_is_the_same_file(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_plan_sheet(tmp_path / name, plan(), size=PaperSize.LETTER, audience="chiefs", translate=plain)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_cancelling_half_way_leaves_no_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    written = write_plan_sheet(
        tmp_path / "plan.pdf",
        plan(60),
        size=PaperSize.A4,
        audience="chiefs",
        translate=plain,
        progress=lambda done, total: told.append((done, total)),
        cancelled=lambda: len(told) == 1,
    )
    assert not written
    assert told
    assert told[0][0] == 1 < told[0][1]
    assert list(tmp_path.iterdir()) == []


def test_a_plan_of_nobody_is_refused(tmp_path: Path) -> None:
    empty = replace(plan(), rows=(), reasons=())
    with pytest.raises(InvalidInput) as caught:
        write_plan_sheet(tmp_path / "plan.pdf", empty, size=PaperSize.A4, audience="wall", translate=plain)
    assert caught.value.code == "print-nobody"


def test_a_plan_that_does_not_add_up_is_a_bug() -> None:
    sheet = plan()
    with pytest.raises(ValueError, match="blocks"):
        replace(sheet, blocks=sheet.blocks[:-1])
    with pytest.raises(ValueError, match="unknown rotations"):
        replace(sheet, places=sheet.places[1:])
