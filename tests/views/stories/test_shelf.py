"""Moments at the story shelf: read by those it was told to, told by whom it happened to, gone when taken back."""

from __future__ import annotations

import pytest

from kiosk.domain.consent import Audience, ItemKind
from tests.actions.test_stories import shelf, tell
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import undo, words_on
from views.stories.place import StoriesPlace


def place_of(kiosk: KioskAtWork) -> StoriesPlace:
    """Touch More, then the shelf."""
    kiosk.go("more")
    more = kiosk.window.places.get("more", kiosk.kiosk.kit.theming.theme)
    kiosk.touch(more.ways.tiles["stories"])  # type: ignore[attr-defined]
    return kiosk.place("stories", StoriesPlace)


@pytest.fixture
def told(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara told two stories to the wall; the kiosk knows PINs."""
    give_pins(kiosk.workroom, "Amara", "Dolores")
    kiosk.workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    tell(kiosk.workroom, "Amara", "AIR")
    tell(kiosk.workroom, "Amara", "LP")
    return kiosk


def test_anybody_reads_what_was_told_to_the_wall(told: KioskAtWork) -> None:
    place = place_of(told)
    assert len(place.list.tiles) == 2
    other = next(tile for tile in place.list.tiles.values() if tile.told.competency.code == "LP")
    told.touch(other)
    assert f"How I got better: {other.told.competency.name}" in words_on(place.reading)
    assert not place.reading.back_button.isVisible()


def test_a_story_taken_back_is_off_the_wall_and_undo_puts_it_back(told: KioskAtWork) -> None:
    place = place_of(told)
    told.window.desk.sign_in(told.workroom.people["Amara"])
    told.settle()
    told.touch(place.reading.back_button)
    assert len(shelf(told.workroom, None)) == len(place.list.tiles) == 1
    undo(told)
    assert len(shelf(told.workroom, None)) == len(place.list.tiles) == 2


def test_who_sees_my_stories_holds_at_a_touch(told: KioskAtWork) -> None:
    place = place_of(told)
    told.window.desk.sign_in(told.workroom.people["Amara"])
    told.settle()
    told.touch(place.reading.audiences.segment(Audience.PRIVATE.name))
    assert shelf(told.workroom, None) == []
    assert len(place.list.tiles) == 2
    told.window.desk.session.end()
    told.settle()
    assert place.list.tiles == {}
    assert words_on(place.reading) == ""


def test_a_story_is_told_in_answers_and_shared_with_its_choice(told: KioskAtWork) -> None:
    place = place_of(told)
    told.touch(place.tell_button)
    told.sign_in("Dolores")
    sheet = place.story_sheet()
    told.touch(sheet.competencies.tiles[told.workroom.competencies["HAND"].id])
    assert not sheet.save_button.isEnabled()
    for field, text in ((sheet.hard, "Too long."), (sheet.did, "Sickest first."), (sheet.different, "Four minutes.")):
        field.set_text(text)
    told.touch(sheet.audiences.segment(Audience.WALL.name))
    told.touch(sheet.save_button)
    assert not sheet.is_open
    assert ("Dolores", "HAND") in shelf(told.workroom, None)
    undo(told)
    assert ("Dolores", "HAND") not in shelf(told.workroom, "Dolores")


def test_what_was_begun_waits_for_its_author_alone(told: KioskAtWork) -> None:
    place = place_of(told)
    told.touch(place.tell_button)
    told.sign_in("Dolores")
    sheet = place.story_sheet()
    told.touch(sheet.competencies.tiles[told.workroom.competencies["HAND"].id])
    sheet.hard.set_text("Too long.")
    sheet.turn_away()
    assert sheet.hard.text == ""
    told.window.desk.sign_in(told.workroom.people["Amara"])
    told.settle()
    place.tell()
    told.settle()
    assert sheet.hard.text == ""
    sheet.turn_away()
    told.window.desk.sign_in(told.workroom.people["Dolores"])
    told.settle()
    place.tell()
    told.settle()
    assert sheet.hard.text == "Too long."


def test_thanking_for_a_story_begins_with_its_person(told: KioskAtWork) -> None:
    place = place_of(told)
    told.window.desk.sign_in(told.workroom.people["Dolores"])
    told.settle()
    told.touch(place.reading.thanks_button)
    sheet = told.window.places.get("thanks", told.kiosk.kit.theming.theme).thanks_sheet()  # type: ignore[attr-defined]
    assert sheet.is_open
    assert "Thank Amara Okafor" in words_on(sheet)
