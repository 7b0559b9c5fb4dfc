"""Small problems of every kind for Hypothesis: sizes are drawn and shrink, all else follows from a seed.

Everything a file can hold occurs: rules of all kinds, hard and soft, windows, weighed absences, locks, bars, floors,
history, a year that has begun, a plan in force. Drawing each part by itself would shrink further and take many
times as long.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import prod
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from kiosk.matching.cells import open_cells
from kiosk.matching.growth import Growth
from kiosk.matching.problem import Assignments, Lock, Problem
from kiosk.matching.problem_json import problem_object
from tests.matching.generate import Raw, problem

ROTATIONS = ("Wards", "ICU", "Clinic")
COMPETENCIES = ("airway", "handoff")
GROUPS = ("R1", "R2")
SEEDS = st.integers(0, 1_000_000)
Draw = Callable[[st.SearchStrategy[Any]], Any]
Kind = Callable[[random.Random, Sequence[str], Sequence[str]], Raw]


def examples(count: int) -> settings:
    """Return the settings of all these tests: the same examples in every run, without a time limit for each."""
    return settings(max_examples=count, derandomize=True, deadline=None)


@st.composite
def problems(draw: Draw, *, most_people: int = 4, most_blocks: int = 4, settled: bool = True) -> Problem:
    """Draw a problem of up to so many people and blocks; with `settled`, its first blocks may have begun."""
    people, blocks = draw(_up_to(most_people)), draw(_up_to(most_blocks))
    begun = min(blocks - 1, draw(st.sampled_from([0, 0, 1, 2]))) if settled else 0
    return problem(raw_problem(draw(SEEDS), people, blocks, rules=draw(st.sampled_from([1, 2, 3, 4])), begun=begun))


def _up_to(most: int) -> st.SearchStrategy[int]:
    """Return sizes to draw; one alone says least, so it comes last."""
    return st.sampled_from([*range(2, most + 1), 1])


@st.composite
def enumerable(draw: Draw, *, most_plans: int = 600) -> Problem:
    """Draw a problem of up to 4 people, 4 blocks and 3 rotations, locked until few plans are left to try."""
    found: Problem = draw(problems())
    rng = random.Random(draw(SEEDS))
    options = {cell: names for cell, names in open_cells(found, Growth(found)).open.items() if len(names) > 1}
    locks = list(found.locks)
    for cell in rng.sample(sorted(options), len(options)):
        if prod(len(names) for names in options.values()) <= most_plans:
            break
        options[cell] = (rng.choice(options[cell]),)
        locks.append(Lock(*cell, frozenset(options[cell])))
    return replace(found, locks=tuple(locks))


@st.composite
def with_more_hard_rules(draw: Draw) -> tuple[Problem, Problem]:
    """Draw a problem, and the same with one or two more hard rules."""
    found: Problem = draw(problems())
    rng = random.Random(draw(SEEDS))
    raw: Raw = json.loads(json.dumps(problem_object(found)))
    people, blocks = [person.id for person in found.people], [block.id for block in found.blocks]
    more = [
        _rule(rng, people, blocks, [rotation.id for rotation in found.rotations], KINDS)
        for _ in range(rng.choice([1, 2]))
    ]
    for index, rule in enumerate(more):
        rule.pop("weight", None)
        raw["rules"].append({**rule, "id": f"more {index}", "hard": True})
    return found, problem(raw)


def how_many_plans(found: Problem) -> int:
    """Return how many plans there are to try, whatever the rules say of them."""
    return prod(len(names) for names in open_cells(found, Growth(found)).open.values())


def every_plan(found: Problem) -> Iterator[Assignments]:
    """Yield every plan whose cells are right, whatever the rules say of it."""
    cells = open_cells(found, Growth(found)).open
    yield from (dict(zip(cells, names, strict=True)) for names in product(*cells.values()))


# By seed -----------------------------------------------------------------------------------------------------------


def raw_problem(seed: int, people: int, blocks: int, *, rules: int, begun: int) -> Raw:
    """Return a problem as the JSON object of its file; its first `begun` blocks are settled."""
    rng = random.Random(seed)
    places = list(ROTATIONS[: rng.choice([2, 3, 3])])
    whom, when = [f"P{i + 1}" for i in range(people)], [f"B{t + 1}" for t in range(blocks)]
    past, ahead = when[:begun], when[begun:]
    # Rules of one or two kinds meet more often than rules of all.
    kinds = rng.choice([KINDS, KINDS, [_count], [_count, _pattern], [_before], [_count, _supervision]])
    return {
        "blocks": [{"id": name, "weeks": rng.choice([4, 4, 2, 6]), "settled": name in past} for name in when],
        "competencies": list(COMPETENCIES),
        "scale": {"lowest": 0, "highest": 4},
        "rotations": [_rotation(rng, name) for name in places],
        "people": [_person(rng, name, places, when) for name in whom],
        "locks": [*_history(rng, whom, past, places), *(_lock(rng, whom, ahead, places) for _ in _few(rng))],
        "bars": [_bar(rng, whom, when, places) for _ in _few(rng)],
        "rules": [
            {"id": f"rule {i}", "says": f"rule {i}", **_rule(rng, whom, when, places, kinds)} for i in range(rules)
        ],
        "preferences": [_wish(rng, whom, when, places) for _ in _few(rng)],
        "aims": _aims(rng),
        "incumbent": [
            {"person": person, "block": block, "rotation": rng.choice(places)}
            for person in whom
            for block in when
            if rng.random() < 0.3
        ],
        "policy": rng.choice([{}, {}, {}, {"curve": [[-1, 0], [1, 1], [2, 0.5], [3, 0.25]]}]),
    }  # fmt: skip


def _few(rng: random.Random) -> range:
    return range(rng.choice([0, 0, 0, 1, 2]))


def _some(rng: random.Random, names: Sequence[str]) -> list[str]:
    return sorted(rng.sample(names, rng.randint(1, len(names))))


def _rotation(rng: random.Random, name: str) -> Raw:
    demands = {c: {"exposure": rng.choice([0.5, 0.25, 0.1, 0]), "level": rng.choice([1.5, 2, 3])} for c in COMPETENCIES}
    if rng.random() < 0.3:
        del demands[rng.choice(COMPETENCIES)]
    return {"id": name, "growth": demands, "floor": {"airway": 1} if rng.random() < 0.1 else {}}


def _person(rng: random.Random, name: str, rotations: Sequence[str], blocks: Sequence[str]) -> Raw:
    person: Raw = {
        "id": name,
        "groups": rng.choice([["R1"], ["R2"], ["R1", "R2"], []]),
        "levels": {c: rng.choice([0, 1, 2, 3, 4]) for c in COMPETENCIES if rng.random() < 0.85},
        "edges": rng.sample(COMPETENCIES, rng.choice([0, 1])),
        "stretch": rng.sample(COMPETENCIES, rng.choice([0, 0, 1])),
        "had": {rng.choice(rotations): rng.choice([0.5, 1, 2]) for _ in _few(rng)},
        "away": {rng.choice(blocks): rng.choice([0.25, 0.5, 0.5, 1]) for _ in range(rng.choice([0, 1, 2]))},
    }
    listed: Raw = rng.choice([{"rotations": list(rotations)}] * 3 + [{}] * 2 + [{"rotations": _some(rng, rotations)}])
    return person | listed


def _history(rng: random.Random, people: Sequence[str], blocks: Sequence[str], rotations: Sequence[str]) -> list[Raw]:
    """Return where people were in the blocks that have begun; some were nowhere."""
    return [
        {"person": person, "block": block, "rotations": [rng.choice(rotations)]}
        for person in people
        for block in blocks
        if rng.random() < 0.85
    ]


def _lock(rng: random.Random, people: Sequence[str], blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    lock = {"person": rng.choice(people), "block": rng.choice(blocks), "rotations": _some(rng, rotations)}
    return lock | rng.choice([{}, {"says": "retreat"}])


def _bar(rng: random.Random, people: Sequence[str], blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    bar: Raw = {"person": rng.choice(people), "rotations": [rng.choice(rotations)]}
    return bar | rng.choice([{}, {"block": rng.choice(blocks)}])


def _wish(rng: random.Random, people: Sequence[str], blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    wish: Raw = {"person": rng.choice(people), "rotation": rng.choice(rotations), "value": rng.choice([1, 2, -1])}
    return wish | rng.choice([{}, {"block": rng.choice(blocks)}])


def _aims(rng: random.Random) -> Raw:
    return {
        "growth": rng.choice([1, 1, 0.5, 0]),
        "fairness": rng.choice([0, 1, 2]),
        "preference": rng.choice([0, 15]),
        "continuity": rng.choice([0, 0, 8]),
        "rules": rng.choice([0, 1, 10]),
        "little_change": rng.choice([0, 0, 20]),
    }


# Rules -------------------------------------------------------------------------------------------------------------


def _rule(
    rng: random.Random,
    people: Sequence[str],
    blocks: Sequence[str],
    rotations: Sequence[str],
    kinds: Sequence[Kind],
) -> Raw:
    """Return a rule of one of some kinds, without its name."""
    return {"people": _selector(rng, people), **rng.choice(kinds)(rng, blocks, rotations)}


def _selector(rng: random.Random, people: Sequence[str]) -> Raw:
    parts: Raw = {"groups": [rng.choice(GROUPS)], "groups_not": [rng.choice(GROUPS)]}
    parts |= {"ids": [rng.choice(people)], "except": [rng.choice(people)]}
    chosen = rng.sample(sorted(parts), rng.choice([0, 0, 1, 1, 2]))
    return {name: parts[name] for name in chosen}


def _force(rng: random.Random, *weights: float) -> Raw:
    return {"hard": True} if rng.random() < 0.5 else {"hard": False, "weight": rng.choice(weights)}


def _count(rng: random.Random, blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    least, most = rng.choice([None, None, 0, 1, 1, 2, 0.5]), rng.choice([None, 0, 1, 1, 2, 1.5, 4])
    if least is None and most is None:
        most = 1
    if least is not None and most is not None:
        most = max(least, most)
    rule: Raw = {"kind": "count", "per": rng.choice(["block", "person", "total"]), "rotations": _some(rng, rotations)}
    rule |= {name: value for name, value in (("min", least), ("max", most)) if value is not None}
    if rule["per"] == "person" and rng.random() < 0.6:
        rule["window"] = rng.randint(1, len(blocks) + 1)
    if rng.random() < 0.4:
        rule["blocks"] = _some(rng, blocks)
    return rule | {"weigh_away": rng.random() < 0.4} | _force(rng, 2, 5)


def _pattern(rng: random.Random, blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    steps = [_some(rng, rotations) if rng.random() < 0.8 else None for _ in range(rng.choice([1, 2, 2, 3]))]
    if not any(steps):
        steps[0] = _some(rng, rotations)
    starts = {"starts": _some(rng, blocks)} if rng.random() < 0.3 else {}
    return {"kind": "pattern", "steps": steps, **starts, **_force(rng, 3, -2)}


def _before(rng: random.Random, blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    parts: Raw = {"first": _some(rng, rotations), "then": _some(rng, rotations), "needs": rng.choice([0.5, 1, 1.5, 2])}
    return {"kind": "before", **parts, **_force(rng, 2)}


def _supervision(rng: random.Random, blocks: Sequence[str], rotations: Sequence[str]) -> Raw:
    thresholds: Raw = rng.choice([{}, {"competency": "airway", "novice_below": 2, "strong_from": 3}])
    ratio = rng.choice([0, 0.5, 1, 2])
    return {"kind": "supervision", "rotations": _some(rng, rotations), "novices_per_strong": ratio, **thresholds}


KINDS: Sequence[Kind] = (_count, _count, _pattern, _before, _supervision)
