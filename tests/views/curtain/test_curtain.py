"""While names are hidden the screen says what the team grows in, and nobody's level."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.sessions import EVERYBODY
from tests.kiosk import KioskAtWork
from tests.views.person.moments import goal
from tests.workroom import days
from views.board.cell_sheet.sheet import CellSheet
from views.board.place import BoardPlace
from views.curtain.place import CurtainPlace
from widgets.topic_tiles import TopicTile


def curtain(kiosk: KioskAtWork) -> CurtainPlace:
    front = kiosk.window.stage.area.content
    assert isinstance(front, CurtainPlace)
    return front


def tile(kiosk: KioskAtWork, competency: str) -> TopicTile:
    name = kiosk.workroom.competencies[competency].name
    return next(tile for tile in curtain(kiosk).tiles.tiles if tile.title == name)


def hide(kiosk: KioskAtWork) -> None:
    kiosk.touch(kiosk.window.stage.nav.curtain_button)


def test_topics_stand_where_the_board_stood_and_nobody_is_named(kiosk: KioskAtWork) -> None:
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    goal(kiosk.workroom, "Amara", "AIR", "Name each step.")
    hide(kiosk)
    assert not kiosk.place("board", BoardPlace).isVisible()
    assert (tile(kiosk, "AIR").working, tile(kiosk, "AIR").alone) == (1, 1)
    shown = {widget.accessibleName() for widget in kiosk.window.findChildren(QWidget) if widget.isVisible()}
    assert not [name for name in kiosk.workroom.people if any(name in text for text in shown)]


def test_what_is_not_shared_changes_no_pixel_of_it(kiosk: KioskAtWork) -> None:
    workroom = kiosk.workroom
    hide(kiosk)
    kiosk.settle()
    before = kiosk.picture()
    workroom.share("Dolores", ItemKind.LEVELS, Audience.PRIVATE)
    workroom.observe("Miriam", "Dolores", "AIR", 4)
    curtain(kiosk).make_stale()
    kiosk.settle()
    assert kiosk.picture() == before


def test_news_from_elsewhere_are_counted_while_it_is_down(kiosk: KioskAtWork) -> None:
    hide(kiosk)
    assert tile(kiosk, "AIR").alone == 0
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4, ago=days(1))
    curtain(kiosk).make_stale()
    kiosk.settle()
    assert tile(kiosk, "AIR").alone == 1


def test_an_open_cell_is_closed_with_its_draft_and_the_board_comes_back(kiosk: KioskAtWork) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    board = kiosk.place("board", BoardPlace)
    board.open_cell(kiosk.workroom.id_of("Amara"), kiosk.workroom.competencies["AIR"].id)
    kiosk.settle()
    sheet = board.cell_sheet
    assert isinstance(sheet, CellSheet)
    kiosk.window.hide_names(hidden=True)
    kiosk.settle()
    assert not sheet.is_open
    kiosk.window.hide_names(hidden=False)
    assert board.isVisible()


@pytest.mark.parametrize("signed_in", [True, False])
def test_where_strangers_pass_a_kiosk_left_alone_shows_no_level(kiosk: KioskAtWork, *, signed_in: bool) -> None:
    kiosk.window.hide_names(hidden=False)
    if signed_in:
        kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    kiosk.window.desk.session.touch()
    kiosk.workroom.clock.advance(EVERYBODY.idle)
    kiosk.window.desk.session.look()
    kiosk.settle()
    assert curtain(kiosk).isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_every_topic_has_its_tile_on_every_screen(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    hide(kiosk)
    kiosk.window.resize(*size)
    kiosk.settle()
    tiles = curtain(kiosk).tiles
    rects = tiles.rects()
    assert len(rects) == len(kiosk.workroom.competencies)
    assert all(tiles.rect().toRectF().adjusted(-1, -1, 1, 1).contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one in rects for other in rects if one is not other)
