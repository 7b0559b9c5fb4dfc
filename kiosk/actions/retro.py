"""The team's retro: propose a change of the board, take it up, finish it or drop it; every step can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.queries.programme import load_programme
from db.queries.retro import load_change
from db.store import WriteSession
from db.tables import BoardChangeRow, BoardChangeStepRow, PersonRow
from kiosk.actions.permit import require
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, InvalidInput, NotFound
from kiosk.domain.ids import ChangeId, PersonId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.retro import FURTHEST, LEADS_TO, LONGEST_CHANGE, LONGEST_WHY, Stage


@dataclass(frozen=True, slots=True)
class ProposeChange:
    """One thing about the board to be other; `id` is made at the kiosk."""

    id: ChangeId
    text: str


def propose_change(write: WriteSession, actor: Actor, command: ProposeChange) -> ChangeId:
    """Propose a change. The same command twice is one. Raises: NotAllowed, InvalidInput."""
    require(actor, Action.CHANGE_BOARD)
    if write.session.get(BoardChangeRow, command.id) is None:
        row = BoardChangeRow(
            id=command.id,
            text=clean(command.text, "change", LONGEST_CHANGE, needed=True),
            proposed_by=actor.person_id,
            proposed_at=write.now,
            withdrawn_at=None,
        )
        write.session.add(row)
        _tell(write, actor, command.id, "change_propose")
    return command.id


def withdraw_change(write: WriteSession, actor: Actor, change_id: ChangeId) -> None:
    """Take a proposal of one's own back before anybody did anything with it: the undo of proposing.

    Raises: NotAllowed, NotFound (`change-missing`), Conflict (`change-moved`).
    """
    require(actor, Action.CHANGE_BOARD)
    change = load_change(write.session, change_id)
    if change.proposed_by != actor.person_id:
        raise NotFound("change-missing", change=str(change_id))
    if change.steps:
        raise Conflict("change-moved", change=str(change_id))
    write.session.get_one(BoardChangeRow, change_id).withdrawn_at = write.now
    _tell(write, actor, change_id, "change_withdraw")


@dataclass(frozen=True, slots=True)
class MoveChange:
    """What becomes of a change whose newest step was `seen` (None: it had none); `id` of the step is made at the kiosk.

    Taking it up needs who and until when; dropping it needs why.
    """

    id: UUID
    change_id: ChangeId
    seen: UUID | None
    stage: Stage
    who_id: PersonId | None = None
    due: date | None = None
    why: str = ""


def move_change(write: WriteSession, actor: Actor, command: MoveChange) -> None:
    """Take a change up, finish it or drop it. The same command twice is one step.

    Raises: NotAllowed, NotFound (`change-missing`, `person-missing`); Conflict (`change-moved` where anybody said
    something of it since, or this step says something else); InvalidInput (`text-missing`, `text-too-long`, `day-past`,
    `day-too-far`).
    """
    require(actor, Action.CHANGE_BOARD)
    session = write.session
    said = _said(command)
    row = session.get(BoardChangeStepRow, command.id)
    if row is not None and row.taken_back_at is None and all(getattr(row, name) == said[name] for name in said):
        return
    change = load_change(session, command.change_id)
    if row is not None or change.newest != command.seen or command.stage not in LEADS_TO[change.stage]:
        raise Conflict("change-moved", change=str(command.change_id))
    if command.stage is Stage.TAKEN_UP:
        _check_taking(write, command)
    ids = {"id": command.id, "change_id": command.change_id, "said_by": actor.person_id}
    session.add(BoardChangeStepRow(**ids, **said, said_at=write.now, taken_back_at=None))
    _tell(write, actor, command.change_id, f"change_{command.stage.value}")


def take_step_back(write: WriteSession, actor: Actor, step_id: UUID) -> None:
    """Take the newest step of a change back: its undo. Raises: NotAllowed, NotFound, Conflict (`change-moved`)."""
    require(actor, Action.CHANGE_BOARD)
    row = write.session.get(BoardChangeStepRow, step_id)
    if row is None or row.said_by != actor.person_id:
        raise NotFound("change-missing", change=str(step_id))
    if row.taken_back_at is not None:
        return
    change_id = ChangeId(row.change_id)
    if load_change(write.session, change_id).steps[-1].id != step_id:
        raise Conflict("change-moved", change=str(change_id))
    row.taken_back_at = write.now
    _tell(write, actor, change_id, "change_step_back")


def _said(command: MoveChange) -> dict[str, object]:
    """Return what a step says, by column. Raises: InvalidInput."""
    taken, dropped = command.stage is Stage.TAKEN_UP, command.stage is Stage.DROPPED
    return {
        "stage": command.stage,
        "who_id": command.who_id if taken else None,
        "due": command.due if taken else None,
        "why": clean(command.why, "why", LONGEST_WHY, needed=True) if dropped else "",
    }


def _check_taking(write: WriteSession, command: MoveChange) -> None:
    if command.who_id is None or command.due is None:
        raise ValueError("a change is taken up by somebody, until a day")
    if write.session.get(PersonRow, command.who_id) is None:
        raise NotFound("person-missing", person=str(command.who_id))
    today = load_programme(write.session).calendar.day_of(write.now)
    if command.due < today:
        raise InvalidInput("day-past", day=command.due.isoformat())
    if command.due > today + FURTHEST:
        raise InvalidInput("day-too-far", day=command.due.isoformat())


def _tell(write: WriteSession, actor: Actor, change_id: ChangeId, action: str) -> None:
    write.changed(Topic.STORIES)
    write.audit(action, actor.person_id, None, change=str(change_id))
