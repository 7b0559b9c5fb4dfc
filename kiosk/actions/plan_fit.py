"""Whether a kept plan still fits: its names, its cells and every hard rule of today's problem.

A plan is held against what is there now, not against what it was made for: people leave, rules change, levels move.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import PersonRow
from kiosk.actions.planning import Document, PlanningProblem, PlanningYear
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import ProgrammeId
from kiosk.matching.checker import Fault, Report, check
from kiosk.matching.problem import Problem

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
    misfit = next(misfits(session, code, ahead, today), None)
    if misfit is not None:
        raise misfit
    return ahead


def misfits(session: Session, code: str, ahead: Places, today: PlanningProblem) -> Iterator[InvalidInput]:
    """Yield everything that keeps placements of the blocks ahead from standing today, names first, then cells, rules.

    Where names are gone, the cells and rules are those of whoever is left.
    """
    yield from _names_gone(session, code, ahead, today.year)
    left = {
        cell: rotation
        for cell, rotation in ahead.items()
        if cell[0] in today.year.people and rotation in today.year.rotations
    }
    yield from _broken(code, left, today)


def same_blocks(one: Document, other: Document) -> bool:
    """Tell whether two problems speak of the same blocks: their ids count anew every year."""
    return block_starts(one["blocks"]) == block_starts(other["blocks"])


def report_today(problem: Problem, ahead: Places) -> Report:
    """Return what is wrong with placements of the blocks ahead, beside what happened in those that have begun."""
    begun = {cell: next(iter(rotations)) for cell, rotations in problem.history.items()}
    return check(problem, begun | ahead)


def block_starts(blocks: Sequence[Document]) -> list[tuple[str, str | None]]:
    """Return the ids and first days of a problem's blocks: by these one year is told from another."""
    return [(block["id"], block.get("starts")) for block in blocks]


def _names_gone(session: Session, code: str, ahead: Places, year: PlanningYear) -> Iterator[InvalidInput]:
    people = {person for person, _ in ahead} - year.people.keys()
    rotations = set(ahead.values()) - year.rotations.keys()
    if people or rotations:
        names = [*_names(session, year.programme.id, people), *sorted(rotations)]
        yield InvalidInput("plan-names-gone", code=code, names=", ".join(names))


def _names(session: Session, programme_id: ProgrammeId, keys: Collection[str]) -> list[str]:
    """Return what people are called who are planned no more, by roster key where nobody has that key now."""
    rows = session.scalars(
        select(PersonRow).where(PersonRow.programme_id == programme_id, PersonRow.roster_key.in_(keys))
    )
    known = {row.roster_key: row.name for row in rows}
    return [known.get(key, key) for key in sorted(keys)]


def _broken(code: str, ahead: Places, today: PlanningProblem) -> Iterator[InvalidInput]:
    problem = problem_of(today.document)
    report = report_today(problem, ahead)
    for fault in report.faults:
        yield _as_error(code, fault, today.year)
    says = {rule.id: rule.says for rule in problem.rules}
    for broken in report.broken:
        yield InvalidInput("plan-breaks-rule", code=code, rule=says[broken.id] or broken.id)


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
