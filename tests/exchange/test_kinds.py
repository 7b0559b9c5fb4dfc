"""Cells of every kind of file: what they may say, and what is said where they may not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.evidence import Source
from kiosk.domain.people import Access, RoleKind
from kiosk.exchange.kinds import KINDS, FileContent, read_file

ROSTER = {"key": "p1", "name": "A B", "role": "Resident", "kind": "resident"}
LEVEL = {"person": "p1", "competency": "AIR", "date": "2026-11-23", "observer": "p3", "level": "2"}
ROTATION = {"code": "NI", "name": "NICU", "colour": "#86d2f4"}
BLOCK = {"year": "2026/27", "starts": "2026-12-16", "ends": "2027-01-12"}
LEAVE = {"person": "p1", "starts": "2026-12-16", "ends": "2026-12-20"}
RULE = {"id": "r1", "kind": "count", "says": "A rule"}
ROWS = {
    "roster": ROSTER, "levels": LEVEL, "rotations": ROTATION, "blocks": BLOCK, "leave": LEAVE, "rules": RULE,
}  # fmt: skip


def content_of(folder: Path, kind: str, /, **cells: str) -> FileContent:
    """Return what a file of one row says, `cells` in place of a good row's."""
    row = ROWS[kind] | cells
    path = folder / "one.csv"
    path.write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n", encoding="utf-8")
    return read_file(path, kind)


def row_of(folder: Path, kind: str, /, **cells: str) -> Any:
    found = content_of(folder, kind, **cells)
    assert found.faults == ()
    return found.rows[0]


@pytest.mark.parametrize("kind", KINDS)
def test_needed_cells_alone_are_enough(tmp_path: Path, kind: str) -> None:
    assert row_of(tmp_path, kind).line == 2


def test_a_roster_line_fills_in_what_is_usual(tmp_path: Path) -> None:
    usual = row_of(tmp_path, "roster")
    assert (usual.access, usual.leader, usual.active, usual.year) == (Access.MEMBER, False, True, None)
    other = row_of(tmp_path, "roster", access="CHIEF", leader="x", active="No", year="3", kind="Fellow")
    assert (other.access, other.leader, other.active, other.year) == (Access.CHIEF, True, False, 3)
    assert other.kind is RoleKind.FELLOW


def test_a_roster_line_tells_what_it_leaves_unsaid(tmp_path: Path) -> None:
    assert row_of(tmp_path, "roster").unsaid == {"team", "year", "access", "leader", "active"}
    empty = row_of(tmp_path, "roster", team="", year="", access="", leader="", active="")
    assert empty.unsaid == {"access", "leader", "active"}
    assert row_of(tmp_path, "roster", access="member", leader="no", active="yes").unsaid == {"team", "year"}


def test_a_level_line_is_an_observation_unless_it_says_otherwise(tmp_path: Path) -> None:
    assert row_of(tmp_path, "levels").source is Source.OBSERVER
    assert row_of(tmp_path, "levels", source="committee").source is Source.COMMITTEE
    assert row_of(tmp_path, "levels").day == date(2026, 11, 23)


def test_a_rotation_line_reads_its_colour_and_competency(tmp_path: Path) -> None:
    row = row_of(tmp_path, "rotations", competency="LP", exposure="2", level="1.5", floor="1")
    assert (row.colour, row.exposure, row.demand, row.floor) == ("#86D2F4", 2.0, 1.5, 1.0)


def test_a_rule_line_says_what_the_file_of_a_problem_says(tmp_path: Path) -> None:
    row = row_of(
        tmp_path, "rules", kind="pattern", hard="no", weight="-2", groups="PGY-1; PGY-2", people="p9",
        steps="NF > * > NI|PI", blocks="B01;B02", window="3", min="1", weigh_away="yes",
    )  # fmt: skip
    assert (row.hard, row.weight) == (False, -2.0)
    assert dict(row.body) == {
        "people": {"groups": ["PGY-1", "PGY-2"], "ids": ["p9"]},
        "blocks": ["B01", "B02"], "min": 1.0, "window": 3, "weigh_away": True, "steps": [["NF"], None, ["NI", "PI"]],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "column", "text", "code"),
    [
        ("roster", "kind", "surgeon", "cell-not-word"),
        ("roster", "access", "boss", "cell-not-word"),
        ("roster", "year", "0", "cell-not-whole"),
        ("roster", "year", "13", "cell-not-whole"),
        ("roster", "year", "2.5", "cell-not-whole"),
        ("roster", "year", "two", "cell-not-whole"),
        ("roster", "year", "9" * 500, "cell-not-whole"),
        ("roster", "leader", "maybe", "cell-not-yes-no"),
        ("levels", "date", "23.11.2026", "cell-not-day"),
        ("levels", "date", "2026-02-29", "cell-not-day"),
        ("levels", "date", "2026-11-23T08:00", "cell-not-day"),
        ("levels", "date", "20261123", "cell-not-day"),
        ("levels", "date", "11/23/26", "cell-not-day"),
        ("levels", "date", "46349", "cell-not-day"),
        ("levels", "source", "peer", "cell-not-word"),
        ("rotations", "colour", "blue", "cell-not-colour"),
        ("rotations", "colour", "#12345", "cell-not-colour"),
        ("rotations", "absence", "5", "cell-not-yes-no"),
        ("rules", "weight", "nan", "cell-not-number"),
        ("rules", "weight", "inf", "cell-not-number"),
        ("rules", "weight", "much", "cell-not-number"),
        ("rules", "window", "0", "cell-not-whole"),
        ("blocks", "starts", "tomorrow", "cell-not-day"),
        ("leave", "ends", "", "cell-missing"),
    ],
)
def test_a_cell_that_cannot_be_is_named_with_its_line_and_column(
    tmp_path: Path, kind: str, column: str, text: str, code: str
) -> None:
    found = content_of(tmp_path, kind, **{column: text})
    assert [(fault.line, fault.column, fault.code) for fault in found.faults] == [(2, column, code)]
    assert found.rows == ()
    assert len(str(found.faults[0].values.get("text", ""))) <= 40


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ({"competency": "LP"}, ["exposure", "level"]),
        ({"competency": "LP", "exposure": "2"}, ["level"]),
        ({"exposure": "2", "level": "1"}, ["competency"]),
        ({"floor": "2"}, ["competency", "exposure", "level"]),
    ],
)
def test_a_competency_of_a_rotation_comes_with_exposure_and_level(
    tmp_path: Path, cells: dict[str, str], columns: list[str]
) -> None:
    found = content_of(tmp_path, "rotations", **cells)
    assert [(fault.column, fault.code) for fault in found.faults] == [(column, "cell-missing") for column in columns]


@pytest.mark.parametrize(
    ("column", "text"), [("exposure", "3.5"), ("exposure", "-1"), ("level", "-0.5"), ("floor", "x")]
)
def test_figures_of_a_rotation_stay_within_bounds(tmp_path: Path, column: str, text: str) -> None:
    found = content_of(tmp_path, "rotations", **({"competency": "LP", "exposure": "2", "level": "1"} | {column: text}))
    assert [(fault.column, fault.code) for fault in found.faults] == [(column, "cell-not-number")]
