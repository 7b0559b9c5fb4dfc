"""The demo's wall asks for something: watch requests of the last weeks and of today, sources, goals that come back."""

from __future__ import annotations

from sqlalchemy import select

from db.queries.goal_wall import load_goal_wall, load_own_wall
from db.tables import GoalRow, WatchRequestRow
from kiosk.domain.goals import GoalStatus, SourceKind
from tests.demo.conftest import Made


def test_somebody_asks_to_be_watched_today_and_somebody_to_be_seen_again(made: Made) -> None:
    with made.store.read() as session:
        walls = [load_goal_wall(session, made.wish.until, None, reached=reached) for reached in (False, True)]
    asked = [item for wall in walls for item in wall.goals if item.request is not None]
    assert {item.shared.goal.status for item in asked} == {GoalStatus.LIVE, GoalStatus.REACHED}
    assert len({item.shared.person.id for item in asked}) > 1


def test_lately_most_who_asked_were_watched_and_got_a_next_step(made: Made) -> None:
    with made.store.read() as session:
        lately = [row for row in session.scalars(select(WatchRequestRow)) if row.day < made.wish.until.date()]
    watched = [row for row in lately if row.observation_id is not None]
    assert len(lately) > len(watched) > len(lately) / 2


def test_goals_came_from_several_places(made: Made) -> None:
    with made.store.read() as session:
        kinds = set(session.scalars(select(GoalRow.source).distinct()))
    assert {None, SourceKind.GAP, SourceKind.EDGE} <= kinds


def test_reached_goals_wait_to_be_seen_again_on_the_wall_and_among_ones_own(made: Made) -> None:
    with made.store.read() as session:
        wall = load_goal_wall(session, made.wish.until, None, reached=True)
        again = [item for item in wall.goals if item.recheck is not None and item.recheck.is_open]
        assert again
        own = load_own_wall(session, again[0].shared.person.id, made.wish.until)
    assert again[0].shared.goal.id in {item.shared.goal.id for item in own.goals}
