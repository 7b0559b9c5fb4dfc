"""Rules as rows: each row knows the rule it stands for, so that what cannot hold can be named.

Placements in settled blocks are columns like all others, fixed at one: they count as history wherever a rule reaches
from them into open blocks. Rows about settled blocks alone are left out.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from kiosk.matching.cells import Cell
from kiosk.matching.growth import Growth
from kiosk.matching.milp import Milp, Term
from kiosk.matching.problem import (
    BeforeRule,
    CountRule,
    PatternRule,
    Person,
    Problem,
    Rule,
    SupervisionRule,
)

SLACK_COST = -1.0
"""What one missing person-block costs an elastic programme, which has no other cost."""


def is_past(rule: PatternRule, blocks: Sequence[str], settled: Collection[str]) -> bool:
    """Tell whether every named step of a pattern that begins with these blocks lies in settled ones."""
    return all(step is None or block_id in settled for step, block_id in zip(rule.steps, blocks, strict=False))


class RuleRows:
    """Adds the rows of a problem's rules to a programme; elastic ones pay for what is missing and never fail."""

    def __init__(
        self,
        problem: Problem,
        growth: Growth,
        milp: Milp,
        column: Mapping[Cell, Mapping[str, int]],
        *,
        elastic: bool,
    ) -> None:
        self._problem = problem
        self._growth = growth
        self._milp = milp
        self._column = column
        self._elastic = elastic
        self._blocks = [block.id for block in problem.blocks]
        self._settled = problem.settled
        self.slack: dict[int, str] = {}

    def add_hard(self) -> None:
        """Add every hard rule."""
        for rule in self._problem.rules:
            if rule.hard:
                self._add(rule)

    def add_soft(self, done: Collection[tuple[str, str]]) -> None:
        """Add every soft rule, but for (rule, person) pairs whose rewards are in the programme already."""
        if not self._problem.aims.rules:
            return
        for rule in self._problem.rules:
            if rule.hard or not rule.weight:
                continue
            if isinstance(rule, PatternRule):
                self._add_soft_pattern(rule, done)
            elif isinstance(rule, CountRule):
                self._add_count(rule)
            elif isinstance(rule, BeforeRule):
                self._add_before(rule)

    def _add(self, rule: Rule) -> None:
        if isinstance(rule, CountRule):
            self._add_count(rule)
        elif isinstance(rule, PatternRule):
            self._add_hard_pattern(rule)
        elif isinstance(rule, BeforeRule):
            self._add_before(rule)
        else:
            self._add_supervision(rule)

    # Building blocks ---------------------------------------------------------------------------------------------

    def _placed(self, person_id: str, block_id: str, rotations: Collection[str], weight: float = 1.0) -> list[Term]:
        columns = self._column.get((person_id, block_id), {})
        return [(column, weight) for name, column in columns.items() if name in rotations]

    def _bound(self, rule: Rule, terms: Sequence[Term], least: float | None, most: float | None) -> None:
        """Add `least <= terms <= most`, with priced slack where the rule is soft or the programme elastic."""
        priced = not rule.hard or self._elastic
        cost = SLACK_COST if rule.hard else -abs(rule.weight) * self._problem.aims.rules
        reachable = sum(value for _, value in terms if value > 0)
        if least is not None and least > 0:
            short = [(self._slack(rule, cost), 1.0)] if priced else []
            self._milp.row([*terms, *short], lower=least, owner=rule.id)
        if most is not None and most < reachable:
            over = [(self._slack(rule, cost), -1.0)] if priced else []
            self._milp.row([*terms, *over], upper=most, owner=rule.id)

    def _slack(self, rule: Rule, cost: float, *, integer: bool = False) -> int:
        column = self._milp.column(0.0, math.inf, cost, integer=integer)
        if rule.hard:
            self.slack[column] = rule.id
        return column

    # Counts ------------------------------------------------------------------------------------------------------

    def _add_count(self, rule: CountRule) -> None:
        for people, blocks, whole in self._slices(rule):
            terms: list[Term] = []
            past = 0.0
            for person in people:
                for block_id in blocks:
                    weight = self._weight(rule, person, block_id)
                    placed = self._placed(person.id, block_id, rule.rotations, weight)
                    terms += placed
                    past += sum(value for _, value in placed) if block_id in self._settled else 0.0
            # Where the past alone is over the maximum already, nothing may be added; it can't be taken away.
            most = None if rule.most is None else max(rule.most, past)
            self._bound(rule, terms, rule.least if whole else None, most)

    def _weight(self, rule: CountRule, person: Person, block_id: str) -> float:
        return 1.0 - person.away.get(block_id, 0.0) if rule.weigh_away else 1.0

    def _slices(self, rule: CountRule) -> Iterator[tuple[Sequence[Person], Sequence[str], bool]]:
        """Yield people and blocks to count in, and whether a minimum applies to the slice.

        Single blocks and windows that are settled are left out; a count over the whole plan stands, whatever is left.
        """
        people = self._problem.found_by(rule.people)
        blocks = [block_id for block_id in self._blocks if rule.blocks is None or block_id in rule.blocks]
        if rule.per == "total":
            yield people, blocks, True
        elif rule.per == "block":
            for block_id in blocks:
                if block_id not in self._settled:
                    yield people, [block_id], True
        elif rule.window is None:
            for person in people:
                yield [person], blocks, True
        else:
            for run in self._windows(blocks, rule.window):
                if not self._settled.issuperset(run):
                    for person in people:
                        yield [person], run, len(run) == rule.window

    def _windows(self, chosen: Sequence[str], length: int) -> Iterator[Sequence[str]]:
        if length > len(self._blocks):
            yield chosen
            return
        for first in range(len(self._blocks) - length + 1):
            run = self._blocks[first : first + length]
            if all(block_id in chosen for block_id in run):
                yield run

    # Patterns ----------------------------------------------------------------------------------------------------

    def _occurrences(self, rule: PatternRule) -> Iterator[tuple[Person, list[list[Term]]]]:
        """Yield each place where the pattern could occur, as the terms of its named steps.

        Of a hard one only where it could still be avoided; a soft one counts in the past as it happened.
        """
        starts = range(len(self._blocks) - len(rule.steps) + 1)
        for person in self._problem.found_by(rule.people):
            for start in starts:
                if rule.starts is not None and self._blocks[start] not in rule.starts:
                    continue
                if rule.hard and is_past(rule, self._blocks[start:], self._settled):
                    continue
                steps = [
                    self._placed(person.id, self._blocks[start + offset], step)
                    for offset, step in enumerate(rule.steps)
                    if step is not None
                ]
                if all(steps):
                    yield person, steps

    def _add_hard_pattern(self, rule: PatternRule) -> None:
        for _, steps in self._occurrences(rule):
            terms = [term for step in steps for term in step]
            over = [(self._slack(rule, SLACK_COST), -1.0)] if self._elastic else []
            self._milp.row([*terms, *over], upper=len(steps) - 1, owner=rule.id)

    def _add_soft_pattern(self, rule: PatternRule, done: Collection[tuple[str, str]]) -> None:
        worth = rule.weight * self._problem.aims.rules
        for person, steps in self._occurrences(rule):
            if (rule.id, person.id) in done:
                continue
            occurs = self._milp.column(0.0, 1.0, worth)
            if worth > 0:
                for step in steps:
                    self._milp.row([(occurs, 1.0), *((c, -v) for c, v in step)], upper=0.0)
            else:
                terms = [term for step in steps for term in step]
                self._milp.row([*terms, (occurs, -1.0)], upper=len(steps) - 1)

    # Order of rotations ------------------------------------------------------------------------------------------

    def _add_before(self, rule: BeforeRule) -> None:
        for person in self._problem.found_by(rule.people):
            lacking = rule.needs - sum(person.had.get(name, 0.0) for name in rule.first)
            if lacking <= 0:
                continue
            earlier: list[Term] = []
            for block_id in self._blocks:
                later = self._placed(person.id, block_id, rule.then)
                if later and not (rule.hard and block_id in self._settled):
                    self._add_later(rule, later, earlier, lacking)
                earlier += self._placed(person.id, block_id, rule.first)

    def _add_later(self, rule: BeforeRule, later: list[Term], earlier: list[Term], lacking: float) -> None:
        """Add: working in `then` here takes `lacking` blocks of `first` before."""
        cost = SLACK_COST if rule.hard else -rule.weight * self._problem.aims.rules
        needed = [(column, -lacking) for column, _ in later]
        # Once too early is once, however much is lacking: the slack of a soft rule is all or nothing.
        priced = [(self._slack(rule, cost, integer=not rule.hard), lacking)] if self._elastic or not rule.hard else []
        self._milp.row([*earlier, *needed, *priced], lower=0.0, owner=rule.id)

    # Supervision -------------------------------------------------------------------------------------------------

    def _add_supervision(self, rule: SupervisionRule) -> None:
        people = self._problem.found_by(rule.people)
        for rotation_id in sorted(rule.rotations):
            weight = {person.id: self._load(rule, person, rotation_id) for person in people}
            for block_id in (block_id for block_id in self._blocks if block_id not in self._settled):
                terms = [
                    term
                    for person in people
                    if weight[person.id]
                    for term in self._placed(person.id, block_id, {rotation_id}, weight[person.id])
                ]
                if any(value > 0 for _, value in terms):
                    over = [(self._slack(rule, SLACK_COST), -1.0)] if self._elastic else []
                    self._milp.row([*terms, *over], upper=0.0, owner=rule.id)

    def _load(self, rule: SupervisionRule, person: Person, rotation_id: str) -> float:
        """Return 1 for a novice, minus the novices they can supervise for somebody strong, else 0."""
        if rule.competency is not None:
            standing = person.levels.get(rule.competency)
        else:
            standing = self._growth.strength(person.id, rotation_id)
        if standing is None or standing < rule.novice_below:
            return 1.0
        return -rule.novices_per_strong if standing >= rule.strong_from else 0.0
