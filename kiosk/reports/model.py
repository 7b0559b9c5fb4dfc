"""What prints are made of: values handed in, already consented to, with nothing left to look up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from kiosk.domain.goals import AllyKind
from kiosk.domain.levels import LevelScale

Audience = Literal["chiefs", "wall"]


class Smart(StrEnum):
    """The six questions of a good goal, in the order of their initials."""

    IMPORTANT = "important"
    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACCOUNTABLE = "accountable"
    REALISTIC = "realistic"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class SmartPart:
    """One answered question."""

    part: Smart
    answer: str


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal with its edge. `level` and `towards` are indices into `scale`, None where nothing was seen or said."""

    competency: str
    text: str
    scale: LevelScale
    level: int | None = None
    towards: int | None = None


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """One day of the week. `shift` is empty where it is not known; `note` says where the goal will be met."""

    day: date
    shift: str = ""
    off: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class AllyLine:
    """Somebody who helps; `when` follows the kind of help (`Tue`). `asked` is False for a proposal nobody has made.

    `accepted` is False for an offer that the goal's person has not said yes to.
    """

    initials: str
    name: str
    kind: AllyKind
    when: str = ""
    asked: bool = True
    accepted: bool = True


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """Somebody suggested for the week: who `shows` the competency, or else would like to see it.

    `place` is where both work, empty where they would have to meet.
    """

    name: str
    competency: str
    shows: bool
    place: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """Where a person is now and goes next; empty or None where it is not known."""

    rotation: str = ""
    until: date | None = None
    then: str = ""


@dataclass(frozen=True, slots=True)
class Supporters:
    """Whom to turn to, each a line with how to reach them; empty lines are not printed."""

    too_much: str = ""
    day_or_night: str = ""
    not_well_held: str = ""


@dataclass(frozen=True, slots=True)
class GoalSheet:
    """One person's week on one sheet.

    `monday` is the first day of the week; `days` are in order, mostly seven. `practice_ground` is where the goal will
    be met, in its person's words; it is printed where no day says it. `scale` is the one to circle on where there is no
    goal. `audit_head` is the short form of the audit trail's newest link.
    """

    programme: str
    monday: date
    person: str
    role: str
    code: str
    stay: Stay = Stay()
    goal: GoalLine | None = None
    smart: tuple[SmartPart, ...] = ()
    days: tuple[PracticeDay, ...] = ()
    practice_ground: str = ""
    allies: tuple[AllyLine, ...] = ()
    partners: tuple[PartnerLine, ...] = ()
    further: tuple[GoalLine, ...] = ()
    supporters: Supporters = Supporters()
    scale: LevelScale | None = None
    audit_head: str = ""

    @property
    def circled_scale(self) -> LevelScale | None:
        """The scale whose levels are offered to circle."""
        return self.goal.scale if self.goal else self.scale


@dataclass(frozen=True, slots=True)
class Place:
    """A rotation as a tile: `colour` is `#RRGGBB`; `hatched` marks an absence."""

    code: str
    name: str
    colour: str
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """A column of the plan."""

    number: int
    starts: date


@dataclass(frozen=True, slots=True)
class PlanCell:
    """Where somebody is in a block.

    `place` is the code of a rotation, empty where nothing is assigned. `growth` is the share (0 to 1) of what the
    block could exercise of the person's edges, None where it was not counted.
    """

    place: str
    growth: float | None = None
    locked: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A person's year: `cells` by block. `opens_group` draws a line above (a new class, a new team)."""

    person: str
    role: str
    cells: tuple[PlanCell, ...]
    opens_group: bool = False


@dataclass(frozen=True, slots=True)
class CoverCount:
    """How many are there in a block, and whether that is fewer than needed."""

    there: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class CoverRow:
    """A service and its need; `counts` by block. `need` None prints no number."""

    name: str
    need: int | None
    counts: tuple[CoverCount, ...]


@dataclass(frozen=True, slots=True)
class PlanReason:
    """Why a person is where they are, in a sentence. `place` is the code of a rotation."""

    person: str
    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class OpenProblem:
    """What the plan could not do, and the ways out."""

    what: str
    ways_out: str = ""


@dataclass(frozen=True, slots=True)
class CountedTerm:
    """An aim in words: (`Growth`, `83 %` of what the plan is worth); `weight` is what was asked of it (`more`)."""

    name: str
    how_much: str
    weight: str = ""


@dataclass(frozen=True, slots=True)
class OtherPlan:
    """A plan that was not chosen, with a line of facts."""

    code: str
    title: str
    facts: str


@dataclass(frozen=True, slots=True)
class PlanDecision:
    """What a committee decides on, each line a sentence; `accepted` says by whom and when, where it was decided."""

    asked: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    bent: tuple[str, ...] = ()
    others: tuple[OtherPlan, ...] = ()
    accepted: str = ""


@dataclass(frozen=True, slots=True)
class SharedGoal:
    """A goal that its person shares with the wall, without a level."""

    person: str
    competency: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """A plan on paper. Rows, cells, cover counts and blocks are in the same orders.

    `standing` says how far the plan got (`26 of 30 edges met`), `proof` how near the best it is; both are for chiefs.
    `focus` is the number of the block that `reasons` speak of. With a `decision` there is a last page to decide on,
    which also holds `problems` and what `counted`.
    """

    programme: str
    year: str
    title: str
    as_of: date
    code: str
    places: tuple[Place, ...]
    blocks: tuple[PlanBlock, ...]
    rows: tuple[PlanRow, ...]
    cover: tuple[CoverRow, ...] = ()
    decided: bool = False
    standing: str = ""
    proof: str = ""
    focus: int | None = None
    reasons: tuple[PlanReason, ...] = ()
    problems: tuple[OpenProblem, ...] = ()
    counted: tuple[CountedTerm, ...] = ()
    shared_goals: tuple[SharedGoal, ...] = ()
    decision: PlanDecision | None = None

    def __post_init__(self) -> None:
        known = {place.code for place in self.places}
        for row in self.rows:
            if len(row.cells) != len(self.blocks):
                raise ValueError(f"{len(row.cells)} cells for {len(self.blocks)} blocks")
            strange = {cell.place for cell in row.cells if cell.place} - known
            if strange:
                raise ValueError(f"cells name unknown rotations: {sorted(strange)}")
        if any(len(row.counts) != len(self.blocks) for row in self.cover):
            raise ValueError("cover counts do not match the blocks")
        if {reason.place for reason in self.reasons} - known:
            raise ValueError("reasons name unknown rotations")

    def for_audience(self, audience: Audience) -> PlanSheet:
        """Return what this audience may read.

        The wall gets rotations, cover and shared goals: no growth, no locks, no reasons, no weights, nothing to decide.
        """
        if audience == "chiefs":
            return replace(self, shared_goals=())
        rows = tuple(
            replace(row, cells=tuple(PlanCell(cell.place, past=cell.past) for cell in row.cells)) for row in self.rows
        )
        return replace(
            self,
            rows=rows,
            standing="",
            proof="",
            focus=None,
            reasons=(),
            problems=(),
            counted=(),
            decision=None,
        )


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """What its author let go to the conference; whose it is is not known here."""

    programme: str
    competency: str
    case: str
    since: date


@dataclass(frozen=True, slots=True)
class ObstacleReason:
    """One of what cannot hold together: its kind, its sentence, and what it asks or leaves (empty where unknown)."""

    kind: str
    says: str
    foot: str = ""


@dataclass(frozen=True, slots=True)
class ObstacleWay:
    """A way out: what gives way, and what is known of it, a sentence each."""

    says: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ObstacleSheet:
    """Why there is no plan, worded for the chiefs who asked for one; it names people.

    `needed` and `possible` are person-blocks, both 0 where no sum says it. `searched` tells how it is known.
    """

    programme: str
    as_of: date
    sentence: str
    together: str
    reasons: tuple[ObstacleReason, ...]
    about_ways: str
    ways: tuple[ObstacleWay, ...]
    searched: str
    needed: float = 0.0
    possible: float = 0.0


@dataclass(frozen=True, slots=True)
class PracticePanel:
    """A figure of practice health, worded: `figure` is empty where it is not told, and `beside` says so then.

    `rows` are what it is made of, None where a count is not told, for which `untold` stands; `weeks` draws them as
    columns, and a line at an `aim` above 0.
    """

    title: str
    figure: str
    beside: str
    purpose: str
    rows: tuple[tuple[str, int | None], ...] = ()
    untold: str = ""
    weeks: bool = False
    aim: int = 0


@dataclass(frozen=True, slots=True)
class PracticeSheet:
    """Practice health, worded as the screen shows it to anybody; `over` is the time, `note` what is counted."""

    programme: str
    printed_on: date
    over: str
    note: str
    panels: tuple[PracticePanel, ...]
