"""The plans at hand: which one stands there, and which two are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.actions.drafts import PlanDraft
from kiosk.actions.plan_values import PlanView
from kiosk.domain.ids import PlanId
from views.matching.draft_words import (
    fact_line,
    only_plan_name,
    plan_letter,
    plan_name,
    tried_plan_name,
    version_plan_name,
)
from views.matching.tabs import PlanTabWords


@dataclass(frozen=True, slots=True)
class NamedDraft:
    """A plan as it is called here: its letter, its name, and the plan."""

    plan: PlanId
    letter: str
    name: str
    draft: PlanDraft


class AtHand:
    """The plans somebody may look at, in their order; the first one stands there until another is chosen."""

    def __init__(self) -> None:
        self._drafts: dict[PlanId, PlanDraft] = {}
        self._scheduled: PlanView | None = None
        self._chosen: PlanId | None = None
        self._pair: tuple[PlanId, PlanId] | None = None
        self._looked_up: PlanId | None = None

    @property
    def looked_up(self) -> PlanId | None:
        """A version that a chief wants to look at besides those that were kept last."""
        return self._looked_up

    def look_up(self, plan: PlanId | None) -> None:
        """Let a version stand there alone as soon as it is taken; None is for none any more."""
        self._looked_up, self._chosen, self._pair = plan, plan, None

    @property
    def shown(self) -> PlanId | None:
        """The plan that stands there, None where there is none."""
        return self._chosen if self._chosen in self._drafts else next(iter(self._drafts), None)

    @property
    def view(self) -> PlanView | None:
        """What stands there: the plan, or what is scheduled without one."""
        shown = self.shown
        return self._drafts[shown].view if shown is not None else self._scheduled

    @property
    def pair(self) -> tuple[NamedDraft, NamedDraft] | None:
        """The two that are compared, None where one stands alone."""
        return (self._named(self._pair[0]), self._named(self._pair[1])) if self._pair else None

    @property
    def third(self) -> NamedDraft | None:
        """The one that could take the right side of a comparison."""
        left_over = [plan for plan in self._drafts if self._pair and plan not in self._pair]
        return self._named(left_over[0]) if left_over else None

    def letter(self, draft: PlanDraft) -> str:
        """Return what a plan is called for short."""
        return plan_letter(list(self._drafts.values()).index(draft))

    def take(self, drafts: Sequence[PlanDraft]) -> None:
        """Have these; what was chosen or compared and is not among them is let go of."""
        self._drafts = {draft.view.head.id: draft for draft in drafts if draft.view.head is not None}
        self._scheduled = next((draft.view for draft in drafts if draft.view.head is None), None)
        # A version that was asked for is chosen before it is read.
        if self._chosen not in self._drafts and self._chosen != self._looked_up:
            self._chosen = None
        if self._pair and not self._drafts.keys() >= set(self._pair):
            self._pair = None

    def keep_bare(self, view: PlanView) -> None:
        """Keep the one that stands there, as everybody may see it, and nothing that is for chiefs."""
        self.take((PlanDraft(None, view, {}, {}, 0),))

    def choose(self, plan: PlanId | None) -> None:
        """Let a plan stand there alone; None is the first one."""
        self._chosen, self._pair = plan, None

    def begin_comparing(self) -> None:
        """Put the next plan beside the one that stands there."""
        shown = self.shown
        others = [plan for plan in self._drafts if plan != shown]
        if shown is not None and others:
            self._pair = shown, others[0]

    def put_third(self) -> None:
        """Put the third plan on the right."""
        third = self.third
        if self._pair is not None and third is not None:
            self._pair = self._pair[0], third.plan

    def tabs(self) -> list[PlanTabWords]:
        """Return a tab for each."""
        named = [self._named(plan) for plan in self._drafts]
        return [PlanTabWords(item.plan, item.name, fact_line(item.draft)) for item in named]

    def _named(self, plan: PlanId) -> NamedDraft:
        draft = self._drafts[plan]
        letter = self.letter(draft)
        head = draft.view.head
        own = head.name if head is not None else ""
        return NamedDraft(plan, letter, own or self._usual_name(draft), draft)

    def _usual_name(self, draft: PlanDraft) -> str:
        """Return what a plan is called that no chief gave a name."""
        head = draft.view.head
        if head is not None and head.tried:
            return tried_plan_name(head.code)
        if len(self._drafts) == 1:
            return only_plan_name()
        if head is not None and head.id == self._looked_up:
            return version_plan_name(head.code)
        return plan_name(draft.kind, self.letter(draft))
