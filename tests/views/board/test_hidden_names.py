"""While names are hidden the board says none, however it is touched."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.app.curtain import Curtain
from tests.kiosk import KioskAtWork
from views.board.cell_sheet.sheet import CellSheet
from views.board.place import BoardPlace
from views.person.place import PersonPlace


def board(kiosk: KioskAtWork) -> BoardPlace:
    return kiosk.place("board", BoardPlace)


def touch_grid(kiosk: KioskAtWork, name: str, column: int | None) -> None:
    """Touch somebody's name, or one of their cells, where it stands."""
    place = board(kiosk)
    person = kiosk.workroom.id_of(name)
    competency = list(kiosk.workroom.competencies.values())[column or 0].id
    at = place.grid.row_rect(person).center() if column is None else place.grid.cell_rect(person, competency).center()
    if column is None:
        at.setX(place.grid.row_rect(person).left() + 40)
    surface: QWidget = place.grid.childAt(at) or place.grid
    kiosk.touch(surface, surface.mapFrom(place.grid, at))


def test_a_touch_opens_no_cell_and_nobodys_page(kiosk: KioskAtWork) -> None:
    kiosk.window.hide_names(hidden=True)
    touch_grid(kiosk, "Amara", 0)
    assert board(kiosk).cell_sheet is None
    touch_grid(kiosk, "Amara", None)
    assert kiosk.window.place is board(kiosk)
    assert not board(kiosk).tools.find_button.isEnabled()


def test_shown_again_they_open_as_before(kiosk: KioskAtWork) -> None:
    kiosk.window.hide_names(hidden=True)
    kiosk.window.hide_names(hidden=False)
    assert board(kiosk).tools.find_button.isEnabled()
    touch_grid(kiosk, "Amara", 0)
    sheet = board(kiosk).cell_sheet
    assert isinstance(sheet, CellSheet)
    assert sheet.is_open
    kiosk.touch(sheet.panel.close_button)
    touch_grid(kiosk, "Amara", None)
    assert isinstance(kiosk.window.place, PersonPlace)


def test_the_curtain_closes_an_open_cell(kiosk: KioskAtWork) -> None:
    touch_grid(kiosk, "Amara", 0)
    sheet = board(kiosk).cell_sheet
    assert sheet is not None
    kiosk.window.hide_names(hidden=True)
    assert not sheet.is_open
    assert not kiosk.window.findChildren(Curtain)[0].isVisible()
