"""From a plan that no longer fits to the nearest one that does: what has to move moves, everything else stays.

Somebody goes on leave, a place is locked, a rule changes: the blocks that are touched are placed anew, all others
stand. Where that is impossible the blocks beside them are freed, too, more and more of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from kiosk.matching.budget import Budget
from kiosk.matching.formulation import Formulation
from kiosk.matching.highs import Limits, Outcome, Solver
from kiosk.matching.incumbent import Best

LEAST_KEPT = 0.5
"""Of a plan that has less than this share of the places to fill nothing much can be kept: it is no start."""
STEP_NODES = 200
STEP_GAP = 1e-4


@dataclass
class Mending:
    """Makes the incumbent of a problem valid with few changes; `solver` holds the formulation's programme."""

    formulation: Formulation
    solver: Solver
    budget: Budget
    best: Best
    share: float = 1.0
    _blocks: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self._blocks = [block.id for block in self.formulation.problem.blocks if not block.settled]

    @property
    def has_use(self) -> bool:
        """Whether there is an incumbent that fills enough of the places."""
        cells = [cell for cell in self.formulation.column if cell[1] in set(self._blocks)]
        incumbent = self.formulation.problem.incumbent
        return bool(cells) and sum(cell in incumbent for cell in cells) >= LEAST_KEPT * len(cells)

    def run(self) -> bool:
        """Offer the mended plan to the best; tell whether there is one."""
        for blocks in self._wider(self._touched()):
            if self.budget.over(self.share):
                return False
            if self._place(blocks):
                return True
        return False

    def _touched(self) -> frozenset[str]:
        """Return the blocks where somebody can't stand as they stood, or stood and is away now."""
        incumbent, column = self.formulation.problem.incumbent, self.formulation.column
        misplaced = {cell[1] for cell, names in column.items() if incumbent.get(cell) not in names}
        left = {cell[1] for cell in incumbent if cell not in column}
        return frozenset(self._blocks) & (misplaced | left)

    def _wider(self, touched: Collection[str]) -> Iterator[frozenset[str]]:
        """Yield the touched blocks, then those beside them with them, twice as far each time, at last all."""
        places = [index for index, block in enumerate(self._blocks) if block in touched]
        reach, far = 0, len(self._blocks) if places else 1
        while reach < far:
            yield frozenset(
                block
                for index, block in enumerate(self._blocks)
                if any(abs(index - place) <= reach for place in places)
            )
            reach = max(1, 2 * reach)
        yield frozenset(self._blocks)

    def _place(self, blocks: frozenset[str]) -> bool:
        """Place these blocks anew, the others as they are; tell whether a plan came of it."""
        incumbent, solver = self.formulation.problem.incumbent, self.solver
        lower, upper = solver.lower.copy(), solver.upper.copy()
        for cell, names in self.formulation.column.items():
            stays = incumbent.get(cell)
            if cell[1] not in blocks and stays in names:
                for name, column in names.items():
                    lower[column] = upper[column] = float(name == stays)
        solver.make_integer(solver.integer)
        solver.bound_columns(lower, upper)
        limits = Limits(self.budget.left(self.share), STEP_NODES, STEP_GAP)
        solved = solver.solve(limits, self.best.watch("repair", self.share))
        if solved.outcome is Outcome.INFEASIBLE or solved.values is None:
            return False
        return self.best.offer_plan(self.formulation.read(solved.values.tolist()))
