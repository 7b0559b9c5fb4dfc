"""The goal wall: goals that whoever looks may see, with the level only where that may be seen, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_not_applicable
from db.queries.goals import SharedGoal, load_shared_goals
from db.queries.observations import load_levels
from db.queries.people import load_sight
from db.queries.programme import load_programme, load_teams
from db.queries.rechecks import load_seen_days
from db.queries.requests import load_open_requests
from kiosk.domain.consent import ItemKind, Sight
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import GoalId, PersonId, TeamId
from kiosk.domain.programme import GroupFilter, Programme, Team
from kiosk.domain.rechecks import RESTS_AFTER, Recheck, recheck
from kiosk.domain.requests import WatchRequest

REACHED_LATELY = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class GoalOnWall:
    """A goal with its competency and the level somebody stands at, None where it may not be seen or is not known.

    `days` it has been going on, or since it was reached. `request` is there while they ask to be watched today,
    `recheck` once a reached goal is to be seen again.
    """

    shared: SharedGoal
    competency: Competency
    level: int | None
    days: int
    request: WatchRequest | None = None
    recheck: Recheck | None = None


@dataclass(frozen=True, slots=True)
class GoalWall:
    """Goals in the order of names, oldest first for each person; `teams` of the programme to choose from."""

    programme: Programme
    day: date
    goals: tuple[GoalOnWall, ...]
    teams: tuple[Team, ...] = ()


def load_goal_wall(
    session: Session,
    now: datetime,
    viewer_id: PersonId | None,
    *,
    reached: bool = False,
    group: GroupFilter | None = None,
) -> GoalWall:
    """Return live goals, or those reached lately or to be seen again, that whoever looks may see.

    `viewer_id` None is anybody at the wall.
    """
    programme = load_programme(session)
    found = load_shared_goals(
        session, programme.id, group or GroupFilter(), viewer_id, now - RESTS_AFTER if reached else None
    )
    columns = load_board_set(session, programme.id).columns
    competencies = {column.competency.id: column.competency for column in columns}
    not_applicable = load_not_applicable(session)
    shown = [
        item
        for item in found
        if item.goal.competency_id in competencies
        and (item.person.role.id, item.goal.competency_id) not in not_applicable
    ]
    today = programme.calendar.day_of(now)
    levels = load_levels(session, {item.person.id for item in shown})
    sight = load_sight(session, programme, viewer_id)
    requests = load_open_requests(session, [item.goal.id for item in shown], today)
    rechecks = _rechecks(session, programme, sight, shown, now) if reached else {}
    goals = []
    for item in shown:
        person, goal = item.person, item.goal
        key = (person.id, goal.competency_id)
        level = levels.get(key) if sight.reaches(person.id, ItemKind.LEVELS) else None
        days = (today - programme.calendar.day_of(goal.ended_at or goal.started_at)).days
        wall = GoalOnWall(
            item,
            competencies[goal.competency_id],
            level,
            max(0, days),
            requests.get(goal.id),
            rechecks.get(goal.id),
        )
        if not reached or _is_lately(wall, now):
            goals.append(wall)
    return GoalWall(programme, today, tuple(goals), tuple(load_teams(session, programme.id)))


def load_own_wall(session: Session, person_id: PersonId, now: datetime) -> GoalWall:
    """Return a person's own live goals, and those they reached that are to be seen again; for that person only."""
    live = load_goal_wall(session, now, person_id)
    again = [item for item in load_goal_wall(session, now, person_id, reached=True).goals if _comes_back(item)]
    own = [item for item in (*live.goals, *again) if item.shared.person.id == person_id]
    return replace(live, goals=tuple(own))


def requests_of_today(
    session: Session, now: datetime, team_id: TeamId | None, viewer_id: PersonId | None
) -> tuple[GoalOnWall, ...]:
    """Return goals of a team (None: of everybody) whose people ask to be watched today, in the order of asking.

    Reached ones are among them, when they are to be seen again.
    """
    group = GroupFilter(team_id=team_id)
    walls = [load_goal_wall(session, now, viewer_id, reached=reached, group=group) for reached in (False, True)]
    goals = [item for wall in walls for item in wall.goals]
    asked = [(item.request.asked_at, item.request.id, item) for item in goals if item.request is not None]
    return tuple(item for _, _, item in sorted(asked, key=lambda found: found[:2]))


def goals_without_ally(
    session: Session, now: datetime, team_id: TeamId | None, viewer_id: PersonId | None
) -> tuple[GoalOnWall, ...]:
    """Return live goals of a team (None: of everybody) that nobody has offered to help with, the oldest first."""
    wall = load_goal_wall(session, now, viewer_id, group=GroupFilter(team_id=team_id))
    alone = [item for item in wall.goals if not item.shared.allies]
    return tuple(sorted(alone, key=lambda item: item.shared.goal.started_at))


def _is_lately(item: GoalOnWall, now: datetime) -> bool:
    ended = item.shared.goal.ended_at
    return (ended is not None and ended >= now - REACHED_LATELY) or _comes_back(item)


def _comes_back(item: GoalOnWall) -> bool:
    return item.recheck is not None and item.recheck.is_open


def _rechecks(
    session: Session, programme: Programme, sight: Sight, found: Sequence[SharedGoal], now: datetime
) -> dict[GoalId, Recheck | None]:
    """Return what is due by goal; that somebody was seen again is told only where their levels are."""
    calendar = programme.calendar
    people = {item.person.id for item in found if sight.reaches(item.person.id, ItemKind.LEVELS)}
    seen = load_seen_days(session, people, now - RESTS_AFTER, calendar)
    return {
        goal.id: recheck(
            calendar.day_of(goal.ended_at or now),
            calendar.day_of(now),
            seen.get((goal.person_id, goal.competency_id), ()),
        )
        for goal in (item.goal for item in found)
    }
