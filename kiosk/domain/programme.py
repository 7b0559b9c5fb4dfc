"""A programme and the choices it has made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kiosk.domain.clock import Calendar
from kiosk.domain.ids import ProgrammeId, TeamId
from kiosk.domain.people import RoleKind


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of a programme, with what they are out of the box.

    `stale_days`: the board's window; nothing newer is shown as stale. `leaders_needed`: how many leaders share their
    levels before trainees' levels stand on the wall. `supporters`: whom to turn to, at the foot of a goal sheet, as
    pairs of what for (`too_much`, `day_or_night`, `not_well_held`) and who, as the programme worded it.
    `learn_opportunities`: whether past blocks correct what a rotation is said to exercise.
    """

    stale_days: int = 180
    leaders_needed: int = 3
    supporters: tuple[tuple[str, str], ...] = ()
    learn_opportunities: bool = True

    @property
    def stale_after(self) -> timedelta:
        """The board's window."""
        return timedelta(days=self.stale_days)


@dataclass(frozen=True, slots=True)
class Programme:
    """A residency, or any team that grows its people on purpose."""

    id: ProgrammeId
    name: str
    calendar: Calendar
    stage: int
    is_demo: bool
    settings: Settings


@dataclass(frozen=True, slots=True)
class Team:
    """People who stand at the board together."""

    id: TeamId
    name: str


@dataclass(frozen=True, slots=True)
class GroupFilter:
    """Whom the board or the goal wall shows: all, or one team, or some kinds of role."""

    team_id: TeamId | None = None
    kinds: frozenset[RoleKind] = frozenset()
