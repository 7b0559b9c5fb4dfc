"""What a better plan is kept from: rules, locks and bars whose loosening by one would bring most growth.

The relaxation tells what each limit is worth at the margin; the likeliest are loosened and the relaxation is solved
again. So a gain is how much more the best could be at most. Supervision and safety floors are never among them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.matching.cells import Cell
from kiosk.matching.formulation import formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Outcome
from kiosk.matching.owners import forbids, how_it_gives, pins_of, sentence
from kiosk.matching.plan import Gain
from kiosk.matching.problem import Problem, SupervisionRule
from kiosk.matching.warm import WarmSolver

MOST_TOLD = 3
MOST_TRIED = 5
LEAST_POINTS = 0.5
"""Less than this is not worth a decision."""


@dataclass(frozen=True, slots=True)
class _Loosening:
    """One thing to loosen: the rows whose most is one more or whose least is one less, or the columns to open."""

    id: str
    worth: float
    over: bool = False
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    cell: Cell = ("", "")


def find_gains(problem: Problem, growth: Growth, over: Callable[[], bool] = lambda: False) -> tuple[Gain, ...]:
    """Return up to three things whose loosening by one would bring most, each with how much more it could be."""
    return () if over() else _Gains(problem, growth, over).find()


class _Gains:
    def __init__(self, problem: Problem, growth: Growth, over: Callable[[], bool]) -> None:
        self._problem, self._over = problem, over
        self._pins = pins_of(problem)
        settled = tuple(lock for lock in problem.locks if lock.block in problem.settled)
        self._formulation = formulate(replace(problem, locks=settled, bars=()), growth)
        self._milp = self._formulation.milp
        self._solver = WarmSolver(self._milp)
        self._forbidden = self._columns_by_pin()
        self._upper = self._solver.upper.copy()
        for columns in self._forbidden.values():
            self._upper[list(columns)] = 0.0

    def _columns_by_pin(self) -> dict[tuple[str, Cell], tuple[int, ...]]:
        """Return the placements that each lock or bar forbids, by its name and cell."""
        found: dict[tuple[str, Cell], tuple[int, ...]] = defaultdict(tuple)
        ahead = [block.id for block in self._problem.blocks if not block.settled]
        for name, pins in self._pins.items():
            for pin in pins:
                for block_id in [pin.block] if pin.block is not None else ahead:
                    cell = pin.person, block_id
                    columns = self._formulation.column.get(cell, {}).items()
                    found[name, cell] += tuple(column for rotation, column in columns if forbids(pin, rotation))
        return found

    def find(self) -> tuple[Gain, ...]:
        best = self._solve()
        if best is None:
            return ()
        found: dict[str, Gain] = {}
        for loosening in self._likeliest():
            told = sorted((gain.points for gain in found.values()), reverse=True)
            if self._over() or (len(told) >= MOST_TOLD and told[MOST_TOLD - 1] >= loosening.worth):
                break  # what a limit is worth at the margin is never less than what loosening it brings
            points = (self._solve(loosening) or best) - best
            known = found.get(loosening.id)
            if points >= LEAST_POINTS and (known is None or points > known.points):
                says = sentence(self._problem, loosening.id)
                how = how_it_gives(self._problem, loosening.id, over=loosening.over)
                found[loosening.id] = Gain(loosening.id, says, round(points, 1), how, *loosening.cell)
        return tuple(sorted(found.values(), key=lambda gain: -gain.points)[:MOST_TOLD])

    def _solve(self, loosening: _Loosening | None = None) -> float | None:
        """Return the bound with one thing loosened, None where it was not found in time."""
        upper = self._upper.copy()
        row_lower, row_upper = list(self._milp.row_lower), list(self._milp.row_upper)
        if loosening is not None:
            upper[list(loosening.columns)] = self._solver.upper[list(loosening.columns)]
            for row in loosening.rows:
                if loosening.over:
                    row_upper[row] += 1.0
                else:
                    row_lower[row] -= 1.0
        self._solver.bound_columns(self._solver.lower, upper)
        self._solver.bound_rows(row_lower, row_upper)
        first = loosening is None
        solved = self._solver.relaxation(watch=self._watch) if first else self._solver.relaxation_again(self._watch)
        return solved.objective if solved.outcome is Outcome.OPTIMAL else None

    def _watch(self, _objective: float, _bound: float) -> bool:
        return self._over()

    def _likeliest(self) -> list[_Loosening]:
        of_columns, of_rows = self._solver.worths()
        safe = {rule.id for rule in self._problem.rules if isinstance(rule, SupervisionRule) or not rule.hard}
        rows: dict[tuple[str, bool], list[int]] = defaultdict(list)
        for row, owner in enumerate(self._milp.owner):
            if owner and owner not in safe and abs(of_rows[row]) > 1e-6:
                rows[owner, bool(of_rows[row] > 0)].append(row)
        found = [
            _Loosening(owner, sum(abs(of_rows[row]) for row in those), over, self._rows_of(owner, over=over))
            for (owner, over), those in rows.items()
        ]
        for (name, cell), columns in self._forbidden.items():
            worth = max((of_columns[column] for column in columns), default=0.0)
            if worth > LEAST_POINTS:
                found.append(_Loosening(name, worth, columns=columns, cell=cell))
        return sorted(found, key=lambda one: -one.worth)[:MOST_TRIED]

    def _rows_of(self, owner: str, *, over: bool) -> tuple[int, ...]:
        """Return all rows of a rule that have a most, or a least: whoever changes a rule changes it everywhere."""
        limits = self._milp.row_upper if over else self._milp.row_lower
        return tuple(row for row, name in enumerate(self._milp.owner) if name == owner and math.isfinite(limits[row]))
