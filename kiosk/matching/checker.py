"""The independent checker: recomputes every rule and the objective from the assignments alone.

Shares nothing with the solver but the problem and the growth figures. No plan is shown, printed or written before it
has passed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.matching.growth import Growth
from kiosk.matching.problem import (
    FULL_AWAY,
    Assignments,
    BeforeRule,
    CountRule,
    PatternRule,
    Person,
    Problem,
    Rule,
    SupervisionRule,
)

TOLERANCE = 1e-6
FAIRNESS_SCALE = 0.2
"""A fairness of 1 makes each per cent of the least-served share worth 0.2 % of everybody's ideal."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One cell that cannot stand: `code` is missing, away, not-eligible, locked, barred, settled or unknown.

    Settled: somebody stands in a settled block who was not placed there.
    """

    code: str
    person: str
    block: str
    rotation: str = ""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """How one rule fared where it could still be kept: what happened in settled blocks alone is not judged.

    `amount` is what is outside (counts, supervision: person-blocks) or how often it occurs (patterns, before). A
    pattern that is rewarded is always kept.
    """

    id: str
    hard: bool
    kept: bool
    amount: float


@dataclass(frozen=True, slots=True)
class Terms:
    """Each aim's share of the objective, in growth points; their sum is the objective."""

    growth: float = 0.0
    fairness: float = 0.0
    preference: float = 0.0
    continuity: float = 0.0
    rules: float = 0.0
    little_change: float = 0.0

    def total(self) -> float:
        """Return the objective."""
        parts = (self.growth, self.fairness, self.preference, self.continuity, self.rules, self.little_change)
        return sum(parts)


@dataclass(frozen=True, slots=True)
class Report:
    """What the checker found: faults of cells, each rule's fate, each aim's share."""

    faults: tuple[Fault, ...]
    rules: tuple[RuleResult, ...]
    terms: Terms

    @property
    def objective(self) -> float:
        """The sum of the terms."""
        return self.terms.total()

    @property
    def broken(self) -> tuple[RuleResult, ...]:
        """Hard rules that are not kept."""
        return tuple(rule for rule in self.rules if rule.hard and not rule.kept)

    @property
    def passed(self) -> bool:
        """True where every cell stands and every hard rule is kept."""
        return not self.faults and not self.broken


def check(problem: Problem, assignments: Assignments, growth: Growth | None = None) -> Report:
    """Check a plan. `growth` may be handed in to save working it out again."""
    growth = growth or Growth(problem)
    rules = tuple(_check_rule(problem, growth, assignments, rule) for rule in problem.rules)
    return Report(tuple(_faults(problem, growth, assignments)), rules, _terms(problem, growth, assignments, rules))


# Cells ---------------------------------------------------------------------------------------------------------


def _present(person: Person, block_id: str) -> bool:
    return person.away.get(block_id, 0.0) < FULL_AWAY


def _faults(problem: Problem, growth: Growth, assignments: Assignments) -> Iterator[Fault]:
    was_placed = {(lock.person, lock.block) for lock in problem.locks}
    for (person_id, block_id), rotation_id in assignments.items():
        if person_id not in problem.person or block_id not in problem.block or rotation_id not in problem.rotation:
            yield Fault("unknown", person_id, block_id, rotation_id)
        elif not _present(problem.person[person_id], block_id):
            yield Fault("away", person_id, block_id, rotation_id)
        elif problem.block[block_id].settled:
            if (person_id, block_id) not in was_placed:
                yield Fault("settled", person_id, block_id, rotation_id)
        elif not growth.eligible(person_id, rotation_id):
            yield Fault("not-eligible", person_id, block_id, rotation_id)
    for person in problem.people:
        for block in problem.blocks:
            wanted = (person.id, block.id) in was_placed if block.settled else True
            if wanted and _present(person, block.id) and (person.id, block.id) not in assignments:
                yield Fault("missing", person.id, block.id)
    yield from _pin_faults(problem, assignments)


def _pin_faults(problem: Problem, assignments: Assignments) -> Iterator[Fault]:
    for lock in problem.locks:
        placed = assignments.get((lock.person, lock.block))
        if placed is not None and placed not in lock.rotations:
            yield Fault("locked", lock.person, lock.block, placed)
    for bar in problem.bars:
        for block_id in [bar.block] if bar.block is not None else list(problem.block):
            if problem.block[block_id].settled:
                continue
            placed = assignments.get((bar.person, block_id))
            if placed is not None and placed in bar.rotations:
                yield Fault("barred", bar.person, block_id, placed)


# Rules ---------------------------------------------------------------------------------------------------------


def _check_rule(problem: Problem, growth: Growth, assignments: Assignments, rule: Rule) -> RuleResult:
    rewarded = False
    if isinstance(rule, CountRule):
        amount = _outside(problem, assignments, rule)
    elif isinstance(rule, PatternRule):
        amount = float(_occurrences(problem, assignments, rule))
        rewarded = not rule.hard and rule.weight >= 0
    elif isinstance(rule, BeforeRule):
        amount = float(_too_early(problem, assignments, rule))
    else:
        amount = _unsupervised(problem, growth, assignments, rule)
    return RuleResult(rule.id, rule.hard, rewarded or amount <= TOLERANCE, amount)


def _outside(problem: Problem, assignments: Assignments, rule: CountRule) -> float:
    """Return by how much all of the rule's counts together are outside its bounds."""
    people = problem.found_by(rule.people)
    blocks = [block.id for block in problem.blocks if rule.blocks is None or block.id in rule.blocks]

    def counted(some_people: Iterable[Person], some_blocks: Iterable[str]) -> float:
        some_blocks = list(some_blocks)
        return sum(
            1.0 - (person.away.get(block_id, 0.0) if rule.weigh_away else 0.0)
            for person in some_people
            for block_id in some_blocks
            if assignments.get((person.id, block_id)) in rule.rotations
        )

    def beyond(some_people: Sequence[Person], some_blocks: Sequence[str], least: float | None) -> float:
        """Return what is short, and what open blocks add to more than enough: the past can't be taken back."""
        count = counted(some_people, some_blocks)
        past = counted(some_people, [block_id for block_id in some_blocks if problem.block[block_id].settled])
        return _beyond(count, least, None if rule.most is None else max(rule.most, past))

    if rule.per == "total":
        return beyond(people, blocks, rule.least)
    if rule.per == "block":
        open_blocks = [block_id for block_id in blocks if not problem.block[block_id].settled]
        return sum(beyond(people, [block_id], rule.least) for block_id in open_blocks)
    if rule.window is None:
        return sum(beyond([person], blocks, rule.least) for person in people)
    total = 0.0
    for run in _runs([block.id for block in problem.blocks], set(blocks), rule.window):
        whole = len(run) == rule.window and not all(problem.block[block_id].settled for block_id in run)
        total += sum(beyond([person], run, rule.least if whole else None) for person in people)
    return total


def _runs(blocks: Sequence[str], chosen: set[str], length: int) -> Iterator[Sequence[str]]:
    """Yield every so many blocks in a row, all of them chosen; the whole plan where it is shorter than the window."""
    if length > len(blocks):
        yield [block_id for block_id in blocks if block_id in chosen]
        return
    for start in range(len(blocks) - length + 1):
        run = blocks[start : start + length]
        if chosen.issuperset(run):
            yield run


def _beyond(count: float, least: float | None, most: float | None) -> float:
    short = max(0.0, least - count) if least is not None else 0.0
    over = max(0.0, count - most) if most is not None else 0.0
    return short + over


def _occurrences(problem: Problem, assignments: Assignments, rule: PatternRule) -> int:
    """Return how often a pattern occurs; of a hard one, only occurrences that an open block completes."""
    blocks = [block.id for block in problem.blocks]
    starts = [t for t in range(len(blocks) - len(rule.steps) + 1) if rule.starts is None or blocks[t] in rule.starts]
    if rule.hard:
        named = [offset for offset, step in enumerate(rule.steps) if step is not None]
        starts = [t for t in starts if any(not problem.blocks[t + offset].settled for offset in named)]
    return sum(
        all(
            step is None or assignments.get((person.id, blocks[start + offset])) in step
            for offset, step in enumerate(rule.steps)
        )
        for person in problem.found_by(rule.people)
        for start in starts
    )


def _too_early(problem: Problem, assignments: Assignments, rule: BeforeRule) -> int:
    early = 0
    for person in problem.found_by(rule.people):
        done = sum(person.had.get(name, 0.0) for name in rule.first)
        for block in problem.blocks:
            placed = assignments.get((person.id, block.id))
            over = rule.hard and block.settled
            if placed in rule.then and done < rule.needs - TOLERANCE and not over:
                early += 1
            if placed in rule.first:
                done += 1
    return early


def _unsupervised(problem: Problem, growth: Growth, assignments: Assignments, rule: SupervisionRule) -> float:
    over = 0.0
    people = problem.found_by(rule.people)
    for rotation_id in rule.rotations:
        for block in problem.blocks:
            if block.settled:
                continue
            present = [p for p in people if assignments.get((p.id, block.id)) == rotation_id]
            standings = [_standing(growth, rule, person, rotation_id) for person in present]
            novices = sum(standing is None or standing < rule.novice_below for standing in standings)
            strong = sum(standing is not None and standing >= rule.strong_from for standing in standings)
            over += max(0.0, novices - rule.novices_per_strong * strong)
    return over


def _standing(growth: Growth, rule: SupervisionRule, person: Person, rotation_id: str) -> float | None:
    """Return the figure that the rule's thresholds are compared with, None where it is unknown."""
    if rule.competency is not None:
        return person.levels.get(rule.competency)
    return growth.strength(person.id, rotation_id)


# Terms ---------------------------------------------------------------------------------------------------------


def _terms(problem: Problem, growth: Growth, assignments: Assignments, rules: Sequence[RuleResult]) -> Terms:
    aims = problem.aims
    known = {
        key: name
        for key, name in assignments.items()
        if key[0] in problem.person and key[1] in problem.block and name in problem.rotation
    }
    by_person = growth_by_person(problem, growth, known) if aims.growth or aims.fairness else {}
    return Terms(
        growth=aims.growth * sum(by_person.values()),
        fairness=aims.fairness * _fairness(problem, growth, by_person) if aims.fairness else 0.0,
        preference=aims.preference * _wishes(problem, known),
        continuity=-aims.continuity * _changes_of_place(problem, known),
        rules=aims.rules * sum(_worth(rule, result) for rule, result in zip(problem.rules, rules, strict=True)),
        little_change=-aims.little_change * sum(1 for _ in moved(problem, known)),
    )


def growth_by_person(problem: Problem, growth: Growth, assignments: Assignments) -> dict[str, float]:
    """Return each person's growth over the whole plan."""
    placed: dict[str, list[tuple[str, str]]] = {person.id: [] for person in problem.people}
    for (person_id, block_id), rotation_id in assignments.items():
        placed[person_id].append((block_id, rotation_id))
    return {person_id: growth.of_year(person_id, cells) for person_id, cells in placed.items()}


def _fairness(problem: Problem, growth: Growth, by_person: dict[str, float]) -> float:
    ideals = {person.id: growth.ideal(person.id) for person in problem.people}
    shares = [by_person[person_id] / ideal for person_id, ideal in ideals.items() if ideal > TOLERANCE]
    return FAIRNESS_SCALE * sum(ideals.values()) * min(shares, default=0.0)


def _wishes(problem: Problem, assignments: Assignments) -> float:
    total = 0.0
    for wish in problem.preferences:
        blocks = [wish.block] if wish.block is not None else [block.id for block in problem.blocks]
        total += wish.value * sum(assignments.get((wish.person, block_id)) == wish.rotation for block_id in blocks)
    return total


def _changes_of_place(problem: Problem, assignments: Assignments) -> int:
    changes = 0
    for person in problem.people:
        year = [assignments.get((person.id, block.id)) for block in problem.blocks]
        changes += sum(a is not None and b is not None and a != b for a, b in pairwise(year))
    return changes


def moved(problem: Problem, assignments: Assignments) -> Iterator[tuple[str, str]]:
    """Yield the cells that differ from the incumbent plan, absences aside."""
    for key, before in problem.incumbent.items():
        placed = assignments.get(key)
        if placed is not None and placed != before:
            yield key


def _worth(rule: Rule, result: RuleResult) -> float:
    """Return what a soft rule adds: a pattern its signed weight for each occurrence, others minus |weight| a unit."""
    if rule.hard:
        return 0.0
    if isinstance(rule, PatternRule):
        return rule.weight * result.amount
    return -abs(rule.weight) * result.amount
