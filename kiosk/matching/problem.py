"""A matching problem: who is there, which rotations, which rules, what is wanted most.

Values only; `problem_json` reads and writes them, `growth` values them, `checker` and the solver obey them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

FULL_AWAY = 1.0
WEEKS_PER_UNIT = 4.0


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the schedule; `starts` is an ISO date or empty.

    A `settled` block has begun: whoever has a lock there is on its one rotation, everybody else is not assigned, and
    nothing about it is judged; what happened there is history for everything that is still open.
    """

    id: str
    weeks: float = WEEKS_PER_UNIT
    starts: str = ""
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Demand:
    """How much of a rotation exercises one competency, and at which level of the file's scale."""

    exposure: float
    level: float


@dataclass(frozen=True, slots=True)
class Rotation:
    """A place to work and grow; `floor` holds the least level by competency that safety asks for."""

    id: str
    growth: Mapping[str, Demand] = field(default_factory=dict)
    floor: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be placed.

    `rotations` is None where no list was given (then reach decides); a missing level is unknown. `had` counts blocks
    done before the plan starts; `away` is the share of a block absent, 1 means not assigned.
    """

    id: str
    groups: tuple[str, ...] = ()
    rotations: frozenset[str] | None = None
    levels: Mapping[str, float] = field(default_factory=dict)
    edges: frozenset[str] = frozenset()
    stretch: frozenset[str] = frozenset()
    had: Mapping[str, float] = field(default_factory=dict)
    away: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lock:
    """A person has one of these rotations in this block; exactly one where the block is settled."""

    person: str
    block: str
    rotations: frozenset[str]
    says: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A person has none of these rotations in this block; None stands for every block."""

    person: str
    rotations: frozenset[str]
    block: str | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class Preference:
    """What a person would like (above 0) or rather not (below); counted in each block it comes true."""

    person: str
    rotation: str
    value: float
    block: str | None = None


@dataclass(frozen=True, slots=True)
class Selector:
    """Whom a rule is about: anybody in `groups` or `ids` (both empty: everybody), less `groups_not` and `leave_out`."""

    groups: frozenset[str] = frozenset()
    groups_not: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    leave_out: frozenset[str] = frozenset()

    def finds(self, person: Person) -> bool:
        """Tell whether the rule is about this person."""
        groups = set(person.groups)
        named = not (self.groups or self.ids) or person.id in self.ids or bool(groups & self.groups)
        return named and not groups & self.groups_not and person.id not in self.leave_out


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """What all rules share: `weight` counts only where the rule is not hard."""

    id: str
    says: str = ""
    people: Selector = Selector()
    hard: bool = True
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRule(_Rule):
    """Count the person-blocks in a slice and bound the count.

    `window` (with per person) counts in any so many blocks in a row. `weigh_away` counts a half-absent block as half.
    A soft one costs |weight| for each unit outside.
    """

    per: Literal["person", "block", "total"]
    rotations: frozenset[str]
    blocks: frozenset[str] | None = None
    window: int | None = None
    least: float | None = None
    most: float | None = None
    weigh_away: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRule(_Rule):
    """A run of blocks that is forbidden, rewarded or penalised; a step of None is anything, absence too."""

    steps: tuple[frozenset[str] | None, ...]
    starts: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeRule(_Rule):
    """Nobody works in `then` before `needs` blocks in `first`; what people `had` counts."""

    first: frozenset[str]
    then: frozenset[str]
    needs: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionRule(_Rule):
    """In each rotation and block, no more than so many novices beside each strong person; always hard.

    With a `competency` the thresholds are levels of the scale; without, they are distances from what the rotation
    itself demands (the exposure-weighted mean of level minus demand). An unknown level is a novice's and never strong.
    """

    rotations: frozenset[str]
    competency: str | None = None
    novice_below: float = -1.2
    strong_from: float = -0.25
    novices_per_strong: float = 2.0


Rule = CountRule | PatternRule | BeforeRule | SupervisionRule


@dataclass(frozen=True, slots=True)
class Aims:
    """What is wanted most, as weights on terms in growth points (100 = one perfectly fitting four-week block).

    fairness: 1 makes each per cent of the least-served person's share worth 0.2 % of everybody's ideal. preference:
    points for a preference of value 1. continuity: points lost for each change of rotation from block to block.
    little_change: points lost for each cell that differs from the incumbent. rules: factor on the soft rules' weights.
    """

    growth: float = 1.0
    fairness: float = 1.0
    preference: float = 15.0
    continuity: float = 0.0
    rules: float = 1.0
    little_change: float = 20.0


@dataclass(frozen=True, slots=True)
class Policy:
    """The programme's own judgement in growth, each figure to be shown and edited.

    `curve` holds (gap in levels, share of the peak) in rising order of gap; flat outside. `repeats` is what the
    first, second, ... four weeks on a rotation bring, the last one standing for all that follow.
    """

    curve: tuple[tuple[float, float], ...] = (
        (-2.0, 0.02),
        (-1.0, 0.10),
        (0.0, 0.45),
        (0.5, 1.0),
        (1.25, 1.0),
        (2.0, 0.55),
        (3.0, 0.0),
    )
    edge_weight: float = 2.0
    stretch_weight: float = 3.0
    unknown_factor: float = 0.5
    goal_base: float = 0.7
    goal_bonus: float = 0.3
    repeats: tuple[float, ...] = (1.0, 0.7, 0.45, 0.25, 0.08)


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that is probably not meant, though the problem can be solved: `code`, and `where` it stands."""

    code: str
    where: str
    what: str = ""


@dataclass(frozen=True)
class Problem:
    """All that a plan depends on; `incumbent` is a plan in force, by (person, block)."""

    blocks: tuple[Block, ...]
    rotations: tuple[Rotation, ...]
    people: tuple[Person, ...]
    name: str = ""
    source: str = ""
    competencies: tuple[str, ...] = ()
    lowest: float = 0.0
    highest: float = 5.0
    locks: tuple[Lock, ...] = ()
    bars: tuple[Bar, ...] = ()
    rules: tuple[Rule, ...] = ()
    preferences: tuple[Preference, ...] = ()
    aims: Aims = Aims()
    policy: Policy = Policy()
    incumbent: Mapping[tuple[str, str], str] = field(default_factory=dict)
    warnings: tuple[Caution, ...] = field(default=(), compare=False)

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def rotation(self) -> Mapping[str, Rotation]:
        """Rotations by id."""
        return {rotation.id: rotation for rotation in self.rotations}

    @cached_property
    def block(self) -> Mapping[str, Block]:
        """Blocks by id."""
        return {block.id: block for block in self.blocks}

    @cached_property
    def settled(self) -> frozenset[str]:
        """Blocks that have begun, by id."""
        return frozenset(block.id for block in self.blocks if block.settled)

    @cached_property
    def history(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """What the locks say of settled blocks, by (person, block), but for people away there: one rotation each."""
        found: dict[tuple[str, str], frozenset[str]] = {}
        for lock in self.locks:
            if lock.block in self.settled and self.person[lock.person].away.get(lock.block, 0.0) < FULL_AWAY:
                cell = lock.person, lock.block
                found[cell] = found.get(cell, lock.rotations) & lock.rotations
        return found

    def present(self, person: Person, block_id: str) -> bool:
        """Tell whether a person is to be placed in a block: not wholly away, and, where it is settled, was placed."""
        if block_id in self.settled:
            return (person.id, block_id) in self.history
        return person.away.get(block_id, 0.0) < FULL_AWAY

    def found_by(self, selector: Selector) -> tuple[Person, ...]:
        """Return the people a selector finds, in the problem's order."""
        return tuple(person for person in self.people if selector.finds(person))


Assignments = Mapping[tuple[str, str], str]
"""Rotation id by (person id, block id); nobody who is fully away stands in it."""
