"""Suggested pairs: who looks beside who wants to, those who meet at work first, and nobody overrun."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

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
