"""The rules and the objective a second time, in the plainest Python: the judge of the checker.

Written from the words of decision 0010 alone. It shares the problem's values with the program and nothing else: no
growth figure, no checker, no solver. Slow, and meant to be read beside those words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median_low

from kiosk.matching.problem import (
    Assignments,
    BeforeRule,
    CountRule,
    PatternRule,
    Person,
    Problem,
    Rotation,
    Rule,
    Selector,
    SupervisionRule,
)

ROUNDING = 1e-6
TERMS = ("growth", "fairness", "preference", "continuity", "rules", "little_change")


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a plan and what it is worth.

    `wrong` holds cells, `amounts` by rule what is outside or how often a pattern occurs, `broken` the rules that were
    not kept (soft ones, too), `terms` each aim's share of the objective.
    """

    wrong: frozenset[tuple[str, str]]
    amounts: dict[str, float]
    broken: frozenset[str]
    terms: dict[str, float]

    @property
    def objective(self) -> float:
        """The sum of all aims."""
        return sum(self.terms.values())


def judge(problem: Problem, plan: Assignments) -> Verdict:
    """Return the verdict on any plan, however wrong it is."""
    amounts = {rule.id: outside(problem, rule, plan) for rule in problem.rules}
    broken = {rule.id for rule in problem.rules if amounts[rule.id] > ROUNDING and not is_reward(rule)}
    values = (growth, fairness, preference, continuity, soft_rules, little_change)
    terms = {name: value(problem, plan) for name, value in zip(TERMS, values, strict=True)}
    return Verdict(frozenset(wrong_cells(problem, plan)), amounts, frozenset(broken), terms)


def is_reward(rule: Rule) -> bool:
    """Tell whether a rule is a pattern that is welcome: it can't be broken."""
    return isinstance(rule, PatternRule) and not rule.hard and rule.weight > 0


# Cells -----------------------------------------------------------------------------------------------------------


def wrong_cells(problem: Problem, plan: Assignments) -> Iterator[tuple[str, str]]:
    """Yield the cells that are empty and should not be, filled and should not be, or hold the wrong rotation."""
    people, blocks = [person.id for person in problem.people], [block.id for block in problem.blocks]
    yield from (cell for cell in plan if cell[0] not in people or cell[1] not in blocks)
    for person in problem.people:
        for block_id in blocks:
            if not cell_is_right(problem, person, block_id, plan.get((person.id, block_id))):
                yield person.id, block_id


def cell_is_right(problem: Problem, person: Person, block_id: str, rotation_id: str | None) -> bool:
    """Tell whether one person may have this rotation, or none, in one block."""
    locks = [lock for lock in problem.locks if (lock.person, lock.block) == (person.id, block_id)]
    away = person.away.get(block_id, 0) >= 1
    if away or (is_settled(problem, block_id) and not locks):
        return rotation_id is None
    if rotation_id not in [rotation.id for rotation in problem.rotations]:
        return False
    if any(rotation_id not in lock.rotations for lock in locks):
        return False
    if is_settled(problem, block_id):
        return True
    barred = any(
        bar.person == person.id and bar.block in (None, block_id) and rotation_id in bar.rotations
        for bar in problem.bars
    )
    return not barred and any(
        rotation.id == rotation_id and may_work(problem, person, rotation) for rotation in problem.rotations
    )


def is_settled(problem: Problem, block_id: str) -> bool:
    """Tell whether a block has begun."""
    return any(block.id == block_id and block.settled for block in problem.blocks)


def may_work(problem: Problem, person: Person, rotation: Rotation) -> bool:
    """Tell whether a rotation is open to somebody: the floor first, then the chiefs' list, else what is in reach."""
    for competency, least in rotation.floor.items():
        if competency not in person.levels or person.levels[competency] < least:
            return False
    if person.rotations is not None:
        return rotation.id in person.rotations
    return not any(
        demand.exposure > 0 and competency in person.levels
        # Nothing is left at this gap nor at any wider one, and something was at a narrower one.
        and too_far(problem, demand.level - person.levels[competency])
        for competency, demand in rotation.growth.items()
    )  # fmt: skip


def too_far(problem: Problem, gap: float) -> bool:
    """Tell whether the curve has fallen to nothing for good at a gap."""
    wider = [share for point, share in problem.policy.curve if point >= gap]
    return zone(problem, gap) == 0 and not any(wider)


# Rules -----------------------------------------------------------------------------------------------------------


def outside(problem: Problem, rule: Rule, plan: Assignments) -> float:
    """Return by how much, or how often, a rule is not kept; for a reward how often it is earned."""
    if isinstance(rule, CountRule):
        return counted_outside(problem, rule, plan)
    if isinstance(rule, PatternRule):
        return sum(1 for _ in occurrences(problem, rule, plan))
    if isinstance(rule, BeforeRule):
        return sum(too_early(problem, rule, person, plan) for person in people_of(problem, rule.people))
    return unsupervised(problem, rule, plan)


def people_of(problem: Problem, selector: Selector) -> list[Person]:
    """Return whom a rule is about: in one of the groups or named (neither given: everybody), less the exceptions."""
    found = []
    for person in problem.people:
        in_group = any(group in selector.groups for group in person.groups)
        everybody = not selector.groups and not selector.ids
        excepted = any(group in selector.groups_not for group in person.groups) or person.id in selector.leave_out
        if (everybody or in_group or person.id in selector.ids) and not excepted:
            found.append(person)
    return found


def counted_outside(problem: Problem, rule: CountRule, plan: Assignments) -> float:
    """Return how many person-blocks are missing or too many, over every slice that is counted."""
    total = 0.0
    for people, blocks, whole in slices(problem, rule):
        count = past = 0.0
        for person in people:
            for block_id in blocks:
                if plan.get((person.id, block_id)) in rule.rotations:
                    present = 1 - person.away.get(block_id, 0) if rule.weigh_away else 1
                    count += present
                    past += present if is_settled(problem, block_id) else 0
        if whole and rule.least is not None:
            total += max(0.0, rule.least - count)
        if rule.most is not None:
            total += max(0.0, count - max(rule.most, past))
    return total


def slices(problem: Problem, rule: CountRule) -> Iterator[tuple[list[Person], list[str], bool]]:
    """Yield the people and blocks that are counted together, and whether the minimum applies."""
    people, every = people_of(problem, rule.people), [block.id for block in problem.blocks]
    chosen = [block_id for block_id in every if rule.blocks is None or block_id in rule.blocks]
    if rule.per == "total":
        yield people, chosen, True
    elif rule.per == "block":
        yield from ((people, [block_id], True) for block_id in chosen if not is_settled(problem, block_id))
    elif rule.window is None:
        yield from (([person], chosen, True) for person in people)
    else:
        runs = [every[first : first + rule.window] for first in range(len(every) - rule.window + 1)]
        for run in runs or [chosen]:
            inside = all(block_id in chosen for block_id in run)
            if inside and not all(is_settled(problem, block_id) for block_id in run):
                yield from (([person], run, bool(runs)) for person in people)


def occurrences(problem: Problem, rule: PatternRule, plan: Assignments) -> Iterator[tuple[str, str]]:
    """Yield person and first block of each run that fits; of a hard pattern none that is wholly past."""
    every = [block.id for block in problem.blocks]
    for person in people_of(problem, rule.people):
        for first in range(len(every) - len(rule.steps) + 1):
            named = [(every[first + i], step) for i, step in enumerate(rule.steps) if step is not None]
            starts_here = rule.starts is None or every[first] in rule.starts
            past = rule.hard and all(is_settled(problem, block_id) for block_id, _ in named)
            if starts_here and not past and all(plan.get((person.id, block_id)) in step for block_id, step in named):
                yield person.id, every[first]


def too_early(problem: Problem, rule: BeforeRule, person: Person, plan: Assignments) -> int:
    """Return in how many blocks somebody is in `then` before they had enough of `first`."""
    had, early = sum(person.had.get(name, 0) for name in rule.first), 0
    for block in problem.blocks:
        place = plan.get((person.id, block.id))
        if place in rule.then and had < rule.needs and not (rule.hard and block.settled):
            early += 1
        if place in rule.first:
            had += 1
    return early


def unsupervised(problem: Problem, rule: SupervisionRule, plan: Assignments) -> float:
    """Return how many novices are too many, over all rotations of the rule and blocks ahead."""
    total = 0.0
    for rotation in (rotation for rotation in problem.rotations if rotation.id in rule.rotations):
        for block in (block for block in problem.blocks if not block.settled):
            novices = strong = 0
            for person in people_of(problem, rule.people):
                if plan.get((person.id, block.id)) == rotation.id:
                    standing = standing_of(rule, person, rotation)
                    novices += standing is None or standing < rule.novice_below
                    strong += standing is not None and standing >= rule.strong_from
            total += max(0.0, novices - rule.novices_per_strong * strong)
    return total


def standing_of(rule: SupervisionRule, person: Person, rotation: Rotation) -> float | None:
    """Return the level that counts, or how far somebody stands above the rotation's demands; None where unknown."""
    if rule.competency is not None:
        return person.levels.get(rule.competency)
    demands = [(c, demand) for c, demand in rotation.growth.items() if demand.exposure > 0]
    if not demands or any(c not in person.levels for c, _ in demands):
        return None
    above = sum(demand.exposure * (person.levels[c] - demand.level) for c, demand in demands)
    return above / sum(demand.exposure for _, demand in demands)


# Growth ----------------------------------------------------------------------------------------------------------


def zone(problem: Problem, gap: float) -> float:
    """Return the curve at a gap: straight lines between its points, flat outside."""
    points = problem.policy.curve
    if gap <= points[0][0]:
        return points[0][1]
    if gap >= points[-1][0]:
        return points[-1][1]
    after = next(i for i, (point, _) in enumerate(points) if point >= gap)
    (left, low), (right, high) = points[after - 1], points[after]
    return low + (high - low) * (gap - left) / (right - left)


def first_four_weeks(problem: Problem, person: Person, rotation: Rotation) -> float:
    """Return what a rotation brings somebody, 0 to 100, before repeats."""
    policy = problem.policy
    brought = possible = on_goals = exposed = 0.0
    for competency, demand in rotation.growth.items():
        goal = policy.edge_weight if competency in person.edges else 1.0
        goal = policy.stretch_weight if competency in person.stretch else goal
        brought += demand.exposure * goal * zone_of(problem, person, competency, demand.level)
        possible += demand.exposure * goal
        exposed += demand.exposure
        on_goals += demand.exposure if competency in person.edges or competency in person.stretch else 0
    if possible <= 0:
        return 0.0
    return 100 * brought / possible * (policy.goal_base + policy.goal_bonus * min(1, 2 * on_goals / exposed))


def zone_of(problem: Problem, person: Person, competency: str, demanded: float) -> float:
    """Return the curve's value for somebody; an unknown level is half of what the middle of the group would bring."""
    if competency in person.levels:
        return zone(problem, demanded - person.levels[competency])
    everybody = [other for other in problem.people if competency in other.levels]
    alike = [other for other in everybody if other.groups == person.groups] or everybody
    middle = median_low([other.levels[competency] for other in alike]) if alike else demanded
    return problem.policy.unknown_factor * zone(problem, demanded - middle)


def repeats_ahead(problem: Problem, person: Person, rotation: Rotation) -> list[float]:
    """Return the factors of the next four weeks, and the next, for more of them than any plan has."""
    lengths = [block.weeks for block in problem.blocks]
    usual = max(lengths, key=lambda weeks: (lengths.count(weeks), weeks))
    done = int(person.had.get(rotation.id, 0) * usual / 4 + 1e-9)
    factors = list(problem.policy.repeats) + [problem.policy.repeats[-1]] * (done + int(sum(lengths)) + 1)
    return factors[done:]


def year_of(problem: Problem, person: Person, plan: Assignments) -> float:
    """Return somebody's growth over all blocks they were placed in."""
    total = 0.0
    for rotation in problem.rotations:
        weeks = sum(block.weeks for block in problem.blocks if plan.get((person.id, block.id)) == rotation.id)
        left = weeks / 4
        for factor in repeats_ahead(problem, person, rotation):
            total += first_four_weeks(problem, person, rotation) * factor * min(1.0, left)
            left -= min(1.0, left)
    return total


def ideal_of(problem: Problem, person: Person) -> float:
    """Return what somebody could have at most: the best four weeks first, nobody else in the way."""
    chances: list[tuple[float, float]] = []
    for rotation in problem.rotations:
        there = sum(block.weeks for block in problem.blocks if was_there(problem, person, block.id, rotation.id)) / 4
        left = 1e9 if may_work(problem, person, rotation) and not never_there(problem, person, rotation.id) else there
        for factor in repeats_ahead(problem, person, rotation):
            chances.append((first_four_weeks(problem, person, rotation) * factor, min(1.0, left)))
            left -= min(1.0, left)
    left = sum(block.weeks for block in problem.blocks if to_be_placed(problem, person, block.id)) / 4
    total = 0.0
    for value, length in sorted(chances, reverse=True):
        total += value * min(left, length)
        left -= min(left, length)
    return total


def never_there(problem: Problem, person: Person, rotation_id: str) -> bool:
    """Tell whether some hard rule allows this person none of a rotation in any block."""
    for rule in problem.rules:
        if not isinstance(rule, CountRule) or not rule.hard or rule.most is None or rule.most >= 1:
            continue
        if rule.most > 0 and rule.weigh_away:
            continue
        about = rotation_id in rule.rotations and any(each.id == person.id for each in problem.found_by(rule.people))
        if about and (rule.blocks is None or all(block.id in rule.blocks for block in problem.blocks)):
            return True
    return False


def to_be_placed(problem: Problem, person: Person, block_id: str) -> bool:
    """Tell whether somebody has a place in a block, or, where it has begun, had one."""
    locked = any((lock.person, lock.block) == (person.id, block_id) for lock in problem.locks)
    return person.away.get(block_id, 0) < 1 and (locked or not is_settled(problem, block_id))


def was_there(problem: Problem, person: Person, block_id: str, rotation_id: str) -> bool:
    """Tell whether somebody was on a rotation in a block that has begun."""
    here = any(
        (lock.person, lock.block) == (person.id, block_id) and rotation_id in lock.rotations for lock in problem.locks
    )
    return here and is_settled(problem, block_id) and person.away.get(block_id, 0) < 1


# Aims ------------------------------------------------------------------------------------------------------------


def growth(problem: Problem, plan: Assignments) -> float:
    """Return everybody's growth."""
    return problem.aims.growth * sum(year_of(problem, person, plan) for person in problem.people)


def fairness(problem: Problem, plan: Assignments) -> float:
    """Return what the least-served person's share of their own ideal is worth."""
    ideals = {person.id: ideal_of(problem, person) for person in problem.people}
    shares = [year_of(problem, person, plan) / ideals[person.id] for person in problem.people if ideals[person.id] > 0]
    return problem.aims.fairness * 0.2 * sum(ideals.values()) * min(shares, default=0.0)


def preference(problem: Problem, plan: Assignments) -> float:
    """Return what the wishes that come true are worth, block by block."""
    total = 0.0
    for wish in problem.preferences:
        for block in problem.blocks:
            if wish.block in (None, block.id) and plan.get((wish.person, block.id)) == wish.rotation:
                total += wish.value
    return problem.aims.preference * total


def continuity(problem: Problem, plan: Assignments) -> float:
    """Return what changes of rotation between blocks in a row cost."""
    changes = 0
    for person in problem.people:
        for earlier, later in zip(problem.blocks[:-1], problem.blocks[1:], strict=True):
            before, after = plan.get((person.id, earlier.id)), plan.get((person.id, later.id))
            changes += before is not None and after is not None and before != after
    return -problem.aims.continuity * changes


def soft_rules(problem: Problem, plan: Assignments) -> float:
    """Return what soft rules bring and cost: a pattern its weight each time, all else so much for each unit outside."""
    total = 0.0
    for rule in problem.rules:
        if not rule.hard:
            each = rule.weight if isinstance(rule, PatternRule) else -abs(rule.weight)
            total += each * outside(problem, rule, plan)
    return problem.aims.rules * total


def little_change(problem: Problem, plan: Assignments) -> float:
    """Return what cells that differ from the plan in force cost, absences aside."""
    changed = sum(cell in plan and plan[cell] != before for cell, before in problem.incumbent.items())
    return -problem.aims.little_change * changed
