"""A kept plan becomes what is scheduled, in every block that has not begun; and the way back.

What has begun is never touched. Board, goal sheets and cover read placements, so they follow by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from db.queries.programme import load_programme
from db.queries.schedule import load_blocks
from db.store import WriteSession
from db.tables import AssignmentRow, PersonRow, PlanRow
from kiosk.actions.permit import require
from kiosk.actions.plan_fit import Places, fitting_places
from kiosk.actions.planning import PlanningYear, load_problem
from kiosk.actions.schedule import assign
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, NotFound
from kiosk.domain.ids import BlockId, PersonId, PlanId, ProgrammeId, RotationId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.rotations import Assignment

Cell = tuple[UUID, UUID]
"""Person and block."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That a plan was accepted: when, and by whom."""

    plan_id: PlanId
    code: str
    title: str
    at: datetime
    by: PersonId
    by_name: str


@dataclass(frozen=True, slots=True)
class _Change:
    """One cell that accepting changed: the rotation before, of which plan it came, and the rotation since."""

    cell: Cell
    before: UUID | None
    of_plan: UUID | None
    after: UUID | None

    def to_json(self) -> list[str | None]:
        return [str(each) if each else None for each in (*self.cell, self.before, self.of_plan, self.after)]

    @classmethod
    def from_json(cls, raw: list[Any]) -> _Change:
        person, block, *rest = (UUID(each) if each else None for each in raw)
        assert person is not None
        assert block is not None
        return cls((person, block), *rest)


def load_acceptance(session: Session, programme_id: ProgrammeId, plan_id: PlanId | None = None) -> Acceptance | None:
    """Return the plan in force, which is the one accepted last, or that a certain plan was accepted; else None."""
    query = (
        select(PlanRow.id, PlanRow.code, PlanRow.title, PlanRow.accepted_at, PersonRow.id, PersonRow.name)
        .join(PersonRow, PersonRow.id == PlanRow.accepted_by)
        .where(PlanRow.programme_id == programme_id)
        .order_by(PlanRow.accepted_at.desc(), PlanRow.id.desc())
    )
    found = session.execute(query if plan_id is None else query.where(PlanRow.id == plan_id)).first()
    if found is None:
        return None
    plan, code, title, at, by, name = found
    assert at is not None
    return Acceptance(PlanId(plan), code, title, at, PersonId(by), name)


def accept_plan(write: WriteSession, actor: Actor, plan_id: PlanId) -> Acceptance:
    """Write a kept plan's placements of every block that has not begun; twice in a row is once.

    Whoever is planned then stands in these blocks where the plan says, and nowhere else; written absences stay.
    Raises: NotAllowed; NotFound (`plan-missing`); Unavailable (`planning-no-...`); InvalidInput where the plan does not
    fit what is there today, as `fitting_places` tells it.
    """
    require(actor, Action.PLAN)
    session = write.session
    row = _plan_row(session, plan_id)
    today = load_problem(session, write.now)
    programme_id = today.year.programme.id
    places = fitting_places(session, row.code, row.problem, row.result, today)
    changes = list(_changes(session, today.year, places, plan_id))
    in_force = load_acceptance(session, programme_id)
    if not changes and in_force is not None and in_force.plan_id == plan_id:
        return in_force
    _remove(session, [each.cell for each in changes if each.after is None])
    written = [Assignment(*_ids(each.cell), RotationId(each.after)) for each in changes if each.after is not None]
    assign(write, written, plan_id)
    row.accepted_at, row.accepted_by = write.now, actor.person_id
    row.replaced = {"cells": [each.to_json() for each in changes]}
    _tell(write, actor, row, "plan_accept", len(places))
    accepted = load_acceptance(session, programme_id, plan_id)
    assert accepted is not None
    return accepted


def take_back_plan(write: WriteSession, actor: Actor, plan_id: PlanId) -> None:
    """Put back what accepting a plan wrote over: the undo of `accept_plan`. Twice is once.

    Raises: NotAllowed; NotFound (`plan-missing`); Conflict: `plan-accepted-later` where another was accepted since,
    `plan-begun` once a block of it has begun, `plan-places-changed` where somebody was moved meanwhile.
    """
    require(actor, Action.PLAN)
    session = write.session
    row = _plan_row(session, plan_id)
    if row.accepted_at is None or row.replaced is None:
        return
    in_force = load_acceptance(session, ProgrammeId(row.programme_id))
    if in_force is not None and in_force.plan_id != plan_id:
        raise Conflict("plan-accepted-later", code=row.code, later=in_force.code)
    changes = [_Change.from_json(raw) for raw in row.replaced["cells"]]
    _check_nothing_begun(write, row.code, changes)
    _check_untouched(session, row, changes)
    _remove(session, [each.cell for each in changes if each.before is None])
    for each in changes:
        if each.before is not None:
            before = Assignment(*_ids(each.cell), RotationId(each.before))
            assign(write, [before], PlanId(each.of_plan) if each.of_plan else None)
    row.accepted_at = row.accepted_by = row.replaced = None
    _tell(write, actor, row, "plan_take_back", len(changes))


def _plan_row(session: Session, plan_id: PlanId) -> PlanRow:
    # Locked where the database locks rows: of two kiosks that accept at once, the second sees the first.
    row = session.get(PlanRow, plan_id, options=[undefer(PlanRow.replaced)], with_for_update=True)
    if row is None:
        raise NotFound("plan-missing", code=str(plan_id))
    return row


def _tell(write: WriteSession, actor: Actor, row: PlanRow, action: str, placements: int) -> None:
    write.session.flush()
    write.changed(Topic.ROTATIONS)
    write.changed(Topic.PLANS, row.id)
    write.audit(action, actor.person_id, row.id, code=row.code, placements=placements)


# Placements ------------------------------------------------------------------------------------------------------


def _changes(session: Session, year: PlanningYear, places: Places, plan_id: PlanId) -> Iterator[_Change]:
    """Yield every cell ahead that does not stand as the plan has it, or not as this plan's."""
    wanted: dict[Cell, UUID] = {
        (year.people[person].id, year.blocks[block].id): year.rotations[code].id
        for (person, block), code in places.items()
    }
    absences = {rotation.id for rotation in year.rotations.values() if rotation.hatched}
    ahead = {block.id for key, block in year.blocks.items() if key not in year.settled}
    people = {person.id for person in year.people.values()}
    there = {cell: row for cell, row in _rows(session, ahead).items() if cell[0] in people}
    for cell, rotation in wanted.items():
        row = there.get(cell)
        if row is None or (row.rotation_id, row.plan_id) != (rotation, plan_id):
            yield _Change(cell, row.rotation_id if row else None, row.plan_id if row else None, rotation)
    for cell, row in there.items():
        if cell not in wanted and row.rotation_id not in absences:
            yield _Change(cell, row.rotation_id, row.plan_id, None)


def _rows(session: Session, blocks: Iterable[UUID]) -> Mapping[Cell, AssignmentRow]:
    rows = session.scalars(select(AssignmentRow).where(AssignmentRow.block_id.in_(list(blocks))))
    return {(row.person_id, row.block_id): row for row in rows}


def _remove(session: Session, cells: Iterable[Cell]) -> None:
    for cell in cells:
        session.delete(session.get_one(AssignmentRow, cell))


def _ids(cell: Cell) -> tuple[PersonId, BlockId]:
    return PersonId(cell[0]), BlockId(cell[1])


def _check_nothing_begun(write: WriteSession, code: str, changes: Iterable[_Change]) -> None:
    programme = load_programme(write.session)
    today = programme.calendar.day_of(write.now)
    touched = {each.cell[1] for each in changes}
    for block in load_blocks(write.session, programme.id):
        if block.id in touched and block.starts <= today:
            raise Conflict("plan-begun", code=code, block=block.index)


def _check_untouched(session: Session, row: PlanRow, changes: list[_Change]) -> None:
    there = _rows(session, {each.cell[1] for each in changes})
    for each in changes:
        now = there.get(each.cell)
        stands = (now.rotation_id, now.plan_id) if now else (None, None)
        if stands != (each.after, row.id if each.after else None):
            moved = session.get(PersonRow, each.cell[0])
            raise Conflict("plan-places-changed", code=row.code, name=moved.name if moved else "")
