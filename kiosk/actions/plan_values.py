"""A plan as somebody may see it, as values: cells, reasons, cover, what it adds up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from db.queries.locks import FixedBy
from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.planning import PlanningYear
from kiosk.domain.ids import PlanId
from kiosk.matching.moves import Move
from kiosk.matching.plan import Gain, Status, WayOut

CellKey = tuple[str, str]
"""Roster key and the block's id in the file (`B07`)."""

PlaceKey = tuple[str, str, str]
"""The same, and the rotation's code."""


@dataclass(frozen=True, slots=True)
class PlanCellView:
    """Where somebody is in a block: a rotation's code, empty where nobody placed them.

    `away`: they are absent for the whole block; `reason` says why, for those who may know. `growth` is 0 to 1, None
    where it is not told. `locked_to`: the rotations it is fixed to; `barred_from`: those ruled out in this block.
    `past`: the block has begun.
    """

    rotation: str = ""
    away: bool = False
    reason: str = ""
    growth: float | None = None
    locked_to: tuple[str, ...] = ()
    barred_from: tuple[str, ...] = ()
    past: bool = False

    @property
    def locked(self) -> bool:
        """Whether a chief fixed it; perhaps to another rotation than the plan, which was made before."""
        return bool(self.locked_to)


@dataclass(frozen=True, slots=True)
class GrowthLine:
    """What one competency brings in a block, in growth points; `edge` where the person works on it."""

    name: str
    points: float
    edge: bool


class Many(IntEnum):
    """How many, by the least of a band: an exact number that falls by one tells that somebody took something back."""

    FIVE = 5
    TEN = 10
    TWENTY = 20

    @classmethod
    def of(cls, count: int) -> Many | None:
        """Return the band of a number; None for fewer than five, which are not told at all."""
        return next((band for band in reversed(cls) if count >= band), None)


@dataclass(frozen=True, slots=True)
class LearnedLine:
    """What past blocks say of one competency on a rotation, and of how many person-blocks of how many people.

    `factor` is by how much they move it, against what the rotation's lead says: 1 where they differ by chance alone.
    """

    name: str
    blocks: Many
    people: Many
    factor: float


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a cell is as it is: edges first, then what brings most.

    `runner_up` and `cost` are as in `Why`; `looked` says whether the runner-up was looked for. `wish` is what the
    person asked for (above 0) or rather not. `share_away`: they are there for the rest of the block. `close_call`: half
    a level more or less would turn it round.
    """

    lines: tuple[GrowthLine, ...] = ()
    runner_up: str = ""
    cost: float | None = None
    looked: bool = False
    wish: float = 0.0
    first_time: bool = False
    locked_says: str = ""
    share_away: float = 0.0
    close_call: bool = False

    @property
    def growth(self) -> float:
        """All of it, 0 to 100."""
        return sum(line.points for line in self.lines)


@dataclass(frozen=True, slots=True)
class NeedView:
    """A rule's count by block (file id), and what is needed; blocks nobody is placed in are left out."""

    rotations: tuple[str, ...]
    need: float
    counts: Mapping[str, float]

    def short(self, block: str) -> bool:
        """Tell whether a block has fewer than needed."""
        return self.counts.get(block, self.need) < self.need - 1e-6


@dataclass(frozen=True, slots=True)
class PlanHead:
    """Which plan stands here. `share` is how much of the best possible it reaches at least, None where unknown.

    `name` is what chiefs call it: for chiefs only, and empty until one does. `tried`: rules bend for it.
    """

    id: PlanId
    code: str
    title: str
    made_at: datetime
    status: Status
    share: float | None
    name: str = ""
    tried: bool = False


@dataclass(frozen=True, slots=True)
class SoftRule:
    """A wish of the service that did not come true, or a burden that came: `times` it occurs, or units outside."""

    says: str
    times: float


class FairShare(StrEnum):
    """How much of what they could grow everybody reaches at the least, in bands: a figure would be somebody's own."""

    NEARLY_ALL = "nearly-all"
    MOST = "most"
    HALF = "half"
    LESS = "less"

    @classmethod
    def of(cls, share: float) -> FairShare:
        """Return the band of the least-served person's share of their ideal, 0 to 1."""
        return next(band for band, least in _BANDS.items() if share >= least)


_BANDS = {FairShare.NEARLY_ALL: 0.9, FairShare.MOST: 0.75, FairShare.HALF: 0.5, FairShare.LESS: float("-inf")}


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """What a plan adds up to, for chiefs: edges and wishes met of all there are, aims in growth points.

    `least_share` is the least-served person's share of their own ideal, 0 to 1; None where nobody could grow. `gains`
    is what keeps a better plan away, the most first. `around` is the code of the plan it was searched around, and
    `moved` what it changes of that one; empty where it was searched for by itself. `tried` is the way out it was made
    with, and `bends` tells whether it breaks a hard rule, lock or bar of today.
    """

    edges_met: int
    edges: int
    wishes_met: int
    wishes: int
    terms: Mapping[str, float]
    bent: tuple[SoftRule, ...]
    outdated: bool
    least_share: float | None = None
    gains: tuple[Gain, ...] = ()
    around: str = ""
    moved: tuple[Move, ...] = ()
    tried: WayOut | None = None
    bends: bool = False


@dataclass(frozen=True, slots=True)
class PlanView:
    """A year, its people (class by class, then by name), where they are, and cover.

    `head` None: nothing was suggested for this year yet; then what is scheduled stands alone. `fair` is for everybody:
    nobody can be recognised in it. `summary` and `kept` are there for chiefs only, `reasons` for chiefs and each
    person's own. `withdrawn`: who took back, since it was made, what their reasons are made of; seen by the same.
    `fixed_by`: which chief locked or ruled out a place, for chiefs. `learned`: what past blocks say of a rotation, by
    code, for whoever sees reasons; never of few people.
    """

    year: PlanningYear
    people: tuple[str, ...]
    cells: Mapping[CellKey, PlanCellView]
    needs: tuple[NeedView, ...]
    head: PlanHead | None
    now_in: str | None
    reasons: Mapping[CellKey, Reasons] = field(default_factory=dict)
    summary: PlanSummary | None = None
    kept: KeptPlan | None = None
    fair: FairShare | None = None
    withdrawn: frozenset[str] = frozenset()
    fixed_by: Mapping[PlaceKey, FixedBy] = field(default_factory=dict)
    learned: Mapping[str, tuple[LearnedLine, ...]] = field(default_factory=dict)

    @property
    def next_block(self) -> str | None:
        """The first block that has not begun."""
        return next((block for block in self.year.blocks if block not in self.year.settled), None)

    def name(self, person: str) -> str:
        """Return a person's name."""
        return self.year.people[person].name
