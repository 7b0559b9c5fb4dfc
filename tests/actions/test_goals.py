"""Goals are set, helped, talked about, changed, reached, let go and taken up again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from db.queries.goals import load_goal, load_shared_goals
from db.store import WriteSession
from db.tables import AuditRow
from kiosk.actions.frameworks import set_ideal
from kiosk.actions.goals import (
    AddGoal,
    AnswerOffer,
    ChangeGoal,
    CheckInOnGoal,
    GoalWords,
    add_goal,
    answer_offer,
    change_goal,
    check_in,
    end_goal,
    join_goal,
    leave_goal,
    resume_goal,
)
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.goals import AllyKind, Goal, GoalStatus, OfferAnswer, Prompts
from kiosk.domain.ids import GoalId
from kiosk.domain.permissions import Actor
from kiosk.domain.programme import GroupFilter
from tests.workroom import Workroom, days

WORDS = GoalWords("Position without a reminder", 2, "Simulation, Wed 12:30", date(2026, 12, 7))


def wish(workroom: Workroom, competency: str = "AIR", words: GoalWords = WORDS) -> AddGoal:
    return AddGoal(GoalId(workroom.store.ids()), workroom.competencies[competency].id, words)


def add(workroom: Workroom, name: str = "Amara", competency: str = "AIR") -> GoalId:
    with workroom.store.write() as write:
        return add_goal(write, workroom.actor(name), wish(workroom, competency))


def goal_of(workroom: Workroom, goal_id: GoalId) -> Goal:
    with workroom.store.read() as session:
        return load_goal(session, goal_id)


def by_name_alone(workroom: Workroom, name: str) -> Actor:
    return replace(workroom.actor(name), proven=False)


def test_a_new_goal_is_a_growth_edge_with_the_level_it_leads_to(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 1)
    goal = goal_of(workroom, add(workroom))
    cell = workroom.cell("Amara", "AIR")
    assert (cell.edge, cell.level, cell.next_level) == (True, 1, 2)
    assert (goal.text, set(goal.practice_days), goal.due) == (WORDS.text, {2}, WORDS.due)


def test_an_edge_whose_target_is_reached_names_no_next_level(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 2)
    add(workroom)
    cell = workroom.cell("Amara", "AIR")
    assert (cell.edge, cell.level, cell.next_level) == (True, 2, None)


def test_an_edge_shared_without_its_level_is_a_ring_around_a_dash(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 1)
    add(workroom)
    workroom.share("Amara", ItemKind.LEVELS, Audience.TEAM)
    cell = workroom.cell("Amara", "AIR")
    assert (cell.edge, cell.level, cell.next_level, cell.moved, cell.stale) == (True, None, None, False, False)


def test_saved_twice_is_saved_once(small_workroom: Workroom) -> None:
    command = wish(small_workroom)
    for _ in range(2):
        with small_workroom.store.write() as write:
            add_goal(write, small_workroom.actor("Amara"), command)
    with small_workroom.store.read() as session:
        goals = load_shared_goals(session, small_workroom.programme_id, GroupFilter(), None)
        told = session.scalar(select(func.count()).where(AuditRow.action == "goal_add"))
    assert (len(goals), told) == (1, 1)


def test_three_goals_are_the_most_and_one_a_competency(small_workroom: Workroom) -> None:
    for competency in ("AIR", "LP"):
        add(small_workroom, competency=competency)
    with pytest.raises(InvalidInput, match="goal-already-live"):
        add(small_workroom, competency="LP")
    codes = [code for code in small_workroom.competencies if code not in ("AIR", "LP")]
    third = add(small_workroom, competency=codes[0])
    with pytest.raises(InvalidInput, match="goals-too-many"):
        add(small_workroom, competency=codes[1])
    with small_workroom.store.write() as write:
        end_goal(write, small_workroom.actor("Amara"), third, 1, GoalStatus.LET_GO)
    add(small_workroom, competency=codes[1])
    with pytest.raises(InvalidInput, match="goals-too-many"), small_workroom.store.write() as write:
        resume_goal(write, small_workroom.actor("Amara"), third, 2)


@pytest.mark.parametrize(
    ("name", "competency", "words", "code"),
    [
        ("Ines", "LP", WORDS, "competency-not-for-role"),
        ("Amara", "AIR", replace(WORDS, target_level=5), "level-unknown"),
        ("Amara", "AIR", replace(WORDS, text=" \u200b\n"), "text-missing"),
        ("Amara", "AIR", replace(WORDS, text="a" * 241), "text-too-long"),
        ("Amara", "AIR", replace(WORDS, prompts=Prompts(realistic="a" * 121)), "text-too-long"),
    ],
)
def test_what_cannot_be_a_goal_is_refused(
    small_workroom: Workroom, name: str, competency: str, words: GoalWords, code: str
) -> None:
    with pytest.raises(InvalidInput, match=code), small_workroom.store.write() as write:
        add_goal(write, small_workroom.actor(name), wish(small_workroom, competency, words))
    assert not small_workroom.cell(name, competency).edge


def test_of_two_screens_that_change_a_goal_the_second_is_told_what_it_says_now(workroom: Workroom) -> None:
    goal = add(workroom)
    with workroom.store.write() as write:
        change_goal(write, workroom.actor("Amara"), ChangeGoal(goal, 1, replace(WORDS, text="Twice this week")))
    mine = ChangeGoal(goal, 1, replace(WORDS, text="Three times"))
    with pytest.raises(Conflict, match="goal-changed") as refused, workroom.store.write() as write:
        change_goal(write, workroom.actor("Amara"), mine)
    assert {name: refused.value.values[name] for name in ("yours", "theirs", "text")} == {
        "yours": 1, "theirs": 2, "text": "Twice this week",
    }  # fmt: skip
    assert goal_of(workroom, goal).text == "Twice this week"


def test_a_reached_goal_is_no_edge_and_comes_back_by_undo(workroom: Workroom) -> None:
    goal = add(workroom)
    with workroom.store.write() as write:
        end_goal(write, workroom.actor("Amara"), goal, 1, GoalStatus.REACHED)
    assert not workroom.cell("Amara", "AIR").edge
    with workroom.store.write() as write:
        resume_goal(write, workroom.actor("Amara"), goal, 2)
    assert workroom.cell("Amara", "AIR").edge
    assert goal_of(workroom, goal).ended_at is None


def test_what_has_ended_is_not_changed_nor_ended_again(small_workroom: Workroom) -> None:
    goal, amara = add(small_workroom), small_workroom.actor("Amara")
    with small_workroom.store.write() as write:
        end_goal(write, amara, goal, 1, GoalStatus.LET_GO)
    with pytest.raises(Conflict, match="goal-ended"), small_workroom.store.write() as write:
        change_goal(write, amara, ChangeGoal(goal, 2, WORDS))
    with pytest.raises(Conflict, match="goal-ended"), small_workroom.store.write() as write:
        end_goal(write, amara, goal, 2, GoalStatus.REACHED)
    assert goal_of(small_workroom, goal).status is GoalStatus.LET_GO


def test_a_goal_does_not_end_as_live(small_workroom: Workroom) -> None:
    goal = add(small_workroom)
    with pytest.raises(ValueError, match="reached or let go"), small_workroom.store.write() as write:
        end_goal(write, small_workroom.actor("Amara"), goal, 1, GoalStatus.LIVE)


ATTEMPTS: dict[str, Callable[[WriteSession, Actor, GoalId], object]] = {
    "change": lambda write, actor, goal: change_goal(write, actor, ChangeGoal(goal, 2, WORDS)),
    "end": lambda write, actor, goal: end_goal(write, actor, goal, 2, GoalStatus.REACHED),
    "resume": lambda write, actor, goal: resume_goal(write, actor, goal, 2),
    "check in": lambda write, actor, goal: check_in(write, actor, CheckInOnGoal(write.ids(), goal, "Twice today")),
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_a_goal_is_its_persons_and_needs_their_pin(small_workroom: Workroom, attempt: str) -> None:
    goal = add(small_workroom)
    with small_workroom.store.write() as write:
        end_goal(write, small_workroom.actor("Amara"), goal, 1, GoalStatus.LET_GO)
    for actor in (small_workroom.actor("Mei-Ling"), by_name_alone(small_workroom, "Amara")):
        with pytest.raises(NotAllowed), small_workroom.store.write() as write:
            ATTEMPTS[attempt](write, actor, goal)
    found = goal_of(small_workroom, goal)
    assert (found.version, found.status, found.check_ins) == (2, GoalStatus.LET_GO, ())


def test_a_goal_is_not_begun_by_name_alone(small_workroom: Workroom) -> None:
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        add_goal(write, by_name_alone(small_workroom, "Amara"), wish(small_workroom))
    assert not small_workroom.cell("Amara", "AIR").edge


def test_a_tap_on_ones_name_is_enough_to_help_and_can_be_undone(workroom: Workroom) -> None:
    goal = add(workroom)
    for kind in (AllyKind.TEACH, AllyKind.WATCH, AllyKind.TEACH):
        with workroom.store.write() as write:
            join_goal(write, by_name_alone(workroom, "Dolores"), goal, kind)
    allies = goal_of(workroom, goal).allies
    assert {(ally.person_id, ally.kind) for ally in allies} == {
        (workroom.id_of("Dolores"), AllyKind.TEACH), (workroom.id_of("Dolores"), AllyKind.WATCH),
    }  # fmt: skip
    for _ in range(2):
        with workroom.store.write() as write:
            leave_goal(write, by_name_alone(workroom, "Dolores"), goal, AllyKind.TEACH)
    assert [ally.kind for ally in goal_of(workroom, goal).allies] == [AllyKind.WATCH]


def test_a_name_alone_takes_no_coach_away_that_the_goals_person_said_yes_to(workroom: Workroom) -> None:
    """Somebody at the wall touches Dolores' name again, and then Undo."""
    goal, name_alone = add(workroom), by_name_alone(workroom, "Dolores")
    with workroom.store.write() as write:
        assert join_goal(write, name_alone, goal, AllyKind.TEACH)
    command = AnswerOffer(goal, workroom.id_of("Dolores"), AllyKind.TEACH, OfferAnswer.ACCEPTED)
    with workroom.store.write() as write:
        answer_offer(write, workroom.actor("Amara"), command)
    with workroom.store.write() as write:
        assert not join_goal(write, name_alone, goal, AllyKind.TEACH)
    with workroom.store.write() as write:
        leave_goal(write, name_alone, goal, AllyKind.TEACH)
    assert [ally.accepted for ally in goal_of(workroom, goal).allies] == [True]
    with workroom.store.write() as write:
        leave_goal(write, workroom.actor("Dolores"), goal, AllyKind.TEACH)
    assert goal_of(workroom, goal).allies == ()


def test_what_changed_nothing_is_not_told(small_workroom: Workroom) -> None:
    goal = add(small_workroom)
    told = []
    for _ in range(2):
        with small_workroom.store.write() as write:
            join_goal(write, small_workroom.actor("Dolores"), goal, AllyKind.WATCH)
        told.append(bool(write.changes))
    assert told == [True, False]


def answered(workroom: Workroom, goal: GoalId, answer: OfferAnswer | None, by: str = "Amara") -> OfferAnswer | None:
    with workroom.store.write() as write:
        command = AnswerOffer(goal, workroom.id_of("Dolores"), AllyKind.WATCH, answer)
        return answer_offer(write, workroom.actor(by), command)


def offer(workroom: Workroom, goal: GoalId) -> None:
    with workroom.store.write() as write:
        join_goal(write, by_name_alone(workroom, "Dolores"), goal, AllyKind.WATCH)


def test_an_offer_is_open_until_its_person_says_yes_and_the_yes_can_be_undone(workroom: Workroom) -> None:
    goal = add(workroom)
    offer(workroom, goal)
    assert [ally.accepted for ally in goal_of(workroom, goal).allies] == [False]
    before = answered(workroom, goal, OfferAnswer.ACCEPTED)
    assert [ally.accepted for ally in goal_of(workroom, goal).allies] == [True]
    answered(workroom, goal, before)
    assert [ally.accepted for ally in goal_of(workroom, goal).allies] == [False]


def test_one_goes_on_without_a_helper_and_a_new_offer_is_open_again(workroom: Workroom) -> None:
    goal = add(workroom)
    offer(workroom, goal)
    answered(workroom, goal, OfferAnswer.ACCEPTED)
    assert answered(workroom, goal, OfferAnswer.DECLINED) is OfferAnswer.ACCEPTED
    assert goal_of(workroom, goal).allies == ()
    offer(workroom, goal)
    assert [ally.accepted for ally in goal_of(workroom, goal).allies] == [False]


@pytest.mark.parametrize("by", ["Dolores", "Björn"])
def test_nobody_says_yes_to_an_offer_but_the_goals_person(small_workroom: Workroom, by: str) -> None:
    goal = add(small_workroom)
    offer(small_workroom, goal)
    with pytest.raises(NotAllowed):
        answered(small_workroom, goal, OfferAnswer.ACCEPTED, by)
    assert [ally.accepted for ally in goal_of(small_workroom, goal).allies] == [False]


def test_an_offer_taken_back_meanwhile_is_told(small_workroom: Workroom) -> None:
    goal = add(small_workroom)
    with pytest.raises(Conflict, match="offer-gone"):
        answered(small_workroom, goal, OfferAnswer.ACCEPTED)


def test_nobody_helps_themself(small_workroom: Workroom) -> None:
    goal = add(small_workroom)
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        join_goal(write, small_workroom.actor("Amara"), goal, AllyKind.ME_TOO)


@pytest.mark.parametrize(
    ("audience", "helper", "joins"),
    [
        (Audience.WALL, "Björn", True),
        (Audience.TEAM, "Dolores", True),
        (Audience.TEAM, "Björn", False),
        (Audience.COACH, "Dolores", False),
        (Audience.PRIVATE, "Dolores", False),
    ],
)
def test_a_goal_withdrawn_from_somebody_is_not_there_for_them(
    small_workroom: Workroom, audience: Audience, helper: str, joins: bool
) -> None:
    goal = add(small_workroom)
    small_workroom.share("Amara", ItemKind.GOALS, audience)
    expected = nullcontext() if joins else pytest.raises(NotFound, match="goal-missing")
    with expected, small_workroom.store.write() as write:
        join_goal(write, by_name_alone(small_workroom, helper), goal, AllyKind.WATCH)
    assert bool(goal_of(small_workroom, goal).allies) is joins


def test_help_for_what_has_ended_is_turned_away_kindly(small_workroom: Workroom) -> None:
    goal = add(small_workroom)
    with small_workroom.store.write() as write:
        end_goal(write, small_workroom.actor("Amara"), goal, 1, GoalStatus.REACHED)
    with pytest.raises(Conflict, match="goal-ended"), small_workroom.store.write() as write:
        join_goal(write, small_workroom.actor("Dolores"), goal, AllyKind.WATCH)


def test_a_check_in_sent_twice_is_there_once_and_in_order(workroom: Workroom) -> None:
    goal = add(workroom)
    entry = CheckInOnGoal(workroom.store.ids(), goal, " Positioned \n twice ")
    for _ in range(2):
        with workroom.store.write() as write:
            check_in(write, workroom.actor("Amara"), entry)
    workroom.clock.advance(days(1))
    with workroom.store.write() as write:
        check_in(write, workroom.actor("Amara"), CheckInOnGoal(write.ids(), goal, "Without a reminder"))
    assert [talk.text for talk in goal_of(workroom, goal).check_ins] == ["Positioned twice", "Without a reminder"]


def test_a_goal_that_is_not_there_is_named_as_such(small_workroom: Workroom) -> None:
    nowhere = GoalId(small_workroom.store.ids())
    with pytest.raises(NotFound, match="goal-missing"), small_workroom.store.write() as write:
        join_goal(write, small_workroom.actor("Dolores"), nowhere, AllyKind.WATCH)
    with pytest.raises(NotFound, match="competency-missing"), small_workroom.store.write() as write:
        add_goal(write, small_workroom.actor("Amara"), replace(wish(small_workroom), competency_id=nowhere))  # type: ignore[arg-type]


def test_the_foot_counts_edges_against_the_ideal(small_workroom: Workroom) -> None:
    with small_workroom.store.write() as write:
        set_ideal(write, small_workroom.programme_id, small_workroom.competencies["AIR"].id, 4)
    for name in ("Amara", "Björn"):
        add(small_workroom, name)
    board = small_workroom.board().board
    foot = board.foot[[column.competency.code for column in board.columns].index("AIR")]
    assert (foot.edges, foot.ideal, foot.alone) == (2, 4, 0)
