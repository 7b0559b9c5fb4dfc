"""Making a plan better: free a part of it, solve that part, keep what is better, again and again.

Which part, and how large, follows from the seed and from how the rounds before ended, never from the clock, so that
the same seed and number of rounds give the same plan.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from kiosk.matching.budget import Budget, Stage
from kiosk.matching.formulation import HALF, Formulation
from kiosk.matching.highs import Floats, Limits, Outcome, Solved, Solver
from kiosk.matching.incumbent import Best

Part = Literal["blocks", "people", "rotations", "least served", "doubtful"]
ORDER: tuple[Part, ...] = (
    "blocks",
    "doubtful",
    "least served",
    "rotations",
    "blocks",
    "doubtful",
    "least served",
    "people",
)
ROUND_NODES = 20
ROUND_GAP = 2e-4
PATIENCE = 24
"""So many rounds without anything better, and larger parts are freed."""
WIDER, MOST_NODES = 2, 2000


@dataclass
class Polish:
    """Improves one solution of a formulation, round by round."""

    formulation: Formulation
    solver: Solver
    budget: Budget
    values: Floats
    objective: float
    seed: int = 0
    size: dict[Part, int] = field(
        default_factory=lambda: {"blocks": 3, "people": 3, "rotations": 2, "least served": 4, "doubtful": 8}
    )
    relaxed: Floats | None = None
    nodes: int = ROUND_NODES
    rounds: int = 0
    idle: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - a search, not a secret
        problem = self.formulation.problem
        self._all: dict[Part, list[str]] = {
            "blocks": [block.id for block in problem.blocks if not block.settled],
            "people": [person.id for person in problem.people],
            "rotations": [rotation.id for rotation in problem.rotations],
            "least served": [person.id for person in problem.people],
            "doubtful": [person.id for person in problem.people],
        }
        self.solver.make_integer(self.solver.integer)
        self._placements = np.array(
            [column for columns in self.formulation.column.values() for column in columns.values()], dtype=np.int64
        )

    def run(
        self, best: Best, stage: Stage, share: float, enough: Callable[[], bool], on_better: Callable[[Solved], object]
    ) -> None:
        """Go on until the share of the time is used up, the rounds are, it is enough, or nothing gets better."""
        while not enough() and not self.budget.over(share):
            if self.budget.work is not None and self.rounds >= self.budget.work:
                return
            if self.idle >= PATIENCE and not self._widen():
                return
            self._take_over(best)
            solved = self._round(best, stage, share)
            if solved.values is not None and solved.objective > self.objective + 1e-6:
                self.idle = 0
                on_better(solved)
            else:
                self.idle += 1
            if solved.values is not None and solved.objective > self.objective - 1e-9:
                self.values, self.objective = solved.values, max(self.objective, solved.objective)
            best.tell(stage)

    def _widen(self) -> bool:
        """Free more at once and look longer, where nothing gets better any more; tell whether that can be done."""
        if self.nodes >= MOST_NODES:
            return False
        self.idle, self.nodes = 0, self.nodes * WIDER
        for part in self.size:
            self.size[part] = min(self.size[part] + WIDER, len(self._all[part]))
        return True

    def _take_over(self, best: Best) -> None:
        """Go on from a better plan that was found elsewhere."""
        if best.assignments is not None and best.is_of(self.formulation) and best.objective > self.objective + 1e-6:
            self.values, self.objective = self.formulation.values(best.assignments), best.objective

    def _round(self, best: Best, stage: Stage, share: float) -> Solved:
        part = ORDER[self.rounds % len(ORDER)]
        self.rounds += 1
        lower, upper = self.solver.lower.copy(), self.solver.upper.copy()
        kept = np.round(self.values[self._placements])
        lower[self._placements] = upper[self._placements] = kept
        for column in self._freed(part):
            lower[column], upper[column] = self.solver.lower[column], self.solver.upper[column]
        self.solver.bound_columns(lower, upper)
        self.solver.start_from(dict(zip(self._placements.tolist(), kept.tolist(), strict=True)))
        solved = self.solver.solve(
            Limits(self._seconds(share), self.nodes, ROUND_GAP, jump=False, restart=False), best.watch(stage, share)
        )
        self._resize(part, solved)
        return solved

    def _seconds(self, share: float) -> float:
        """Return how long a round may take: without a time limit nothing may depend on the clock."""
        left = self.budget.left(share)
        return min(left, max(2.0, left / 8)) if self.budget.timed else left

    def _freed(self, part: Part) -> list[int]:
        chosen = self._choose(part)
        column = self.formulation.column
        if part == "doubtful":
            return self._doubtful(chosen)
        if part == "rotations":
            now = self.formulation.read(self.values.tolist())
            return [
                found
                for cell, columns in column.items()
                if now.get(cell) in chosen
                for name, found in columns.items()
                if name in chosen
            ]
        place = 1 if part == "blocks" else 0
        return [found for cell, columns in column.items() if cell[place] in chosen for found in columns.values()]

    def _doubtful(self, people: Collection[str]) -> list[int]:
        """Free the places of some people that the relaxation fills otherwise, wholly or in part."""
        relaxed = self.relaxed
        if relaxed is None:
            return []
        return [
            found
            for cell, columns in self.formulation.column.items()
            if cell[0] in people and any(self.values[c] > HALF > relaxed[c] + 0.4 for c in columns.values())
            for found in columns.values()
        ]

    def _choose(self, part: Part) -> Collection[str]:
        names = self._all[part]
        size = min(self.size[part], len(names))
        if part == "least served":
            return self._least_served(size)
        if part == "blocks" and self._random.random() < 0.5:  # blocks in a row free what rules tie together
            first = self._random.randrange(len(names) - size + 1)
            return set(names[first : first + size])
        return set(self._random.sample(names, size))

    def _least_served(self, size: int) -> set[str]:
        """Choose those furthest from their own ideal, and as many again by chance to make room for them."""
        growth = self.formulation.growth
        years: dict[str, list[tuple[str, str]]] = {name: [] for name in self._all["people"]}
        for (person_id, block_id), rotation_id in self.formulation.read(self.values.tolist()).items():
            years[person_id].append((block_id, rotation_id))
        share = {name: growth.of_year(name, year) / max(1.0, growth.ideal(name)) for name, year in years.items()}
        ranked = sorted(share, key=lambda name: (share[name], name))
        worst, others = ranked[: (size + 1) // 2], ranked[(size + 1) // 2 :]
        return {*worst, *self._random.sample(others, min(len(others), size // 2))}

    def _resize(self, part: Part, solved: Solved) -> None:
        """Free more where the part was solved at once, less where it was not."""
        if solved.outcome is Outcome.OPTIMAL and solved.nodes <= 1:
            self.size[part] = min(self.size[part] + 1, len(self._all[part]))
        elif solved.outcome is Outcome.LIMIT:
            self.size[part] = max(2, self.size[part] - 1)
