"""Reached goals that are to be seen again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import ObservationRow
from kiosk.domain.clock import Calendar
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.ids import CompetencyId, PersonId

Seen = dict[tuple[PersonId, CompetencyId], list[date]]


def load_seen_days(session: Session, people: Collection[PersonId], since: datetime, calendar: Calendar) -> Seen:
    """Return on which days somebody else saw people at a competency; of the programme, unordered.

    Shared or not: whoever shows them to others asks for consent first.
    """
    rows = session.execute(
        select(ObservationRow.person_id, ObservationRow.competency_id, ObservationRow.observed_at).where(
            ObservationRow.person_id.in_(list(people)),
            ObservationRow.source == Source.OBSERVER,
            ObservationRow.purpose == Purpose.COACHING,
            ObservationRow.withdrawn_at.is_(None),
            ObservationRow.observed_at >= since,
        )
    )
    found: Seen = {}
    for person, competency, moment in rows:
        found.setdefault((PersonId(person), CompetencyId(competency)), []).append(calendar.day_of(moment))
    return found
