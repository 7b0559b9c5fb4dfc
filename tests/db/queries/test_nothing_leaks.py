"""Not sharing leaves no trace: with everything hidden removed from the database, all that was shown is as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.queries.cell import load_cell_page
from db.queries.goal_wall import load_goal_wall
from db.queries.person import load_person_page
from kiosk.actions.goals import AddGoal, AnswerOffer, GoalWords, add_goal, answer_offer, end_goal, join_goal
from kiosk.domain.board import Board, CellKind
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind, GoalSource, GoalStatus, OfferAnswer, SourceKind
from kiosk.domain.ids import GoalId, PersonId
from kiosk.domain.people import RoleKind
from kiosk.domain.programme import GroupFilter
from tests.db.queries.lives import choose_by_chance, live_through, remove_hidden
from tests.workroom import Workroom, days

SEEDS = range(8)


def pages(workroom: Workroom, viewer: PersonId | None) -> dict[str, object]:
    """Return everything that somebody can open."""
    now, found = workroom.clock.now(), dict[str, object]()
    with workroom.store.read() as session:
        for reached in (False, True):
            found[f"goals {reached}"] = load_goal_wall(session, now, viewer, reached=reached)
        for name, person in workroom.people.items():
            found[name] = load_person_page(session, person.id, viewer, now)
            for code, competency in workroom.competencies.items():
                found[f"{name} {code}"] = load_cell_page(session, person.id, competency.id, viewer, now)
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_the_wall_is_the_same_without_what_is_not_shared(small_workroom: Workroom, seed: int) -> None:
    live_through(small_workroom, seed)
    choose_by_chance(small_workroom, seed)
    groups = [GroupFilter(), GroupFilter(kinds=frozenset({RoleKind.RESIDENT}))]
    before, opened = [small_workroom.board(group) for group in groups], pages(small_workroom, None)
    assert remove_hidden(small_workroom) > 0
    assert [small_workroom.board(group) for group in groups] == before
    assert pages(small_workroom, None) == opened


@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_person_opens_is_the_same_without_what_is_hidden_from_them(small_workroom: Workroom, seed: int) -> None:
    live_through(small_workroom, seed)
    choose_by_chance(small_workroom, seed)
    viewer = small_workroom.id_of(sorted(small_workroom.people)[seed % len(small_workroom.people)])
    opened = pages(small_workroom, viewer)
    assert remove_hidden(small_workroom, viewer) > 0
    assert pages(small_workroom, viewer) == opened


def cells(board: Board) -> list[Any]:
    return [cell for row in board.rows for cell in row.cells if cell.kind is CellKind.SEEN]


def test_the_comparison_would_see_a_leak(small_workroom: Workroom) -> None:
    live_through(small_workroom, 1)
    board = small_workroom.board()
    assert cells(board.board)
    for name in small_workroom.people:
        small_workroom.share(name, ItemKind.LEVELS, Audience.PRIVATE)
    assert not cells(small_workroom.board().board)
    remove_hidden(small_workroom)
    for name in small_workroom.people:
        small_workroom.share(name, ItemKind.LEVELS, Audience.WALL)
    assert small_workroom.board() != board


def test_revoking_is_at_once_and_so_is_sharing_again(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(2))
    shown = workroom.board()
    workroom.share("Amara", ItemKind.LEVELS, Audience.COACH)
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN
    workroom.share("Amara", ItemKind.LEVELS, Audience.WALL)
    assert workroom.board() == shown


def held_back(workroom: Workroom) -> None:
    """Let one of the three leaders stop sharing."""
    workroom.observe("Dolores", "Amara", "AIR", 3)
    workroom.observe("Dolores", "Miriam", "AIR", 4)
    workroom.share("Dolores", ItemKind.LEVELS, Audience.TEAM)


def test_below_three_leaders_trainees_levels_leave_the_wall_and_leaders_stay(workroom: Workroom) -> None:
    held_back(workroom)
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN
    assert workroom.cell("Miriam", "AIR").level == 4
    assert not workroom.board().board.trainee_levels_shown
    workroom.share("Dolores", ItemKind.LEVELS, Audience.WALL)
    assert workroom.cell("Amara", "AIR").level == 3


@pytest.mark.parametrize(
    ("viewer", "sees"), [(None, False), ("Björn", False), ("Miriam", True), ("Ines", True), ("Amara", True)]
)
def test_below_three_leaders_every_page_holds_back_what_the_board_does(
    small_workroom: Workroom,
    viewer: str | None,
    sees: bool,
) -> None:
    # Miriam and Ines are of Amara's team: the team still sees what she shares that widely.
    held_back(small_workroom)
    amara, competency = small_workroom.id_of("Amara"), small_workroom.competencies["AIR"].id
    looking = small_workroom.id_of(viewer) if viewer else None
    with small_workroom.store.read() as session:
        cell = load_cell_page(session, amara, competency, looking, small_workroom.clock.now())
        page = load_person_page(session, amara, looking, small_workroom.clock.now())
    assert (cell.level is not None, bool(cell.history.voices), page.levels_shown) == (sees, sees, sees)
    assert not cell.on_wall


def test_nobody_is_offered_as_helper_by_a_level_that_is_not_on_the_wall(small_workroom: Workroom) -> None:
    small_workroom.observe("Dolores", "Miriam", "AIR", 4)
    small_workroom.observe("Dolores", "Mei-Ling", "AIR", 3)

    def helpers(session: Session) -> list[str]:
        amara, airway = small_workroom.id_of("Amara"), small_workroom.competencies["AIR"].id
        page = load_cell_page(session, amara, airway, amara, small_workroom.clock.now())
        return [helper.person.given_name for helper in page.helpers]

    assert read(small_workroom, helpers) == ["Miriam", "Mei-Ling"]
    small_workroom.share("Miriam", ItemKind.LEVELS, Audience.TEAM)
    # With two leaders left, Mei-Ling's level as a resident leaves the wall, too.
    assert read(small_workroom, helpers) == []


def read(workroom: Workroom, question: Callable[[Session], list[str]]) -> list[str]:
    with workroom.store.read() as session:
        return question(session)


def test_a_coach_sees_after_a_yes_while_the_goal_lives_and_not_after(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 2)
    with workroom.store.write() as write:
        competency = workroom.competencies["AIR"].id
        goal = add_goal(write, workroom.actor("Amara"), AddGoal(GoalId(write.ids()), competency, GoalWords("Twice", 3)))
    for name, kind in (("Björn", AllyKind.TEACH), ("Mei-Ling", AllyKind.ME_TOO)):
        with workroom.store.write() as write:
            join_goal(write, workroom.actor(name), goal, kind)
    workroom.share("Amara", ItemKind.LEVELS, Audience.COACH)

    def sees(name: str) -> bool:
        with workroom.store.read() as session:
            viewer = workroom.id_of(name)
            page = load_cell_page(session, workroom.id_of("Amara"), competency, viewer, workroom.clock.now())
        return page.level == 2

    def say(name: str, kind: AllyKind, answer: OfferAnswer) -> None:
        with workroom.store.write() as write:
            answer_offer(write, workroom.actor("Amara"), AnswerOffer(goal, workroom.id_of(name), kind, answer))

    # An offer takes a name only: it opens nothing.
    assert [sees(name) for name in ("Björn", "Mei-Ling", "Miriam")] == [False, False, False]
    say("Björn", AllyKind.TEACH, OfferAnswer.ACCEPTED)
    say("Mei-Ling", AllyKind.ME_TOO, OfferAnswer.ACCEPTED)
    assert [sees(name) for name in ("Björn", "Mei-Ling", "Miriam")] == [True, False, False]
    say("Björn", AllyKind.TEACH, OfferAnswer.DECLINED)
    assert not sees("Björn")
    say("Björn", AllyKind.TEACH, OfferAnswer.ACCEPTED)
    with workroom.store.write() as write:
        end_goal(write, workroom.actor("Amara"), goal, 1, GoalStatus.REACHED)
    assert not sees("Björn")


def sources(workroom: Workroom, viewer: str | None) -> list[GoalSource | None]:
    """Return where Amara's goals came from, as the goal wall and her page tell whoever looks."""
    viewer_id, now = workroom.id_of(viewer) if viewer else None, workroom.clock.now()
    with workroom.store.read() as session:
        wall = [item.shared.goal.source for item in load_goal_wall(session, now, viewer_id).goals]
        page = load_person_page(session, workroom.id_of("Amara"), viewer_id, now)
    assert [shared.goal.source for shared in page.goals] == wall
    return wall


def test_where_a_goal_came_from_is_its_persons_save_that_the_service_needs_it(small_workroom: Workroom) -> None:
    workroom = small_workroom
    workroom.share("Amara", ItemKind.GOALS, Audience.WALL)
    needed = GoalSource(SourceKind.NEED, workroom.competencies["AIR"].id)
    with workroom.store.write() as write:
        written = GoalSource(SourceKind.LOG, write.ids())
        for code, source in (("AIR", needed), ("FAM", written)):
            words = GoalWords("Twice", 2)
            competency = workroom.competencies[code].id
            add_goal(write, workroom.actor("Amara"), AddGoal(GoalId(write.ids()), competency, words, source))
    assert sources(workroom, "Amara") == [needed, written]
    for viewer in (None, "Dolores"):
        assert sources(workroom, viewer) == [needed, None]
