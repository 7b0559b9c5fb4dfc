"""A programme whose relaxation is solved many times, a little changed each time, and what its limits are worth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kiosk.matching.highs import Floats, Limits, Solved, Solver, Watch


class WarmSolver(Solver):
    """A solver that can begin a relaxation where the one before ended, and tells what its limits are worth."""

    def relaxation_again(self, watch: Watch | None = None) -> Solved:
        """Solve without any integrality, by the simplex method from the last basis: quicker after small changes.

        After large ones a fresh start is quicker (60 people x 13 blocks, other rules to give way: 0.3 s against 0.7).
        Costs are not perturbed: near the optimum that takes four times the steps (2,000 against 550 there).
        """
        large, self._large = self._large, False
        self._option("dual_simplex_cost_perturbation_multiplier", 0.0)
        try:
            return self.relaxation(watch=watch)
        finally:
            self._large = large
            self._option("dual_simplex_cost_perturbation_multiplier", 1.0)

    def worths(self) -> tuple[Floats, Floats]:
        """Return what one more unit is worth by the last relaxation: of each column's bound, of each row's."""
        solution = self._highs.getSolution()
        return np.array(solution.col_dual), np.array(solution.row_dual)

    def any_at_all(self, limits: Limits, watch: Watch | None = None) -> Solved:
        """Solve in whole numbers for no objective at all: the first solution ends it."""
        self._highs.changeColsCost(len(self._all), self._all, np.zeros(len(self._all)))
        try:
            return self.solve(limits, watch)
        finally:
            self._highs.changeColsCost(len(self._all), self._all, np.array(self._milp.cost))

    def bound_rows(self, lower: Sequence[float], upper: Sequence[float]) -> None:
        """Set the bounds of every row."""
        every = np.arange(len(lower), dtype=np.int32)
        self._highs.changeRowsBounds(len(every), every, np.array(lower), np.array(upper))
