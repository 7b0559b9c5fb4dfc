"""Weekly sheets: a batch holds what the team may see, one's own print holds everything of one's own."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.tables import AuditRow
from kiosk.actions.goal_sheets import prepare_goal_sheets, prepare_own_sheet
from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.actions.schedule import put_leave
from kiosk.actions.sheets import note_sheets_printed, sheet_code
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotAllowed, NotFound
from kiosk.domain.ids import GoalId
from kiosk.domain.people import RoleKind
from kiosk.domain.permissions import Actor
from kiosk.domain.programme import GroupFilter
from kiosk.domain.sheets import ALPHABET, LENGTH
from kiosk.reports.model import GoalSheet
from tests.workroom import Workroom

MONDAY = date(2026, 11, 23)


def iso(day: date) -> str:
    return day.isoformat()


def with_goal(workroom: Workroom) -> Workroom:
    workroom.observe("Dolores", "Amara", "AIR", 1)
    words = GoalWords("Position without a reminder", 2, "Simulation, Wed 12:30", date(2026, 12, 7))
    with workroom.store.write() as write:
        goal = AddGoal(GoalId(write.ids()), workroom.competencies["AIR"].id, words)
        add_goal(write, workroom.actor("Amara"), goal)
    return workroom


def batch(workroom: Workroom, by: str | None = "Mei-Ling", group: GroupFilter | None = None) -> list[GoalSheet]:
    with workroom.store.write() as write:
        actor = workroom.actor(by) if by else None
        return prepare_goal_sheets(write, actor, MONDAY, group or GroupFilter(), iso)


def own(workroom: Workroom, actor: Actor) -> GoalSheet:
    with workroom.store.write() as write:
        (sheet,) = prepare_own_sheet(write, actor, MONDAY, iso)
    return sheet


def amaras(sheets: list[GoalSheet]) -> GoalSheet:
    return next(sheet for sheet in sheets if sheet.person == "Amara Okafor")


def test_a_chiefs_batch_has_a_sheet_for_everybody_with_its_own_code(workroom: Workroom) -> None:
    sheets = batch(with_goal(workroom))
    assert [sheet.person.split()[0] for sheet in sheets] == ["Amara", "Björn", "Dolores", "Ines", "Mei-Ling", "Miriam"]
    assert len({sheet.code for sheet in sheets}) == 6
    assert [sheet.code for sheet in batch(workroom, by=None)] == [sheet.code for sheet in sheets]
    goal = amaras(sheets).goal
    assert goal is not None
    assert (goal.text, goal.level, goal.towards) == ("Position without a reminder", 1, 2)
    assert [day.note for day in amaras(sheets).days] == ["", "", "Simulation, Wed 12:30", "", "", "", ""]


@pytest.mark.parametrize(
    ("goals", "levels", "expected"),
    [
        (Audience.WALL, Audience.WALL, (True, 1)),
        (Audience.TEAM, Audience.TEAM, (True, 1)),
        (Audience.TEAM, Audience.COACH, (True, None)),
        (Audience.COACH, Audience.WALL, (False, None)),
        (Audience.PRIVATE, Audience.PRIVATE, (False, None)),
    ],
)
def test_what_is_not_shared_with_the_team_does_not_lie_at_the_printer(
    small_workroom: Workroom, goals: Audience, levels: Audience, expected: tuple[bool, int | None]
) -> None:
    with_goal(small_workroom)
    small_workroom.share("Amara", ItemKind.GOALS, goals)
    small_workroom.share("Amara", ItemKind.LEVELS, levels)
    goal = amaras(batch(small_workroom)).goal
    assert (goal is not None, goal.level if goal else None) == expected
    mine = own(small_workroom, small_workroom.actor("Amara")).goal
    assert mine is not None
    assert mine.level == 1


def test_ones_own_sheet_needs_the_pin_and_a_batch_the_chief(small_workroom: Workroom) -> None:
    unproven = Actor(small_workroom.id_of("Amara"), small_workroom.programme_id, proven=False)
    with pytest.raises(NotAllowed):
        own(small_workroom, unproven)
    with pytest.raises(NotAllowed):
        batch(small_workroom, by="Björn")
    with pytest.raises(NotFound, match="print-nobody"):
        batch(small_workroom, group=GroupFilter(kinds=frozenset({RoleKind.THERAPIST})))


def test_days_away_stand_on_the_sheet_instead_of_practice(small_workroom: Workroom) -> None:
    with_goal(small_workroom)
    with small_workroom.store.write() as write:
        put_leave(write, small_workroom.id_of("Amara"), date(2026, 11, 25), date(2026, 11, 26), "Vacation")
    days = own(small_workroom, small_workroom.actor("Amara")).days
    assert [day.off for day in days] == [False, False, True, True, False, False, False]
    assert (days[2].note, days[2].shift) == ("", "Vacation")
    # Whoever fetches the batch need not know why somebody is away.
    assert [(day.off, day.shift) for day in amaras(batch(small_workroom)).days[2:4]] == [(True, ""), (True, "")]


def printed_amaras(workroom: Workroom) -> list[object]:
    with workroom.store.read() as session:
        of_amara = (AuditRow.action == "sheet_print", AuditRow.subject_id == workroom.id_of("Amara"))
        return list(session.scalars(select(AuditRow.actor_id).where(*of_amara).order_by(AuditRow.seq)))


def let_go(workroom: Workroom, sheets: list[GoalSheet], by: str | None) -> None:
    with workroom.store.write() as write:
        note_sheets_printed(write, workroom.actor(by) if by else None, [sheet.code for sheet in sheets])


def test_the_audit_knows_who_printed_whose_week(small_workroom: Workroom) -> None:
    let_go(small_workroom, batch(small_workroom), "Mei-Ling")
    let_go(small_workroom, [own(small_workroom, small_workroom.actor("Amara"))], "Amara")
    let_go(small_workroom, batch(small_workroom, by=None), None)
    assert printed_amaras(small_workroom) == [small_workroom.id_of("Mei-Ling"), small_workroom.id_of("Amara"), None]


def test_sheets_that_are_only_looked_at_were_not_printed(small_workroom: Workroom) -> None:
    for _ in range(2):
        batch(small_workroom)
        own(small_workroom, small_workroom.actor("Amara"))
    assert printed_amaras(small_workroom) == []


def test_a_code_alone_lets_nobody_take_anothers_sheet(small_workroom: Workroom) -> None:
    with pytest.raises(NotAllowed):
        let_go(small_workroom, [own(small_workroom, small_workroom.actor("Amara"))], "Björn")
    assert printed_amaras(small_workroom) == []


def test_a_code_has_no_look_alikes_and_is_the_weeks_own(workroom: Workroom) -> None:
    amara = workroom.id_of("Amara")
    with workroom.store.write() as write:
        first, again, next_week = (sheet_code(write, amara, day) for day in (MONDAY, MONDAY, date(2026, 11, 30)))
    assert first == again != next_week
    assert len(first) == LENGTH
    assert not set("01OIL2Z5S8BUV") & set(ALPHABET)
    assert set(first + next_week) <= set(ALPHABET)
