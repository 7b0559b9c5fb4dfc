"""What a rotation would teach a person: a curve over the gap between level and demand, weighted by goals.

G(p, r) = 100 x sum(e w zone) / sum(e w) x (goal_base + goal_bonus x min(1, 2 x share of exposure on goals)), with e
the exposure and w the goal weight of each competency. Repeats bring less by the four weeks. Levels stay ordinal: the
curve works on steps of one person's own scale, nothing is averaged across people but the median that stands in for an
unknown level.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from statistics import median_low

from kiosk.matching.problem import WEEKS_PER_UNIT, CountRule, Person, Policy, Problem, Rotation

FULL_SCORE = 100.0


def zone(policy: Policy, gap: float) -> float:
    """Return the share (0 to 1) of the peak that a gap of so many levels brings: linear between the curve's points."""
    points = policy.curve
    if gap <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if gap <= right:
            return low + (high - low) * (gap - left) / (right - left)
    return points[-1][1]


def reach(policy: Policy) -> float:
    """Return the gap from which a demand is out of reach: where the curve has fallen to nothing for good."""
    positive = [gap for gap, share in policy.curve if share > 0]
    beyond = [gap for gap, share in policy.curve if share <= 0 and (not positive or gap > positive[-1])]
    return beyond[0] if beyond else float("inf")


def goal_weight(policy: Policy, person: Person, competency: str) -> float:
    """Return how much a competency counts for a person: more on a growth edge, most on a self-nominated stretch."""
    if competency in person.stretch:
        return policy.stretch_weight
    return policy.edge_weight if competency in person.edges else 1.0


class Growth:
    """Growth figures of one problem, worked out once and looked up by id."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.policy = problem.policy
        self._parts: dict[tuple[str, str], Mapping[str, float]] = {}
        self._ideal: dict[str, float] = {}

    def by_competency(self, person_id: str, rotation_id: str) -> Mapping[str, float]:
        """Return what each competency adds to the growth of a person on a rotation; the sum is 0 to 100."""
        key = (person_id, rotation_id)
        if key not in self._parts:
            problem = self.problem
            self._parts[key] = self._work_out(problem.person[person_id], problem.rotation[rotation_id])
        return self._parts[key]

    def of(self, person_id: str, rotation_id: str) -> float:
        """Return the growth (0 to 100) of a person's first four weeks on a rotation."""
        return sum(self.by_competency(person_id, rotation_id).values())

    def _work_out(self, person: Person, rotation: Rotation) -> Mapping[str, float]:
        policy = self.policy
        weighted = {c: d.exposure * goal_weight(policy, person, c) for c, d in rotation.growth.items()}
        whole, exposure = sum(weighted.values()), sum(d.exposure for d in rotation.growth.values())
        if whole <= 0:
            return {}
        goals = person.edges | person.stretch
        share = sum(d.exposure for c, d in rotation.growth.items() if c in goals) / exposure
        factor = FULL_SCORE * (policy.goal_base + policy.goal_bonus * min(1.0, 2 * share)) / whole
        return {c: factor * weighted[c] * self._zone(person, c, d.level) for c, d in rotation.growth.items()}

    def _zone(self, person: Person, competency: str, demanded: float) -> float:
        level = person.levels.get(competency)
        if level is not None:
            return zone(self.policy, demanded - level)
        guess = self._median(person, competency)
        gap = 0.0 if guess is None else demanded - guess
        return self.policy.unknown_factor * zone(self.policy, gap)

    def _median(self, person: Person, competency: str) -> float | None:
        """Return the middle known level among people of the same groups, else among all, else None."""
        alike = self._known.get((person.groups, competency)) or self._known.get((None, competency))
        return median_low(alike) if alike else None

    @cached_property
    def _known(self) -> Mapping[tuple[tuple[str, ...] | None, str], list[float]]:
        known: dict[tuple[tuple[str, ...] | None, str], list[float]] = defaultdict(list)
        for person in self.problem.people:
            for competency, level in person.levels.items():
                known[(person.groups, competency)].append(level)
                known[(None, competency)].append(level)
        return known

    # Time and repeats ------------------------------------------------------------------------------------------

    @cached_property
    def usual_units(self) -> float:
        """Return the length of the problem's usual block in units of four weeks: what a block in `had` lasted."""
        lengths = [block.weeks for block in self.problem.blocks]
        return max(set(lengths), key=lambda weeks: (lengths.count(weeks), weeks)) / WEEKS_PER_UNIT

    def tiers(self, person_id: str, rotation_id: str) -> tuple[float, ...]:
        """Return the repeat factors that lie ahead, one for each four weeks; the last goes on for ever."""
        done = int(self.problem.person[person_id].had.get(rotation_id, 0.0) * self.usual_units + 1e-9)
        repeats = self.policy.repeats
        return repeats[min(done, len(repeats) - 1) :]

    def over_time(self, person_id: str, rotation_id: str, units: float) -> float:
        """Return the growth of so many units of four weeks on one rotation, repeats bringing less."""
        factors = self.tiers(person_id, rotation_id)
        total, left = 0.0, units
        for factor in factors[:-1]:
            total += factor * min(1.0, left)
            left -= min(1.0, left)
        return self.of(person_id, rotation_id) * (total + factors[-1] * left)

    def of_year(self, person_id: str, placed: Iterable[tuple[str, str]]) -> float:
        """Return the growth of a person from (block, rotation) pairs, in any order."""
        units: dict[str, float] = defaultdict(float)
        for block_id, rotation_id in placed:
            units[rotation_id] += self.problem.block[block_id].weeks / WEEKS_PER_UNIT
        return sum(self.over_time(person_id, rotation_id, amount) for rotation_id, amount in units.items())

    def present_units(self, person: Person) -> float:
        """Return for how many units of four weeks a person is to be placed."""
        return sum(b.weeks for b in self.problem.blocks if self.problem.present(person, b.id)) / WEEKS_PER_UNIT

    def ideal(self, person_id: str) -> float:
        """Return the most growth a person could have, were they alone: best first, where they may work at all.

        That is eligibility, and no hard rule that keeps them off for the whole year. A rotation that is not open to
        them counts for as long as they were there in settled blocks, so that no year exceeds its ideal.
        """
        if person_id not in self._ideal:
            self._ideal[person_id] = self._best_alone(self.problem.person[person_id])
        return self._ideal[person_id]

    def _best_alone(self, person: Person) -> float:
        slices: list[tuple[float, float]] = []
        for rotation in self.problem.rotations:
            value, factors = self.of(person.id, rotation.id), self.tiers(person.id, rotation.id)
            free = self.eligible(person.id, rotation.id) and not self._kept_off(person, rotation)
            units = float("inf") if free else self._settled_units(person, rotation)
            for factor in factors[:-1]:
                slices.append((value * factor, min(1.0, units)))
                units -= min(1.0, units)
            slices.append((value * factors[-1], units))
        left, total = self.present_units(person), 0.0
        for value, length in sorted(slices, reverse=True):
            total += value * min(left, length)
            left -= min(left, length)
        return total

    def _kept_off(self, person: Person, rotation: Rotation) -> bool:
        """Tell whether a hard rule keeps a person off a rotation for the whole year: fellows off the wards."""
        return any(rotation.id in rule.rotations and rule.people.finds(person) for rule in self._counts_of_none)

    @cached_property
    def _counts_of_none(self) -> tuple[CountRule, ...]:
        return tuple(
            rule
            for rule in self.problem.rules
            if isinstance(rule, CountRule)
            and rule.hard
            and rule.most is not None
            and (rule.most <= 0 or (rule.most < 1 and not rule.weigh_away))
            and (rule.blocks is None or rule.blocks >= self.problem.block.keys())
        )

    def _settled_units(self, person: Person, rotation: Rotation) -> float:
        history, blocks = self.problem.history, self.problem.blocks
        there = (b.weeks for b in blocks if rotation.id in history.get((person.id, b.id), ()))
        return sum(there) / WEEKS_PER_UNIT

    # Who may work where ----------------------------------------------------------------------------------------

    def eligible(self, person_id: str, rotation_id: str) -> bool:
        """Tell whether a person may work on a rotation at all.

        The rotation's floor bars whoever is below it or whose level is unknown. A list of rotations in the file is
        the chiefs' own judgement; without one, a single competency out of reach bars the rotation.
        """
        person, rotation = self.problem.person[person_id], self.problem.rotation[rotation_id]
        if any(person.levels.get(c, float("-inf")) < level for c, level in rotation.floor.items()):
            return False
        if person.rotations is not None:
            return rotation_id in person.rotations
        return not self.out_of_reach(person_id, rotation_id)

    def out_of_reach(self, person_id: str, rotation_id: str) -> bool:
        """Tell whether something the rotation demands lies too far above the person's known level."""
        person, limit = self.problem.person[person_id], reach(self.policy)
        demands = self.problem.rotation[rotation_id].growth.items()
        return any(d.exposure > 0 and d.level - person.levels.get(c, d.level) >= limit for c, d in demands)

    def strength(self, person_id: str, rotation_id: str) -> float | None:
        """Return how far a person stands above a rotation's demands (exposure-weighted), None if a level is unknown."""
        levels, growth = self.problem.person[person_id].levels, self.problem.rotation[rotation_id].growth
        exposure = sum(d.exposure for d in growth.values())
        if exposure <= 0 or any(d.exposure > 0 and c not in levels for c, d in growth.items()):
            return None
        return sum(d.exposure * (levels[c] - d.level) for c, d in growth.items() if d.exposure > 0) / exposure
