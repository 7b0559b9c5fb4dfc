"""HiGHS as this package uses it: one programme held open, bounds changed, solved again and again.

Single-threaded on purpose: a second thread brought nothing in measurements, and one thread gives the same plan for the
same seed and work limit.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt

from kiosk.matching.milp import Milp

Floats = npt.NDArray[np.float64]

INTERIOR_FROM_ROWS = 1500
"""From so many rows on the interior point method beats the simplex method (40 x 13: 0.4 s against 1.9 s; 200 x 13: 4 s
against minutes)."""


class Outcome(Enum):
    """How a solve ended; LIMIT with or without a solution."""

    OPTIMAL = "optimal"
    INFEASIBLE = "infeasible"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Solved:
    """What a solve found: `values` is None without a solution, `bound` is what no solution exceeds."""

    outcome: Outcome
    objective: float
    bound: float
    values: Floats | None
    nodes: int = 0


Watch = Callable[[float, float], bool]
"""Called now and then with best objective and bound of the solve under way; True asks it to stop."""

Improved = Callable[[Floats], object]
"""Called with the column values of each better solution while a solve goes on."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When to stop a solve: seconds of wall clock, nodes, gap.

    `gap` is a part of the best objective so far, `near` a gap in units of the objective; either of them ends it.
    `jump`: begin with a quick guess. It takes a third of the time of very small solves. `restart`: begin anew where
    the root fixed much. It doubles the time of small parts of a large programme.
    """

    seconds: float = math.inf
    nodes: int | None = None
    gap: float = 1e-6
    near: float = 1e-6
    jump: bool = True
    restart: bool = True


class Solver:
    """One programme in HiGHS."""

    def __init__(self, milp: Milp, seed: int = 0) -> None:
        self._milp = milp
        self._highs = highspy.Highs()
        self._highs.silent()
        self._option("threads", 1)
        self._option("random_seed", seed)
        self._large = milp.rows >= INTERIOR_FROM_ROWS
        if self._large:
            self._option("mip_lp_solver", "ipm")
        self._all = np.arange(milp.columns, dtype=np.int32)
        self.lower, self.upper = np.array(milp.lower), np.array(milp.upper)
        self.integer = np.array(milp.integer, dtype=bool)
        self._highs.passModel(_as_lp(milp))
        self._watch: Watch | None = None
        self._improved: Improved | None = None
        self._highs.cbMipImprovingSolution.subscribe(self._on_improved)
        for callback in (self._highs.cbMipInterrupt, self._highs.cbSimplexInterrupt, self._highs.cbIpmInterrupt):
            callback.subscribe(self._on_interrupt)

    def bound_columns(self, lower: Floats, upper: Floats) -> None:
        """Set the bounds of every column."""
        self._highs.changeColsBounds(len(self._all), self._all, lower, upper)

    def make_integer(self, integer: npt.NDArray[np.bool_]) -> None:
        """Choose which columns must be whole numbers."""
        self._highs.changeColsIntegrality(len(self._all), self._all, integer.astype(np.uint8))

    def start_from(self, values: Mapping[int, float]) -> None:
        """Offer a solution, or part of one, as a start."""
        columns = np.fromiter(values.keys(), dtype=np.int32, count=len(values))
        self._highs.setSolution(len(values), columns, np.fromiter(values.values(), dtype=np.float64, count=len(values)))

    def relaxation(self, seconds: float = math.inf, watch: Watch | None = None) -> Solved:
        """Solve without any integrality: the bound that the whole search is measured against."""
        self._option("solve_relaxation", True)  # noqa: FBT003 - the solver's own option
        self._option("solver", "ipm" if self._large else "choose")
        try:
            return self._run(Limits(seconds), watch)
        finally:
            self._option("solve_relaxation", False)  # noqa: FBT003 - the solver's own option
            self._option("solver", "choose")

    def relaxation_nearby(self, rewards: Floats, seconds: float = math.inf, watch: Watch | None = None) -> Solved:
        """Solve without integrality with `rewards` added to the costs of all columns: another corner of the best."""
        costs = np.array(self._milp.cost)
        self._highs.changeColsCost(len(self._all), self._all, costs + rewards)
        try:
            return self.relaxation(seconds, watch)
        finally:
            self._highs.changeColsCost(len(self._all), self._all, costs)

    def solve(self, limits: Limits, watch: Watch | None = None, improved: Improved | None = None) -> Solved:
        """Solve with integrality, within limits; `improved` hears each better solution on the way."""
        self._improved = improved
        self._option("mip_rel_gap", limits.gap)
        self._option("mip_abs_gap", limits.near)
        self._option("mip_heuristic_run_feasibility_jump", limits.jump)
        self._option("mip_allow_restart", limits.restart)
        self._option("mip_max_nodes", limits.nodes if limits.nodes is not None else 2**31 - 1)
        try:
            return self._run(limits, watch)
        finally:
            self._improved = None

    # -------------------------------------------------------------------------------------------------------------

    def _run(self, limits: Limits, watch: Watch | None) -> Solved:
        self._watch = watch
        self._option("time_limit", self._highs.getRunTime() + limits.seconds)
        self._highs.run()
        return self._result()

    def _result(self) -> Solved:
        status, info = self._highs.getModelStatus(), self._highs.getInfo()
        kinds = highspy.HighsModelStatus
        if status in (kinds.kInfeasible, kinds.kUnboundedOrInfeasible):
            return Solved(Outcome.INFEASIBLE, -math.inf, -math.inf, None)
        if status == kinds.kModelEmpty:  # nobody to place: the plan without a cell is the best there is
            return Solved(Outcome.OPTIMAL, self._milp.offset, self._milp.offset, np.zeros(0))
        feasible = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        values = np.array(self._highs.getSolution().col_value) if feasible else None
        objective = info.objective_function_value if feasible else -math.inf
        if status == kinds.kOptimal:
            bound = info.mip_dual_bound if info.mip_node_count >= 0 else objective
            return Solved(Outcome.OPTIMAL, objective, max(bound, objective), values, max(0, info.mip_node_count))
        bound = info.mip_dual_bound if info.mip_node_count >= 0 else math.inf
        return Solved(Outcome.LIMIT, objective, bound, values, max(0, info.mip_node_count))

    def _on_interrupt(self, event: Any) -> None:
        if self._watch is not None:
            out = event.data_out
            # The wish to stop would outlive this solve: it is set or taken back at every look.
            event.interrupt(self._watch(out.mip_primal_bound, out.mip_dual_bound))

    def _on_improved(self, event: Any) -> None:
        if self._improved is not None:
            self._improved(np.array(event.data_out.mip_solution))

    def _option(self, name: str, value: object) -> None:
        status = self._highs.setOptionValue(name, value)
        if status != highspy.HighsStatus.kOk:
            raise RuntimeError(f"the solver does not know the option {name}={value!r}")


def _as_lp(milp: Milp) -> Any:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = milp.columns, milp.rows
    lp.sense_, lp.offset_ = highspy.ObjSense.kMaximize, milp.offset
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.array(milp.cost), np.array(milp.lower), np.array(milp.upper)
    lp.row_lower_, lp.row_upper_ = np.array(milp.row_lower), np.array(milp.row_upper)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(milp.row_start, dtype=np.int32)
    lp.a_matrix_.index_ = np.array(milp.row_index, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(milp.row_value)
    kinds = highspy.HighsVarType
    lp.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in milp.integer]
    return lp
