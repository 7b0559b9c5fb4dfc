"""Saying what one saw: record, correct, withdraw, answer. Entries are appended; `latest` follows in the same breath."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import (
    AnswerRow,
    CompetencyRow,
    LatestRow,
    LevelRow,
    NotApplicableRow,
    ObservationRow,
    PageLookRow,
    PersonRow,
)
from kiosk.actions.permit import require
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, InvalidInput, NotFound
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.ids import CompetencyId, ObservationId, PersonId
from kiosk.domain.permissions import Action, Actor

BACKDATE_LIMIT = timedelta(days=7)
# Clocks of two kiosks differ by a little; the future begins after that.
CLOCK_SLACK = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Observe:
    """What somebody saw. `id` is made at the kiosk when the sheet opens, so saving twice is saving once.

    `observed_at` None is now; it may lie up to a week back. About oneself it is an own view, which moves no pin.
    """

    id: ObservationId
    person_id: PersonId
    competency_id: CompetencyId
    level: int
    seen: str = ""
    next_step: str = ""
    context: str = ""
    observed_at: datetime | None = None
    corrects: ObservationId | None = None


def observe(write: WriteSession, actor: Actor, command: Observe) -> ObservationId:
    """Record an observation by the actor, or their own view where it is about themself.

    With `corrects` the named entry of the same author is withdrawn in the same transaction.
    Raises: NotAllowed, NotFound, InvalidInput, Conflict.
    """
    own = command.person_id == actor.person_id
    require(actor, Action.SAY_OWN_VIEW if own else Action.OBSERVE, command.person_id)
    session = write.session
    if session.get(ObservationRow, command.id) is not None:
        return command.id
    _check(session, actor, command, write.now)
    if command.corrects is not None:
        _withdraw_own(write, actor, command.corrects)
    session.add(_row(write, actor, command))
    session.flush()
    settle_latest(session, command.person_id, command.competency_id, _source(actor, command))
    write.changed(Topic.OBSERVATIONS, command.person_id)
    write.audit("observe", actor.person_id, command.person_id, observation=str(command.id))
    return command.id


def withdraw(write: WriteSession, actor: Actor, observation_id: ObservationId) -> None:
    """Take back one's own entry; the trail keeps that it was there.

    What it had corrected stands again: withdrawing a correction is its undo.
    Raises: NotAllowed, NotFound (`observation-missing`), Conflict (`observation-withdrawn`).
    """
    row = _withdraw_own(write, actor, observation_id)
    if row.corrects_id is not None:
        replaced = write.session.get_one(ObservationRow, row.corrects_id)
        replaced.withdrawn_at = None
    write.session.flush()
    settle_latest(write.session, PersonId(row.person_id), CompetencyId(row.competency_id), row.source)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person observed says to an observation."""

    id: UUID
    observation_id: ObservationId
    text: str


def answer(write: WriteSession, actor: Actor, command: Answer) -> None:
    """Answer an observation about oneself. Raises: NotAllowed, NotFound, InvalidInput."""
    row = _standing(write.session, command.observation_id)
    require(actor, Action.ANSWER_OBSERVATION, PersonId(row.person_id))
    if write.session.get(AnswerRow, command.id) is not None:
        return
    text = clean(command.text, "answer", needed=True)
    write.session.add(
        AnswerRow(id=command.id, observation_id=row.id, person_id=actor.person_id, text=text, at=write.now)
    )
    write.changed(Topic.OBSERVATIONS, PersonId(row.person_id))
    write.audit("answer", actor.person_id, PersonId(row.person_id), observation=str(row.id))


def look_at_page(write: WriteSession, actor: Actor, seen_until: datetime) -> None:
    """Note that a person read what was said until a moment, so that the next look starts there."""
    require(actor, Action.SEE_PRIVATE_PAGE, actor.person_id)
    row = write.session.get(PageLookRow, actor.person_id)
    if row is None:
        write.session.add(PageLookRow(person_id=actor.person_id, looked_at=seen_until))
    else:
        row.looked_at = max(row.looked_at, seen_until)


def _check(session: Session, actor: Actor, command: Observe, now: datetime) -> None:
    person = session.get(PersonRow, command.person_id)
    if person is None or person.programme_id != actor.programme_id:
        raise NotFound("person-missing", person=str(command.person_id))
    competency = session.get(CompetencyRow, command.competency_id)
    if competency is None:
        raise NotFound("competency-missing", competency=str(command.competency_id))
    if session.get(LevelRow, (competency.scale_id, command.level)) is None:
        raise InvalidInput("level-unknown", competency=competency.name, level=command.level)
    if session.get(NotApplicableRow, (person.role_id, command.competency_id)) is not None:
        raise InvalidInput("competency-not-for-role", competency=competency.name)
    if command.observed_at is not None:
        _check_date(command.observed_at, now)


def _check_date(observed_at: datetime, now: datetime) -> None:
    if observed_at > now + CLOCK_SLACK:
        raise InvalidInput("date-ahead", at=observed_at.date().isoformat())
    if observed_at < now - BACKDATE_LIMIT:
        raise InvalidInput("date-too-old", at=observed_at.date().isoformat(), days=BACKDATE_LIMIT.days)


def _source(actor: Actor, command: Observe) -> Source:
    return Source.SELF if command.person_id == actor.person_id else Source.OBSERVER


def _row(write: WriteSession, actor: Actor, command: Observe) -> ObservationRow:
    return ObservationRow(
        id=command.id,
        person_id=command.person_id,
        competency_id=command.competency_id,
        observer_id=actor.person_id,
        source=_source(actor, command),
        purpose=Purpose.COACHING,
        level=command.level,
        seen=clean(command.seen, "seen"),
        next_step=clean(command.next_step, "next_step"),
        context=clean(command.context, "context"),
        observed_at=command.observed_at or write.now,
        recorded_at=write.now,
        withdrawn_at=None,
        corrects_id=command.corrects,
    )


def _standing(session: Session, observation_id: ObservationId) -> ObservationRow:
    row = session.get(ObservationRow, observation_id)
    if row is None:
        raise NotFound("observation-missing", observation=str(observation_id))
    if row.withdrawn_at is not None:
        raise Conflict("observation-withdrawn", observation=str(observation_id))
    return row


def _withdraw_own(write: WriteSession, actor: Actor, observation_id: ObservationId) -> ObservationRow:
    row = _standing(write.session, observation_id)
    require(actor, Action.CORRECT_OBSERVATION, PersonId(row.observer_id))
    row.withdrawn_at = write.now
    write.changed(Topic.OBSERVATIONS, PersonId(row.person_id))
    write.audit("withdraw", actor.person_id, PersonId(row.person_id), observation=str(row.id))
    return row


def settle_latest(session: Session, person: PersonId, competency: CompetencyId, source: Source) -> None:
    """Make `latest` of a person, competency and source what the standing observations say."""
    newest = session.scalars(
        select(ObservationRow)
        .where(
            ObservationRow.person_id == person,
            ObservationRow.competency_id == competency,
            ObservationRow.source == source,
            ObservationRow.purpose == Purpose.COACHING,
            ObservationRow.withdrawn_at.is_(None),
        )
        .order_by(ObservationRow.observed_at.desc(), ObservationRow.recorded_at.desc(), ObservationRow.id.desc())
        .limit(1)
    ).one_or_none()
    if newest is None:
        session.execute(
            delete(LatestRow).where(
                LatestRow.person_id == person, LatestRow.competency_id == competency, LatestRow.source == source
            )
        )
        return
    session.merge(
        LatestRow(
            person_id=person,
            competency_id=competency,
            source=source,
            observation_id=newest.id,
            level=newest.level,
            observed_at=newest.observed_at,
        )
    )
