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

_FIXED, _LET_GO, _PUT_BACK = ("place_lock", "place_bar"), "place_unlock", "place_put_back"

Place = tuple[UUID, UUID, UUID]
"""Person, block and rotation."""


@dataclass(frozen=True, slots=True)
class FixedBy:
    """Whose hand it was, by name, and the day."""

    name: str
    day: date


def load_fixed_by(session: Session, calendar: Calendar, people: Collection[UUID]) -> Mapping[Place, FixedBy]:
    """Return who fixed or ruled out what stands now; without places that nobody is known for.

    What was let go of and put back is the deed of whoever did it before, on the day they did.
    """
    standing = {
        (row.person_id, row.block_id, row.rotation_id)
        for row in session.scalars(select(LockRow).where(LockRow.person_id.in_(people)))
    }
    if not standing:
        return {}
    rows = session.execute(
        select(AuditRow.subject_id, AuditRow.details, AuditRow.action, AuditRow.at, PersonRow.name)
        .join(PersonRow, PersonRow.id == AuditRow.actor_id, isouter=True)
        .where(
            AuditRow.subject_id.in_({person for person, _, _ in standing}),
            AuditRow.action.in_((*_FIXED, _LET_GO, _PUT_BACK)),
        )
        .order_by(AuditRow.seq)
    )
    now: dict[Place, FixedBy | None] = {}
    before: dict[Place, FixedBy | None] = {}
    for person, details, action, at, name in rows:
        place = person, UUID(details["block"]), UUID(details["rotation"])
        if action in _FIXED:
            now[place] = FixedBy(name, calendar.day_of(at)) if name is not None else None
        elif action == _LET_GO:
            before[place] = now.pop(place, None)
        else:
            now.setdefault(place, before.get(place))
    return {place: by for place, by in now.items() if by is not None and place in standing}
