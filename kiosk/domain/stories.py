"""Stories of how somebody got better at something: true, short, and as widely told as their person wants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import CompetencyId, PersonId, StoryId

LONGEST_ANSWER = 240
"""In characters: four of them are read aloud in a minute."""


@dataclass(frozen=True, slots=True)
class StoryWords:
    """The four answers; who helped may stay open, because not everybody had somebody."""

    hard: str
    did: str
    different: str
    helped: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """How somebody got better at a competency."""

    id: StoryId
    person_id: PersonId
    competency_id: CompetencyId
    words: StoryWords
    told_at: datetime


def of_the_day(count: int, day: int) -> int:
    """Return which of `count` stories, newest first, has its turn on the day of this number (`date.toordinal`).

    Each has one day, then the next one, so that nobody waits for chance. Raises: ValueError without stories.
    """
    if count < 1:
        raise ValueError("there is no story to tell")
    return day % count
