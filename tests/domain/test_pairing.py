"""Suggested pairs: who looks beside who wants to, those who meet at work first, and nobody overrun."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.board import Board, Cell, CellKind, Column, Row
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import CompetencyId, FrameworkId, PersonId, RoleId, ScaleId
from kiosk.domain.levels import LevelScale, NamedLevel
from kiosk.domain.pairing import MOST_A_COACH, suggest_pairings
from kiosk.domain.people import Person, Role, RoleKind

SCALE = LevelScale(ScaleId(UUID(int=1)), "Two", (NamedLevel("0", "New"), NamedLevel("1", "Alone")), 1)
AIRWAY = Column(Competency(CompetencyId(UUID(int=7)), FrameworkId(UUID(int=8)), "AIR", "Airway", "", SCALE))
ROLE = Role(RoleId(UUID(int=2)), "Resident", RoleKind.RESIDENT)
LOOKS = Cell(CellKind.SEEN, 0, edge=True)
WANTS = Cell(CellKind.SEEN, 1, coach=True)


def row(name: str, place: str, cell: Cell) -> Row:
    return Row(Person(PersonId(UUID(int=sum(name.encode()))), name, ROLE), place, (cell,))


def pairs(*rows: Row) -> list[tuple[str, str, str]]:
    names = {found.person.id: found.person.name for found in rows}
    board = Board((AIRWAY,), rows, (), datetime(2026, 11, 24, tzinfo=UTC), trainee_levels_shown=True)
    return [(names[pair.learner], names[pair.coach], pair.place) for pair in suggest_pairings(board)]


def test_those_who_meet_at_work_are_paired_before_those_who_would_have_to() -> None:
    found = pairs(
        row("Amara", "PICU", LOOKS), row("Björn", "Wards", LOOKS), row("Samuel", "Wards", WANTS), row("Zoe", "", WANTS)
    )
    assert found == [("Björn", "Samuel", "Wards"), ("Amara", "Zoe", "")]


def test_nobody_coaches_more_than_two_and_the_rest_waits() -> None:
    learners = [row(name, "", LOOKS) for name in ("Amara", "Björn", "Caleb")]
    assert len(pairs(*learners, row("Samuel", "", WANTS))) == MOST_A_COACH


def test_whoever_has_a_coach_or_wants_to_coach_themself_is_left_alone() -> None:
    coached = replace(LOOKS, coached_by=Person(PersonId(UUID(int=3)), "Samuel", ROLE))
    both = replace(WANTS, edge=True)
    assert pairs(row("Amara", "", coached), row("Samuel", "", both)) == []


def test_two_unplaced_people_do_not_meet_by_having_no_place() -> None:
    assert pairs(row("Amara", "", LOOKS), row("Samuel", "", WANTS)) == [("Amara", "Samuel", "")]


def test_two_who_are_away_do_not_meet_by_being_of_one_team() -> None:
    learner, coach = row("Amara", "Team Blue", LOOKS), row("Samuel", "Team Blue", WANTS)
    assert pairs(learner, replace(coach, here=False)) == [("Amara", "Samuel", "")]
    assert pairs(replace(learner, here=False), coach) == [("Amara", "Samuel", "")]
    assert pairs(learner, coach) == [("Amara", "Samuel", "Team Blue")]


def test_everybody_teaches_who_can_rather_than_one_doing_it_all() -> None:
    learners = [row(name, "Wards", LOOKS) for name in ("Amara", "Björn")]
    found = pairs(*learners, row("Samuel", "Wards", WANTS), row("Zoe", "", WANTS))
    assert {coach for _, coach, _ in found} == {"Samuel", "Zoe"}


def test_no_order_of_asking_leaves_somebody_without_a_coach_who_could_have_one() -> None:
    # Samuel alone can do both; whoever took him for the airway would leave the second column empty.
    columns = (AIRWAY, replace(AIRWAY, competency=replace(AIRWAY.competency, id=CompetencyId(UUID(int=9)))))
    nobody = Cell()
    people = (
        two("Amara", LOOKS, nobody),
        two("Björn", LOOKS, nobody),
        two("Caleb", nobody, LOOKS),
        two("Samuel", WANTS, WANTS),
        two("Zoe", WANTS, nobody),
    )
    board = Board(columns, people, (), datetime(2026, 11, 24, tzinfo=UTC), trainee_levels_shown=True)
    assert len(suggest_pairings(board)) == 3


def two(name: str, first: Cell, second: Cell) -> Row:
    return replace(row(name, "", first), cells=(first, second))


NAMES = tuple("ABCDEFGH")
CELLS = st.sampled_from((LOOKS, WANTS, Cell(), replace(WANTS, edge=True)))
ROWS = st.lists(st.tuples(st.sampled_from(("PICU", "Wards", "")), CELLS, CELLS, st.booleans()), max_size=len(NAMES))


def board_of(drawn: list[tuple[str, Cell, Cell, bool]], names: tuple[str, ...] = NAMES) -> Board:
    """Return a board whose people keep their ids whatever their names; rows are in the order of names."""
    rows = [
        Row(Person(PersonId(UUID(int=100 + number)), names[number], ROLE), place, (first, second), here=here)
        for number, (place, first, second, here) in enumerate(drawn)
    ]
    rows.sort(key=lambda found: found.person.name)
    second_column = replace(AIRWAY, competency=replace(AIRWAY.competency, id=CompetencyId(UUID(int=9))))
    return Board(
        (AIRWAY, second_column), tuple(rows), (), datetime(2026, 11, 24, tzinfo=UTC), trainee_levels_shown=True
    )


@given(ROWS)
def test_pairs_are_made_of_what_the_wall_shows_and_nobody_is_overrun(drawn: list[tuple[str, Cell, Cell, bool]]) -> None:
    board = board_of(drawn)
    rows = {found.person.id: found for found in board.rows}
    columns = [column.competency.id for column in board.columns]
    found = suggest_pairings(board)
    for pair in found:
        index = columns.index(pair.competency_id)
        assert rows[pair.learner].cells[index].looking
        assert rows[pair.coach].cells[index].coach
        assert pair.learner != pair.coach
    coaches = [pair.coach for pair in found]
    assert all(coaches.count(coach) <= MOST_A_COACH for coach in coaches)
    assert len({(pair.learner, pair.competency_id) for pair in found}) == len(found)


@given(ROWS, st.permutations(NAMES))
def test_other_names_make_no_other_pairs(drawn: list[tuple[str, Cell, Cell, bool]], names: list[str]) -> None:
    assert suggest_pairings(board_of(drawn)) == suggest_pairings(board_of(drawn, tuple(names)))


@given(ROWS)
def test_whoever_could_still_teach_somebody_who_waits_is_busy(drawn: list[tuple[str, Cell, Cell, bool]]) -> None:
    board = board_of(drawn)
    found = suggest_pairings(board)
    served = {(pair.learner, pair.competency_id) for pair in found}
    for index, column in enumerate(board.columns):
        waiting = [
            row.person.id
            for row in board.rows
            if row.cells[index].looking and (row.person.id, column.competency.id) not in served
        ]
        for coach in (row.person.id for row in board.rows if row.cells[index].coach):
            free = sum(pair.coach == coach for pair in found) < MOST_A_COACH
            assert not (free and set(waiting) - {coach})
