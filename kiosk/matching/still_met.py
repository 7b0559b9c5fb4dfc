"""How many growth edges would still be met with a way out taken: what chiefs weigh it by."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from kiosk.matching.edges import edges_met
from kiosk.matching.explain import improve_blocks
from kiosk.matching.formulation import formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Limits, Solver
from kiosk.matching.plan import WayOut
from kiosk.matching.problem import Aims, Assignments, Problem
from kiosk.matching.trying import bent

FIRST_SECONDS = 5.0
"""So long a plan that keeps the bent rules is looked for; 60 people x 13 blocks have one in a quarter of a second."""


def still_met(problem: Problem, way: WayOut, over: Callable[[], bool]) -> int | None:
    """Return how many growth edges a plan meets with a way out taken; None where none is found, or `over` says so.

    It is a quick plan, each block placed once as well as it can be: a longer search meets hardly ever fewer.
    """
    if over():
        return None
    tried = bent(problem, way)
    growth = Growth(tried)
    placed = _any_plan(tried, growth, over)
    if placed is None:
        return None
    better = improve_blocks(tried, placed, growth, over=over)
    return None if over() else len(edges_met(problem, better, growth))


def _any_plan(problem: Problem, growth: Growth, over: Callable[[], bool]) -> Assignments | None:
    formulation = formulate(replace(problem, aims=Aims(0, 0, 0, 0, 0, 0)), growth)

    def is_there(found: float, _bound: float) -> bool:
        return math.isfinite(found) or over()

    solved = Solver(formulation.milp).solve(Limits(FIRST_SECONDS), is_there)
    return None if solved.values is None else formulation.read(solved.values.tolist())
