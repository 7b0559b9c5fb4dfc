"""One function a kind of file: its rows into the database, each row new, changed or the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from types import MappingProxyType
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from db.store import WriteSession
from db.tables import ObservationRow
from kiosk.actions.importing.lookups import Lookups
from kiosk.actions.observe import settle_latest
from kiosk.actions.planning import Document, load_problem
from kiosk.actions.schedule import (
    NEW,
    SAME,
    BlockEntry,
    RotationEntry,
    RuleEntry,
    put_block,
    put_leave,
    put_rotation,
    put_rule,
)
from kiosk.actions.setup import RosterEntry, RosterKeys, put_person
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import InvalidInput, UserError
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import folded
from kiosk.domain.rotations import Exposure
from kiosk.exchange.kinds import BlockLine, LeaveLine, LevelLine, RosterLine, RotationLine, RuleLine
from kiosk.exchange.table import Fault
from kiosk.matching.fields import Fields
from kiosk.matching.problem_json import problem_from

# Ids of imported levels are made from what the row says: the same row twice is one entry.
_LEVELS_NAMESPACE = uuid5(NAMESPACE_URL, "growing-edge:imported-level")


@dataclass(slots=True)
class Tally:
    """How many rows were new, changed or the same, and what was wrong with the rest."""

    states: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    def row(self, line: int, work: Callable[[], str]) -> None:
        """Do one row's work and count what came of it; a row that cannot be is a fault with its line."""
        try:
            self.states[work()] += 1
        except UserError as error:
            self.faults.append(Fault(line, "", error.code, error.values))


def apply_roster(write: WriteSession, lookups: Lookups, rows: Sequence[RosterLine], tally: Tally) -> None:
    """Add or update people. A key that stands twice in one file is a fault."""
    seen: dict[str, int] = {}
    known = RosterKeys(write, lookups.programme.id)

    def work(row: RosterLine) -> str:
        key = folded(row.key)
        if key in seen:
            raise InvalidInput("row-doubled", what=row.key, first=seen[key])
        seen[key] = row.line
        entry = RosterEntry(
            row.key, row.name, row.role, row.kind, row.team, row.year, row.access, row.leader, row.active, row.unsaid
        )
        return put_person(write, lookups.programme.id, None, entry, known).state

    for row in rows:
        tally.row(row.line, lambda row=row: work(row))  # type: ignore[misc]


def apply_levels(write: WriteSession, lookups: Lookups, rows: Sequence[LevelLine], tally: Tally) -> None:
    """Append observations; a committee's word is assessment and never moves a pin."""
    touched: set[tuple[PersonId, CompetencyId, Source]] = set()
    for row in rows:
        tally.row(row.line, lambda row=row: _put_level(write, lookups, row, touched))  # type: ignore[misc]
    write.session.flush()
    for person, competency, source in touched:
        settle_latest(write.session, person, competency, source)
    if touched:
        write.changed(Topic.OBSERVATIONS, *{person for person, _, _ in touched})


def _put_level(
    write: WriteSession,
    lookups: Lookups,
    row: LevelLine,
    touched: set[tuple[PersonId, CompetencyId, Source]],
) -> str:
    person, observer = lookups.person(row.person), lookups.person(row.observer)
    competency = lookups.competency(row.competency)
    level = lookups.level(competency, row.level)
    if (row.source is Source.SELF) != (person == observer):
        raise InvalidInput("level-source-mismatch", source=row.source.value)
    if not lookups.applies(person, competency):
        raise InvalidInput("competency-not-for-role", competency=competency.name)
    if row.day > lookups.programme.calendar.day_of(write.now):
        raise InvalidInput("date-ahead", at=row.day.isoformat())
    said = "|".join((str(person), str(competency.id), row.day.isoformat(), str(observer), row.source.value, str(level)))
    entry_id = uuid5(_LEVELS_NAMESPACE, said)
    if write.session.get(ObservationRow, entry_id) is not None:
        return SAME
    write.session.add(
        ObservationRow(
            id=entry_id,
            person_id=person,
            competency_id=competency.id,
            observer_id=observer,
            source=row.source,
            purpose=Purpose.ASSESSMENT if row.source is Source.COMMITTEE else Purpose.COACHING,
            level=level,
            seen=clean(row.seen, "seen"),
            next_step=clean(row.next_step, "next_step"),
            context="",
            # A day without a time is its noon; today's, brought in before noon, is now: nothing was seen in the future.
            observed_at=min(lookups.programme.calendar.noon(row.day), write.now),
            recorded_at=write.now,
            withdrawn_at=None,
            corrects_id=None,
        )
    )
    write.session.flush()
    touched.add((person, competency.id, row.source))
    return NEW


def apply_rotations(write: WriteSession, lookups: Lookups, rows: Sequence[RotationLine], tally: Tally) -> None:
    """Add or update rotations, in the file's order; the lines of one stand together and say the same of it."""
    seen: set[str] = set()
    for position, (code, group) in enumerate(groupby(rows, key=lambda row: row.code)):
        lines = list(group)

        def work(code: str = code, lines: list[RotationLine] = lines, position: int = position) -> str:
            if code in seen:
                raise InvalidInput("rotation-scattered", code=code)
            seen.add(code)
            return put_rotation(write, lookups.programme.id, _rotation_entry(lookups, lines, position))[1]

        tally.row(lines[0].line, work)


def _rotation_entry(lookups: Lookups, lines: Sequence[RotationLine], position: int) -> RotationEntry:
    first = lines[0]
    exposures: dict[CompetencyId, Exposure] = {}
    for row in lines:
        if (row.name, row.colour, row.absence) != (first.name, first.colour, first.absence):
            raise InvalidInput("rotation-differs", code=row.code, line=row.line)
        if not row.competency:
            continue
        competency = lookups.competency(row.competency)
        if competency.id in exposures:
            raise InvalidInput("rotation-doubled", code=row.code, competency=competency.name, line=row.line)
        if max(row.demand, row.floor or 0.0) > competency.scale.highest:
            level = max(row.demand, row.floor or 0.0)
            raise InvalidInput("demand-off-scale", level=f"{level:g}", highest=competency.scale.highest, line=row.line)
        exposures[competency.id] = Exposure(competency.id, row.exposure, row.demand, row.floor)
    return RotationEntry(first.code, first.name, first.colour, position, first.absence, tuple(exposures.values()))


def apply_blocks(write: WriteSession, lookups: Lookups, rows: Sequence[BlockLine], tally: Tally) -> None:
    """Add or update blocks."""
    for row in rows:
        entry = BlockEntry(row.year, row.starts, row.ends)
        tally.row(row.line, lambda entry=entry: put_block(write, lookups.programme.id, entry)[1])  # type: ignore[misc]


def apply_leave(write: WriteSession, lookups: Lookups, rows: Sequence[LeaveLine], tally: Tally) -> None:
    """Add or update leave."""

    def work(row: LeaveLine) -> str:
        return put_leave(write, lookups.person(row.person), row.starts, row.ends, row.reason)

    for row in rows:
        tally.row(row.line, lambda row=row: work(row))  # type: ignore[misc]


def apply_rules(write: WriteSession, lookups: Lookups, rows: Sequence[RuleLine], tally: Tally) -> None:
    """Add or update matching rules; each is read as the matching itself will read it."""

    seen: dict[str, int] = {}

    def work(position: int, row: RuleLine) -> str:
        if row.code in seen:
            raise InvalidInput("row-doubled", what=row.code, first=seen[row.code])
        seen[row.code] = row.line
        entry = RuleEntry(row.code, row.kind, row.says, dict(row.body), position, row.hard, row.weight)
        return put_rule(write, lookups.programme.id, entry)

    for position, row in enumerate(rows):
        tally.row(row.line, lambda position=position, row=row: work(position, row))  # type: ignore[misc]
    write.session.flush()
    document = load_problem(write.session, write.now).document
    for code, line in seen.items():
        _check_rule(document, code, line, tally)


def _check_rule(document: Document, code: str, line: int, tally: Tally) -> None:
    """Read one rule alone against the programme's people, rotations and blocks."""
    alone = [rule for rule in document["rules"] if rule["id"] == code]
    try:
        problem_from(Fields(document | {"rules": alone}, ""))
    except InvalidInput as error:
        tally.faults.append(Fault(line, "", error.code, error.values))


APPLY: Mapping[str, Callable[[WriteSession, Lookups, Sequence[Any], Tally], None]] = MappingProxyType(
    {
        "roster": apply_roster,
        "levels": apply_levels,
        "rotations": apply_rotations,
        "blocks": apply_blocks,
        "leave": apply_leave,
        "rules": apply_rules,
    }
)
