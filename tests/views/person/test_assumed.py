"""Moments with what the next plan assumes of me: where it comes from, and putting it right by a touch."""

from __future__ import annotations

import pytest

from kiosk.actions.assumptions import load_assumptions
from kiosk.actions.wishes import Keenness, wish
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import RotationId
from tests.kiosk import KioskAtWork, give_pins
from tests.planning import block_id, plan_year
from tests.views.person.moments import look_at, open_own_page, undo, words_in, words_on
from views.board.place import BoardPlace
from views.person.assumed_sheet import AssumedSheet
from views.person.place import PersonPlace
from widgets.buttons import IconButton
from widgets.scroll_area import TouchScrollArea


@pytest.fixture
def rotations(kiosk: KioskAtWork) -> dict[str, RotationId]:
    """A year to plan, in which Amara wishes for the PICU."""
    return plan_year(kiosk.workroom)


@pytest.fixture
def amara(kiosk: KioskAtWork, rotations: dict[str, RotationId]) -> KioskAtWork:
    """Those who have a PIN, in that year."""
    del rotations
    give_pins(kiosk.workroom, "Amara", "Björn", "Dolores")
    return kiosk


def assumed(kiosk: KioskAtWork, place: PersonPlace) -> AssumedSheet:
    kiosk.touch(place.tools.assumed_button)
    sheet = place.assumed.sheet
    assert sheet is not None
    assert sheet.is_open
    return sheet


def tile_words(kiosk: KioskAtWork, sheet: AssumedSheet, code: str) -> str:
    return sheet.levels.tiles[kiosk.workroom.competencies[code].id].words


def stored_wishes(kiosk: KioskAtWork, name: str) -> dict[str, float]:
    with kiosk.workroom.store.read() as session:
        found = load_assumptions(session, kiosk.workroom.actor(name), kiosk.workroom.clock.now())
    assert found is not None
    return {wish.rotation.code: wish.value for wish in found.wishes}


def test_each_level_says_who_saw_it_and_the_unknown_why(amara: KioskAtWork) -> None:
    sheet = assumed(amara, open_own_page(amara, "Amara"))
    assert tile_words(amara, sheet, "AIR") == "20 Nov, Dolores Ruiz, Charge nurse"
    assert tile_words(amara, sheet, "LP") == "Unknown: nobody has said yet"
    shown = words_on(sheet)
    assert "your own view never counts" in shown
    assert "counts double" in shown
    assert "Clinic 1" in shown


def test_what_is_not_released_is_one_touch_from_being_released(amara: KioskAtWork) -> None:
    amara.workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    place = open_own_page(amara, "Amara")
    sheet = assumed(amara, place)
    assert tile_words(amara, sheet, "AIR") == "Unknown: not released"
    assert "does not count: not released" in words_on(sheet)
    amara.touch(sheet.audiences_button)
    audiences = place.sharing.audiences
    assert audiences is not None
    assert audiences.is_open
    assert not sheet.is_open
    amara.touch(audiences.choices[ItemKind.PLANNING].segment(Audience.COACH.name))
    audiences.close_sheet()
    sheet = assumed(amara, place)
    assert tile_words(amara, sheet, "AIR") == "20 Nov, Dolores Ruiz, Charge nurse"


def test_what_is_released_meanwhile_shows_at_once(amara: KioskAtWork) -> None:
    amara.workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    place = open_own_page(amara, "Amara")
    sheet = assumed(amara, place)
    amara.workroom.share("Amara", ItemKind.PLANNING, Audience.COACH)
    place.make_stale()
    amara.settle()
    assert tile_words(amara, sheet, "AIR") == "20 Nov, Dolores Ruiz, Charge nurse"


def test_a_touch_on_a_level_opens_its_cell_where_somebody_can_be_asked(amara: KioskAtWork) -> None:
    sheet = assumed(amara, open_own_page(amara, "Amara"))
    amara.touch(sheet.levels.tiles[amara.workroom.competencies["AIR"].id])
    board = amara.place("board", BoardPlace)
    assert amara.window.place is board
    assert board.cell_sheet is not None
    assert board.cell_sheet.is_open
    assert not sheet.is_open


def test_a_wish_is_made_by_a_touch_and_undo_takes_it_back(amara: KioskAtWork) -> None:
    sheet = assumed(amara, open_own_page(amara, "Amara"))
    assert (sheet.wishes.liked.chosen, sheet.wishes.unliked.chosen) == (("PI",), ())
    amara.touch(sheet.wishes.liked.chip("CL"))
    assert stored_wishes(amara, "Amara") == {"PI": 1.0, "CL": 1.0}
    undo(amara)
    assert stored_wishes(amara, "Amara") == {"PI": 1.0}
    assert sheet.wishes.liked.chosen == ("PI",)


def test_a_rotation_is_liked_or_rather_not_and_one_more_touch_is_neither(amara: KioskAtWork) -> None:
    sheet = assumed(amara, open_own_page(amara, "Amara"))
    amara.touch(sheet.wishes.unliked.chip("PI"))
    assert stored_wishes(amara, "Amara") == {"PI": -1.0}
    assert (sheet.wishes.liked.chosen, sheet.wishes.unliked.chosen) == ((), ("PI",))
    amara.touch(sheet.wishes.unliked.chip("PI"))
    assert stored_wishes(amara, "Amara") == {}
    assert (sheet.wishes.liked.chosen, sheet.wishes.unliked.chosen) == ((), ())


def test_a_wish_for_one_block_can_be_taken_back(amara: KioskAtWork, rotations: dict[str, RotationId]) -> None:
    third = block_id(amara.workroom, 3)
    with amara.workroom.store.write() as write:
        wish(write, amara.workroom.actor("Björn"), rotations["PI"], Keenness.VERY_GLADLY, third)
    sheet = assumed(amara, open_own_page(amara, "Björn"))
    assert "Very gladly PICU, 28 Dec – 24 Jan" in words_on(sheet)
    (away,) = sheet.wishes.findChildren(IconButton)
    amara.touch(away)
    assert stored_wishes(amara, "Björn") == {}
    undo(amara)
    assert stored_wishes(amara, "Björn") == {"PI": 2.0}


def test_only_trainees_are_offered_it_and_only_on_their_own_page(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Dolores")
    assert not place.tools.assumed_button.isVisible()
    place = look_at(amara, "Amara")
    assert not place.tools.assumed_button.isVisible()


def test_nothing_of_it_is_left_when_the_next_one_signs_in(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    sheet = assumed(amara, place)
    amara.window.desk.session.end()
    amara.settle()
    assert not sheet.is_open
    assert "Airway" not in words_in(sheet)
    assert "Clinic 1" not in words_in(sheet)
    assert sheet.levels.tiles == {}


def test_on_a_tall_screen_one_stands_below_the_other_and_nothing_has_to_scroll(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    amara.window.resize(1080, 1920)
    amara.settle()
    # Not by a touch: the tests' screen ends above it.
    place.tools.assumed_button.clicked.emit()
    amara.settle()
    sheet = place.assumed.sheet
    assert sheet is not None
    assert sheet.edges.y() > sheet.levels.y() + sheet.levels.height()
    areas = [area for area in sheet.body.findChildren(TouchScrollArea) if area.isVisible()]
    assert [area.bar().maximum() for area in areas] == [0]
