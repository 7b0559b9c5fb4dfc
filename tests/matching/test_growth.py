"""What a rotation would teach somebody, by figures worked out on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.matching.growth import Growth, reach, zone
from kiosk.matching.problem import Policy
from tests.matching.generate import Raw, problem, tiny

COMPETENCIES = ["airway", "handoff"]


def growth_of(person: Raw, demands: dict[str, tuple[float, float]], **more: object) -> Growth:
    growth = {name: {"exposure": exposure, "level": level} for name, (exposure, level) in demands.items()}
    raw: Raw = {
        "blocks": [{"id": f"B{i}", "weeks": 4} for i in range(4)],
        "competencies": COMPETENCIES,
        "rotations": [{"id": "PICU", "growth": growth}, {"id": "Idle"}],
        "people": [{"id": "Ada", **person}],
        **more,
    }
    return Growth(problem(raw))


CURVE = [
    (-5, 0.02),
    (-1, 0.10),
    (-0.5, 0.275),
    (0, 0.45),
    (0.25, 0.725),
    (1, 1),
    (2, 0.55),
    (2.5, 0.275),
    (3, 0),
    (9, 0),
]


@pytest.mark.parametrize(("gap", "share"), CURVE)
def test_the_curve_is_full_a_little_above_and_nothing_far_above(gap: float, share: float) -> None:
    assert zone(Policy(), gap) == pytest.approx(share)


def test_beyond_the_last_point_is_out_of_reach() -> None:
    assert reach(Policy()) == 3
    assert reach(Policy(curve=((0, 0.5), (4, 0.2)))) == float("inf")


def test_a_perfect_fit_on_ones_own_edge_is_a_hundred() -> None:
    assert growth_of({"levels": {"airway": 2}, "edges": ["airway"]}, {"airway": (1, 3)}).of("Ada", "PICU") == 100


def test_without_a_goal_in_it_a_perfect_fit_brings_seventy() -> None:
    assert growth_of({"levels": {"airway": 2}}, {"airway": (1, 3)}).of("Ada", "PICU") == pytest.approx(70)


def test_goals_weigh_double_and_half_an_exposure_on_them_is_enough() -> None:
    growth = growth_of(
        {"levels": {"airway": 2, "handoff": 3}, "edges": ["airway"]}, {"airway": (1, 3), "handoff": (1, 3)}
    )
    parts = growth.by_competency("Ada", "PICU")
    assert parts["airway"] == pytest.approx(100 * 2 * 1 / 3)
    assert parts["handoff"] == pytest.approx(100 * 1 * 0.45 / 3)


def test_a_stretch_weighs_three() -> None:
    growth = growth_of(
        {"levels": {"airway": 2, "handoff": 5}, "stretch": ["airway"]}, {"airway": (1, 3), "handoff": (1, 3)}
    )
    assert growth.by_competency("Ada", "PICU")["airway"] == pytest.approx(75)


def test_an_unknown_level_brings_half_of_what_the_middle_of_the_group_would() -> None:
    others = [{"id": f"P{i}", "groups": ["R1"], "levels": {"airway": level}} for i, level in enumerate([1, 2, 3])]
    people = [{"id": "Ada", "groups": ["R1"]}, *others]
    growth = growth_of({}, {"airway": (1, 3)}, people=people)
    assert growth.of("Ada", "PICU") == pytest.approx(35)


def test_repeats_bring_less_and_history_counts() -> None:
    growth = growth_of({"levels": {"airway": 2}, "edges": ["airway"]}, {"airway": (1, 3)})
    assert [growth.over_time("Ada", "PICU", units) for units in (1, 2, 2.5, 7)] == pytest.approx([100, 170, 192.5, 264])
    growth = growth_of({"levels": {"airway": 2}, "edges": ["airway"], "had": {"PICU": 2}}, {"airway": (1, 3)})
    assert growth.over_time("Ada", "PICU", 2) == pytest.approx(45 + 25)


def test_the_ideal_is_best_first_for_the_blocks_present() -> None:
    person: Raw = {"levels": {"airway": 2}, "edges": ["airway"], "away": {"B0": 1, "B1": 0.5}}
    assert growth_of(person, {"airway": (1, 3)}).ideal("Ada") == pytest.approx(100 + 70 + 45)


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        ({"per": "person", "max": 0}, 0),
        ({"per": "total", "max": 0}, 0),
        ({"per": "block", "max": 0.5}, 0),
        ({"per": "person", "max": 0, "blocks": ["B0"]}, 215),
        ({"per": "person", "max": 0, "hard": False, "weight": 5}, 215),
        ({"per": "person", "max": 0, "people": {"groups": ["R2"]}}, 215),
        ({"per": "person", "max": 1}, 215),
        ({"per": "block", "max": 0.5, "weigh_away": True}, 215),
    ],
)
def test_the_ideal_leaves_out_what_a_hard_rule_forbids_for_the_whole_year(rule: Raw, left: float) -> None:
    person: Raw = {"levels": {"airway": 2}, "edges": ["airway"], "away": {"B0": 1, "B1": 0.5}, "groups": ["R1"]}
    rules = [{"id": "off", "kind": "count", "hard": True, "rotations": ["PICU"], **rule}]
    assert growth_of(person, {"airway": (1, 3)}, rules=rules).ideal("Ada") == pytest.approx(left)


def test_out_of_reach_bars_unless_the_chiefs_listed_it() -> None:
    demands = {"airway": (1.0, 4.0)}
    assert not growth_of({"levels": {"airway": 1}}, demands).eligible("Ada", "PICU")
    assert growth_of({"levels": {"airway": 1}, "rotations": ["PICU"]}, demands).eligible("Ada", "PICU")
    assert growth_of({}, demands).eligible("Ada", "PICU")


@pytest.mark.parametrize(("levels", "eligible"), [({"airway": 1}, True), ({"airway": 0.5}, False), ({}, False)])
def test_a_floor_bars_whoever_is_below_it_or_unknown_even_if_listed(levels: Raw, eligible: bool) -> None:
    rotations = [{"id": "PICU", "growth": {}, "floor": {"airway": 1}}]
    growth = growth_of({"levels": levels, "rotations": ["PICU"]}, {}, rotations=rotations)
    assert growth.eligible("Ada", "PICU") is eligible


def test_strength_is_the_weighted_distance_and_unknown_stays_unknown() -> None:
    demands = {"airway": (3.0, 2.0), "handoff": (1.0, 2.0)}
    assert growth_of({"levels": {"airway": 3, "handoff": 1}}, demands).strength("Ada", "PICU") == pytest.approx(0.5)
    assert growth_of({"levels": {"airway": 3}}, demands).strength("Ada", "PICU") is None


@given(st.integers(0, 2000))
def test_growth_is_between_nothing_and_a_hundred_and_no_year_beats_the_ideal(seed: int) -> None:
    found = tiny(seed)
    growth = Growth(found)
    for person in found.people:
        values = [growth.of(person.id, rotation.id) for rotation in found.rotations]
        assert all(0 <= value <= 100 + 1e-9 for value in values)
        present = [block.id for block in found.blocks if person.away.get(block.id, 0) < 1]
        for rotation in (each for each in found.rotations if not growth._kept_off(person, each)):
            year = growth.of_year(person.id, [(block_id, rotation.id) for block_id in present])
            assert year <= growth.ideal(person.id) + 1e-9
