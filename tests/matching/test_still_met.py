"""A way out says how many growth edges are still met with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.matching.arithmetic import shortages
from kiosk.matching.budget import Impossible, Options, Told
from kiosk.matching.conflict import find_conflict
from kiosk.matching.edges import edges_met, edges_of
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Status
from kiosk.matching.plan_json import read_plan, write_plan
from kiosk.matching.search import solve
from kiosk.matching.still_met import still_met
from tests.matching.generate import Raw, problem
from tests.matching.planted import planted
from tests.matching.test_conflict import without_room


def with_edges() -> Raw:
    """Return two people who both have to go to the ICU, which has one place, and where both would meet an edge."""
    raw = without_room()
    raw["competencies"], raw["scale"] = ["airway"], {"lowest": 0, "highest": 4}
    raw["rotations"][0]["growth"] = {"airway": {"exposure": 1, "level": 3}}
    for person in raw["people"]:
        person |= {"levels": {"airway": 2}, "edges": ["airway"]}
    return raw


def test_a_way_that_lets_both_in_meets_both_edges_and_one_that_lets_one_out_meets_one() -> None:
    plan = solve(problem(with_edges()))
    met = {way.gives[0].id: way.edges_met for way in plan.ways_out}
    assert met == {"seats": 2, "each": 1}


def test_the_ways_are_told_before_it_is_known_what_they_meet() -> None:
    heard: list[Told] = []
    plan = solve(problem(with_edges()), listener=heard.append)
    last = [event.plan for event in heard if isinstance(event, Impossible)][-1]
    assert [way.edges_met for way in last.ways_out] == [None, None]
    assert last.ways_out == tuple(replace(way, edges_met=None) for way in plan.ways_out)


def test_stopped_once_the_ways_are_told_they_stand_without_it() -> None:
    heard: list[Told] = []

    def ways_are_told() -> bool:
        return any(isinstance(event, Impossible) and event.plan.ways_out for event in heard)

    plan = solve(problem(with_edges()), listener=heard.append, stop=ways_are_told)
    assert plan.status is Status.INFEASIBLE
    assert [way.edges_met for way in plan.ways_out] == [None, None]


def test_without_edges_or_where_nobody_wants_reasons_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("kiosk.matching.search.still_met")
    assert solve(problem(without_room())).ways_out
    assert solve(problem(with_edges()), Options(explain=False)).ways_out


def test_in_a_programmes_year_most_edges_are_still_met() -> None:
    found, _ = planted("three for the same seats")
    way = find_conflict(found, Growth(found), lambda: False, shortages=shortages(found)).ways_out[0]
    met = still_met(found, way, lambda: False)
    assert met is not None
    assert 0.7 * len(edges_of(found)) < met <= len(edges_of(found))


def test_edges_met_in_blocks_that_have_begun_do_not_count() -> None:
    raw = with_edges()
    raw["rules"] = []
    raw["blocks"] = [{"id": "B1", "settled": True}, {"id": "B2"}]
    found = problem(raw)
    here = {("Ada", "B1"): "ICU", ("Ada", "B2"): "Wards", ("Bo", "B2"): "ICU"}
    assert edges_met(found, here, Growth(found)) == {("Bo", "airway")}


def test_it_is_written_and_read_back(tmp_path: Path) -> None:
    plan = solve(problem(with_edges()))
    write_plan(plan, tmp_path / "plan.json")
    assert read_plan(tmp_path / "plan.json").ways_out == plan.ways_out
