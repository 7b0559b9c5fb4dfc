"""What a cell of the wall says: moved, stale, star, not for the role; and what the foot counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from db.queries.ambient import load_ambient
from db.queries.board import load_board
from db.queries.cell import load_cell_page
from db.queries.goal_form import load_goal_form, load_new_goal_form
from db.queries.goal_wall import load_goal_wall, load_own_wall
from db.queries.people import find_person, load_person
from db.queries.person import load_person_page
from db.queries.programme import load_programme
from db.store import Store
from kiosk.actions.frameworks import set_ideal
from kiosk.actions.goals import AddGoal, AnswerOffer, GoalWords, add_goal, answer_offer, end_goal, join_goal
from kiosk.actions.schedule import BlockEntry, put_block, put_leave
from kiosk.actions.setup import RosterEntry, choose_setting, put_person
from kiosk.actions.sharing import offer_coaching, withdraw_offer
from kiosk.domain.board import CellKind, Foot
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.cover import Ahead
from kiosk.domain.errors import NotFound
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer
from kiosk.domain.ids import CompetencyId, GoalId, PersonId
from kiosk.domain.people import RoleKind
from kiosk.domain.programme import GroupFilter
from tests.workroom import PEOPLE, Workroom, days


def foot(workroom: Workroom, competency: str, group: GroupFilter | None = None) -> Foot:
    board = workroom.board(group).board
    return board.foot[[column.competency.code for column in board.columns].index(competency)]


def offer(workroom: Workroom, name: str, competency: str) -> None:
    with workroom.store.write() as write:
        offer_coaching(write, workroom.actor(name), workroom.competencies[competency].id)


def test_movement_is_told_from_the_start_of_the_block(workroom: Workroom) -> None:
    with workroom.store.write() as write:
        put_block(write, workroom.programme_id, BlockEntry("2026/27", date(2026, 11, 16), date(2026, 12, 13)))
    workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(20))
    workroom.observe("Dolores", "Amara", "AIR", 2, ago=days(10))
    workroom.observe("Dolores", "Björn", "AIR", 1, ago=days(10))
    assert not workroom.cell("Amara", "AIR").moved
    workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(3))
    workroom.observe("Dolores", "Björn", "AIR", 2)
    amara, bjorn = workroom.cell("Amara", "AIR"), workroom.cell("Björn", "AIR")
    assert (amara.moved, amara.before, bjorn.moved, bjorn.before) == (True, 2, True, 1)
    assert (foot(workroom, "AIR").moved, foot(workroom, "AIR").moved_this_week) == (2, 1)


def test_movement_downward_is_quietly_absent(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(40))
    workroom.observe("Dolores", "Amara", "AIR", 2)
    cell = workroom.cell("Amara", "AIR")
    assert (cell.level, cell.moved) == (2, False)
    assert foot(workroom, "AIR").moved == 0


def test_a_first_observation_is_no_movement(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 2)
    cell = workroom.cell("Amara", "AIR")
    assert (cell.before, cell.moved, cell.since_start) == (None, False, True)


def test_evidence_older_than_the_boards_window_is_stale_and_keeps_its_level(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(181))
    workroom.observe("Dolores", "Amara", "LP", 3, ago=days(179))
    old, fresh = workroom.cell("Amara", "AIR"), workroom.cell("Amara", "LP")
    assert (old.stale, old.level, fresh.stale) == (True, 3, False)
    with workroom.store.write() as write:
        choose_setting(write, None, "stale_days", 200)
    assert not workroom.cell("Amara", "AIR").stale


def test_a_star_needs_the_level_and_the_offer(workroom: Workroom) -> None:
    offer(workroom, "Miriam", "AIR")
    workroom.observe("Dolores", "Miriam", "AIR", 2, ago=days(2))
    assert not workroom.cell("Miriam", "AIR").coach
    workroom.observe("Dolores", "Miriam", "AIR", 3)
    workroom.observe("Dolores", "Mei-Ling", "AIR", 4)
    assert workroom.cell("Miriam", "AIR").coach
    assert not workroom.cell("Mei-Ling", "AIR").coach
    assert (foot(workroom, "AIR").alone, foot(workroom, "AIR").coaches) == (2, 1)
    with workroom.store.write() as write:
        withdraw_offer(write, workroom.actor("Miriam"), workroom.competencies["AIR"].id)
    assert not workroom.cell("Miriam", "AIR").coach


def test_an_offer_to_coach_without_a_shared_level_leaves_no_star(small_workroom: Workroom) -> None:
    small_workroom.observe("Dolores", "Miriam", "AIR", 4)
    offer(small_workroom, "Miriam", "AIR")
    small_workroom.share("Miriam", ItemKind.LEVELS, Audience.COACH)
    cell = small_workroom.cell("Miriam", "AIR")
    assert (cell.kind, cell.coach) == (CellKind.NOT_SEEN, False)
    assert foot(small_workroom, "AIR").coaches == 0


def test_who_guides_others_and_did_not_offer_could_be_asked(workroom: Workroom) -> None:
    workroom.observe("Miriam", "Dolores", "AIR", 4)
    workroom.observe("Miriam", "Mei-Ling", "AIR", 3)
    assert (workroom.cell("Dolores", "AIR").could_coach, workroom.cell("Mei-Ling", "AIR").could_coach) == (True, False)
    offer(workroom, "Dolores", "AIR")
    assert not workroom.cell("Dolores", "AIR").could_coach


def test_whoever_works_on_it_looks_for_a_coach_until_they_say_yes_to_one(workroom: Workroom) -> None:
    with workroom.store.write() as write:
        competency = workroom.competencies["AIR"].id
        goal = add_goal(write, workroom.actor("Amara"), AddGoal(GoalId(write.ids()), competency, GoalWords("Twice", 3)))
    with workroom.store.write() as write:
        join_goal(write, workroom.actor("Dolores"), goal, AllyKind.TEACH)
    assert workroom.cell("Amara", "AIR").looking
    assert foot(workroom, "AIR").looking == 1
    yes = AnswerOffer(goal, workroom.id_of("Dolores"), AllyKind.TEACH, OfferAnswer.ACCEPTED)
    with workroom.store.write() as write:
        answer_offer(write, workroom.actor("Amara"), yes)
    assert workroom.cell("Amara", "AIR").coached_by == workroom.people["Dolores"]
    assert foot(workroom, "AIR").looking == 0
    workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    assert workroom.cell("Amara", "AIR").coached_by is None


def test_cover_is_told_ahead_of_leave_and_changeover(workroom: Workroom) -> None:
    today = workroom.clock.now().date()
    workroom.observe("Miriam", "Dolores", "AIR", 3)
    changeover, leave = today + timedelta(days=10), today + timedelta(days=30)
    with workroom.store.write() as write:
        put_block(write, workroom.programme_id, BlockEntry("2026/27", today, changeover - timedelta(days=1)))
        put_block(write, workroom.programme_id, BlockEntry("2026/27", changeover, changeover + timedelta(days=27)))
        put_leave(write, workroom.id_of("Dolores"), leave, leave + timedelta(days=6), "conference")
    board = workroom.board().board
    airway = [column.competency.code for column in board.columns].index("AIR")
    assert [(ahead.kind, ahead.starts, ahead.ends, ahead.alone[airway]) for ahead in board.ahead] == [
        (Ahead.CHANGEOVER, changeover, None, 1),
        (Ahead.LEAVE, leave, leave + timedelta(days=6), 0),
    ]


def test_what_does_not_apply_to_the_role_says_so_and_nothing_else(workroom: Workroom) -> None:
    assert workroom.cell("Ines", "LP").kind is CellKind.NOT_APPLICABLE
    assert workroom.cell("Amara", "LP").kind is CellKind.NOT_SEEN


def test_a_reached_goal_is_remembered_for_the_block_where_goals_are_shared(small_workroom: Workroom) -> None:
    small_workroom.observe("Dolores", "Amara", "AIR", 2)
    with small_workroom.store.write() as write:
        competency = small_workroom.competencies["AIR"].id
        goal = AddGoal(GoalId(write.ids()), competency, GoalWords("Twice", 2))
        add_goal(write, small_workroom.actor("Amara"), goal)
        write.session.flush()
        end_goal(write, small_workroom.actor("Amara"), goal.id, 1, GoalStatus.REACHED)
    cell = small_workroom.cell("Amara", "AIR")
    assert (cell.edge, cell.was_edge) == (False, True)
    small_workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    assert not small_workroom.cell("Amara", "AIR").was_edge


def test_the_foot_counts_the_filtered_group_against_the_ideal(workroom: Workroom) -> None:
    for name in ("Amara", "Björn", "Dolores"):
        workroom.observe("Miriam", name, "AIR", 3)
    with workroom.store.write() as write:
        set_ideal(write, workroom.programme_id, workroom.competencies["AIR"].id, 5)
    residents = GroupFilter(kinds=frozenset({RoleKind.RESIDENT}))
    team = GroupFilter(team_id=workroom.people["Amara"].team_id)
    assert [foot(workroom, "AIR", group).alone for group in (GroupFilter(), residents, team)] == [3, 2, 2]
    assert foot(workroom, "AIR", residents).ideal == 5
    names = [row.person.given_name for row in workroom.board(residents).board.rows]
    assert names == ["Amara", "Björn", "Mei-Ling"]


def test_rows_are_alphabetical_and_stand_equal(workroom: Workroom) -> None:
    names = [row.person.given_name for row in workroom.board().board.rows]
    assert names == ["Amara", "Björn", "Dolores", "Ines", "Mei-Ling", "Miriam"]


def test_whoever_left_is_off_the_board_and_their_words_stay(workroom: Workroom) -> None:
    workroom.observe("Ines", "Amara", "RX", 2, seen="Checked twice")
    with workroom.store.write() as write:
        entry = RosterEntry("p06", "Ines Carvalho", "Pharmacist", RoleKind.PHARMACIST, "Team Blue", active=False)
        put_person(write, workroom.programme_id, None, entry)
    assert "Ines" not in [row.person.given_name for row in workroom.board().board.rows]
    with workroom.store.read() as session:
        rx = workroom.competencies["RX"].id
        page = load_cell_page(session, workroom.id_of("Amara"), rx, None, workroom.clock.now())
    assert [(voice.observer.name, voice.observation.seen) for voice in page.history.voices] == [
        ("Ines Carvalho", "Checked twice"),
    ]  # fmt: skip


def test_what_is_not_there_is_named(small_workroom: Workroom) -> None:
    nobody, nothing = PersonId(small_workroom.store.ids()), CompetencyId(small_workroom.store.ids())
    now = small_workroom.clock.now()
    with small_workroom.store.read() as session:
        with pytest.raises(NotFound, match="person-missing"):
            load_person(session, nobody)
        with pytest.raises(NotFound, match="person-missing"):
            load_person_page(session, nobody, None, now)
        with pytest.raises(NotFound, match="competency-missing"):
            load_cell_page(session, small_workroom.id_of("Amara"), nothing, None, now)
        with pytest.raises(NotFound, match="board-set-missing"):
            load_board(session, now, GroupFilter(), "Night set")
        with pytest.raises(NotFound, match="person-not-found"):
            find_person(session, small_workroom.programme_id, "Nobody")
        assert find_person(session, small_workroom.programme_id, " P04 ").given_name == "Mei-Ling"
        assert find_person(session, small_workroom.programme_id, "miriam adler").given_name == "Miriam"


def test_a_database_without_a_programme_says_so(sqlite_store: Store) -> None:
    with sqlite_store.read() as session, pytest.raises(NotFound, match="programme-missing"):
        load_programme(session)


class Statements:
    """Counts what goes to the database."""

    def __init__(self) -> None:
        self.count = 0
        event.listen(Engine, "before_cursor_execute", self._note)

    def _note(self, *_: object) -> None:
        self.count += 1

    def close(self) -> None:
        event.remove(Engine, "before_cursor_execute", self._note)


def statements_of(workroom: Workroom) -> dict[str, int]:
    amara, airway, now = workroom.id_of("Amara"), workroom.competencies["AIR"].id, workroom.clock.now()
    questions: dict[str, Callable[[Session], object]] = {
        "board": lambda session: load_board(session, now, GroupFilter()),
        "cell": lambda session: load_cell_page(session, amara, airway, amara, now),
        "person": lambda session: load_person_page(session, amara, amara, now),
        "goals": lambda session: load_goal_wall(session, now, amara),
        "own goals": lambda session: load_own_wall(session, amara, now),
        "ambient": lambda session: load_ambient(session, now),
        "form": lambda session: load_goal_form(session, amara, now),
        "new form": lambda session: load_new_goal_form(session, amara, now),
    }
    found = {}
    for name, question in questions.items():
        with workroom.store.read() as session:
            statements = Statements()
            try:
                question(session)
            finally:
                statements.close()
        found[name] = statements.count
    return found


def fill(workroom: Workroom, numbers: range) -> None:
    """Add people who were all seen in everything and have a goal, by everybody else."""
    with workroom.store.write() as write:
        for number in numbers:
            entry = RosterEntry(f"x{number}", f"Sam Field {number}", "Resident", RoleKind.RESIDENT, "Team Blue", 1)
            person = put_person(write, workroom.programme_id, None, entry)
            workroom.people[entry.key] = load_person(write.session, person.person_id)
    for number in numbers:
        name = f"x{number}"
        for competency in ("AIR", "LP", "DX"):
            workroom.observe("Dolores", name, competency, number % 5, ago=timedelta(days=number))
            workroom.observe(name, "Amara", competency, number % 5)
        with workroom.store.write() as write:
            competency_id = workroom.competencies["AIR"].id
            words = GoalWords("Twice", 2)
            add_goal(write, workroom.actor(name), AddGoal(GoalId(write.ids()), competency_id, words))


def test_more_people_ask_no_more_questions(small_workroom: Workroom) -> None:
    fill(small_workroom, range(1))
    few = statements_of(small_workroom)
    fill(small_workroom, range(1, 26))
    assert statements_of(small_workroom) == few
    # The form of a new goal looks at the board as well, for what the service needs.
    assert few.pop("new form") <= 75
    # A wall at rest reads the board, and goals that live and were reached.
    assert few.pop("ambient") <= 50
    assert max(few.values()) <= 35


def test_whoever_left_coaches_nobody_and_the_learner_looks_again(workroom: Workroom) -> None:
    with workroom.store.write() as write:
        words = GoalWords("Name each step", 2)
        goal = add_goal(
            write,
            workroom.actor("Amara"),
            AddGoal(GoalId(write.ids()), workroom.competencies["AIR"].id, words),
        )
    with workroom.store.write() as write:
        join_goal(write, workroom.actor("Dolores"), goal, AllyKind.TEACH)
    command = AnswerOffer(goal, workroom.id_of("Dolores"), AllyKind.TEACH, OfferAnswer.ACCEPTED)
    with workroom.store.write() as write:
        answer_offer(write, workroom.actor("Amara"), command)
    workroom.share("Amara", ItemKind.GOALS, Audience.WALL)
    coach = workroom.cell("Amara", "AIR").coached_by
    assert coach is not None
    assert coach.id == workroom.id_of("Dolores")
    entry = next(entry for entry in PEOPLE if entry.name == "Dolores Ruiz")
    with workroom.store.write() as write:
        put_person(write, workroom.programme_id, None, replace(entry, active=False))
    cell = workroom.cell("Amara", "AIR")
    assert (cell.coached_by, cell.looking) == (None, True)


def test_a_changeover_months_ahead_counts_who_is_away_then(workroom: Workroom) -> None:
    today = workroom.clock.now().date()
    workroom.observe("Miriam", "Dolores", "AIR", 4)
    far = today + timedelta(days=70)
    with workroom.store.write() as write:
        put_block(write, workroom.programme_id, BlockEntry("2026/27", today, far - timedelta(days=1)))
        put_block(write, workroom.programme_id, BlockEntry("2026/27", far, far + timedelta(days=70)))
        put_leave(write, workroom.id_of("Dolores"), far, far + timedelta(days=3), "conference")
    changeover = next(ahead for ahead in workroom.board().board.ahead if ahead.kind is Ahead.CHANGEOVER)
    columns = [column.competency.code for column in workroom.board().board.columns]
    assert changeover.alone[columns.index("AIR")] == 0
