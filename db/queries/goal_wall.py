"""The goal wall: goals that whoever looks may see, with the level only where that may be seen, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_not_applicable
from db.queries.goals import SharedGoal, load_goals_of, load_shared_goals, shared_goals
from db.queries.observations import load_levels
from db.queries.people import load_sight
from db.queries.programme import load_programme, load_teams
from db.queries.rechecks import load_rechecks
from db.queries.requests import load_open_requests
from kiosk.domain.consent import ItemKind
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import PersonId
from kiosk.domain.programme import GroupFilter, Programme, Team
from kiosk.domain.rechecks import RESTS_AFTER, Recheck
from kiosk.domain.requests import WatchRequest

REACHED_LATELY = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class GoalOnWall:
    """A goal with its competency and the level somebody stands at, None where it may not be seen or is not known.

    `days` it has been going on, or since it was reached. `request` is there while they ask to be watched today,
    `recheck` once a reached goal is to be seen again; `can_take_up`: it is, and no other lives in its competency.
    """

    shared: SharedGoal
    competency: Competency
    level: int | None
    days: int
    request: WatchRequest | None = None
    recheck: Recheck | None = None
    can_take_up: bool = False


@dataclass(frozen=True, slots=True)
class GoalWall:
    """Goals in the order of names, oldest first for each person; `teams` of the programme to choose from."""

    programme: Programme
    day: date
    goals: tuple[GoalOnWall, ...]
    teams: tuple[Team, ...] = ()


def load_goal_wall(session: Session, now: datetime, viewer_id: PersonId | None, *, reached: bool = False) -> GoalWall:
    """Return live goals, or those reached lately or to be seen again, that whoever looks may see.

    `viewer_id` None is anybody at the wall.
    """
    programme = load_programme(session)
    since = now - RESTS_AFTER if reached else None
    goals = _on_wall(
        session, programme, load_shared_goals(session, programme.id, GroupFilter(), viewer_id, since), viewer_id, now
    )
    return _wall(session, programme, [item for item in goals if not reached or _is_lately(item, now)], now)


def load_own_wall(session: Session, person_id: PersonId, now: datetime) -> GoalWall:
    """Return a person's own live goals, and those they reached that are to be seen again; for that person only."""
    programme = load_programme(session)
    own = shared_goals(session, programme.id, load_goals_of(session, person_id, live_only=False))
    # What lives comes first, oldest first like what was reached.
    found = sorted(own, key=lambda item: item.goal.status is not GoalStatus.LIVE)
    goals = _on_wall(session, programme, found, person_id, now)
    shown = [item for item in goals if item.shared.goal.status is GoalStatus.LIVE or _comes_back(item)]
    return _wall(session, programme, shown, now)


def _wall(session: Session, programme: Programme, goals: Sequence[GoalOnWall], now: datetime) -> GoalWall:
    return GoalWall(programme, programme.calendar.day_of(now), tuple(goals), tuple(load_teams(session, programme.id)))


def _on_wall(
    session: Session, programme: Programme, found: Sequence[SharedGoal], viewer_id: PersonId | None, now: datetime
) -> list[GoalOnWall]:
    """Return goals as they stand on the wall, in the same order, without those the board has no cell for."""
    columns = load_board_set(session, programme.id).columns
    competencies = {column.competency.id: column.competency for column in columns}
    not_applicable = load_not_applicable(session)
    shown = [
        item
        for item in found
        if item.goal.competency_id in competencies
        and (item.person.role.id, item.goal.competency_id) not in not_applicable
    ]
    calendar, today = programme.calendar, programme.calendar.day_of(now)
    levels = load_levels(session, {item.person.id for item in shown})
    sight = load_sight(session, programme, viewer_id)
    requests = load_open_requests(session, [item.goal.id for item in shown], today)
    looks = load_rechecks(session, calendar, sight, [item.goal for item in shown], now)
    goals = []
    for item in shown:
        person, goal = item.person, item.goal
        look = looks.get(goal.id)
        key = (person.id, goal.competency_id)
        goals.append(
            GoalOnWall(
                item,
                competencies[goal.competency_id],
                level=levels.get(key) if sight.reaches(person.id, ItemKind.LEVELS) else None,
                days=max(0, (today - calendar.day_of(goal.ended_at or goal.started_at)).days),
                request=requests.get(goal.id),
                recheck=look.recheck if look else None,
                can_take_up=look is not None and look.can_take_up,
            )
        )
    return goals


def _is_lately(item: GoalOnWall, now: datetime) -> bool:
    ended = item.shared.goal.ended_at
    return (ended is not None and ended >= now - REACHED_LATELY) or _comes_back(item)


def _comes_back(item: GoalOnWall) -> bool:
    return item.recheck is not None and item.recheck.is_open
