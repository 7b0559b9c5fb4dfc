"""Recognition as facts: who thanks whom for which one thing. Never counted, never ranked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.ids import PersonId, ThanksId

LONGEST_ABOUT = 160


class Deed(StrEnum):
    """What somebody did."""

    THANKED = "thanked"
    """Anything one is thankful for."""
    HELPED = "helped"
    SHARED = "shared"
    """Told of something that was hard, so that others can learn from it."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """One thing that somebody did. `hidden`: whom it is about wants nobody else to read it."""

    id: ThanksId
    from_id: PersonId
    to_id: PersonId
    deed: Deed
    about: str
    said_at: datetime
    hidden: bool = False
