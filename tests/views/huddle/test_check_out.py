"""Moments at a check-out: the same cards, what came of the day, who helped, and a line that is kept unless shared."""

from __future__ import annotations

from datetime import timedelta

from db.queries.huddle_cards import load_own_days
from kiosk.domain.consent import Audience
from kiosk.domain.huddles import CameUp, Card, HuddleKind
from tests.actions.test_huddles import say
from tests.kiosk import KioskAtWork
from tests.views.huddle.moments import begin, card_in, card_out, huddle, thank, touch_names
from tests.views.person.moments import goal, words_on
from views.huddle.place import HuddlePlace
from views.huddle.words_sheet import CardWordsSheet

PAIR = ("Dolores", "Ines")


def morning(kiosk: KioskAtWork) -> HuddlePlace:
    """Hold a check-in of two."""
    place = begin(kiosk, *PAIR)
    for _ in range(3):
        thank(kiosk, place)
    return place


def evening(kiosk: KioskAtWork, place: HuddlePlace) -> None:
    """Eleven hours later, begin what comes next."""
    kiosk.workroom.clock.advance(timedelta(hours=11))
    place.make_stale()
    kiosk.settle()
    touch_names(kiosk, place, *PAIR)
    kiosk.touch(place.tools.next_button)


def write(kiosk: KioskAtWork, place: HuddlePlace, **words: str) -> None:
    """Touch `In my words`, type, and put it on the card."""
    kiosk.touch(place.tools.words_button)
    sheet = kiosk.window.stage.findChild(CardWordsSheet)
    assert sheet is not None
    for key, text in words.items():
        sheet.fields[key].set_text(text)
    kiosk.touch(sheet.save_button)


def test_after_a_check_in_the_same_cards_come_back_for_the_check_out(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Dolores", "FAM", "Say the hard sentence first")
    place = morning(kiosk)
    evening(kiosk, place)
    assert place.start_page.kind.chosen == HuddleKind.CHECK_OUT
    assert place.held is not None
    assert place.held.kind is HuddleKind.CHECK_OUT
    assert card_out(place).shown.head.name.startswith("Dolores")
    assert card_out(place).shown.edge is not None


def test_answers_are_touched_and_words_are_typed_once(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    evening(kiosk, place)
    kiosk.touch(card_out(place).came_up.chip(CameUp.CAME_UP))
    kiosk.touch(card_out(place).pills[0])
    write(kiosk, place, happened="I said it, and then I waited", learned="Silence is a sentence")
    shown = card_out(place).shown
    assert shown.came_up == CameUp.CAME_UP
    assert shown.helped == {kiosk.workroom.id_of("Ines")}
    assert "Silence is a sentence" in words_on(card_out(place))
    kiosk.touch(card_out(place).pills[0])
    assert card_out(place).shown.helped == frozenset()


def test_a_line_stays_ones_own_unless_it_is_shared_and_then_opens_the_next_check_in(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    evening(kiosk, place)
    write(kiosk, place, line="Hard sentence first")
    assert card_out(place).line_for.chosen == Audience.PRIVATE.name
    thank(kiosk, place)
    write(kiosk, place, line="Ask before the round, not in it")
    kiosk.touch(card_out(place).line_for.segment(Audience.WALL.name))
    thank(kiosk, place)
    thank(kiosk, place)
    evening(kiosk, place)
    assert card_in(place).shown.head.yesterday == ""
    thank(kiosk, place)
    assert card_in(place).shown.head.yesterday == "Ask before the round, not in it"


def test_a_field_holds_as_many_words_as_are_kept_of_it(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    evening(kiosk, place)
    write(kiosk, place, happened="a" * 300, learned="b" * 300, line="c" * 300)
    shown = card_out(place).shown
    assert (shown.happened, shown.learned, shown.line) == ("a" * 280, "b" * 280, "c" * 120)


def test_what_was_typed_is_forgotten_where_somebody_turns_away(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    evening(kiosk, place)
    kiosk.touch(place.tools.words_button)
    sheet = kiosk.window.stage.findChild(CardWordsSheet)
    assert sheet is not None
    sheet.fields["happened"].set_text("Not for anybody")
    sheet.dismiss_requested.emit()
    kiosk.settle()
    kiosk.touch(place.tools.words_button)
    assert sheet.fields["happened"].text == ""


def test_words_leave_alone_what_came_to_the_card_while_the_sheet_was_open(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    evening(kiosk, place)
    kiosk.touch(place.tools.words_button)
    held, speaker = place.held, "Dolores"
    assert held is not None
    assert held.speaker == kiosk.workroom.id_of(speaker)
    # At another screen, as when a pass is taken back there.
    say(kiosk.workroom, held, speaker, Card(learned="To wait", line="Ask early", line_for=Audience.WALL))
    place.reload()
    kiosk.settle()
    sheet = kiosk.window.stage.findChild(CardWordsSheet)
    assert sheet is not None
    sheet.fields["line"].set_text("I was afraid")
    kiosk.touch(sheet.save_button)
    with kiosk.workroom.store.read() as session:
        (day,) = [day for day in load_own_days(session, kiosk.workroom.id_of(speaker)) if day.round_id == held.id]
    assert day.card == Card(learned="To wait", line="I was afraid", line_for=Audience.PRIVATE)


def test_somebody_with_a_sheet_goes_to_its_code_and_back_to_the_round(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    assert not place.round_page.sheet_tile.isVisible()
    evening(kiosk, place)
    kiosk.touch(place.round_page.sheet_tile)
    front = kiosk.window.place
    assert front is not None
    assert front.name == "sheet"
    assert huddle(kiosk) is place
    assert card_out(place).shown.head.name.startswith("Dolores")


def test_on_the_way_back_the_huddle_still_stands_where_it_was(kiosk: KioskAtWork) -> None:
    place = morning(kiosk)
    evening(kiosk, place)
    kiosk.go("board")
    assert huddle(kiosk) is place
    assert card_out(place).shown.head.name.startswith("Dolores")
