"""The versions of a year's plan: every one that was kept, found again, named, shown, and gone back to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import PersonRow, PlanRow
from kiosk.actions.accept_plan import load_acceptance
from kiosk.actions.kept_plans import TRIED, load_standing_id
from kiosk.actions.permit import require
from kiosk.actions.plan_fit import block_starts
from kiosk.actions.plan_view import share_of_best
from kiosk.actions.planning import load_problem
from kiosk.actions.texts import LONGEST_NAME, clean
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Calendar
from kiosk.domain.errors import Conflict, NotFound
from kiosk.domain.ids import PlanId
from kiosk.domain.permissions import Action, Actor


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """One kept plan, as a list of them tells it; what it holds is not read.

    `name` is what chiefs call it, empty until one does. `made_by` is empty for the command line. `share` is as in
    `PlanHead`. `in_force`: it was accepted last. `standing`: it is the one that stands before all others.
    """

    id: PlanId
    code: str
    title: str
    name: str
    made_at: datetime
    made_by: str
    share: float | None
    in_force: bool
    standing: bool


@dataclass(frozen=True, slots=True)
class PlanVersions:
    """The versions of one year, the newest first, and the calendar their times are told by."""

    calendar: Calendar
    versions: tuple[PlanVersion, ...]


@dataclass(frozen=True, slots=True)
class PlanNaming:
    """What a chief calls a plan; `before` is the name they saw, for whoever comes second."""

    plan: PlanId
    before: str
    name: str

    @property
    def undone(self) -> PlanNaming:
        """Return what takes it back."""
        return PlanNaming(self.plan, self.name, self.before)


def load_versions(session: Session, viewer: Actor, now: datetime) -> PlanVersions:
    """Return the plans kept for the year that holds a moment, for whoever may plan.

    Raises: NotAllowed; Unavailable (`planning-no-...`) where there is nothing to plan yet.
    """
    require(viewer, Action.PLAN)
    found = load_problem(session, now)
    programme = found.year.programme
    in_force, standing = load_acceptance(session, programme.id), load_standing_id(session, programme.id)
    # Problem and result are large: the database looks up what is needed of them.
    rows = session.execute(
        select(
            PlanRow.id,
            PlanRow.code,
            PlanRow.title,
            PlanRow.name,
            PlanRow.made_at,
            PersonRow.name,
            PlanRow.problem["blocks"],
            PlanRow.result["objective"].as_float(),
            PlanRow.result["bound"].as_float(),
        )
        .outerjoin(PersonRow, PersonRow.id == PlanRow.made_by)
        # What was only tried bends rules: nobody goes back to it.
        .where(PlanRow.programme_id == programme.id, PlanRow.status != TRIED)
        .order_by(PlanRow.made_at.desc(), PlanRow.id.desc())
    )
    this_year = block_starts(found.document["blocks"])
    versions = tuple(
        PlanVersion(
            id=PlanId(plan),
            code=code,
            title=title,
            name=name,
            made_at=made_at,
            made_by=made_by or "",
            share=share_of_best(objective, bound),
            in_force=in_force is not None and in_force.plan_id == plan,
            standing=plan == standing,
        )
        for plan, code, title, name, made_at, made_by, blocks, objective, bound in rows
        if block_starts(blocks) == this_year
    )
    return PlanVersions(programme.calendar, versions)


def name_plan(write: WriteSession, actor: Actor, naming: PlanNaming) -> None:
    """Call a plan something, or nothing in particular; `naming.undone` takes it back. Twice is once.

    Raises: NotAllowed; NotFound (`plan-missing`); InvalidInput for a text that can't be; Conflict
    (`plan-named-meanwhile`) where it is called otherwise than was seen.
    """
    require(actor, Action.PLAN)
    name = clean(naming.name, "name", LONGEST_NAME)
    row = _row(write, naming.plan)
    if row.name == name:
        return
    if row.name != naming.before:
        raise Conflict("plan-named-meanwhile", code=row.code, name=row.name or row.title)
    row.name = name
    _tell(write, actor, row, "plan_name")


def go_back_to(write: WriteSession, actor: Actor, plan_id: PlanId) -> datetime | None:
    """Let a plan that was kept earlier stand before all others; return what `go_forward_again` needs to undo it.

    Raises: NotAllowed; NotFound (`plan-missing`), also for one that was only tried and bends rules.
    """
    require(actor, Action.PLAN)
    row = _row(write, plan_id)
    if row.status == TRIED:
        raise NotFound("plan-missing", code=row.code)
    before = row.gone_back_at
    row.gone_back_at = write.now
    _tell(write, actor, row, "plan_go_back")
    return before


def go_forward_again(write: WriteSession, actor: Actor, plan_id: PlanId, before: datetime | None) -> None:
    """Undo of `go_back_to`: what stood there before stands there again. Raises: NotAllowed; NotFound."""
    require(actor, Action.PLAN)
    row = _row(write, plan_id)
    if row.gone_back_at != before:
        row.gone_back_at = before
        _tell(write, actor, row, "plan_go_forward")


def _row(write: WriteSession, plan_id: PlanId) -> PlanRow:
    row = write.session.get(PlanRow, plan_id, with_for_update=True)
    if row is None:
        raise NotFound("plan-missing", code=str(plan_id))
    return row


def _tell(write: WriteSession, actor: Actor, row: PlanRow, action: str) -> None:
    write.session.flush()
    write.changed(Topic.PLANS, row.id)
    write.audit(action, actor.person_id, row.id, code=row.code)
