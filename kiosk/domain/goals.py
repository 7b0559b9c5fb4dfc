"""Growth goals: tied to a competency, shared as their person chooses, with allies and check-ins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.ids import CompetencyId, GoalId, PersonId


class GoalStatus(StrEnum):
    """A live goal is a growth edge; reached and let go are both good ends."""

    LIVE = "live"
    REACHED = "reached"
    LET_GO = "let_go"


class AllyKind(StrEnum):
    """How somebody helps."""

    WATCH = "watch"
    TEACH = "teach"
    ME_TOO = "me_too"


class SourceKind(StrEnum):
    """Where a goal came from: a gap, somebody's edge on the wall, the log, a wish, or what the service needs."""

    GAP = "gap"
    EDGE = "edge"
    LOG = "log"
    WISH = "wish"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class GoalSource:
    """Where a goal came from; `id` is of the item: a competency, another's goal, a log entry, a wish."""

    kind: SourceKind
    id: UUID | None = None


class OfferAnswer(StrEnum):
    """What a goal's person said to an offer of help; before that it is open."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Ally:
    """Somebody invested in a goal. An offer takes a name only: nothing opens before the goal's person said yes."""

    person_id: PersonId
    kind: AllyKind
    since: datetime
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What its person said about a goal on a day."""

    person_id: PersonId
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Prompts:
    """I-SMART answers that help and never block; the goal's own text is the `specific`.

    Source: strategies residents reported for goals they kept (Li et al. 2010): important, specific, measurable,
    accountable, realistic, timeline.
    """

    important: str = ""
    measurable: str = ""
    accountable: str = ""
    realistic: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """A growth goal. `target_level` is an index into the competency's scale; `version` guards against lost edits."""

    id: GoalId
    person_id: PersonId
    competency_id: CompetencyId
    text: str
    practice_ground: str
    target_level: int
    status: GoalStatus
    started_at: datetime
    due: date | None = None
    ended_at: datetime | None = None
    prompts: Prompts = field(default_factory=Prompts)
    allies: tuple[Ally, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    version: int = 1
    source: GoalSource | None = None

    @property
    def practice_days(self) -> frozenset[int]:
        """Days of the week that the practice ground names (`Simulation, Wed 12:30`), Monday is 0."""
        return days_named(self.practice_ground)


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NAME = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?s?"
# With a capital, as names of days are written: `sat` and `sun` are words, too.
_DAY = re.compile(rf"\b{_NAME}\b(?:\s*(?:to|-|–)\s*{_NAME}\b)?")
_EVERY_DAY = re.compile(r"\b(daily|every day)\b", re.IGNORECASE)


def days_named(text: str) -> frozenset[int]:
    """Return the days of the week that a text names in English, ranges among them; Monday is 0.

    `daily` is every working day. A text that names no day returns nothing: nobody guesses a person's week.
    """
    found = set(range(5)) if _EVERY_DAY.search(text) else set[int]()
    for match in _DAY.finditer(text):
        first = _DAYS.index(match[1])
        last = _DAYS.index(match[2]) if match[2] else first
        found.update(day % 7 for day in range(first, (last if last >= first else last + 7) + 1))
    return frozenset(found)
