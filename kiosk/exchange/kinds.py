"""The kinds of files that come in: their columns, and their rows as values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kiosk.domain.evidence import Source
from kiosk.domain.people import Access, RoleKind
from kiosk.exchange.cells import Cells
from kiosk.exchange.table import Column, Fault, read_table


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A person; `key` finds the same person again.

    `unsaid` names the fields that the line says nothing about: they hold what is usual for somebody new, and leave
    what is known of somebody else as it is.
    """

    line: int
    key: str
    name: str
    role: str
    kind: RoleKind
    team: str
    year: int | None
    access: Access
    leader: bool
    active: bool
    unsaid: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LevelLine:
    """A level somebody was seen at; people by roster key or whole name, the level by the scale's label."""

    line: int
    person: str
    competency: str
    day: date
    observer: str
    source: Source
    level: str
    seen: str
    next_step: str


@dataclass(frozen=True, slots=True)
class RotationLine:
    """A rotation with one of the competencies it exercises; the rotation's own cells stand in each of its lines."""

    line: int
    code: str
    name: str
    colour: str
    absence: bool
    competency: str
    exposure: float
    demand: float
    floor: float | None


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A block, both days inclusive."""

    line: int
    year: str
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class LeaveLine:
    """Days away, both inclusive."""

    line: int
    person: str
    starts: date
    ends: date
    reason: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A matching rule; `body` has the fields of its kind in the file form of matching problems."""

    line: int
    code: str
    kind: str
    says: str
    hard: bool
    weight: float
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file holds: rows of its kind, and every fault in it, in the order of lines."""

    kind: str
    rows: tuple[Any, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file."""

    columns: tuple[Column, ...]
    read: Callable[[Cells], Any]


def read_file(path: Path, kind: str) -> FileContent:
    """Read a file of a kind. Raises: what `read_table` raises; KeyError for a kind that does not exist."""
    table = read_table(path, KINDS[kind].columns)
    rows: list[Any] = []
    faults = list(table.faults)
    for line in table.lines:
        cells = Cells(line)
        row = KINDS[kind].read(cells)
        faults += cells.faults
        if not cells.faults:
            rows.append(row)
    return FileContent(kind, tuple(rows), tuple(sorted(faults, key=lambda fault: fault.line)))


def _roster(cells: Cells) -> RosterLine:
    return RosterLine(
        line=cells.line.number,
        key=cells.text("key"),
        name=cells.text("name"),
        role=cells.text("role"),
        kind=cells.word("kind", RoleKind, RoleKind.OTHER),
        team=cells.text("team"),
        year=cells.optional_whole("year", 1, 12),
        access=cells.word("access", Access, Access.MEMBER),
        leader=cells.yes("leader"),
        active=cells.yes("active", default=True),
        unsaid=_unsaid(cells),
    )


def _unsaid(cells: Cells) -> frozenset[str]:
    # No team and no year are said by an empty cell; member, no and yes have words of their own, and nobody stops being
    # a chief because a cell was left empty.
    absent = {name for name in ("team", "year") if cells.absent(name)}
    return frozenset(absent | {name for name in ("access", "leader", "active") if not cells.text(name)})


def _level(cells: Cells) -> LevelLine:
    return LevelLine(
        line=cells.line.number,
        person=cells.text("person"),
        competency=cells.text("competency"),
        day=cells.day("date"),
        observer=cells.text("observer"),
        source=cells.word("source", Source, Source.OBSERVER),
        level=cells.text("level"),
        seen=cells.text("seen"),
        next_step=cells.text("next_step"),
    )


def _rotation(cells: Cells) -> RotationLine:
    colour = cells.text("colour")
    if colour and not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        cells.fault("colour", "cell-not-colour", text=colour[:40])
    own = ("competency", "exposure", "level")
    if any(cells.text(name) for name in (*own, "floor")):
        for name in own:
            if not cells.text(name):
                cells.fault(name, "cell-missing")
    return RotationLine(
        line=cells.line.number,
        code=cells.text("code"),
        name=cells.text("name"),
        colour=colour.upper(),
        absence=cells.yes("absence"),
        competency=cells.text("competency"),
        exposure=cells.number("exposure", 0, 3, 0.0),
        demand=cells.number("level", 0, 100, 0.0),
        floor=cells.optional_number("floor", 0, 100),
    )


def _block(cells: Cells) -> BlockLine:
    return BlockLine(cells.line.number, cells.text("year"), cells.day("starts"), cells.day("ends"))


def _leave(cells: Cells) -> LeaveLine:
    return LeaveLine(
        cells.line.number, cells.text("person"), cells.day("starts"), cells.day("ends"), cells.text("reason")
    )


def _rule(cells: Cells) -> RuleLine:
    return RuleLine(
        line=cells.line.number,
        code=cells.text("id"),
        kind=cells.text("kind"),
        says=cells.text("says"),
        hard=cells.yes("hard", default=True),
        weight=cells.number("weight", -1e6, 1e6, 0.0),
        body=MappingProxyType(_rule_body(cells)),
    )


def _rule_body(cells: Cells) -> dict[str, Any]:
    columns = (("groups", "groups"), ("groups_not", "groups_not"), ("ids", "people"))
    people = {name: cells.names(column) for name, column in columns if cells.names(column)}
    lists = {name: cells.names(name) for name in ("rotations", "blocks", "starts", "first", "then")}
    texts = {name: cells.text(name) for name in ("per", "competency")}
    numbers = {
        name: cells.optional_number(name, -1e6, 1e6)
        for name in ("min", "max", "needs", "novice_below", "strong_from", "novices_per_strong")
    }
    body: dict[str, Any] = {"people": people} if people else {}
    body |= {name: value for name, value in (lists | texts).items() if value}
    body |= {name: value for name, value in numbers.items() if value is not None}
    window = cells.optional_whole("window", 1, 366)
    body |= {"window": window} if window is not None else {}
    body |= {"weigh_away": True} if cells.yes("weigh_away") else {}
    body |= {"steps": [_step(step) for step in cells.names("steps", ">")]} if cells.text("steps") else {}
    return body


def _step(text: str) -> list[str] | None:
    return None if text == "*" else [part.strip() for part in text.split("|") if part.strip()]


def _columns(*rows: tuple[str, bool, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


_ROSTER = _columns(
    ("key", True, "the programme's own key for a person: a number, an e-mail", "p017"),
    ("name", True, "as it stands on the board", "Priya Raman"),
    ("role", True, "the role's name", "Resident"),
    ("kind", True, ", ".join(RoleKind), "resident"),
    ("team", False, "the team they stand at the board with; empty is none, without the column it stays", "Team Blue"),
    ("year", False, "postgraduate year, 1 to 12; empty is none, without the column it stays", "1"),
    ("access", False, ", ".join(Access) + "; empty leaves it as it is, somebody new is a member", ""),
    ("leader", False, "yes or no: whether they count as a leader; empty leaves it, somebody new is none", "no"),
    ("active", False, "no where they have left, yes where they are back; empty leaves it, somebody new is here", "yes"),
)
_LEVELS = _columns(
    ("person", True, "roster key or whole name", "p017"),
    ("competency", True, "code in the board's framework, or its name", "Lumbar puncture"),
    ("date", True, "day it was seen, 2026-11-23", "2026-11-23"),
    ("observer", True, "roster key or whole name; the person themself for their own view", "p003"),
    ("source", False, ", ".join(Source) + "; empty is observer", "observer"),
    ("level", True, "the scale's own label", "1"),
    ("seen", False, "what was seen", "Found the space"),
    ("next_step", False, "one next step", "Pass the needle next"),
)
_ROTATIONS = _columns(
    ("code", True, "two or three letters for tiles", "NI"),
    ("name", True, "the rotation's name", "NICU"),
    ("colour", True, "#RRGGBB", "#86D2F4"),
    ("absence", False, "yes for vacation and the like", "no"),
    ("competency", False, "code or name of a competency it exercises; one line for each", "Lumbar puncture"),
    ("exposure", False, "0 to 3", "2"),
    ("level", False, "level it demands; may lie between two", "1.5"),
    ("floor", False, "below this level nobody is sent there", ""),
)
_BLOCKS = _columns(
    ("year", True, "academic year the block belongs to", "2026/27"),
    ("starts", True, "first day", "2026-12-16"),
    ("ends", True, "last day", "2027-01-12"),
)
_LEAVE = _columns(
    ("person", True, "roster key or whole name", "p017"),
    ("starts", True, "first day away", "2027-04-07"),
    ("ends", True, "last day away", "2027-05-04"),
    ("reason", False, "vacation, parental leave", "Vacation"),
)
_RULES = _columns(
    ("id", True, "the rule's own name", "nicu-needs"),
    ("kind", True, "count, pattern, before, supervision", "count"),
    ("says", True, "the rule in a sentence", "NICU has 1 to 3 in every block"),
    ("hard", False, "no where it may give; empty is yes", "yes"),
    ("weight", False, "what a soft rule is worth", ""),
    ("groups", False, "whom it is about, with ;", "resident"),
    ("groups_not", False, "and whom not", ""),
    ("people", False, "roster keys, with ;", ""),
    ("rotations", False, "codes, with ;", "NI"),
    ("blocks", False, "B01;B02; empty is all", ""),
    ("per", False, "count: person, block or total", "block"),
    ("min", False, "count: at least", "1"),
    ("max", False, "count: at most", "3"),
    ("window", False, "count per person: in any so many blocks in a row", ""),
    ("weigh_away", False, "count: yes where half a block counts half", ""),
    ("steps", False, "pattern: NF>NF, alternatives with |, * is anything", ""),
    ("starts", False, "pattern: the blocks it may start in", ""),
    ("first", False, "before: what comes first", ""),
    ("then", False, "before: what it opens", ""),
    ("needs", False, "before: blocks of it", ""),
    ("competency", False, "supervision: in what", ""),
    ("novice_below", False, "supervision", ""),
    ("strong_from", False, "supervision", ""),
    ("novices_per_strong", False, "supervision", ""),
)

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "roster": Kind(_ROSTER, _roster),
        "levels": Kind(_LEVELS, _level),
        "rotations": Kind(_ROTATIONS, _rotation),
        "blocks": Kind(_BLOCKS, _block),
        "leave": Kind(_LEAVE, _leave),
        "rules": Kind(_RULES, _rule),
    }
)
