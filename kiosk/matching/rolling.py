"""A first plan block by block: one block in whole people, the blocks to come as a relaxation.

The relaxation of what is to come keeps each step honest about requirements and staffing later in the year. Where a
block cannot be placed, the blocks before it are freed again, more and more of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from kiosk.matching.budget import Budget, Stage
from kiosk.matching.formulation import Formulation
from kiosk.matching.highs import Floats, Limits, Outcome, Solved, Solver
from kiosk.matching.incumbent import Best

STEP_GAP = 0.002
STEP_NODES = 20
HASTE_SHARE = 0.3
"""The share of a time limit that all steps together may take; one alone may take twice its part of it."""


@dataclass
class Rolled:
    """How it went: the last solve, whole where `complete`; `impossible` where no plan can exist."""

    solved: Solved | None = None
    complete: bool = False
    impossible: bool = False


@dataclass
class Rolling:
    """Places the blocks of a formulation one after the other."""

    formulation: Formulation
    solver: Solver
    budget: Budget
    best: Best
    stage: Stage = "blocks placed"
    share: float = 1.0
    _columns: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        blocks = self.formulation.problem.blocks
        by_block: dict[str, list[int]] = {block.id: [] for block in blocks if not block.settled}
        for (_, block_id), columns in self.formulation.column.items():
            if block_id in by_block:
                by_block[block_id].extend(columns.values())
        self._columns = list(by_block.values())

    def run(self) -> Rolled:
        """Place every block, or stop when the budget is used up."""
        lower, upper = self.solver.lower.copy(), self.solver.upper.copy()
        rolled = Rolled()
        for index in range(len(self._columns)):
            rolled = self._place(index, lower, upper)
            if rolled.solved is None or rolled.solved.values is None:
                return rolled
            self._fix(range(index + 1), rolled.solved.values, lower, upper)
            self.best.tell(self.stage, (index + 1) / len(self._columns))
        rolled.complete = True
        return rolled

    def _place(self, index: int, lower: Floats, upper: Floats) -> Rolled:
        """Place one block; free the blocks before it, twice as many each time, where that is impossible."""
        back = 0
        while not self.budget.over(self.share):
            first = max(0, index - back)
            self._free(range(first, index + 1), lower, upper)
            solved = self._solve(range(first, index + 1), lower, upper, hasty=True)
            if solved.outcome is Outcome.LIMIT and solved.values is None:
                solved = self._solve(range(first, index + 1), lower, upper, hasty=False)
            if solved.outcome is not Outcome.INFEASIBLE:
                return Rolled(solved)
            if first == 0:
                return Rolled(impossible=True)
            back = max(1, 2 * back)
        return Rolled()

    def _solve(self, blocks: Sequence[int], lower: Floats, upper: Floats, *, hasty: bool) -> Solved:
        """Solve with some blocks whole; in a hurry a step takes what it has when its part of the time is over."""
        whole = np.zeros(len(lower), dtype=bool)
        for index in blocks:
            whole[self._columns[index]] = True
        self.solver.make_integer(whole)
        self.solver.bound_columns(lower, upper)
        seconds = self.budget.left(self.share)
        if hasty and self.budget.timed:
            part = HASTE_SHARE * self.budget.total / len(self._columns)
            seconds = min(seconds, max(1.0, 2 * part * len(blocks)))
        limits = Limits(seconds, STEP_NODES * len(blocks) ** 2, STEP_GAP)
        return self.solver.solve(limits, self.best.watch(self.stage, self.share))

    def _free(self, blocks: Sequence[int], lower: Floats, upper: Floats) -> None:
        for index in blocks:
            columns = self._columns[index]
            lower[columns], upper[columns] = self.solver.lower[columns], self.solver.upper[columns]

    def _fix(self, blocks: Sequence[int], values: Floats, lower: Floats, upper: Floats) -> None:
        for index in blocks:
            columns = self._columns[index]
            lower[columns] = upper[columns] = np.round(values[columns])
