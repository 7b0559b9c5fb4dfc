"""Dates for learning that lie ahead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import TrainingRow
from kiosk.domain.ids import CompetencyId, PersonId, TrainingId
from kiosk.domain.trainings import Training


def load_trainings(session: Session, people: Iterable[PersonId], today: date) -> tuple[Training, ...]:
    """Return dates of some people from today on that stand, the next one first.

    Shared or not: whoever shows them to others asks for consent first.
    """
    rows = session.scalars(
        select(TrainingRow)
        .where(TrainingRow.person_id.in_(list(people)), TrainingRow.day >= today, TrainingRow.called_off_at.is_(None))
        .order_by(TrainingRow.day, TrainingRow.id)
    )
    return tuple(
        Training(TrainingId(row.id), PersonId(row.person_id), CompetencyId(row.competency_id), row.what, row.day)
        for row in rows
    )
