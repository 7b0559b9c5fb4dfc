"""Moments over the sheet of a goal: from a level to words others will see, kept for its author and nobody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from db.queries.goals import load_goals_of
from kiosk.actions.goals import ChangeGoal, GoalWords, change_goal
from kiosk.domain.goals import Goal, GoalStatus
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, undo, words_on
from tests.workroom import days
from views.goals.goal_sheet import GoalSheet
from views.goals.place import GoalsPlace
from widgets.labels import TextLabel


def goals_of(kiosk: KioskAtWork, name: str) -> list[Goal]:
    with kiosk.workroom.store.read() as session:
        return list(load_goals_of(session, kiosk.workroom.id_of(name), live_only=False))


def sign_in(kiosk: KioskAtWork, name: str) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people[name])
    kiosk.settle()


def open_sheet(kiosk: KioskAtWork) -> GoalSheet:
    """Touch New goal on the wall."""
    kiosk.go("goals")
    place = kiosk.place("goals", GoalsPlace)
    kiosk.touch(place.tools.new_button)
    return place.goal_sheet()


def choose(kiosk: KioskAtWork, sheet: GoalSheet, code: str) -> None:
    kiosk.touch(sheet.competencies.tiles[kiosk.workroom.competencies[code].id])


@pytest.fixture
def amara(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara was seen at level 1 in the airway; the kiosk knows her PIN."""
    give_pins(kiosk.workroom, "Amara", "Björn")
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(3), seen="Held the mask")
    return kiosk


def test_a_goal_needs_its_person_then_a_touch_on_what_and_one_on_words(amara: KioskAtWork) -> None:
    sheet = open_sheet(amara)
    amara.sign_in("Amara")
    assert "Touch what you want to grow in" in words_on(sheet)
    choose(amara, sheet, "AIR")
    assert sheet.words.level.level == 2
    assert not sheet.save_button.isEnabled()
    amara.touch(sheet.words.text.chips.chip("1"))
    amara.touch(sheet.words.due.chip("0"))
    amara.touch(sheet.save_button)
    (made,) = goals_of(amara, "Amara")
    assert (made.target_level, made.status) == (2, GoalStatus.LIVE)
    assert made.text
    assert made.due is not None
    assert amara.workroom.cell("Amara", "AIR").next_level == 2
    undo(amara)
    assert not amara.workroom.cell("Amara", "AIR").edge


def test_own_words_stay_when_the_competency_changes(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    choose(amara, sheet, "AIR")
    amara.touch(sheet.words.text.chips.chip("own"))
    sheet.words.text.field.set_text("Ask before I touch")
    choose(amara, sheet, "LP")
    assert sheet.words.text.text == "Ask before I touch"


def test_what_was_begun_waits_for_its_author_and_nobody_else(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    choose(amara, sheet, "AIR")
    amara.touch(sheet.words.text.chips.chip("own"))
    sheet.words.text.field.set_text("Ask before I touch")
    sheet.prompts.important.set_text("Small airways worry me")
    amara.window.desk.session.end()
    amara.settle()
    assert not sheet.is_open
    assert sheet.words.text.text == sheet.words.text.field.text == sheet.prompts.important.text == ""
    sign_in(amara, "Björn")
    assert open_sheet(amara).words.text.text == ""
    amara.touch(sheet.panel.close_button)
    amara.window.desk.session.end()
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    assert sheet.words.text.text == "Ask before I touch"
    assert sheet.prompts.important.text == "Small airways worry me"
    amara.touch(sheet.save_button)
    assert [found.text for found in goals_of(amara, "Amara")] == ["Ask before I touch"]
    assert goals_of(amara, "Björn") == []
    # What was saved is no draft any more.
    assert open_sheet(amara).words.text.text == ""


def test_a_competency_in_which_a_goal_lives_rests(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "AIR", "Hold the mask with two hands")
    sign_in(amara, "Amara")
    tiles = open_sheet(amara).competencies.tiles
    codes = {item.id: code for code, item in amara.workroom.competencies.items()}
    reasons = {codes[key]: tile.reason for key, tile in tiles.items() if not tile.isEnabled()}
    assert reasons == {"AIR": "already a goal"}
    assert all(not tile.reason for tile in tiles.values() if tile.isEnabled())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_competencies_have_the_whole_sheet_until_one_is_chosen(amara: KioskAtWork, size: tuple[int, int]) -> None:
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    amara.window.resize(*size)
    amara.settle()
    tiles = list(sheet.competencies.tiles.values())
    assert not sheet.prompts.isVisible()
    assert not sheet.save_button.isVisible()
    across = [tile.mapTo(sheet, tile.rect().topLeft()).y() for tile in tiles].count(tiles[0].mapTo(sheet, QPoint()).y())
    assert across == (3 if size[0] > size[1] else 2)
    # None is below the edge, and each is large enough for a finger.
    assert max(tile.mapTo(sheet, tile.rect().bottomLeft()).y() for tile in tiles) < sheet.height()
    assert min(tile.height() for tile in tiles) >= 64
    choose(amara, sheet, "AIR")
    assert sheet.prompts.isVisible()
    assert sheet.save_button.isVisible()


def test_a_tall_screen_cuts_no_word_of_a_goal_and_no_field(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    amara.window.resize(1080, 1920)
    choose(amara, sheet, "AIR")
    sheet.words.text.chips.chip("own").click()
    amara.settle()
    labels = [label for label in sheet.findChildren(TextLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in labels if label.is_elided()] == []
    # Every level's name has the room its picker asks for.
    assert all(pin.width() >= pin.sizeHint().width() for pin in sheet.words.level.pins)
    for field in (sheet.words.text.field, sheet.prompts.important, sheet.prompts.realistic):
        assert field.visibleRegion().boundingRect() == field.rect()


def test_the_chosen_competency_stays_in_sight_when_the_list_gets_narrow(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    last = list(sheet.competencies.tiles.values())[-1]
    amara.touch(last)
    assert last.isChecked()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_three_goals_are_enough_and_the_sheet_says_so(amara: KioskAtWork) -> None:
    for code in ("AIR", "LP", "HAND"):
        goal(amara.workroom, "Amara", code, f"Works on {code}")
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    choose(amara, sheet, "FAM")
    amara.touch(sheet.words.text.chips.chip("0"))
    assert not sheet.save_button.isEnabled()
    assert "3 live goals are the most" in words_on(sheet)


def test_two_kiosks_change_one_goal_and_the_second_is_told(amara: KioskAtWork) -> None:
    made = goal(amara.workroom, "Amara", "AIR", "Hold the mask")
    sign_in(amara, "Amara")
    amara.go("goals")
    place = amara.place("goals", GoalsPlace)
    sheet = place.goal_sheet()
    assert place.signed_in is not None
    sheet.open_goal(place.signed_in, goals_of(amara, "Amara")[0])
    amara.settle()
    with amara.workroom.store.write() as write:
        change_goal(write, amara.workroom.actor("Amara"), ChangeGoal(made, 1, GoalWords("Said elsewhere", 2)))
    sheet.words.text.set_text("Said here")
    amara.touch(sheet.save_button)
    assert [found.text for found in goals_of(amara, "Amara")] == ["Said elsewhere"]
    assert "Said elsewhere" in words_on(amara.newest_message())
    assert sheet.is_open
    assert sheet.words.text.text == "Said here"


def test_words_refused_after_the_sheet_was_closed_wait_for_their_author(amara: KioskAtWork) -> None:
    goal_id = goal(amara.workroom, "Amara", "AIR", "Hold the mask alone")
    sign_in(amara, "Amara")
    (live,) = goals_of(amara, "Amara")
    sheet = open_sheet(amara)
    who = amara.window.desk.session.signed_in
    assert who is not None
    sheet.open_goal(who, live)
    amara.settle()
    sheet.words.text.set_text("Hold the mask, and say when I need help")
    with amara.workroom.store.write() as write:
        change_goal(write, amara.workroom.actor("Amara"), ChangeGoal(goal_id, 1, GoalWords("Changed elsewhere", 2)))
    sheet.save_button.click()
    # Away before the database answered, which it does with a refusal.
    sheet.turn_away()
    amara.settle()
    sheet.open_goal(who, live)
    amara.settle()
    assert sheet.words.text.text == "Hold the mask, and say when I need help"


def test_a_goal_saved_late_does_not_close_the_next_one(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    sheet = open_sheet(amara)
    choose(amara, sheet, "AIR")
    amara.touch(sheet.words.text.chips.chip("1"))
    who = amara.window.desk.session.signed_in
    assert who is not None
    sheet.save_button.click()
    sheet.turn_away()
    sheet.open_new(who)
    amara.settle()
    assert len(goals_of(amara, "Amara")) == 1
    assert sheet.is_open
    assert sheet.competencies.tiles
    # What was saved is no draft any more.
    assert sheet.words.text.text == ""
