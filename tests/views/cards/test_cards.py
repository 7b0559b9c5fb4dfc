"""Moments over coaching cards: step by step, about a goal that was brought along, and on to a new one."""

from __future__ import annotations

from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, page_of, words_on
from views.cards.place import CardsPlace


def place_of(kiosk: KioskAtWork) -> CardsPlace:
    kiosk.settle()
    return kiosk.place("cards", CardsPlace)


def test_a_card_leads_from_step_to_step_and_back(kiosk: KioskAtWork) -> None:
    kiosk.window.go("cards")
    place = place_of(kiosk)
    kiosk.touch(place.tiles["r2c2"])
    assert "Relationship" in words_on(place.conversation.middle)
    kiosk.touch(place.tools.next_button)
    assert "Reactions" in words_on(place.conversation.middle)
    assert [tile.over for tile in place.conversation.steps] == [True, False, False, False]
    kiosk.touch(place.conversation.steps[3])
    assert "Coaching" in words_on(place.conversation.middle)
    kiosk.touch(place.tools.back_button)
    assert "Content" in words_on(place.conversation.middle)


def test_one_question_is_the_one_that_is_asked(kiosk: KioskAtWork) -> None:
    kiosk.window.go("cards")
    place = place_of(kiosk)
    kiosk.touch(place.tiles["ask"])
    for number in (0, 2):
        kiosk.touch(place.conversation.questions[number])
        assert [tile.isChecked() for tile in place.conversation.questions].index(True) == number
    assert sum(tile.isChecked() for tile in place.conversation.questions) == 1


def test_the_last_step_makes_a_goal_of_whoever_signs_in(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    kiosk.window.go("cards")
    place = place_of(kiosk)
    kiosk.touch(place.tiles["one-thing"])
    kiosk.touch(place.conversation.steps[2])
    kiosk.touch(place.tools.goal_button)
    kiosk.sign_in("Amara")
    assert place.goal_sheet().is_open


def test_a_goal_brought_along_is_in_front_until_its_person_leaves(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "AIR", "Say the plan out loud")
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    kiosk.window.go("person", kiosk.workroom.id_of("Amara"))
    kiosk.settle()
    item = page_of(kiosk).goals.items[0]
    kiosk.touch(item.cards_button)
    place = place_of(kiosk)
    kiosk.touch(place.tiles["observe"])
    assert item.goal.text in words_on(place.conversation.right)
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert item.goal.text not in words_on(place.conversation.right)
