"""Invented matching problems, from a handful of cells to a whole programme's year; the same seed gives the same one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from kiosk.app.bench.programmes import programme
from kiosk.matching.fields import Fields
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import problem_from

__all__ = ["Raw", "problem", "programme", "tiny"]

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
