"""Rotations, blocks and who is where when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.domain.ids import BlockId, CompetencyId, PersonId, RotationId


@dataclass(frozen=True, slots=True)
class Exposure:
    """How much a rotation exercises a competency (0 to 3, as its lead says) and the level it demands.

    `demand` is on the competency's scale and may lie between two levels. Below `floor` nobody is sent there: safety.
    """

    competency_id: CompetencyId
    exposure: float
    demand: float
    floor: float | None = None


@dataclass(frozen=True, slots=True)
class Rotation:
    """A place to work and grow. `code` is its two or three letters on tiles; `colour` is `#RRGGBB`.

    `hatched` marks what is an absence rather than a service (vacation).
    """

    id: RotationId
    code: str
    name: str
    colour: str
    hatched: bool = False
    exposures: tuple[Exposure, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the schedule, `starts` to `ends` inclusive; `index` counts from 1 within the year."""

    id: BlockId
    index: int
    starts: date
    ends: date

    @property
    def weeks(self) -> int:
        """Length in whole weeks, at least 1."""
        return max(1, ((self.ends - self.starts).days + 1) // 7)

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in this block."""
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is where in a block."""

    person_id: PersonId
    block_id: BlockId
    rotation_id: RotationId


@dataclass(frozen=True, slots=True)
class Leave:
    """Days away, `starts` to `ends` inclusive."""

    person_id: PersonId
    starts: date
    ends: date
    reason: str = ""

    def days_in(self, block: Block) -> frozenset[int]:
        """Return the days of a block that this leave takes, counted from its first, which is 0."""
        first, last = max(self.starts, block.starts), min(self.ends, block.ends)
        return frozenset(range((first - block.starts).days, (last - block.starts).days + 1))


def share_away(leave: Iterable[Leave], block: Block) -> float:
    """Return the share of a block that some leave takes together, 0.0 to 1.0; a day counts once."""
    days = frozenset[int]().union(*(item.days_in(block) for item in leave))
    return len(days) / ((block.ends - block.starts).days + 1)
