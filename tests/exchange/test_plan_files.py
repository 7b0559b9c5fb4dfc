"""A plan in other programs' hands: what they read is what was planned, and nothing in it comes alive."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import icalendar
import openpyxl
import pytest

from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.domain.ids import BlockId, PersonId
from kiosk.exchange.plan_content import (
    BookBlock,
    BookCell,
    BookNeed,
    BookPerson,
    BookPlace,
    BookReason,
    BookRule,
    Placement,
    Placements,
    PlanBook,
)
from kiosk.exchange.plan_csv import COLUMNS, harmless, placements_csv
from kiosk.exchange.plan_ical import placements_ical
from kiosk.exchange.plan_xlsx import plan_workbook
from kiosk.exchange.written import write_file, write_folder
from tests.reports.samples import plain

JULY = date(2026, 7, 1)
WEEKS = timedelta(days=28)
NIGHTS = "Night float, “late” team; 7\\7"


def placement(person: int, block: int, name: str, rotation: str = "PICU") -> Placement:
    """Return somebody's placement in a block, from 1."""
    return Placement(
        person_id=PersonId(UUID(int=person)),
        key=f"p{person:02d}",
        name=name,
        block_id=BlockId(UUID(int=1000 + block)),
        block=block,
        starts=JULY + (block - 1) * WEEKS,
        ends=JULY + block * WEEKS - timedelta(days=1),
        code=rotation[:2].upper(),
        rotation=rotation,
    )


def placements(*lines: Placement) -> Placements:
    """Return placements as of a moment."""
    return Placements("Pediatrics residency", datetime(2026, 11, 23, 14, tzinfo=UTC), lines)


TWO = placements(
    placement(1, 1, "Amara Okafor"), placement(1, 2, "Amara Okafor", NIGHTS), placement(2, 1, "Björn Lindqvist")
)


# Tables ----------------------------------------------------------------------------------------------------------


def test_a_table_has_a_line_for_each_person_and_block() -> None:
    rows = list(csv.reader(io.StringIO(placements_csv(TWO).decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert rows[1] == ["p01", "Amara Okafor", "1", "2026-07-01", "2026-07-28", "PI", "PICU"]
    assert [row[6] for row in rows[1:]] == ["PICU", NIGHTS, "PICU"]
    assert placements_csv(TWO).count(b"\r\n") == len(rows)


@pytest.mark.parametrize("name", ["=1+1", "+41 44", "-2", "@SUM(A1)", " =cmd|' /C calc'!A0"])
def test_what_a_spreadsheet_would_run_is_made_harmless(name: str) -> None:
    rows = list(csv.reader(io.StringIO(placements_csv(placements(placement(1, 1, name))).decode(), newline="")))
    assert rows[1][1] == "'" + name
    assert harmless("Anne-Marie = 2") == "Anne-Marie = 2"


# Calendars -------------------------------------------------------------------------------------------------------


def events(content: bytes) -> list[Any]:
    """Return the events of a calendar, read by the rules of RFC 5545."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_each_person_has_a_calendar_of_whole_days() -> None:
    found = placements_ical(TWO, plain)
    assert list(found) == ["amara-okafor-p01.ics", "bjorn-lindqvist-p02.ics"]
    first, second = events(found["amara-okafor-p01.ics"])
    assert (first["dtstart"].dt, first["dtend"].dt) == (JULY, JULY + WEEKS)
    assert first["dtstart"].params["VALUE"] == "DATE"
    assert (str(second["summary"]), str(second["description"])) == (NIGHTS, "Block 2 · Pediatrics residency")


def test_long_and_odd_names_are_folded_and_escaped() -> None:
    rotation = "Überaus lange Rotation; mit Komma, Strichpunkt \\ und Umlauten " * 4
    (content,) = placements_ical(placements(placement(1, 1, "Amara Okafor", rotation)), plain).values()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert rb"\; mit Komma\, Strichpunkt \\ und" in content.replace(b"\r\n ", b"")
    assert str(events(content)[0]["summary"]) == rotation


def test_the_same_block_is_the_same_event_in_the_next_plan() -> None:
    moved = placements(placement(1, 1, "Amara Okafor", "NICU"))
    one, other = (
        events(next(iter(placements_ical(each, plain).values())))[0] for each in (placements(TWO.lines[0]), moved)
    )
    assert one["uid"] == other["uid"]
    assert one["summary"] != other["summary"]
    assert len({event["uid"] for content in placements_ical(TWO, plain).values() for event in events(content)}) == 3


def test_two_people_of_one_name_have_a_file_each_and_no_name_leaves_the_folder() -> None:
    one, other = (replace(placement(number, 1, "../Ana"), key="…") for number in (1, 2))
    assert list(placements_ical(placements(one, replace(other, key="§")), plain)) == ["ana.ics", "ana-2.ics"]


# The workbook ----------------------------------------------------------------------------------------------------

BOOK = PlanBook(
    programme="Pediatrics residency",
    year="2026/27",
    title="Rotation plan A & B",
    code="P9QR3",
    blocks=tuple(
        BookBlock(n + 1, JULY + n * WEEKS, JULY + (n + 1) * WEEKS - timedelta(1), begun=n == 0) for n in range(3)
    ),
    places=(
        BookPlace("PI", "PICU", "#33627C", "#FFFFFF"),
        BookPlace("CL", "Clinic", "#878CCA", "#101828"),
        BookPlace("VA", "Vacation", "#FFFFFF", "#101828", hatched=True),
    ),
    people=(
        BookPerson("p01", "=HYPERLINK(1)", "PGY-1", (BookCell("PI"), BookCell("CL", locked=True), BookCell(""))),
        BookPerson("p02", "Björn \x07Lindqvist", "PGY-2", (BookCell("PI"), BookCell("VA"), BookCell("CL"))),
    ),
    needs=(BookNeed("PICU", 1.0, (2.0, 0.0, None)),),
    reasons=(BookReason("Björn", 3, JULY, "Clinic", 41.26, "growth edge Airway", "PICU", 3.04),),
    rules=(
        BookRule("The PICU has somebody in every block", None, kept=True, amount=0.0),
        BookRule("Rather no nights in July", 40.0, kept=False, amount=2.0),
    ),
    facts=(("Programme", "Pediatrics residency"), ("Code", "P9QR3")),
)


def sheets(book: PlanBook = BOOK) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of each sheet, as another reader finds them."""
    workbook = openpyxl.load_workbook(io.BytesIO(plan_workbook(book, plain)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook}


def test_the_workbook_says_who_where_how_many_why_and_by_which_rules() -> None:
    found = sheets()
    assert list(found) == ["By person", "By service", "Cover", "Reasons", "Rules", "About"]
    assert found["By person"][2][:6] == ("=HYPERLINK(1)", "p01", "PGY-1", "PI", "CL", None)
    assert found["By service"][2][:3] == ("PICU", "PI", "=HYPERLINK(1)\nBjörn Lindqvist")
    assert found["Cover"][2] == ("PICU", 1, 2, 0, None)
    assert found["Reasons"][1][4:] == (41.3, "growth edge Airway", "PICU", 3)
    assert found["Rules"][1:] == [
        ("The PICU has somebody in every block", "always", "yes", None), ("Rather no nights in July", 40, "no", 2),
    ]  # fmt: skip
    assert ("Code", "P9QR3") in found["About"]


def test_no_cell_is_a_formula_and_dates_are_dates() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(plan_workbook(BOOK, plain)))
    kinds = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    name = workbook["By person"]["A3"]
    assert (name.value, name.data_type, name.quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert workbook["By person"]["D2"].is_date


def test_short_cover_fixed_cells_and_the_reader_it_is_for_can_be_seen() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(plan_workbook(BOOK, plain)))
    enough, short = workbook["Cover"]["C3"], workbook["Cover"]["D3"]
    assert (enough.font.bold, short.font.bold, "▲" in short.number_format) == (False, True, True)
    assert workbook["By person"]["E3"].border.left.style == "medium"
    assert workbook["By person"]["D3"].fill.fgColor.rgb.endswith("33627C")
    for sheet in workbook:
        assert sheet.oddFooter.left.text.startswith("For chiefs")
        assert "Rotation plan A && B" in sheet.oddHeader.left.text


def test_a_plan_of_nobody_is_still_a_workbook() -> None:
    empty = replace(BOOK, people=(), reasons=(), rules=(), needs=(), places=(), facts=())
    assert next(iter(sheets(empty))) == "By person"


# Whole or not at all ---------------------------------------------------------------------------------------------


def test_a_file_that_is_there_is_not_written_over_unless_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    write_file(path, b"one")
    with pytest.raises(InvalidInput) as told:
        write_file(path, b"two")
    assert (told.value.code, path.read_bytes()) == ("export-exists", b"one")
    write_file(path, b"two", replace=True)
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.csv"]


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as file:
        write_file(tmp_path / "no" / "plan.csv", b"")
    with pytest.raises(Unavailable) as folder:
        write_folder(tmp_path / "no" / "calendars", {})
    assert {file.value.code, folder.value.code} == {"file-not-writable"}
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_there_with_all_its_files_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "calendars"
    folder.mkdir()
    write_folder(folder, {"a.ics": b"a", "b.ics": b"b"})
    with pytest.raises(InvalidInput):
        write_folder(folder, {"c.ics": b"c"})
    with pytest.raises(Unavailable):
        write_folder(folder, {"c.ics": b"c", "no/such.ics": b""}, replace=True)
    assert sorted(each.name for each in folder.iterdir()) == ["a.ics", "b.ics"]
    write_folder(folder, {"c.ics": b"c"}, replace=True)
    assert [each.name for each in folder.iterdir()] == ["c.ics"]
    assert [each.name for each in tmp_path.iterdir()] == ["calendars"]
