"""Plans that were searched for together: kept as one set, shown side by side, weighed anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import PlanRow
from kiosk.actions.kept_plans import DRAFT, KeptPlan, kept_plan, load_newest_set
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.actions.plan_view import for_viewer, show_kept
from kiosk.actions.planning import Document, load_problem
from kiosk.actions.suggest import keep_suggestion, plan_of, problem_of
from kiosk.domain.ids import PlanId
from kiosk.domain.permissions import Action, Actor, Target, can
from kiosk.matching.drafts import DraftKind, factors_of, unit_worth
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan

MOST_AT_HAND = 3
"""So many plans stand side by side at the most, as tabs."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """One plan of a set. `kind` None: it was suggested alone.

    `worth` is what it is worth by aim at a factor of 1 each, in growth points; `factors` are those it was searched
    with. Both are empty for whoever may not see reasons, and `worth` where somebody took back levels or goals since:
    weighed without those, the difference would tell what was theirs. `gaps` counts blocks with too few in a service.
    """

    kind: DraftKind | None
    view: PlanView
    worth: Mapping[str, float]
    factors: Mapping[str, float]
    gaps: int

    @property
    def edges_met(self) -> tuple[int, int]:
        """How many growth edges it meets, and of how many; 0 of 0 for whoever may not see that."""
        summary = self.view.summary
        return (summary.edges_met, summary.edges) if summary else (0, 0)

    @property
    def wishes_met(self) -> tuple[int, int]:
        """How many wishes come true, and of how many; 0 of 0 for whoever may not see that."""
        summary = self.view.summary
        return (summary.wishes_met, summary.wishes) if summary else (0, 0)

    def worth_with(self, factors: Mapping[str, float]) -> float:
        """Return what it is worth with other factors, in growth points."""
        return sum(self.worth[name] * factors.get(name, self.factors.get(name, 0.0)) for name in self.worth)


@dataclass(frozen=True, slots=True)
class Difference:
    """In which of the open places two plans differ, for how many people, and how many places there are."""

    cells: frozenset[CellKey]
    people: int
    places: int


def keep_drafts(
    write: WriteSession,
    actor: Actor | None,
    document: Document,
    drafts: Sequence[tuple[DraftKind, Plan, str]],
) -> list[KeptPlan]:
    """Keep plans with their titles as one set; the first of them is the newest plan from now on. Raises: NotAllowed."""
    kept = [
        keep_suggestion(write, actor, document, plan, title, {DRAFT: kind.value})
        for kind, plan, title in reversed(drafts)
    ]
    return kept[::-1]


def load_drafts(
    session: Session, viewer: Actor | None, now: datetime, looked_up: PlanId | None = None
) -> tuple[PlanDraft, ...]:
    """Return the plans kept last, the best first; whoever may not see reasons gets that one alone.

    `looked_up` is another kept plan of the year, which chiefs have at hand as well: it takes the last place of three.
    Without any plan of the year: one draft whose view shows what is scheduled. Raises: as `load_plan_view`.
    """
    found = load_problem(session, now)
    programme = found.year.programme.id
    whole = viewer is not None and can(viewer, Action.SEE_REASONS, Target(programme))
    kept = load_newest_set(session, programme)
    if whole and looked_up is not None and looked_up not in {each.id for each in kept}:
        kept = (*kept[: MOST_AT_HAND - 1], *_looked_up(session, looked_up))
    shown = kept[: None if whole else 1] or (None,)
    drafts = [_draft(for_viewer(show_kept(found, one, now), viewer), one) for one in shown]
    # Those of another year show nothing but what is scheduled: once is enough.
    return tuple(drafts) if drafts[0].view.head is not None else (drafts[0],)


def _looked_up(session: Session, plan: PlanId) -> Iterator[KeptPlan]:
    row = session.get(PlanRow, plan)
    if row is not None:
        yield kept_plan(row)


def _draft(view: PlanView, as_kept: KeptPlan | None) -> PlanDraft:
    kept = view.kept
    if kept is None:
        return PlanDraft(None, view, {}, {}, _gaps(view))
    problem, plan = problem_of(kept.problem), plan_of(kept.result)
    kind = kept.result.get(DRAFT)
    return PlanDraft(
        DraftKind(kind) if kind else None,
        view,
        unit_worth(problem, plan.assignments, Growth(problem)) if kept == as_kept else {},
        factors_of(problem.aims),
        _gaps(view),
    )


def _gaps(view: PlanView) -> int:
    open_blocks = [block for block in view.year.blocks if block not in view.year.settled]
    return sum(need.short(block) for need in view.needs for block in open_blocks)


def compare(one: PlanView, other: PlanView) -> Difference:
    """Return where two plans of a year differ, in blocks that have not begun."""
    open_cells = [key for key in one.cells if key[1] not in one.year.settled]
    differing = frozenset(
        key for key in open_cells if key in other.cells and one.cells[key].rotation != other.cells[key].rotation
    )
    return Difference(differing, len({person for person, _ in differing}), len(open_cells))
