"""The checker against cases small enough to judge by eye."""

from __future__ import annotations

import pytest

from kiosk.matching.checker import Report, check
from tests.matching.generate import Raw, problem

LEVELS = {"Ada": 1, "Bo": 3, "Cy": 0}


def checked(
    plan: dict[str, str], rules: list[Raw] | None = None, people: dict[str, Raw] | None = None, **more: object
) -> Report:
    """Check a plan given as a row of initials for each person: W(ards), I(CU), C(linic), . for away."""
    blocks = max(len(row) for row in plan.values())
    names = {"W": "Wards", "I": "ICU", "C": "Clinic"}
    raw: Raw = {
        "blocks": [{"id": f"B{t}", "weeks": 4} for t in range(blocks)],
        "competencies": ["airway"],
        "rotations": [
            {"id": name, "growth": {"airway": {"exposure": 1, "level": 2}}} for name in names.values()
        ],
        "people": [
            {
                "id": name,
                "groups": ["R1" if name == "Ada" else "R2"],
                "rotations": list(names.values()),
                "levels": {"airway": LEVELS[name]},
                "away": {f"B{t}": 1 for t, letter in enumerate(row) if letter == "."},
                **(people or {}).get(name, {}),
            }
            for name, row in plan.items()
        ],
        "rules": [{"id": f"rule {i}", **rule} for i, rule in enumerate(rules or [])],
        "aims": {"rules": 1},
        **more,
    }  # fmt: skip
    cells = {
        (name, f"B{t}"): names[letter] for name, row in plan.items() for t, letter in enumerate(row) if letter in names
    }
    return check(problem(raw), cells)


def amount(plan: dict[str, str], rule: Raw, **more: object) -> float:
    report = checked(plan, [{"hard": True, **rule}], **more)  # type: ignore[arg-type]
    return report.rules[0].amount


COUNT: Raw = {"kind": "count", "rotations": ["Wards"]}
AIRWAY: Raw = {
    "kind": "supervision",
    "rotations": ["ICU"],
    "competency": "airway",
    "novice_below": 2,
    "strong_from": 3,
    "novices_per_strong": 1,
}


@pytest.mark.parametrize(
    ("plan", "rule", "outside"),
    [
        ({"Ada": "WW", "Bo": "IW"}, {**COUNT, "per": "block", "min": 1, "max": 1}, 1),
        ({"Ada": "II", "Bo": "II"}, {**COUNT, "per": "block", "min": 1}, 2),
        ({"Ada": "II", "Bo": "IW"}, {**COUNT, "per": "block", "min": 1, "blocks": ["B1"]}, 0),
        ({"Ada": "WWW", "Bo": "III"}, {**COUNT, "per": "person", "min": 1, "max": 2}, 2),
        ({"Ada": "WWW", "Bo": "III"}, {**COUNT, "per": "person", "max": 2, "people": {"groups": ["R2"]}}, 0),
        ({"Ada": "WWW", "Bo": "III"}, {**COUNT, "per": "person", "min": 1, "people": {"except": ["Bo"]}}, 0),
        ({"Ada": "WWW", "Bo": "III"}, {**COUNT, "per": "person", "min": 1, "people": {"groups_not": ["R1"]}}, 1),
        ({"Ada": "WWW", "Bo": "III"}, {**COUNT, "per": "person", "min": 4, "people": {"ids": ["Ada"]}}, 1),
        ({"Ada": "WWI", "Bo": "WII"}, {**COUNT, "per": "total", "max": 2}, 1),
        ({"Ada": "WWWIWW"}, {**COUNT, "per": "person", "window": 3, "max": 2}, 1),
        ({"Ada": "WWWWWW"}, {**COUNT, "per": "person", "window": 6, "max": 5}, 1),
        ({"Ada": "WWWW"}, {**COUNT, "per": "person", "window": 6, "max": 3}, 1),
        ({"Ada": "WIIW"}, {**COUNT, "per": "person", "window": 2, "min": 1}, 1),
        ({"Ada": "WWCWW"}, {"kind": "pattern", "steps": [["Wards"], ["Wards"]]}, 2),
        ({"Ada": "WWW"}, {"kind": "pattern", "steps": [["Wards"], ["Wards"]]}, 2),
        ({"Ada": "WWW"}, {"kind": "pattern", "steps": [["Wards"], ["Wards"]], "starts": ["B1"]}, 1),
        ({"Ada": "WCI"}, {"kind": "pattern", "steps": [["Wards"], None, ["ICU", "Clinic"]]}, 1),
        ({"Ada": "W.I"}, {"kind": "pattern", "steps": [["Wards"], None, ["ICU", "Clinic"]]}, 1),
        ({"Ada": "IWI"}, {"kind": "before", "first": ["Wards"], "then": ["ICU"]}, 1),
        ({"Ada": "WIIWI"}, {"kind": "before", "first": ["Wards"], "then": ["ICU"], "needs": 2}, 2),
        ({"Ada": "IC", "Bo": "IC"}, AIRWAY, 0),
        ({"Ada": "I", "Bo": "I", "Cy": "I"}, AIRWAY, 1),
        ({"Ada": "I", "Cy": "I"}, {"kind": "supervision", "rotations": ["ICU"]}, 1),
        ({"Ada": "I", "Bo": "I", "Cy": "I"}, {"kind": "supervision", "rotations": ["ICU"]}, 0),
    ],
)  # fmt: skip
def test_a_rule_counts_what_is_outside(plan: dict[str, str], rule: Raw, outside: float) -> None:
    report = checked(plan, [{"hard": True, **rule}])
    assert report.rules[0].amount == outside
    assert report.passed is (outside == 0)


def test_half_leave_counts_half_only_where_the_rule_says_so() -> None:
    half = {"Ada": {"away": {"B0": 0.5}}}
    rule = {**COUNT, "per": "block", "min": 2}
    assert amount({"Ada": "W", "Bo": "W"}, rule, people=half) == 0
    assert amount({"Ada": "W", "Bo": "W"}, {**rule, "weigh_away": True}, people=half) == 0.5


def test_history_opens_what_needs_something_before() -> None:
    rule = {"kind": "before", "first": ["Wards"], "then": ["ICU"], "needs": 2}
    assert amount({"Ada": "WI"}, rule) == 1
    assert amount({"Ada": "WI"}, rule, people={"Ada": {"had": {"Wards": 1}}}) == 0


def test_an_unknown_level_is_a_novices() -> None:
    rule = {"kind": "supervision", "rotations": ["ICU"], "competency": "airway", "novice_below": 0, "strong_from": 0}
    assert amount({"Bo": "I"}, rule) == 0
    assert amount({"Bo": "I"}, rule, people={"Bo": {"levels": {}}}) == 1


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({}, []),
        ({"locks": [{"person": "Ada", "block": "B0", "rotations": ["ICU"]}]}, ["locked"]),
        ({"bars": [{"person": "Ada", "rotations": ["Wards"]}]}, ["barred"]),
        ({"people": {"Ada": {"rotations": ["ICU"]}}}, ["not-eligible"]),
        ({"people": {"Ada": {"away": {"B0": 1}}}}, ["away"]),
    ],
)
def test_a_cell_that_cannot_stand_is_a_fault(more: dict[str, object], codes: list[str]) -> None:
    report = checked({"Ada": "W"}, **more)  # type: ignore[arg-type]
    assert [fault.code for fault in report.faults] == codes
    assert report.passed is (not codes)


def test_a_forgotten_cell_and_an_invented_one_are_faults() -> None:
    found = problem({"blocks": [{"id": "B0"}], "rotations": [{"id": "Wards"}], "people": [{"id": "Ada"}]})
    assert [fault.code for fault in check(found, {}).faults] == ["missing"]
    both = {("Ada", "B0"): "Wards", ("Nobody", "B0"): "Wards"}
    assert [fault.code for fault in check(found, both).faults] == ["unknown"]


def test_soft_rules_add_their_weight_and_cannot_break_a_plan() -> None:
    rules = [
        {"kind": "pattern", "steps": [["ICU"], ["ICU"]], "weight": 2},
        {"kind": "pattern", "steps": [["Wards"], ["Wards"]], "weight": -3},
        {**COUNT, "per": "person", "max": 1, "weight": 5},
    ]
    report = checked({"Ada": "IIWW", "Bo": "IIIC"}, rules)
    assert report.passed
    assert [result.amount for result in report.rules] == [3, 1, 1]
    assert [result.kept for result in report.rules] == [True, False, False]
    assert report.terms.rules == 3 * 2 - 3 - 5


def test_the_objective_is_the_sum_of_what_each_aim_brings() -> None:
    wishes = [
        {"person": "Bo", "rotation": "Wards", "value": 1},
        {"person": "Ada", "rotation": "ICU", "value": 2, "block": "B0"},
    ]
    report = checked(
        {"Ada": "WI", "Bo": "WW"},
        people={"Ada": {"edges": ["airway"]}},
        aims={"growth": 1, "fairness": 1, "preference": 15, "continuity": 8, "little_change": 20},
        preferences=wishes,
        incumbent=[{"person": "Ada", "block": block, "rotation": "Wards"} for block in ("B0", "B1")],
    )
    # Ada: gap 1, an edge: 100 on each of two rotations. Bo: gap -1, no edge: 7 at first, 4.9 for the next four weeks.
    assert report.terms.growth == pytest.approx(200 + 7 * 1.7)
    assert report.terms.fairness == pytest.approx(0.2 * (200 + 14) * (11.9 / 14))
    assert report.terms.preference == 15 * 2
    assert report.terms.continuity == -8
    assert report.terms.little_change == -20
    assert report.objective == pytest.approx(211.9 + 0.2 * 214 * 0.85 + 30 - 8 - 20)


def test_with_rules_alone_wishes_and_growth_are_left_out() -> None:
    wishes = [{"person": "Ada", "rotation": "Wards", "value": 9}]
    assert checked({"Ada": "W"}, preferences=wishes).objective == 0
