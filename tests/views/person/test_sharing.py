"""Moments of choosing who sees what: it holds at once, the board follows, and one touch takes it back."""

from __future__ import annotations

import pytest

from kiosk.domain.consent import Audience, ItemKind
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import open_own_page, undo, words_on
from views.person.audience_sheet import AudienceSheet, meaning
from views.person.offers_sheet import OffersSheet
from views.person.place import PersonPlace
from widgets.scroll_area import TouchScrollArea


@pytest.fixture
def dolores(kiosk: KioskAtWork) -> KioskAtWork:
    """Dolores, a leader, guides others at the airway and shares it."""
    give_pins(kiosk.workroom, "Dolores", "Amara")
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    kiosk.workroom.observe("Miriam", "Amara", "AIR", 2)
    return kiosk


def audiences(kiosk: KioskAtWork, place: PersonPlace) -> AudienceSheet:
    kiosk.touch(place.tools.audiences_button)
    sheet = place.sharing.audiences
    assert sheet is not None
    assert sheet.is_open
    return sheet


def test_taking_levels_off_the_wall_holds_at_once_and_undo_brings_them_back(dolores: KioskAtWork) -> None:
    place = open_own_page(dolores, "Dolores")
    sheet = audiences(dolores, place)
    assert "The wall shows goals and 1 level." in words_on(sheet)
    dolores.touch(sheet.choices[ItemKind.LEVELS].segment(Audience.PRIVATE.name))
    assert dolores.workroom.cell("Dolores", "AIR").level is None
    assert "The wall shows goals, no levels." in words_on(sheet)
    assert "Your row shows dashes" in words_on(sheet)
    undo(dolores)
    assert dolores.workroom.cell("Dolores", "AIR").level == 4
    assert sheet.choices[ItemKind.LEVELS].chosen == Audience.WALL.name


def test_the_sheet_says_that_levels_wait_while_too_few_leaders_share(dolores: KioskAtWork) -> None:
    place = open_own_page(dolores, "Amara")
    sheet = audiences(dolores, place)
    assert "only while at least 3 leaders share theirs (now 3)" in words_on(sheet)
    dolores.workroom.share("Dolores", ItemKind.LEVELS, Audience.TEAM)
    place.make_stale()
    dolores.settle()
    assert "They wait until at least 3 leaders share theirs (now 2)." in words_on(sheet)
    assert "The wall shows goals, no levels." in words_on(sheet)


def test_the_teams_huddle_is_told_to_be_open_to_whoever_is_there(dolores: KioskAtWork) -> None:
    sheet = audiences(dolores, open_own_page(dolores, "Dolores"))
    dolores.touch(sheet.choices[ItemKind.GOALS].segment(Audience.TEAM.name))
    assert "Whoever is at your team’s huddle sees them, without a PIN" in words_on(sheet)


def test_what_an_audience_means_is_never_cut(dolores: KioskAtWork) -> None:
    sheet = audiences(dolores, open_own_page(dolores, "Dolores"))
    dolores.window.resize(1080, 1920)
    dolores.kiosk.kit.screen.change(text_percent=200)
    dolores.settle()
    for kind, said in sheet.meanings.items():
        for audience in (Audience.PRIVATE, Audience.COACH) if kind is ItemKind.PLANNING else Audience:
            said.setText(meaning(kind, audience))
            dolores.settle()
            assert not said.is_elided(), (kind, audience)


def test_planning_is_a_choice_of_two(dolores: KioskAtWork) -> None:
    place = open_own_page(dolores, "Amara")
    sheet = audiences(dolores, place)
    dolores.touch(sheet.choices[ItemKind.PLANNING].segment(Audience.COACH.name))
    page = place.page
    assert page is not None
    assert page.audiences[ItemKind.PLANNING] is Audience.COACH


def test_an_offer_puts_a_star_on_the_board_and_one_more_touch_takes_it_back(dolores: KioskAtWork) -> None:
    place = open_own_page(dolores, "Dolores")
    dolores.touch(place.tools.offers_button)
    sheet = place.sharing.offers
    assert isinstance(sheet, OffersSheet)
    airway = sheet.tiles[dolores.workroom.competencies["AIR"].id]
    dolores.touch(airway)
    assert airway.isChecked()
    assert dolores.workroom.cell("Dolores", "AIR").coach
    dolores.touch(airway)
    assert not dolores.workroom.cell("Dolores", "AIR").coach
    assert not airway.isChecked()


@pytest.mark.parametrize("button", ["audiences_button", "offers_button"])
def test_on_a_tall_screen_the_choices_stand_low_and_none_has_to_scroll(dolores: KioskAtWork, button: str) -> None:
    place = open_own_page(dolores, "Dolores")
    dolores.window.resize(1080, 1920)
    dolores.settle()
    # Not by a touch: the tests' screen ends above it.
    getattr(place.tools, button).clicked.emit()
    dolores.settle()
    sheet = place.sharing.audiences or place.sharing.offers
    assert sheet is not None
    assert sheet.panel.y() > sheet.height() // 3
    assert sheet.panel.geometry().bottom() == sheet.rect().bottom()
    areas = [area for area in sheet.body.findChildren(TouchScrollArea) if area.isVisible()]
    assert areas
    assert [area.bar().maximum() for area in areas] == [0] * len(areas)


def test_who_reads_ones_stories_and_thanks_is_chosen_here_too(dolores: KioskAtWork) -> None:
    place = open_own_page(dolores, "Amara")
    sheet = audiences(dolores, place)
    assert sheet.choices[ItemKind.STORIES].chosen == Audience.PRIVATE.name
    dolores.touch(sheet.choices[ItemKind.STORIES].segment(Audience.TEAM.name))
    assert "Your team and your coaches read them, signed in." in words_on(sheet)
    page = place.page
    assert page is not None
    assert page.audiences[ItemKind.STORIES] is Audience.TEAM
    undo(dolores)
    assert sheet.choices[ItemKind.STORIES].chosen == Audience.PRIVATE.name
