"""Moments over thanks: said by one, read by two, and by others as far as whom it is about wants it."""

from __future__ import annotations

import pytest

from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.thanks import Deed
from tests.actions.test_thanks import read, thank
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import page_of, undo, words_on
from views.thanks.place import ThanksPlace


def place_of(kiosk: KioskAtWork) -> ThanksPlace:
    kiosk.window.go("thanks")
    kiosk.settle()
    return kiosk.place("thanks", ThanksPlace)


def sign_in(kiosk: KioskAtWork, name: str) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people[name])
    kiosk.settle()


@pytest.fixture
def ward(kiosk: KioskAtWork) -> KioskAtWork:
    """Dolores lets everybody read what she is thanked for; the kiosk knows Amara's PIN."""
    give_pins(kiosk.workroom, "Amara")
    kiosk.workroom.share("Dolores", ItemKind.STORIES, Audience.WALL)
    return kiosk


def test_a_thanks_is_said_in_a_name_a_chip_and_a_line(ward: KioskAtWork) -> None:
    place = place_of(ward)
    ward.touch(place.say_button)
    ward.sign_in("Amara")
    sheet = place.thanks_sheet()
    ward.touch(sheet.names.pill(ward.workroom.id_of("Dolores")))
    ward.touch(sheet.deeds.chip(Deed.HELPED.value))
    assert not sheet.save_button.isEnabled()
    sheet.about.set_text("Stayed with me after the code")
    ward.touch(sheet.save_button)
    assert read(ward.workroom, None) == ["Stayed with me after the code"]
    assert "Dolores Ruiz helped Amara Okafor" in words_on(place.list)
    undo(ward)
    assert read(ward.workroom, "Dolores") == []


def test_nobody_can_choose_to_thank_themself(ward: KioskAtWork) -> None:
    place = place_of(ward)
    sign_in(ward, "Amara")
    place.say()
    ward.settle()
    with pytest.raises(KeyError):
        place.thanks_sheet().names.pill(ward.workroom.id_of("Amara"))


def test_whom_it_is_about_keeps_it_for_two(ward: KioskAtWork) -> None:
    thank(ward.workroom, "Amara", "Dolores")
    place = place_of(ward)
    assert [card.button for card in place.list.cards] == [None]
    sign_in(ward, "Dolores")
    button = place.list.cards[0].button
    assert button is not None
    ward.touch(button)
    assert read(ward.workroom, None) == []
    undo(ward)
    assert read(ward.workroom, None) == ["Stayed with me after the code"]


def test_it_stands_on_the_page_of_whom_it_is_about(ward: KioskAtWork) -> None:
    thank(ward.workroom, "Amara", "Dolores")
    ward.window.go("person", ward.workroom.id_of("Dolores"))
    ward.settle()
    assert "Dolores helped Amara" in words_on(page_of(ward).lately)
    ward.workroom.share("Dolores", ItemKind.STORIES, Audience.PRIVATE)
    ward.window.go("board")
    ward.window.go("person", ward.workroom.id_of("Dolores"))
    ward.settle()
    assert "Dolores helped Amara" not in words_on(page_of(ward).lately)


def test_words_begun_for_one_go_along_to_somebody_else(ward: KioskAtWork) -> None:
    place = place_of(ward)
    sign_in(ward, "Amara")
    sheet = place.thanks_sheet()
    for name, words in (("Björn", "Found the key"), ("Dolores", "Stayed after the code")):
        place.say()
        ward.settle()
        ward.touch(sheet.names.pill(ward.workroom.id_of(name)))
        sheet.about.set_text(words)
        if name == "Björn":
            sheet.turn_away()
    ward.touch(sheet.other_button)
    ward.touch(sheet.names.pill(ward.workroom.id_of("Björn")))
    assert sheet.about.text == "Stayed after the code"


def test_words_wait_for_their_author_also_where_the_name_was_left(ward: KioskAtWork) -> None:
    place = place_of(ward)
    sign_in(ward, "Amara")
    place.say()
    ward.settle()
    sheet = place.thanks_sheet()
    ward.touch(sheet.names.pill(ward.workroom.id_of("Dolores")))
    sheet.about.set_text("Stayed after the code")
    ward.touch(sheet.other_button)
    sheet.turn_away()
    place.say()
    ward.settle()
    ward.touch(sheet.names.pill(ward.workroom.id_of("Dolores")))
    assert sheet.about.text == "Stayed after the code"
