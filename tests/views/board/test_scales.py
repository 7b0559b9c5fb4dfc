"""The board at other scales: big rows for a huddle, and everybody at a glance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.kiosk import KioskAtWork
from tests.widgets import touches
from views.board.place import BoardPlace


@pytest.fixture
def board(kiosk: KioskAtWork) -> BoardPlace:
    return kiosk.place("board", BoardPlace)


def test_a_team_that_gathers_gets_big_rows_and_the_next_one_the_board_as_it_was(
    kiosk: KioskAtWork, board: BoardPlace
) -> None:
    before = board.grid.rows_per_page
    kiosk.touch(board.tools.big_rows)
    assert 6 <= board.grid.rows_per_page <= 8 < before
    assert board.tools.big_rows.isChecked()
    kiosk.window.places.rest()
    kiosk.settle()
    assert board.grid.rows_per_page == before
    assert not board.tools.big_rows.isChecked()


def test_big_rows_stay_big_in_another_theme(kiosk: KioskAtWork, board: BoardPlace) -> None:
    kiosk.touch(board.tools.big_rows)
    rows = board.grid.rows_per_page
    kiosk.kiosk.kit.screen.change(palette="dark")
    kiosk.settle()
    assert board.grid.rows_per_page == rows
    assert board.grid.table.theme.palette.name == "dark"
    assert board.grid.foot.theme.scale == board.grid.theme.scale == pytest.approx(1.5)


def test_a_touch_on_somebody_in_the_map_leads_to_their_row(kiosk: KioskAtWork, board: BoardPlace) -> None:
    kiosk.touch(board.tools.map_button)
    assert board.map.isVisible()
    assert not board.grid.isVisible()
    ines = kiosk.workroom.id_of("Ines")
    kiosk.touch(board.map, board.map.row_rect(ines).center().toPoint())
    assert board.grid.isVisible()
    assert not board.tools.map_button.isChecked()
    assert not board.grid.row_rect(ines).isEmpty()


def test_a_finger_that_slides_over_the_map_leads_nowhere(kiosk: KioskAtWork, board: BoardPlace) -> None:
    kiosk.touch(board.tools.map_button)
    start = board.map.row_rect(kiosk.workroom.id_of("Ines")).center().toPoint()
    touches.drag(board.map, start, start + QPointF(0, 120).toPoint())
    kiosk.settle()
    assert board.map.isVisible()


def test_an_entry_from_elsewhere_shows_on_the_map(kiosk: KioskAtWork, board: BoardPlace) -> None:
    kiosk.touch(board.tools.map_button)
    before = kiosk.picture()
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    board.make_stale()
    assert kiosk.picture() != before


def test_big_rows_and_the_map_exclude_each_other(kiosk: KioskAtWork, board: BoardPlace) -> None:
    kiosk.touch(board.tools.big_rows)
    kiosk.touch(board.tools.map_button)
    assert (board.tools.big_rows.isChecked(), board.tools.map_button.isChecked()) == (False, True)
    kiosk.touch(board.tools.big_rows)
    assert (board.tools.big_rows.isChecked(), board.tools.map_button.isChecked()) == (True, False)
    assert board.grid.isVisible()
