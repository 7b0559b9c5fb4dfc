"""What all parts of the demo's story know: who is in it, who they are in the database, where they are on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.demo.academic import AcademicYear, year_holding
from kiosk.demo.placements import YearPlan, is_away
from kiosk.demo.roster import DemoPerson
from kiosk.demo.units import BY_CODE, Exercise
from kiosk.domain.clock import Calendar
from kiosk.domain.ids import CompetencyId, LogEntryId, ObservationId, PersonId, ProgrammeId
from kiosk.domain.levels import LevelScale
from kiosk.domain.people import RoleKind
from kiosk.domain.permissions import Actor

Cell = tuple[str, str]
"""Roster key and competency code."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest level of a cell, and who saw it when."""

    level: int
    day: date
    observation: ObservationId


@dataclass
class World:
    """The cast and its stage; `ids`, `latest`, `offers` and `logged` grow with the story.

    `not_for` tells by kind of role which competencies do not apply; `least` holds levels that a cell never falls below,
    since the person works where safety asks for them.
    """

    programme_id: ProgrammeId
    calendar: Calendar
    people: tuple[DemoPerson, ...]
    now: AcademicYear
    plans: Mapping[AcademicYear, YearPlan]
    competencies: Mapping[str, CompetencyId]
    scale: LevelScale
    not_for: Mapping[RoleKind, frozenset[str]]
    least: Mapping[Cell, int]
    ids: dict[str, PersonId] = field(default_factory=dict)
    latest: dict[Cell, Seen] = field(default_factory=dict)
    offers: set[Cell] = field(default_factory=set)
    logged: dict[Cell, tuple[date, LogEntryId]] = field(default_factory=dict)

    def actor(self, person: DemoPerson) -> Actor:
        """Return a person as somebody who acts, signed in with their PIN."""
        return Actor(self.ids[person.key], self.programme_id, person.access)

    def applies(self, person: DemoPerson) -> list[str]:
        """Return the competencies that apply to a person, in the board's order."""
        barred = self.not_for.get(person.kind, frozenset())
        return [code for code in self.competencies if code not in barred]

    def is_here(self, person: DemoPerson) -> bool:
        """Tell whether somebody is on the roster already."""
        return person.key in self.ids

    def rotation(self, person: DemoPerson, day: date) -> str | None:
        """Return the code of where a trainee is placed on a day, absences included; None for everybody else."""
        year = year_holding(day)
        plan = self.plans.get(year)
        return plan.code(person.key, year.block_at(day)) if plan else None

    def at_work(self, person: DemoPerson, day: date) -> bool:
        """Tell whether somebody on the roster is not away for the whole block."""
        code = self.rotation(person, day)
        return self.is_here(person) and (code is None or not is_away(code))

    def place(self, person: DemoPerson, day: date) -> str:
        """Return the name of where somebody is on a day: their rotation, or their home unit."""
        code = self.rotation(person, day)
        return BY_CODE[code].name if code in BY_CODE else person.team

    def exercises(self, person: DemoPerson, day: date) -> Mapping[str, Exercise]:
        """Return what a trainee's rotation exercises on a day; nothing for everybody else."""
        code = self.rotation(person, day)
        return BY_CODE[code].exercises if code in BY_CODE else {}

    def level(self, person: DemoPerson, code: str) -> int | None:
        """Return the newest level that others saw."""
        seen = self.latest.get((person.key, code))
        return seen.level if seen else None
