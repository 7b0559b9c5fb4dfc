"""Suggested plans, kept as they were made: the problem each answers, and its result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.programme import load_programme
from db.store import WriteSession
from db.tables import PlanRow
from kiosk.actions.permit import require
from kiosk.actions.planning import Document
from kiosk.domain.changes import Topic
from kiosk.domain.ids import PlanId, ProgrammeId
from kiosk.domain.permissions import Action, Actor


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
    row = session.scalars(
        select(PlanRow).where(PlanRow.programme_id == programme_id).order_by(PlanRow.made_at.desc(), PlanRow.id.desc())
    ).first()
    if row is None:
        return None
    return KeptPlan(PlanId(row.id), row.title, row.code, row.made_at, row.status, row.problem, row.result)
