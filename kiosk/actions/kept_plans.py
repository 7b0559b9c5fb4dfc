"""Suggested plans, kept as they were made: the problem each answers, and its result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
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


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan as it was kept: the problem it answers and the result, both in their file forms."""

    id: PlanId
    title: str
    code: str
    made_at: datetime
    status: str
    problem: Document
    result: Document


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
    """Return the plan that was kept last, or None."""
    found = load_newest_set(session, programme_id)
    return found[0] if found else None


def load_newest_set(session: Session, programme_id: ProgrammeId) -> tuple[KeptPlan, ...]:
    """Return the plans that were kept last together, as drafts of one problem, the best first; or the newest alone."""
    newest = session.scalar(select(func.max(PlanRow.made_at)).where(PlanRow.programme_id == programme_id))
    rows = session.scalars(
        select(PlanRow)
        .where(PlanRow.programme_id == programme_id, PlanRow.made_at == newest)
        .order_by(PlanRow.id.desc())
    )
    found = [
        KeptPlan(PlanId(row.id), row.title, row.code, row.made_at, row.status, row.problem, row.result) for row in rows
    ]
    # What was kept by itself at the same moment is no part of a set.
    together = [plan for plan in found if DRAFT in plan.result]
    return tuple(together if together and together[0] is found[0] else found[:1])
