"""What one person might see leaves the goal wall with them, in front and behind another place."""

from __future__ import annotations

from kiosk.domain.consent import Audience, ItemKind
from tests.kiosk import KioskAtWork
from tests.views.person.moments import goal, words_in
from views.goals.place import GoalsPlace

SECRET = "Find the space with somebody beside me"


def test_goals_of_the_team_leave_with_their_reader_also_behind_the_board(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "LP", SECRET)
    kiosk.workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Ines"])
    kiosk.go("goals")
    place = kiosk.place("goals", GoalsPlace)
    assert SECRET in words_in(place)
    kiosk.go("board")
    kiosk.window.desk.session.end()
    # Behind the board nothing is read: the next one to come finds the widgets as they are.
    assert SECRET not in words_in(place)


def test_an_answer_for_the_one_before_arrives_nowhere(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "LP", SECRET)
    kiosk.workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    kiosk.go("goals")
    place = kiosk.place("goals", GoalsPlace)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Ines"])
    kiosk.window.go("board")
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert SECRET not in words_in(place)


def test_what_somebody_looked_for_is_not_looked_for_by_the_next_one(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "LP", SECRET)
    goal(kiosk.workroom, "Björn", "FAM", "Open with one question")
    kiosk.window.desk.sign_in(kiosk.workroom.people["Ines"])
    kiosk.go("goals")
    place = kiosk.place("goals", GoalsPlace)
    kiosk.touch(place.tools.narrow_button)
    sheet = place.narrow_sheet()
    assert sheet is not None
    kiosk.touch(sheet.competencies.chip(str(kiosk.workroom.competencies["FAM"].id)))
    assert len(place.cards) == 1
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert len(place.cards) == 2
    assert not place.tools.narrow_button.isChecked()
