"""From the programme's own tables to a problem that the matching reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.actions.kept_plans import keep_plan, load_newest_plan
from kiosk.actions.planning import PlanningProblem, load_problem
from kiosk.actions.schedule import (
    BlockEntry,
    RotationEntry,
    RuleEntry,
    assign,
    lock_place,
    put_block,
    put_leave,
    put_preference,
    put_rotation,
    put_rule,
    unlock_place,
)
from kiosk.actions.suggest import problem_of
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import InvalidInput, NotAllowed, Unavailable
from kiosk.domain.ids import BlockId, GoalId
from kiosk.domain.rotations import Assignment, Exposure
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import read_problem, write_problem
from tests.actions.test_kept_plans import plan as plan_to_keep
from tests.workroom import Workroom

LAST_YEAR = [(date(2026, 1, 5), date(2026, 2, 1)), (date(2026, 2, 2), date(2026, 3, 1))]
# The clock stands on 23 November, in the second block.
THIS_YEAR = [
    (date(2026, 10, 19), date(2026, 11, 15)),
    (date(2026, 11, 16), date(2026, 12, 13)),
    (date(2026, 12, 14), date(2027, 1, 10)),
    (date(2027, 1, 11), date(2027, 2, 7)),
]


class Year:
    """A workroom with two rotations, vacation and two years of blocks."""

    def __init__(self, workroom: Workroom) -> None:
        self.workroom = workroom
        airway, punctures = workroom.competencies["AIR"].id, workroom.competencies["LP"].id
        entries = [
            RotationEntry("NI", "NICU", "#86D2F4", 0, exposures=(Exposure(airway, 3, 2), Exposure(punctures, 1, 1.5))),
            RotationEntry("PI", "PICU", "#D9F486", 1, exposures=(Exposure(airway, 2, 2.5, 1),)),
            RotationEntry("CL", "Clinic", "#F4D986", 2),
        ]
        with workroom.store.write() as write:
            put = workroom.programme_id
            self.rotations = {entry.code: put_rotation(write, put, entry)[0] for entry in entries}
            self.last = [put_block(write, put, BlockEntry("2025/26", *span))[0] for span in LAST_YEAR]
            self.blocks = [put_block(write, put, BlockEntry("2026/27", *span))[0] for span in THIS_YEAR]
            for name in ("Amara", "Björn", "Mei-Ling"):
                settled = zip(self.blocks[:2], ("NI", "CL"), strict=True)
                assign(write, [self.place(name, block, code) for block, code in settled])

    def place(self, name: str, block: BlockId, code: str) -> Assignment:
        return Assignment(self.workroom.id_of(name), block, self.rotations[code])

    def load(self) -> PlanningProblem:
        with self.workroom.store.read() as session:
            return load_problem(session, self.workroom.clock.now())

    def problem(self) -> Problem:
        return problem_of(self.load().document)

    def person(self, key: str) -> dict[str, Any]:
        found: dict[str, Any] = next(item for item in self.load().document["people"] if item["id"] == key)
        return found


@pytest.fixture
def year(workroom: Workroom) -> Year:
    return Year(workroom)


@pytest.fixture
def small_year(small_workroom: Workroom) -> Year:
    return Year(small_workroom)


def test_trainees_are_planned_by_roster_key_in_the_order_of_names(year: Year) -> None:
    problem = year.problem()
    assert [person.id for person in problem.people] == ["p01", "p02", "p04"]
    assert [rotation.id for rotation in problem.rotations] == ["NI", "PI", "CL"]
    assert [(block.id, block.weeks, block.starts) for block in problem.blocks] == [
        ("B01", 4, "2026-10-19"), ("B02", 4, "2026-11-16"), ("B03", 4, "2026-12-14"), ("B04", 4, "2027-01-11"),
    ]  # fmt: skip
    assert problem.people[0].groups == ("resident", "Resident", "PGY-1")


def test_what_the_screen_solves_could_be_written_out_and_read_again(year: Year, tmp_path: Path) -> None:
    with year.workroom.store.write() as write:
        lock_place(write, None, year.place("Amara", year.blocks[2], "NI"), "She asked for it")
        put_preference(write, year.workroom.id_of("Björn"), year.rotations["NI"], 2.0, year.blocks[3])
        body = {"per": "block", "people": {"groups": ["PGY-1"]}, "rotations": ["NI"], "max": 1.0}
        put_rule(write, year.workroom.programme_id, RuleEntry("ni", "count", "At most one", body, 0))
    problem = year.problem()
    write_problem(problem, tmp_path / "problem.json")
    assert read_problem(tmp_path / "problem.json") == problem
    assert [caution.code for caution in problem.warnings] == ["matching-floor-unknown"] * 3


def test_a_rotation_brings_its_exposures_as_shares_and_its_floor(year: Year) -> None:
    nicu, picu, clinic = year.problem().rotations
    assert {code: (item.exposure, item.level) for code, item in nicu.growth.items()} == {
        "AIR": (0.75, 2),
        "LP": (0.25, 1.5),
    }
    assert (dict(picu.floor), dict(clinic.growth)) == ({"AIR": 1.0}, {})


def test_blocks_that_have_begun_are_settled_and_the_rest_is_a_plan_in_force(year: Year) -> None:
    with year.workroom.store.write() as write:
        assign(write, [year.place("Amara", year.blocks[2], "PI")])
    problem = year.problem()
    assert {(lock.person, lock.block, *lock.rotations) for lock in problem.locks} == {
        (person, block, code) for person in ("p01", "p02", "p04") for block, code in (("B01", "NI"), ("B02", "CL"))
    }
    assert problem.incumbent == {("p01", "B03"): "PI"}
    assert year.load().year.settled == {"B01", "B02"}


def test_who_was_not_here_in_a_settled_block_is_away_there(year: Year) -> None:
    with year.workroom.store.write() as write:
        put_leave(write, year.workroom.id_of("Björn"), *THIS_YEAR[0], "Parental leave")
    assert year.person("p02")["away"] == {"B01": 1.0}
    assert ("p02", "B01") not in {(lock.person, lock.block) for lock in year.problem().locks}


@pytest.mark.parametrize(
    ("spans", "share"),
    [
        ([(date(2026, 12, 14), date(2026, 12, 27))], 0.5),
        ([(date(2026, 12, 14), date(2026, 12, 27)), (date(2026, 12, 21), date(2026, 12, 27))], 0.5),
        ([(date(2026, 12, 14), date(2026, 12, 20)), (date(2027, 1, 4), date(2027, 1, 10))], 0.5),
        # Two days of four weeks are no stay: the person counts as away.
        ([(date(2026, 12, 14), date(2027, 1, 8))], 1.0),
    ],
)
def test_leave_is_a_share_of_a_block_and_a_day_counts_once(
    small_year: Year, spans: list[tuple[date, date]], share: float
) -> None:
    with small_year.workroom.store.write() as write:
        for starts, ends in spans:
            put_leave(write, small_year.workroom.id_of("Amara"), starts, ends, "Vacation")
    assert small_year.person("p01")["away"] == {"B03": share}
    assert small_year.load().year.leave["p01", "B03"] == "Vacation"


def test_levels_and_edges_count_only_where_released_for_planning(year: Year) -> None:
    workroom = year.workroom
    workroom.observe("Dolores", "Amara", "AIR", 2)
    with workroom.store.write() as write:
        goal = AddGoal(GoalId(write.ids()), workroom.competencies["LP"].id, GoalWords("Twice", 1))
        add_goal(write, workroom.actor("Amara"), goal)
    assert (year.person("p01")["levels"], year.person("p01")["edges"]) == ({}, [])
    workroom.share("Amara", ItemKind.PLANNING, Audience.COACH)
    assert (year.person("p01")["levels"], year.person("p01")["edges"]) == ({"AIR": 2}, ["LP"])
    workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    assert year.person("p01")["levels"] == {}


def test_what_was_done_in_earlier_years_is_had(year: Year) -> None:
    with year.workroom.store.write() as write:
        assign(write, [year.place("Amara", block, "NI") for block in year.last])
        assign(write, [year.place("Björn", year.last[0], "CL")])
    assert [year.person(key)["had"] for key in ("p01", "p02", "p04")] == [{"NI": 2.0}, {"CL": 1.0}, {}]


def test_earlier_weeks_are_had_in_this_years_blocks(small_year: Year) -> None:
    with small_year.workroom.store.write() as write:
        week = BlockEntry("2024/25", date(2025, 1, 6), date(2025, 1, 12))
        block, _ = put_block(write, small_year.workroom.programme_id, week)
        assign(write, [small_year.place("Amara", block, "NI")])
    assert small_year.person("p01")["had"] == {"NI": 0.25}


def test_locks_and_bars_of_blocks_ahead_reach_the_matching_with_their_reason(year: Year) -> None:
    chief, ahead = year.workroom.actor("Mei-Ling"), year.blocks[2]
    with year.workroom.store.write() as write:
        lock_place(write, chief, year.place("Amara", ahead, "PI"), "Her wish")
        lock_place(write, chief, year.place("Björn", ahead, "NI"), "Was there twice", barred=True)
        lock_place(write, chief, year.place("Björn", year.blocks[0], "PI"), "too late")
    problem = year.problem()
    assert [(lock.person, *lock.rotations, lock.says) for lock in problem.locks if lock.block == "B03"] == [
        ("p01", "PI", "Her wish"),
    ]  # fmt: skip
    assert [(bar.person, bar.block, *bar.rotations, bar.says) for bar in problem.bars] == [
        ("p02", "B03", "NI", "Was there twice"),
    ]  # fmt: skip
    with year.workroom.store.write() as write:
        unlock_place(write, chief, year.place("Amara", ahead, "PI"))
    assert "B03" not in {lock.block for lock in year.problem().locks}


def test_only_chiefs_and_directors_plan(small_year: Year) -> None:
    place, plan = small_year.place("Amara", small_year.blocks[2], "PI"), plan_to_keep(small_year.workroom, "A")
    for name in ("Björn", "Dolores"):
        with pytest.raises(NotAllowed), small_year.workroom.store.write() as write:
            lock_place(write, small_year.workroom.actor(name), place)
        with pytest.raises(NotAllowed), small_year.workroom.store.write() as write:
            keep_plan(write, small_year.workroom.actor(name), plan)
    with small_year.workroom.store.read() as session:
        assert load_newest_plan(session, small_year.workroom.programme_id) is None
    assert "B03" not in {lock.block for lock in small_year.problem().locks}


def test_a_rule_that_the_matching_cannot_read_is_named(small_year: Year) -> None:
    with small_year.workroom.store.write() as write:
        entry = RuleEntry("r", "count", "Nowhere", {"per": "block", "rotations": ["XX"], "min": 1.0}, 0)
        put_rule(write, small_year.workroom.programme_id, entry)
    with pytest.raises(InvalidInput, match="matching-unknown-name"):
        small_year.problem()


def test_what_is_missing_for_a_plan_is_named(small_workroom: Workroom) -> None:
    def missing() -> str:
        with pytest.raises(Unavailable) as refused, small_workroom.store.read() as session:
            load_problem(session, small_workroom.clock.now())
        return refused.value.code

    assert missing() == "planning-no-blocks"
    with small_workroom.store.write() as write:
        put_block(write, small_workroom.programme_id, BlockEntry("2026/27", *THIS_YEAR[1]))
    assert missing() == "planning-no-rotations"
