"""Moments on one's own page: what was said, an answer, a goal reached, and nothing left behind."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.queries.goals import load_goals_of
from db.queries.observations import load_said_since
from db.queries.people import load_viewer
from kiosk.actions.goals import join_goal
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, open_own_page, page_of, undo, words_in, words_on
from tests.workroom import Workroom, days
from views.board.place import BoardPlace
from views.person.place import PersonPlace
from widgets.buttons import Button
from widgets.touch_table import TouchTable

SEEN = "Held the mask with two hands"


def answers(workroom: Workroom, name: str, competency: str) -> list[str]:
    return [voice.observation.answer for voice in workroom.history(name, competency, viewer=name).voices]


def statuses(workroom: Workroom, name: str) -> list[GoalStatus]:
    with workroom.store.read() as session:
        return [item.status for item in load_goals_of(session, workroom.id_of(name), live_only=False)]


def hear(kiosk: KioskAtWork, name: str) -> None:
    """Let the news arrive that somebody saw something of a person."""
    kiosk.kiosk.kit.jobs.bus.publish(ChangeSet({Topic.OBSERVATIONS: frozenset({kiosk.workroom.id_of(name)})}))
    page_of(kiosk)


def leave(kiosk: KioskAtWork) -> None:
    kiosk.touch(kiosk.window.stage.nav.done_button)


@pytest.fixture
def amara(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara has a PIN, and Dolores saw something of hers yesterday."""
    give_pins(kiosk.workroom, "Amara", "Dolores")
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(1), seen=SEEN)
    return kiosk


def test_amara_reads_what_dolores_said_thanks_her_and_next_time_it_is_gone_from_the_top(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    (card,) = place.said.cards
    assert "Dolores Ruiz" in words_on(card)
    assert SEEN in words_on(card)
    amara.touch(card.phrases[0])
    assert answers(amara.workroom, "Amara", "AIR") == ["Thank you"]
    # It stays under the finger for as long as the page stands, with the answer on it.
    assert "You: Thank you" in words_on(place.said)
    leave(amara)
    place = open_own_page(amara, "Amara")
    assert place.said.cards == []
    assert not place.said.isVisible()


def test_the_look_is_noted_once_and_only_for_what_was_read(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    with amara.workroom.store.read() as session:
        assert load_said_since(session, amara.workroom.id_of("Amara")) == ()
    amara.workroom.clock.advance(timedelta(seconds=30))
    amara.workroom.observe("Dolores", "Amara", "HAND", 2, seen="Said it back")
    hear(amara, "Amara")
    assert ["Said it back" in words_on(card) for card in place.said.cards] == [True, False]
    leave(amara)
    assert open_own_page(amara, "Amara").said.cards == []


def test_an_answer_in_own_words_can_be_worded_anew(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    own = place.said.cards[0].own_button
    assert own is not None
    amara.touch(own)
    sheet = place.words_sheet()
    amara.touch(sheet.words.chips.chip("2"))
    amara.touch(sheet.save_button)
    assert answers(amara.workroom, "Amara", "AIR") == ["I will try that"]
    own = place.said.cards[0].own_button
    assert own is not None
    amara.touch(own)
    amara.touch(sheet.words.chips.chip("own"))
    sheet.words.field.set_text("Show me on Friday?")
    amara.touch(sheet.save_button)
    assert answers(amara.workroom, "Amara", "AIR")[0].endswith("Show me on Friday?")


def test_words_begun_are_kept_for_their_author_and_nobody_else(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    own = place.said.cards[0].own_button
    assert own is not None
    amara.touch(own)
    sheet = place.words_sheet()
    amara.touch(sheet.words.chips.chip("own"))
    sheet.words.field.set_text("I was so glad you")
    amara.window.desk.session.end()
    amara.settle()
    assert sheet.words.field.text == ""
    assert not sheet.is_open


def test_a_goal_reached_leaves_the_board_at_once_and_comes_back_by_undo(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "LP", "Find the space with somebody beside me")
    place = open_own_page(amara, "Amara")
    amara.touch(place.goals.items[0].buttons["reached"])
    assert statuses(amara.workroom, "Amara") == [GoalStatus.REACHED]
    assert not amara.workroom.cell("Amara", "LP").edge
    assert "Reached: Lumbar puncture" in words_on(place.lately)
    undo(amara)
    assert statuses(amara.workroom, "Amara") == [GoalStatus.LIVE]
    assert amara.workroom.cell("Amara", "LP").edge


def test_amara_says_yes_to_dolores_who_then_sees_her_levels_and_later_goes_on_without_her(amara: KioskAtWork) -> None:
    workroom = amara.workroom
    found = goal(workroom, "Amara", "LP", "Find the space with somebody beside me")
    workroom.share("Amara", ItemKind.LEVELS, Audience.COACH)
    with workroom.store.write() as write:
        join_goal(write, workroom.actor("Dolores"), found, AllyKind.WATCH)

    def coached() -> bool:
        with workroom.store.read() as session:
            return workroom.id_of("Amara") in load_viewer(session, workroom.id_of("Dolores")).coached

    place = open_own_page(amara, "Amara")
    assert "Dolores can watch. A yes also shows Dolores what you share with your coaches." in words_on(place.goals)
    assert not coached()
    amara.touch(answer_button(place, OfferAnswer.ACCEPTED))
    assert coached()
    assert "Dolores watches" in words_on(place.goals)
    undo(amara)
    assert not coached()
    amara.touch(answer_button(place, OfferAnswer.ACCEPTED))
    amara.touch(answer_button(place, OfferAnswer.DECLINED))
    assert "Dolores" not in words_on(place.goals)
    assert not coached()
    undo(amara)
    assert coached()


def answer_button(place: PersonPlace, answer: OfferAnswer) -> Button:
    """Return the only button with which an offer is answered so."""
    allies = place.goals.items[0].allies
    assert allies is not None
    (button,) = [button for (_, said), button in allies.buttons.items() if said is answer]
    return button


def test_a_goal_let_go_can_be_taken_up_again(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "LP", "Find the space with somebody beside me")
    place = open_own_page(amara, "Amara")
    amara.touch(place.goals.items[0].buttons["let_go"])
    assert statuses(amara.workroom, "Amara") == [GoalStatus.LET_GO]
    assert place.goals.items == []
    undo(amara)
    assert statuses(amara.workroom, "Amara") == [GoalStatus.LIVE]


def test_how_it_goes_stands_with_the_goal_newest_first(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "LP", "Find the space with somebody beside me")
    place = open_own_page(amara, "Amara")
    for chip in ("1", "0"):
        amara.touch(place.goals.items[0].buttons["check_in"])
        amara.touch(place.words_sheet().words.chips.chip(chip))
        amara.touch(place.words_sheet().save_button)
        amara.workroom.clock.advance(timedelta(seconds=5))
    assert "Did it today" in words_on(place.goals.items[0])
    amara.touch(place.goals.items[0].buttons["check_in"])
    said = words_on(place.words_sheet())
    assert said.index("Did it today") < said.index("Tried it, not there yet")


def test_changing_a_goal_keeps_everything_else(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "LP", "Find the space")
    place = open_own_page(amara, "Amara")
    amara.touch(place.goals.items[0].buttons["change"])
    sheet = place.goal_sheet()
    assert sheet.words.text.text == "Find the space"
    sheet.words.text.field.set_text("Find the space, twice")
    amara.touch(sheet.save_button)
    with amara.workroom.store.read() as session:
        (found,) = load_goals_of(session, amara.workroom.id_of("Amara"))
    assert (found.text, found.target_level, found.version) == ("Find the space, twice", 2, 2)
    assert "Find the space, twice" in words_on(place.goals)


def test_a_new_goal_puts_its_ring_on_the_board(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    assert "No goal lives at the moment" in words_on(place.goals)
    amara.touch(place.tools.new_goal_button)
    sheet = place.goal_sheet()
    competency = amara.workroom.competencies["LP"].id
    amara.touch(sheet.competencies.tiles[competency])
    amara.touch(sheet.words.text.chips.chip("0"))
    amara.touch(sheet.save_button)
    assert amara.workroom.cell("Amara", "LP").edge
    assert len(place.goals.items) == 1
    amara.go("board")
    board = amara.place("board", BoardPlace)
    rect = board.grid.cell_rect(amara.workroom.id_of("Amara"), competency)
    assert isinstance(board.grid.table, TouchTable)
    assert not rect.isEmpty()


def test_a_level_touched_opens_its_cell_on_the_board(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    amara.touch(place.levels.tiles[amara.workroom.competencies["AIR"].id])
    assert isinstance(amara.window.place, BoardPlace)
    sheet = amara.window.place.cell_sheet
    assert sheet is not None
    assert sheet.is_open
    assert "Airway · Amara Okafor" in words_on(sheet)


def test_when_the_sign_in_ends_the_page_closes_and_keeps_nothing(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "LP", "A goal for nobody else")
    amara.workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    place = open_own_page(amara, "Amara")
    amara.touch(place.tools.offers_button)
    assert "A goal for nobody else" in words_on(place)
    amara.window.desk.session.end()
    amara.settle()
    assert isinstance(amara.window.place, BoardPlace)
    for private in ("Amara Okafor", SEEN, "A goal for nobody else"):
        assert private not in words_in(place)
    assert place.levels.tiles == {}
    assert place.trends.trends == []


def test_the_page_behind_the_curtain_does_not_come_back_without_its_person(amara: KioskAtWork) -> None:
    open_own_page(amara, "Amara")
    amara.touch(amara.window.stage.nav.curtain_button)
    amara.window.desk.session.end()
    amara.settle()
    amara.window.hide_names(hidden=False)
    amara.settle()
    assert isinstance(amara.window.place, BoardPlace)


@pytest.mark.parametrize("topic", [Topic.OBSERVATIONS, Topic.GOALS, Topic.REQUESTS])
def test_what_others_write_about_others_leaves_the_page_under_the_finger(amara: KioskAtWork, topic: Topic) -> None:
    place = open_own_page(amara, "Amara")
    asked = []
    for name in ("Björn", "Amara"):
        place.on_changes(ChangeSet({topic: frozenset({amara.workroom.id_of(name)})}))
        asked.append(not amara.kiosk.kit.jobs.idle)
    assert asked == [False, True]
    card = place.said.cards[0]
    page_of(amara)
    # Read anew, and the same as before: what is under the finger stays there.
    assert place.said.cards[0] is card


def test_the_chip_leads_home_from_somebody_elses_page(amara: KioskAtWork) -> None:
    open_own_page(amara, "Amara")
    amara.window.go("person", amara.workroom.id_of("Björn"))
    place = page_of(amara)
    assert place.head.name.text() == "Björn Lindqvist"
    amara.touch(amara.window.stage.nav.person_chip)
    assert page_of(amara).head.name.text() == "Amara Okafor"
    assert isinstance(amara.window.place, PersonPlace)
