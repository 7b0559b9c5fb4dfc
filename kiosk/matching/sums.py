"""How much hard rules, locks and bars ask for and leave room for, by addition alone.

Every figure is safe: no plan has fewer person-blocks than a `least`, none has more than a `most`. Blocks that are
settled are taken off both, so that all figures are about blocks that are open.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from kiosk.matching.cells import Cell, Cells, open_cells
from kiosk.matching.growth import Growth
from kiosk.matching.problem import BeforeRule, CountRule, PatternRule, Person, Problem, SupervisionRule

Names = frozenset[str]
ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, and each rule's part in it by id: what it asks for, what it allows."""

    amount: int = 0
    asks: dict[str, float] = field(default_factory=dict)
    allows: dict[str, float] = field(default_factory=dict)


def total(sums: Iterable[Sum]) -> Sum:
    """Add up amounts and parts."""
    return _weighted((one, 1) for one in sums)


def _weighted(sums: Iterable[tuple[Sum, int]]) -> Sum:
    amount = 0
    asks: dict[str, float] = {}
    allows: dict[str, float] = {}
    for one, times in sums:
        amount += times * one.amount
        for parts, more in ((asks, one.asks), (allows, one.allows)):
            for name, part in more.items():
                parts[name] = parts.get(name, 0.0) + times * part
    return Sum(amount, asks, allows)


@dataclass(frozen=True, slots=True)
class Cap:
    """At most so many blocks of some rotations for one person in any `window` blocks, or in some or all blocks."""

    id: str
    rotations: Names
    most: int
    blocks: Names | None = None
    window: int | None = None


class Sums:
    """The sums of one problem."""

    def __init__(self, problem: Problem, growth: Growth, cells: Cells | None = None) -> None:
        self.problem = problem
        self.everybody = frozenset(person.id for person in problem.people)
        self.rotations = frozenset(problem.rotation)
        self.ahead = [block.id for block in problem.blocks if not block.settled]
        self.open = {cell: set(names) for cell, names in (cells or open_cells(problem, growth)).open.items()}
        self.counts = [rule for rule in problem.rules if rule.hard and isinstance(rule, CountRule)]
        self.found = {
            rule.id: frozenset(person.id for person in problem.found_by(rule.people))
            for rule in problem.rules
            if rule.hard
        }
        self._growth = growth
        self.pruned: set[str] = set()
        self._prune()
        self._caps = cache(self._caps_of)
        self._most_of, self._least_of = cache(self._most), cache(self._least)
        self._cells_of = cache(self._cells)

    # What cannot be, cell by cell --------------------------------------------------------------------------------

    def _prune(self) -> None:
        """Take away what rules of order and supervision leave nobody; `pruned` then names them."""
        for rule in self.problem.rules:
            if isinstance(rule, SupervisionRule):
                self._prune_unsupervised(rule)
        for rule in self.problem.rules:
            if isinstance(rule, BeforeRule) and rule.hard:
                for person in self.problem.found_by(rule.people):
                    self._prune_too_early(rule, person)

    def _prune_too_early(self, rule: BeforeRule, person: Person) -> None:
        done = sum(person.had.get(name, 0.0) for name in rule.first)
        for block in self.problem.blocks:
            names = self.open.get((person.id, block.id), set())
            if done < rule.needs - ROUNDING and not block.settled and names & rule.then:
                names -= rule.then
                self.pruned.add(rule.id)
            done += bool(names & rule.first)

    def _prune_unsupervised(self, rule: SupervisionRule) -> None:
        for rotation_id in rule.rotations:
            novices, strong = self.standing(rule, rotation_id)
            for block_id in self.ahead:
                if any(rotation_id in self.open.get((person_id, block_id), ()) for person_id in strong):
                    continue
                for person_id in novices:
                    if rotation_id in self.open.get((person_id, block_id), ()):
                        self.pruned.add(rule.id)
                        self.open[person_id, block_id].discard(rotation_id)

    def standing(self, rule: SupervisionRule, rotation_id: str) -> tuple[Names, Names]:
        """Return the novices and the strong among those a rule of supervision is about."""
        novices, strong = set(), set()
        for person in self.problem.found_by(rule.people):
            level = (
                self._growth.strength(person.id, rotation_id)
                if rule.competency is None
                else person.levels.get(rule.competency)
            )
            if level is None or level < rule.novice_below:
                novices.add(person.id)
            elif level >= rule.strong_from:
                strong.add(person.id)
        return frozenset(novices), frozenset(strong)

    # People ------------------------------------------------------------------------------------------------------

    def there(self, people: Names, rotations: Collection[str], block_id: str) -> Names:
        """Return who of some people could be on one of these rotations in a block."""
        who = self._who[block_id]
        return people & frozenset().union(*(who.get(name, ()) for name in rotations))

    @cached_property
    def _who(self) -> dict[str, dict[str, set[str]]]:
        """Who could be where, by block and rotation."""
        found: dict[str, dict[str, set[str]]] = {block.id: {} for block in self.problem.blocks}
        for (person_id, block_id), names in self.open.items():
            for name in names:
                found[block_id].setdefault(name, set()).add(person_id)
        return found

    @cached_property
    def first_alike(self) -> dict[str, str]:
        """For each person the first one with the same rules, history and open cells: their sums are the same."""
        first: dict[object, str] = {}
        found = {}
        for person in self.problem.people:
            about = tuple(rule_id for rule_id, people in self.found.items() if person.id in people)
            cells = tuple((block_id, frozenset(names)) for (_, block_id), names in self.cells_of(person.id).items())
            history = tuple(self.problem.history.get((person.id, block_id)) for block_id in self.problem.settled)
            had, away = tuple(person.had.items()), tuple(person.away.items()) if self._weighed else ()
            found[person.id] = first.setdefault((about, cells, history, had, away), person.id)
        return found

    @cached_property
    def _weighed(self) -> bool:
        return any(rule.weigh_away for rule in self.counts if rule.per == "person")

    def most(self, people: Collection[str], rotations: Names) -> Sum:
        """Return how many blocks some people may spend on some rotations, each by the limits on their own year."""
        return _weighted((self._most_of(one, rotations), times) for one, times in self._alike(people).items())

    def least(self, people: Collection[str], rotations: Names) -> Sum:
        """Return how many blocks some people must spend on some rotations, each by the rules about their own year."""
        return _weighted((self._least_of(one, rotations), times) for one, times in self._alike(people).items())

    def _alike(self, people: Collection[str]) -> Counter[str]:
        return Counter(self.first_alike[person_id] for person_id in people)

    def cells_of(self, person_id: str) -> dict[Cell, set[str]]:
        """Return a person's open blocks and what is open there."""
        return self._cells_of(person_id)

    def _cells(self, person_id: str) -> dict[Cell, set[str]]:
        cells = ((person_id, block_id) for block_id in self.ahead)
        return {cell: self.open[cell] for cell in cells if cell in self.open}

    def minima(self, person_id: str, within: Names) -> Iterator[CountRule]:
        """Yield what is required of one person on rotations among these, without overlaps, the largest first."""
        taken: set[str] = set()
        rules = [rule for rule in self._about(person_id) if rule.least and rule.window is None]
        for rule in sorted(rules, key=lambda rule: (-(rule.least or 0.0), len(rule.rotations))):
            if rule.rotations <= within and taken.isdisjoint(rule.rotations):
                taken |= rule.rotations
                yield rule

    def still_to_do(self, person_id: str, rule: CountRule) -> int:
        """Return what is left of a minimum in open blocks, in whole blocks."""
        return max(0, math.ceil((rule.least or 0.0) - self._past(person_id, rule) - ROUNDING))

    def _about(self, person_id: str) -> Iterator[CountRule]:
        for rule in self.counts:
            if rule.per == "person" and person_id in self.found[rule.id]:
                yield rule

    def _past(self, person_id: str, rule: CountRule) -> int:
        """Return how many settled blocks a count holds already."""
        placed = self.problem.history
        return sum(
            not placed.get((person_id, block_id), frozenset()).isdisjoint(rule.rotations)
            for block_id in self.problem.settled
            if rule.blocks is None or block_id in rule.blocks
        )

    def _weighs(self, person_id: str, rule: CountRule) -> bool:
        """Tell whether some block of a person counts less than one."""
        shares = self.problem.person[person_id].away.values()
        return rule.weigh_away and any(0 < share < 1 for share in shares)

    def _caps_of(self, person_id: str) -> tuple[Cap, ...]:
        """Return the limits on one person's year that a sum can use."""
        caps = []
        for rule in self._about(person_id):
            if rule.most is not None and not self._weighs(person_id, rule):
                past = self._past(person_id, rule) if rule.window is None else 0
                most = max(math.floor(rule.most + ROUNDING), past) - past
                caps.append(Cap(rule.id, rule.rotations, most, rule.blocks, rule.window))
        for pattern in self.problem.rules:
            if isinstance(pattern, PatternRule) and pattern.hard and person_id in self.found[pattern.id]:
                caps += _run_limits(pattern)
        return tuple(caps)

    def _most(self, person_id: str, rotations: Names) -> Sum:
        cells = self.cells_of(person_id)
        best = Sum(sum(not names.isdisjoint(rotations) for names in cells.values()))
        for cap in self._caps(person_id):
            if rotations <= cap.rotations:
                amount = self._under(cap, person_id, rotations)
                best = Sum(amount, {}, {cap.id: amount}) if amount < best.amount else best
        parted = self._parted(person_id, rotations)
        return parted if parted.amount < best.amount else best

    def _under(self, cap: Cap, person_id: str, rotations: Names) -> int:
        """Return how many blocks one limit leaves."""
        blocks = [block.id for block in self.problem.blocks]
        free = [
            block_id in self.ahead and not self.open.get((person_id, block_id), set()).isdisjoint(rotations)
            for block_id in blocks
        ]
        if cap.window is not None and cap.blocks is None:
            runs = [free[start : start + cap.window] for start in range(0, len(free), cap.window)]
            return sum(min(cap.most, sum(run)) for run in runs)
        inside = [cap.blocks is None or block_id in cap.blocks for block_id in blocks]
        within = sum(one and other for one, other in zip(free, inside, strict=True))
        return sum(free) - within + min(cap.most, within) if cap.window is None else sum(free)

    def _parted(self, person_id: str, rotations: Names) -> Sum:
        """Return the most as a sum of limits on parts of the rotations."""
        cells, rest = self.cells_of(person_id), set(rotations)
        parts = []
        for cap in sorted(self._caps(person_id), key=lambda cap: cap.most):
            if cap.rotations <= rest and cap.window is None and cap.blocks is None:
                rest -= cap.rotations
                parts.append(Sum(cap.most, {}, {cap.id: cap.most}))
        parts.append(Sum(sum(not names.isdisjoint(rest) for names in cells.values())))
        return total(parts)

    def _least(self, person_id: str, rotations: Names) -> Sum:
        cells = self.cells_of(person_id)
        asked = [(rule.id, self.still_to_do(person_id, rule)) for rule in self.minima(person_id, rotations)]
        required = total(Sum(amount, {name: amount}) for name, amount in asked)
        forced = sum(names <= rotations for names in cells.values())
        elsewhere = self._most_of(person_id, self.rotations - rotations)
        left = Sum(len(cells) - elsewhere.amount, {}, elsewhere.allows)
        return max(required, Sum(forced), left, key=lambda one: one.amount)

    # Blocks ------------------------------------------------------------------------------------------------------

    def staffing(self, block_id: str, within: Names, people: Names) -> list[CountRule]:
        """Return what a block asks for on rotations among these, of these people: without overlaps, largest first."""
        taken: set[str] = set()
        chosen = []
        rules = [rule for rule in self._in_block(block_id) if rule.least]
        for rule in sorted(rules, key=lambda rule: (-(rule.least or 0.0), len(rule.rotations))):
            if rule.rotations <= within and self.found[rule.id] <= people and taken.isdisjoint(rule.rotations):
                taken |= rule.rotations
                chosen.append(rule)
        return chosen

    def seats(self, block_id: str) -> list[CountRule]:
        """Return the limits on people in a block, without overlaps, the smallest first."""
        taken: set[str] = set()
        chosen = []
        rules = [rule for rule in self._in_block(block_id) if rule.most is not None and not self._half(rule, block_id)]
        for rule in sorted(rules, key=lambda rule: rule.most or 0.0):
            if taken.isdisjoint(rule.rotations):
                taken |= rule.rotations
                chosen.append(rule)
        return chosen

    def most_in_block(self, block_id: str, rotations: Names, people: Names) -> Sum:
        """Return how many of some people a block takes on some rotations."""
        best = Sum(len(self.there(people, rotations, block_id)))
        limits = [
            rule
            for rule in self._in_block(block_id)
            if rule.most is not None and people <= self.found[rule.id] and not self._half(rule, block_id)
        ]
        for rule in limits:
            most = math.floor((rule.most or 0.0) + ROUNDING)
            if rotations <= rule.rotations and most < best.amount:
                best = Sum(most, {}, {rule.id: most})
        rest, parts = set(rotations), []
        for rule in sorted(limits, key=lambda rule: rule.most or 0.0):
            if rule.rotations <= rest:
                rest -= rule.rotations
                most = math.floor((rule.most or 0.0) + ROUNDING)
                parts.append(Sum(most, {}, {rule.id: most}))
        parted = total([*parts, Sum(len(self.there(people, rest, block_id)))])
        return parted if parted.amount < best.amount else best

    def least_in_block(self, block_id: str, rotations: Names, people: Names) -> Sum:
        """Return how many people a block asks for on rotations among these, of these people."""
        rules = self.staffing(block_id, rotations, people)
        return total(Sum(amount, {rule.id: amount}) for rule in rules for amount in [math.ceil(rule.least or 0.0)])

    def _in_block(self, block_id: str) -> Sequence[CountRule]:
        return self._by_block[block_id]

    @cached_property
    def _by_block(self) -> dict[str, list[CountRule]]:
        return {
            block_id: [
                rule for rule in self.counts if rule.per == "block" and (rule.blocks is None or block_id in rule.blocks)
            ]
            for block_id in self.ahead
        }

    def _half(self, rule: CountRule, block_id: str) -> bool:
        """Tell whether somebody counts less than one in a block."""
        return rule.weigh_away and any(
            0 < self.problem.person[person_id].away.get(block_id, 0.0) < 1 for person_id in self.found[rule.id]
        )

    # The whole plan ----------------------------------------------------------------------------------------------

    def totals(self, rotations: Names, people: Names) -> tuple[Sum, Sum | None]:
        """Return what counts over the whole plan ask for and allow, in open blocks; None where nothing limits it."""
        least, most = Sum(), None
        for rule in self.counts:
            if rule.per != "total":
                continue
            past = sum(self._past(person_id, rule) for person_id in self.found[rule.id])
            weighs = any(self._weighs(person_id, rule) for person_id in self.found[rule.id])
            if rule.least and rule.rotations <= rotations and self.found[rule.id] <= people:
                amount = math.ceil(rule.least - past - ROUNDING)
                least = Sum(amount, {rule.id: amount}) if amount > least.amount else least
            whole = rule.blocks is None or rule.blocks.issuperset(self.ahead)
            covers = rotations <= rule.rotations and people <= self.found[rule.id] and whole
            if rule.most is not None and covers and not weighs:
                amount = max(math.floor(rule.most + ROUNDING), past) - past
                most = Sum(amount, {}, {rule.id: amount}) if most is None or amount < most.amount else most
        return least, most


def _run_limits(pattern: PatternRule) -> Iterator[Cap]:
    """Yield what a forbidden run of one rotation allows: one less than its length in as many blocks."""
    common = frozenset.intersection(*(step or frozenset() for step in pattern.steps))
    if common and pattern.starts is None:
        yield Cap(pattern.id, common, len(pattern.steps) - 1, None, len(pattern.steps))
