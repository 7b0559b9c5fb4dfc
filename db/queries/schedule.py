"""Rotations, blocks and who is where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from db.tables import AssignmentRow, BlockRow, ExposureRow, LeaveRow, RotationRow
from kiosk.domain.cover import Absence
from kiosk.domain.ids import BlockId, CompetencyId, PersonId, ProgrammeId, RotationId
from kiosk.domain.rotations import Assignment, Block, Exposure, Rotation


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a person is now and until when, what comes next and from when; None where the schedule does not say."""

    now: Rotation | None = None
    until: date | None = None
    then: Rotation | None = None
    then_from: date | None = None


def load_rotations(session: Session, programme_id: ProgrammeId) -> list[Rotation]:
    """Return a programme's rotations in their order, with what they exercise."""
    exposures: dict[RotationId, list[Exposure]] = {}
    for row in session.scalars(select(ExposureRow).order_by(ExposureRow.competency_id)):
        exposures.setdefault(RotationId(row.rotation_id), []).append(
            Exposure(CompetencyId(row.competency_id), row.exposure, row.demand, row.floor)
        )
    rows = session.scalars(
        select(RotationRow)
        .where(RotationRow.programme_id == programme_id)
        .order_by(RotationRow.position, RotationRow.code)
    )
    return [
        Rotation(
            RotationId(row.id),
            row.code,
            row.name,
            row.colour,
            row.hatched,
            tuple(exposures.get(RotationId(row.id), ())),
        )
        for row in rows
    ]


def load_rotations_for(
    session: Session, programme_id: ProgrammeId, competency_id: CompetencyId
) -> tuple[Rotation, ...]:
    """Return the rotations that exercise a competency, most first."""
    exposure = {
        rotation: item.exposure
        for rotation in load_rotations(session, programme_id)
        for item in rotation.exposures
        if item.competency_id == competency_id and item.exposure > 0
    }
    return tuple(sorted(exposure, key=lambda rotation: (-exposure[rotation], rotation.name)))


def load_blocks(session: Session, programme_id: ProgrammeId, around: date | None = None) -> list[Block]:
    """Return blocks by their start, numbered from 1 in their year.

    With `around` only those of the year that holds the day, or of the last year where none does.
    """
    rows = session.scalars(
        select(BlockRow).where(BlockRow.programme_id == programme_id).order_by(BlockRow.starts)
    ).all()
    years: dict[str, list[BlockRow]] = {}
    for row in rows:
        years.setdefault(row.year, []).append(row)
    chosen = list(years.values())
    if around is not None:
        chosen = [year for year in chosen if year[0].starts <= around <= year[-1].ends][:1] or chosen[-1:]
    return [
        Block(BlockId(row.id), index, row.starts, row.ends)
        for year in chosen
        for index, row in enumerate(year, start=1)
    ]


def load_assignments(session: Session, blocks: Iterable[BlockId]) -> list[Assignment]:
    """Return who is where in some blocks."""
    rows = session.scalars(select(AssignmentRow).where(AssignmentRow.block_id.in_(list(blocks))))
    return [Assignment(PersonId(row.person_id), BlockId(row.block_id), RotationId(row.rotation_id)) for row in rows]


def load_whereabouts(session: Session, programme_id: ProgrammeId, day: date) -> dict[PersonId, Whereabouts]:
    """Return where everybody is on a day, until when, and where they go next."""
    rotations = {rotation.id: rotation for rotation in load_rotations(session, programme_id)}
    rows = session.execute(
        select(AssignmentRow.person_id, AssignmentRow.rotation_id, BlockRow.starts, BlockRow.ends)
        .join(BlockRow, BlockRow.id == AssignmentRow.block_id)
        .where(BlockRow.programme_id == programme_id, BlockRow.ends >= day)
        .order_by(AssignmentRow.person_id, BlockRow.starts)
    )
    stays: dict[PersonId, list[tuple[RotationId, date, date]]] = {}
    for person, rotation, starts, ends in rows:
        stays.setdefault(PersonId(person), []).append((RotationId(rotation), starts, ends))
    return {person: _whereabouts(found, day, rotations) for person, found in stays.items()}


def _whereabouts(
    stays: list[tuple[RotationId, date, date]], day: date, rotations: dict[RotationId, Rotation]
) -> Whereabouts:
    ahead = list(stays)
    current: RotationId | None = None
    until: date | None = None
    if ahead[0][1] <= day:
        current, _, until = ahead.pop(0)
        while ahead and ahead[0][0] == current and ahead[0][1] <= until + timedelta(days=1):
            until = ahead.pop(0)[2]
    then = rotations[ahead[0][0]] if ahead else None
    return Whereabouts(rotations[current] if current else None, until, then, ahead[0][1] if ahead else None)


def load_absences(session: Session, programme_id: ProgrammeId, first: date, last: date) -> list[Absence]:
    """Return who is not there between two days, by leave or by a block away; without the reason."""
    leave = select(LeaveRow.person_id, LeaveRow.starts, LeaveRow.ends).where(
        LeaveRow.starts <= last, LeaveRow.ends >= first
    )
    away = (
        select(AssignmentRow.person_id, BlockRow.starts, BlockRow.ends)
        .join(BlockRow, BlockRow.id == AssignmentRow.block_id)
        .join(RotationRow, RotationRow.id == AssignmentRow.rotation_id)
        .where(
            BlockRow.programme_id == programme_id, RotationRow.hatched, BlockRow.starts <= last, BlockRow.ends >= first
        )
    )
    rows = session.execute(union_all(leave, away))
    return [Absence(PersonId(person), starts, ends) for person, starts, ends in rows]
