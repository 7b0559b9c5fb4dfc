"""A way out is tried: the copy bends where the way says and nowhere else, and then there is a plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.matching.budget import Found, Options
from kiosk.matching.conflict import find_conflict
from kiosk.matching.growth import Growth
from kiosk.matching.plan import WayOut
from kiosk.matching.problem import CountRule, Problem
from kiosk.matching.search import NO_AIMS, solve
from kiosk.matching.trying import bent
from tests.matching.generate import problem
from tests.matching.planted import count, planted
from tests.matching.test_arithmetic import small


def ways(found: Problem) -> tuple[WayOut, ...]:
    return find_conflict(found, Growth(found), lambda: False).ways_out


def has_plan(found: Problem) -> bool:
    """Look for any plan at all, stopping at the first."""
    heard: list[Found] = []
    plan = solve(
        replace(found, aims=NO_AIMS),
        Options(work_limit=200, explain=False),
        listener=lambda event: heard.append(event) if isinstance(event, Found) else None,
        stop=lambda: bool(heard),
    )
    return bool(plan.assignments)


@pytest.mark.parametrize(
    "name", ["a total and what people may do", "never twice in a row", "what comes before", "locks on few seats"]
)
def test_with_each_way_tried_there_is_a_plan(name: str) -> None:
    found, _ = planted(name, people=12)
    offered = ways(found)
    assert offered
    for way in offered:
        assert has_plan(bent(found, way)), way


def test_only_the_block_that_gives_is_bent() -> None:
    found = problem(small(count("block", "ICU", max=1), count("block", "ICU", min=2, blocks=["B2"])))
    way = next(way for way in ways(found) if way.gives[0].id == "rule 0")
    rules = {rule.id: rule for rule in bent(found, way).rules if isinstance(rule, CountRule)}
    assert [(rules[name].most, rules[name].blocks) for name in ("rule 0", "rule 0 · tried 1")] == [
        (1, frozenset({block.id for block in found.blocks} - {"B2"})),
        (2, frozenset({"B2"})),
    ]
    assert rules["rule 1"] == found.rules[1]


def test_only_the_person_who_is_let_off_is_let_off() -> None:
    raw = small(count("person", "ICU", min=3), count("block", "ICU", max=3))
    raw["people"][0]["away"] = {"B1": 1}
    found = problem(raw)
    (way,) = ways(found)
    tried = bent(found, way)
    first, second = (rule for rule in tried.rules if rule.id.startswith("rule 0"))
    assert "P1" not in {person.id for person in tried.found_by(first.people)}
    assert [person.id for person in tried.found_by(second.people)] == ["P1"]


def test_one_lock_is_opened_and_the_others_hold() -> None:
    locks = [{"person": name, "block": "B2", "rotations": ["ICU"], "says": "retreat"} for name in ("P1", "P2", "P3")]
    found = problem(small(count("block", "ICU", max=2), locks=locks))
    way = next(way for way in ways(found) if way.gives[0].id == "lock:retreat")
    tried = bent(found, way)
    assert [lock.person for lock in found.locks if lock not in tried.locks] == [way.gives[0].person]
    assert tried.rules == found.rules


def test_a_bar_of_the_year_is_lifted_in_one_block_alone() -> None:
    bars = [{"person": "P1", "rotations": ["ICU"], "says": "not wanted"}]
    held = [{"person": "P1", "block": "B2", "rotations": ["ICU"], "says": "asked for"}]
    found = problem(small(bars=bars, locks=held))
    way = next(way for way in ways(found) if way.gives[0].id == "bar:not wanted")
    tried = bent(found, way)
    assert {bar.block for bar in tried.bars} == {block.id for block in found.blocks} - {"B2"}
    assert has_plan(tried)
