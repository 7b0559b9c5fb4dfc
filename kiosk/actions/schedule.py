"""Rotations, blocks, leave, rules, wishes, and who is where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from db.store import WriteSession
from db.tables import AssignmentRow, BlockRow, ExposureRow, LeaveRow, LockRow, PreferenceRow, RotationRow, RuleRow
from kiosk.actions.permit import require
from kiosk.actions.texts import LONGEST_LINE, LONGEST_NAME, clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import BlockId, CompetencyId, PersonId, PlanId, ProgrammeId, RotationId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.rotations import Assignment, Exposure

NEW, CHANGED, SAME = "new", "changed", "same"
LONGEST_CODE, LONGEST_YEAR, LONGEST_KIND, LONGEST_SENTENCE = 12, 20, 20, 200


@dataclass(frozen=True, slots=True)
class RotationEntry:
    """A rotation by its code, with what it exercises; its place in the list gives its order."""

    code: str
    name: str
    colour: str
    position: int
    hatched: bool = False
    exposures: tuple[Exposure, ...] = ()


def put_rotation(write: WriteSession, programme_id: ProgrammeId, entry: RotationEntry) -> tuple[RotationId, str]:
    """Add or update a rotation by its code; returns its id and whether it was new, changed or the same.

    Raises: InvalidInput.
    """
    code = clean(entry.code, "code", LONGEST_CODE, needed=True)
    values = {
        "name": clean(entry.name, "name", LONGEST_NAME, needed=True),
        "colour": entry.colour,
        "hatched": entry.hatched,
        "position": entry.position,
    }
    row = write.session.scalars(
        select(RotationRow).where(RotationRow.programme_id == programme_id, RotationRow.code == code)
    ).one_or_none()
    if row is None:
        row = RotationRow(id=write.ids(), programme_id=programme_id, code=code, **values)
        write.session.add(row)
        write.session.flush()
        state = NEW
    else:
        same = all(getattr(row, name) == value for name, value in values.items())
        state = SAME if same and _exposures(write, row) == set(entry.exposures) else CHANGED
        for name, value in values.items():
            setattr(row, name, value)
    if state != SAME:
        _put_exposures(write, row, entry.exposures)
        write.changed(Topic.ROTATIONS)
    return RotationId(row.id), state


@dataclass(frozen=True, slots=True)
class BlockEntry:
    """A block of a year (`2026/27`), both days inclusive."""

    year: str
    starts: date
    ends: date


def put_block(write: WriteSession, programme_id: ProgrammeId, entry: BlockEntry) -> tuple[BlockId, str]:
    """Add or update a block by its first day. Raises: InvalidInput (`block-backwards`, `block-overlaps`)."""
    year = clean(entry.year, "year", LONGEST_YEAR, needed=True)
    if entry.ends < entry.starts:
        raise InvalidInput("block-backwards", starts=entry.starts.isoformat(), ends=entry.ends.isoformat())
    overlap = write.session.scalars(
        select(BlockRow).where(
            BlockRow.programme_id == programme_id,
            BlockRow.starts != entry.starts,
            BlockRow.starts <= entry.ends,
            BlockRow.ends >= entry.starts,
        )
    ).first()
    if overlap is not None:
        raise InvalidInput("block-overlaps", starts=entry.starts.isoformat(), other=overlap.starts.isoformat())
    row = write.session.scalars(
        select(BlockRow).where(BlockRow.programme_id == programme_id, BlockRow.starts == entry.starts)
    ).one_or_none()
    if row is not None and (row.year, row.ends) == (year, entry.ends):
        return BlockId(row.id), SAME
    state = CHANGED if row else NEW
    if row is None:
        row = BlockRow(id=write.ids(), programme_id=programme_id, starts=entry.starts, year=year, ends=entry.ends)
        write.session.add(row)
    row.year, row.ends = year, entry.ends
    write.session.flush()
    write.changed(Topic.ROTATIONS)
    return BlockId(row.id), state


def put_leave(write: WriteSession, person_id: PersonId, starts: date, ends: date, reason: str) -> str:
    """Add or update a person's leave by its first day. Raises: InvalidInput (`leave-backwards`)."""
    if ends < starts:
        raise InvalidInput("leave-backwards", starts=starts.isoformat(), ends=ends.isoformat())
    text = clean(reason, "reason", LONGEST_NAME)
    row = write.session.scalars(
        select(LeaveRow).where(LeaveRow.person_id == person_id, LeaveRow.starts == starts)
    ).one_or_none()
    if row is not None and (row.ends, row.reason) == (ends, text):
        return SAME
    state = CHANGED if row else NEW
    if row is None:
        row = LeaveRow(id=write.ids(), person_id=person_id, starts=starts, ends=ends, reason=text)
        write.session.add(row)
    row.ends, row.reason = ends, text
    write.changed(Topic.ROTATIONS, person_id)
    return state


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A matching rule in its file form; people by roster key, rotations by code, blocks by id in the problem."""

    code: str
    kind: str
    says: str
    body: dict[str, Any]
    position: int
    hard: bool = True
    weight: float = 0.0


def put_rule(write: WriteSession, programme_id: ProgrammeId, entry: RuleEntry) -> str:
    """Add or update a rule by its code; returns whether it was new, changed or the same. Raises: InvalidInput."""
    code = clean(entry.code, "code", LONGEST_NAME, needed=True)
    values = {
        "kind": clean(entry.kind, "kind", LONGEST_KIND, needed=True),
        "says": clean(entry.says, "says", LONGEST_SENTENCE, needed=True),
        "hard": entry.hard,
        "weight": entry.weight,
        "body": entry.body,
        "position": entry.position,
    }
    row = write.session.scalars(
        select(RuleRow).where(RuleRow.programme_id == programme_id, RuleRow.code == code)
    ).one_or_none()
    if row is not None and all(getattr(row, name) == value for name, value in values.items()):
        return SAME
    state = CHANGED if row else NEW
    if row is None:
        write.session.add(RuleRow(id=write.ids(), programme_id=programme_id, code=code, **values))
    else:
        for name, value in values.items():
            setattr(row, name, value)
    write.changed(Topic.ROTATIONS)
    return state


def put_preference(
    write: WriteSession, person_id: PersonId, rotation_id: RotationId, value: float, block_id: BlockId | None = None
) -> None:
    """Note a wish for a rotation, perhaps in one block."""
    row = write.session.scalars(
        select(PreferenceRow).where(
            PreferenceRow.person_id == person_id,
            PreferenceRow.rotation_id == rotation_id,
            PreferenceRow.block_id.is_(None) if block_id is None else PreferenceRow.block_id == block_id,
        )
    ).one_or_none()
    if row is None:
        row = PreferenceRow(id=write.ids(), person_id=person_id, rotation_id=rotation_id, block_id=block_id, value=0)
        write.session.add(row)
    row.value = value
    write.changed(Topic.ROTATIONS, person_id)


def lock_place(
    write: WriteSession, actor: Actor | None, place: Assignment, says: str = "", *, barred: bool = False
) -> None:
    """Fix a person in a block to a rotation, or bar them from it. Raises: NotAllowed."""
    if actor is not None:
        require(actor, Action.PLAN)
    _fix(write, place, says, barred=barred)
    _note_lock(write, actor, place, "place_bar" if barred else "place_lock")


def bar_place(write: WriteSession, actor: Actor | None, place: Assignment, says: str = "") -> None:
    """Keep a person off a rotation in a block; `unlock_place` takes that back. Raises: NotAllowed."""
    lock_place(write, actor, place, says, barred=True)


def put_back_place(write: WriteSession, actor: Actor, place: Assignment, says: str = "", *, barred: bool) -> None:
    """Fix or bar again what was let go of: it stays the deed of whoever did it first. Raises: NotAllowed."""
    require(actor, Action.PLAN)
    _fix(write, place, says, barred=barred)
    _note_lock(write, actor, place, "place_put_back")


def unlock_place(write: WriteSession, actor: Actor, place: Assignment) -> None:
    """Take a lock or a bar away. Raises: NotAllowed."""
    require(actor, Action.PLAN)
    row = write.session.get(LockRow, (place.person_id, place.block_id, place.rotation_id))
    if row is not None:
        write.session.delete(row)
        write.changed(Topic.ROTATIONS, place.person_id)
        _note_lock(write, actor, place, "place_unlock")


def assign(write: WriteSession, places: Sequence[Assignment], plan_id: PlanId | None = None) -> None:
    """Write who is where, replacing what these people had in these blocks."""
    for place in places:
        write.session.merge(
            AssignmentRow(
                person_id=place.person_id,
                block_id=place.block_id,
                rotation_id=place.rotation_id,
                plan_id=plan_id,
            )
        )
    write.changed(Topic.ROTATIONS)


def _fix(write: WriteSession, place: Assignment, says: str, *, barred: bool) -> None:
    write.session.merge(
        LockRow(
            person_id=place.person_id,
            block_id=place.block_id,
            rotation_id=place.rotation_id,
            barred=barred,
            says=clean(says, "says", LONGEST_LINE),
        )
    )
    write.changed(Topic.ROTATIONS, place.person_id)


def _note_lock(write: WriteSession, actor: Actor | None, place: Assignment, action: str) -> None:
    write.audit(
        action,
        actor.person_id if actor else None,
        place.person_id,
        block=str(place.block_id),
        rotation=str(place.rotation_id),
    )


def _exposures(write: WriteSession, row: RotationRow) -> set[Exposure]:
    rows = write.session.scalars(select(ExposureRow).where(ExposureRow.rotation_id == row.id))
    return {Exposure(CompetencyId(item.competency_id), item.exposure, item.demand, item.floor) for item in rows}


def _put_exposures(write: WriteSession, row: RotationRow, exposures: Sequence[Exposure]) -> None:
    write.session.execute(delete(ExposureRow).where(ExposureRow.rotation_id == row.id))
    for item in exposures:
        write.session.add(
            ExposureRow(
                rotation_id=row.id,
                competency_id=item.competency_id,
                exposure=item.exposure,
                demand=item.demand,
                floor=item.floor,
            )
        )
