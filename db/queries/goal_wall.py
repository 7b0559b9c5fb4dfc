"""The goal wall: goals that whoever looks may see, with the level only where that may be seen, too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_not_applicable
from db.queries.goals import SharedGoal, load_shared_goals
from db.queries.observations import load_levels
from db.queries.people import load_sight
from db.queries.programme import load_programme
from kiosk.domain.consent import ItemKind
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import PersonId
from kiosk.domain.programme import GroupFilter, Programme

REACHED_LATELY = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class GoalOnWall:
    """A goal with its competency and the level somebody stands at, None where it may not be seen or is not known.

    `days` it has been going on, or since it was reached.
    """

    shared: SharedGoal
    competency: Competency
    level: int | None
    days: int


@dataclass(frozen=True, slots=True)
class GoalWall:
    """Goals in the order of names, oldest first for each person."""

    programme: Programme
    day: date
    goals: tuple[GoalOnWall, ...]


def load_goal_wall(session: Session, now: datetime, viewer_id: PersonId | None, *, reached: bool = False) -> GoalWall:
    """Return live goals, or those reached lately, that whoever looks may see (None: anybody at the wall)."""
    programme = load_programme(session)
    since = now - REACHED_LATELY if reached else None
    found = load_shared_goals(session, programme.id, GroupFilter(), viewer_id, since)
    columns = load_board_set(session, programme.id).columns
    competencies = {column.competency.id: column.competency for column in columns}
    levels = load_levels(session, {item.person.id for item in found})
    sight = load_sight(session, programme, viewer_id)
    not_applicable = load_not_applicable(session)
    goals = []
    for item in found:
        person, goal = item.person, item.goal
        if goal.competency_id not in competencies or (person.role.id, goal.competency_id) in not_applicable:
            continue
        shown = sight.reaches(person.id, ItemKind.LEVELS)
        began = goal.ended_at if reached and goal.ended_at else goal.started_at
        level = levels.get((person.id, goal.competency_id)) if shown else None
        days = (programme.calendar.day_of(now) - programme.calendar.day_of(began)).days
        goals.append(GoalOnWall(item, competencies[goal.competency_id], level, max(0, days)))
    return GoalWall(programme, programme.calendar.day_of(now), tuple(goals))
