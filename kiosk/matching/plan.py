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
    `close_call`: with the person's levels half a level lower or higher the runner-up would be the better one.
    """

    person: str
    block: str
    growth: Mapping[str, float]
    runner_up: str = ""
    cost_of_runner_up: float | None = None
    close_call: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    """One of the rules, locks or bars that cannot hold together; `amount` is what it alone would have to give, or 0.

    `needed` and `possible` are the person-blocks it asks for or leaves room for, where sums alone say that there is
    no plan; None where it does not do that.
    """

    id: str
    says: str
    amount: float
    needed: float | None = None
    possible: float | None = None


class ShortageKind(Enum):
    """What there is too little of.

    Seats for what people have to do; hands for what blocks ask for; blocks in one person's year; people in one block;
    places for those who are there in one block; places in one person's year; people who can supervise.
    """

    SEATS = "seats"
    HANDS = "hands"
    YEAR = "year"
    BLOCK = "block"
    PLACES = "places"
    ROOM = "room"
    SUPERVISION = "supervision"


@dataclass(frozen=True, slots=True)
class Shortage:
    """More person-blocks needed than possible, whatever the order of people.

    `asks` and `allows` are each rule's part in the two sums, by id; `ids` are all that take part: rules, locks, bars.
    `people`: how many people it is true of, where it is about each person's year; `person` is then the first of them.
    """

    kind: ShortageKind
    needed: float
    possible: float
    ids: tuple[str, ...]
    asks: Mapping[str, float] = field(default_factory=dict)
    allows: Mapping[str, float] = field(default_factory=dict)
    rotations: tuple[str, ...] = ()
    person: str = ""
    block: str = ""
    people: int = 0


class How(Enum):
    """How something gives way: more than a count's most, fewer than its least, an exception, or opened."""

    MORE = "more"
    FEWER = "fewer"
    EXCEPTION = "exception"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Give:
    """By how much a rule, lock or bar gives way in one place: `person` and `block` are empty where it is no single one.

    A lock or bar is opened once for each unit, a rule of order or of runs has so many exceptions.
    """

    id: str
    says: str
    amount: float
    how: How
    person: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True)
class WayOut:
    """What has to give so that a plan exists, `amount` person-blocks or occurrences together.

    `sure`: it was tried with whole people; else with people in halves, which nearly always comes to the same.
    `edges_met`: so many growth edges a plan still meets then; None where that was not worked out.
    """

    amount: float
    gives: tuple[Give, ...]
    sure: bool
    edges_met: int | None = None


@dataclass(frozen=True, slots=True)
class Gain:
    """What a better plan is kept from: a hard rule, lock or bar, and the most that loosening it by one would bring.

    `points` are growth points, never less than what it would really bring. A rule is loosened everywhere, its most one
    more or its least one fewer; a lock or bar is opened for `person` in `block` alone.
    """

    id: str
    says: str
    points: float
    how: How
    person: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcome of a search. `bound` is what no plan exceeds; gap = (bound - objective) / max(1, |objective|).

    `unfinished`: there is no plan, and the search for why ended early: `blocked` may hold more than is needed, and ways
    out may be missing.
    """

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
    shortages: tuple[Shortage, ...] = ()
    ways_out: tuple[WayOut, ...] = ()
    unfinished: bool = False
    gains: tuple[Gain, ...] = ()
    problem: str = ""


def relative_gap(objective: float, bound: float) -> float:
    """Return how far a plan may be from the best there could be."""
    return max(0.0, bound - objective) / max(1.0, abs(objective))
