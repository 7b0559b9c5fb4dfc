"""What somebody reached comes back on their own page, to be seen again; and each goal says where it came from."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.queries.goals import load_goals_of
from kiosk.actions.goals import AddGoal, GoalWords, add_goal, end_goal
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import GoalSource, GoalStatus, SourceKind
from kiosk.domain.ids import GoalId
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, look_at, open_own_page, undo, words_in, words_on
from tests.workroom import days
from views.goals.tag import Tag
from views.person.place import PersonPlace


@pytest.fixture
def amara(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara reached something fifteen days ago."""
    workroom = kiosk.workroom
    give_pins(workroom, "Amara")
    reached = goal(workroom, "Amara", "HAND", "Say it back")
    with workroom.store.write() as write:
        end_goal(write, workroom.actor("Amara"), reached, 1, GoalStatus.REACHED)
    workroom.clock.advance(days(15))
    return kiosk


def test_what_was_reached_two_weeks_ago_comes_back_on_ones_own_page_alone(amara: KioskAtWork) -> None:
    amara.workroom.share("Amara", ItemKind.GOALS, Audience.WALL)
    assert "Still there?" not in words_in(look_at(amara, "Amara"))
    place = open_own_page(amara, "Amara")
    assert "Still there? Reached 2 weeks ago" in words_on(place.goals)
    assert "Say it back" in words_on(place.goals)
    amara.window.desk.session.end()
    amara.settle()
    assert "Still there?" not in words_in(place)
    assert place.goals.again == []


def asks(place: PersonPlace) -> bool:
    return place.goals.again[0].again.request is not None


def test_a_touch_asks_to_be_watched_today_and_another_takes_it_back(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    amara.touch(place.goals.again[0].ask_button)
    assert asks(place)
    assert "watch me today" in {tag.text for tag in place.goals.findChildren(Tag) if tag.isVisible()}
    assert place.goals.again[0].ask_button.label == "Not today"
    undo(amara)
    assert not asks(place)
    amara.touch(place.goals.again[0].ask_button)
    amara.touch(place.goals.again[0].ask_button)
    assert not asks(place)
    undo(amara)
    assert asks(place)


def test_it_can_be_taken_up_again_and_is_an_edge_once_more(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    take_up = place.goals.again[0].take_up_button
    assert take_up is not None
    amara.touch(take_up)
    assert place.goals.again == []
    assert [item.goal.text for item in place.goals.items] == ["Say it back"]
    with amara.workroom.store.read() as session:
        (found,) = load_goals_of(session, amara.workroom.id_of("Amara"))
    assert found.status is GoalStatus.LIVE


def test_where_a_goal_lives_already_there_is_nothing_to_take_up(amara: KioskAtWork) -> None:
    goal(amara.workroom, "Amara", "HAND", "Say it back to the family, too", 3)
    place = open_own_page(amara, "Amara")
    assert [item.take_up_button for item in place.goals.again] == [None]


def test_once_somebody_saw_it_again_it_rests_until_its_next_look(amara: KioskAtWork) -> None:
    amara.workroom.observe("Dolores", "Amara", "HAND", 2)
    place = open_own_page(amara, "Amara")
    assert place.goals.again == []
    amara.window.desk.session.end()
    amara.workroom.clock.advance(days(28))
    place = open_own_page(amara, "Amara")
    assert "Still there? Reached 6 weeks ago" in words_on(place.goals)


@pytest.mark.parametrize(("kind", "tag"), [(SourceKind.LOG, "from my log"), (SourceKind.NEED, "service need")])
def test_a_goal_says_where_it_came_from(kiosk: KioskAtWork, kind: SourceKind, tag: str) -> None:
    workroom = kiosk.workroom
    give_pins(workroom, "Amara")
    workroom.share("Amara", ItemKind.GOALS, Audience.WALL)
    with workroom.store.write() as write:
        words = GoalWords("Find the space", 2)
        competency = workroom.competencies["LP"].id
        add_goal(write, workroom.actor("Amara"), AddGoal(GoalId(write.ids()), competency, words, GoalSource(kind)))
    workroom.clock.advance(timedelta(minutes=1))
    # To others it says no more than the wall does: that the service asked for it.
    assert (tag in words_in(look_at(kiosk, "Amara").goals)) is (kind is SourceKind.NEED)
    assert tag in words_on(open_own_page(kiosk, "Amara").goals)
