"""Moments of watch me today: asked at the wall in two touches, closed in five, and seen again weeks later."""

from __future__ import annotations

from db.queries.observations import load_person_history
from kiosk.actions.goals import ChangeGoal, GoalWords, change_goal, end_goal
from kiosk.domain.goals import GoalStatus
from tests.kiosk import KioskAtWork, give_pins
from tests.views.goals.test_goal_sheet import goals_of, sign_in
from tests.views.goals.test_goal_wall import wall
from tests.views.person.moments import goal, undo, words_in, words_on
from tests.workroom import days
from views.goals.card_foot import Deed
from views.goals.place import GoalsPlace
from views.goals.tools import MINE, REACHED


def is_asked(place: GoalsPlace) -> bool:
    """Tell whether the first card's person asks to be watched today."""
    return place.cards[0].item.request is not None


def test_a_name_and_a_touch_ask_and_a_nurse_closes_it_with_a_level_and_a_next_step(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    goal(kiosk.workroom, "Amara", "AIR", "Hold the mask with two hands")
    place = wall(kiosk)
    kiosk.touch(place.tools.watch_button)
    # One goal: nothing more is asked.
    kiosk.touch(place.names().names.pill(kiosk.workroom.id_of("Amara")))
    assert "It stands here till the day ends" in words_on(kiosk.newest_message())
    (card,) = place.cards
    kiosk.touch(card.foot.buttons[Deed.SAW])
    sheet = place.watched_sheet()
    kiosk.touch(sheet.levels.pins[2])
    assert not sheet.save_button.isEnabled()
    kiosk.touch(sheet.next_step.chips.chip("0"))
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Dolores")
    assert kiosk.workroom.cell("Amara", "AIR").level == 2
    assert not sheet.is_open
    assert "Hold the mask" not in words_in(sheet)
    assert not is_asked(place)
    undo(kiosk)
    assert is_asked(place)
    assert kiosk.workroom.cell("Amara", "AIR").level is None


def test_with_two_goals_it_asks_at_which(kiosk: KioskAtWork) -> None:
    for code in ("AIR", "HAND"):
        goal(kiosk.workroom, "Amara", code, f"Works on {code}")
    place = wall(kiosk)
    kiosk.touch(place.tools.watch_button)
    kiosk.touch(place.names().names.pill(kiosk.workroom.id_of("Amara")))
    assert place.deeds.goals is not None
    kiosk.touch(place.deeds.goals.tiles[1])
    assert sorted(card.item.request is not None for card in place.cards) == [False, True]
    undo(kiosk)
    assert [card.item.request for card in place.cards] == [None, None]


def test_on_ones_own_card_one_asks_takes_back_and_says_how_it_goes(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    goal(kiosk.workroom, "Amara", "AIR", "Hold the mask")
    sign_in(kiosk, "Amara")
    place = wall(kiosk)
    kiosk.touch(place.cards[0].foot.buttons[Deed.ASK])
    kiosk.touch(place.cards[0].foot.buttons[Deed.TAKE_BACK])
    assert not is_asked(place)
    undo(kiosk)
    assert is_asked(place)
    kiosk.touch(place.cards[0].foot.buttons[Deed.CHECK_IN])
    assert place.deeds.words is not None
    kiosk.touch(place.deeds.words.words.chips.chip("0"))
    kiosk.touch(place.deeds.words.save_button)
    (found,) = goals_of(kiosk, "Amara")
    assert [said.text for said in found.check_ins] == ["Did it today"]


def test_a_goal_whose_day_is_over_is_reached_carried_on_or_let_go(kiosk: KioskAtWork) -> None:
    made = goal(kiosk.workroom, "Amara", "AIR", "Hold the mask")
    yesterday = (kiosk.workroom.clock.now() - days(2)).date()
    with kiosk.workroom.store.write() as write:
        words = GoalWords("Hold the mask", 2, due=yesterday)
        change_goal(write, kiosk.workroom.actor("Amara"), ChangeGoal(made, 1, words))
    sign_in(kiosk, "Amara")
    place = wall(kiosk)
    assert set(place.cards[0].foot.buttons) == {Deed.REACH, Deed.CARRY_ON, Deed.LET_GO}
    kiosk.touch(place.cards[0].foot.buttons[Deed.CARRY_ON])
    (found,) = goals_of(kiosk, "Amara")
    assert found.due is not None
    assert found.due.weekday() == 4
    assert place.wall is not None
    assert 7 <= (found.due - place.wall.day).days < 14
    undo(kiosk)
    assert goals_of(kiosk, "Amara")[0].due == yesterday
    kiosk.touch(place.cards[0].foot.buttons[Deed.REACH])
    assert goals_of(kiosk, "Amara")[0].status is GoalStatus.REACHED
    undo(kiosk)
    assert goals_of(kiosk, "Amara")[0].status is GoalStatus.LIVE


def test_a_reached_goal_comes_back_and_is_seen_again_or_taken_up(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    made = goal(kiosk.workroom, "Amara", "AIR", "Hold the mask")
    with kiosk.workroom.store.write() as write:
        end_goal(write, kiosk.workroom.actor("Amara"), made, 1, GoalStatus.REACHED)
    kiosk.workroom.clock.advance(days(43))
    sign_in(kiosk, "Dolores")
    place = wall(kiosk)
    kiosk.touch(place.tools.filter.segment(REACHED))
    assert "Still there? Reached 6 weeks ago" in words_on(place.cards[0])
    kiosk.touch(place.cards[0].foot.buttons[Deed.SAW_AGAIN])
    sheet = place.watched_sheet()
    kiosk.touch(sheet.levels.pins[2])
    kiosk.touch(sheet.next_step.chips.chip("0"))
    kiosk.touch(sheet.save_button)
    # Reached more than six weeks ago and seen again: it rests till the next time.
    assert place.cards == []
    undo(kiosk)
    kiosk.window.desk.session.end()
    sign_in(kiosk, "Amara")
    place = wall(kiosk)
    # Among one's own it waits, too; somebody can be asked to look.
    kiosk.touch(place.tools.filter.segment(MINE))
    kiosk.touch(place.cards[0].foot.buttons[Deed.ASK])
    assert place.cards[0].item.request is not None
    kiosk.touch(place.cards[0].foot.buttons[Deed.TAKE_UP])
    assert goals_of(kiosk, "Amara")[0].status is GoalStatus.LIVE


def reach(kiosk: KioskAtWork, code: str, text: str) -> None:
    """Amara reaches a goal, and weeks go by."""
    made = goal(kiosk.workroom, "Amara", code, text)
    with kiosk.workroom.store.write() as write:
        end_goal(write, kiosk.workroom.actor("Amara"), made, 1, GoalStatus.REACHED)
    kiosk.workroom.clock.advance(days(15))


def test_nobody_sees_their_own_goal_again(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    reach(kiosk, "AIR", "Hold the mask")
    place = wall(kiosk)
    kiosk.touch(place.tools.filter.segment(REACHED))
    kiosk.touch(place.cards[0].foot.buttons[Deed.SAW_AGAIN])
    sheet = place.watched_sheet()
    kiosk.touch(sheet.levels.pins[2])
    kiosk.touch(sheet.next_step.chips.chip("0"))
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Amara")
    assert "somebody else has to see it" in words_on(kiosk.newest_message())
    assert not sheet.is_open
    with kiosk.workroom.store.read() as session:
        assert load_person_history(session, kiosk.workroom.id_of("Amara")) == {}


def test_where_another_goal_lives_the_reached_one_is_not_taken_up(kiosk: KioskAtWork) -> None:
    reach(kiosk, "AIR", "Hold the mask")
    goal(kiosk.workroom, "Amara", "AIR", "Hold it with one hand", 3)
    sign_in(kiosk, "Amara")
    place = wall(kiosk)
    kiosk.touch(place.tools.filter.segment(MINE))
    _, reached = place.cards
    assert set(reached.foot.buttons) == {Deed.ASK}


def test_what_was_begun_about_somebody_is_gone_when_another_one_comes(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    goal(kiosk.workroom, "Amara", "AIR", "Hold the mask")
    sign_in(kiosk, "Amara")
    kiosk.touch(wall(kiosk).cards[0].foot.buttons[Deed.ASK])
    kiosk.window.desk.session.end()
    sign_in(kiosk, "Dolores")
    place = wall(kiosk)
    kiosk.touch(place.cards[0].foot.buttons[Deed.SAW])
    sheet = place.watched_sheet()
    kiosk.touch(sheet.levels.pins[1])
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not sheet.is_open
    assert sheet.levels.level is None
    assert "Amara" not in words_in(sheet)
