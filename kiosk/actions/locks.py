"""Everything that fixes one cell of the plan by hand: taken away, moved to another rotation, and put back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.store import WriteSession
from db.tables import LockRow
from kiosk.actions.schedule import lock_place, put_back_place, unlock_place
from kiosk.domain.ids import RotationId
from kiosk.domain.permissions import Actor
from kiosk.domain.rotations import Assignment


@dataclass(frozen=True, slots=True)
class FixedPlace:
    """A place fixed by hand, or, `barred`, forbidden; and the reason that was written down."""

    place: Assignment
    says: str
    barred: bool


def unlock_places(write: WriteSession, actor: Actor, places: Sequence[Assignment]) -> None:
    """Take the locks of one cell away, all of them. Raises: NotAllowed."""
    for place in places:
        unlock_place(write, actor, place)


def move_lock(write: WriteSession, actor: Actor, place: Assignment) -> tuple[FixedPlace, ...]:
    """Fix somebody to a place, whatever they were fixed to in that block; return what that took away.

    A bar on the place itself goes as well, other bars stay. `restore_locks` puts back what went. Raises: NotAllowed.
    """
    rows = write.session.scalars(
        select(LockRow)
        .where(LockRow.person_id == place.person_id, LockRow.block_id == place.block_id)
        .order_by(LockRow.rotation_id)
    )
    before = tuple(
        FixedPlace(
            Assignment(place.person_id, place.block_id, RotationId(row.rotation_id)), row.says, barred=row.barred
        )
        for row in rows
        if not row.barred or row.rotation_id == place.rotation_id
    )
    unlock_places(write, actor, [each.place for each in before])
    lock_place(write, actor, place)
    return before


def restore_locks(write: WriteSession, actor: Actor, place: Assignment, before: Sequence[FixedPlace]) -> None:
    """Let go of a place that `move_lock` fixed, and put back what was fixed before. Raises: NotAllowed."""
    unlock_place(write, actor, place)
    for each in before:
        put_back_place(write, actor, each.place, each.says, barred=each.barred)
