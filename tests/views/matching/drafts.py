"""Three plans at hand, made of the one the workroom has: the second is the same but for what a test changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from kiosk.actions.drafts import PlanDraft
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.domain.ids import PlanId
from kiosk.matching.drafts import DraftKind
from tests.kiosk import KioskAtWork
from tests.planning import plan_year, seen_by, suggest
from views.matching.place import MatchingPlace

AMARA, BJORN, MEI = "p01", "p02", "p04"
CHIEF = "Mei-Ling"


def draft_of(view: PlanView, kind: DraftKind, worth: Mapping[str, float] | None = None) -> PlanDraft:
    """Return a plan of a kind, with an id of its own, for which all but continuity counted as usual."""
    assert view.head is not None
    assert view.kept is not None
    head, kept = view.head, view.kept
    plan = PlanId(UUID(int=head.id.int + list(DraftKind).index(kind)))
    view = replace(view, head=replace(head, id=plan), kept=replace(kept, id=plan))
    open_blocks = view.year.blocks.keys() - view.year.settled
    gaps = sum(need.short(block) for need in view.needs for block in open_blocks)
    return PlanDraft(kind, view, worth or {}, dict.fromkeys(worth or {}, 1.0), gaps)


def elsewhere(view: PlanView, cell: CellKey) -> PlanView:
    """Return the plan with somebody at the other place of the small year in one block."""
    here = view.cells[cell]
    other = replace(here, rotation="CL" if here.rotation == "PI" else "PI")
    return replace(view, cells={**view.cells, cell: other})


def three_plans(kiosk: KioskAtWork, worths: tuple[Mapping[str, float], ...] = ({}, {}, {})) -> tuple[PlanDraft, ...]:
    """Return three plans as a chief sees them; the second has Amara elsewhere in block 2, the third in 2 and 4."""
    view = seen_by(kiosk.workroom, CHIEF)
    steady = elsewhere(view, (AMARA, "B02"))
    wishes = elsewhere(steady, (AMARA, "B04"))
    kinds = (DraftKind.GROWTH, DraftKind.STEADY, DraftKind.WISHES)
    return tuple(
        draft_of(each, kind, worth) for each, kind, worth in zip((view, steady, wishes), kinds, worths, strict=True)
    )


def chief_before_three(kiosk: KioskAtWork, worths: tuple[Mapping[str, float], ...] = ({}, {}, {})) -> MatchingPlace:
    """Let a chief stand before three plans."""
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    kiosk.go("matching")
    matching = kiosk.place("matching", MatchingPlace)
    kiosk.settle()
    matching._on_drafts_read(three_plans(kiosk, worths))
    kiosk.settle()
    return matching
