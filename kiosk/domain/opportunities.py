"""What rotations really taught, from past blocks: which of them moved which competency, and how sure that is.

A rotation's lead says how much it exercises a competency. Here that word is held against what others saw of those who
were there. Levels are ordinal: steps upward are counted, each on its competency's own scale, and levels of different
people are never put together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kiosk.domain.ids import CompetencyId, PersonId, RotationId

LEAST_BLOCKS, LEAST_PEOPLE = 5, 3
"""Below this nothing is learned: what few people did could be read off the result."""

LONGEST_BETWEEN = timedelta(weeks=12)
"""Two observations further apart say that somebody grew, but not where."""

STATED_WEIGHT = 25
"""How many person-blocks the lead's word counts for (k).

A person-block moves a competency about a sixth of a step, so what n of them show strays by 2.5 / sqrt(n) by chance
alone; a lead is taken to be right within a half. The two weigh the same at n = (2.5 / 0.5)^2.
"""

ANYWHERE = 1.0
"""What is learned of anything anywhere, on the leads' scale: as much as where a lead says 1, the least there is."""

CHANCE_REACHES = 1.64
"""So many standard errors chance may explain, nine times in ten: only what lies beyond is taken as learned."""

FINEST = 0.05
"""Factors go by steps of this: finer is chance, and no plan is to be out of date for it."""

_SEASON_STEADINESS = 3.0
_HALF_A_STEP = 0.5

Where = tuple[RotationId, CompetencyId]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A level that somebody else saw on a day: a position on the competency's scale."""

    day: date
    level: int


@dataclass(frozen=True, slots=True)
class Stay:
    """A person's block on a rotation, `starts` to `ends` inclusive, which is over."""

    person_id: PersonId
    rotation_id: RotationId
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Learned:
    """What past blocks say of one competency on one rotation.

    `blocks` and `people` are the evidence. `steps` are those seen in four weeks, and `expected` those that the leads'
    words and the same people's other blocks let expect. `factor` is what the stated exposure is to be multiplied by,
    the lead's word already blended in; 1 where the two agree, or differ by no more than chance.
    """

    blocks: int
    people: int
    steps: float
    expected: float
    factor: float


@dataclass(frozen=True, slots=True)
class _Part:
    """One competency in one stay: the steps upward in the weeks somebody looked; `dose` is weeks by stated exposure."""

    stay: Stay
    weeks: float
    dose: float
    steps: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The days after one sighting up to the next, and the steps that came in them."""

    after: date
    until: date
    steps: int

    def days_in(self, stay: Stay) -> int:
        return max(0, (min(stay.ends, self.until) - max(stay.starts - timedelta(1), self.after)).days)


def learn(
    stays: Sequence[Stay],
    sightings: Mapping[tuple[PersonId, CompetencyId], Sequence[Sighting]],
    stated: Mapping[Where, float],
    highest: Mapping[CompetencyId, int],
) -> dict[Where, Learned]:
    """Return what was learned of each stated exposure with evidence enough, by rotation and competency.

    `sightings` are oldest first; `stated` are the leads' exposures (0 to 3); `highest` is the top of each scale.
    """
    by_person: dict[PersonId, list[Stay]] = defaultdict(list)
    for stay in stays:
        by_person[stay.person_id].append(stay)
    parts: dict[CompetencyId, list[_Part]] = defaultdict(list)
    for (person, competency), seen in sightings.items():
        if competency in highest:
            stretches = list(_stretches(seen, highest[competency]))
            parts[competency] += _parts(by_person[person], stretches, stated, competency)
    found = {where: _judge(where[0], parts[where[1]]) for where, exposure in stated.items() if exposure > 0}
    return {where: learned for where, learned in found.items() if learned is not None}


def _stretches(seen: Sequence[Sighting], highest: int) -> Iterator[_Stretch]:
    """Yield the time between sightings where there was a step left to take.

    Observers differ: a level counts once the next sighting bears it out, so the last one is not spoken of yet, and only
    what is above all that was reached before. Counting every up and down would make all rotations look alike.
    """
    borne_out = [min(one.level, following.level) for one, following in pairwise(seen)]
    reached = borne_out[0] if borne_out else 0
    for (before, after), level in zip(pairwise(seen), borne_out[1:], strict=False):
        steps = max(0, level - reached)
        if reached < highest and timedelta(0) < after.day - before.day <= LONGEST_BETWEEN:
            yield _Stretch(before.day, after.day, steps)
        reached += steps


def _parts(
    stays: Iterable[Stay], stretches: Sequence[_Stretch], stated: Mapping[Where, float], competency: CompetencyId
) -> Iterator[_Part]:
    """Yield the stays of one person in which somebody looked for half of the days; steps spread evenly over theirs."""
    for stay in stays:
        inside = [(stretch, stretch.days_in(stay)) for stretch in stretches]
        days = sum(shared for _, shared in inside)
        if 2 * days >= (stay.ends - stay.starts).days + 1:
            steps = sum(stretch.steps * shared / (stretch.until - stretch.after).days for stretch, shared in inside)
            dose = days / 7 * (ANYWHERE + stated.get((stay.rotation_id, competency), 0.0))
            yield _Part(stay, days / 7, dose, steps)


def _judge(rotation: RotationId, parts: Sequence[_Part]) -> Learned | None:
    """Hold what a rotation brought against what its people's other blocks let expect of it."""
    here = [part for part in parts if part.stay.rotation_id == rotation]
    elsewhere = [part for part in parts if part.stay.rotation_id != rotation]
    pace = _pace(elsewhere)
    here = [part for part in here if part.stay.person_id in pace]
    blocks = Counter(part.stay.person_id for part in here)
    if not _enough(blocks):
        return None
    season = _season(elsewhere, pace)
    steps = sum(part.steps for part in here)
    expected = sum(pace[part.stay.person_id] * season.get(part.stay.starts, 1.0) * part.dose for part in here)
    compared = sum(part.steps for part in elsewhere if part.stay.person_id in blocks)
    units = sum(part.weeks for part in here) / 4
    count = len(here)
    learned = _beyond_chance(steps, expected, compared)
    blended = (count * learned + STATED_WEIGHT) / (count + STATED_WEIGHT)
    return Learned(count, len(blocks), steps / units, expected / units, round(blended / FINEST) * FINEST)


def _enough(blocks: Mapping[PersonId, int]) -> bool:
    """Tell whether there is evidence enough, and nobody of whom most of it is."""
    count = sum(blocks.values())
    return count >= LEAST_BLOCKS and len(blocks) >= LEAST_PEOPLE and 2 * max(blocks.values()) <= count


def _pace(parts: Iterable[_Part]) -> dict[PersonId, float]:
    """Return everybody's steps for each week of exposure 1: so nobody's seniority pretends."""
    steps, dose = defaultdict[PersonId, float](float), defaultdict[PersonId, float](float)
    for part in parts:
        steps[part.stay.person_id] += part.steps
        dose[part.stay.person_id] += part.dose
    return {person: steps[person] / dose[person] for person in dose}


def _season(parts: Iterable[_Part], pace: Mapping[PersonId, float]) -> dict[date, float]:
    """Return how much more or less than at their own pace people grew in each block: so no time of year pretends."""
    steps, usual = defaultdict[date, float](float), defaultdict[date, float](float)
    for part in parts:
        steps[part.stay.starts] += part.steps
        usual[part.stay.starts] += pace[part.stay.person_id] * part.dose
    return {day: (steps[day] + _SEASON_STEADINESS) / (usual[day] + _SEASON_STEADINESS) for day in steps}


def _beyond_chance(steps: float, expected: float, compared: float) -> float:
    """Return how many times as many steps as expected there were, less what chance explains: 1 where that is all.

    Both counts stray, what was seen here and what was seen elsewhere; on the scale of logarithms each by the root of
    one over its steps. Half a step keeps nothing from meaning never.
    """
    ratio = math.log((steps + _HALF_A_STEP) / (expected + _HALF_A_STEP))
    strays = math.sqrt(1 / (steps + _HALF_A_STEP) + 1 / (compared + _HALF_A_STEP))
    return math.exp(math.copysign(max(0.0, abs(ratio) - CHANCE_REACHES * strays), ratio))
