"""What counts in a plan, in a chief's five words for each aim, and which of the plans at hand is ahead by them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.actions.drafts import PlanDraft

FACTORS = (0.0, 0.5, 1.0, 1.5, 2.0)
"""Not at all, a little, normal, more, most: times the usual weight."""
NORMAL = FACTORS.index(1.0)
AIMS = ("growth", "fairness", "continuity", "preference", "little_change")

Steps = Mapping[str, int]
"""By aim, a place in `FACTORS`."""


class Weights:
    """How much each aim is to count: as it did for the first plan at hand, until a chief wants something else."""

    def __init__(self) -> None:
        self._drafts: tuple[PlanDraft, ...] = ()
        self._wanted: dict[str, int] = {}

    @property
    def touched(self) -> bool:
        """Whether a chief wants other weights."""
        return bool(self._wanted)

    @property
    def steps(self) -> Steps:
        """How much each aim is to count."""
        counted = self._drafts[0].factors if self._drafts else {}
        return {aim: _nearest(counted.get(aim, 1.0)) for aim in AIMS} | self._wanted

    @property
    def factors(self) -> dict[str, float]:
        """The same as factors on the usual weights; what has no slider counts as it did."""
        counted = self._drafts[0].factors if self._drafts else {}
        return {**counted, **{aim: FACTORS[step] for aim, step in self.steps.items()}}

    def take(self, drafts: Sequence[PlanDraft]) -> None:
        """Weigh these plans."""
        self._drafts = tuple(draft for draft in drafts if draft.factors)

    def want(self, aim: str, step: int) -> None:
        """Let an aim count as much as its step says."""
        self._wanted[aim] = step

    def forget(self) -> None:
        """Forget what a chief wanted."""
        self._wanted = {}

    def order(self) -> list[tuple[PlanDraft, float]]:
        """Return the plans with what they are worth now in growth points, the best first; without those not weighed."""
        factors = self.factors
        worths = [(draft, draft.worth_with(factors)) for draft in self._drafts if draft.worth]
        return sorted(worths, key=lambda found: -found[1])


def _nearest(factor: float) -> int:
    return min(range(len(FACTORS)), key=lambda step: abs(FACTORS[step] - factor))
