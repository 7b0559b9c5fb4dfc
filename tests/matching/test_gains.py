"""What a better plan is kept from, and by how much: never less than loosening it would really bring."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.main import main
from kiosk.matching.budget import Options
from kiosk.matching.formulation import formulate
from kiosk.matching.gains import find_gains
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Solver
from kiosk.matching.plan import Gain, How
from kiosk.matching.plan_json import read_plan
from kiosk.matching.problem import CountRule, Problem
from kiosk.matching.problem_json import write_problem
from kiosk.matching.search import solve
from tests.matching.generate import Raw, problem, tiny
from tests.matching.planted import count
from tests.matching.test_arithmetic import small, supervised


def growing(*rules: Raw, **more: list[Raw]) -> Problem:
    """Return three people to whom ICU brings much and all else nothing."""
    raw = small(*rules) | more
    raw["rotations"][0]["growth"] = {"airway": {"exposure": 1, "level": 3}}
    raw["aims"] = {"growth": 1}
    for person in raw["people"]:
        person["levels"] = {"airway": 2}
    return problem(raw)


def gains(found: Problem) -> tuple[Gain, ...]:
    return find_gains(found, Growth(found))


def worth(found: Problem) -> float:
    plan = solve(found, Options(explain=False))
    assert plan.objective is not None
    return plan.objective


def test_one_more_seat_is_worth_what_it_brings() -> None:
    found = growing(count("total", "ICU", max=3))
    (gain,) = gains(found)
    assert (gain.id, gain.how) == ("rule 0", How.MORE)
    more = growing(count("total", "ICU", max=4))
    assert gain.points == pytest.approx(worth(more) - worth(found), abs=0.06)


def test_one_fewer_needed_elsewhere_is_worth_it_too() -> None:
    (gain,) = gains(growing(count("block", "Wards", min=2)))
    assert (gain.id, gain.how) == ("rule 0", How.FEWER)


def test_a_lock_and_a_bar_are_worth_opening_in_one_place() -> None:
    locks = [{"person": "P1", "block": "B1", "rotations": ["Wards"], "says": "retreat"}]
    bars = [{"person": "P2", "rotations": ["ICU"], "block": "B2", "says": "not wanted"}]
    found = {gain.id: (gain.person, gain.block) for gain in gains(growing(locks=locks, bars=bars))}
    assert found == {"lock:retreat": ("P1", "B1"), "bar:not wanted": ("P2", "B2")}


def test_supervision_is_never_among_them() -> None:
    rule = {**supervised(0), "novice_below": 3, "strong_from": 4}
    assert gains(growing(rule)) == ()


def test_where_nothing_stands_in_the_way_nothing_is_said() -> None:
    assert gains(growing(count("block", "ICU", max=3))) == ()


def test_no_more_than_three_the_most_first() -> None:
    rules = [count("person", "Wards", min=1) | {"people": {"ids": [f"P{n}"]}} for n in (1, 2, 3)]
    found = gains(growing(*rules, count("block", "Clinic", min=1)))
    assert len(found) == 3
    assert [gain.points for gain in found] == sorted((gain.points for gain in found), reverse=True)


@pytest.mark.parametrize("seed", [2, 4, 6, 9, 11])
def test_loosening_never_brings_more_than_was_said(seed: int) -> None:
    found = tiny(seed)
    best = solve(found, Options(explain=False)).objective
    relaxed = _bound(found)
    for gain in gains(found) if best is not None else ():
        rules = tuple(_looser(rule, gain) if isinstance(rule, CountRule) else rule for rule in found.rules)
        if rules != found.rules:
            assert worth(replace(found, rules=rules)) <= relaxed + gain.points + 0.1


def _bound(found: Problem) -> float:
    return Solver(formulate(found, Growth(found)).milp).relaxation().objective


def _looser(rule: CountRule, gain: Gain) -> CountRule:
    if rule.id != gain.id:
        return rule
    if gain.how is How.MORE:
        return replace(rule, most=None if rule.most is None else rule.most + 1)
    return replace(rule, least=None if rule.least is None else rule.least - 1)


def test_a_plan_comes_with_what_keeps_a_better_one_away() -> None:
    found = growing(count("total", "ICU", max=3))
    assert solve(found).gains == gains(found)
    assert solve(found, Options(explain=False)).gains == ()


def test_they_are_written_told_and_read_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "problem.json", tmp_path / "plan.json"
    found = growing(count("total", "ICU", max=3))
    write_problem(found, file)
    assert main(["match", "--problem", str(file), "--out", str(out)]) == 0
    assert read_plan(out).gains == gains(found)
    assert "keeps a better plan away: rule 0: one more, up to" in capsys.readouterr().out
