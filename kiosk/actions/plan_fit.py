"""Whether a kept plan still fits: its names, its cells and every hard rule of today's problem.

A plan is held against what is there now, not against what it was made for: people leave, rules change, levels move.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import PersonRow
from kiosk.actions.planning import Document, PlanningProblem, PlanningYear
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import ProgrammeId
from kiosk.matching.checker import Fault, check

Places = dict[tuple[str, str], str]
"""Rotation code by (roster key, block), as in the files."""


def fitting_places(session: Session, code: str, kept: Document, result: Document, today: PlanningProblem) -> Places:
    """Return a plan's placements of the blocks that have not begun.

    `kept` is the problem the plan was made for, `today` what is there now.
    Raises: InvalidInput: `plan-without-places`, `plan-other-blocks`, `plan-nothing-ahead`, `plan-names-gone`,
    `plan-cell-...` for one cell that cannot stand, `plan-breaks-rule` for a hard rule.
    """
    year = today.year
    placed = plan_of(result).assignments
    if not placed:
        raise InvalidInput("plan-without-places", code=code)
    if not same_blocks(kept, today.document):
        raise InvalidInput("plan-other-blocks", code=code)
    if year.settled.issuperset(year.blocks):
        raise InvalidInput("plan-nothing-ahead", code=code)
    ahead = {cell: rotation for cell, rotation in placed.items() if cell[1] not in year.settled}
    _check_names(session, code, ahead, year)
    _check_rules(code, ahead, today)
    return ahead


def same_blocks(one: Document, other: Document) -> bool:
    """Tell whether two problems speak of the same blocks: their ids count anew every year."""
    first, second = ([(block["id"], block.get("starts")) for block in each["blocks"]] for each in (one, other))
    return first == second


def _check_names(session: Session, code: str, ahead: Places, year: PlanningYear) -> None:
    people = {person for person, _ in ahead} - year.people.keys()
    rotations = set(ahead.values()) - year.rotations.keys()
    if people or rotations:
        names = [*_names(session, year.programme.id, people), *sorted(rotations)]
        raise InvalidInput("plan-names-gone", code=code, names=", ".join(names))


def _names(session: Session, programme_id: ProgrammeId, keys: Collection[str]) -> list[str]:
    """Return what people are called who are planned no more, by roster key where nobody has that key now."""
    rows = session.scalars(
        select(PersonRow).where(PersonRow.programme_id == programme_id, PersonRow.roster_key.in_(keys))
    )
    known = {row.roster_key: row.name for row in rows}
    return [known.get(key, key) for key in sorted(keys)]


def _check_rules(code: str, ahead: Places, today: PlanningProblem) -> None:
    problem = problem_of(today.document)
    begun = {cell: next(iter(rotations)) for cell, rotations in problem.history.items()}
    report = check(problem, begun | ahead)
    if report.faults:
        raise _as_error(code, report.faults[0], today.year)
    if report.broken:
        says = {rule.id: rule.says for rule in problem.rules}
        first = report.broken[0].id
        raise InvalidInput("plan-breaks-rule", code=code, rule=says[first] or first)


def _as_error(code: str, fault: Fault, year: PlanningYear) -> InvalidInput:
    """Return why one cell cannot stand, each way in words of its own."""
    name, block = year.people[fault.person].name, year.blocks[fault.block].index
    rotation = year.rotations[fault.rotation].name if fault.rotation else ""
    match fault.code:
        case "missing":
            return InvalidInput("plan-cell-missing", code=code, name=name, block=block)
        case "away":
            return InvalidInput("plan-cell-away", code=code, name=name, block=block)
        case "locked" | "barred":
            return InvalidInput("plan-cell-fixed", code=code, name=name, block=block, rotation=rotation)
        case _:
            return InvalidInput("plan-cell-not-eligible", code=code, name=name, block=block, rotation=rotation)
