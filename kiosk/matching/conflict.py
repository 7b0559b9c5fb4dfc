"""Why there is no plan: a smallest set of rules, locks and bars that cannot hold together, and the ways out.

Sums come first: where more is needed than possible, they name it at once. Then the relaxation (people in halves), which
catches nearly everything; only where it holds are whole people tried, rule by rule, while the budget lasts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.matching.cells import Cell, Cells
from kiosk.matching.elastic import Elastic
from kiosk.matching.formulation import formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Limits, Outcome, Solver
from kiosk.matching.owners import only, owners_of, pins_of, sentence
from kiosk.matching.plan import Blocked, Shortage, WayOut
from kiosk.matching.problem import Problem
from kiosk.matching.smallest import smallest
from kiosk.matching.ways_out import ways_out

WHOLE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What cannot hold together, and what would have to give so that there is a plan."""

    blocked: tuple[Blocked, ...] = ()
    ways_out: tuple[WayOut, ...] = ()


def blocked_cells(problem: Problem, cells: Cells) -> tuple[Blocked, ...]:
    """Return the cells where somebody is present and nothing is open to them."""
    return tuple(_blocked_cell(problem, cell) for cell in cells.empty)


def _blocked_cell(problem: Problem, cell: Cell) -> Blocked:
    person, block = cell
    locks = [lock for lock in problem.locks if (lock.person, lock.block) == cell]
    says = "; ".join(lock.says for lock in locks if lock.says)
    return Blocked(f"cell:{person}:{block}", says or f"no rotation is open to {person} in {block}", 1.0)


def find_conflict(
    problem: Problem,
    growth: Growth,
    over: Callable[[], bool],
    *,
    cells: Sequence[Blocked] = (),
    shortages: Sequence[Shortage] = (),
) -> Obstacles:
    """Return a set of rules, locks and bars that cannot hold together, and the cheapest ways out.

    `cells` and `shortages` are what is known already; the first of those is then the reason. With the budget used up
    before the end, the set is still a conflict, but may hold more than is needed, and ways may be missing.
    """
    elastic = Elastic(problem, growth, over)
    if cells:
        return Obstacles(tuple(cells), ways_out(problem, elastic, (), over))
    names = list(shortages[0].ids) if shortages else smallest_conflict(problem, growth, elastic, over)
    blocked = tuple(_blocked(problem, elastic, name, over) for name in names)
    if shortages:
        blocked = tuple(_with_sums(reason, shortages[0]) for reason in blocked)
    return Obstacles(blocked, ways_out(problem, elastic, names, over))


def smallest_conflict(problem: Problem, growth: Growth, elastic: Elastic, over: Callable[[], bool]) -> list[str]:
    """Return the names of a smallest set of rules, locks and bars that cannot hold together."""
    suspects = elastic.suspects()
    if suspects:
        return _smallest_in_halves(problem, growth, suspects, over)
    return _smallest(problem, growth, over)


def _smallest_in_halves(
    problem: Problem, growth: Growth, suspects: Sequence[str], over: Callable[[], bool]
) -> list[str]:
    def holds(names: Sequence[str]) -> bool:
        return _solver(problem, growth, names).relaxation().outcome is not Outcome.INFEASIBLE

    return smallest(holds, suspects, over)


def _smallest(problem: Problem, growth: Growth, over: Callable[[], bool]) -> list[str]:
    """Return what cannot hold together with whole people; a solve that does not finish counts as holding."""

    def holds(names: Sequence[str]) -> bool:
        solved = _solver(problem, growth, names).solve(Limits(WHOLE_SECONDS))
        return solved.outcome is not Outcome.INFEASIBLE

    return smallest(holds, owners_of(problem), over)


def _solver(problem: Problem, growth: Growth, names: Sequence[str]) -> Solver:
    return Solver(formulate(only(problem, names), growth).milp)


def _blocked(problem: Problem, elastic: Elastic, name: str, over: Callable[[], bool]) -> Blocked:
    pinned = name in pins_of(problem) or over()
    return Blocked(name, sentence(problem, name), 0.0 if pinned else round(elastic.in_halves([name]) or 0.0, 6))


def _with_sums(reason: Blocked, shortage: Shortage) -> Blocked:
    return replace(reason, needed=shortage.asks.get(reason.id), possible=shortage.allows.get(reason.id))
