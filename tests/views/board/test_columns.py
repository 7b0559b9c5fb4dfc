"""A board with more competencies than a screen holds: each is a touch away."""

from __future__ import annotations

import pytest

from tests.kiosk import KioskAtWork
from views.board.place import BoardPlace
from widgets.labels import TextLabel


@pytest.fixture
def upright(kiosk: KioskAtWork) -> KioskAtWork:
    kiosk.window.resize(760, 1080)
    kiosk.settle()
    return kiosk


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_where_all_are_in_front_nothing_turns_them(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    kiosk.window.resize(*size)
    kiosk.settle()
    tools = kiosk.place("board", BoardPlace).tools
    assert not tools.columns_on.isVisible()
    assert not tools.columns_back.isVisible()


def test_on_an_upright_screen_touches_lead_to_every_competency_and_back(upright: KioskAtWork) -> None:
    board = upright.place("board", BoardPlace)
    count = board.grid.model.columnCount()
    first, last, _ = board.grid.visible_columns()
    seen = set(range(first, last + 1))
    assert len(seen) < count
    while board.tools.columns_on.isEnabled():
        upright.touch(board.tools.columns_on)
        first, last, _ = board.grid.visible_columns()
        seen |= set(range(first, last + 1))
        assert f"Competencies {first}–{last} of {count}" in {
            label.text() for label in board.tools.findChildren(TextLabel)
        }
    assert seen == set(range(1, count + 1))
    while board.tools.columns_back.isEnabled():
        upright.touch(board.tools.columns_back)
    assert board.grid.visible_columns()[0] == 1


def test_a_cell_asked_for_is_brought_in_front_with_its_column(upright: KioskAtWork) -> None:
    board = upright.place("board", BoardPlace)
    last = board.grid.model.column(board.grid.model.columnCount() - 1).key
    person = upright.workroom.id_of("Amara")
    competency = next(each.id for each in upright.workroom.competencies.values() if each.id == last)
    board.open_cell(person, competency)
    upright.settle()
    assert board.grid.visible_columns()[1] == board.grid.model.columnCount()
    assert not board.grid.cell_rect(person, competency).isEmpty()


def test_at_rest_the_board_stands_at_its_beginning(upright: KioskAtWork) -> None:
    board = upright.place("board", BoardPlace)
    upright.touch(board.tools.columns_on)
    board.rest()
    upright.settle()
    assert board.grid.visible_columns()[0] == 1


def test_foot_and_rows_stand_by_one_measure_whatever_appears_below_them(kiosk: KioskAtWork) -> None:
    board = kiosk.place("board", BoardPlace)

    def gap() -> int:
        table, foot = board.grid.table.geometry(), board.grid.foot.geometry()
        return foot.top() - table.bottom() - 1

    def on_told(*_: object) -> None:
        # As a button of the tool band would: it appears once, and the layout follows in the same moment.
        if board.grid.height() == 500:
            board.grid.resize(board.grid.width(), 463)

    for size in ((1920, 1080), (1500, 1000), (1920, 1080)):
        kiosk.window.resize(*size)
        kiosk.settle()
        assert gap() == 0
    board.grid.page_changed.connect(on_told)
    board.grid.table.horizontalScrollBar().rangeChanged.connect(on_told)
    board.grid.table.verticalScrollBar().rangeChanged.connect(on_told)
    board.grid.resize(board.grid.width(), 500)
    board.grid.set_zoom(1.4)
    assert gap() == 0
    assert board.grid.foot.geometry().bottom() <= board.grid.height()
