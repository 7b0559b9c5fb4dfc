"""The demo's schedule: what has begun keeps the rules, and a plan that goes on from it exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.database import open_database
from db.queries.programme import load_programme
from db.queries.schedule import load_rotations, load_whereabouts
from kiosk.actions.planning import PlanningProblem, load_problem
from kiosk.demo.making import DemoWish, make_demo, plan_demo
from kiosk.matching.checker import check
from kiosk.matching.fields import Fields
from kiosk.matching.problem import FULL_AWAY, Problem
from kiosk.matching.problem_json import problem_from
from tests.demo.conftest import WISH, Made


def problem_of(found: PlanningProblem) -> Problem:
    """Return the problem as the solver reads it."""
    return problem_from(Fields({k: v for k, v in found.document.items() if k not in ("format", "version")}, ""))


def whole_plan(problem: Problem, wish: DemoWish) -> dict[tuple[str, str], str]:
    """Return the year that the demo was made from, where the problem has people present."""
    _, plans, now = plan_demo(wish)
    return {
        (key, f"B{index + 1:02d}"): code
        for key, row in plans[now].rows.items()
        for index, code in enumerate(row)
        if problem.person[key].away.get(f"B{index + 1:02d}", 0.0) < FULL_AWAY
    }


def test_the_tiles_are_the_manuals(made: Made) -> None:
    with made.store.read() as session:
        rotations = load_rotations(session, load_programme(session).id)
    assert " ".join(rotation.code for rotation in rotations) == "PI NI ED WA WB CL AD EL NF VA"
    assert [rotation.code for rotation in rotations if rotation.hatched] == ["VA"]
    covered = {item.competency_id for rotation in rotations for item in rotation.exposures}
    assert len(covered) == 15


def test_everybody_in_training_is_somewhere_now_and_goes_somewhere_next(made: Made) -> None:
    day = made.wish.until.date()
    with made.store.read() as session:
        programme = load_programme(session)
        found = load_problem(session, made.wish.until)
        places = load_whereabouts(session, programme.id, day)
    assert len(found.year.people) >= 25
    end_of_block = found.year.blocks["B06"].ends
    for person in found.year.people.values():
        where = places[person.id]
        assert where.now is not None
        assert where.until is not None
        assert where.then is not None or where.until > end_of_block


def test_the_year_so_far_is_settled_and_the_rest_is_asked_for(made: Made) -> None:
    with made.store.read() as session:
        found = load_problem(session, made.wish.until)
    assert sorted(found.year.settled) == ["B01", "B02", "B03", "B04", "B05", "B06"]
    assert {item["block"] for item in found.document["incumbent"]} == {"B07"}
    kinds = {(rule["kind"], rule.get("per"), rule["hard"]) for rule in found.document["rules"]}
    assert {
        ("count", "block", True),
        ("count", "person", True),
        ("pattern", None, True),
        ("pattern", None, False),
    } <= kinds
    assert {("before", None, True), ("supervision", None, True)} <= kinds
    had = [person["had"] for person in found.document["people"] if "PGY-2" in person["groups"]]
    assert all(had)
    assert found.document["bars"]
    assert found.document["preferences"]


def test_a_plan_exists_that_keeps_what_has_begun_and_every_hard_rule(made: Made) -> None:
    with made.store.read() as session:
        problem = problem_of(load_problem(session, made.wish.until))
    report = check(problem, whole_plan(problem, made.wish))
    assert report.faults == ()
    assert report.broken == ()
    assert {warning.code for warning in problem.warnings} <= {"matching-floor-unknown"}


@pytest.mark.parametrize("people", [3, 8, 20, 90])
def test_a_plan_exists_for_groups_of_other_sizes(tmp_path: Path, quick_hash: None, people: int) -> None:
    wish = DemoWish(WISH.until, people=people, seed=5, days=12)
    make_demo(tmp_path / "any.db", wish)
    store = open_database(tmp_path / "any.db")
    try:
        with store.read() as session:
            problem = problem_of(load_problem(session, wish.until))
    finally:
        store.close()
    report = check(problem, whole_plan(problem, wish))
    assert (report.faults, report.broken) == ((), ())
