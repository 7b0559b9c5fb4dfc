"""A chief's file is read to the letter, and every fault in it is named where it stands."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import InvalidInput
from kiosk.matching.problem import CountRule, PatternRule
from kiosk.matching.problem_json import problem_object, read_problem, write_problem
from tests.matching.generate import Raw, programme, tiny

SMALL: Raw = {
    "format": "growing-edge.matching-problem",
    "version": 1,
    "blocks": [{"id": "B1", "weeks": 4}, {"id": "B2", "weeks": 4}],
    "competencies": ["airway"],
    "scale": {"lowest": 0, "highest": 4},
    "rotations": [
        {"id": "PICU", "growth": {"airway": {"exposure": 1, "level": 3}}, "floor": {"airway": 1}},
        {"id": "Wards", "growth": {"airway": {"exposure": 1, "level": 1.5}}},
    ],
    "people": [{"id": "Ada", "groups": ["R1"], "levels": {"airway": 2}, "edges": ["airway"], "away": {"B2": 0.5}}],
    "locks": [{"person": "Ada", "block": "B1", "rotations": ["Wards"], "says": "starts on Wards"}],
    "bars": [{"person": "Ada", "rotations": ["PICU"], "block": "B2"}],
    "rules": [
        {"id": "one", "kind": "count", "per": "block", "rotations": ["Wards"], "min": 1, "hard": True, "says": "one"},
        {"id": "two", "kind": "pattern", "steps": [["Wards"], None], "starts": ["B1"], "weight": -2},
        {"id": "three", "kind": "before", "first": ["Wards"], "then": ["PICU"], "needs": 1},
        {"id": "four", "kind": "supervision", "rotations": ["PICU"], "competency": "airway", "novice_below": 1,
         "strong_from": 3, "novices_per_strong": 2},
    ],
    "preferences": [{"person": "Ada", "rotation": "PICU", "value": 2}],
    "aims": {"growth": 1, "rules": 2},
    "incumbent": [{"person": "Ada", "block": "B1", "rotation": "Wards"}],
}  # fmt: skip


YES, NO = True, False


def written(tmp_path: Path, raw: object) -> Path:
    path = tmp_path / "problem.json"
    path.write_text(raw if isinstance(raw, str) else json.dumps(raw), encoding="utf-8")
    return path


def refused(tmp_path: Path, raw: object) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        read_problem(written(tmp_path, raw))
    return caught.value


def test_every_word_of_a_small_file_arrives(tmp_path: Path) -> None:
    problem = read_problem(written(tmp_path, SMALL))
    count, pattern = problem.rules[0], problem.rules[1]
    assert isinstance(count, CountRule)
    assert isinstance(pattern, PatternRule)
    assert (count.per, count.least, count.most, count.hard) == ("block", 1, None, True)
    assert (pattern.steps, pattern.hard, pattern.weight) == ((frozenset({"Wards"}), None), False, -2)
    assert problem.people[0].away == {"B2": 0.5}
    assert problem.rotation["PICU"].floor == {"airway": 1}
    assert (problem.aims.growth, problem.aims.rules, problem.aims.fairness) == (1, 2, 0)
    assert problem.incumbent == {("Ada", "B1"): "Wards"}
    assert problem.warnings == ()


@pytest.mark.parametrize("seed", range(8))
def test_a_problem_goes_to_a_file_and_comes_back_the_same(tmp_path: Path, seed: int) -> None:
    problem = tiny(seed) if seed < 7 else programme(12, 6, seed)
    write_problem(problem, tmp_path / "there.json")
    assert read_problem(tmp_path / "there.json") == problem
    assert list(tmp_path.iterdir()) == [tmp_path / "there.json"]


def test_without_aims_growth_counts_and_weekly_plans_stay_in_place(tmp_path: Path) -> None:
    raw = copy.deepcopy(SMALL)
    del raw["aims"]
    assert read_problem(written(tmp_path, raw)).aims.continuity == 0
    for block in raw["blocks"]:
        block["weeks"] = 1
    aims = read_problem(written(tmp_path, raw)).aims
    assert (aims.growth, aims.continuity) == (1, 8)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="matching-file-missing"):
        read_problem(tmp_path / "nowhere.json")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "matching-not-json"),
        ("[1]", "matching-foreign-format"),
        ('{"format": "other"}', "matching-foreign-format"),
        ('{"a": 1, "a": 2}', "matching-doubled-field"),
        ('{"format": "growing-edge.matching-problem", "version": 2}', "matching-newer-version"),
        ('{"format": "growing-edge.matching-problem"}', "matching-field-missing"),
        ('{"format": "growing-edge.matching-problem", "version": 1}', "matching-field-missing"),
        ('{"format": "growing-edge.matching-problem", "version": NaN}', "matching-field-wrong"),
    ],
)
def test_what_is_no_problem_file_is_refused_by_its_own_sentence(tmp_path: Path, text: str, code: str) -> None:
    assert refused(tmp_path, text).code == code


def set_in(path: str, value: object) -> Callable[[Raw], None]:
    """Return a change that sets one field, as `rules.0.min`."""

    def change(raw: Raw) -> None:
        *before, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        place: Any = raw
        for part in before:
            place = place[part]
        place[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        (set_in("rules.0.rotations", ["Wards", "Picu"]), "matching-unknown-name", "rules[0].rotations[1]"),
        (set_in("rules.0.mim", 3), "matching-unknown-field", "rules[0]"),
        (set_in("rules.0.min", "3"), "matching-field-wrong", "rules[0].min"),
        (set_in("rules.0.min", YES), "matching-field-wrong", "rules[0].min"),
        (set_in("rules.0.max", 0), "matching-field-wrong", "rules[0]"),
        (set_in("rules.0.window", 2), "matching-field-wrong", "rules[0].window"),
        (set_in("rules.0.kind", "sum"), "matching-field-wrong", "rules[0].kind"),
        (set_in("rules.0.people", {"group": ["R1"]}), "matching-unknown-field", "rules[0].people"),
        (set_in("rules.1.id", "one"), "matching-doubled-name", "rules[1].id"),
        (set_in("rules.1.steps", [None]), "matching-field-wrong", "rules[1].steps"),
        (set_in("rules.1.hard", NO), None, ""),
        (set_in("rules.3.weight", 5), "matching-supervision-soft", "rules[3]"),
        (set_in("rules.3.strong_from", 0), "matching-field-wrong", "rules[3].strong_from"),
        (set_in("people.0.away", {"B2": 1.5}), "matching-field-wrong", "people[0].away.B2"),
        (set_in("people.0.levels", {"knots": 1}), "matching-unknown-name", "people[0].levels"),
        (set_in("people.0.stretch", "airway"), None, ""),
        (set_in("locks.0.block", "B9"), "matching-unknown-name", "locks[0].block"),
        (set_in("locks.0.rotations", []), "matching-field-wrong", "locks[0].rotations"),
        (set_in("bars.0.person", "Bo"), "matching-unknown-name", "bars[0].person"),
        (set_in("aims.joy", 1), "matching-unknown-field", "aims"),
        (set_in("aims.growth", -1), "matching-field-wrong", "aims.growth"),
        (set_in("policy", {"repeats": [0.5, 0.7]}), "matching-field-wrong", "policy.repeats"),
        (set_in("policy", {"curve": [[0, 1], [0, 0]]}), "matching-field-wrong", "policy.curve"),
        (set_in("blocks.1.id", "B1"), "matching-doubled-name", "blocks[1].id"),
        (set_in("scale.highest", -1), "matching-field-wrong", "scale"),
    ],
)
def test_a_fault_is_named_where_it_stands(
    tmp_path: Path, change: Callable[[Raw], None], code: str | None, where: str
) -> None:
    raw = copy.deepcopy(SMALL)
    change(raw)
    if code is None:
        assert read_problem(written(tmp_path, raw)).rules
    else:
        error = refused(tmp_path, raw)
        assert (error.code, error.values["where"]) == (code, where)


def test_what_is_probably_not_meant_is_told_and_solved_all_the_same(tmp_path: Path) -> None:
    raw = copy.deepcopy(SMALL)
    raw["rules"][0]["people"] = {"groups": ["R9"]}
    raw["people"][0]["levels"] = {}
    raw["people"][0]["away"] = {"B1": 1}
    raw["people"][0]["hobby"] = "chess"
    found = {(caution.code, caution.where) for caution in read_problem(written(tmp_path, raw)).warnings}
    assert found == {
        ("matching-field-ignored", "people[0].hobby"),
        ("matching-nobody-found", "rules[0]"),
        ("matching-group-empty", "rules[0]"),
        ("matching-lock-away", "locks[0]"),
        ("matching-floor-unknown", "people[0]"),
    }


def test_the_object_names_its_format_and_version() -> None:
    top = problem_object(tiny(1))
    assert (top["format"], top["version"]) == ("growing-edge.matching-problem", 1)
