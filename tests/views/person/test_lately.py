"""What happened lately stands on the page as dated facts, of nothing but what whoever looks may see."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.actions.goals import CheckInOnGoal, check_in, end_goal
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import GoalId
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, look_at, open_own_page, words_in, words_on
from tests.workroom import Workroom, days
from views.person.place import PersonPlace

SEEN = "Held the mask with two hands"


def say_how_it_goes(workroom: Workroom, name: str, goal_id: GoalId, text: str) -> None:
    with workroom.store.write() as write:
        check_in(write, workroom.actor(name), CheckInOnGoal(write.ids(), goal_id, text))
    workroom.clock.advance(timedelta(minutes=1))


def told(place: PersonPlace) -> list[tuple[str, str]]:
    return [(fact.words, fact.detail) for fact in place.lately.facts]


@pytest.fixture
def amara(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara was seen twice, reached one goal and works on another; her leaders share their levels."""
    workroom = kiosk.workroom
    give_pins(workroom, "Amara")
    for name in ("Dolores", "Mei-Ling", "Miriam"):
        workroom.share(name, ItemKind.LEVELS, Audience.WALL)
    workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(20), seen=SEEN)
    workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(2))
    reached = goal(workroom, "Amara", "HAND", "Say it back")
    workroom.clock.advance(timedelta(minutes=1))
    with workroom.store.write() as write:
        end_goal(write, workroom.actor("Amara"), reached, 1, GoalStatus.REACHED)
    workroom.clock.advance(timedelta(minutes=1))
    live = goal(workroom, "Amara", "LP", "Find the space")
    for text in ("Tried it, not there yet", "Did it today"):
        say_how_it_goes(workroom, "Amara", live, text)
    return kiosk


def test_amara_finds_what_happened_newest_first(amara: KioskAtWork) -> None:
    assert told(open_own_page(amara, "Amara")) == [
        ("How it goes: Lumbar puncture", "Did it today"),
        ("How it goes: Lumbar puncture", "Tried it, not there yet"),
        ("New growth edge: Lumbar puncture", "Find the space"),
        ("Reached: Handoff", "Say it back"),
        ("New growth edge: Handoff", "Say it back"),
        ("Airway: again “Seen it”", ""),
        ("Airway: “Seen it”", SEEN),
    ]


def test_others_read_of_how_it_goes_no_more_than_stands_on_the_goal(amara: KioskAtWork) -> None:
    place = look_at(amara, "Amara")
    assert "Did it today" in words_on(place.lately)
    assert "Tried it, not there yet" not in words_in(place)


@pytest.mark.parametrize(("private", "gone"), [(ItemKind.GOALS, "Lumbar puncture"), (ItemKind.LEVELS, "Airway: ")])
def test_what_is_not_shared_did_not_happen(amara: KioskAtWork, private: ItemKind, gone: str) -> None:
    assert gone in words_on(look_at(amara, "Amara").lately)
    amara.workroom.share("Amara", private, Audience.PRIVATE)
    assert gone not in words_in(look_at(amara, "Amara").lately)


def test_where_a_goal_leads_is_not_told(amara: KioskAtWork) -> None:
    amara.workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    assert "With help" not in words_in(look_at(amara, "Amara").lately)


def test_nothing_of_it_is_left_when_the_sign_in_ends(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    amara.window.desk.session.end()
    amara.settle()
    assert place.lately.facts == ()
    assert SEEN not in words_in(place)
