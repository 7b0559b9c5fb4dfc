"""Which growth edges there are, and which of them a plan meets."""

from __future__ import annotations

from kiosk.matching.growth import Growth
from kiosk.matching.problem import Assignments, Problem

EDGE_MET_FROM = 10.0
"""From so many growth points (of the 100 that a perfectly fitting block brings) a block counts as meeting an edge."""


def edges_of(problem: Problem) -> frozenset[tuple[str, str]]:
    """Return every growth edge there is, as person and competency."""
    return frozenset((person.id, code) for person in problem.people for code in person.edges)


def edges_met(problem: Problem, assignments: Assignments, growth: Growth) -> frozenset[tuple[str, str]]:
    """Return the growth edges that meet a block which moves them, of the blocks that have not begun."""
    edges = edges_of(problem)
    return frozenset(
        (person, code)
        for (person, block), rotation in assignments.items()
        if block not in problem.settled
        for code, points in growth.by_competency(person, rotation).items()
        if points >= EDGE_MET_FROM and (person, code) in edges
    )
