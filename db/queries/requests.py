"""Requests to be watched."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import ObservationRow, WatchRequestRow
from kiosk.domain.ids import GoalId, ObservationId, PersonId, WatchRequestId
from kiosk.domain.requests import RequestState, WatchRequest


def load_open_requests(session: Session, goals: Iterable[GoalId], today: date) -> dict[GoalId, WatchRequest]:
    """Return who asks to be watched today, by goal.

    Shared or not: whoever shows them to others asks for consent first.
    """
    wanted = list(goals)
    if not wanted:
        return {}
    rows = session.scalars(
        select(WatchRequestRow)
        .where(
            WatchRequestRow.day == today,
            WatchRequestRow.withdrawn_at.is_(None),
            WatchRequestRow.goal_id.in_(wanted),
        )
        .order_by(WatchRequestRow.asked_at, WatchRequestRow.id)
    )
    requests = [to_request(session, row) for row in rows]
    return {request.goal_id: request for request in requests if request.state(today) is RequestState.OPEN}


def to_request(session: Session, row: WatchRequestRow) -> WatchRequest:
    """Return a request; an observation that was taken back does not count as one."""
    seen = session.get(ObservationRow, row.observation_id) if row.observation_id else None
    stands = seen is not None and seen.withdrawn_at is None
    return WatchRequest(
        id=WatchRequestId(row.id),
        goal_id=GoalId(row.goal_id),
        person_id=PersonId(row.person_id),
        day=row.day,
        asked_at=row.asked_at,
        withdrawn=row.withdrawn_at is not None,
        observation_id=ObservationId(row.observation_id) if stands and row.observation_id else None,
    )
