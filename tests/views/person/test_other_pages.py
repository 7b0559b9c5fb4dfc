"""Moments on somebody else's page: what they share, nothing of what they don't, and no button for what is theirs."""

from __future__ import annotations

import pytest

from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.people import RoleKind
from kiosk.domain.programme import GroupFilter
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, look_at, open_own_page, words_in, words_on
from tests.workroom import days
from views.board.place import BoardPlace
from views.person.panel import Panel
from views.person.place import PersonPlace

SEEN = "Held the mask with two hands"


def cards_on(place: PersonPlace) -> list[Panel]:
    return [card for card in (place.said, place.trends, place.levels, place.goals) if card.isVisible()]


@pytest.fixture
def busy(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara was seen twice and works on something; Dolores has a PIN."""
    give_pins(kiosk.workroom, "Dolores", "Amara")
    for name in ("Dolores", "Mei-Ling", "Miriam"):
        kiosk.workroom.share(name, ItemKind.LEVELS, Audience.WALL)
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(20), seen=SEEN)
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 2, ago=days(2))
    goal(kiosk.workroom, "Amara", "LP", "Find the space with somebody beside me")
    return kiosk


def test_what_is_shared_with_the_wall_can_be_read_by_anybody(busy: KioskAtWork) -> None:
    place = look_at(busy, "Amara")
    assert "Find the space with somebody beside me" in words_on(place)
    assert len(place.trends.trends) == 1
    for button in (place.tools.new_goal_button, place.tools.audiences_button, place.tools.offers_button):
        assert not button.isVisible()
    assert place.goals.items[0].buttons == {}
    assert not place.said.isVisible()


def test_nothing_private_is_left_not_even_the_room_it_would_take(busy: KioskAtWork) -> None:
    workroom = busy.workroom
    for kind in ItemKind:
        workroom.share("Amara", kind, Audience.PRIVATE)
    private = look_at(busy, "Amara")
    assert "Find the space" not in words_in(private)
    assert private.trends.trends == []
    shown = [card for card in (*cards_on(private), private.lately) if card.isVisible()]
    said = private.cards.nothing.text().replace("Amara", "Ines")
    # Ines never was seen and has no goal: her page looks the same.
    empty = look_at(busy, "Ines")
    assert shown == [card for card in (*cards_on(empty), empty.lately) if card.isVisible()] == []
    assert said == empty.cards.nothing.text() != ""
    assert empty.tools.saw_button.isVisible()


def test_levels_without_goals_and_goals_without_levels(busy: KioskAtWork) -> None:
    busy.workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    place = look_at(busy, "Amara")
    # A ring around a dash: where the goal leads is not told without the level.
    assert cards_on(place) == [place.levels, place.goals]
    edge = place.levels.tiles[busy.workroom.competencies["LP"].id]
    assert "growth edge" in edge.accessibleDescription()
    assert "With help" not in edge.accessibleDescription() + words_on(place)
    busy.workroom.share("Amara", ItemKind.LEVELS, Audience.WALL)
    busy.workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    place = look_at(busy, "Amara")
    assert cards_on(place) == [place.trends, place.levels]


def test_an_own_view_shared_without_levels_shows_no_target(busy: KioskAtWork) -> None:
    busy.workroom.observe("Amara", "Amara", "LP", 1)
    busy.workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    busy.workroom.share("Amara", ItemKind.SELF_VIEW, Audience.WALL)
    (trend,) = look_at(busy, "Amara").trends.trends
    assert trend.history is not None
    assert len(trend.history.own) == 1
    assert trend.history.target is None


def test_levels_of_trainees_wait_for_their_leaders_on_the_page_as_on_the_wall(busy: KioskAtWork) -> None:
    busy.workroom.share("Dolores", ItemKind.LEVELS, Audience.PRIVATE)
    place = look_at(busy, "Amara")
    page = place.page
    assert page is not None
    assert all(standing.level is None for standing in page.standings)
    assert "Find the space with somebody beside me" in words_on(place)


def test_a_team_mate_sees_more_once_signed_in_and_it_goes_with_them(busy: KioskAtWork) -> None:
    busy.workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    assert "Find the space" not in words_on(look_at(busy, "Amara"))
    open_own_page(busy, "Dolores")
    place = look_at(busy, "Amara")
    assert "Find the space" in words_on(place)
    busy.window.desk.session.end()
    busy.settle()
    assert busy.window.place is place
    assert place.head.name.text() == "Amara Okafor"
    assert "Find the space" not in words_in(place)


def test_i_saw_something_leads_to_the_row_on_the_board(busy: KioskAtWork) -> None:
    place = look_at(busy, "Amara")
    busy.touch(place.tools.saw_button)
    board = busy.window.place
    assert isinstance(board, BoardPlace)
    assert not board.grid.row_rect(busy.workroom.id_of("Amara")).isEmpty()


def test_a_cell_is_opened_even_where_the_board_shows_another_group(busy: KioskAtWork) -> None:
    board = busy.place("board", BoardPlace)
    board.show_group(GroupFilter(kinds=frozenset({RoleKind.NURSE})))
    busy.settle()
    assert board.grid.row_rect(busy.workroom.id_of("Amara")).isEmpty()
    place = look_at(busy, "Amara")
    busy.touch(place.levels.tiles[busy.workroom.competencies["AIR"].id])
    busy.settle()
    assert board.cell_sheet is not None
    assert board.cell_sheet.is_open
    assert not board.grid.row_rect(busy.workroom.id_of("Amara")).isEmpty()


def test_a_cell_waits_for_the_board_that_is_on_its_way(busy: KioskAtWork) -> None:
    board = busy.place("board", BoardPlace)
    place = look_at(busy, "Amara")
    # The board does not know yet that it is to show nurses only: its rows still have Amara.
    board.show_group(GroupFilter(kinds=frozenset({RoleKind.NURSE})))
    busy.touch(place.levels.tiles[busy.workroom.competencies["AIR"].id])
    busy.settle()
    assert board.cell_sheet is not None
    assert board.cell_sheet.is_open
    assert not board.grid.row_rect(busy.workroom.id_of("Amara")).isEmpty()
