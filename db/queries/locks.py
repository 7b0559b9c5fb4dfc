"""Who fixed places by hand, or ruled them out, and when: read off the audit trail, where it is written down."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import AuditRow, LockRow, PersonRow
from kiosk.domain.clock import Calendar

_FIXING = ("place_lock", "place_bar")


@dataclass(frozen=True, slots=True)
class FixedBy:
    """Whose hand it was, by name, and the day."""

    name: str
    day: date


def load_fixed_by(
    session: Session, calendar: Calendar, people: Collection[UUID]
) -> Mapping[tuple[UUID, UUID], FixedBy]:
    """Return who fixed or ruled out what stands now, by person and block; without those whom nobody is known for."""
    standing = {
        (row.person_id, str(row.block_id), str(row.rotation_id)): row.block_id
        for row in session.scalars(select(LockRow).where(LockRow.person_id.in_(people)))
    }
    if not standing:
        return {}
    rows = session.execute(
        select(AuditRow.subject_id, AuditRow.details, AuditRow.at, PersonRow.name)
        .join(PersonRow, PersonRow.id == AuditRow.actor_id)
        .where(AuditRow.subject_id.in_({person for person, _, _ in standing}), AuditRow.action.in_(_FIXING))
        .order_by(AuditRow.seq)
    )
    found: dict[tuple[UUID, UUID], FixedBy] = {}
    for person, details, at, name in rows:
        block = standing.get((person, details["block"], details["rotation"]))
        if block is not None:
            found[person, block] = FixedBy(name, calendar.day_of(at))
    return found
