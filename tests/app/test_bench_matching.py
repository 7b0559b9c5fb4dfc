"""The benchmark of the matching: what it measures and how it tells it, on small years; never how quick it was."""

from __future__ import annotations

import json
import random
import stat
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.bench.figures import Document
from kiosk.app.bench.matching import (
    STOPS,
    TARGETS,
    Course,
    MatchingWish,
    Stop,
    measure_matching,
    shortfall,
    tell_matching,
    wish_of,
)
from kiosk.app.bench.matching_child import Heard, Stopping, drive, least_share, most_of_each, solve
from kiosk.app.bench.matching_peer import compare, compare_lines, read_files
from kiosk.app.bench.peers import cp_sat
from kiosk.app.bench.peers.plain_model import PARTS, PlainModel, Row, plain_model, unsupported
from kiosk.app.bench.programmes import LARGE_SIZES, SIZES, Size, parameters, programme
from kiosk.app.main import main
from kiosk.matching.budget import Options, Progress
from kiosk.matching.cells import Cell, open_cells
from kiosk.matching.checker import check, growth_by_person
from kiosk.matching.growth import Growth
from kiosk.matching.problem import BeforeRule, CountRule, PatternRule, Problem, SupervisionRule
from kiosk.matching.problem_json import problem_object, read_problem, write_problem
from kiosk.matching.search import NO_AIMS
from tests.matching.brute_force import best_of_all
from tests.matching.generate import Raw, problem, tiny

FEW = SIZES[0]


def of_rules_alone(**more: object) -> Raw:
    """Return a problem of three people, three blocks and three rotations whose worth lies in rules alone."""
    return {
        "blocks": [{"id": f"B{t + 1}"} for t in range(3)],
        "rotations": [{"id": name} for name in ("Wards", "ICU", "Clinic")],
        "people": [
            {"id": "P1", "groups": ["R1"], "rotations": ["Wards", "ICU", "Clinic"], "away": {"B2": 0.5}},
            {"id": "P2", "groups": ["R1"], "rotations": ["Wards", "ICU", "Clinic"]},
            {"id": "P3", "groups": ["R2"], "rotations": ["Wards", "ICU"], "away": {"B3": 1.0}},
        ],
        "aims": {"rules": 1},
        **more,
    }


def rule(kind: str, **more: object) -> Raw:
    """Return one rule of a kind, hard unless said otherwise."""
    return {"id": f"{kind} {more}", "kind": kind, "hard": "weight" not in more, **more}


RULES = (
    rule("count", per="block", rotations=["Wards"], min=1, max=2),
    rule("count", per="block", rotations=["ICU"], max=1.5, weigh_away=True),
    rule("count", per="person", rotations=["Wards", "ICU"], max=1, blocks=["B1", "B2"], people={"groups": ["R1"]}),
    rule("count", per="person", window=2, rotations=["Clinic"], max=1),
    rule("count", per="person", window=2, rotations=["Wards"], min=1),
    rule("count", per="person", window=3, rotations=["Wards"], min=1, max=2, people={"except": ["P3"]}),
    rule("count", per="person", window=4, rotations=["Wards"], min=3, max=2.5) | {"min": 2},
    rule("count", per="total", rotations=["ICU"], min=2, max=4),
    rule("pattern", steps=[["ICU"], ["ICU"]]),
    rule("pattern", steps=[["ICU"], None, ["ICU", "Wards"]], starts=["B1"]),
    rule("pattern", steps=[["Wards"], ["Wards", "Clinic"]], weight=2),
    rule("pattern", steps=[["Clinic"], None, ["Clinic"]], weight=-3),
    rule("pattern", steps=[["Wards"], ["ICU"]], weight=-1.5, starts=["B2"]),
)


def some_plans(found: Problem, number: int) -> list[dict[Cell, str]]:
    """Return plans by chance, most of which break something."""
    rng = random.Random(3)
    cells = open_cells(found, Growth(found)).open
    return [{cell: rng.choice(names) for cell, names in cells.items()} for _ in range(number)]


def keeps(row: Row, ones: set[int]) -> bool:
    total = sum(by for column, by in row.terms if column in ones)
    return (row.least is None or row.least <= total) and (row.most is None or total <= row.most)


def worth_in(model: PlainModel, plan: Mapping[Cell, str]) -> float | None:
    """Return what a plan is worth in the rows of the peer, None where it breaks one of them."""
    ones = {model.placed[(*cell, name)] for cell, name in plan.items()}
    weighed = dict(model.worth)
    for column, weight in weighed.items():
        tied = [row for row in model.rows if any(term[0] == column for term in row.terms)]
        free = all(keeps(row, ones) for row in tied)
        taken = all(keeps(row, {*ones, column}) for row in tied)
        if taken and (weight > 0 or not free):
            ones.add(column)
    if not all(keeps(row, ones) for row in model.rows):
        return None
    return sum(weight for column, weight in weighed.items() if column in ones) / PARTS


def stand_in(tmp_path: Path, answer: Document | None) -> str:
    """Return a program in the place of a Python that has OR-Tools and gives this answer, or of one that has none."""
    path = tmp_path / "python-with-ortools"
    text = json.dumps(json.dumps(answer))
    exits = "print(" + text + ")" if answer is not None else "sys.exit(1)"
    path.write_text(f"#!{sys.executable}\nimport sys\n{exits}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def on_disk(tmp_path: Path, raw: Raw) -> Path:
    write_problem(problem({"name": "ward", **raw}), tmp_path / "ward.json")
    return tmp_path / "ward.json"


# The years


@pytest.mark.parametrize("size", [*SIZES, LARGE_SIZES[0]], ids=lambda size: str(size.name))
def test_a_year_has_everything_that_makes_one_hard(size: Size) -> None:
    year = programme(size.people, size.blocks, 1, size.weeks)
    assert (len(year.people), len(year.blocks)) == (size.people, size.blocks)
    assert {block.weeks for block in year.blocks} == {size.weeks}
    assert {kind for each in year.rules for kind in (type(each),)} == {
        CountRule,
        PatternRule,
        BeforeRule,
        SupervisionRule,
    }
    assert {share for person in year.people for share in person.away.values()} == {0.5, 1.0}
    assert {each.hard for each in year.rules if isinstance(each, PatternRule)} == {True, False}
    assert year.preferences
    assert min(year.aims.growth, year.aims.fairness, year.aims.preference) > 0


def test_the_same_seed_gives_the_same_year_and_another_seed_another() -> None:
    assert programme(12, 4, 7) == programme(12, 4, 7)
    assert problem_object(programme(12, 4, 7))["people"] != problem_object(programme(12, 4, 8))["people"]


def test_in_shorter_blocks_the_year_asks_for_the_same_time() -> None:
    months, fortnights = programme(30, 6, 1), programme(30, 12, 1, weeks=2)
    for long, short in zip(months.rules, fortnights.rules, strict=True):
        assert long.id == short.id
        if isinstance(long, CountRule) and isinstance(short, CountRule) and long.per == "person":
            assert [short.least, short.most] == [bound and 2 * bound for bound in (long.least, long.most)]
        if isinstance(long, PatternRule) and isinstance(short, PatternRule):
            assert (len(long.steps), len(short.steps)) == (2, 3)
    leave = [person.away for person in fortnights.people if person.away]
    assert max(len(away) for away in leave) == 2


def test_what_the_years_are_made_of_can_be_published() -> None:
    told = json.loads(json.dumps(parameters()))
    assert [each["people"] for each in told["sizes"]] == [12, 30, 60, 120, 300]


# The benchmark


def test_every_search_is_measured_and_compared_with_the_longest_of_its_year() -> None:
    said: list[str] = []
    stops = (Stop("proof", "proof", FEW, 60, 0.0), Stop("never", "repair", FEW, 2, 0.0))
    wish = MatchingWish((Course(FEW, 1, (3.0, 4.0)),), stops, stop_runs=1)
    found: Document = json.loads(json.dumps(measure_matching(wish, said.append)))
    assert (found["format"], found["version"], found["bench"]) == ("growing-edge.bench", 1, "matching")
    parts = (
        "first_plan_s",
        "search_s",
        "gap_3s",
        "short_3s",
        "unserved_3s",
        "gap_4s",
        "unserved_4s",
        "broken",
        "unfair_3s",
        "ungrown_3s",
    )
    names = [result["name"] for result in found["results"]]
    assert {f"12x4_{part}" for part in (*parts, "peak_mb")} <= set(names)
    assert {"stop_in_proof_s", "loop_gap_ms"} <= set(names)
    assert [each["limit_s"] for each in found["solves"]] == [3, 4]
    for each in found["solves"]:
        assert each["broken"] == 0
        assert 0 < each["first_plan_search_s"] < each["first_plan_s"] <= each["seconds"]
        assert each["peak_mb"] > 10
        assert each["points"][-1][1] == pytest.approx(each["objective"])
    assert found["generator"] == json.loads(json.dumps(parameters()))
    proof, never = found["stops"]
    assert proof["asked_in"] == "proof"
    assert (never["seconds"], never["broken"]) == (None, 0)
    assert {"12x4_first_plan_s", "12x4_search_s", "12x4_broken", "stop_in_proof_s", "loop_gap_ms"} == {
        target["name"] for target in found["targets"]
    }
    tell_matching(found, said.append)
    assert any(line.startswith("12x4_first_plan_s") for line in said)
    assert any(line.startswith("stop_in_never_s: the search ended") for line in said)
    del found["results"][:]
    tell_matching(found, said.append)
    assert "12x4_short_3s: nothing to compare with; --best S searches longer as well" in said


def test_the_targets_are_those_of_figures_that_are_measured() -> None:
    wish = wish_of(quick=False, best_s=120, large=True, files=(), peer_python=None)
    assert [course.size for course in wish.courses] == [*SIZES, *LARGE_SIZES]
    assert all(course.limits == (20, 60, 120) for course in wish.courses[:3])
    timed = ("gap", "short", "below_bound", "unfair", "ungrown")
    limits = {f"{c.size.name}_{part}_{limit:g}s" for c in wish.courses for limit in c.limits for part in timed}
    untimed = ("first_plan_s", "search_s", "broken", "peak_mb")
    others = {f"{course.size.name}_{part}" for course in wish.courses for part in untimed}
    stops = {f"stop_in_{stop.name}_s" for stop in STOPS}
    assert {target.name for target in TARGETS} <= limits | others | stops | {"loop_gap_ms"}


def test_quickly_means_two_sizes_two_years_and_twenty_seconds() -> None:
    wish = wish_of(quick=True, best_s=None, large=False, files=(), peer_python=None)
    assert [(course.size.name, course.seeds, course.limits) for course in wish.courses] == [
        ("12x4", 2, (20.0,)),
        ("30x13", 2, (20.0,)),
    ]


def searched(objective: float | None, limit_s: float, gap: float | None = 0.01, seed: int = 1) -> Document:
    return {"seed": seed, "limit_s": limit_s, "objective": objective, "gap": gap}


def test_a_plan_is_short_of_the_best_that_a_longer_search_found() -> None:
    short, other = searched(990.0, 20), searched(2000.0, 60, seed=2)
    assert shortfall(short, [short, searched(1000.0, 60), other]) == pytest.approx(0.01)
    # Shorter searches may be lucky: the best is the best of all.
    assert shortfall(searched(1000.0, 20), [short, searched(999.0, 60), searched(1000.0, 20)]) == 0
    assert shortfall(searched(None, 20, None), [searched(1000.0, 60)]) == 1


def test_without_a_longer_search_only_a_proof_says_what_a_plan_is_short_of() -> None:
    short = searched(990.0, 20)
    assert shortfall(short, [short, searched(995.0, 20, seed=2)]) is None
    assert shortfall(short, [short, searched(None, 60, None)]) is None
    assert shortfall(searched(990.0, 20, 0.0), [searched(990.0, 20, 0.0)]) == 0


def test_a_search_without_a_plan_has_no_figures_of_one() -> None:
    crowded = of_rules_alone(rules=[rule("count", per="block", rotations=["Wards"], min=4)])
    found = solve(problem(crowded), Options(time_limit=20))
    assert (found["status"], found["reasons_s"] <= found["seconds"]) == ("infeasible", True)
    assert [found[name] for name in ("first_plan_s", "objective", "least_share", "broken")] == [None] * 4


def test_no_plan_is_fairer_or_lets_grow_more_than_the_most_there_is_of_each() -> None:
    year = tiny(3)
    most = most_of_each(year)
    for aim in ("growth", "fairness"):
        best = best_of_all(replace(year, aims=replace(NO_AIMS, **{aim: 1.0})))
        assert best is not None
        assert least_share(year, best[1]) <= most["least_share"] + 1e-6
        assert sum(growth_by_person(year, Growth(year), best[1]).values()) <= most["growth"] + 1e-6
    assert most["growth"] > 0
    crowded = of_rules_alone(rules=[rule("count", per="block", rotations=["Wards"], min=4)])
    assert solve(problem(crowded), Options(time_limit=20))["most"] == {"least_share": None, "growth": None}


def test_the_least_served_is_the_one_furthest_from_their_own_ideal() -> None:
    year = programme(6, 2, 1)
    best = best_of_all(replace(year, people=year.people[:1], rules=(), preferences=()))
    assert best is not None
    alone = replace(year, people=year.people[:1])
    assert least_share(alone, best[1]) == pytest.approx(1.0, abs=0.02)
    assert least_share(year, best[1]) == 0


def test_points_are_kept_when_something_changed() -> None:
    heard = Heard(0.0)
    for objective in (None, None, 5.0, 5.0, 7.0):
        heard.hear(Progress("polish", objective, 9.0, None, 1.0))
    assert [point[1:] for point in heard.points] == [(None, 9.0), (5.0, 9.0), (7.0, 9.0)]
    assert heard.first is None


def test_a_wish_to_stop_comes_when_its_stage_has_begun() -> None:
    stopping = Stopping("polish", 0.0)
    stopping.hear(Progress("relaxation", None, None, None, 0.1))
    assert not stopping.wants_stop()
    stopping.hear(Progress("polish", 1.0, 2.0, 0.5, 0.2))
    assert stopping.wants_stop()
    assert stopping.asked_in == "polish"


def test_the_loop_goes_on_while_a_search_runs() -> None:
    plan, gap_ms = drive(tiny(3), Options(), lambda _event: None, lambda: False)
    assert plan.assignments
    assert gap_ms > 0


# The peer


@pytest.mark.parametrize("number", range(len(RULES)))
def test_the_peer_means_by_a_rule_what_the_checker_means(number: int) -> None:
    found = problem(of_rules_alone(rules=[RULES[number]]))
    assert unsupported(found) == []
    model, kept = plain_model(found), set()
    for plan in some_plans(found, 400):
        report = check(found, plan)
        kept.add(report.passed)
        assert worth_in(model, plan) == (pytest.approx(report.objective) if report.passed else None)
    soft = "weight" in RULES[number]
    assert kept == {True} if soft else kept == {True, False}


def test_the_peer_keeps_all_rules_together_with_locks_and_bars() -> None:
    pins = {
        "locks": [{"person": "P1", "block": "B1", "rotations": ["ICU", "Wards"]}],
        "bars": [{"person": "P2", "rotations": ["Wards"], "block": "B2"}, {"person": "P3", "rotations": ["ICU"]}],
    }
    found = problem(of_rules_alone(rules=[RULES[0], RULES[3], RULES[8], RULES[10], RULES[11]], **pins))
    model = plain_model(found)
    plans = some_plans(found, 500)
    worths = [worth_in(model, plan) for plan in plans]
    passed = [check(found, plan) for plan in plans]
    assert worths == [pytest.approx(each.objective) if each.passed else None for each in passed]
    assert any(worth is not None for worth in worths)
    for plan in plans[:5]:
        assert model.read({model.placed[(*cell, name)] for cell, name in plan.items()}) == plan


def test_what_the_peer_leaves_out_is_told_by_name() -> None:
    growing = programme(6, 2, 1)
    told = ["the aim growth", "the aim fairness", "the aim preference", "the aim little_change"]
    assert unsupported(growing) == [*told, "supervision rules", "before rules"]
    soft = rule("count", per="block", rotations=["Wards"], max=1, weight=2)
    assert unsupported(problem(of_rules_alone(rules=[soft]))) == ["soft counts"]
    past = of_rules_alone(blocks=[{"id": "B1", "settled": True}, {"id": "B2"}, {"id": "B3"}])
    assert unsupported(problem(past)) == ["settled blocks"]


def test_a_problem_that_the_peer_cannot_hold_is_not_asked_of_it(tmp_path: Path) -> None:
    write_problem(tiny(3), tmp_path / "tiny.json")
    assert cp_sat.run(tmp_path / "tiny.json", [1.0])["unsupported"]


def test_the_peer_keeps_what_it_had_at_each_mark() -> None:
    answers = cp_sat.Answers([1e6, 0.0], began=0.0)
    answers.began = sys.float_info.max
    answers.add(1.0, frozenset({1}))
    answers.began = -1e5
    answers.add(2.0, frozenset({2}))
    assert answers.at_mark == {1e6: frozenset({2}), 0.0: frozenset({1})}
    assert [worth for _, worth in answers.solutions] == [1.0, 2.0]


def test_nothing_of_the_peer_loads_our_solver() -> None:
    import subprocess

    code = (
        f"import sys; import {cp_sat.__name__}; print(sorted({{'highspy', 'kiosk.matching.highs'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_without_the_peer_our_search_runs_and_a_sentence_says_how_to_get_it(tmp_path: Path) -> None:
    place = on_disk(tmp_path, of_rules_alone(rules=list(RULES[:1])))
    for python in (stand_in(tmp_path, None), str(tmp_path / "no-such-python")):
        said: list[str] = []
        (found,) = compare(read_files([place], python, said.append), [5.0, 10.0], python, {}, said.append)
        assert "cp_sat" not in found
        assert [mark["objective"] for mark in found["ours"]["at_marks"]] == [0.0, 0.0]
        assert any("has no OR-Tools; `pip install ortools` there" in line for line in said)
        heading, line = compare_lines([found])
        assert heading.startswith("ward: ")
        assert line.startswith("  ours    5 s: 0, 10 s: 0; limit 0; optimal after ")


def test_the_peers_plans_pass_the_checker_and_count_as_it_says(tmp_path: Path) -> None:
    place = on_disk(tmp_path, of_rules_alone(rules=[RULES[0], RULES[10]]))
    cells = {f"P{p} B{t}": "Wards" if p == 1 else "Clinic" for p in (1, 2) for t in (1, 2, 3)}
    cells |= {"P3 B1": "ICU", "P3 B2": "ICU"}

    def answer(plan: Mapping[str, str]) -> Document:
        rows = [dict(zip(("person", "block"), cell.split(), strict=True), rotation=r) for cell, r in plan.items()]
        plans = [{"at": 10.0, "assignments": rows}]
        ended = {"status": "feasible", "seconds": 10.0, "bound": 9.0, "peak_mb": 1.0, "solutions": [[6.0, 4.0]]}
        return {"unsupported": [], "plans": plans, **ended}

    (good,) = compare(
        [(place, read_problem(place))], [5.0, 10.0], stand_in(tmp_path, answer(cells)), {}, lambda _line: None
    )
    assert good["cp_sat"]["at_marks"] == [{"at": 5.0, "objective": None}, {"at": 10.0, "objective": 4.0}]
    assert good["cp_sat"]["broken"] == 0
    wrong = answer(cells | {"P1 B2": "ICU"})
    (bad,) = compare([(place, read_problem(place))], [5.0, 10.0], stand_in(tmp_path, wrong), {}, lambda _line: None)
    assert bad["cp_sat"]["broken"] == 1
    _heading, ours, peer = compare_lines([bad])
    assert "rules broken 0" in ours
    assert "5 s: -, 10 s: 0" in peer
    assert "rules broken 1" in peer


def test_a_peer_that_leaves_something_out_is_told_so(tmp_path: Path) -> None:
    place = on_disk(tmp_path, of_rules_alone(rules=list(RULES[:1])))
    (found,) = compare(
        [(place, read_problem(place))],
        [5.0],
        stand_in(tmp_path, {"unsupported": ["soft counts"]}),
        {},
        lambda _line: None,
    )
    assert compare_lines([found])[2].endswith("leaves out soft counts: not asked")


# The command


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--json", "nowhere/figures.json"], "The figures cannot be written to nowhere/figures.json"),
        (["--quick", "--hospital", "nowhere.json"], "nowhere.json"),
    ],
)
def test_what_cannot_be_measured_is_told_in_one_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["bench", "matching", *words]) == 1
    said = capsys.readouterr()
    assert told in said.err
    assert (said.err.count("\n"), said.out) == (1, "")
