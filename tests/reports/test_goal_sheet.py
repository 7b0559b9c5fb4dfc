"""Monday morning: everybody's week comes out of the printer."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
import segno
from reportlab.pdfbase.ttfonts import TTFontFile

from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.reports import document
from kiosk.reports.goal_sheet import write_goal_sheets
from kiosk.reports.model import AllyLine, GoalSheet, PracticeDay
from kiosk.reports.order import PaperSize
from kiosk.reports.preview import render
from tests.reports.pages import Page, outside, pages_of
from tests.reports.samples import LONG_NAME, MONDAY, WORKROOM, long_everything, many_goals, plain, priya

MARGIN = 18.0  # a quarter of an inch: what printers on Letter need


def _printed(folder: Path, *sheets: GoalSheet, size: PaperSize = PaperSize.A4) -> list[Page]:
    path = folder / "sheets.pdf"
    assert write_goal_sheets(path, sheets, size=size, translate=plain)
    return pages_of(path)


def test_priya_takes_her_week_off_the_printer(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, priya())
    for expected in (
        "My week · 23 to 29 November 2026",
        "Priya Raman",
        "PGY-1 · Emergency, until 15 December · then NICU",
        "7K4 M2",
        "Lumbar puncture",
        "from Seen it to With help",
        "I find the space and pass the needle myself on two infants.",
        "Tue 24",
        "Samuel Osei watches, Tue",
        "Amara Okafor learns the same",
        "Family meetings",
        "Mei-Ling Chen, chief · ext. 4410",
        "“This was not well held”",
        "Coaching, not assessment.",
        "3f9a 12bc",
    ):
        assert expected in page.words


def test_only_the_answered_questions_of_a_good_goal_are_printed(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, priya())
    assert "Measurable" in page.words
    assert "Realistic" not in page.words


def test_a_week_without_a_goal_invites_one(tmp_path: Path) -> None:
    sheet = replace(priya(), goal=None, smart=(), allies=(), further=())
    (page,) = _printed(tmp_path, sheet)
    assert "What would you like to be better at by Sunday?" in page.words
    assert "who can watch, who can teach" in page.words
    assert "None" not in page.words


def test_a_goal_whose_level_nobody_saw_says_where_it_goes(tmp_path: Path) -> None:
    base = priya()
    assert base.goal
    (page,) = _printed(tmp_path, replace(base, goal=replace(base.goal, level=None)))
    assert "towards With help" in page.words
    assert "Seen it to" not in page.words


@pytest.mark.parametrize("size", PaperSize)
def test_eight_goals_are_all_there_in_full(tmp_path: Path, size: PaperSize) -> None:
    words = " ".join(page.words for page in _printed(tmp_path, many_goals(7), size=size))
    for number in range(1, 8):
        assert f"Competency {number}" in words
        assert f"Goal number {number}:" in words
    # Two columns are read line by line, so sentences interleave; none of their ends is missing.
    assert words.count("morning.") == 7
    assert "…" not in words


def test_more_goals_than_a_page_holds_go_on_overleaf(tmp_path: Path) -> None:
    first, second = _printed(tmp_path, many_goals(22))
    assert "More goals on the next page." in first.words
    assert "More of my goals" in second.words
    assert "Goal number 22:" in second.words
    assert "Goal number 22:" not in first.words


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("make", [priya, many_goals, long_everything])
def test_nothing_leaves_the_page(tmp_path: Path, make: Callable[[], GoalSheet], size: PaperSize) -> None:
    for page in _printed(tmp_path, make(), size=size):
        assert (round(page.width), round(page.height)) == (round(size.value[0]), round(size.value[1]))
        assert len(page.bounds) > 50
        assert outside(page, MARGIN) == []


def test_a_name_of_sixty_characters_is_printed_whole(tmp_path: Path) -> None:
    assert len(LONG_NAME) == 60
    (page,) = _printed(tmp_path, replace(priya(), person=LONG_NAME))
    assert LONG_NAME in page.words


def test_letters_that_inter_lacks_show_as_a_mark_that_the_foot_explains(tmp_path: Path) -> None:
    base = priya()
    sheet = replace(base, person="שרה Levi 😀", allies=(replace(base.allies[0], name="יוסף", initials="י"),))
    (page,) = _printed(tmp_path, sheet)
    assert "◇ Levi ◇" in page.words
    assert "stands for letters or signs that this print cannot show" in page.words
    (clean,) = _printed(tmp_path, base)
    assert "stands for" not in clean.words


def test_many_allies_are_counted_rather_than_crowded(tmp_path: Path) -> None:
    base = priya()
    allies: tuple[AllyLine, ...] = tuple(replace(base.allies[0], name=f"Ally {n}") for n in range(8))
    (page,) = _printed(tmp_path, replace(base, allies=allies))
    assert "Ally 3" in page.words
    assert "and 4 more" in page.words


def test_a_proposed_helper_is_marked_as_not_asked(tmp_path: Path) -> None:
    base = priya()
    (page,) = _printed(tmp_path, replace(base, allies=(replace(base.allies[0], asked=False),)))
    assert "Samuel Osei could help, ask" in page.words


def test_a_week_over_new_year_names_both_years(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, replace(priya(), monday=date(2026, 12, 28), days=()))
    assert "28 December 2026 to 3 January 2027" in page.words


def test_everything_that_is_not_data_goes_through_the_translation(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    asked: set[str] = set()

    def german(_context: str, text: str) -> str:
        asked.add(text)
        return {"Allies": "Verbündete", "November": "Nebelmond", "watches": "schaut zu"}.get(text, text)

    write_goal_sheets(path, [priya()], size=PaperSize.A4, translate=german, language="de")
    (page,) = pages_of(path)
    assert "Verbündete" in page.words
    assert "Nebelmond 2026" in page.words
    assert "Samuel Osei schaut zu, Tue" in page.words
    assert {"Where I will meet it", "What I try next", "Day or night"} <= asked
    pdf = pypdfium2.PdfDocument(path)
    assert pdf.get_metadata_value("Author") == "Pediatrics residency"
    assert "Priya Raman" in pdf.get_metadata_value("Title")
    pdf.close()
    assert b"/Lang (de)" in path.read_bytes()


def test_the_same_week_is_the_same_file(tmp_path: Path) -> None:
    sheets = [priya(), many_goals(), long_everything()]
    for name in ("one.pdf", "two.pdf"):
        write_goal_sheets(tmp_path / name, sheets, size=PaperSize.A4, translate=plain)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_only_inter_is_used_and_it_is_embedded(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_goal_sheets(path, [priya()], size=PaperSize.A4, translate=plain)
    raw = path.read_bytes()
    names = {part.split(b"/")[0].split()[0] for part in raw.split(b"/BaseFont /")[1:]}
    assert names
    assert all(b"+Inter-" in name for name in names)
    assert raw.count(b"/FontFile2") >= len(names)


def test_the_chief_prints_for_everybody_and_sees_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    sheets = [replace(priya(), person=f"Person {n}", code=f"ABCD{n}") for n in range(3)]
    path = tmp_path / "all.pdf"
    assert write_goal_sheets(
        path, sheets, size=PaperSize.A4, translate=plain, progress=lambda done, total: told.append((done, total))
    )
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert ["Person 1" in page.words for page in pages_of(path)] == [False, True, False]


def test_cancelling_half_way_leaves_no_file(tmp_path: Path) -> None:
    told: list[int] = []
    written = write_goal_sheets(
        tmp_path / "all.pdf",
        [priya()] * 4,
        size=PaperSize.A4,
        translate=plain,
        progress=lambda done, _total: told.append(done),
        cancelled=lambda: len(told) == 2,
    )
    assert not written
    assert told == [1, 2]
    assert list(tmp_path.iterdir()) == []


def test_cancelling_keeps_last_weeks_file(tmp_path: Path) -> None:
    path = tmp_path / "all.pdf"
    path.write_bytes(b"last week")
    write_goal_sheets(path, [priya()], size=PaperSize.A4, translate=plain, cancelled=lambda: True)
    assert path.read_bytes() == b"last week"


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        write_goal_sheets(tmp_path / "gone" / "a.pdf", [priya()], size=PaperSize.A4, translate=plain)
    assert caught.value.code == "print-file-unwritable"
    assert str(tmp_path) in str(caught.value.values["path"])


def test_printing_for_nobody_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        write_goal_sheets(tmp_path / "a.pdf", [], size=PaperSize.A4, translate=plain)
    assert caught.value.code == "print-nobody"


def test_a_goal_without_its_own_scale_still_offers_levels_to_circle(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, replace(priya(), goal=None, further=(), scale=WORKROOM))
    assert "Level, circle one" in page.words
    assert "4 Guides others" in page.words.replace("\N{NO-BREAK SPACE}", " ")


def test_the_square_beside_the_code_is_the_code(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_goal_sheets(path, [priya()], size=PaperSize.A4, translate=plain)
    picture = render(path, 0, 2480)
    scale = 2480 / PaperSize.A4.value[0]
    matrix = segno.make_qr("7K4M2", error="m").matrix
    module = 60.5 / len(matrix)
    left, top = PaperSize.A4.value[0] - 34.6 - 60.5, 29.0
    for row, line in enumerate(matrix):
        for column, dark in enumerate(line):
            x, y = int((left + (column + 0.5) * module) * scale), int((top + (row + 0.5) * module) * scale)
            red = picture.rgba[(y * picture.width + x) * 4]
            assert (red < 128) == bool(dark), (row, column)


def test_fonts_are_cut_for_one_document_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = TTFontFile.makeSubset
    held: list[bool] = []

    def watched(font: TTFontFile, subset: list[int]) -> bytes:
        held.append(document._SAVING.locked())
        return bytes(cut(font, subset))

    monkeypatch.setattr(TTFontFile, "makeSubset", watched)
    write_goal_sheets(tmp_path / "sheet.pdf", [priya()], size=PaperSize.A4, translate=plain)
    assert held == [True] * 4  # the four weights


def test_sheets_made_in_several_threads_are_what_they_are_alone(tmp_path: Path) -> None:
    makes = (priya, many_goals, long_everything, priya)

    def write(number: int, folder: str) -> bytes:
        path = tmp_path / f"{folder}-{number}.pdf"
        write_goal_sheets(path, [makes[number]()] * 3, size=PaperSize.A4, translate=plain)
        return path.read_bytes()

    alone = [write(number, "alone") for number in range(len(makes))]
    with ThreadPoolExecutor(len(makes)) as pool:
        together = list(pool.map(lambda number: write(number, "together"), range(len(makes))))
    assert together == alone


def test_a_practice_ground_without_a_day_stands_beside_the_heading(tmp_path: Path) -> None:
    week = tuple(PracticeDay(MONDAY + timedelta(offset)) for offset in range(7))
    (page,) = _printed(tmp_path, replace(priya(), days=week, practice_ground="PICU, order review"))
    assert "Where I will meet it PICU, order review" in page.words


def test_a_practice_ground_that_the_days_say_is_not_said_twice(tmp_path: Path) -> None:
    (page,) = _printed(tmp_path, replace(priya(), practice_ground="Shock room"))
    assert "Shock room" not in page.words
