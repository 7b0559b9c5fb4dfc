"""A plan: one suggested assignment, how good it is, how good any could be, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.matching.checker import RuleResult, Terms
from kiosk.matching.problem import Assignments


class Status(Enum):
    """What is known: feasible has a plan, not proven best; cancelled may have one; unknown has none, nor a proof."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Why:
    """Why one cell is as it is: growth by competency, and what the best other rotation would cost everybody.

    The cost holds if only this block may change. `runner_up` is empty where no other rotation can stand there.
    """

    person: str
    block: str
    growth: Mapping[str, float]
    runner_up: str = ""
    cost_of_runner_up: float | None = None


@dataclass(frozen=True, slots=True)
class Blocked:
    """One of the rules or locks that cannot hold together; `amount` is what it alone would have to give, or 0."""

    id: str
    says: str
    amount: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcome of a search. `bound` is what no plan exceeds; gap = (bound - objective) / max(1, |objective|)."""

    status: Status
    objective: float | None
    bound: float | None
    gap: float | None
    seconds: float
    seed: int
    assignments: Assignments = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    rules: tuple[RuleResult, ...] = ()
    why: tuple[Why, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    problem: str = ""


def relative_gap(objective: float, bound: float) -> float:
    """Return how far a plan may be from the best there could be."""
    return max(0.0, bound - objective) / max(1.0, abs(objective))
