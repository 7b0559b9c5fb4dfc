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
from kiosk.matching.ways_out import offered, ways_out

WHOLE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What cannot hold together, and what would have to give so that there is a plan; `finished`: that is all of it."""

    blocked: tuple[Blocked, ...] = ()
    ways_out: tuple[WayOut, ...] = ()
    finished: bool = False


def nobody_hears(_known: Obstacles) -> None:
    """Take what is known so far and do nothing."""


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
    tell: Callable[[Obstacles], None] = nobody_hears,
) -> Obstacles:
    """Return a set of rules, locks and bars that cannot hold together, and the cheapest ways out.

    `cells` and `shortages` are what is known already; the first of those is then the reason. `tell` hears what is known
    before ways out are looked for: at once, and again with the set and what each in it would have to give. With the
    budget used up before the end it is not `finished`: the set is still a conflict, but may hold more than is needed,
    and ways may be missing.
    """
    at_once = Obstacles(tuple(cells) or _short(problem, shortages))
    tell(at_once)
    if at_once.blocked and over():
        return at_once
    elastic = Elastic(problem, growth, over)
    if cells:
        return _with_ways(problem, elastic, at_once, over)
    names = [reason.id for reason in at_once.blocked] or smallest_conflict(problem, growth, elastic, over)
    if not over():
        elastic.in_halves(offered(problem))  # mostly one of them gives alone: then its amount is known by this, too
    known = at_once.blocked or tuple(Blocked(name, sentence(problem, name), 0.0) for name in names)
    found = Obstacles(tuple(_with_amount(problem, elastic, reason, over) for reason in known))
    tell(found)
    return _with_ways(problem, elastic, found, over)


def _with_ways(problem: Problem, elastic: Elastic, found: Obstacles, over: Callable[[], bool]) -> Obstacles:
    ways = ways_out(problem, elastic, [reason.id for reason in found.blocked], over)
    return replace(found, ways_out=ways, finished=not over())


def _short(problem: Problem, shortages: Sequence[Shortage]) -> tuple[Blocked, ...]:
    """Return what takes part in the worst shortage, with its part in the sums."""
    return tuple(
        Blocked(name, sentence(problem, name), 0.0, shortage.asks.get(name), shortage.allows.get(name))
        for shortage in shortages[:1]
        for name in shortage.ids
    )


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


def _with_amount(problem: Problem, elastic: Elastic, reason: Blocked, over: Callable[[], bool]) -> Blocked:
    if reason.id in pins_of(problem) or over():
        return reason
    return replace(reason, amount=round(elastic.in_halves([reason.id]) or 0.0, 6))
