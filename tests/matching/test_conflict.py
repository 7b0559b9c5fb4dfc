"""What cannot hold together is named: the planted pair or triple, and nothing else."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.main import main
from kiosk.matching.arithmetic import shortages
from kiosk.matching.conflict import find_conflict, smallest_conflict
from kiosk.matching.elastic import Elastic
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Blocked, Status
from kiosk.matching.plan_json import plan_object, read_plan, write_plan
from kiosk.matching.problem_json import write_problem
from kiosk.matching.search import solve
from kiosk.matching.smallest import smallest
from tests.matching.generate import Raw, problem
from tests.matching.planted import PLANTED, WITH_PINS, planted


def nobody_stops() -> bool:
    return False


@pytest.mark.parametrize("name", [*PLANTED, *WITH_PINS])
def test_the_planted_rules_are_found_by_people_in_halves(name: str) -> None:
    found, names = planted(name)
    growth = Growth(found)
    assert set(smallest_conflict(found, growth, Elastic(found, growth), nobody_stops)) == names


@pytest.mark.parametrize("name", [name for name in [*PLANTED, *WITH_PINS] if name != "a row of three"])
def test_sums_find_the_planted_rules_before_any_solver_is_asked(name: str) -> None:
    found, names = planted(name)
    assert set(shortages(found)[0].ids) == names


def test_rules_say_what_they_need_and_what_they_allow() -> None:
    found, _ = planted("three for the same seats")
    conflict = find_conflict(found, Growth(found), nobody_stops, shortages=shortages(found))
    said = {reason.id: (reason.needed, reason.possible) for reason in conflict.blocked}
    assert said == {"planted 0": (None, 26), "planted 1": (20, None), "planted 2": (10, None)}
    assert {reason.amount for reason in conflict.blocked} == {4}


def test_bars_are_named_by_what_they_say() -> None:
    found, names = planted("a bar for the year")
    conflict = find_conflict(found, Growth(found), nobody_stops, shortages=shortages(found))
    assert {reason.id for reason in conflict.blocked} == names
    assert {reason.says for reason in conflict.blocked} == {"planted 0", "not wanted"}


def test_a_search_stopped_at_once_still_names_a_conflict() -> None:
    found, names = planted("never twice in a row")
    growth = Growth(found)
    elastic = Elastic(found, growth)
    assert set(smallest_conflict(found, growth, elastic, lambda: True)) >= names


def test_a_plan_that_cannot_be_comes_with_its_reasons_and_ways_out() -> None:
    plan = solve(problem(without_room()))
    assert plan.status is Status.INFEASIBLE
    assert [(shortage.needed, shortage.possible) for shortage in plan.shortages] == [(2, 1)]
    assert {reason.id for reason in plan.blocked} == {"seats", "each"}
    assert [way.amount for way in plan.ways_out] == [1, 1]


def without_room() -> Raw:
    hard: Raw = {"kind": "count", "hard": True, "rotations": ["ICU"]}
    return {
        "blocks": [{"id": "B1"}],
        "competencies": [],
        "rotations": [{"id": "ICU"}, {"id": "Wards"}],
        "people": [{"id": "Ada"}, {"id": "Bo"}],
        "rules": [{**hard, "id": "seats", "per": "block", "max": 1}, {**hard, "id": "each", "per": "person", "min": 1}],
    }


@pytest.mark.parametrize("culprits", [{"a"}, {"b", "g"}, {"a", "d", "h"}, set("abcdefgh")])
def test_the_smallest_set_is_what_cannot_hold(culprits: set[str]) -> None:
    asked: list[list[str]] = []

    def holds(names: Sequence[str]) -> bool:
        asked.append(list(names))
        return not culprits <= set(asked[-1])

    assert set(smallest(holds, list("abcdefgh"))) == culprits
    assert len(asked) < 2 * 8 * len(culprits)


def over_from(at_look: int) -> Callable[[], bool]:
    """Return a budget that is used up from one look at it on."""
    looks = itertools.count(1)
    return lambda: next(looks) >= at_look


def test_a_plan_that_cannot_be_says_whether_all_ways_out_were_looked_for() -> None:
    found = problem(without_room())
    growth, sums = Growth(found), shortages(found)
    assert find_conflict(found, growth, nobody_stops, shortages=sums).finished
    assert not solve(found).unfinished
    for at_look in range(1, 5):
        assert not find_conflict(found, growth, over_from(at_look), shortages=sums).finished
    assert solve(found, stop=lambda: True).unfinished


# Told and kept ---------------------------------------------------------------------------------------------------


def test_the_terminal_says_the_sums_and_the_ways_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "problem.json", tmp_path / "plan.json"
    write_problem(problem(without_room()), file)
    assert main(["match", "--problem", str(file), "--out", str(out)]) == 3
    told = capsys.readouterr().out
    assert "short of seats: ICU: 2 needed, 1 possible (seats; each)" in told
    assert "way out 2: 1 in all" in told
    assert "seats: 1 more than its most (B1)" in told


def test_what_stands_in_the_way_is_written_and_read_back(tmp_path: Path) -> None:
    plan = solve(problem(without_room()))
    for told in (plan, replace(plan, ways_out=(), unfinished=True)):
        write_plan(told, tmp_path / "plan.json")
        assert read_plan(tmp_path / "plan.json") == replace(told, seconds=round(told.seconds, 3))


def test_a_file_from_before_is_read_without_sums_and_ways(tmp_path: Path) -> None:
    raw = plan_object(solve(problem(without_room())))
    for later in ("shortages", "ways_out", "gains"):
        del raw[later]
    raw["blocked"] = [{"id": "seats", "says": "one seat", "amount": 1}]
    (tmp_path / "plan.json").write_text(json.dumps(raw), encoding="utf-8")
    plan = read_plan(tmp_path / "plan.json")
    assert (plan.blocked, plan.shortages, plan.ways_out) == ((Blocked("seats", "one seat", 1),), (), ())
