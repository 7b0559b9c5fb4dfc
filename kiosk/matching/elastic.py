"""A programme that can always be met, because rules give way and locks and bars open, at a price.

Safety floors and who may work where are no rows of it: they never give way.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from kiosk.matching.cells import Cell
from kiosk.matching.formulation import Formulation, formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Floats, Limits, Outcome, Solved
from kiosk.matching.owners import forbids, how_it_gives, only, pins_of, sentence
from kiosk.matching.plan import Give, How
from kiosk.matching.problem import Bar, Lock, Problem
from kiosk.matching.warm import WarmSolver

SMALL = 1500
"""Up to so many placements whole people are placed at once."""
LARGE = 10_000
"""From so many placements on nothing is solved in whole units: the solver's first look alone can take minutes."""
SMALL_NODES, NODES = 500, 20
"""When to stop looking for the least in whole units, in small and in other problems."""
TINY = 1e-6
LOOK_EVERY_SECONDS = 0.01
NEAR = 0.9
"""Of a unit: what is nearer to the bound than that is the least in whole units."""
RANK = 1e-4
"""What each further owner costs more, so that of equal prices it is one rule that gives rather than a bit of many."""


@dataclass(frozen=True, slots=True)
class Given:
    """What gives way, by column; `sure`: whole people were placed; without `whole` the places are not decided on."""

    amounts: Mapping[int, float]
    sure: bool
    whole: bool = True


class Elastic:
    """What each rule, lock and bar of a problem would have to give so that there is a plan.

    `over` is asked every hundredth of a second while it solves; once it says so, every solve ends at once.
    """

    def __init__(
        self,
        problem: Problem,
        growth: Growth,
        over: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._problem, self._over, self._clock = problem, over, clock
        rules = [rule.id for rule in problem.rules if rule.hard]
        self._formulation = formulate(only(problem, rules), growth, elastic=True)
        self.small = self._formulation.cells.choices <= SMALL
        self.large = self._formulation.cells.choices > LARGE
        self._pins = pins_of(problem)
        self._cell = _cells(self._formulation)
        self._owners = {column: frozenset({owner}) for column, owner in self._formulation.slack.items()}
        self._owners |= self._forbidden()
        self._price()
        self._solver = WarmSolver(self._formulation.milp)
        self._row = self._rows()
        self._solved: dict[frozenset[str], Solved] = {}
        self._next_look, self._ended = -math.inf, False

    def _forbidden(self) -> dict[int, frozenset[str]]:
        """Return the placements that locks and bars forbid, with the names of those."""
        found: dict[int, frozenset[str]] = {}
        for name, pins in self._pins.items():
            for pin in pins:
                for cell in self._cells_of(pin):
                    for rotation_id, column in self._formulation.column.get(cell, {}).items():
                        if forbids(pin, rotation_id):
                            found[column] = found.get(column, frozenset()) | {name}
        return found

    def _cells_of(self, pin: Lock | Bar) -> list[Cell]:
        if pin.block is not None:
            return [(pin.person, pin.block)]
        return [(pin.person, block.id) for block in self._problem.blocks if not block.settled]

    def _price(self) -> None:
        ranks: dict[frozenset[str], int] = {}
        for column, names in self._owners.items():
            rank = ranks.setdefault(names, len(ranks))
            self._formulation.milp.cost[column] = -1.0 - RANK * min(rank, 100)

    def _rows(self) -> dict[int, int]:
        """Return the row of each slack."""
        milp = self._formulation.milp
        found: dict[int, int] = {}
        for row in range(milp.rows):
            for column in milp.row_index[milp.row_start[row] : milp.row_start[row + 1]]:
                if column in self._formulation.slack:
                    found[column] = row
        return found

    # Questions ---------------------------------------------------------------------------------------------------

    def suspects(self) -> list[str] | None:
        """Return rules, locks and bars that cannot hold together in the relaxation; None where all hold.

        Source: what each row is worth at the least shortage proves that there is one (Farkas).
        """
        solved = self._solve(frozenset().union(*self._owners.values(), ()))
        if solved.outcome is not Outcome.OPTIMAL or solved.objective > -TINY:
            return None
        of_columns, of_rows = self._solver.worths()
        milp = self._formulation.milp
        found = {owner for owner, worth in zip(milp.owner, of_rows, strict=True) if owner and abs(worth) > TINY}
        for column, names in self._owners.items():
            if column not in self._formulation.slack and of_columns[column] > milp.cost[column] + TINY:
                found |= names
        return [name for name in [*dict.fromkeys(milp.owner), *self._pins] if name in found]

    def least(self, names: Collection[str]) -> Given | None:
        """Return the least that some rules, locks and bars must give, all others standing; None where it won't do."""
        solved = self._solve(frozenset(names))
        if solved.outcome is Outcome.INFEASIBLE or solved.values is None:
            return None
        amounts = solved.values[list(self._owners)]
        # Where people in halves lack nothing, it is whole people who cannot be placed.
        people = self.small or float(sum(amounts)) < TINY
        if self.large or (not people and _is_whole(amounts)):
            return self._given(solved.values, sure=False)
        rounded = None if people else self._rounded(solved.values)
        if rounded is not None and self.is_enough(rounded):
            return replace(rounded, sure=True)
        # With a single one to give, any whole amount less than one above what is proven is the least.
        near = NEAR if len(names) == 1 and not people else None
        whole = self._solve_whole(frozenset(names), people=people, near=near)
        if whole.outcome is Outcome.INFEASIBLE:
            return None
        if whole.values is None:
            return self._given(solved.values, sure=False)
        return self._given(whole.values, sure=people)

    def in_halves(self, names: Collection[str]) -> float | None:
        """Return the least that some rules, locks and bars must give in the relaxation."""
        solved = self._solve(frozenset(names))
        if solved.outcome is not Outcome.OPTIMAL or solved.values is None:
            return None
        return float(sum(solved.values[list(self._owners)]))

    def is_enough(self, given: Given) -> bool | None:
        """Tell whether whole people can be placed once this much is given; None where that is not found out quickly."""
        if self.large or not given.whole:
            return None
        if given.sure:
            return True
        lower, upper = self._bounds(frozenset())
        for column, amount in given.amounts.items():
            upper[column] = amount
        self._solver.bound_columns(lower, upper)
        self._solver.make_integer(self._solver.integer)
        solved = self._solver.any_at_all(Limits(nodes=1), self._watch)
        if solved.values is not None:
            return True
        return False if solved.outcome is Outcome.INFEASIBLE else None

    def gives(self, given: Given) -> tuple[Give, ...]:
        """Return what gives way, place by place, or all together where the places are not decided on."""
        if not given.whole:
            return tuple(self._in_all(given))
        return tuple(give for column, amount in given.amounts.items() for give in self._gives(column, amount))

    # -------------------------------------------------------------------------------------------------------------

    def _bounds(self, names: frozenset[str]) -> tuple[Floats, Floats]:
        lower, upper = self._solver.lower.copy(), self._solver.upper.copy()
        for column, owners in self._owners.items():
            if not owners <= names:
                upper[column] = 0.0
        return lower, upper

    def _solve(self, names: frozenset[str]) -> Solved:
        if names not in self._solved:
            self._solved[names] = self._known(names) or self._relaxed(names)
        return self._solved[names]

    def _known(self, names: frozenset[str]) -> Solved | None:
        """Return what was the least with more that could give, where nothing else did give."""
        for more, solved in self._solved.items():
            if names < more and solved.outcome is Outcome.OPTIMAL and solved.values is not None:
                given = [owners for column, owners in self._owners.items() if solved.values[column] > TINY]
                if all(owners <= names for owners in given):
                    return solved
        return None

    def _relaxed(self, names: frozenset[str]) -> Solved:
        self._solver.bound_columns(*self._bounds(names))
        return self._solver.relaxation(watch=self._watch)

    def _solve_whole(self, names: frozenset[str], *, people: bool, near: float | None = None) -> Solved:
        """Solve with what gives way in whole units, or with whole people too."""
        integer = self._solver.integer.copy() if people else np.zeros_like(self._solver.integer)
        integer[list(self._owners)] = True
        self._solver.bound_columns(*self._bounds(names))
        self._solver.make_integer(integer)
        nodes = SMALL_NODES if self.small else NODES
        limits = Limits(nodes=nodes) if near is None else Limits(nodes=nodes, near=near)
        return self._solver.solve(limits, self._watch)

    def _watch(self, _objective: float, _bound: float) -> bool:
        # It is asked at every step of the simplex method, ten thousand times a second; and what it said once it says
        # at every later look, or else the solver takes the wish to stop for taken back.
        if not self._ended and self._clock() >= self._next_look:
            self._ended = self._over()
            self._next_look = self._clock() + LOOK_EVERY_SECONDS
        return self._ended

    def _given(self, values: Floats, *, sure: bool) -> Given:
        found = {column: float(values[column]) for column in self._owners if values[column] > TINY}
        whole = _is_whole(values[list(self._owners)])
        return Given({column: float(round(v)) if whole else v for column, v in found.items()}, sure, whole)

    def _rounded(self, values: Floats) -> Given | None:
        """Return what gives way in whole units, up where most is lacking, no more in all than has to be.

        Where whole people can be placed with it, nothing less would do, and no search in whole units is needed.
        """
        amounts = {column: float(values[column]) for column in self._owners if values[column] > TINY}
        whole = {column: float(math.floor(amount + TINY)) for column, amount in amounts.items()}
        lacking = math.ceil(sum(amounts.values()) - TINY) - round(sum(whole.values()))
        for column in sorted(amounts, key=lambda column: whole[column] - amounts[column])[:lacking]:
            whole[column] += 1.0
        return Given({column: amount for column, amount in whole.items() if amount}, sure=False)

    def _in_all(self, given: Given) -> Iterator[Give]:
        together: dict[tuple[str, How], float] = {}
        for column, amount in given.amounts.items():
            for give in self._gives(column, amount):
                together[give.id, give.how] = together.get((give.id, give.how), 0.0) + amount
        for (name, how), amount in together.items():
            yield Give(name, sentence(self._problem, name), float(math.ceil(amount - TINY)), how)

    def _gives(self, column: int, amount: float) -> Iterator[Give]:
        if column in self._cell:
            person_id, block_id = self._cell[column]
            for name in sorted(self._owners[column]):
                yield Give(name, sentence(self._problem, name), amount, How.OPENED, person_id, block_id)
        else:
            yield self._slack_given(column, amount)

    def _slack_given(self, column: int, amount: float) -> Give:
        milp, row = self._formulation.milp, self._row[column]
        span = slice(milp.row_start[row], milp.row_start[row + 1])
        cells = {self._cell[other] for other in milp.row_index[span] if other in self._cell}
        people, blocks = {person_id for person_id, _ in cells}, {block_id for _, block_id in cells}
        over = dict(zip(milp.row_index[span], milp.row_value[span], strict=True))[column] < 0
        person, block = (next(iter(some)) if len(some) == 1 else "" for some in (people, blocks))
        name = self._formulation.slack[column]
        how = how_it_gives(self._problem, name, over=over)
        return Give(name, sentence(self._problem, name), amount, how, person, block)


def _cells(formulation: Formulation) -> dict[int, Cell]:
    return {column: cell for cell, columns in formulation.column.items() for column in columns.values()}


def _is_whole(values: Floats) -> bool:
    return bool(np.all(np.abs(values - np.round(values)) < TINY))
