"""Watch me today: somebody asks to be watched at a goal, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.ids import GoalId, ObservationId, PersonId, WatchRequestId


class RequestState(StrEnum):
    """How a request stands; it ends with its day, whether anybody came or not."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class WatchRequest:
    """What was asked, for the programme's day `day`; `observation_id` is what came of it, while that stands."""

    id: WatchRequestId
    goal_id: GoalId
    person_id: PersonId
    day: date
    asked_at: datetime
    withdrawn: bool = False
    observation_id: ObservationId | None = None

    def state(self, today: date) -> RequestState:
        """Return how it stands on a day of the programme."""
        if self.observation_id is not None:
            return RequestState.CLOSED
        if self.withdrawn:
            return RequestState.WITHDRAWN
        return RequestState.OPEN if self.day == today else RequestState.EXPIRED
