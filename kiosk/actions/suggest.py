"""A suggested plan: from a document of the database to a problem that can be solved, and its result kept."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import PlanRow
from kiosk.actions.kept_plans import KeptPlan, keep_plan
from kiosk.actions.planning import Document
from kiosk.domain.ids import PlanId
from kiosk.domain.permissions import Actor
from kiosk.domain.sheets import ALPHABET, LENGTH
from kiosk.matching.fields import Fields
from kiosk.matching.plan import Plan
from kiosk.matching.plan_json import plan_from, plan_object
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import problem_from


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
