"""Right-to-left languages turn the page round; what runs from left to right in every language stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.kiosk import KioskAtWork, give_pins
from tests.widgets import touches
from views.board.place import BoardPlace


@pytest.fixture
def turned(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_board_has_its_names_columns_and_foot_where_they_are_in_any_language(
    kiosk: KioskAtWork, qapp: QApplication
) -> None:
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    board = kiosk.place("board", BoardPlace)
    board.make_stale()
    kiosk.settle()
    before = board.grid.grab().toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        kiosk.settle()
        assert board.grid.grab().toImage() == before
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_tools_and_buttons_stand_on_the_other_side(turned: None, kiosk: KioskAtWork) -> None:
    tools = kiosk.place("board", BoardPlace).tools
    assert tools.lens.mapTo(tools, QPoint()).x() > tools.find_button.mapTo(tools, QPoint()).x()


def test_a_pin_is_given_on_keys_in_their_usual_places(turned: None, kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    kiosk.touch(kiosk.window.stage.nav.person_chip)
    kiosk.sign_in("Dolores")
    pad = kiosk.window.desk.sheet.column.pad
    assert pad.key("1").x() < pad.key("2").x() < pad.key("3").x()
    assert kiosk.window.session.signed_in is not None


def test_a_cell_is_touched_where_it_is_seen(turned: None, kiosk: KioskAtWork) -> None:
    board = kiosk.place("board", BoardPlace)
    rect = board.grid.cell_rect(kiosk.workroom.id_of("Amara"), kiosk.workroom.competencies["AIR"].id)
    viewport = board.grid.table.viewport()
    touches.tap(viewport, viewport.mapFrom(board.grid, rect.center()))
    kiosk.settle()
    assert board.cell_sheet is not None
    assert board.cell_sheet.person == kiosk.workroom.id_of("Amara")
