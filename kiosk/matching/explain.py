"""Why this rotation and not another: growth by competency, the runner-up, and what it would cost everybody.

The cost is found by taking the cell's rotation away and placing everybody anew in that block only, the other blocks as
they are. It is therefore what the change costs if only this block may change, and never less than the true price. A
cost below nought says that the plan was not the best for that block: an unfinished search.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.matching.cells import Cell
from kiosk.matching.checker import check
from kiosk.matching.formulation import Formulation, formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Limits, Solver
from kiosk.matching.milp import restricted
from kiosk.matching.plan import Why
from kiosk.matching.problem import Assignments, Problem

CELL_NODES = 50
CELL_GAP = 1e-5


def explain_cell(problem: Problem, assignments: Assignments, person: str, block: str) -> Why:
    """Return why one person stands where they stand in one block; takes a moment, not for a thread that draws."""
    growth = Growth(problem)
    formulation = formulate(problem, growth)
    objective = check(problem, assignments, growth).objective
    return BlockMoves(formulation, assignments, block, objective).why(person)


def explain_plan(
    problem: Problem,
    assignments: Assignments,
    growth: Growth,
    *,
    over: Callable[[], bool] = lambda: False,
) -> tuple[Why, ...]:
    """Return why, for every cell; those left when `over` says so come without a runner-up."""
    formulation = formulate(problem, growth)
    objective = check(problem, assignments, growth).objective
    found: dict[Cell, Why] = {}
    for block in problem.blocks:
        people = [person.id for person in problem.people if (person.id, block.id) in assignments]
        moves = None if over() else BlockMoves(formulation, assignments, block.id, objective)
        for person_id in people:
            cell = (person_id, block.id)
            if moves is None or over():
                found[cell] = Why(person_id, block.id, growth.by_competency(person_id, assignments[cell]))
            else:
                found[cell] = moves.why(person_id)
    return tuple(found[cell] for cell in assignments)


class BlockMoves:
    """One block of a plan in which everybody may move, the others as they are."""

    def __init__(self, formulation: Formulation, assignments: Assignments, block: str, objective: float) -> None:
        self._formulation = formulation
        self._assignments = assignments
        self._block = block
        self._objective = objective
        values = formulation.placements(assignments)
        inside = {
            column for cell, columns in formulation.column.items() if cell[1] == block for column in columns.values()
        }
        fixed = {column: value for column, value in values.items() if column not in inside}
        milp, self._index = restricted(formulation.milp, fixed)
        self._solver = Solver(milp)

    def why(self, person: str) -> Why:
        """Return why a person stands where they stand in this block."""
        cell = (person, self._block)
        placed = self._assignments[cell]
        growth = self._formulation.growth.by_competency(person, placed)
        columns = self._formulation.column[cell]
        if len(columns) == 1:
            return Why(person, self._block, growth)
        upper = self._solver.upper.copy()
        upper[self._index[columns[placed]]] = 0.0
        self._solver.bound_columns(self._solver.lower, upper)
        solved = self._solver.solve(Limits(nodes=CELL_NODES, gap=CELL_GAP))
        if solved.values is None:
            return Why(person, self._block, growth)
        values = solved.values
        runner_up = max(columns, key=lambda name: values[self._index[columns[name]]])
        return Why(person, self._block, growth, runner_up, round(self._objective - solved.objective, 4))
