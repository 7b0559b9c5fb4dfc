"""What was observed: the history of a cell, and what was said since a person last looked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.queries.people import load_people_by_id
from db.tables import AnswerRow, LatestRow, ObservationRow, PageLookRow
from kiosk.domain.consent import ItemKind, Sight
from kiosk.domain.evidence import Observation, Purpose, Source
from kiosk.domain.ids import CompetencyId, ObservationId, PersonId
from kiosk.domain.people import Person


@dataclass(frozen=True, slots=True)
class Voice:
    """An observation with who made it."""

    observation: Observation
    observer: Person


@dataclass(frozen=True, slots=True)
class CellHistory:
    """Voices about one person and competency that a viewer may see, newest first.

    `shared` is False where the person shares no levels with this viewer; then only the viewer's own entries are here.
    """

    voices: tuple[Voice, ...]
    own_views: tuple[Observation, ...]
    shared: bool


def cell_history(session: Session, person_id: PersonId, competency_id: CompetencyId, sight: Sight) -> CellHistory:
    """Return the coaching history of a cell as far as somebody may see it; their own words always."""
    shared = sight.reaches(person_id, ItemKind.LEVELS)
    viewer_id = sight.viewer.person_id if sight.viewer else None
    found = _observations(
        session,
        select(ObservationRow).where(
            ObservationRow.person_id == person_id, ObservationRow.competency_id == competency_id
        ),
    )
    voices = [item for item in found if item.source is Source.OBSERVER]
    seen = [item for item in voices if shared or item.observer_id == viewer_id]
    own = [item for item in found if item.source is Source.SELF]
    if not sight.reaches(person_id, ItemKind.SELF_VIEW):
        own = []
    return CellHistory(with_observers(session, seen), tuple(own), shared)


def load_said_since(session: Session, person_id: PersonId) -> tuple[Voice, ...]:
    """Return what was recorded about a person since they last looked at their page, newest first."""
    looked_at = session.scalar(select(PageLookRow.looked_at).where(PageLookRow.person_id == person_id))
    statement = select(ObservationRow).where(
        ObservationRow.person_id == person_id, ObservationRow.source == Source.OBSERVER
    )
    if looked_at is not None:
        statement = statement.where(ObservationRow.recorded_at > looked_at)
    return with_observers(session, _observations(session, statement))


def load_person_history(session: Session, person_id: PersonId) -> dict[CompetencyId, tuple[Observation, ...]]:
    """Return a person's coaching observations by competency, own views among them, oldest first."""
    found = _observations(session, select(ObservationRow).where(ObservationRow.person_id == person_id))
    by_competency: dict[CompetencyId, list[Observation]] = {}
    for item in reversed(found):
        by_competency.setdefault(item.competency_id, []).append(item)
    return {competency: tuple(items) for competency, items in by_competency.items()}


def load_levels(
    session: Session, people: Iterable[PersonId], competency_id: CompetencyId | None = None
) -> dict[tuple[PersonId, CompetencyId], int]:
    """Return the pins' levels of some people, in all or one competency.

    Shared or not: whoever shows them to others asks for consent first.
    """
    statement = select(LatestRow.person_id, LatestRow.competency_id, LatestRow.level).where(
        LatestRow.person_id.in_(list(people)), LatestRow.source == Source.OBSERVER
    )
    if competency_id is not None:
        statement = statement.where(LatestRow.competency_id == competency_id)
    rows = session.execute(statement)
    return {(PersonId(person), CompetencyId(competency)): level for person, competency, level in rows}


def with_observers(session: Session, observations: Iterable[Observation]) -> tuple[Voice, ...]:
    """Return observations with the people who made them, in the same order; the words of those who left stay."""
    found = tuple(observations)
    people = load_people_by_id(session, {item.observer_id for item in found})
    return tuple(Voice(item, people[item.observer_id]) for item in found)


def _observations(session: Session, statement: Select[ObservationRow]) -> list[Observation]:
    """Return coaching observations that stand, newest first, with the newest answer to each."""
    rows = session.scalars(
        statement.where(ObservationRow.withdrawn_at.is_(None), ObservationRow.purpose == Purpose.COACHING).order_by(
            ObservationRow.observed_at.desc(), ObservationRow.recorded_at.desc(), ObservationRow.id.desc()
        )
    ).all()
    answers: dict[UUID, str] = {}
    ids = [row.id for row in rows]
    for answer in session.scalars(
        select(AnswerRow).where(AnswerRow.observation_id.in_(ids)).order_by(AnswerRow.at, AnswerRow.id)
    ):
        answers[answer.observation_id] = answer.text
    return [_to_observation(row, answers.get(row.id, "")) for row in rows]


def _to_observation(row: ObservationRow, answer: str) -> Observation:
    return Observation(
        id=ObservationId(row.id),
        person_id=PersonId(row.person_id),
        competency_id=CompetencyId(row.competency_id),
        observer_id=PersonId(row.observer_id),
        source=row.source,
        purpose=row.purpose,
        level=row.level,
        seen=row.seen,
        next_step=row.next_step,
        context=row.context,
        observed_at=row.observed_at,
        recorded_at=row.recorded_at,
        withdrawn_at=row.withdrawn_at,
        corrects=ObservationId(row.corrects_id) if row.corrects_id else None,
        answer=answer,
    )
