"""From a problem to a mixed-integer programme: one binary for each person, block and open rotation.

Growth over repeats is concave, so its tiers need no integers; fairness is one continuous share that nobody falls below.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from kiosk.matching.cells import Cell, Cells, open_cells
from kiosk.matching.checker import FAIRNESS_SCALE
from kiosk.matching.drafts import most_alike
from kiosk.matching.growth import Growth
from kiosk.matching.milp import Milp, Term
from kiosk.matching.problem import WEEKS_PER_UNIT, Assignments, Problem
from kiosk.matching.rule_rows import RuleRows
from kiosk.matching.stints import add_stints

HALF = 0.5
Floats = npt.NDArray[np.float64]


@dataclass
class Formulation:
    """A programme and how to read it: the column of each placement, by cell and rotation.

    `slack` holds the columns that pay for what is missing from hard rules (by rule id), only in elastic programmes;
    `unlike` the plans that a solution is truly different from.
    """

    problem: Problem
    growth: Growth
    cells: Cells
    milp: Milp
    column: Mapping[Cell, Mapping[str, int]]
    slack: Mapping[int, str]
    unlike: tuple[Assignments, ...] = ()

    def read(self, values: Sequence[float]) -> dict[Cell, str]:
        """Return the assignments that a solution's column values stand for."""
        found: dict[Cell, str] = {}
        for cell, columns in self.column.items():
            best = max(columns, key=lambda name: values[columns[name]])
            if values[columns[best]] > HALF:
                found[cell] = best
        return found

    def placements(self, assignments: Assignments) -> dict[int, float]:
        """Return the value of every placement column for a plan: what fixes or starts the solver."""
        return {
            column: 1.0 if assignments.get(cell) == name else 0.0
            for cell, columns in self.column.items()
            for name, column in columns.items()
        }

    def values(self, assignments: Assignments) -> Floats:
        """Return a plan as column values; columns that are no placements are left at nought."""
        found = np.zeros(self.milp.columns)
        for column, value in self.placements(assignments).items():
            found[column] = value
        return found


def formulate(
    problem: Problem, growth: Growth, *, elastic: bool = False, unlike: Sequence[Assignments] = ()
) -> Formulation:
    """Build the programme. An elastic one can always be met: it minimises what hard rules lack, aims left out.

    A plan of it is truly different from each in `unlike`.
    """
    milp, cells = Milp(), open_cells(problem, growth)
    column = {cell: {name: milp.column(0.0, 1.0, integer=True) for name in names} for cell, names in cells.open.items()}
    for columns in column.values():
        milp.row(((c, 1.0) for c in columns.values()), 1.0, 1.0)
    rows = RuleRows(problem, growth, milp, column, elastic=elastic)
    rows.add_hard()
    if not elastic:
        rewarded = add_stints(problem, milp, column)
        rows.add_soft(rewarded)
        _add_aims(problem, growth, milp, column)
    for other in unlike:
        milp.row(_alike(problem, column, other), upper=most_alike(problem, other))
    if not milp.columns:
        milp.column(0.0, 0.0)  # of a programme without columns the solver calls any rows met
    return Formulation(problem, growth, cells, milp, column, rows.slack, tuple(unlike))


Columns = Mapping[Cell, Mapping[str, int]]


def _alike(problem: Problem, column: Columns, other: Assignments) -> Iterable[Term]:
    """Yield the placements of another plan that can still be chosen or not."""
    for cell, name in other.items():
        if cell[1] not in problem.settled and name in column.get(cell, {}):
            yield column[cell][name], 1.0


def _add_aims(problem: Problem, growth: Growth, milp: Milp, column: Columns) -> None:
    aims = problem.aims
    if aims.growth or aims.fairness:
        _add_growth(problem, growth, milp, column)
    if aims.preference:
        _add_wishes(problem, milp, column)
    if aims.continuity:
        _add_continuity(problem, milp, column)
    if aims.little_change:
        _add_little_change(problem, milp, column)


def _add_growth(problem: Problem, growth: Growth, milp: Milp, column: Columns) -> None:
    """Add the tiers of each person and rotation, and the share that nobody falls below."""
    ideals = {person.id: growth.ideal(person.id) for person in problem.people}
    least = None
    if problem.aims.fairness and any(ideal > 0 for ideal in ideals.values()):
        worth = problem.aims.fairness * FAIRNESS_SCALE * sum(ideals.values())
        least = milp.column(0.0, 1.0, worth)
    for person in problem.people:
        terms = list(_growth_terms(problem, growth, milp, column, person.id))
        if least is not None and ideals[person.id] > 0:
            milp.row([*terms, (least, -ideals[person.id])], lower=0.0)


def _growth_terms(problem: Problem, growth: Growth, milp: Milp, column: Columns, person_id: str) -> Iterable[Term]:
    """Add one person's tiers and yield their growth as terms."""
    for rotation in problem.rotations:
        placed = [
            (column[(person_id, block.id)][rotation.id], block.weeks / WEEKS_PER_UNIT)
            for block in problem.blocks
            if rotation.id in column.get((person_id, block.id), ())
        ]
        value, left = growth.of(person_id, rotation.id), sum(units for _, units in placed)
        if not placed or value <= 0:
            continue
        tiers: list[Term] = []
        factors = growth.tiers(person_id, rotation.id)
        for index, factor in enumerate(factors):
            length = left if index == len(factors) - 1 else min(1.0, left)
            if length > 0:
                tier = milp.column(0.0, length, problem.aims.growth * value * factor)
                tiers.append((tier, value * factor))
            left -= length
        milp.row([*((tier, -1.0) for tier, _ in tiers), *placed], 0.0, 0.0)
        yield from tiers


def _add_wishes(problem: Problem, milp: Milp, column: Columns) -> None:
    for wish in problem.preferences:
        for block_id in [wish.block] if wish.block is not None else list(problem.block):
            found = column.get((wish.person, block_id), {}).get(wish.rotation)
            if found is not None:
                milp.cost[found] += problem.aims.preference * wish.value


def _add_continuity(problem: Problem, milp: Milp, column: Columns) -> None:
    """Reward each stay from block to block; every pair of blocks that is no stay is a change."""
    worth = problem.aims.continuity
    for person in problem.people:
        for before, after in pairwise(problem.blocks):
            here, there = column.get((person.id, before.id)), column.get((person.id, after.id))
            if here is None or there is None:
                continue
            milp.offset -= worth
            for name in (name for name in here if name in there):
                stay = milp.column(0.0, 1.0, worth)
                milp.row([(stay, 1.0), (here[name], -1.0)], upper=0.0)
                milp.row([(stay, 1.0), (there[name], -1.0)], upper=0.0)


def _add_little_change(problem: Problem, milp: Milp, column: Columns) -> None:
    worth = problem.aims.little_change
    for cell, before in problem.incumbent.items():
        if cell in column:
            milp.offset -= worth
            if before in column[cell]:
                milp.cost[column[cell][before]] += worth
