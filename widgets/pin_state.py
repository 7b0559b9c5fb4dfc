"""What a pin says, as values: a level on somebody's own scale, a growth edge, movement, coaching, age of evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Lens(IntEnum):
    """What a cell leads with; the rest shrinks to a small ball."""

    LEVELS = 0
    EDGES = 1
    MOVEMENT = 2
    COACHES = 3
    FRESHNESS = 4
    COVERAGE = 5


class PinKind(IntEnum):
    """Whether there is a level to draw. `NOT_SEEN` also stands for everything that is not shared."""

    SEEN = 0
    NOT_SEEN = 1
    NOT_APPLICABLE = 2


@dataclass(frozen=True, slots=True)
class PinScale:
    """A framework's levels, lowest first: what stands on the pin (`labels`) and what is said (`words`)."""

    labels: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many levels the scale has."""
        return len(self.labels)


@dataclass(frozen=True, slots=True)
class Movement:
    """A step since the start of the block.

    `level` is the level before, None where the new one is the first ever seen; `ago` is ready to draw ("2 d"),
    `recent` where it counts in days; `was_edge` where the step was a growth edge.
    """

    level: int | None
    label: str
    ago: str
    recent: bool = False
    was_edge: bool = False


@dataclass(frozen=True, slots=True)
class Training:
    """A dated occasion to learn it, as two short texts ("LP lab", "12 Dec")."""

    what: str
    when: str


@dataclass(frozen=True, slots=True)
class PinState:
    """All that a cell may show; which of it is drawn is the lens's choice.

    `level` counts from 0 and `level_count` is the number of levels; `label` and `next_label` are the framework's own.
    A growth edge whose level is not shared is `NOT_SEEN` with `edge`: a ring around a dash, without `next_label`.
    `coach` offered to coach it; `could_coach` guides others but was not asked yet; `paired_with` are the initials of
    the coach one has ("SO"); `age` is how old the evidence is ("7 mo"); `alone` reached the level of working alone.
    """

    kind: PinKind = PinKind.NOT_SEEN
    level: int = 0
    level_count: int = 5
    label: str = ""
    next_label: str = ""
    edge: bool = False
    moved: bool = False
    coach: bool = False
    stale: bool = False
    alone: bool = False
    could_coach: bool = False
    paired_with: str = ""
    age: str = ""
    movement: Movement | None = None
    training: Training | None = None

    @property
    def turn(self) -> float:
        """How much of the ball is filled, 0 to 1: the lowest level nothing, the highest all."""
        return self.level / max(1, self.level_count - 1)


NOT_SEEN = PinState()
NOT_APPLICABLE = PinState(PinKind.NOT_APPLICABLE)


def seen(scale: PinScale, level: int, *, edge_to: int | None = None) -> PinState:
    """Return the plain pin of a level on a scale, ringed for a growth edge; `edge_to` is named while it lies ahead."""
    return PinState(
        PinKind.SEEN,
        level=level,
        level_count=scale.count,
        label=scale.labels[level],
        next_label=scale.labels[edge_to] if edge_to is not None and edge_to > level else "",
        edge=edge_to is not None,
    )
