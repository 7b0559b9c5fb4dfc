"""Moments at the goal wall: help is offered by name, pages turn by a swipe, and only what is shared stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from db.queries.goals import load_goals_of
from kiosk.actions.goals import join_goal
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, page_of, undo, words_on
from tests.widgets import touches
from tests.workroom import Workroom
from views.goals.card_foot import Deed
from views.goals.cards import CARDS
from views.goals.place import GoalsPlace
from views.goals.tools import EVERYBODY, MINE, OPEN, REACHED
from views.name_sheet import NameSheet
from views.person.place import PersonPlace
from widgets.labels import TextLabel

THREE_EACH = (("AIR", "FAM", "HAND"), ("Amara", "Björn", "Dolores", "Mei-Ling"))


def wall(kiosk: KioskAtWork) -> GoalsPlace:
    kiosk.go("goals")
    return kiosk.place("goals", GoalsPlace)


def allies(workroom: Workroom, name: str) -> list[tuple[str, AllyKind]]:
    names = {person.id: given for given, person in workroom.people.items()}
    with workroom.store.read() as session:
        (found,) = load_goals_of(session, workroom.id_of(name))
    return [(names[ally.person_id], ally.kind) for ally in found.allies]


def whose(place: GoalsPlace) -> list[str]:
    return [card.item.shared.person.given_name for card in place.cards]


def swipe(kiosk: KioskAtWork, widget: QWidget, by: int) -> None:
    touches.swipe(widget, widget.rect().center(), by)
    kiosk.settle()


@pytest.fixture
def full(kiosk: KioskAtWork) -> KioskAtWork:
    """Twelve goals: a page and a half."""
    codes, names = THREE_EACH
    for name in names:
        for code in codes:
            goal(kiosk.workroom, name, code, f"{name} works on {code}")
    return kiosk


def test_a_touch_on_ones_name_is_enough_to_offer_help_and_to_take_it_back(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "LP", "Find the space with somebody beside me")
    place = wall(kiosk)
    (card,) = place.cards
    assert "room for a first ally" in words_on(card)
    kiosk.touch(card.offers[AllyKind.WATCH])
    sheet = kiosk.window.stage.findChild(NameSheet)
    assert sheet is not None
    # Nobody is an ally of their own goal.
    assert "Amara" not in [person.given_name for person in sheet.people]
    kiosk.touch(sheet.names.pill(kiosk.workroom.id_of("Ines")))
    assert allies(kiosk.workroom, "Amara") == [("Ines", AllyKind.WATCH)]
    assert kiosk.window.desk.session.signed_in is None
    assert "Ines can watch" in words_on(place.cards[0])
    undo(kiosk)
    assert allies(kiosk.workroom, "Amara") == []


def test_a_swipe_turns_the_page_even_when_it_begins_on_a_button_and_offers_nothing(full: KioskAtWork) -> None:
    place = wall(full)
    first = whose(place)
    assert len(first) == CARDS
    swipe(full, place.cards[3].offers[AllyKind.TEACH], -300)
    assert len(place.cards) == 4
    assert full.window.stage.findChild(NameSheet) is None
    # There is no third page to swipe to, and one before.
    swipe(full, place.page, -300)
    assert len(place.cards) == 4
    swipe(full, place.cards[0], 300)
    assert whose(place) == first
    # Nothing before the first page: the button lets go of the finger all the same.
    button = place.cards[3].offers[AllyKind.TEACH]
    swipe(full, button, 300)
    assert whose(place) == first
    assert not button.isDown()


def test_a_short_or_upright_slip_turns_nothing(full: KioskAtWork) -> None:
    place = wall(full)
    swipe(full, place.cards[0], -40)
    button = place.cards[1].offers[AllyKind.TEACH]
    touches.drag(button, button.rect().center(), button.rect().center() + QPoint(10, -200))
    full.settle()
    assert len(place.cards) == CARDS


def test_what_is_not_for_the_wall_is_not_on_it(full: KioskAtWork) -> None:
    give_pins(full.workroom, "Dolores")
    full.workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    full.workroom.share("Björn", ItemKind.GOALS, Audience.PRIVATE)
    place = wall(full)
    assert set(whose(place)) == {"Dolores", "Mei-Ling"}
    full.touch(full.window.stage.nav.person_chip)
    full.sign_in("Dolores")
    page_of(full)
    place = wall(full)
    assert "Amara" in whose(place)
    assert "Björn" not in whose(place)


def test_room_for_an_ally_leaves_out_who_has_one(full: KioskAtWork) -> None:
    place = wall(full)
    full.touch(place.cards[0].offers[AllyKind.ME_TOO])
    sheet = full.window.stage.findChild(NameSheet)
    assert sheet is not None
    full.touch(sheet.names.pill(full.workroom.id_of("Ines")))
    helped = place.cards[0].item.shared.goal.id
    full.touch(place.tools.filter.segment(OPEN))
    assert helped not in [card.item.shared.goal.id for card in place.cards]


def test_ones_own_goals_need_to_know_whose_and_lead_to_ones_page(full: KioskAtWork) -> None:
    give_pins(full.workroom, "Amara")
    place = wall(full)
    full.touch(place.tools.filter.segment(MINE))
    assert full.window.desk.sheet.is_open
    assert place.tools.filter.chosen == EVERYBODY
    full.sign_in("Amara")
    assert place.tools.filter.chosen == MINE
    assert set(whose(place)) == {"Amara"}
    full.touch(place.cards[0].foot.buttons[Deed.OPEN])
    assert isinstance(full.window.place, PersonPlace)
    assert len(page_of(full).goals.items) == 3
    full.window.desk.session.end()
    full.settle()
    assert place.tools.filter.chosen == EVERYBODY


def test_a_tall_screen_has_two_columns(full: KioskAtWork) -> None:
    place = wall(full)
    across = [card.y() for card in place.cards].count(place.cards[0].y())
    full.window.resize(1080, 1920)
    full.settle()
    assert across == 4
    assert [card.y() for card in place.cards].count(place.cards[0].y()) == 2
    assert len({card.width() for card in place.cards}) <= 2


def test_a_tall_screen_has_every_filter_to_touch_and_new_goal_on_one_line(full: KioskAtWork) -> None:
    place = wall(full)
    wide = place.tools.height()
    full.window.resize(1080, 1920)
    full.settle()
    assert place.tools.height() > wide
    track = QRect(QPoint(), place.tools.filter.size())
    for key in (EVERYBODY, MINE, OPEN, REACHED):
        segment = place.tools.filter.segment(key)
        assert track.contains(QRect(segment.mapTo(place.tools.filter, QPoint()), segment.size()))
    # Nothing stands before the first one but the track's rim.
    assert place.tools.filter.segment(EVERYBODY).mapTo(place.tools.filter, QPoint()).x() < 10
    assert place.tools.new_button.width() >= place.tools.new_button.sizeHint().width()


def test_allies_without_room_for_their_words_are_counted_and_nobody_is_cut(kiosk: KioskAtWork) -> None:
    found = goal(kiosk.workroom, "Amara", "LP", "Find the space")
    for name, kind in (("Mei-Ling", AllyKind.TEACH), ("Dolores", AllyKind.WATCH), ("Björn", AllyKind.ME_TOO)):
        with kiosk.workroom.store.write() as write:
            join_goal(write, kiosk.workroom.actor(name), found, kind)
    place = wall(kiosk)
    for size in ((1920, 1080), (1080, 1920), (1280, 720)):
        kiosk.window.resize(*size)
        kiosk.settle()
        (card,) = place.cards
        labels = [label for label in card.findChildren(TextLabel) if label.isVisible()]
        shown = [text for label in labels if (text := label.text()).endswith((" can teach", " can watch", " too"))]
        assert shown
        assert [label.text() for label in labels if label.is_elided()] == []
        assert f"and {3 - len(shown)} more" in words_on(card)
