"""The plan somebody means: the newest, or the one whose code they read from a sheet."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import PlanRow
from kiosk.actions.kept_plans import kept_plan
from kiosk.actions.plan_values import PlanView
from kiosk.actions.plan_view import load_whole_plan, show_kept
from kiosk.actions.planning import load_problem
from kiosk.domain.errors import InvalidInput, NotFound


def load_chosen_plan(session: Session, now: datetime, code: str = "") -> PlanView:
    """Return a plan with everything about it, for whoever was let through before; without a code the newest.

    Its `head` and `kept` are there. Raises: NotFound (`print-no-plan`, `plan-missing`), InvalidInput
    (`plan-other-blocks`) for a plan of another year, Unavailable (`planning-no-...`).
    """
    wanted = code.replace(" ", "").upper()
    if not wanted:
        newest = load_whole_plan(session, now)
        if newest.head is None:
            raise NotFound("print-no-plan")
        return newest
    found = load_problem(session, now)
    row = session.scalars(
        select(PlanRow).where(PlanRow.programme_id == found.year.programme.id, PlanRow.code == wanted)
    ).first()
    if row is None:
        raise NotFound("plan-missing", code=wanted)
    view = show_kept(found, kept_plan(row), now)
    if view.head is None:
        raise InvalidInput("plan-other-blocks", code=wanted)
    return view
