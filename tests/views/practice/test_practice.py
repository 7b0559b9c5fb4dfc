"""Moments before practice health: anybody looks, small numbers are not there, and one figure goes to the retro."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.actions.sharing import choose_audience
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import PersonId
from kiosk.domain.people import RoleKind
from kiosk.domain.practice import Facts, Span, practice
from kiosk.domain.retro import Stage
from tests.actions.test_retro import texts
from tests.db.queries.test_practice import JUNIORS, NURSES, go_back, help_with, hold, people_come
from tests.kiosk import KioskAtWork, give_pins
from tests.reports.pages import pages_of
from tests.views.person.moments import goal, words_on
from tests.views.printing.test_printing import Machine
from tests.workroom import days
from views.practice.place import PracticePlace
from views.retro.place import RetroPlace


def place_of(kiosk: KioskAtWork) -> PracticePlace:
    kiosk.window.go("practice")
    kiosk.settle()
    return kiosk.place("practice", PracticePlace)


@pytest.fixture
def ward(kiosk: KioskAtWork) -> KioskAtWork:
    """A ward whose juniors have goals with somebody beside them, and that held six huddles a week ago."""
    workroom = kiosk.workroom
    people_come(workroom, RoleKind.RESIDENT, JUNIORS)
    people_come(workroom, RoleKind.NURSE, NURSES)
    for name in JUNIORS:
        help_with(workroom, "Dolores", goal(workroom, name, "FAM", "Say less"))
    for name in NURSES:
        goal(workroom, name, "FAM", "Say less")
    now = go_back(workroom, days(7))
    for number in range(6):
        hold(workroom, workroom.clock.now() + timedelta(hours=4), 6 + number)
    workroom.clock.set(now)
    return kiosk


def test_a_new_programme_is_told_in_words_that_there_is_nothing_yet(kiosk: KioskAtWork) -> None:
    place = place_of(kiosk)
    assert words_on(place.cards).count("Nothing yet, or too few to tell.") == 8
    assert not place.cards.held.isVisible()


def test_anybody_reads_what_is_counted_without_a_name(ward: KioskAtWork) -> None:
    ward.touch(ward.window.stage.nav.place("more"))
    place = place_of(ward)
    words = words_on(place.cards)
    assert ward.window.desk.session.signed_in is None
    for line in ("6", "in eight weeks", "8", "the middle one, in eight weeks", "of 14 live goals"):
        assert line in words.splitlines()
    assert "so that nobody learns alone: 6 have room for an ally" in words
    assert not any(person.given_name in words for person in ward.workroom.people.values())
    assert place.cards.held.accessibleName().endswith("16 Nov: 6")
    assert "28 Sep: too few to tell" in place.cards.held.accessibleName()


def test_what_is_told_of_a_figure_that_is_not_stands_all_the_same(kiosk: KioskAtWork) -> None:
    place = place_of(kiosk)
    authors = [PersonId(UUID(int=number)) for number in range(6)]
    facts = Facts(goals=[(each, False) for each in authors], open_fixes=authors)
    place.cards.set_practice(Span.EIGHT_WEEKS, practice(facts, date(2026, 11, 23))[Span.EIGHT_WEEKS])
    words = words_on(place.cards)
    assert words.count("Nothing yet, or too few to tell.") == 6
    assert words.splitlines().count("too few to tell") == 2
    assert place.cards.fixes.accessibleName().endswith("still to mend: 6")
    assert "6 have room for an ally" in words


def test_it_stands_while_names_are_hidden(ward: KioskAtWork) -> None:
    place = place_of(ward)
    ward.window.hide_names(hidden=True)
    ward.settle()
    assert place.isVisible()


def test_the_other_span_is_there_at_once(ward: KioskAtWork) -> None:
    place = place_of(ward)
    ward.touch(place.tools.span.segment(Span.SINCE_JULY))
    assert "since July" in words_on(place.cards).splitlines()
    assert place.cards.held.accessibleName().startswith("1 Jul: ")
    place.rest()
    assert "in eight weeks" in words_on(place.cards).splitlines()


def test_what_somebody_takes_off_the_wall_leaves_at_once(ward: KioskAtWork) -> None:
    place = place_of(ward)
    assert "of 14 live goals" in words_on(place.cards)
    jobs, actor = ward.kiosk.kit.jobs, ward.workroom.actor("r0")
    narrower = ItemKind.GOALS, Audience.TEAM
    jobs.write(choose_audience, actor, *narrower, on_done=lambda _: None, on_error=lambda _: None, owner=place)
    ward.settle()
    assert "of 13 live goals" in words_on(place.cards)


def test_after_midnight_of_a_sunday_a_week_more_is_counted(ward: KioskAtWork) -> None:
    place = place_of(ward)
    ward.window.go("board")
    ward.workroom.clock.advance(days(7))
    ward.window.go("practice")
    ward.settle()
    assert place.cards.held.accessibleName().endswith("16 Nov: 6; 23 Nov: too few to tell")


def test_a_touched_figure_begins_a_proposal_at_the_retro(ward: KioskAtWork) -> None:
    give_pins(ward.workroom, "Amara")
    place = place_of(ward)
    assert not place.tools.retro_button.isEnabled()
    ward.touch(place.cards.cards["goals"])
    ward.touch(place.cards.cards["held"])
    assert place.cards.chosen is place.cards.cards["held"]
    ward.touch(place.tools.retro_button)
    ward.sign_in("Amara")
    sheet = ward.place("retro", RetroPlace).words_sheet()
    assert sheet.words.text == "Huddles held: 6 in eight weeks."
    ward.touch(sheet.save_button)
    assert texts(ward.workroom) == [("Huddles held: 6 in eight weeks.", Stage.PROPOSED)]


def test_a_second_touch_lets_a_figure_go(ward: KioskAtWork) -> None:
    place = place_of(ward)
    ward.touch(place.cards.cards["held"])
    assert place.tools.retro_button.isEnabled()
    ward.touch(place.cards.cards["held"])
    assert not place.tools.retro_button.isEnabled()


def test_the_page_is_printed_as_it_stands(ward: KioskAtWork, tmp_path: Path) -> None:
    machine = Machine(ward, tmp_path / "prints")
    give_pins(ward.workroom, "Amara")
    place = place_of(ward)
    ward.touch(place.tools.print_button)
    ward.sign_in("Amara")
    made = machine.pages()
    (page,) = pages_of(made.path)
    for line in (
        "Practice health",
        "in eight weeks, until 22 November",
        "of 14 live goals",
        "room for an ally",
        "9 Nov",
    ):
        assert line in page.words
    assert page.words.count("Nothing yet, or too few to tell.") == 5
    assert not any(person.given_name in page.words for person in ward.workroom.people.values())
    assert made.file_name.startswith("Practice health 2026-W48")
    ward.touch(machine.place.tools.print_button)
    assert machine.news() == "Printed on Workroom."
    assert machine.printed_weeks() == 0
    machine.place.tools.back_tapped.emit()
    ward.settle()
    assert place.isVisible()
