"""Everybody at a glance: how people are spread, what a cell shows, and where a touch leads."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.boards import competencies as make_columns
from tests.widgets.boards import people as make_rows
from widgets.board_map import BoardMap, lay_out_map, leads
from widgets.board_model import BoardModel
from widgets.pin_state import Lens, Movement, PinKind, PinState
from widgets.theme import make_theme

LEAST = 48


@pytest.mark.parametrize(
    ("count", "width", "height", "panels"),
    [
        (0, 1840, 740, 1),
        (1, 1840, 740, 1),
        (15, 1840, 740, 1),
        (16, 1840, 740, 2),
        (60, 1840, 740, 4),
        (60, 1000, 1300, 3),
    ],
)
def test_everybody_has_a_row_that_can_be_touched(count: int, width: int, height: int, panels: int) -> None:
    layout = lay_out_map(count, width, height, LEAST)
    assert layout.panels == panels
    assert layout.capacity >= count
    assert layout.height >= LEAST


def test_three_hundred_people_take_pages_and_nobody_is_left_out(qtbot: QtBot) -> None:
    model = BoardModel()
    model.set_columns(make_columns(15))
    model.set_rows(make_rows(300, 15))
    shown = BoardMap(make_theme(), model)
    qtbot.addWidget(shown)
    shown.resize(1872, 840)
    told: list[tuple[int, int]] = []
    shown.page_changed.connect(lambda page, count: told.append((page, count)))
    seen: set[int] = set()
    for page in range(shown.page_count):
        shown.go_to_page(page)
        first, last, total = shown.visible_people()
        assert total == 300
        seen |= set(range(first, last + 1))
    assert seen == set(range(1, 301))
    assert told[-1] == (shown.page_count - 1, shown.page_count)
    shown.go_to_page(99)
    assert shown.page == shown.page_count - 1


def test_a_touch_tells_who_and_none_is_told_beside_the_rows(qtbot: QtBot) -> None:
    model = BoardModel()
    model.set_columns(make_columns(15))
    rows = make_rows(60, 15)
    model.set_rows(rows)
    shown = BoardMap(make_theme(), model)
    qtbot.addWidget(shown)
    shown.resize(1872, 840)
    shown.show()
    qtbot.waitExposed(shown)
    told: list[object] = []
    shown.person_tapped.connect(told.append)
    touches.tap(shown, shown.row_rect(rows[31].key).center().toPoint())
    touches.tap(shown, shown.rect().topLeft())
    assert told == [rows[31].key]


@pytest.mark.parametrize("size", [(1872, 840), (1032, 1380), (300, 200)])
@pytest.mark.parametrize("competencies", [1, 15, 40])
@pytest.mark.parametrize("people", [0, 1, 60])
def test_it_paints_whatever_there_is(qtbot: QtBot, people: int, competencies: int, size: tuple[int, int]) -> None:
    model = BoardModel()
    model.set_columns(make_columns(competencies))
    model.set_rows(make_rows(people, competencies))
    shown = BoardMap(make_theme("dark"), model)
    qtbot.addWidget(shown)
    shown.resize(*size)
    image = shown.grab().toImage()
    assert image.size().width() == size[0]


def test_each_lens_leads_with_what_it_speaks_of() -> None:
    plain = PinState(PinKind.SEEN, 2, 5, "2")
    edge = PinState(PinKind.SEEN, 2, 5, "2", "3", edge=True)
    moved = PinState(PinKind.SEEN, 2, 5, "2", movement=Movement(1, "1", "2 d"))
    coach = PinState(PinKind.SEEN, 4, 5, "4", coach=True, alone=True)
    stale = PinState(PinKind.SEEN, 2, 5, "2", stale=True)
    speaks = {lens: [leads(state, lens) for state in (plain, edge, moved, coach, stale)] for lens in Lens}
    assert speaks == {
        Lens.LEVELS: [True] * 5,
        Lens.EDGES: [False, True, False, False, False],
        Lens.MOVEMENT: [False, False, True, False, False],
        Lens.COACHES: [False, True, False, True, False],
        Lens.FRESHNESS: [False, False, False, False, True],
        Lens.COVERAGE: [False, False, False, True, False],
    }
