"""What a person keeps out of planning leaves no trace in the problem, and nobody's own view ever gets into it."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import delete, select

from db.tables import AllyRow, CheckInRow, GoalRow, LatestRow, ObservationRow
from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.actions.observe import withdraw
from kiosk.actions.planning import Document, load_problem
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.ids import GoalId
from tests.db.queries.lives import live_through
from tests.planning import RESIDENTS, plan_year
from tests.workroom import Workroom


def document(workroom: Workroom) -> Document:
    with workroom.store.read() as session:
        return load_problem(session, workroom.clock.now()).document


def levels(workroom: Workroom, key: str) -> dict[str, int]:
    found: dict[str, int] = next(each["levels"] for each in document(workroom)["people"] if each["id"] == key)
    return found


def forget_observations(workroom: Workroom, name: str) -> None:
    """Delete whatever was ever seen of somebody."""
    with workroom.store.write() as write:
        write.session.execute(delete(LatestRow).where(LatestRow.person_id == workroom.id_of(name)))
        write.session.execute(delete(ObservationRow).where(ObservationRow.person_id == workroom.id_of(name)))


def forget_goals(workroom: Workroom, name: str) -> None:
    """Delete whatever somebody ever worked on."""
    with workroom.store.write() as write:
        goals = select(GoalRow.id).where(GoalRow.person_id == workroom.id_of(name))
        write.session.execute(delete(AllyRow).where(AllyRow.goal_id.in_(goals)))
        write.session.execute(delete(CheckInRow).where(CheckInRow.goal_id.in_(goals)))
        write.session.execute(delete(GoalRow).where(GoalRow.id.in_(goals)))


@pytest.mark.parametrize("seed", range(4))
def test_the_problem_is_the_same_without_what_was_not_released(small_workroom: Workroom, seed: int) -> None:
    plan_year(small_workroom)
    live_through(small_workroom, seed)
    chance = random.Random(seed)
    hidden = chance.sample(RESIDENTS, 1 + seed % 3)
    shy = chance.choice(RESIDENTS)
    for name in hidden:
        small_workroom.share(name, ItemKind.PLANNING, Audience.PRIVATE)
    small_workroom.share(shy, ItemKind.GOALS, Audience.PRIVATE)
    before = document(small_workroom)
    for name in hidden:
        forget_observations(small_workroom, name)
    for name in {*hidden, shy}:
        forget_goals(small_workroom, name)
    assert document(small_workroom) == before


@pytest.mark.parametrize("name", RESIDENTS)
def test_the_comparison_would_see_a_leak(small_workroom: Workroom, name: str) -> None:
    plan_year(small_workroom)
    before = document(small_workroom)
    forget_observations(small_workroom, name)
    assert document(small_workroom) != before


def test_own_views_never_reach_the_plan(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    before = document(small_workroom)
    for name in RESIDENTS:
        for competency in ("AIR", "FAM", "LP"):
            small_workroom.observe(name, name, competency, 4)
    assert document(small_workroom) == before


@pytest.mark.parametrize(
    ("source", "purpose"), [(Source.OBSERVER, Purpose.ASSESSMENT), (Source.COMMITTEE, Purpose.ASSESSMENT)]
)
def test_what_is_judged_stays_out_of_what_is_planned(
    small_workroom: Workroom, source: Source, purpose: Purpose
) -> None:
    plan_year(small_workroom)
    before = document(small_workroom)
    with small_workroom.store.write() as write:
        write.session.add(
            ObservationRow(
                id=write.ids(),
                person_id=small_workroom.id_of("Amara"),
                competency_id=small_workroom.competencies["AIR"].id,
                observer_id=small_workroom.id_of("Miriam"),
                source=source,
                purpose=purpose,
                level=4,
                seen="",
                next_step="",
                context="",
                observed_at=write.now,
                recorded_at=write.now,
            )
        )
    assert document(small_workroom) == before


def test_what_its_author_takes_back_is_out_of_the_plan_at_once(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    before = levels(small_workroom, "p01")
    made = small_workroom.observe("Miriam", "Amara", "AIR", 4)
    assert levels(small_workroom, "p01")["AIR"] == 4
    with small_workroom.store.write() as write:
        withdraw(write, small_workroom.actor("Miriam"), made)
    assert levels(small_workroom, "p01") == before


def test_a_goal_kept_to_oneself_is_no_edge_though_levels_are_released(small_workroom: Workroom) -> None:
    """Reasons name edges to chiefs."""
    plan_year(small_workroom)
    with small_workroom.store.write() as write:
        words = GoalWords("Say it without hiding behind numbers", 2)
        goal = AddGoal(GoalId(write.ids()), small_workroom.competencies["FAM"].id, words)
        add_goal(write, small_workroom.actor("Björn"), goal)

    def edges() -> list[str]:
        found: list[str] = next(each["edges"] for each in document(small_workroom)["people"] if each["id"] == "p02")
        return found

    assert edges() == ["FAM"]
    small_workroom.share("Björn", ItemKind.GOALS, Audience.PRIVATE)
    assert edges() == []
    small_workroom.share("Björn", ItemKind.GOALS, Audience.COACH)
    assert edges() == ["FAM"]
