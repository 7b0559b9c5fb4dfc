"""Suggested plans, kept as they were made: the problem each answers, and its result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.queries.programme import load_programme
from db.store import WriteSession
from db.tables import PlanRow
from kiosk.actions.permit import require
from kiosk.actions.planning import Document
from kiosk.domain.changes import Topic
from kiosk.domain.ids import PlanId, ProgrammeId
from kiosk.domain.permissions import Action, Actor

DRAFT = "draft"
"""Where a kept result says what it favours among the plans it was searched for with; single plans have no such word."""

AROUND = "around"
"""Where a kept result says the code of the plan it was searched around; the others have no such word."""

TRIED = "tried"
"""The status of a plan for which rules bend: a chief looks at it, it never stands before the plans that keep them.

The way out in its result is the one that was taken.
"""


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan as it was kept: the problem it answers and the result, both in their file forms.

    `name` is what chiefs call it, empty until one does.
    """

    id: PlanId
    title: str
    code: str
    made_at: datetime
    status: str
    problem: Document
    result: Document
    name: str = ""


def kept_plan(row: PlanRow) -> KeptPlan:
    """Return a row as a value."""
    return KeptPlan(
        PlanId(row.id), row.title, row.code, row.made_at, row.status, row.problem, row.result, name=row.name
    )


def keep_plan(write: WriteSession, actor: Actor | None, plan: KeptPlan) -> PlanId:
    """Keep a suggested plan; twice is once. `actor` None is the command line. Raises: NotAllowed."""
    if actor is not None:
        require(actor, Action.PLAN)
    if write.session.get(PlanRow, plan.id) is not None:
        return plan.id
    programme = load_programme(write.session)
    write.session.add(
        PlanRow(
            id=plan.id,
            programme_id=programme.id,
            title=plan.title,
            code=plan.code,
            made_at=plan.made_at,
            made_by=actor.person_id if actor else None,
            status=plan.status,
            problem=plan.problem,
            result=plan.result,
        )
    )
    write.changed(Topic.PLANS, plan.id)
    write.audit("plan_keep", actor.person_id if actor else None, plan.id, status=plan.status)
    return plan.id


def load_newest_plan(session: Session, programme_id: ProgrammeId) -> KeptPlan | None:
    """Return the plan that was kept last, or that a chief went back to since; or None."""
    found = load_newest_set(session, programme_id)
    return found[0] if found else None


def load_newest_set(session: Session, programme_id: ProgrammeId) -> tuple[KeptPlan, ...]:
    """Return the plans that were kept last together, as drafts of one problem, the best first; or the newest alone.

    A plan that a chief went back to since stands alone.
    """
    first = session.scalars(_standing_first(programme_id).limit(1)).first()
    if first is None:
        return ()
    if first.gone_back_at is not None:
        return (kept_plan(first),)
    rows = session.scalars(
        select(PlanRow)
        .where(PlanRow.programme_id == programme_id, PlanRow.made_at == first.made_at, PlanRow.status != TRIED)
        .order_by(PlanRow.id.desc())
    )
    found = [kept_plan(row) for row in rows]
    # What was kept by itself at the same moment is no part of a set.
    together = [plan for plan in found if DRAFT in plan.result]
    return tuple(together if together and together[0] is found[0] else found[:1])


def load_standing_id(session: Session, programme_id: ProgrammeId) -> PlanId | None:
    """Return which plan stands before all others, without reading it whole."""
    found = session.scalars(_standing_first(programme_id).with_only_columns(PlanRow.id).limit(1)).first()
    return PlanId(found) if found is not None else None


def _standing_first(programme_id: ProgrammeId) -> Select[PlanRow]:
    """Return the plans, the one that stands there first; going back counts before what was kept in that moment."""
    since = func.coalesce(PlanRow.gone_back_at, PlanRow.made_at)
    order = since.desc(), PlanRow.gone_back_at.is_(None), PlanRow.id.desc()
    of_programme = PlanRow.programme_id == programme_id, PlanRow.status != TRIED
    return select(PlanRow).where(*of_programme).order_by(*order)
