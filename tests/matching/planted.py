"""Conflicts planted in a programme's year that has a plan without them: each of two or three rules, locks or bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.matching.problem import Problem
from tests.matching.generate import Raw, problem, programme

COUNT: Raw = {"kind": "count", "hard": True}


def count(per: str, rotations: str | Sequence[str], *people: str, **more: object) -> Raw:
    """Return a hard count, about everybody where no group is named."""
    chosen: Raw = {"people": {"groups": list(people)}} if people else {}
    names = [rotations] if isinstance(rotations, str) else list(rotations)
    return {**COUNT, "per": per, "rotations": names, **chosen, **more}


def locks(name: str, block: str, *people: str) -> list[Raw]:
    """Return locks of some people to one rotation in one block, for one reason."""
    return [{"person": who, "block": block, "rotations": [name], "says": "retreat"} for who in people]


SIX = ("R001", "R002", "R004", "R005", "R007", "R008")
NEVER: Raw = {"competency": "airway", "novice_below": 4.5, "strong_from": 5}
BLOCKS = [f"B{number:02d}" for number in range(1, 14)]

PLANTED: dict[str, list[Raw]] = {
    "seats for what people need": [
        count("block", "Neurology", max=2),
        count("person", "Neurology", "PGY1", "PGY2", min=2),
    ],
    "three for the same seats": [
        count("block", "Nephrology", max=2),
        count("person", "Nephrology", "PGY1", min=2),
        count("person", "Nephrology", "PGY2", min=1),
    ],
    "staffing and what people may do": [count("block", "Elective", min=3), count("person", "Elective", max=1)],
    "two long requirements": [
        count("person", ["Clinic", "Elective"], "PGY2", min=7),
        count("person", ["Wards", "Emergency"], "PGY2", min=7),
    ],
    "three long requirements": [
        count("person", ["Clinic", "Elective"], "PGY3", min=5),
        count("person", "Emergency", "PGY3", min=5),
        count("person", "Nephrology", "PGY3", min=4),
    ],
    "two staffings of one block": [
        count("block", "Elective", "PGY1", "PGY2", min=13, blocks=["B05"]),
        count("block", ["Wards", "Emergency", "Clinic"], "PGY1", "PGY2", min=12, blocks=["B05"]),
    ],
    "a total and what people need": [
        count("total", "Elective", max=20),
        count("person", "Elective", "PGY1", "PGY3", min=2),
    ],
    "a total and what people may do": [count("total", "Elective", min=61), count("person", "Elective", max=2)],
    "too few in a row": [
        count("person", "Elective", "PGY1", window=6, max=1),
        count("person", "Elective", "PGY1", min=4),
    ],
    "never twice in a row": [
        {"kind": "pattern", "steps": [["Elective"], ["Elective"]], "hard": True},
        count("person", "Elective", "PGY3", min=8),
    ],
    "what comes before": [
        {"kind": "before", "first": ["Nephrology"], "then": ["Elective"], "hard": True},
        count("block", "Elective", min=1, blocks=["B01"]),
    ],
    "nobody to supervise": [
        {"kind": "supervision", "rotations": ["Elective"], **NEVER},
        count("block", "Elective", min=1, blocks=["B07"]),
    ],
    "novices without anybody": [
        {"kind": "supervision", "rotations": ["Elective"], **NEVER},
        count("person", "Elective", "PGY1", min=1),
    ],
    "two classes of one block": [
        count("block", ["Wards", "ICU", "Nights", "Emergency"], "PGY2", max=2, blocks=["B03"]),
        count("block", ["Clinic", "Cardiology", "Neurology", "Nephrology", "Elective"], "PGY2", max=2, blocks=["B03"]),
    ],
    "a row of three": [
        {"kind": "pattern", "steps": [["Elective"], None, ["Elective"]], "hard": True},
        {"kind": "pattern", "steps": [["Elective"], ["Elective"]], "hard": True},
        count("person", "Elective", "PGY2", min=6),
    ],
}
WITH_PINS: dict[str, tuple[list[Raw], list[Raw], list[Raw]]] = {
    "locks on few seats": ([count("block", "Elective", max=5)], locks("Elective", "B06", *SIX), []),
    "locks elsewhere": (
        [count("person", "Elective", "PGY1", min=1)],
        [{"person": "R001", "block": b, "rotations": ["Wards", "Clinic"], "says": "retreat"} for b in BLOCKS],
        [],
    ),
    "a bar for the year": (
        [count("person", "Elective", "PGY2", min=1)],
        [],
        [{"person": "R002", "rotations": ["Elective"], "says": "not wanted"}],
    ),
}


def planted(name: str, people: int = 30, seed: int = 1) -> tuple[Problem, set[str]]:
    """Return a programme with a conflict in it, and the names of what cannot hold together."""
    rules, held, bars = (PLANTED[name], [], []) if name in PLANTED else WITH_PINS[name]
    base = programme(people, 13, seed)
    extra = problem(
        {
            "blocks": [{"id": block.id} for block in base.blocks],
            "competencies": list(base.competencies),
            "rotations": [{"id": rotation.id} for rotation in base.rotations],
            "people": [{"id": person.id, "groups": list(person.groups)} for person in base.people],
            "rules": [{"id": f"planted {i}", "says": f"planted {i}", **rule} for i, rule in enumerate(rules)],
            "locks": held,
            "bars": bars,
        }
    )
    names = {rule.id for rule in extra.rules}
    names |= {f"lock:{lock.says}" for lock in extra.locks} | {f"bar:{bar.says}" for bar in extra.bars}
    both = replace(base, rules=(*base.rules, *extra.rules), locks=extra.locks, bars=extra.bars)
    return both, names
