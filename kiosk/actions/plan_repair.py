"""The plan in force when leave, rules or locks came later: what does not fit any more, and what to search around."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import PlanRow
from kiosk.actions.accept_plan import load_acceptance
from kiosk.actions.permit import require
from kiosk.actions.plan_fit import misfits, same_blocks
from kiosk.actions.planning import Document, load_problem
from kiosk.actions.suggest import plan_of
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import PlanId
from kiosk.domain.permissions import Action, Actor
from kiosk.matching.plan_json import in_file_form


@dataclass(frozen=True, slots=True)
class Misfit:
    """That the plan in force does not fit any more.

    `lacks` says why, each as accepting it would (`plan-cell-away`, `plan-breaks-rule` and so on); it names people and
    is for chiefs. `placed` is who the plan has where in the blocks ahead, in the problem's file form, for a search that
    is to change as little as possible.
    """

    plan: PlanId
    code: str
    lacks: tuple[InvalidInput, ...]
    placed: tuple[Document, ...]


def load_misfit(session: Session, viewer: Actor, now: datetime) -> Misfit | None:
    """Return what is wrong with the plan in force by today's problem, for whoever may plan; None where it fits.

    None as well where no plan of this year is in force, or nothing of it is ahead. Raises: NotAllowed; Unavailable
    (`planning-no-...`); InvalidInput for an unsound rule.
    """
    require(viewer, Action.PLAN)
    today = load_problem(session, now)
    in_force = load_acceptance(session, today.year.programme.id)
    row = session.get(PlanRow, in_force.plan_id) if in_force is not None else None
    if row is None or not same_blocks(row.problem, today.document):
        return None
    placed = plan_of(row.result).assignments
    ahead = {cell: rotation for cell, rotation in placed.items() if cell[1] not in today.year.settled}
    lacks = tuple(misfits(session, row.code, ahead, today)) if ahead else ()
    year = today.year
    known = {cell: code for cell, code in ahead.items() if cell[0] in year.people and code in year.rotations}
    return Misfit(PlanId(row.id), row.code, lacks, tuple(in_file_form(known))) if lacks else None
