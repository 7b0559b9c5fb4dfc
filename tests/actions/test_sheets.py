"""A printed week is brought back by its owner alone; codes that nobody has are counted at the screen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.queries.goals import load_goals_of
from db.queries.sheets import load_sheet_week
from kiosk.actions.sheets import CodeAnswer, TellOfGoal, find_sheet, open_sheet, sheet_code, tell_of_goal
from kiosk.domain.errors import NotAllowed, NotFound
from kiosk.domain.permissions import Actor
from kiosk.domain.sheets import Went
from tests.views.person.moments import goal
from tests.workroom import Workroom

MONDAY = date(2026, 11, 23)
NOBODYS = "AAAAA"


def amaras_code(workroom: Workroom) -> str:
    goal(workroom, "Amara", "LP", "Find the space with somebody beside me")
    with workroom.store.write() as write:
        return sheet_code(write, workroom.id_of("Amara"), MONDAY)


def find(workroom: Workroom, code: str, kiosk: str = "ward") -> CodeAnswer:
    with workroom.store.write() as write:
        return find_sheet(write, kiosk, code)


def rests(workroom: Workroom) -> list[float]:
    """Return for how many seconds the screen rests after each of three wrong codes."""
    return [find(workroom, NOBODYS).rest.total_seconds() for _ in range(3)]


def test_what_is_told_stands_once_with_the_goal_however_often_it_is_sent(workroom: Workroom) -> None:
    code, amara = amaras_code(workroom), workroom.actor("Amara")
    with workroom.store.read() as session:
        (kept,) = load_goals_of(session, amara.person_id)
    with workroom.store.write() as write:
        command = TellOfGoal(write.ids(), code, kept.id, Went.IN_PART, "In part. Next: with somebody who watches.")
    for _ in range(2):
        with workroom.store.write() as write:
            tell_of_goal(write, amara, command)
    with workroom.store.read() as session:
        (kept,) = load_goals_of(session, amara.person_id)
        week = load_sheet_week(session, code, amara.person_id)
    assert [talk.text for talk in kept.check_ins] == [command.text]
    assert week.told == {kept.id: (Went.IN_PART, command.text)}


def test_a_goal_begun_after_the_print_did_not_stand_on_the_paper(small_workroom: Workroom) -> None:
    code = amaras_code(small_workroom)
    small_workroom.clock.advance(timedelta(hours=1))
    goal(small_workroom, "Amara", "FAM", "Open with one question")
    with small_workroom.store.read() as session:
        week = load_sheet_week(session, code, small_workroom.id_of("Amara"))
    assert [item.competency.code for item in week.goals] == ["LP"]


def test_wrong_codes_rest_a_screen_longer_each_time_and_no_other_screen(workroom: Workroom) -> None:
    code = amaras_code(workroom)
    assert rests(workroom) == [0, 0, 1]
    resting = find(workroom, code)
    assert (resting.owner, resting.rest) == (None, timedelta(seconds=1))
    assert find(workroom, code, kiosk="clinic").owner == workroom.people["Amara"]
    workroom.clock.advance(timedelta(seconds=1))
    assert find(workroom, NOBODYS).rest == timedelta(seconds=2)
    workroom.clock.advance(timedelta(minutes=15))
    assert rests(workroom) == [0, 0, 1]


def test_the_owner_at_the_screen_ends_what_wrong_codes_earned_it(small_workroom: Workroom) -> None:
    code = amaras_code(small_workroom)
    for _ in range(2):
        find(small_workroom, NOBODYS)
    with small_workroom.store.write() as write:
        open_sheet(write, small_workroom.actor("Amara"), "ward", code)
    assert rests(small_workroom) == [0, 0, 1]


def test_a_code_opens_nothing_for_anybody_else_nor_for_a_name_alone(small_workroom: Workroom) -> None:
    code = amaras_code(small_workroom)
    unproven = Actor(small_workroom.id_of("Amara"), small_workroom.programme_id, proven=False)
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        open_sheet(write, unproven, "ward", code)
    with pytest.raises(NotFound, match="sheet-missing"), small_workroom.store.write() as write:
        open_sheet(write, small_workroom.actor("Mei-Ling"), "ward", code)
    with pytest.raises(NotFound, match="sheet-missing"), small_workroom.store.read() as session:
        load_sheet_week(session, code, small_workroom.id_of("Mei-Ling"))
