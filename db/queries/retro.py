"""Changes of the board, with what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.queries.people import load_people_by_id
from db.queries.programme import load_programme
from db.tables import BoardChangeRow, BoardChangeStepRow
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import ChangeId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme
from kiosk.domain.retro import BoardChange, Step, in_order

ENDED_LATELY = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Retro:
    """What the next retro opens with: changes in the order it goes through them, and everybody they name."""

    programme: Programme
    day: date
    changes: tuple[BoardChange, ...]
    people: Mapping[PersonId, Person]


def load_retro(session: Session, now: datetime) -> Retro:
    """Return every open change, and those that ended within four months. They are the team's, and stand for all."""
    programme = load_programme(session)
    found = _load(session, select(BoardChangeRow).where(BoardChangeRow.withdrawn_at.is_(None)))
    shown = in_order(each for each in found if each.stage.is_open or each.moved_at > now - ENDED_LATELY)
    named = {each.proposed_by for each in shown} | {each.who_id for each in shown if each.who_id is not None}
    return Retro(programme, programme.calendar.day_of(now), shown, load_people_by_id(session, named))


def load_change(session: Session, change_id: ChangeId) -> BoardChange:
    """Return one change. Raises: NotFound (`change-missing`), also where it was withdrawn."""
    wanted = select(BoardChangeRow).where(BoardChangeRow.id == change_id, BoardChangeRow.withdrawn_at.is_(None))
    found = _load(session, wanted)
    if not found:
        raise NotFound("change-missing", change=str(change_id))
    return found[0]


def _load(session: Session, statement: Select[BoardChangeRow]) -> list[BoardChange]:
    rows = session.scalars(statement.order_by(BoardChangeRow.proposed_at, BoardChangeRow.id)).all()
    steps: dict[UUID, list[Step]] = {}
    wanted = (
        select(BoardChangeStepRow)
        .where(BoardChangeStepRow.change_id.in_([row.id for row in rows]), BoardChangeStepRow.taken_back_at.is_(None))
        .order_by(BoardChangeStepRow.said_at, BoardChangeStepRow.id)
    )
    for step in session.scalars(wanted):
        steps.setdefault(step.change_id, []).append(_to_step(step))
    return [
        BoardChange(
            ChangeId(row.id), row.text, PersonId(row.proposed_by), row.proposed_at, tuple(steps.get(row.id, ()))
        )
        for row in rows
    ]


def _to_step(row: BoardChangeStepRow) -> Step:
    who = PersonId(row.who_id) if row.who_id else None
    return Step(row.id, row.stage, PersonId(row.said_by), row.said_at, who, row.due, row.why)
