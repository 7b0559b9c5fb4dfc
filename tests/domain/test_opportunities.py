"""What past blocks say of rotations: what really moves something is found, chance is not, and nobody is seen in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest

from kiosk.domain.ids import CompetencyId, PersonId, RotationId
from kiosk.domain.opportunities import Learned, Sighting, Stay, learn

AIRWAY, FAMILIES = CompetencyId(UUID(int=101)), CompetencyId(UUID(int=102))
ROTATIONS = tuple(RotationId(UUID(int=number)) for number in range(1, 7))
PICU, NICU = ROTATIONS[:2]
FIRST, BLOCKS, LENGTH = date(2025, 7, 7), 13, 28
HIGHEST = {AIRWAY: 4, FAMILIES: 4}
EVERYWHERE_ALIKE = {(rotation, competency): 2.0 for rotation in ROTATIONS for competency in HIGHEST}
A_BLOCK = 0.22

Sightings = dict[tuple[PersonId, CompetencyId], Sequence[Sighting]]
Pace = Callable[[RotationId, CompetencyId, int], float]


def somebody(number: int) -> PersonId:
    return PersonId(UUID(int=1000 + number))


def a_year(people: int, seed: int, pace: Pace, *, noise: float = 0.25) -> tuple[list[Stay], Sightings]:
    """Let people go round the rotations for a year, seen about every ten days by somebody who may be mistaken."""
    chance = random.Random(seed)
    stays: list[Stay] = []
    sightings: Sightings = {}
    for number in range(people):
        able = dict.fromkeys(HIGHEST, chance.uniform(0, 1))
        seen: dict[CompetencyId, list[Sighting]] = {competency: [] for competency in HIGHEST}
        places = [chance.choice(ROTATIONS) for _ in range(BLOCKS)]
        for block, rotation in enumerate(places):
            starts = FIRST + timedelta(LENGTH * block)
            stays.append(Stay(somebody(number), rotation, starts, starts + timedelta(LENGTH - 1)))
            for day in range(LENGTH):
                for competency, found in seen.items():
                    able[competency] += pace(rotation, competency, block) * A_BLOCK / LENGTH
                    if chance.random() < 0.1:
                        level = round(able[competency] + chance.gauss(0, noise))
                        found.append(Sighting(starts + timedelta(day), min(4, max(0, level))))
        sightings |= {(somebody(number), competency): found for competency, found in seen.items()}
    return stays, sightings


def alike(_rotation: RotationId, _competency: CompetencyId, _block: int) -> float:
    return 1.0


def picu_moves_airways(rotation: RotationId, competency: CompetencyId, _block: int) -> float:
    return 4.0 if (rotation, competency) == (PICU, AIRWAY) else 1.0


def learned_from(people: int, seed: int, pace: Pace) -> dict[tuple[RotationId, CompetencyId], Learned]:
    return learn(*a_year(people, seed, pace), EVERYWHERE_ALIKE, HIGHEST)


@pytest.mark.parametrize("seed", range(5))
def test_a_rotation_that_really_moves_something_is_found(seed: int) -> None:
    found = learned_from(36, seed, picu_moves_airways)
    assert found[PICU, AIRWAY].factor > 1.25
    assert found[PICU, AIRWAY].steps > 1.5 * found[PICU, AIRWAY].expected
    assert max(found, key=lambda where: found[where].factor) == (PICU, AIRWAY)


@pytest.mark.parametrize("seed", range(5))
def test_chance_is_not_found(seed: int) -> None:
    found = learned_from(36, seed, alike)
    assert len(found) == len(EVERYWHERE_ALIKE)
    assert all(0.9 < learned.factor < 1.1 for learned in found.values())


def test_a_lead_who_said_so_all_along_is_left_alone() -> None:
    stated = EVERYWHERE_ALIKE | dict.fromkeys([(rotation, AIRWAY) for rotation in ROTATIONS[1:]], 0.0)
    said = stated | {(PICU, AIRWAY): 3.0}
    evidence = a_year(36, 1, picu_moves_airways, noise=0)
    assert learn(*evidence, said, HIGHEST)[PICU, AIRWAY].factor == pytest.approx(1, abs=0.05)
    # What is stated nowhere is not looked for.
    assert (NICU, AIRWAY) not in learn(*evidence, said, HIGHEST)


def test_what_a_rotation_does_not_move_counts_for_less_than_its_lead_says() -> None:
    idle = learned_from(72, 1, lambda rotation, competency, _: 0.0 if (rotation, competency) == (NICU, AIRWAY) else 1.3)
    assert idle[NICU, AIRWAY].factor < 0.85
    assert idle[NICU, FAMILIES].factor == pytest.approx(1, abs=0.05)


def test_neither_the_time_of_year_nor_quick_learners_pretend() -> None:
    """Everybody grows fast in the first blocks, which is when all are at the PICU; half of the people are quick."""
    stays, sightings = a_year(36, 2, lambda _rotation, _competency, block: 5.0 if block < 3 else 0.4)
    quick_only_there = [
        Stay(stay.person_id, PICU if stay.starts < FIRST + timedelta(3 * LENGTH) and index % 2 else NICU, stay.starts,
             stay.ends)
        for index, stay in enumerate(stays)
    ]  # fmt: skip
    found = learn(quick_only_there, sightings, EVERYWHERE_ALIKE, HIGHEST)
    assert found[PICU, AIRWAY].steps > 0.8
    assert found[PICU, AIRWAY].factor == pytest.approx(1, abs=0.12)


# Steps, counted by hand --------------------------------------------------------------------------------------------


def stay(person: int, rotation: RotationId, block: int) -> Stay:
    starts = FIRST + timedelta(LENGTH * block)
    return Stay(somebody(person), rotation, starts, starts + timedelta(LENGTH - 1))


def sighting(day: int, level: int) -> Sighting:
    """A sighting so many days after the first block began; -1 is the day before."""
    return Sighting(FIRST + timedelta(day), level)


def of_three(seen: Sequence[Sighting], blocks: int = 2) -> Learned | None:
    """Return what is learned of airways at the PICU from three alike who were there twice, and in the NICU after."""
    stays = [stay(person, PICU, block) for person in range(3) for block in range(blocks)]
    stays += [stay(person, NICU, block) for person in range(3) for block in range(blocks, 2 * blocks)]
    sightings = {(somebody(person), AIRWAY): seen for person in range(3)}
    return learn(stays, sightings, EVERYWHERE_ALIKE, HIGHEST).get((PICU, AIRWAY))


def test_steps_are_spread_over_the_days_between_two_sightings() -> None:
    # One step from the day before the first block to the end of the third; two thirds of it at the PICU.
    learned = of_three([sighting(-2, 1), sighting(-1, 1), sighting(83, 2), sighting(111, 2)])
    assert learned is not None
    assert (learned.blocks, learned.people) == (6, 3)
    assert learned.steps == pytest.approx(1 / 3)


def test_a_level_counts_once_the_next_sighting_bears_it_out_and_only_once() -> None:
    days = (-2, -1, 20, 40, 60, 83, 97, 111)

    def steps(*levels: int) -> float:
        learned = of_three([sighting(day, level) for day, level in zip(days, levels, strict=True)])
        assert learned is not None
        return learned.steps

    assert steps(1, 1, 1, 1, 1, 1, 1, 1) == 0
    assert steps(1, 1, 3, 1, 1, 1, 1, 1) == 0
    assert steps(1, 1, 2, 2, 2, 2, 2, 2) == pytest.approx(1 / 2)
    assert steps(1, 1, 2, 2, 1, 2, 2, 2) == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param([sighting(20, 1)], id="seen once"),
        pytest.param([sighting(-60, 1), sighting(60, 2), sighting(111, 2)], id="too far apart to say where"),
        pytest.param([sighting(-1, 4), sighting(28, 4), sighting(56, 4), sighting(111, 4)], id="nothing left to gain"),
        pytest.param([sighting(-1, 1), sighting(10, 2), sighting(115, 2)], id="seen in a corner of a block"),
        pytest.param([sighting(-1, 1), sighting(56, 2)], id="borne out by nobody"),
    ],
)
def test_what_nobody_could_see_moving_says_nothing(seen: Sequence[Sighting]) -> None:
    assert of_three(seen) is None


# Nobody is to be recognised ----------------------------------------------------------------------------------------

STEADY = tuple(sighting(day, 1 + day // 30) for day in range(-1, 130, 14))


def evidence_of(*blocks_there: int) -> Learned | None:
    """Return what is learned where these people had so many blocks of the PICU, and one in the NICU before."""
    stays = [stay(person, NICU, 0) for person in range(len(blocks_there))]
    stays += [stay(person, PICU, block) for person, count in enumerate(blocks_there) for block in range(1, count + 1)]
    sightings = {(somebody(person), AIRWAY): STEADY for person in range(len(blocks_there))}
    return learn(stays, sightings, EVERYWHERE_ALIKE, HIGHEST).get((PICU, AIRWAY))


@pytest.mark.parametrize(
    ("blocks_there", "enough"),
    [((2, 2, 1), True), ((1, 1, 1, 1), False), ((3, 3), False), ((3, 1, 1), False), ((3, 2, 1), True)],
)
def test_nothing_is_learned_of_few(blocks_there: tuple[int, ...], enough: bool) -> None:
    """Five person-blocks, three people, and no more than half of it from one of them."""
    assert (evidence_of(*blocks_there) is not None) is enough


def test_whoever_was_nowhere_else_has_nothing_to_be_compared_with() -> None:
    stays = [stay(person, PICU, block) for person in range(6) for block in range(3)]
    sightings = {(somebody(person), AIRWAY): STEADY for person in range(6)}
    assert learn(stays, sightings, EVERYWHERE_ALIKE, HIGHEST) == {}
