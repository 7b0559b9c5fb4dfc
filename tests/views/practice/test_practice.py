"""Moments before practice health: anybody looks, small numbers are not there, and one figure goes to the retro."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.actions.sharing import choose_audience
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import PersonId
from kiosk.domain.people import RoleKind
from kiosk.domain.practice import Facts, Span, practice
from kiosk.domain.retro import Stage
from kiosk.domain.screens import TEXT_PERCENTS
from tests.actions.test_retro import texts
from tests.db.queries.test_practice import JUNIORS, NURSES, go_back, help_with, hold, people_come
from tests.kiosk import KioskAtWork, give_pins
from tests.reports.pages import pages_of
from tests.views.person.moments import goal, words_on
from tests.views.printing.test_printing import Machine
from tests.workroom import days
from views.person.words_sheet import WordsSheet
from views.practice.place import PracticePlace
from views.retro.place import RetroPlace
from widgets.labels import TextLabel
from widgets.row_bars import RowBars


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


def test_what_is_counted_is_said_whole_and_truly(ward: KioskAtWork) -> None:
    """The log's entries and huddles are no part of the wall, and huddles are counted by five whoever was there."""
    place = place_of(ward)
    monday, authors = date(2026, 11, 16), [PersonId(UUID(int=number)) for number in range(6)]
    asked = [(monday, each, timedelta(minutes=9)) for each in authors]
    facts = Facts(requests=asked, open_fixes=authors)
    place.cards.set_practice(Span.EIGHT_WEEKS, practice(facts, date(2026, 11, 23))[Span.EIGHT_WEEKS])
    for words in ("what the wall shows", "huddles", "what the log shares with teams", "fewer than 5 huddles"):
        assert words in place.tools.note
    for size in ((1920, 1080), (1080, 1920)):
        for percent in TEXT_PERCENTS:
            ward.window.resize(*size)
            ward.kiosk.kit.screen.change(text_percent=percent)
            ward.settle()
            said = [label for label in place.tools.findChildren(TextLabel) if label.isVisible()]
            assert place.tools.note in [label.text() for label in said]
            assert [label.text() for label in said if label.is_elided()] == []
            bars = [bars for bars in place.cards.findChildren(RowBars) if bars.isVisible()]
            assert len(bars) == 2
            assert [bars.accessibleName() for bars in bars if bars.is_elided()] == []


def test_a_year_of_which_no_week_is_over_is_told_in_words(kiosk: KioskAtWork) -> None:
    kiosk.workroom.clock.set(datetime(2027, 7, 2, 15, tzinfo=UTC))
    place = place_of(kiosk)
    assert "no week is over" not in words_on(place.cards)
    kiosk.touch(place.tools.span.segment(Span.SINCE_JULY))
    # Goals and leaders are told as they are now, in whatever year.
    assert words_on(place.cards).count("since July: no week is over yet") == 6
    assert place.cards.cards["held"].told == "Huddles held: since July: no week is over yet"


def test_a_year_of_which_no_week_is_over_is_printed_in_words(kiosk: KioskAtWork, tmp_path: Path) -> None:
    kiosk.workroom.clock.set(datetime(2027, 7, 2, 15, tzinfo=UTC))
    machine = Machine(kiosk, tmp_path / "prints")
    give_pins(kiosk.workroom, "Amara")
    place = place_of(kiosk)
    kiosk.touch(place.tools.span.segment(Span.SINCE_JULY))
    kiosk.touch(place.tools.print_button)
    kiosk.sign_in("Amara")
    (page,) = pages_of(machine.pages().path)
    assert page.words.count("since July: no week is over yet") == 7
    assert "until" not in page.words


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


def test_words_of_a_proposal_are_found_again_though_the_figure_is_another(ward: KioskAtWork) -> None:
    give_pins(ward.workroom, "Amara")
    sheet = take_goals_to_retro(ward)
    assert sheet.words.text.endswith("of 14 live goals.")
    began = f"{sheet.words.text} Let us ask for one ally each"
    sheet.words.set_text(began)
    ward.window.desk.session.end()
    sheet.turn_away()
    ward.workroom.share("r0", ItemKind.GOALS, Audience.TEAM)
    assert take_goals_to_retro(ward).words.text == began
    assert place_of(ward).cards.cards["goals"].beside == "of 13 live goals"


def test_a_figure_nobody_added_a_word_to_is_a_new_one_the_next_time(ward: KioskAtWork) -> None:
    give_pins(ward.workroom, "Amara")
    sheet = take_goals_to_retro(ward)
    ward.window.desk.session.end()
    sheet.turn_away()
    ward.workroom.share("r0", ItemKind.GOALS, Audience.TEAM)
    assert take_goals_to_retro(ward).words.text.endswith("of 13 live goals.")


def take_goals_to_retro(kiosk: KioskAtWork) -> WordsSheet:
    """Let Amara touch the card of goals, and take it to the retro."""
    place = place_of(kiosk)
    place.make_stale()
    kiosk.settle()
    kiosk.touch(place.cards.cards["goals"])
    kiosk.touch(place.tools.retro_button)
    kiosk.sign_in("Amara")
    return kiosk.place("retro", RetroPlace).words_sheet()


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
