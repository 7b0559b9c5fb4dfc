"""Moments at the learning log: written down by touch, read by whom its author chose, led to its end."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from db.queries.log import LogPage, load_log
from db.tables import PersonRow
from kiosk.actions.log import WriteDown, take_on, write_down
from kiosk.app.more import More
from kiosk.domain.consent import Audience
from kiosk.domain.ids import LogEntryId
from kiosk.domain.log import LeadKind
from tests.actions.test_log import log, of_no_team, words
from tests.kiosk import KioskAtWork, give_pins
from tests.reports.pages import pages_of
from tests.views.person.moments import open_own_page, undo, words_in, words_on
from views.log.place import LogPlace
from views.printing.place import PrintingPlace


def log_of(kiosk: KioskAtWork, name: str) -> LogPage:
    with kiosk.workroom.store.read() as session:
        return load_log(session, kiosk.workroom.id_of(name), kiosk.workroom.clock.now())


def sign_in(kiosk: KioskAtWork, name: str) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people[name])
    kiosk.settle()


def sign_out(kiosk: KioskAtWork) -> None:
    kiosk.window.desk.session.end()
    kiosk.settle()


def open_log(kiosk: KioskAtWork) -> LogPlace:
    """Touch More, and the learning log there."""
    kiosk.go("more")
    kiosk.touch(kiosk.place("more", More).ways.tiles["log"])
    return kiosk.place("log", LogPlace)


def fill(kiosk: KioskAtWork, place: LogPlace, words: str = "The tenfold dose was nearly given") -> None:
    """Touch Write it down, say what happened, how far it went and about what."""
    kiosk.touch(place.tools.new_button)
    place.form.happened.input.setFocus()
    QTest.keyClicks(place.form.happened.input, words)
    place.form.will_try.set_text("Read weight and date aloud")
    # The keyboard stands over the form while one types, as on the wall.
    place.form.happened.input.clearFocus()
    kiosk.settle()
    place.form.severity.chip("noticed").click()
    place.form.about.chip(str(kiosk.workroom.competencies["AIR"].id)).click()
    kiosk.settle()


@pytest.fixture
def amara(kiosk: KioskAtWork) -> KioskAtWork:
    """The kiosk knows three PINs."""
    give_pins(kiosk.workroom, "Amara", "Dolores", "Björn")
    return kiosk


def test_an_entry_takes_a_pin_and_is_its_authors_alone(amara: KioskAtWork) -> None:
    place = open_log(amara)
    amara.sign_in("Amara")
    assert "Only you read what you write" in words_on(place)
    fill(amara, place)
    amara.touch(place.tools.save_button)
    (own,) = log_of(amara, "Amara").own
    assert (own.entry.happened, own.entry.audience) == ("The tenfold dose was nearly given", Audience.PRIVATE)
    assert "Written down" in words_on(amara.newest_message())
    assert "The tenfold dose was nearly given" in words_on(place.entry_page)
    undo(amara)
    assert log_of(amara, "Amara").own == ()


def test_nothing_is_saved_while_marked_words_wait(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place, "Emma in bed 12 was weighed on 14 March")
    field = place.form.happened
    assert field.marked == ("Emma", "bed 12", "14 March")
    assert "wait for your answer" in words_on(place.tools)
    amara.touch(place.tools.save_button)
    assert log_of(amara, "Amara").own == ()
    field.set_text("A child was weighed and I read the old line")
    field.input.clearFocus()
    amara.touch(place.tools.save_button)
    assert [view.entry.happened for view in log_of(amara, "Amara").own] == [
        "A child was weighed and I read the old line"
    ]


def test_words_kept_as_they_are_save(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place, "Chart 00482193 was empty")
    question = place.form.happened.question
    assert question is not None
    amara.touch(question.keep_button)
    amara.touch(place.tools.save_button)
    assert [view.entry.happened for view in log_of(amara, "Amara").own] == ["Chart 00482193 was empty"]


def test_the_team_reads_what_is_shared_and_a_fix_goes_on_without_a_name(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    place.form.audience.set_chosen(Audience.TEAM.name)
    amara.touch(place.form.leads[LeadKind.FIX])
    assert place.tools.save_button.detail == "say what the list will say"
    place.form.carries.set_text("Old and new weight look the same")
    place.form.carries.input.clearFocus()
    amara.touch(place.tools.save_button)
    sign_out(amara)
    sign_in(amara, "Dolores")
    place = open_log(amara)
    place.tools.shown.set_chosen("shared")
    place.tools.shown_chosen.emit("shared")
    amara.settle()
    (tile,) = place.shared.tiles.values()
    amara.touch(tile)
    assert "Amara" in words_on(place.entry_page)
    assert not place.tools.correct_button.isVisible()
    amara.touch(place.tools.leave_button)
    place.tools.shown.set_chosen("lists")
    place.tools.shown_chosen.emit("lists")
    amara.settle()
    assert "Amara" not in words_on(place.lists)
    (row,) = place.lists.rows.values()
    amara.touch(row.take_button)
    assert "Dolores takes it on" in words_on(place.lists)
    (row,) = place.lists.rows.values()
    amara.touch(row.done_button)
    (item,) = log_of(amara, "Björn").lists
    assert item.lead.closed_by == amara.workroom.id_of("Dolores")
    undo(amara)
    assert log_of(amara, "Björn").lists[0].lead.closed_by is None


def test_what_was_begun_waits_for_its_author_and_nobody_else(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    sign_out(amara)
    assert place.form.happened.text == ""
    assert "tenfold" not in words_in(place)
    sign_in(amara, "Björn")
    place = open_log(amara)
    amara.touch(place.tools.new_button)
    assert place.form.happened.text == ""
    sign_out(amara)
    sign_in(amara, "Amara")
    place = open_log(amara)
    amara.touch(place.tools.new_button)
    assert place.form.happened.text == "The tenfold dose was nearly given"
    amara.touch(place.tools.throw_button)
    amara.touch(place.tools.new_button)
    assert place.form.happened.text == ""


def test_an_entry_is_corrected_and_taken_back_on_its_page(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    amara.touch(place.tools.save_button)
    amara.touch(place.tools.correct_button)
    assert place.form.happened.text == "The tenfold dose was nearly given"
    place.form.happened.set_text("Said better")
    place.form.happened.input.clearFocus()
    amara.touch(place.tools.save_button)
    assert [view.entry.happened for view in log_of(amara, "Amara").own] == ["Said better"]
    amara.touch(place.tools.withdraw_button)
    assert log_of(amara, "Amara").own == ()
    undo(amara)
    assert len(log_of(amara, "Amara").own) == 1


def correct(kiosk: KioskAtWork, entry_id: LogEntryId) -> LogPlace:
    """Let Amara open an entry of hers in the form."""
    sign_in(kiosk, "Amara")
    place = open_log(kiosk)
    kiosk.touch(place.own.tiles[entry_id])
    kiosk.touch(place.tools.correct_button)
    return place


def test_who_went_to_another_team_is_told_which_one_reads_an_entry_and_turns_it(amara: KioskAtWork) -> None:
    made = log(amara.workroom, "Amara", Audience.TEAM)
    amara.workroom.move("Amara", "Team Green")
    place = correct(amara, made)
    which = place.form.which_team
    assert which.isVisible()
    assert "My team then reads it: Team Blue." in words_on(which)
    amara.touch(place.tools.save_button)
    assert (len(log_of(amara, "Dolores").shared), len(log_of(amara, "Björn").shared)) == (1, 0)
    amara.touch(place.tools.correct_button)
    amara.touch(which.turn.chip("now"))
    assert "My team now reads it: Team Green." in words_on(which)
    amara.touch(place.tools.save_button)
    assert (len(log_of(amara, "Dolores").shared), len(log_of(amara, "Björn").shared)) == (0, 1)
    amara.touch(place.tools.correct_button)
    assert "reads it" not in words_on(which)
    assert "It counts in patterns and practice health" in words_on(which)
    assert not which.turn.isVisible()


def test_where_nobody_but_oneself_reads_an_entry_no_team_is_named(amara: KioskAtWork) -> None:
    made = log(amara.workroom, "Amara", Audience.TEAM)
    amara.workroom.move("Amara", "Team Green")
    place = correct(amara, made)
    amara.touch(place.form.audience.segment(Audience.PRIVATE.name))
    assert not place.form.which_team.isVisible()
    amara.touch(place.form.audience.segment(Audience.TEAM.name))
    assert place.form.which_team.isVisible()
    sign_out(amara)
    assert words_in(place.form.which_team) == ""


def test_who_is_in_no_team_is_told_that_none_reads_it(amara: KioskAtWork) -> None:
    of_no_team(amara.workroom, "Amara")
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    amara.touch(place.form.audience.segment(Audience.TEAM.name))
    assert "You are in no team now, so no team reads it." in words_on(place.form.which_team)


def test_patterns_look_the_same_for_none_and_for_one(amara: KioskAtWork) -> None:
    sign_in(amara, "Dolores")
    place = open_log(amara)
    show(amara, place, "patterns")
    before = amara.picture()
    log(amara.workroom, "Amara", Audience.TEAM)
    place.reload()
    amara.settle()
    assert len(log_of(amara, "Dolores").shared) == 1
    assert amara.picture() == before
    for name in ("Björn", "Ines", "Miriam", "Dolores"):
        log(amara.workroom, name, Audience.TEAM)
    place.reload()
    amara.settle()
    assert [row.count for row in place.patterns.bars[0].rows] == [5, None]
    before = amara.picture()
    with amara.workroom.store.write() as write:
        said = words(amara.workroom, Audience.TEAM, "LP")
        write_down(write, amara.workroom.actor("Amara"), WriteDown(LogEntryId(write.ids()), said))
    place.reload()
    amara.settle()
    assert len(log_of(amara, "Dolores").shared) == 4
    assert amara.picture() == before


def test_what_i_will_try_becomes_a_goal(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    amara.touch(place.form.leads[LeadKind.GOAL])
    amara.touch(place.tools.save_button)
    assert amara.workroom.cell("Amara", "AIR").edge
    (own,) = log_of(amara, "Amara").own
    assert [lead.kind for lead in own.entry.leads] == [LeadKind.GOAL]
    amara.touch(place.tools.leave_button)
    amara.touch(place.tools.new_button)
    place.form.about.chip(str(amara.workroom.competencies["AIR"].id)).click()
    amara.settle()
    assert not place.form.leads[LeadKind.GOAL].isEnabled()


def test_ones_own_page_leads_to_the_log(amara: KioskAtWork) -> None:
    page = open_own_page(amara, "Amara")
    amara.touch(page.tools.log_button)
    assert amara.window.place is amara.place("log", LogPlace)


def test_an_open_case_is_printed_by_its_author_and_by_chiefs_alone(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    amara.touch(place.form.leads[LeadKind.CONFERENCE])
    place.form.carries.set_text("Old and new weight look the same")
    place.form.carries.input.clearFocus()
    amara.touch(place.tools.save_button)
    sign_out(amara)
    offered = {}
    for name in ("Björn", "Mei-Ling", "Amara"):
        sign_in(amara, name)
        place = open_log(amara)
        place.tools.shown.set_chosen("lists")
        place.tools.shown_chosen.emit("lists")
        amara.settle()
        offered[name] = place.lists.print_button.isVisible()
        if name != "Amara":
            sign_out(amara)
    assert offered == {"Björn": False, "Mei-Ling": True, "Amara": True}
    amara.touch(place.lists.print_button)
    amara.settle()
    made = amara.place("printing", PrintingPlace)._made
    assert made is not None
    assert made.file_name.startswith("Cases ")
    (page,) = pages_of(made.path)
    assert "Old and new weight look the same" in page.words
    assert "Amara" not in page.words


def show(kiosk: KioskAtWork, place: LogPlace, key: str) -> None:
    place.tools.shown.set_chosen(key)
    place.tools.shown_chosen.emit(key)
    kiosk.settle()


def test_more_to_choose_from_leaves_what_was_chosen(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    place.form.about.chip("more").click()
    assert place.form.draft().competency == amara.workroom.competencies["AIR"].id


def test_what_somebody_could_write_about_leaves_with_them(amara: KioskAtWork) -> None:
    sign_in(amara, "Amara")
    place = open_log(amara)
    fill(amara, place)
    sign_out(amara)
    with pytest.raises(KeyError):
        place.form.about.chip("more")
    assert words_in(place.form.about) == ""


def test_what_somebody_who_left_had_taken_on_is_taken_on_anew(amara: KioskAtWork) -> None:
    log(amara.workroom, "Amara", Audience.PRIVATE, LeadKind.FIX)
    key = log_of(amara, "Amara").lists[0].lead.id
    with amara.workroom.store.write() as write:
        take_on(write, amara.workroom.actor("Björn"), key)
    sign_in(amara, "Dolores")
    place = open_log(amara)
    show(amara, place, "lists")
    assert not place.lists.rows[key].take_button.isVisible()
    with amara.workroom.store.write() as write:
        write.session.get_one(PersonRow, amara.workroom.id_of("Björn")).active = False
    place.reload()
    amara.settle()
    amara.touch(place.lists.rows[key].take_button)
    assert log_of(amara, "Dolores").lists[0].lead.taken_by == amara.workroom.id_of("Dolores")
    assert "Dolores takes it on" in words_on(place.lists)


def test_turning_to_another_page_makes_nothing_anew(amara: KioskAtWork) -> None:
    made = log(amara.workroom, "Amara")
    sign_in(amara, "Amara")
    place = open_log(amara)
    tile = place.own.tiles[made]
    amara.touch(tile)
    assert "The tenfold dose was nearly given" in words_on(place.entry_page)
    amara.touch(place.tools.leave_button)
    show(amara, place, "lists")
    show(amara, place, "mine")
    assert place.own.tiles[made] is tile
