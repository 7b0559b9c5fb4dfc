"""The team's retro: one thing about this board to be other, followed until it is done or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from kiosk.domain.ids import ChangeId, PersonId

LONGEST_CHANGE = 240
LONGEST_WHY = 240
FURTHEST = timedelta(days=120)
"""What takes longer than a third of a year is a project, and has a home of its own."""


class Stage(StrEnum):
    """How a change stands."""

    PROPOSED = "proposed"
    TAKEN_UP = "taken_up"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        """Whether the next retro asks for it."""
        return self in (Stage.PROPOSED, Stage.TAKEN_UP)


LEADS_TO = {
    Stage.PROPOSED: frozenset({Stage.TAKEN_UP, Stage.DROPPED}),
    # Taken up once more: by somebody else, or until another day.
    Stage.TAKEN_UP: frozenset({Stage.TAKEN_UP, Stage.DONE, Stage.DROPPED}),
    Stage.DONE: frozenset[Stage](),
    Stage.DROPPED: frozenset({Stage.TAKEN_UP}),
}
"""What may come after a stage. What was done is over; what was dropped may be taken up after all."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was said of a change. `who_id` and `due` belong to taking it up, `why` to dropping it."""

    id: UUID
    stage: Stage
    said_by: PersonId
    said_at: datetime
    who_id: PersonId | None = None
    due: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class BoardChange:
    """One thing to be other, with its steps, oldest first."""

    id: ChangeId
    text: str
    proposed_by: PersonId
    proposed_at: datetime
    steps: tuple[Step, ...] = ()

    @property
    def newest(self) -> UUID | None:
        """The step that made it stand as it does; None for what was only proposed. Whoever moves it on names it."""
        return self.steps[-1].id if self.steps else None

    @property
    def stage(self) -> Stage:
        """How it stands."""
        return self.steps[-1].stage if self.steps else Stage.PROPOSED

    @property
    def moved_at(self) -> datetime:
        """When it came to stand like this."""
        return self.steps[-1].said_at if self.steps else self.proposed_at

    @property
    def who_id(self) -> PersonId | None:
        """Who has it in hand, while somebody has."""
        return self.steps[-1].who_id if self.steps else None

    @property
    def due(self) -> date | None:
        """Until when, while somebody has it in hand."""
        return self.steps[-1].due if self.steps else None

    @property
    def why(self) -> str:
        """Why it was dropped."""
        return self.steps[-1].why if self.steps else ""


def in_order(changes: Iterable[BoardChange]) -> tuple[BoardChange, ...]:
    """Return changes as a retro goes through them.

    First what somebody has in hand, the earliest day before the others; then what waits to be taken up, the oldest
    first; then what ended, the newest first.
    """
    found = list(changes)
    taken = sorted(
        (each for each in found if each.stage is Stage.TAKEN_UP), key=lambda each: (each.due or date.max, each.moved_at)
    )
    waiting = sorted((each for each in found if each.stage is Stage.PROPOSED), key=lambda each: each.proposed_at)
    ended = sorted((each for each in found if not each.stage.is_open), key=lambda each: each.moved_at, reverse=True)
    return (*taken, *waiting, *ended)
