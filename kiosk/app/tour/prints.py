"""The prints of a tour: everybody's goal sheets of the week, and the plan for chiefs and for the wall."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

from db.store import Store
from kiosk.actions.drafts import keep_drafts
from kiosk.actions.kept_plans import load_newest_plan
from kiosk.actions.planning import load_problem
from kiosk.actions.suggest import problem_of
from kiosk.app.commands.print_ import print_goal_sheets, print_plan
from kiosk.app.tour.folder import Exhibit, TourFolder
from kiosk.domain.clock import Clock
from kiosk.domain.programme import Programme
from kiosk.matching.budget import Options
from kiosk.matching.drafts import DraftKind
from kiosk.matching.three import search_three
from kiosk.reports.model import Audience
from kiosk.reports.order import PaperSize

Tell = Callable[[Exhibit], object]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
TITLES = {
    DraftKind.GROWTH: "Plan A, growth first",
    DraftKind.STEADY: "Plan B, steadier",
    DraftKind.WISHES: "Plan C, wishes",
}
_SAYS: dict[Audience, str] = {
    "chiefs": "The newest plan for chiefs: who is where, cover, and why.",
    "wall": "The same plan for the wall: rotations, cover and shared goals only.",
}


def goal_sheets_exhibit(size: PaperSize) -> Exhibit:
    """Return the goal sheets on a paper."""
    return Exhibit(f"goal-sheets-{size.name.lower()}.pdf", f"Everybody's goal sheet of the week, {_paper(size)}.")


def plan_exhibit(size: PaperSize, audience: Audience) -> Exhibit:
    """Return the plan for an audience on a paper."""
    return Exhibit(f"plan-for-{audience}-{size.name.lower()}.pdf", f"{_SAYS[audience]} {_paper(size)}.")


def prints(*, planned: bool = True) -> tuple[Exhibit, ...]:
    """Return every print; without those of a plan where there is none."""
    sheets = tuple(goal_sheets_exhibit(size) for size in PaperSize)
    plans = (plan_exhibit(size, audience) for audience in AUDIENCES for size in PaperSize)
    return (*sheets, *plans) if planned else sheets


def suggest_plan(store: Store, programme: Programme, options: Options, say: Callable[[str], object]) -> bool:
    """Search a plan and keep it where none was made yet; tell whether there is one now."""
    with store.read() as session:
        if load_newest_plan(session, programme.id) is not None:
            return True
        document = load_problem(session, store.clock.now()).document
    say(f"No plan was made yet, so some are searched for {options.time_limit:g} seconds ...")
    drafts = search_three(problem_of(document), options)
    plan = drafts[0].plan
    if not plan.assignments:
        say(f"No plan was found in that time ({plan.status.value}), so none is printed.")
        return False
    gap = "" if plan.gap is None else f", within {plan.gap:.1%} of the best there can be"
    others = f", and others for comparison: {len(drafts) - 1}" if len(drafts) > 1 else ""
    say(f"A plan was found ({plan.status.value}{gap}){others}.")
    with store.write() as write:
        keep_drafts(write, None, document, [(draft.kind, draft.plan, TITLES[draft.kind]) for draft in drafts])
    return True


def write_goal_sheets(store: Store, clock: Clock, folder: TourFolder, tell: Tell) -> None:
    """Write everybody's sheets of this week on every paper. Raises: Unavailable, NotFound (`print-nobody`)."""
    for size in PaperSize:
        draw = partial(print_goal_sheets, store, clock, size=size, week=None)
        _write(folder, goal_sheets_exhibit(size), draw, tell)


def write_plans(store: Store, clock: Clock, folder: TourFolder, tell: Tell) -> None:
    """Write the newest plan for every audience on every paper. Raises: Unavailable, NotFound (`print-no-plan`)."""
    for audience in AUDIENCES:
        for size in PaperSize:
            draw = partial(print_plan, store, clock, size=size, audience=audience)
            _write(folder, plan_exhibit(size, audience), draw, tell)


def _write(folder: TourFolder, exhibit: Exhibit, draw: Callable[[Path], object], tell: Tell) -> None:
    with folder.writing(exhibit.name) as part:
        draw(part)
    tell(exhibit)


def _paper(size: PaperSize) -> str:
    return {PaperSize.A4: "A4", PaperSize.LETTER: "Letter"}[size]
