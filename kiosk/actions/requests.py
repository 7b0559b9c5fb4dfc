"""Watch me today: ask, take back, and close it with one observation and one next step."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.people import load_sight
from db.queries.programme import load_programme
from db.queries.requests import to_request
from db.store import WriteSession
from db.tables import GoalRow, WatchRequestRow
from kiosk.actions.observe import Observe, observe
from kiosk.actions.permit import require
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.consent import ItemKind
from kiosk.domain.errors import Conflict, NotFound
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import CompetencyId, GoalId, ObservationId, PersonId, WatchRequestId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.requests import RequestState


@dataclass(frozen=True, slots=True)
class AskToBeWatched:
    """Watch me today at this goal of mine; `id` is made at the kiosk."""

    id: WatchRequestId
    goal_id: GoalId


def ask_to_be_watched(write: WriteSession, actor: Actor, command: AskToBeWatched) -> WatchRequestId:
    """Ask for today, and return the request: the one that stands already, where there is one.

    A reached goal can be seen again. A touch on one's name is enough for a goal that stands on the wall; any other is
    there for its proven person only.
    Raises: NotAllowed, NotFound (`goal-missing`), Conflict (`goal-ended`).
    """
    session = write.session
    row = session.get(GoalRow, command.goal_id, with_for_update=True)
    if row is None:
        raise NotFound("goal-missing", goal=str(command.goal_id))
    require(actor, Action.ASK_TO_BE_WATCHED, PersonId(row.person_id))
    if not actor.proven and not _reaches(session, None, PersonId(row.person_id)):
        raise NotFound("goal-missing", goal=str(command.goal_id))
    if session.get(WatchRequestRow, command.id) is not None:
        return command.id
    if row.status is GoalStatus.LET_GO:
        raise Conflict("goal-ended", goal=str(command.goal_id))
    today = load_programme(session).calendar.day_of(write.now)
    asked = select(WatchRequestRow).where(WatchRequestRow.goal_id == row.id, WatchRequestRow.day == today)
    for found in session.scalars(asked):
        if to_request(session, found).state(today) is RequestState.OPEN:
            return WatchRequestId(found.id)
    made = WatchRequestRow(
        id=command.id,
        goal_id=row.id,
        person_id=row.person_id,
        day=today,
        asked_at=write.now,
        withdrawn_at=None,
        observation_id=None,
    )
    session.add(made)
    _tell(write, actor, made, "request_ask")
    return command.id


def withdraw_request(write: WriteSession, actor: Actor, request_id: WatchRequestId) -> None:
    """Take a request back: also the undo of asking. One that was closed stays what it is.

    Raises: NotAllowed, NotFound (`request-missing`).
    """
    row = _own_request(write, actor, request_id)
    if row.withdrawn_at is None and to_request(write.session, row).observation_id is None:
        row.withdrawn_at = write.now
        _tell(write, actor, row, "request_withdraw")


def ask_again(write: WriteSession, actor: Actor, request_id: WatchRequestId) -> None:
    """Let a request stand again: the undo of taking it back. Raises: NotAllowed, NotFound (`request-missing`)."""
    row = _own_request(write, actor, request_id)
    if row.withdrawn_at is not None:
        row.withdrawn_at = None
        _tell(write, actor, row, "request_ask_again")


@dataclass(frozen=True, slots=True)
class CloseRequest:
    """What somebody who watched says: one level, one line, one next step. `observation_id` is made at the kiosk."""

    id: WatchRequestId
    observation_id: ObservationId
    level: int
    seen: str
    next_step: str


def close_request(write: WriteSession, actor: Actor, command: CloseRequest) -> ObservationId:
    """Close a request with an observation. Taking that back (`undo_observe`) opens the request again.

    Raises: NotAllowed, NotFound (`request-missing`), InvalidInput; Conflict: `request-over` when it was taken back or
    its day is over, `request-closed` when somebody else was there first.
    """
    session = write.session
    row = _request(session, command.id)
    person_id = PersonId(row.person_id)
    require(actor, Action.OBSERVE, person_id)
    if row.observation_id == command.observation_id:
        return command.observation_id
    if not _reaches(session, actor.person_id, person_id):
        raise NotFound("request-missing", request=str(command.id))
    state = to_request(session, row).state(load_programme(session).calendar.day_of(write.now))
    if state is RequestState.CLOSED:
        raise Conflict("request-closed", request=str(command.id))
    if state is not RequestState.OPEN:
        raise Conflict("request-over", request=str(command.id))
    next_step = clean(command.next_step, "next_step", needed=True)
    competency_id = CompetencyId(session.get_one(GoalRow, row.goal_id).competency_id)
    seen = Observe(command.observation_id, person_id, competency_id, command.level, command.seen, next_step)
    observe(write, actor, seen)
    row.observation_id = command.observation_id
    _tell(write, actor, row, "request_close", observation=str(command.observation_id))
    return command.observation_id


def _reaches(session: Session, viewer: PersonId | None, owner: PersonId) -> bool:
    return load_sight(session, load_programme(session), viewer).reaches(owner, ItemKind.GOALS)


def _request(session: Session, request_id: WatchRequestId) -> WatchRequestRow:
    # Locked where the database locks rows: of two who watched, the second learns of the first.
    row = session.get(WatchRequestRow, request_id, with_for_update=True)
    if row is None:
        raise NotFound("request-missing", request=str(request_id))
    return row


def _own_request(write: WriteSession, actor: Actor, request_id: WatchRequestId) -> WatchRequestRow:
    row = _request(write.session, request_id)
    require(actor, Action.ASK_TO_BE_WATCHED, PersonId(row.person_id))
    return row


def _tell(write: WriteSession, actor: Actor, row: WatchRequestRow, action: str, **codes: str) -> None:
    write.changed(Topic.REQUESTS, PersonId(row.person_id))
    write.audit(action, actor.person_id, PersonId(row.person_id), request=str(row.id), goal=str(row.goal_id), **codes)
