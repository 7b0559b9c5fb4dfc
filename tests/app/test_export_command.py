"""`growing-edge export plan` at the terminal: whole or not at all, and never over something else."""

from __future__ import annotations

from pathlib import Path

import icalendar
import openpyxl
import pytest

from kiosk.app.main import main
from tests.planning import plan_year, suggest
from tests.workroom import Workroom

FORMATS = ("xlsx", "csv", "ical", "json")


@pytest.fixture(autouse=True)
def planned(small_workroom: Workroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a plan, and the command's clock stand where the workroom's does."""
    monkeypatch.setattr("kiosk.domain.clock.SystemClock", lambda: small_workroom.clock)
    plan_year(small_workroom)


def run(workroom: Workroom, format_: str, out: Path, *more: str) -> int:
    where = str(workroom.store.location)
    return main(["export", "plan", "--format", format_, "--out", str(out), "--database", where, *more])


@pytest.mark.parametrize("format_", FORMATS)
def test_a_plan_goes_out_in_every_format_and_not_twice_to_one_place(
    small_workroom: Workroom, tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str
) -> None:
    suggest(small_workroom)
    out = tmp_path / "out"
    assert run(small_workroom, format_, out) == 0
    said = capsys.readouterr()
    assert (said.out, "is a suggestion: nobody has accepted it yet." in said.err) == (f"{out}\n", True)
    before = out.stat().st_ino
    assert run(small_workroom, format_, out) == 1
    assert capsys.readouterr().err.startswith(f"{out} is there already")
    assert out.stat().st_ino == before
    assert run(small_workroom, format_, out, "--replace") == 0
    assert out.stat().st_ino != before
    assert sorted(each.name for each in tmp_path.iterdir() if ".part" in each.name) == []


def test_others_read_what_was_written(small_workroom: Workroom, tmp_path: Path) -> None:
    suggest(small_workroom)
    run(small_workroom, "xlsx", tmp_path / "plan.xlsx")
    run(small_workroom, "ical", tmp_path / "calendars")
    assert openpyxl.load_workbook(tmp_path / "plan.xlsx")["By person"]["A3"].value == "Amara Okafor"
    content = (tmp_path / "calendars" / "amara-okafor-p01.ics").read_bytes()
    assert len(icalendar.Calendar.from_ical(content).walk("VEVENT")) == 4


@pytest.mark.parametrize("format_", FORMATS)
def test_a_database_named_by_mistake_stays_as_it_is(
    small_workroom: Workroom, tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str
) -> None:
    suggest(small_workroom)
    precious = tmp_path / "precious.db"
    precious.write_bytes(b"SQLite format 3\0" + b"x" * 600)
    assert run(small_workroom, format_, precious, "--replace") == 1
    assert "left as it is" in capsys.readouterr().err
    assert precious.read_bytes().endswith(b"x")


def test_a_folder_with_anything_else_in_it_is_not_replaced(small_workroom: Workroom, tmp_path: Path) -> None:
    suggest(small_workroom)
    folder = tmp_path / "calendars"
    assert run(small_workroom, "ical", folder) == 0
    (folder / "notes.txt").write_text("mine")
    assert run(small_workroom, "ical", folder, "--replace") == 1
    assert (folder / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("out", "more", "told"),
    [
        ("no/such/plan.csv", (), "no/such/plan.csv cannot be written"),
        ("plan.csv", ("--plan", "OOOOO"), "There is no plan OOOOO in this programme"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(
    small_workroom: Workroom,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    out: str,
    more: tuple[str, ...],
    told: str,
) -> None:
    suggest(small_workroom)
    assert run(small_workroom, "csv", tmp_path / out, *more) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
    assert not (tmp_path / out).exists()


def test_without_a_plan_there_is_nothing_to_write(
    small_workroom: Workroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(small_workroom, "json", tmp_path / "plan.json") == 1
    assert "No plan was suggested for this year yet" in capsys.readouterr().err
    assert not (tmp_path / "plan.json").exists()
