"""Every plan there is, tried one after the other with the checker: the judge of the solver on tiny problems."""

from __future__ import annotations

import itertools

from kiosk.matching.checker import check
from kiosk.matching.growth import Growth
from kiosk.matching.problem import Assignments, Problem


def best_of_all(problem: Problem) -> tuple[float, Assignments] | None:
    """Return the objective and one plan of the best that passes the checker, None where none does."""
    growth = Growth(problem)
    cells = [
        (person.id, block.id)
        for person in problem.people
        for block in problem.blocks
        if person.away.get(block.id, 0.0) < 1
        and (not block.settled or any((lock.person, lock.block) == (person.id, block.id) for lock in problem.locks))
    ]
    options = [[r.id for r in problem.rotations if _may(problem, growth, cell, r.id)] for cell in cells]
    best: tuple[float, Assignments] | None = None
    for choice in itertools.product(*options):
        assignments = dict(zip(cells, choice, strict=True))
        report = check(problem, assignments, growth)
        if report.passed and (best is None or report.objective > best[0]):
            best = report.objective, assignments
    return best


def _may(problem: Problem, growth: Growth, cell: tuple[str, str], rotation: str) -> bool:
    """Leave out what no plan may hold, so that fewer plans need trying."""
    person, block = cell
    if problem.block[block].settled:
        return all(lock.rotations == {rotation} for lock in problem.locks if (lock.person, lock.block) == cell)
    locked = all(rotation in lock.rotations for lock in problem.locks if (lock.person, lock.block) == cell)
    barred = any(
        rotation in bar.rotations and bar.person == person and bar.block in {None, block} for bar in problem.bars
    )
    return growth.eligible(person, rotation) and locked and not barred
