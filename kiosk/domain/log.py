"""The learning log: what did not go as somebody wanted, and what they do with it. Logged is safe.

No entry is used to judge anybody, and how much somebody writes is never counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from kiosk.domain.consent import Audience, Viewer
from kiosk.domain.ids import CompetencyId, GoalId, LogEntryId, LogLeadId, PersonId, TeamId

Key = TypeVar("Key")

FEWEST = 5
"""Fewer people than this are not shown, as with every count of people's doings."""


class Severity(StrEnum):
    """How far it went."""

    NOTICED = "noticed"
    NO_HARM = "no_harm"
    SOME_HARM = "some_harm"
    GRAVE_HARM = "grave_harm"


class LeadKind(StrEnum):
    """Where an entry can lead: three lists that everybody sees, and a goal of one's own."""

    CONFERENCE = "conference"
    SIMULATION = "simulation"
    FIX = "fix"
    GOAL = "goal"

    @property
    def listed(self) -> bool:
        """Whether its words leave the entry, without a name."""
        return self is not LeadKind.GOAL


@dataclass(frozen=True, slots=True)
class Lead:
    """What an entry led to. `carries` is all that leaves the entry; somebody may have taken it on, and ended it.

    A goal may have been let go instead.
    """

    id: LogLeadId
    kind: LeadKind
    carries: str
    opened_at: datetime
    taken_by: PersonId | None = None
    closed_at: datetime | None = None
    closed_by: PersonId | None = None
    goal_id: GoalId | None = None
    let_go_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry. Its audience is private, the coach's or the team's: never the wall.

    `team_id` is the team it is shared with: the author's own when they chose so, whatever team they went to since.
    """

    id: LogEntryId
    person_id: PersonId
    competency_id: CompetencyId
    happened: str
    my_part: str
    will_try: str
    severity: Severity
    audience: Audience
    at: datetime
    leads: tuple[Lead, ...] = ()
    team_id: TeamId | None = None
    version: int = 1


AUDIENCES = (Audience.PRIVATE, Audience.COACH, Audience.TEAM)


def may_read(viewer: Viewer, entry: LogEntry) -> bool:
    """Tell whether somebody may read an entry: its author, their coaches, and the team it was shared with."""
    if viewer.person_id == entry.person_id:
        return True
    if entry.audience is Audience.PRIVATE:
        return False
    of_team = entry.team_id is not None and viewer.team_id == entry.team_id
    return of_team or entry.person_id in viewer.coached


def count_people(found: Iterable[tuple[Key, PersonId]]) -> dict[Key, int]:
    """Return how many different people stand beside each key."""
    people: dict[Key, set[PersonId]] = {}
    for key, person_id in found:
        people.setdefault(key, set()).add(person_id)
    return {key: len(who) for key, who in people.items()}


def without_small(counts: Mapping[Key, int]) -> dict[Key, int | None]:
    """Return counts of people with those below five as None, nought like four.

    One person may stand in several counts, so there is no total from which a count could be taken, and none may be
    shown; each is told or not by itself alone.
    """
    return {key: count if count >= FEWEST else None for key, count in counts.items()}
