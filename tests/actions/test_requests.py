"""Watch me today: asked by name, closed with one observation and one next step, over with its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.queries.goal_wall import load_goal_wall
from db.queries.observations import load_levels
from db.tables import AuditRow
from kiosk.actions.goals import end_goal
from kiosk.actions.observe import undo_observe
from kiosk.actions.requests import (
    AskToBeWatched,
    CloseRequest,
    ask_again,
    ask_to_be_watched,
    close_request,
    withdraw_request,
)
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import GoalId, ObservationId, WatchRequestId
from tests.views.person.moments import goal
from tests.workroom import Workroom, days


def ask(workroom: Workroom, name: str, goal_id: GoalId, *, proven: bool = False) -> WatchRequestId:
    with workroom.store.write() as write:
        actor = replace(workroom.actor(name), proven=proven)
        return ask_to_be_watched(write, actor, AskToBeWatched(WatchRequestId(write.ids()), goal_id))


def close(workroom: Workroom, name: str, request: WatchRequestId, next_step: str = "Slower") -> ObservationId:
    with workroom.store.write() as write:
        seen = CloseRequest(request, ObservationId(write.ids()), 2, "Held the mask", next_step)
        return close_request(write, workroom.actor(name), seen)


def asking(workroom: Workroom, viewer: str | None = None) -> list[str]:
    """Return who asks to be watched, as the goal wall shows it, in the order of asking."""
    viewer_id = workroom.id_of(viewer) if viewer else None
    with workroom.store.read() as session:
        walls = [load_goal_wall(session, workroom.clock.now(), viewer_id, reached=reached) for reached in (False, True)]
    found = [
        (item.request.asked_at, item.shared.person.given_name)
        for wall in walls
        for item in wall.goals
        if item.request is not None
    ]
    return [name for _, name in sorted(found)]


def test_asked_by_a_touch_on_ones_name_it_stands_in_the_order_of_asking(workroom: Workroom) -> None:
    for name in ("Björn", "Amara"):
        made = goal(workroom, name, "AIR", f"{name} holds the mask")
        ask(workroom, name, made)
        workroom.clock.advance(timedelta(minutes=1))
        # Asked twice it is one request.
        ask(workroom, name, made)
    assert asking(workroom) == ["Björn", "Amara"]


def test_an_observer_closes_it_with_one_observation_and_one_next_step(workroom: Workroom) -> None:
    request = ask(workroom, "Amara", goal(workroom, "Amara", "AIR", "Hold the mask"))
    with pytest.raises(InvalidInput, match="text-missing"):
        close(workroom, "Dolores", request, next_step="")
    seen = close(workroom, "Dolores", request)
    assert asking(workroom) == []
    with workroom.store.read() as session:
        levels = load_levels(session, {workroom.id_of("Amara")})
        told = session.scalar(select(func.count()).where(AuditRow.action == "request_close"))
    assert levels[workroom.id_of("Amara"), workroom.competencies["AIR"].id] == 2
    assert told == 1
    with pytest.raises(Conflict, match="request-closed"):
        close(workroom, "Ines", request)
    # Taken back, it is as if nobody had come yet.
    with workroom.store.write() as write:
        undo_observe(write, workroom.actor("Dolores"), seen)
    assert asking(workroom) == ["Amara"]
    close(workroom, "Ines", request)


def test_saved_twice_is_saved_once(small_workroom: Workroom) -> None:
    request = ask(small_workroom, "Amara", goal(small_workroom, "Amara", "AIR", "Hold the mask"))
    command = CloseRequest(request, ObservationId(small_workroom.store.ids()), 2, "", "Slower")
    for _ in range(2):
        with small_workroom.store.write() as write:
            assert close_request(write, small_workroom.actor("Dolores"), command) == command.observation_id


def test_it_is_over_with_the_programmes_own_day_or_when_it_is_taken_back(small_workroom: Workroom) -> None:
    workroom = small_workroom
    made = goal(workroom, "Amara", "AIR", "Hold the mask")
    request = ask(workroom, "Amara", made)
    with workroom.store.write() as write:
        withdraw_request(write, workroom.actor("Amara"), request)
    with pytest.raises(Conflict, match="request-over"):
        close(workroom, "Dolores", request)
    with workroom.store.write() as write:
        ask_again(write, workroom.actor("Amara"), request)
    assert asking(workroom) == ["Amara"]
    workroom.clock.advance(days(1))
    assert asking(workroom) == []
    with pytest.raises(Conflict, match="request-over"):
        close(workroom, "Dolores", request)


def test_a_goal_that_is_not_on_the_wall_needs_its_person_proven_and_reaches_who_may_see(workroom: Workroom) -> None:
    made = goal(workroom, "Amara", "AIR", "Hold the mask")
    workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    with pytest.raises(NotFound, match="goal-missing"):
        ask(workroom, "Amara", made)
    request = ask(workroom, "Amara", made, proven=True)
    assert asking(workroom) == []
    assert asking(workroom, viewer="Björn") == []
    assert asking(workroom, viewer="Dolores") == ["Amara"]
    with pytest.raises(NotFound, match="request-missing"):
        close(workroom, "Björn", request)
    close(workroom, "Dolores", request)


def test_nobody_asks_for_somebody_else_nor_closes_their_own(small_workroom: Workroom) -> None:
    made = goal(small_workroom, "Amara", "AIR", "Hold the mask")
    with pytest.raises(NotAllowed):
        ask(small_workroom, "Björn", made, proven=True)
    request = ask(small_workroom, "Amara", made)
    with pytest.raises(NotAllowed):
        close(small_workroom, "Amara", request)
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        withdraw_request(write, small_workroom.actor("Björn"), request)


def test_a_goal_let_go_asks_nobody(small_workroom: Workroom) -> None:
    made = goal(small_workroom, "Amara", "AIR", "Hold the mask")
    with small_workroom.store.write() as write:
        end_goal(write, small_workroom.actor("Amara"), made, 1, GoalStatus.LET_GO)
    with pytest.raises(Conflict, match="goal-ended"):
        ask(small_workroom, "Amara", made)
