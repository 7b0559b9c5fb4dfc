"""What files of a plan are made of: values handed in, already chosen for whoever gets the file.

`Placements` hold who is where and nothing else; `PlanBook` also holds growth and reasons, so it is for chiefs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.ids import BlockId, PersonId


@dataclass(frozen=True, slots=True)
class Placement:
    """One person in one block, both days inclusive; `code` and `rotation` are a rotation's code and name."""

    person_id: PersonId
    key: str
    name: str
    block_id: BlockId
    block: int
    starts: date
    ends: date
    code: str
    rotation: str


@dataclass(frozen=True, slots=True)
class Placements:
    """A plan as other systems take it, by person and block; `as_of` is when it was accepted or else made."""

    programme: str
    as_of: datetime
    lines: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class BookBlock:
    """A column of the workbook, both days inclusive."""

    number: int
    starts: date
    ends: date
    begun: bool


@dataclass(frozen=True, slots=True)
class BookPlace:
    """A rotation as a tile: fill and text as `#RRGGBB`; `hatched` marks an absence."""

    code: str
    name: str
    fill: str
    ink: str
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class BookCell:
    """Where somebody is in a block: the code of a place, empty where nobody placed them."""

    place: str
    locked: bool = False


@dataclass(frozen=True, slots=True)
class BookPerson:
    """A person's year; `cells` by block."""

    key: str
    name: str
    role: str
    cells: tuple[BookCell, ...]


@dataclass(frozen=True, slots=True)
class BookNeed:
    """How many a service needs and has in each block; None where nobody is placed in a block."""

    name: str
    need: float
    counts: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class BookReason:
    """Why somebody is somewhere: growth in points of 100, the runner-up and what it would cost everybody."""

    person: str
    block: int
    starts: date
    rotation: str
    growth: float
    why: str
    runner_up: str = ""
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class BookRule:
    """A rule in its sentence: `weight` None is one that never breaks; `amount` is how far it was bent."""

    says: str
    weight: float | None
    kept: bool
    amount: float


@dataclass(frozen=True, slots=True)
class PlanBook:
    """A plan as a workbook for chiefs; cells, counts and blocks are in the same order."""

    programme: str
    year: str
    title: str
    code: str
    blocks: tuple[BookBlock, ...]
    places: tuple[BookPlace, ...]
    people: tuple[BookPerson, ...]
    needs: tuple[BookNeed, ...]
    reasons: tuple[BookReason, ...]
    rules: tuple[BookRule, ...]
    facts: tuple[tuple[str, str], ...]
