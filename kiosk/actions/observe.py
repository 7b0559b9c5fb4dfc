"""Saying what one saw: record, correct, take back, answer. Entries are appended; `latest` follows at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.queries.programme import load_programme
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
    _check(session, actor, command)
    _check_day(session, command, write.now)
    if command.corrects is not None:
        _withdraw_own(write, actor, command.corrects)
    row = _row(write, actor, command)
    session.add(row)
    _tell(write, actor, row, "observe")
    return command.id


def withdraw(write: WriteSession, actor: Actor, observation_id: ObservationId) -> None:
    """Take back one's own entry, and with it what it had corrected; the trail keeps that they were there.

    Raises: NotAllowed, NotFound (`observation-missing`), Conflict (`observation-withdrawn`).
    """
    _withdraw_own(write, actor, observation_id)


def undo_observe(write: WriteSession, actor: Actor, observation_id: ObservationId) -> None:
    """Undo what was just saved: it is taken back, and what it had corrected stands again.

    Raises: NotAllowed, NotFound (`observation-missing`), Conflict (`observation-withdrawn`).
    """
    row = _withdraw_own(write, actor, observation_id)
    if row.corrects_id is not None:
        _stand_again(write, actor, write.session.get_one(ObservationRow, row.corrects_id))


def put_back(write: WriteSession, actor: Actor, observation_id: ObservationId) -> None:
    """Let an entry stand again that its author took back: the undo of `withdraw`, whatever day it is of.

    Raises: NotAllowed, NotFound (`observation-missing`), Conflict (`observation-corrected`) where a correction stands.
    """
    row = _entry(write.session, observation_id)
    require(actor, Action.CORRECT_OBSERVATION, PersonId(row.observer_id))
    correction = select(ObservationRow.id).where(
        ObservationRow.corrects_id == row.id, ObservationRow.withdrawn_at.is_(None)
    )
    if write.session.scalars(correction).first() is not None:
        raise Conflict("observation-corrected", observation=str(observation_id))
    if row.withdrawn_at is not None:
        _stand_again(write, actor, row)


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


def _check(session: Session, actor: Actor, command: Observe) -> None:
    person = session.get(PersonRow, command.person_id)
    if person is None or not person.active or person.programme_id != actor.programme_id:
        raise NotFound("person-missing", person=str(command.person_id))
    competency = session.get(CompetencyRow, command.competency_id)
    if competency is None:
        raise NotFound("competency-missing", competency=str(command.competency_id))
    if session.get(LevelRow, (competency.scale_id, command.level)) is None:
        raise InvalidInput("level-unknown", competency=competency.name, level=command.level)
    if session.get(NotApplicableRow, (person.role_id, command.competency_id)) is not None:
        raise InvalidInput("competency-not-for-role", competency=competency.name)


def _check_day(session: Session, command: Observe, now: datetime) -> None:
    """Keep the day within the last week, by the programme's days; a correction may keep the day it corrects."""
    observed_at = command.observed_at
    if observed_at is None or (command.corrects and observed_at == _entry(session, command.corrects).observed_at):
        return
    calendar = load_programme(session).calendar
    day, today = calendar.day_of(observed_at), calendar.day_of(now)
    if observed_at > now + CLOCK_SLACK:
        raise InvalidInput("date-ahead", at=day.isoformat())
    if day < today - BACKDATE_LIMIT:
        raise InvalidInput("date-too-old", at=day.isoformat(), days=BACKDATE_LIMIT.days)


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


def _entry(session: Session, observation_id: ObservationId) -> ObservationRow:
    row = session.get(ObservationRow, observation_id)
    if row is None:
        raise NotFound("observation-missing", observation=str(observation_id))
    return row


def _standing(session: Session, observation_id: ObservationId) -> ObservationRow:
    row = _entry(session, observation_id)
    if row.withdrawn_at is not None:
        raise Conflict("observation-withdrawn", observation=str(observation_id))
    return row


def _withdraw_own(write: WriteSession, actor: Actor, observation_id: ObservationId) -> ObservationRow:
    row = _standing(write.session, observation_id)
    require(actor, Action.CORRECT_OBSERVATION, PersonId(row.observer_id))
    row.withdrawn_at = write.now
    _tell(write, actor, row, "withdraw")
    return row


def _stand_again(write: WriteSession, actor: Actor, row: ObservationRow) -> None:
    row.withdrawn_at = None
    _tell(write, actor, row, "put_back")


def _tell(write: WriteSession, actor: Actor, row: ObservationRow, action: str) -> None:
    write.session.flush()
    settle_latest(write.session, PersonId(row.person_id), CompetencyId(row.competency_id), row.source)
    write.changed(Topic.OBSERVATIONS, PersonId(row.person_id))
    write.audit(action, actor.person_id, PersonId(row.person_id), observation=str(row.id))


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
