"""Invented matching problems, from a handful of cells to a whole programme's year; the same seed gives the same one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from kiosk.matching.fields import Fields
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import problem_from

Raw = dict[str, Any]


def problem(raw: Raw) -> Problem:
    """Read a problem from a JSON object, as the program would."""
    return problem_from(Fields({key: raw[key] for key in raw if key not in {"format", "version"}}, ""))


def tiny(seed: int) -> Problem:
    """Return a problem small enough to try every plan: 3 people, 3 blocks, 3 rotations, rules of every kind."""
    rng = random.Random(seed)
    rotations, competencies = ["Wards", "ICU", "Clinic"], ["airway", "handoff", "teaching"]
    blocks = [{"id": f"B{t + 1}", "weeks": rng.choice([4, 4, 2])} for t in range(3)]
    people = [_small_person(rng, f"P{i + 1}", competencies, rotations, blocks) for i in range(3)]
    rules = [_small_rule(rng, f"rule {i}", rotations, blocks) for i in range(rng.randint(1, 5))]
    raw: Raw = {
        "blocks": blocks,
        "competencies": competencies,
        "scale": {"lowest": 0, "highest": 4},
        "rotations": [
            {"id": name, "growth": {c: _demand(rng) for c in rng.sample(competencies, 2)}} for name in rotations
        ],
        "people": people,
        "locks": [{"person": "P1", "block": "B1", "rotations": rng.sample(rotations, 2)}] if rng.random() < 0.4 else [],
        "bars": [{"person": "P2", "rotations": [rng.choice(rotations)], "block": "B2"}] if rng.random() < 0.4 else [],
        "rules": rules,
        "preferences": [{"person": "P3", "rotation": rng.choice(rotations), "value": rng.choice([-1, 1, 2])}],
        "aims": rng.choice(
            [
                {"growth": 1, "fairness": 1, "preference": 15, "rules": 1},
                {"growth": 1, "fairness": 2, "continuity": 8, "rules": 10, "little_change": 20},
                {"rules": 1},
                {"growth": 1},
            ]
        ),
        "incumbent": [{"person": "P1", "block": b["id"], "rotation": rng.choice(rotations)} for b in blocks],
    }
    return problem(raw)


def _demand(rng: random.Random) -> Raw:
    return {"exposure": rng.choice([0.2, 0.3, 0.5]), "level": rng.choice([1.0, 2.0, 2.5, 3.0])}


def _small_person(
    rng: random.Random, name: str, competencies: Sequence[str], rotations: Sequence[str], blocks: Sequence[Raw]
) -> Raw:
    known = [c for c in competencies if rng.random() < 0.9]
    person: Raw = {
        "id": name,
        "groups": [rng.choice(["PGY1", "PGY2"])],
        "rotations": list(rotations),
        "levels": {c: rng.choice([0, 1, 2, 3, 4]) for c in known},
        "edges": rng.sample(list(competencies), 1),
        "had": {rng.choice(rotations): rng.choice([1, 2])} if rng.random() < 0.3 else {},
        "away": {rng.choice(blocks)["id"]: rng.choice([0.5, 1.0])} if rng.random() < 0.3 else {},
    }
    return person


def _small_rule(rng: random.Random, name: str, rotations: Sequence[str], blocks: Sequence[Raw]) -> Raw:
    force: Raw = {"hard": True} if rng.random() < 0.5 else {"hard": False, "weight": rng.choice([-3, 2, 5])}
    one, other = rng.sample(list(rotations), 2)
    people: Raw = rng.choice([{}, {"groups": ["PGY1"]}, {"groups_not": ["PGY1"]}, {"except": ["P2"]}])
    kind = rng.choice(["block", "person", "total", "window", "pattern", "gap", "before", "supervision"])
    base: Raw = {"id": name, "people": people, "says": f"{kind} rule about {one}"}
    if kind in {"block", "person", "total"}:
        least = rng.choice([0, 1, 1])
        limit = {"min": least, "max": least + rng.choice([0, 1, 2])}
        if kind == "total":
            limit = {"min": 2, "max": 6}
        chosen: Raw = {"blocks": [b["id"] for b in blocks[1:]]} if rng.random() < 0.3 else {}
        weigh = {"weigh_away": rng.random() < 0.3}
        return base | {"kind": "count", "per": kind, "rotations": [one], **limit, **chosen, **weigh, **force}
    if kind == "window":
        return base | {"kind": "count", "per": "person", "window": 2, "rotations": [one], "max": 1, **force}
    if kind == "pattern":
        return base | {"kind": "pattern", "steps": [[one], [one, other]], **force}
    if kind == "gap":
        return base | {"kind": "pattern", "steps": [[one], None, [other]], "starts": ["B1"], **force}
    if kind == "before":
        return base | {"kind": "before", "first": [one], "then": [other], "needs": rng.choice([1, 2]), **force}
    own = rng.random() < 0.5
    thresholds: Raw = {} if own else {"competency": "airway", "novice_below": 1, "strong_from": 3}
    return base | {"kind": "supervision", "rotations": [one], "novices_per_strong": rng.choice([1, 2]), **thresholds}


YEARS = ("PGY1", "PGY2", "PGY3")
DEPARTMENTS = ("Wards", "ICU", "Emergency", "Clinic", "Nights", "Cardiology", "Neurology", "Nephrology", "Elective")
COMPETENCIES = (
    *("airway", "resuscitation", "diagnosis", "handoff", "rounds", "procedures", "consults", "teaching"),
    *("systems", "communication", "continuity", "prescribing", "priorities", "teamwork", "evidence"),
)


def programme(people: int, blocks: int, seed: int) -> Problem:
    """Return a programme's year: three years of residents, nine rotations, staffing, requirements, supervision, order.

    Staffing is proportional to the number of people, so that a plan exists at any size; some are away.
    """
    rng = random.Random(seed)
    return problem(
        {
            "name": f"programme-{people}x{blocks}-{seed}",
            "blocks": [{"id": f"B{t + 1:02d}", "weeks": 4} for t in range(blocks)],
            "competencies": list(COMPETENCIES),
            "scale": {"lowest": 0, "highest": 4},
            "rotations": [_department(rng, name) for name in DEPARTMENTS],
            "people": [_resident(rng, i, blocks) for i in range(people)],
            "rules": _programme_rules(people, blocks),
            "preferences": [
                {"person": f"R{i + 1:03d}", "rotation": rng.choice(DEPARTMENTS), "value": 1}
                for i in range(0, people, 3)
            ],
        }
    )


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


def _resident(rng: random.Random, index: int, blocks: int) -> Raw:
    year = index % 3
    levels = {c: min(4.0, max(0.0, round(rng.gauss(0.9 + 0.9 * year, 0.6) * 2) / 2)) for c in COMPETENCIES}
    for hidden in rng.sample(COMPETENCIES, rng.choice([0, 0, 1, 3])):
        del levels[hidden]
    away = {f"B{rng.randrange(blocks) + 1:02d}": rng.choice([0.5, 1.0])} if rng.random() < 0.5 else {}
    return {
        "id": f"R{index + 1:03d}",
        "groups": [YEARS[year]],
        "rotations": list(DEPARTMENTS),
        "levels": levels,
        "edges": rng.sample(COMPETENCIES, 2),
        "stretch": rng.sample(COMPETENCIES, 1) if rng.random() < 0.2 else [],
        "had": {"Wards": 3 * year, "ICU": year} if year else {},
        "away": away,
    }


def _programme_rules(people: int, blocks: int) -> list[Raw]:
    def staffed(name: str, least: float, most: float) -> Raw:
        bounds = {"min": int(people * least), "max": max(int(people * most), int(people * least) + 1)}
        says = f"{name} has {bounds['min']} to {bounds['max']} people in every block"
        rule: Raw = {"kind": "count", "per": "block", "rotations": [name], "hard": True}
        return {"id": f"staff {name}", "says": says, **rule, **bounds}

    def required(year: str, name: str, least: int, most: int) -> Raw:
        says = f"each {year} has {least} to {most} blocks of {name}"
        slice_: Raw = {"per": "person", "people": {"groups": [year]}, "rotations": [name]}
        return {
            "id": f"{year} {name}",
            "kind": "count",
            **slice_,
            "min": least,
            "max": most,
            "hard": True,
            "says": says,
        }

    return [
        staffed("Wards", 0.18, 0.30),
        staffed("ICU", 0.09, 0.15),
        staffed("Emergency", 0.10, 0.20),
        staffed("Clinic", 0.08, 0.25),
        staffed("Nights", 0.08, 0.15),
        staffed("Cardiology", 0.05, 0.15),
        staffed("Neurology", 0.03, 0.15),
        staffed("Nephrology", 0.03, 0.15),
        required("PGY1", "Wards", max(1, blocks // 5), blocks // 2),
        required("PGY1", "ICU", 0, 2),
        required("PGY2", "ICU", 1, 3),
        required("PGY3", "ICU", 1, 3),
        required("PGY2", "Cardiology", 1, 3),
        required("PGY3", "Neurology", 1, 3),
        {
            "id": "airway beside novices",
            "kind": "supervision",
            "rotations": ["ICU"],
            "competency": "airway",
            "novice_below": 1.5,
            "strong_from": 2.5,
            "novices_per_strong": 2,
            "says": "in ICU every two novices have somebody strong in airway beside them",
        },
        {
            "id": "Wards before Nights",
            "kind": "before",
            "first": ["Wards"],
            "then": ["Nights"],
            "hard": True,
            "says": "Wards before Nights",
        },
        {
            "id": "no Nights twice",
            "kind": "pattern",
            "steps": [["Nights"], ["Nights"]],
            "hard": True,
            "says": "no Nights twice in a row",
        },
        {
            "id": "ICU in pairs",
            "kind": "pattern",
            "steps": [["ICU"], ["ICU"]],
            "weight": 10,
            "says": "ICU twice in a row is good",
        },
        {
            "id": "busy year",
            "kind": "count",
            "per": "person",
            "window": 4,
            "rotations": ["Wards", "ICU", "Nights"],
            "max": 3,
            "hard": True,
            "says": "nobody has more than 3 heavy blocks in 4",
        },
    ]
