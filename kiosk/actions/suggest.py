"""A suggested plan: from a document of the database to a problem that can be solved, and its result kept."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import LockRow, PlanRow
from kiosk.actions.kept_plans import KeptPlan, keep_plan
from kiosk.actions.planning import Document
from kiosk.actions.schedule import lock_place, unlock_place
from kiosk.domain.ids import PlanId, RotationId
from kiosk.domain.permissions import Actor
from kiosk.domain.rotations import Assignment
from kiosk.domain.sheets import ALPHABET, LENGTH
from kiosk.matching.fields import Fields
from kiosk.matching.plan import Plan
from kiosk.matching.plan_json import plan_from, plan_object
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import problem_from


@dataclass(frozen=True, slots=True)
class FixedPlace:
    """A place fixed by hand, or, `barred`, forbidden; and the reason that was written down."""

    place: Assignment
    says: str
    barred: bool


def problem_of(document: Document) -> Problem:
    """Return a problem from its file form, read as strictly as a file.

    Raises: InvalidInput where the programme's rules are not sound, with where it stands and what was expected.
    """
    return problem_from(_fields(document))


def plan_of(result: Document) -> Plan:
    """Return a kept plan from its file form. Raises: InvalidInput."""
    return plan_from(_fields(result))


def keep_suggestion(
    write: WriteSession,
    actor: Actor | None,
    document: Document,
    plan: Plan,
    title: str,
    marks: Mapping[str, str] | None = None,
    status: str = "",
) -> KeptPlan:
    """Keep a plan with the problem it answers, under a new code. `actor` None is the command line.

    `marks` are kept with its result; `status` is the plan's own where none is given.

    Raises: NotAllowed.
    """
    kept = KeptPlan(
        id=PlanId(write.ids()),
        title=title,
        code=_unused_code(write.session),
        made_at=write.now,
        status=status or plan.status.value,
        problem=document,
        result={**plan_object(plan), **(marks or {})},
    )
    keep_plan(write, actor, kept)
    return kept


def unlock_places(write: WriteSession, actor: Actor, places: Sequence[Assignment]) -> None:
    """Take the locks of one cell away, all of them. Raises: NotAllowed."""
    for place in places:
        unlock_place(write, actor, place)


def _fields(document: Document) -> Fields:
    fields = Fields(document, "")
    fields.take("format")
    fields.whole("version")
    return fields


def _unused_code(session: Session) -> str:
    """Return five characters that are read from paper without a mistake, which no plan has yet."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if session.scalars(select(PlanRow.id).where(PlanRow.code == code)).first() is None:
            return code


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
    """Let go of a place that `move_lock` fixed, and fix again what was fixed before. Raises: NotAllowed."""
    unlock_place(write, actor, place)
    for each in before:
        lock_place(write, actor, each.place, each.says, barred=each.barred)
