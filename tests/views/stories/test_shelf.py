"""Moments at the story shelf: read by those it was told to, told by whom it happened to, gone when taken back."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from db.tables import AuditRow
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotAllowed
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


def test_a_refused_audience_does_not_stay_on_the_switch(told: KioskAtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise NotAllowed("not-allowed", action="choose_audience")

    place = place_of(told)
    told.window.desk.sign_in(told.workroom.people["Amara"])
    told.settle()
    monkeypatch.setattr("views.stories.place.choose_audience", refuse)
    told.touch(place.reading.audiences.segment(Audience.PRIVATE.name))
    assert place.reading.audiences.chosen == Audience.WALL.name


def test_a_story_about_something_else_is_still_begun(told: KioskAtWork) -> None:
    place = place_of(told)
    told.touch(place.tell_button)
    told.sign_in("Dolores")
    sheet = place.story_sheet()
    told.touch(sheet.competencies.tiles[told.workroom.competencies["HAND"].id])
    sheet.hard.set_text("Too long.")
    told.touch(sheet.other_button)
    sheet.turn_away()
    place.tell()
    told.settle()
    assert sheet.hard.text == "Too long."


def test_what_is_read_stays_in_front_when_somebody_comes(told: KioskAtWork) -> None:
    place = place_of(told)
    second = list(place.list.tiles.values())[1]
    told.touch(second)
    told.window.desk.sign_in(told.workroom.people["Dolores"])
    assert "No stories here yet" not in words_on(place)
    told.settle()
    assert f"How I got better: {second.told.competency.name}" in words_on(place.reading)


def test_the_same_story_read_anew_stays_where_its_reader_is(told: KioskAtWork) -> None:
    place = place_of(told)
    first, second = (tile.told for tile in place.list.tiles.values())
    bar = place.reading.scroll_bar()
    bar.setRange(0, 100)
    bar.setValue(40)
    place.reading.set_story(first, None)
    assert bar.value() == 40
    place.reading.set_story(second, None)
    assert bar.value() == 0


def test_news_do_not_keep_a_new_story_from_opening(told: KioskAtWork) -> None:
    place = place_of(told)
    told.window.desk.sign_in(told.workroom.people["Dolores"])
    told.settle()
    place.tell()
    place.reload()
    told.settle()
    assert place.story_sheet().is_open


def test_telling_a_story_chooses_no_audience_that_was_left_as_it_was(told: KioskAtWork) -> None:
    def choices() -> int | None:
        with told.workroom.store.read() as session:
            return session.scalar(select(func.count()).select_from(AuditRow).where(AuditRow.action == "consent"))

    place, before = place_of(told), choices()
    told.touch(place.tell_button)
    told.sign_in("Amara")
    sheet = place.story_sheet()
    told.touch(sheet.competencies.tiles[told.workroom.competencies["HAND"].id])
    for field in (sheet.hard, sheet.did, sheet.different):
        field.set_text("Sickest first.")
    told.touch(sheet.save_button)
    assert ("Amara", "HAND") in shelf(told.workroom, None)
    assert choices() == before
