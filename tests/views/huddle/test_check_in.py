"""Moments at a check-in: names touched, one card at a time, help matched, and a way out that everybody sees."""

from __future__ import annotations

from dataclasses import replace

from db.queries.huddle_rounds import load_open_rounds
from kiosk.actions.goals import join_goal
from kiosk.actions.sharing import offer_coaching
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import UserError
from kiosk.domain.goals import AllyKind
from kiosk.domain.huddles import Happening
from tests.actions.test_huddles import OUT, SAID, by_name, grow, say, start
from tests.actions.test_huddles import tell as tell_round
from tests.actions.test_requests import ask
from tests.actions.test_stories import WORDS, tell
from tests.kiosk import KioskAtWork, give_pins
from tests.views.goals.test_goal_wall import allies
from tests.views.huddle.moments import (
    SIX,
    begin,
    bring_four_more,
    card_in,
    huddle,
    listen,
    say_ones_name,
    speaks,
    stage,
    thank,
    touch_names,
    who_is_here,
)
from tests.views.person.moments import goal, undo, words_on
from tests.widgets import touches
from tests.workroom import days
from views.huddle.place import Stage
from views.huddle.presence_sheet import LEADS
from views.huddle.words_sheet import CardWordsSheet
from widgets.roomy import room_height

TEN = (*SIX, "Samuel", "Farah", "Jonas", "Tomas")


def test_ten_people_check_in_by_touch_and_each_speaks_once_a_leader_first(kiosk: KioskAtWork) -> None:
    bring_four_more(kiosk.workroom)
    goal(kiosk.workroom, "Amara", "LP", "Find the space with somebody beside me")
    place = begin(kiosk, *TEN)
    held = place.held
    assert held is not None
    assert len(held.present) == 10
    assert [person.leader for person in kiosk.workroom.people.values() if person.given_name == speaks(place)] == [True]
    heard = []
    for _ in TEN:
        assert stage(place) is Stage.ROUND
        heard.append(speaks(place))
        listen(kiosk, place, 20)
        thank(kiosk, place)
    assert sorted(heard) == sorted(TEN)
    assert stage(place) is Stage.END
    assert "Find the space with somebody beside me" in words_on(place.end_page)
    thank(kiosk, place)
    assert stage(place) is Stage.START
    assert place.start_page.here == ()


def test_start_waits_for_a_name_and_then_says_how_long_the_round_will_be(kiosk: KioskAtWork) -> None:
    place = huddle(kiosk)
    assert not place.tools.next_button.isEnabled()
    touch_names(kiosk, place, "Amara", "Dolores")
    assert place.tools.next_button.isEnabled()
    assert place.tools.words == "2 here · 60 s each · 8 min"
    touch_names(kiosk, place, "Amara")
    assert place.tools.words.startswith("1 here")


def test_the_card_shows_the_edge_the_practice_ground_and_the_need_that_is_touched(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Dolores", "FAM", "Find the space with somebody beside me")
    place = begin(kiosk, "Dolores", "Ines")
    card = card_in(place)
    assert "Find the space with somebody beside me" in words_on(card)
    assert card.needs is not None
    kiosk.touch(card.needs.chip("Somebody beside me"))
    assert "Somebody beside me" in words_on(card_in(place))
    assert card_in(place).needs is None


def test_the_ring_tells_what_is_left_and_half_a_minute_more_is_one_touch(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    ring = card_in(place).ring
    assert ring.shown == "1:00"
    listen(kiosk, place, 15)
    assert ring.shown == "0:45"
    kiosk.touch(place.tools.longer_button)
    assert card_in(place).ring.shown == "1:15"
    listen(kiosk, place, 600)
    assert card_in(place).ring.shown == "0:00"
    assert stage(place) is Stage.ROUND


def test_help_is_offered_by_name_and_matched_by_one_touch_that_a_second_one_takes_back(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Dolores", "FAM", "Find the space")
    place = begin(kiosk, "Dolores", "Ines")
    kiosk.touch(place.tools.help_button)
    say_ones_name(kiosk, "Ines")
    (row,) = card_in(place).helpers
    assert not row.shown.taken
    kiosk.touch(row)
    (row,) = card_in(place).helpers
    assert row.shown.taken
    kiosk.touch(row)
    assert not card_in(place).helpers[0].shown.taken


def test_two_quick_touches_on_start_are_one_round(kiosk: KioskAtWork) -> None:
    place = huddle(kiosk)
    refused: list[UserError] = []
    place.error.connect(lambda error: refused.append(error))  # noqa: PLW0108 - Qt counts its arguments
    touch_names(kiosk, place, *SIX)
    button = place.tools.next_button
    touches.tap(button, button.rect().center())
    touches.tap(button, button.rect().center())
    kiosk.settle()
    assert refused == []
    assert stage(place) is Stage.ROUND
    with kiosk.workroom.store.read() as session:
        assert len(load_open_rounds(session, kiosk.workroom.clock.now())) == 1


def test_two_quick_touches_on_thank_you_are_one_voice(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    button = place.tools.next_button
    touches.tap(button, button.rect().center())
    touches.tap(button, button.rect().center())
    kiosk.settle()
    assert place.held is not None
    assert len(place.held.over) == 1


def test_back_brings_the_one_before_to_the_front(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    first = speaks(place)
    thank(kiosk, place)
    assert speaks(place) != first
    kiosk.touch(place.tools.back_button)
    assert speaks(place) == first


def test_whoever_passes_leaves_nothing_on_their_card(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, "Dolores", "Ines")
    card = card_in(place)
    assert card.needs is not None
    kiosk.touch(card.needs.chip("Somebody beside me"))
    kiosk.touch(place.tools.pass_button)
    assert speaks(place) == "Ines"
    kiosk.touch(place.tools.back_button)
    assert card_in(place).shown.need == ""


def test_words_that_left_with_a_pass_come_back_with_its_undo(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, "Dolores", "Ines")
    card = card_in(place)
    assert card.needs is not None
    kiosk.touch(card.needs.chip("Somebody beside me"))
    kiosk.touch(place.tools.pass_button)
    undo(kiosk)
    assert speaks(place) == "Dolores"
    assert card_in(place).shown.need == "Somebody beside me"


def test_a_latecomer_joins_somebody_leaves_and_leading_passes_on_by_one_touch_each(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, "Dolores", "Ines")
    ids = kiosk.workroom.id_of
    sheet = who_is_here(kiosk, place)
    kiosk.touch(sheet.grid.pill(ids("Amara")))
    assert place.held is not None
    assert set(place.held.present) == {ids("Dolores"), ids("Ines"), ids("Amara")}
    kiosk.touch(sheet.grid.pill(ids("Ines")))
    assert set(place.held.present) == {ids("Dolores"), ids("Amara")}
    kiosk.touch(sheet.what.segment(LEADS))
    kiosk.touch(sheet.grid.pill(ids("Amara")))
    assert place.held.facilitator == ids("Amara")
    assert place.subtitle().endswith("Amara leads")


def test_a_round_ends_early_and_the_next_one_begins_with_nobody(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    kiosk.touch(who_is_here(kiosk, place).end_button)
    assert stage(place) is Stage.START
    assert place.start_page.here == ()


def test_a_goal_without_an_ally_goes_round_at_the_end_and_finds_one(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Dolores", "FAM", "Find the space")
    place = begin(kiosk, "Dolores", "Ines")
    thank(kiosk, place)
    thank(kiosk, place)
    kiosk.touch(place.end_page.join_buttons[0])
    say_ones_name(kiosk, "Ines")
    assert allies(kiosk.workroom, "Dolores") == [("Ines", AllyKind.WATCH)]
    assert place.end_page.join_buttons == []
    undo(kiosk)
    assert allies(kiosk.workroom, "Dolores") == []


def test_an_offer_made_elsewhere_meanwhile_is_told_and_not_undone(kiosk: KioskAtWork) -> None:
    made = goal(kiosk.workroom, "Dolores", "FAM", "Find the space")
    place = begin(kiosk, "Dolores", "Ines")
    thank(kiosk, place)
    thank(kiosk, place)
    told: list[str] = []
    place.notice.connect(lambda text: told.append(text))  # noqa: PLW0108 - Qt counts its arguments
    undos: list[str] = []
    place.undo_offered.connect(lambda text, _: undos.append(text))
    kiosk.touch(place.end_page.join_buttons[0])
    with kiosk.workroom.store.write() as write:
        join_goal(write, kiosk.workroom.actor("Ines"), made, AllyKind.WATCH)
    say_ones_name(kiosk, "Ines")
    assert (told, undos) == (["Dolores Ruiz has that offer already."], [])
    assert allies(kiosk.workroom, "Dolores") == [("Ines", AllyKind.WATCH)]


def test_a_round_ends_with_a_story_told_to_the_wall_and_with_a_question_where_there_is_none(kiosk: KioskAtWork) -> None:
    tell(kiosk.workroom, "Amara", "LP")
    place = begin(kiosk, "Dolores")
    thank(kiosk, place)
    assert "question to leave with" in words_on(place.end_page)
    kiosk.workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    place.make_stale()
    kiosk.settle()
    words = words_on(place.end_page)
    assert "question to leave with" not in words
    assert "How I got better: Lumbar puncture" in words
    for answer in (WORDS.hard, WORDS.did, WORDS.helped, WORDS.different):
        assert answer in words


def test_the_pair_of_the_week_is_matched_by_one_touch_and_finds_itself_on_its_own_card(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "AIR", "Position without a reminder")
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    with kiosk.workroom.store.write() as write:
        offer_coaching(write, kiosk.workroom.actor("Dolores"), kiosk.workroom.competencies["AIR"].id)
    place = begin(kiosk, "Amara", "Dolores")
    assert speaks(place) == "Dolores"
    assert "This week with Amara: Airway" in words_on(card_in(place))
    thank(kiosk, place)
    (row,) = card_in(place).helpers
    assert row.label == "This week with Dolores"
    assert card_in(place).shown.with_whom == ""
    kiosk.touch(row)
    assert card_in(place).helpers[0].shown.taken


def test_whoever_asks_to_be_watched_today_has_it_on_their_card(kiosk: KioskAtWork) -> None:
    made = goal(kiosk.workroom, "Dolores", "FAM", "Find the space")
    place = begin(kiosk, "Dolores", "Ines")
    assert "watched" not in words_on(card_in(place))
    ask(kiosk.workroom, "Dolores", made)
    place.make_stale()
    kiosk.settle()
    assert "Asks to be watched at this today" in words_on(card_in(place))


def test_a_team_makes_a_template_of_its_own_holds_a_round_by_it_and_lets_it_go(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    place = huddle(kiosk)
    page = place.start_page
    assert not page.template_button.isVisible()
    kiosk.touch(page.teams.chip(str(kiosk.workroom.people["Dolores"].team_id)))
    kiosk.touch(page.template_button)
    kiosk.sign_in("Dolores")
    sheet = place.template_deeds.sheet
    assert sheet is not None
    assert not sheet.retire_button.isVisible()
    kiosk.touch(sheet.save_button)
    # It needs a name: the form stays open until it is kept.
    assert sheet.save_button.isVisible()
    sheet.name_field.set_text("Night float")
    sheet.questions[0].set_text("What kept you awake?")
    kiosk.touch(sheet.minutes.chip("6"))
    kiosk.touch(sheet.save_button)
    assert not sheet.is_open
    night = page.template
    assert page.templates.chip(night).label == "Night float"
    kiosk.touch(page.template_button)
    assert sheet.name_field.text == "Night float"
    kiosk.touch(sheet.retire_button)
    assert page.template == "shift"
    undo(kiosk)
    kiosk.touch(page.templates.chip(night))
    touch_names(kiosk, place, "Dolores")
    assert place.tools.words.endswith("6 min")
    kiosk.touch(place.tools.next_button)
    thank(kiosk, place)
    assert "What kept you awake?" in words_on(place.end_page)


def test_a_form_somebody_leaves_open_is_gone_with_their_sign_in(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    place = huddle(kiosk)
    kiosk.touch(place.start_page.teams.chip(str(kiosk.workroom.people["Dolores"].team_id)))
    kiosk.touch(place.start_page.template_button)
    kiosk.sign_in("Dolores")
    sheet = place.template_deeds.sheet
    assert sheet is not None
    sheet.name_field.set_text("Not for anybody")
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not sheet.is_open
    assert sheet.name_field.text == ""


def test_a_team_agrees_on_its_own_ground_rules_with_a_pin_and_they_stand_over_its_round(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    place = huddle(kiosk)
    page = place.start_page
    assert not page.rules.change_button.isVisible()
    team = str(kiosk.workroom.people["Dolores"].team_id)
    kiosk.touch(page.teams.chip(team))
    kiosk.touch(page.rules.change_button)
    kiosk.sign_in("Dolores")
    sheet = kiosk.window.stage.findChild(CardWordsSheet)
    assert sheet is not None
    assert "patients" not in words_on(sheet)
    sheet.fields["0"].set_text("Phones stay in pockets")
    sheet.fields["1"].set_text("x" * 70)
    kiosk.touch(sheet.save_button)
    assert "Phones stay in pockets" in words_on(page.rules)
    assert "x" * 60 in words_on(page.rules).splitlines()
    assert "agreed on" in words_on(page.rules)
    touch_names(kiosk, place, "Dolores", "Amara")
    kiosk.touch(place.tools.next_button)
    assert "Phones stay in pockets" in place.legend_widget().text()


def test_a_card_with_much_on_it_fits_and_one_with_less_has_its_offers_below_each_other(kiosk: KioskAtWork) -> None:
    workroom = kiosk.workroom
    words = "Say it at check-out the same day: what happened, what my part in it was, and what comes next."
    full = grow(workroom, "Dolores", "FAM", "PICU, morning rounds", words)
    less = grow(workroom, "Ines", "FAM", "", "Say it at check-out")
    for goal_id in (full, less):
        for name in ("Amara", "Miriam"):
            with workroom.store.write() as write:
                join_goal(write, by_name(workroom, name), goal_id, AllyKind.WATCH)
    held = start(workroom, OUT)
    say(workroom, held, "Dolores", replace(SAID, line_for=Audience.WALL))
    tell_round(workroom, held, Happening.END)
    workroom.clock.advance(days(0.5))
    place = begin(kiosk, "Dolores", "Ines", "Amara", "Miriam")
    seats = {}
    while stage(place) is Stage.ROUND:
        card = card_in(place)
        kiosk.settle()
        assert place.height() <= room_height(place), speaks(place)
        seats[speaks(place)] = [(row.x(), row.y()) for row in card.helpers]
        thank(kiosk, place)
    (first, second), (above, below) = seats["Dolores"], seats["Ines"]
    assert (first[0] < second[0], first[1] == second[1]) == (True, True)
    assert (above[0] == below[0], above[1] < below[1]) == (True, True)
