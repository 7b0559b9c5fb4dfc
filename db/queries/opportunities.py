"""What past blocks taught whom, of people who released their levels for planning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.people import load_consents
from db.queries.programme import SETTING_PREFIX
from db.tables import AssignmentRow, BlockRow, LeaveRow, ObservationRow, PersonRow, RotationRow, SettingRow
from kiosk.domain.clock import Calendar
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import BlockId, CompetencyId, PersonId, ProgrammeId, RotationId
from kiosk.domain.opportunities import Learned, Sighting, Stay, Where, learn
from kiosk.domain.programme import Programme
from kiosk.domain.rotations import Block, Leave, Rotation, share_away

LOOKS_BACK = timedelta(days=3 * 365)
"""What was taught longer ago was taught by others, in another way."""

LEARNING = SETTING_PREFIX + "learn_opportunities"
_MOSTLY = 0.5


def load_learned(
    session: Session,
    programme: Programme,
    day: date,
    rotations: Sequence[Rotation],
    competencies: Iterable[Competency],
) -> dict[Where, Learned]:
    """Return what the blocks over before a day say of the rotations' exposures, where there is evidence enough.

    Empty where the programme chose not to learn. People who did not release their levels for planning are left out
    before anything is counted, and so is whoever has left: they could no longer take it back.
    """
    if not learning_wanted(session):
        return {}
    people = _who_released(session, programme.id)
    first = day - LOOKS_BACK
    stated = {(each.id, item.competency_id): item.exposure for each in rotations for item in each.exposures}
    return learn(
        _stays(session, programme.id, people, first, day),
        _sightings(session, programme.calendar, people, first),
        stated,
        {competency.id: competency.scale.highest for competency in competencies},
    )


def learning_wanted(session: Session) -> bool:
    """Tell whether past blocks may have a say in what a rotation teaches: unless the programme chose otherwise."""
    chosen = session.scalar(select(SettingRow.value).where(SettingRow.name == LEARNING))
    return chosen is not False


def _who_released(session: Session, programme_id: ProgrammeId) -> list[PersonId]:
    found = session.scalars(select(PersonRow.id).where(PersonRow.programme_id == programme_id, PersonRow.active))
    people = [PersonId(person) for person in found]
    consents = load_consents(session, people)
    return [person for person in people if consents.audience(person, ItemKind.PLANNING) > Audience.PRIVATE]


def _stays(
    session: Session, programme_id: ProgrammeId, people: Sequence[PersonId], first: date, day: date
) -> list[Stay]:
    """Return who was where in blocks that are over; not those of which somebody was away for the most part."""
    away = _leave(session, people)
    rows = session.execute(
        select(AssignmentRow.person_id, AssignmentRow.rotation_id, BlockRow.id, BlockRow.starts, BlockRow.ends)
        .join(BlockRow, BlockRow.id == AssignmentRow.block_id)
        .join(RotationRow, RotationRow.id == AssignmentRow.rotation_id)
        .where(
            BlockRow.programme_id == programme_id,
            BlockRow.starts >= first,
            BlockRow.ends < day,
            RotationRow.hatched.is_(False),
            AssignmentRow.person_id.in_(people),
        )
        .order_by(AssignmentRow.person_id, BlockRow.starts)
    )
    found = []
    for person, rotation, block, starts, ends in rows:
        leave = away.get(PersonId(person), ())
        if share_away(leave, Block(BlockId(block), 0, starts, ends)) <= _MOSTLY:
            found.append(Stay(PersonId(person), RotationId(rotation), starts, ends))
    return found


def _leave(session: Session, people: Sequence[PersonId]) -> Mapping[PersonId, Sequence[Leave]]:
    found: dict[PersonId, list[Leave]] = {}
    for row in session.scalars(select(LeaveRow).where(LeaveRow.person_id.in_(people))):
        person = PersonId(row.person_id)
        found.setdefault(person, []).append(Leave(person, row.starts, row.ends))
    return found


def _sightings(
    session: Session, calendar: Calendar, people: Sequence[PersonId], first: date
) -> dict[tuple[PersonId, CompetencyId], list[Sighting]]:
    """Return what others saw, oldest first, the last word of each day; own views and assessments are not asked."""
    rows = session.execute(
        select(ObservationRow.person_id, ObservationRow.competency_id, ObservationRow.observed_at, ObservationRow.level)
        .where(
            ObservationRow.person_id.in_(people),
            ObservationRow.source == Source.OBSERVER,
            ObservationRow.purpose == Purpose.COACHING,
            ObservationRow.withdrawn_at.is_(None),
            ObservationRow.observed_at >= calendar.starts(first),
        )
        .order_by(ObservationRow.observed_at, ObservationRow.recorded_at, ObservationRow.id)
    )
    found: dict[tuple[PersonId, CompetencyId], dict[date, Sighting]] = {}
    for person, competency, moment, level in rows:
        day = calendar.day_of(moment)
        found.setdefault((PersonId(person), CompetencyId(competency)), {})[day] = Sighting(day, level)
    return {key: list(days.values()) for key, days in found.items()}
