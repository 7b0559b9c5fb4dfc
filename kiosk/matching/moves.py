"""What is different between two plans of a year, and why: who moves, and whose place they take."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.matching.cells import Cell
from kiosk.matching.problem import FULL_AWAY, Assignments, Problem


class MoveReason(StrEnum):
    """Why somebody is elsewhere than before."""

    AWAY = "away"
    BACK = "back"
    LOCKED = "locked"
    BARRED = "barred"
    STANDS_IN = "stands-in"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Move:
    """One place that changed; `before` or `after` is None where the person is in no rotation then.

    `partner` is whose place they take, where they stand in for somebody.
    """

    person: str
    block: str
    before: str | None
    after: str | None
    reason: MoveReason
    partner: str | None = None


def moves(problem: Problem, before: Assignments, after: Assignments) -> tuple[Move, ...]:
    """Return the changes between two plans in blocks that have not begun, by block, in the problem's order."""
    changed = [
        (person.id, block.id)
        for block in problem.blocks
        if not block.settled
        for person in problem.people
        if before.get((person.id, block.id)) != after.get((person.id, block.id))
    ]
    return tuple(_move(problem, before, after, cell, changed) for cell in changed)


def _move(problem: Problem, before: Assignments, after: Assignments, cell: Cell, changed: list[Cell]) -> Move:
    here, there = before.get(cell), after.get(cell)
    reason = _forced(problem, cell, here)
    partner = None
    if reason is None:
        left = (other[0] for other in changed if other[1] == cell[1] and other != cell and before.get(other) == there)
        partner = next(left, None)
        reason = MoveReason.OTHERWISE if partner is None else MoveReason.STANDS_IN
    return Move(*cell, here, there, reason, partner)


def _forced(problem: Problem, cell: Cell, here: str | None) -> MoveReason | None:
    """Return what about the person alone makes them leave their place, None where nothing does."""
    person, block = cell
    if problem.person[person].away.get(block, 0.0) >= FULL_AWAY:
        return MoveReason.AWAY
    if here is None:
        return MoveReason.BACK
    if any((lock.person, lock.block) == cell and here not in lock.rotations for lock in problem.locks):
        return MoveReason.LOCKED
    if any(bar.person == person and bar.block in {None, block} and here in bar.rotations for bar in problem.bars):
        return MoveReason.BARRED
    return None
