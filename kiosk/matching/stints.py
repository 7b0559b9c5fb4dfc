"""Rewarded runs of blocks as objects: a column for each short stint instead of many loosely tied pair rewards.

Where a reward for "MICU twice in a row" is tied to two placements only, half a person here and half there collect it
over and over in the relaxation, and the bound says nothing. A stint carries its whole run and what it is worth, and
the counts per person bound how many there can be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kiosk.matching.cells import Cap, Cell, caps
from kiosk.matching.milp import Milp, Term
from kiosk.matching.problem import PatternRule, Person, Problem
from kiosk.matching.rule_rows import is_past

MOST_STINTS = 60
"""Beyond so many different runs from one start, pair rewards are the lesser evil."""

Run = tuple[str, ...]


def add_stints(problem: Problem, milp: Milp, column: Mapping[Cell, Mapping[str, int]]) -> set[tuple[str, str]]:
    """Add the stints of every person and return the (rule, person) pairs whose rewards they carry."""
    if not problem.aims.rules:
        return set()
    done: set[tuple[str, str]] = set()
    patterns = [rule for rule in problem.rules if isinstance(rule, PatternRule)]
    rewarded = [rule for rule in patterns if not rule.hard and rule.weight > 0 and all(rule.steps)]
    forbidden = [rule for rule in patterns if rule.hard]
    for person in problem.people:
        mine = [rule for rule in rewarded if rule.people.finds(person)]
        barred = [rule for rule in forbidden if rule.people.finds(person)]
        for family in _families(mine):
            names = frozenset(name for rule in family for step in rule.steps if step for name in step)
            runs = list(_runs(sorted(names), caps(problem, person), len(problem.blocks)))
            if 0 < len(runs) <= MOST_STINTS:
                _Stints(problem, milp, column, person).add(runs, family, barred)
                done.update((rule.id, person.id) for rule in family)
    return done


def _families(rules: Sequence[PatternRule]) -> list[list[PatternRule]]:
    """Group patterns that share a rotation: their stints are the same objects."""
    groups: list[tuple[set[str], list[PatternRule]]] = []
    for rule in rules:
        names = {name for step in rule.steps if step for name in step}
        touching = [group for group in groups if group[0] & names]
        groups = [group for group in groups if group not in touching]
        groups.append((names.union(*(found for found, _ in touching)), [*(r for _, rs in touching for r in rs), rule]))
    return [found for _, found in groups]


def _runs(names: Sequence[str], limits: Sequence[Cap], longest: int) -> Iterator[Run]:
    """Yield every run of a family's rotations that the counts allow, shortest first; a few too many if unbounded."""
    layer: list[Run] = [()]
    found = 0
    for _ in range(longest):
        layer = [(*run, name) for run in layer for name in names if _fits((*run, name), limits)]
        yield from layer
        found += len(layer)
        if found > MOST_STINTS or not layer:
            return


def _fits(run: Run, limits: Sequence[Cap]) -> bool:
    return all(sum(name in limit.rotations for name in run) <= limit.most for limit in limits)


class _Stints:
    """Adds the stints of one person and family."""

    def __init__(self, problem: Problem, milp: Milp, column: Mapping[Cell, Mapping[str, int]], person: Person) -> None:
        self._milp = milp
        self._worth = problem.aims.rules
        self._blocks = [block.id for block in problem.blocks]
        self._settled = problem.settled
        self._open = [column.get((person.id, block_id), {}) for block_id in self._blocks]

    def add(self, runs: Sequence[Run], family: Sequence[PatternRule], barred: Sequence[PatternRule]) -> None:
        """Add a column for each run and start, and tie the placements of the family to them."""
        covering: dict[int, list[Term]] = defaultdict(list)
        for start in range(len(self._blocks)):
            for run in runs:
                if not self._possible(run, start, barred):
                    continue
                worth = sum(rule.weight * self._count(rule, run, start) for rule in family)
                stint = self._milp.column(0.0, 1.0, self._worth * worth)
                for offset, name in enumerate(run):
                    covering[self._open[start + offset][name]].append((stint, -1.0))
        for placement, stints in covering.items():
            self._milp.row([(placement, 1.0), *stints], 0.0, 0.0)

    def _possible(self, run: Run, start: int, barred: Sequence[PatternRule]) -> bool:
        if start + len(run) > len(self._blocks):
            return False
        if any(name not in self._open[start + offset] for offset, name in enumerate(run)):
            return False
        return not any(self._count(rule, run, start) for rule in barred)

    def _count(self, rule: PatternRule, run: Run, start: int) -> int:
        """Return how often a pattern occurs inside a run that begins at a block."""
        occurrences = 0
        for first in range(len(run) - len(rule.steps) + 1):
            if rule.starts is not None and self._blocks[start + first] not in rule.starts:
                continue
            if rule.hard and is_past(rule, self._blocks[start + first :], self._settled):
                continue
            occurrences += all(step is None or run[first + i] in step for i, step in enumerate(rule.steps))
        return occurrences
