"""Invented years of a teaching programme to measure the matching with; the same seed gives the same one.

Staffing and requirements are proportional to the people and to the length of a block, so that a plan exists at every
size. Every year has leave (full and half), requirements, supervision, an order, forbidden and rewarded runs, wishes;
the aims are those of a problem that names none, fairness among them.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.matching.fields import Fields
from kiosk.matching.problem import WEEKS_PER_UNIT, Problem
from kiosk.matching.problem_json import problem_from

Raw = dict[str, Any]

YEARS = ("PGY1", "PGY2", "PGY3")
DEPARTMENTS = ("Wards", "ICU", "Emergency", "Clinic", "Nights", "Cardiology", "Neurology", "Nephrology", "Elective")
HEAVY = ("Wards", "ICU", "Nights")
COMPETENCIES = (
    *("airway", "resuscitation", "diagnosis", "handoff", "rounds", "procedures", "consults", "teaching"),
    *("systems", "communication", "continuity", "prescribing", "priorities", "teamwork", "evidence"),
)
STAFFED: Mapping[str, tuple[float, float]] = {
    "Wards": (0.18, 0.30),
    "ICU": (0.09, 0.15),
    "Emergency": (0.10, 0.20),
    "Clinic": (0.08, 0.25),
    "Nights": (0.08, 0.15),
    "Cardiology": (0.05, 0.15),
    "Neurology": (0.03, 0.15),
    "Nephrology": (0.03, 0.15),
}
"""The least and the largest share of all people that a rotation has in every block."""
REQUIRED = (
    ("PGY1", "ICU", 0, 2),
    ("PGY2", "ICU", 1, 3),
    ("PGY3", "ICU", 1, 3),
    ("PGY2", "Cardiology", 1, 3),
    ("PGY3", "Neurology", 1, 3),
)
"""Least and most of a rotation for each of a year, in units of four weeks."""
WARDS_SHARES = (5, 2)
"""The first year has at least a fifth and at most half of it on Wards."""
LEVELS_BY_YEAR, LEVEL_SPREAD = 0.9, 0.6
LEAVE_SHARE, LEAVE_DEPTHS = 0.5, (0.5, 1.0)
"""So many people are away for four weeks, half or wholly."""
STRETCH_SHARE, WISH_EVERY = 0.2, 3
HEAVY_MOST, HEAVY_WITHIN = 3, 4
PAIR_WORTH = 10.0
NOVICE_BELOW, STRONG_FROM, NOVICES_PER_STRONG = 1.5, 2.5, 2


@dataclass(frozen=True, slots=True)
class Size:
    """How large a year is: people, blocks, and the weeks of a block."""

    people: int
    blocks: int
    weeks: float = WEEKS_PER_UNIT

    @property
    def name(self) -> str:
        """The size in a word: `30x13`."""
        return f"{self.people}x{self.blocks}"


SIZES = (Size(12, 4), Size(30, 13), Size(60, 13))
LARGE_SIZES = (Size(120, 26, 2.0), Size(300, 52, 1.0))


def programme(people: int, blocks: int, seed: int, weeks: float = WEEKS_PER_UNIT) -> Problem:
    """Return a programme's year: three years of residents, nine rotations, blocks of one, two or four weeks."""
    rng = random.Random(seed)  # noqa: S311 - an invented year, not a secret
    unit = round(WEEKS_PER_UNIT / weeks)
    raw = {
        "name": f"programme-{people}x{blocks}-{seed}",
        "blocks": [{"id": _block(t), "weeks": weeks} for t in range(blocks)],
        "competencies": list(COMPETENCIES),
        "scale": {"lowest": 0, "highest": 4},
        "rotations": [_department(rng, name) for name in DEPARTMENTS],
        "people": [_resident(rng, i, blocks, unit) for i in range(people)],
        "rules": _rules(people, blocks, unit),
        "preferences": [
            {"person": f"R{i + 1:03d}", "rotation": rng.choice(DEPARTMENTS), "value": 1}
            for i in range(0, people, WISH_EVERY)
        ],
    }
    return problem_from(Fields(raw, ""))


def parameters() -> Raw:
    """Return what the years are made of, for the document of a benchmark; lengths are units of four weeks."""
    return {
        "sizes": [{"people": each.people, "blocks": each.blocks, "weeks": each.weeks} for each in SIZES + LARGE_SIZES],
        "groups": list(YEARS),
        "rotations": list(DEPARTMENTS),
        "competencies": len(COMPETENCIES),
        "competencies_a_rotation": 5,
        "level_mean_by_group": [round(LEVELS_BY_YEAR * (1 + year), 2) for year in range(len(YEARS))],
        "level_spread": LEVEL_SPREAD,
        "levels_unknown_of_each": [0, 0, 1, 3],
        "edges_of_each": 2,
        "stretch_share": STRETCH_SHARE,
        "leave": {"share": LEAVE_SHARE, "depths": list(LEAVE_DEPTHS), "units": 1},
        "staffing_shares": {name: list(bounds) for name, bounds in STAFFED.items()},
        "required": [[*each] for each in REQUIRED],
        "required_wards": {"group": YEARS[0], "from_part": WARDS_SHARES[0], "to_part": WARDS_SHARES[1]},
        "supervision": {
            "rotation": "ICU",
            "competency": "airway",
            "novice_below": NOVICE_BELOW,
            "strong_from": STRONG_FROM,
            "novices_per_strong": NOVICES_PER_STRONG,
        },
        "before": {"first": "Wards", "then": "Nights", "units": 1},
        "forbidden_run": {"rotation": "Nights", "longer_than_units": 1},
        "rewarded_run": {"rotation": "ICU", "units": 2, "worth_of_all_blocks_more": PAIR_WORTH},
        "heavy": {"rotations": list(HEAVY), "most_units": HEAVY_MOST, "within_units": HEAVY_WITHIN},
        "wish_of_every": WISH_EVERY,
        "aims": "those of a problem that names none",
    }


def _block(index: int) -> str:
    return f"B{index + 1:02d}"


def _department(rng: random.Random, name: str) -> Raw:
    chosen = rng.sample(COMPETENCIES, 5)
    if name == "ICU":
        chosen = ["airway", *(c for c in chosen if c != "airway")][:5]
    shares = [rng.uniform(0.1, 0.3) for _ in chosen]
    base = {"ICU": 2.8, "Nights": 2.4, "Cardiology": 2.4}.get(name, 1.8)
    growth = {
        competency: {"exposure": round(share / sum(shares), 3), "level": round(base + rng.uniform(-0.5, 0.7), 1)}
        for competency, share in zip(chosen, shares, strict=True)
    }
    return {"id": name, "growth": growth}


def _resident(rng: random.Random, index: int, blocks: int, unit: int) -> Raw:
    year = index % len(YEARS)
    mean = LEVELS_BY_YEAR * (1 + year)
    levels = {c: min(4.0, max(0.0, round(rng.gauss(mean, LEVEL_SPREAD) * 2) / 2)) for c in COMPETENCIES}
    for hidden in rng.sample(COMPETENCIES, rng.choice([0, 0, 1, 3])):
        del levels[hidden]
    return {
        "id": f"R{index + 1:03d}",
        "groups": [YEARS[year]],
        "rotations": list(DEPARTMENTS),
        "levels": levels,
        "away": _leave(rng, blocks, unit),
        "edges": rng.sample(COMPETENCIES, 2),
        "stretch": rng.sample(COMPETENCIES, 1) if rng.random() < STRETCH_SHARE else [],
        "had": {"Wards": 3 * year * unit, "ICU": year * unit} if year else {},
    }


def _leave(rng: random.Random, blocks: int, unit: int) -> Raw:
    """Return four weeks of leave, or what is left of the year from its first block on."""
    if rng.random() >= LEAVE_SHARE:
        return {}
    first, depth = rng.randrange(blocks), rng.choice(LEAVE_DEPTHS)
    return {_block(t): depth for t in range(first, min(blocks, first + unit))}


def _rules(people: int, blocks: int, unit: int) -> list[Raw]:
    months = blocks // unit
    wards = (YEARS[0], "Wards", max(1, months // WARDS_SHARES[0]), months // WARDS_SHARES[1])
    return [
        *(_staffed(name, people, *shares) for name, shares in STAFFED.items()),
        *(_required(*each, unit) for each in (wards, *REQUIRED)),
        *_orders(unit),
    ]


def _staffed(name: str, people: int, least: float, most: float) -> Raw:
    bounds = {"min": int(people * least), "max": max(int(people * most), int(people * least) + 1)}
    says = f"{name} has {bounds['min']} to {bounds['max']} people in every block"
    rule: Raw = {"kind": "count", "per": "block", "rotations": [name], "hard": True}
    return {"id": f"staff {name}", "says": says, **rule, **bounds}


def _required(year: str, name: str, least: int, most: int, unit: int) -> Raw:
    bounds = {"min": least * unit, "max": most * unit}
    says = f"each {year} has {bounds['min']} to {bounds['max']} blocks of {name}"
    rule: Raw = {"kind": "count", "per": "person", "people": {"groups": [year]}, "rotations": [name], "hard": True}
    return {"id": f"{year} {name}", "says": says, **rule, **bounds}


def _orders(unit: int) -> list[Raw]:
    return [
        {
            "id": "airway beside novices",
            "kind": "supervision",
            "rotations": ["ICU"],
            "competency": "airway",
            "novice_below": NOVICE_BELOW,
            "strong_from": STRONG_FROM,
            "novices_per_strong": NOVICES_PER_STRONG,
            "says": "in ICU every two novices have somebody strong in airway beside them",
        },
        {
            "id": "Wards before Nights",
            "kind": "before",
            "first": ["Wards"],
            "then": ["Nights"],
            "needs": unit,
            "hard": True,
            "says": "Wards before Nights",
        },
        {
            "id": "no Nights twice",
            "kind": "pattern",
            "steps": [["Nights"]] * (unit + 1),
            "hard": True,
            "says": "no Nights twice in a row" if unit == 1 else f"no more than {unit} blocks of Nights in a row",
        },
        {
            "id": "ICU in pairs",
            "kind": "pattern",
            "steps": [["ICU"]] * (unit + 1),
            "weight": PAIR_WORTH / unit,
            "says": "ICU twice in a row is good" if unit == 1 else f"more than {unit} blocks of ICU in a row are good",
        },
        {
            "id": "busy year",
            "kind": "count",
            "per": "person",
            "window": HEAVY_WITHIN * unit,
            "rotations": list(HEAVY),
            "max": HEAVY_MOST * unit,
            "hard": True,
            "says": f"nobody has more than {HEAVY_MOST * unit} heavy blocks in {HEAVY_WITHIN * unit}",
        },
    ]
