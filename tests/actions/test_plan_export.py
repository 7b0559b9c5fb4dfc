"""What leaves the program with a plan, and for whom."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.actions.accept_plan import accept_plan
from kiosk.actions.plan_export import PlanExport, PlanFormat, prepare_plan_export, write_plan_export
from kiosk.actions.schedule import BlockEntry, lock_place, put_block
from kiosk.domain.errors import InvalidInput, NotAllowed, NotFound
from kiosk.exchange.plan_content import Placements, PlanBook
from kiosk.matching.plan import Plan
from kiosk.matching.plan_json import read_plan
from tests.planning import FIRST, WEEKS, block_id, place, plan_year, seen_by, suggest
from tests.reports.samples import plain
from tests.workroom import Workroom, days


def export(workroom: Workroom, format_: PlanFormat, by: str | None = "Mei-Ling", code: str = "") -> PlanExport:
    """Gather the plan for a file."""
    with workroom.store.read() as session:
        actor = workroom.actor(by) if by else None
        return prepare_plan_export(session, actor, workroom.clock.now(), format_, plain, code)


def written(workroom: Workroom, folder: Path, format_: PlanFormat) -> bytes:
    """Return all that a format's files hold."""
    path = folder / f"plan{format_.ending}"
    write_plan_export(export(workroom, format_), path, plain)
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return b"".join(each.read_bytes() for each in files)


@pytest.mark.parametrize("format_", PlanFormat)
@pytest.mark.parametrize("name", ["Amara", "Dolores"])
def test_only_who_may_plan_takes_a_plan_out(small_workroom: Workroom, format_: PlanFormat, name: str) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    with pytest.raises(NotAllowed):
        export(small_workroom, format_, by=name)


@pytest.mark.parametrize("format_", [PlanFormat.CSV, PlanFormat.ICAL])
def test_placements_alone_hold_no_growth_no_reasons_and_no_leave(
    workroom: Workroom, tmp_path: Path, format_: PlanFormat
) -> None:
    plan_year(workroom)
    suggest(workroom)
    content = written(workroom, tmp_path, format_).decode().casefold()
    assert "picu" in content
    for private in ("airway", "growth", "parental", "vacation", "asked", "resident,", "edge,", "pgy"):
        assert private not in content


def test_placements_are_the_year_as_it_stands_what_has_begun_included(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    found = export(workroom, PlanFormat.CSV).content
    assert isinstance(found, Placements)
    cells = {(line.key, f"B{line.block:02d}"): line.code for line in found.lines}
    view = seen_by(workroom, None)
    assert cells == {key: cell.rotation for key, cell in view.cells.items() if cell.rotation}
    assert cells["p02", "B01"] == "PI"
    assert ("p02", "B03") not in cells


def test_the_workbook_holds_reasons_rules_and_whether_it_was_accepted(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    book = export(workroom, PlanFormat.XLSX).content
    assert isinstance(book, PlanBook)
    amara = next(each for each in book.reasons if (each.person, each.rotation) == ("Amara Okafor", "PICU"))
    assert "growth edge" in amara.why
    assert amara.growth > 0
    assert next((rule.says, rule.weight, rule.kept) for rule in book.rules) == (
        "The PICU has somebody in every block", None, True,
    )  # fmt: skip
    assert [need.name for need in book.needs] == ["PICU", "Clinic"]
    assert dict(book.facts)["Accepted"].startswith("not yet")
    away = next(person for person in book.people if person.name == "Björn Lindqvist").cells[2]
    assert {place.code: place.hatched for place in book.places}[away.place]
    head = seen_by(workroom, None).head
    assert head is not None
    with workroom.store.write() as write:
        accept_plan(write, workroom.actor("Miriam"), head.id)
    book = export(workroom, PlanFormat.XLSX).content
    assert isinstance(book, PlanBook)
    assert dict(book.facts)["Accepted"] == "by Miriam Adler on 23 November 2026"


def test_a_plan_file_is_read_back_as_the_plan(small_workroom: Workroom, tmp_path: Path) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    content = written(small_workroom, tmp_path, PlanFormat.JSON)
    assert json.loads(content)["version"] == 1
    assert read_plan(tmp_path / "plan.json") == export(small_workroom, PlanFormat.JSON).content


def test_a_plan_is_named_by_its_code_as_it_is_read_from_paper(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    code = export(small_workroom, PlanFormat.CSV).code
    spoken = f"{code[:3]} {code[3:]}".lower()
    assert export(small_workroom, PlanFormat.CSV, code=spoken).code == code
    with pytest.raises(NotFound) as told:
        export(small_workroom, PlanFormat.CSV, code="OOOOO")
    assert told.value.code == "plan-missing"


def test_an_older_plan_goes_out_as_it_was_suggested(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    suggest(workroom)
    older = export(workroom, PlanFormat.JSON)
    assert isinstance(older.content, Plan)
    other = {"PI": "CL", "CL": "PI"}[older.content.assignments["p01", "B02"]]
    fixed = place(workroom, "Amara", block_id(workroom, 2), rotations[other])
    workroom.clock.advance(days(1))
    with workroom.store.write() as write:
        lock_place(write, None, fixed)
    suggest(workroom)
    for code, expected in (("", other), (older.code, older.content.assignments["p01", "B02"])):
        lines = export(workroom, PlanFormat.CSV, code=code).content
        assert isinstance(lines, Placements)
        assert next(line.code for line in lines.lines if (line.key, line.block) == ("p01", 2)) == expected
    book = export(workroom, PlanFormat.XLSX, code=older.code).content
    assert isinstance(book, PlanBook)
    assert (book.code, "Out of date" in dict(book.facts), len(book.reasons) > 0) == (older.code, True, True)


def test_a_plan_of_another_year_is_told_apart(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    code = export(small_workroom, PlanFormat.CSV).code
    with small_workroom.store.write() as write:
        fifth = FIRST + 4 * WEEKS
        put_block(write, small_workroom.programme_id, BlockEntry("2026/27", fifth, fifth + WEEKS - timedelta(1)))
    with pytest.raises(InvalidInput) as told:
        export(small_workroom, PlanFormat.CSV, code=code)
    assert told.value.code == "plan-other-blocks"


def test_before_the_first_suggestion_there_is_nothing_to_take_out(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    with pytest.raises(NotFound) as told:
        export(small_workroom, PlanFormat.CSV, by=None)
    assert told.value.code == "print-no-plan"


def test_what_writes_workbooks_and_calendars_is_not_loaded_before_somebody_wants_one() -> None:
    lines = (
        "import sys, kiosk.actions.plan_export; assert not {'openpyxl', 'icalendar'} & set(sys.modules), 'too early'"
    )
    told = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, timeout=60, check=False)
    assert (told.returncode, told.stderr) == (0, "")
