"""Dates for learning: planned by oneself or by a chief, called off by the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.queries.frameworks import load_not_applicable
from db.queries.programme import load_programme
from db.store import WriteSession
from db.tables import CompetencyRow, PersonRow, TrainingRow
from kiosk.actions.permit import require
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.ids import CompetencyId, PersonId, RoleId, TrainingId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.trainings import FURTHEST

LONGEST_WHAT = 40
"""It has to be read in a cell of the board."""


@dataclass(frozen=True, slots=True)
class PlanTraining:
    """`what` happens on `day` so that somebody grows in a competency; `id` is made at the kiosk."""

    id: TrainingId
    person_id: PersonId
    competency_id: CompetencyId
    what: str
    day: date


def plan_training(write: WriteSession, actor: Actor, command: PlanTraining) -> TrainingId:
    """Plan a date. The same command twice is one date.

    Raises: NotAllowed, NotFound; InvalidInput (`text-missing`, `text-too-long`, `day-past`, `day-too-far`,
    `competency-not-for-role`).
    """
    require(actor, Action.PLAN_TRAINING, command.person_id)
    session = write.session
    if session.get(TrainingRow, command.id) is not None:
        return command.id
    person = session.get(PersonRow, command.person_id)
    if person is None:
        raise NotFound("person-missing", person=str(command.person_id))
    competency = session.get(CompetencyRow, command.competency_id)
    if competency is None:
        raise NotFound("competency-missing", competency=str(command.competency_id))
    if (RoleId(person.role_id), command.competency_id) in load_not_applicable(session):
        raise InvalidInput("competency-not-for-role", competency=competency.name)
    today = load_programme(session).calendar.day_of(write.now)
    if command.day < today:
        raise InvalidInput("day-past", day=command.day.isoformat())
    if command.day > today + FURTHEST:
        raise InvalidInput("day-too-far", day=command.day.isoformat())
    row = TrainingRow(
        id=command.id,
        person_id=command.person_id,
        competency_id=command.competency_id,
        what=clean(command.what, "what", LONGEST_WHAT, needed=True),
        day=command.day,
        planned_by=actor.person_id,
        planned_at=write.now,
        called_off_at=None,
    )
    session.add(row)
    _tell(write, actor, row, "training_plan")
    return command.id


def call_off_training(write: WriteSession, actor: Actor, training_id: TrainingId) -> None:
    """Call a date off: also the undo of planning it. Raises: NotAllowed, NotFound (`training-missing`)."""
    row = _training(write, actor, training_id)
    if row.called_off_at is None:
        row.called_off_at = write.now
        _tell(write, actor, row, "training_call_off")


def keep_training(write: WriteSession, actor: Actor, training_id: TrainingId) -> None:
    """Let a date stand again: the undo of calling it off. Raises: NotAllowed, NotFound (`training-missing`)."""
    row = _training(write, actor, training_id)
    if row.called_off_at is not None:
        row.called_off_at = None
        _tell(write, actor, row, "training_keep")


def _training(write: WriteSession, actor: Actor, training_id: TrainingId) -> TrainingRow:
    row = write.session.get(TrainingRow, training_id)
    if row is None:
        raise NotFound("training-missing", training=str(training_id))
    require(actor, Action.PLAN_TRAINING, PersonId(row.person_id))
    return row


def _tell(write: WriteSession, actor: Actor, row: TrainingRow, action: str) -> None:
    write.changed(Topic.GOALS, row.person_id)
    write.audit(action, actor.person_id, row.person_id, training=str(row.id), day=row.day.isoformat())
