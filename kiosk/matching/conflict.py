"""Why there is no plan: a smallest set of rules and locks that cannot hold together, each in its own sentence.

Works on the relaxation first (people in halves), which catches nearly everything and takes seconds; only where the
relaxation holds are whole people tried, rule by rule, while the budget lasts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.matching.cells import Cell, Cells
from kiosk.matching.formulation import Formulation, formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Floats, Limits, Outcome, Solver
from kiosk.matching.plan import Blocked
from kiosk.matching.problem import Aims, Lock, Problem

LOCKS = "lock:"
"""What the names of groups of locks begin with: no rule id of a file is compared with them."""
WHOLE_SECONDS = 5.0


def blocked_cells(problem: Problem, cells: Cells) -> tuple[Blocked, ...]:
    """Return the cells where somebody is present and nothing is open to them."""
    return tuple(_blocked_cell(problem, cell) for cell in cells.empty)


def _blocked_cell(problem: Problem, cell: Cell) -> Blocked:
    person, block = cell
    locks = [lock for lock in problem.locks if (lock.person, lock.block) == cell]
    says = "; ".join(lock.says for lock in locks if lock.says)
    return Blocked(f"cell:{person}:{block}", says or f"no rotation is open to {person} in {block}", 1.0)


def find_conflict(problem: Problem, growth: Growth, over: Callable[[], bool]) -> tuple[Blocked, ...]:
    """Return a set of rules and groups of locks that cannot hold together, with what each alone would have to give.

    With the budget used up before the end, the set is still a conflict, but may hold more than is needed.
    """
    return _Conflict(problem, growth, over).find()


class _Conflict:
    def __init__(self, problem: Problem, growth: Growth, over: Callable[[], bool]) -> None:
        self._problem = problem
        self._over = over
        # Locks become bounds that can be taken off: the programme is built without them and for no aim. What happened
        # in settled blocks is no wish of anybody's: it stays.
        facts = tuple(lock for lock in problem.locks if lock.block in problem.settled)
        self._free = replace(problem, locks=facts, aims=Aims(0, 0, 0, 0, 0, 0))
        self._formulation = formulate(self._free, growth)
        self._solver = Solver(self._formulation.milp)
        self._rows: dict[str, list[int]] = {}
        for row, owner in enumerate(self._formulation.milp.owner):
            if owner:
                self._rows.setdefault(owner, []).append(row)
        self._locks = _groups_of_locks([lock for lock in problem.locks if lock.block not in problem.settled])
        self._whole = False
        self._growth = growth

    def find(self) -> tuple[Blocked, ...]:
        groups = [*self._rows, *self._locks]
        if self._holds(groups):
            self._whole = True
        core = self._smallest([], groups, tested=False)
        return tuple(self._blocked(name) for name in core)

    def _smallest(self, given: list[str], groups: list[str], *, tested: bool) -> list[str]:
        """Return a smallest part of `groups` that cannot hold beside what is given. Source: QuickXplain (Junker)."""
        if tested and not self._holds(given):
            return []
        if len(groups) == 1 or self._over():
            return groups
        half = len(groups) // 2
        left, right = groups[:half], groups[half:]
        from_right = self._smallest([*given, *left], right, tested=True)
        from_left = self._smallest([*given, *from_right], left, tested=bool(from_right))
        return [*from_left, *from_right]

    def _holds(self, groups: Sequence[str]) -> bool:
        """Tell whether some groups can hold together; a solve that does not finish counts as yes."""
        kept = set(groups)
        self._solver.relax_rows([row for name, rows in self._rows.items() if name not in kept for row in rows])
        lower, upper = self._solver.lower.copy(), self._solver.upper.copy()
        for name, locks in self._locks.items():
            if name in kept:
                for lock in locks:
                    _apply(self._formulation, lock, upper)
        self._solver.bound_columns(lower, upper)
        if not self._whole:
            return self._solver.relaxation().outcome is not Outcome.INFEASIBLE
        return self._solver.solve(Limits(WHOLE_SECONDS)).outcome is not Outcome.INFEASIBLE

    def _blocked(self, name: str) -> Blocked:
        says = name.removeprefix(LOCKS)
        for rule in self._problem.rules:
            if rule.id == name:
                says = rule.says or rule.id
        return Blocked(name, says, self._would_give(name))

    def _would_give(self, name: str) -> float:
        """Return how many person-blocks one rule would have to give if all others stood, in the relaxation."""
        if name.startswith(LOCKS):
            return 0.0
        elastic = formulate(self._problem, self._growth, elastic=True)
        solver = Solver(elastic.milp)
        upper = solver.upper.copy()
        for column, owner in elastic.slack.items():
            if owner != name:
                upper[column] = 0.0
        solver.bound_columns(solver.lower, upper)
        solved = solver.relaxation()
        return round(-solved.objective, 6) if solved.outcome is Outcome.OPTIMAL else 0.0


def _groups_of_locks(locks: Sequence[Lock]) -> dict[str, list[Lock]]:
    """Group locks that say the same: they are one reason."""
    groups: dict[str, list[Lock]] = {}
    for lock in locks:
        groups.setdefault(LOCKS + (lock.says or f"{lock.person} in {lock.block}"), []).append(lock)
    return groups


def _apply(formulation: Formulation, lock: Lock, upper: Floats) -> None:
    columns = formulation.column.get((lock.person, lock.block), {})
    for name, column in columns.items():
        if name not in lock.rotations:
            upper[column] = 0.0
