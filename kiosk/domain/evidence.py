"""Evidence: observations are appended and never overwritten; the pin is read from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.ids import CompetencyId, ObservationId, PersonId


class Source(StrEnum):
    """Who speaks."""

    SELF = "self"
    OBSERVER = "observer"
    COMMITTEE = "committee"


class Purpose(StrEnum):
    """Coaching helps somebody grow; assessment is where somebody judges. The two are never mixed."""

    COACHING = "coaching"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class Observation:
    """One dated statement, by one named person, about one competency of one person.

    `level` is an index into the competency's scale. `corrects` names the entry that this one replaces; the replaced
    one is withdrawn and stays in the trail. `answer` is what the person observed said to it.
    """

    id: ObservationId
    person_id: PersonId
    competency_id: CompetencyId
    observer_id: PersonId
    source: Source
    purpose: Purpose
    level: int
    seen: str
    next_step: str
    context: str
    observed_at: datetime
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    corrects: ObservationId | None = None
    answer: str = ""

    @property
    def moves_pin(self) -> bool:
        """Whether it may set the pin: coaching, by somebody else, not withdrawn."""
        return self.withdrawn_at is None and self.purpose is Purpose.COACHING and self.source is Source.OBSERVER

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        """Newest last: by when it was seen, then when it was entered, then by id."""
        return self.observed_at, self.recorded_at, self.id.int


def pin_observation(observations: Iterable[Observation]) -> Observation | None:
    """Return the observation that sets the pin of one person and competency, or None where nothing counts."""
    return max((item for item in observations if item.moves_pin), key=lambda item: item.order, default=None)


def is_stale(observed_at: datetime, now: datetime, window: timedelta) -> bool:
    """Tell whether nothing newer than the board's window was seen: stale, never demoted."""
    return now - observed_at > window


def has_moved(level: int, level_at_start: int | None) -> bool:
    """Tell whether a level stands above what it was at the start of the block; upward only.

    A first observation is no movement on the levels lens: there is nothing it moved from.
    """
    return level_at_start is not None and level > level_at_start
