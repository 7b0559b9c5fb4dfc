"""Moments at the board: tapping, scrolling, paging, looking through lenses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets.boards import FIVE, competencies, people
from tests.widgets.conftest import Shown
from tests.widgets.touches import drag, press, release, swipe, tap, two_fingers, wobbly_tap
from widgets.board_foot import CoverFoot, EdgesFoot, FootRow, describe_foot
from widgets.board_grid import BoardGrid
from widgets.board_header import title_lines, title_size
from widgets.board_table import Pair
from widgets.pin_state import NOT_SEEN, Lens, PinState, seen
from widgets.theme import Theme, make_theme
from widgets.touch import TouchLimits

WALL = (1872, 832)


@pytest.fixture
def board(still: Theme, shown: Shown) -> BoardGrid:
    """Forty-six people, fifteen competencies, on the wall's screen."""
    grid = BoardGrid(still)
    grid.set_columns(competencies(15))
    grid.set_rows(people(46, 15))
    grid.set_foot([FootRow("On their own", "of the ideal number", {"c0": CoverFoot(5, 4)})])
    shown(grid, *WALL)
    return grid


def centre(board: BoardGrid, row: int, column: int) -> QPoint:
    return board.table.cell_rect(row, column).center()


def heard(signal: object) -> list[tuple[object, ...]]:
    calls: list[tuple[object, ...]] = []
    signal.connect(lambda *values: calls.append(values))  # type: ignore[attr-defined]
    return calls


# Touching


def test_a_tap_names_person_and_competency(board: BoardGrid) -> None:
    tapped = heard(board.cell_tapped)
    tap(board.table.viewport(), centre(board, 3, 7))
    assert tapped == [("p3", "c7")]


def test_a_wobbly_tap_counts_and_a_short_drag_does_not(board: BoardGrid) -> None:
    tapped = heard(board.cell_tapped)
    wobbly_tap(board.table.viewport(), centre(board, 3, 7), by=10)
    wobbly_tap(board.table.viewport(), centre(board, 3, 7), by=20)
    assert tapped == [("p3", "c7")]


def test_the_touched_cell_answers_at_once_and_lets_go(board: BoardGrid, qtbot: QtBot) -> None:
    cell = board.cell_rect("p3", "c7")
    before = board.grab(cell).toImage()
    press(board.table.viewport(), centre(board, 3, 7))
    assert board.grab(cell).toImage() != before
    release(board.table.viewport(), centre(board, 3, 7))
    qtbot.waitUntil(lambda: board.grab(cell).toImage() == before)


def test_a_drag_scrolls_settles_on_a_page_and_taps_nothing(board: BoardGrid, qtbot: QtBot) -> None:
    tapped = heard(board.cell_tapped)
    viewport = board.table.viewport()
    with qtbot.waitSignal(board.table.settled):
        drag(viewport, QPoint(700, 600), QPoint(700, 100), step_ms=12)
    assert board.table.verticalScrollBar().value() in board.table.stops()[1:]
    assert board.page > 0
    assert tapped == []


def test_a_touch_while_the_board_runs_only_stops_it(fonts: None, shown: Shown, qtbot: QtBot) -> None:
    board = BoardGrid(make_theme("light"))
    board.set_columns(competencies(15))
    board.set_rows(people(46, 15))
    shown(board, *WALL)
    tapped = heard(board.cell_tapped)
    board.go_to_page(2)
    qtbot.waitUntil(lambda: board.table.verticalScrollBar().value() > 0)
    tap(board.table.viewport(), QPoint(700, 300))
    assert tapped == []
    qtbot.waitUntil(lambda: board.table.verticalScrollBar().value() in board.table.stops())


def test_a_swipe_turns_the_page(board: BoardGrid) -> None:
    pages = heard(board.page_changed)
    swipe(board.table.viewport(), QPoint(900, 300), -300)
    swipe(board.table.viewport(), QPoint(900, 300), -300)
    swipe(board.table.viewport(), QPoint(900, 300), 300)
    assert [page for page, _ in pages] == [1, 2, 1]


def test_two_fingers_tap_nothing(board: BoardGrid) -> None:
    tapped = heard(board.cell_tapped)
    one, other = centre(board, 3, 3), centre(board, 5, 9)
    two_fingers(board.table.viewport(), [one, one], [other, other])
    assert tapped == []


def test_a_held_cell_is_held_and_not_tapped(still: Theme, shown: Shown, qtbot: QtBot) -> None:
    board = BoardGrid(still, TouchLimits(tap_ms=20))
    board.set_columns(competencies(3))
    board.set_rows(people(3, 3))
    shown(board, *WALL)
    tapped = heard(board.cell_tapped)
    with qtbot.waitSignal(board.cell_held) as held:
        press(board.table.viewport(), centre(board, 1, 2))
    release(board.table.viewport(), centre(board, 1, 2))
    assert held.args == ["p1", "c2"]
    assert tapped == []


def test_names_and_column_heads_can_be_tapped(board: BoardGrid) -> None:
    persons, columns, cells = heard(board.person_tapped), heard(board.competency_tapped), heard(board.cell_tapped)
    tap(board.table.verticalHeader().viewport(), QPoint(60, centre(board, 4, 0).y()))
    tap(board.table.horizontalHeader().viewport(), QPoint(centre(board, 0, 6).x(), 30))
    assert (persons, columns, cells) == ([("p4",)], [("c6",)], [])


def test_a_figure_of_the_foot_can_be_tapped(board: BoardGrid) -> None:
    columns = heard(board.competency_tapped)
    tap(board.foot, QPoint(board.table.verticalHeader().width() + centre(board, 0, 2).x(), 30))
    assert columns == [("c2",)]


def test_dragging_the_names_scrolls_the_board(board: BoardGrid, qtbot: QtBot) -> None:
    persons = heard(board.person_tapped)
    with qtbot.waitSignal(board.table.settled):
        drag(board.table.verticalHeader().viewport(), QPoint(60, 600), QPoint(60, 100), step_ms=12)
    assert board.page > 0
    assert persons == []


# Mouse and keys


def test_a_mouse_does_what_a_finger_does(board: BoardGrid) -> None:
    tapped = heard(board.cell_tapped)
    QTest.mouseClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=centre(board, 2, 2))
    assert tapped == [("p2", "c2")]


def test_the_wheel_turns_pages(board: BoardGrid) -> None:
    viewport = board.table.viewport()
    place = QPointF(centre(board, 2, 2))
    wheel = QWheelEvent(
        place,
        viewport.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's signature
    )
    QApplication.sendEvent(viewport, wheel)
    assert board.page == 1


def test_the_board_works_from_the_keyboard(board: BoardGrid) -> None:
    tapped = heard(board.cell_tapped)
    tap(board.table.viewport(), centre(board, 0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(board.table, key)
    assert tapped == [("p0", "c0"), ("p2", "c1")]
    QTest.keyClick(board.table, Qt.Key.Key_PageDown)
    assert board.page == 1
    QTest.keyClick(board.table, Qt.Key.Key_PageUp)
    assert board.page == 0


def test_arrows_beyond_the_page_turn_it(board: BoardGrid) -> None:
    tap(board.table.viewport(), centre(board, 13, 0))
    QTest.keyClick(board.table, Qt.Key.Key_Down)
    assert board.visible_people() == (15, 28, 46)


def test_letters_are_left_to_the_window(board: BoardGrid) -> None:
    tap(board.table.viewport(), centre(board, 0, 0))
    QTest.keyClick(board.table, Qt.Key.Key_3)
    assert board.table.currentIndex().row() == 0


def test_one_saved_observation_paints_one_cell(board: BoardGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    QApplication.processEvents()
    painted: list[tuple[int, int]] = []
    cell_of = board.model.cell

    def noted(row: int, column: int) -> PinState:
        painted.append((row, column))
        return cell_of(row, column)

    monkeypatch.setattr(board.model, "cell", noted)
    rows = people(46, 15)
    rows[3] = replace(rows[3], pins={**rows[3].pins, "c4": seen(FIVE, 0)})
    board.set_rows(rows)
    QApplication.processEvents()
    assert painted == [(3, 4)]


def test_a_column_that_takes_anothers_place_is_measured(board: BoardGrid) -> None:
    columns = competencies(16)
    board.set_columns([columns[0], columns[15], *columns[2:15]])
    header = board.table.horizontalHeader()
    assert {header.sectionSize(place) for place in range(15)} <= {104, 105}


# Pages and measures


def test_fourteen_rows_a_page_on_the_wall(board: BoardGrid) -> None:
    assert (board.page, board.page_count) == (0, 4)
    assert board.visible_people() == (1, 14, 46)
    assert board.table.verticalHeader().defaultSectionSize() == 50
    board.go_to_page(3)
    assert board.visible_people() == (33, 46, 46)


@pytest.mark.parametrize("height", [500, 611, 832, 901, 1080])
def test_no_page_cuts_a_row(board: BoardGrid, height: int) -> None:
    board.resize(1872, height)
    assert board.table.viewport().height() == board.rows_per_page * board.table.verticalHeader().defaultSectionSize()


@pytest.mark.parametrize(("count", "in_front"), [(1, 1), (15, 15), (16, 16), (40, 16)])
def test_columns_fill_the_width_and_none_is_cut(board: BoardGrid, count: int, in_front: int) -> None:
    board.set_columns(competencies(count))
    assert board.visible_columns() == (1, in_front, count)
    if count >= 15:
        header = board.table.horizontalHeader()
        shown_width = sum(header.sectionSize(column) for column in range(in_front))
        assert shown_width == board.table.viewport().width()


def test_forty_competencies_scroll_sideways_under_names_that_stay(board: BoardGrid) -> None:
    board.set_columns(competencies(40))
    board.turn_columns(1)
    assert board.visible_columns() == (17, 32, 40)
    tapped = heard(board.cell_tapped)
    tap(board.table.viewport(), QPoint(50, 25))
    assert tapped == [("p0", "c16")]
    board.turn_columns(1)
    assert board.visible_columns() == (25, 40, 40)


def test_with_columns_beyond_the_edge_a_sideways_drag_does_not_turn_pages(board: BoardGrid) -> None:
    board.set_columns(competencies(40))
    swipe(board.table.viewport(), QPoint(900, 300), -300)
    assert board.page == 0


def test_on_a_small_screen_fewer_cells_are_in_front_and_each_is_as_large_as_a_finger_needs(board: BoardGrid) -> None:
    usual = board.cell_rect("p1", "c0").size()
    board.set_least_cell(QSize(usual.width() // 2, usual.height() // 2))
    assert board.cell_rect("p1", "c0").size() == usual
    board.set_least_cell(QSize(usual.width() + 50, 95))
    assert board.visible_people() == (1, 7, 46)
    assert board.page_count == 7
    cell = board.cell_rect("p1", "c0").size()
    assert cell.height() >= 95
    assert cell.width() >= usual.width() + 50


def test_a_person_is_brought_in_front(board: BoardGrid) -> None:
    board.scroll_to_person("p30")
    assert board.visible_people() == (29, 42, 46)
    assert board.cell_rect("p30", "c0").isValid()
    assert board.cell_rect("p2", "c0") == QRect()


def test_people_who_join_leave_the_page_where_it_is(board: BoardGrid) -> None:
    board.go_to_page(1)
    before = board.cell_rect("p20", "c3")
    rows = people(46, 15)
    board.set_rows([*rows[:20], replace(rows[20], pins={**rows[20].pins, "c3": seen(FIVE, 4)}), *rows[21:40]])
    assert board.cell_rect("p20", "c3") == before
    assert board.page_count == 3


# Looks


def photo(board: BoardGrid) -> QImage:
    return board.grab().toImage()


def test_each_lens_looks_different_and_comes_back(board: BoardGrid) -> None:
    levels = photo(board)
    board.set_lens(Lens.EDGES)
    assert photo(board) != levels
    board.set_lens(Lens.LEVELS)
    assert photo(board) == levels


def test_a_lens_fades_over_and_leaves_nothing_behind(shown: Shown, qtbot: QtBot, fonts: None) -> None:
    board = BoardGrid(make_theme("light"))
    board.set_columns(competencies(3))
    board.set_rows(people(3, 3))
    shown(board, 800, 500)
    children = len(board.children())
    board.set_lens(Lens.EDGES)
    assert len(board.children()) == children + 1
    qtbot.waitUntil(lambda: len(board.children()) == children)


def test_behind_the_curtain_rows_differ_by_pins_alone(board: BoardGrid) -> None:
    strip = QRect(0, 66, 280, 700)
    board.set_names_hidden(True)
    hidden = board.grab(strip).toImage()
    rows = [replace(row, name=f"Somebody else {place}", caption="Nurse") for place, row in enumerate(people(46, 15))]
    board.set_rows(rows)
    assert board.grab(strip).toImage() == hidden
    board.set_names_hidden(False)
    assert board.grab(strip).toImage() != hidden


def test_what_is_not_shared_leaves_the_same_pixels_as_nothing(board: BoardGrid) -> None:
    rows = people(46, 15)
    board.set_rows([replace(rows[0], pins={"c0": seen(FIVE, 3)}), *rows[1:]])
    bare = photo(board)
    board.set_rows([replace(rows[0], pins={"c0": seen(FIVE, 3), "c1": NOT_SEEN, "c2": NOT_SEEN}), *rows[1:]])
    assert photo(board) == bare


@pytest.mark.parametrize(
    "name",
    [
        "Maximiliana Konstantinopoulou-Featherstonehaugh the Younger IV",
        "محمد علي بن عبد الرحمن الأنصاري",
        "👩‍⚕️ Zoë 👩‍⚕️",
        "<b>Bobby</b> <img src=x>",
        "Two\nlines & more",
        "",
    ],
)
def test_any_name_stays_within_its_cell(board: BoardGrid, name: str) -> None:
    row = people(1, 15)[0]
    board.set_rows([replace(row, name="Amara")])
    beside = QRect(292, 0, 1500, 800)
    without = board.grab(beside).toImage()
    board.set_rows([replace(row, name=name, caption=name)])
    assert board.grab(beside).toImage() == without


def test_behind_the_curtain_a_coach_is_not_named_either(board: BoardGrid) -> None:
    board.set_lens(Lens.COACHES)
    board.set_names_hidden(True)
    rows, looks = people(1, 15), []
    for coach in ("with SO", "with AB"):
        pin = replace(seen(FIVE, 1, edge_to=2), paired_with=coach)
        board.set_rows([replace(rows[0], pins={"c0": pin})])
        looks.append(photo(board))
    assert looks[0] == looks[1]
    board.set_names_hidden(False)
    assert photo(board) != looks[0]


def test_a_new_theme_reaches_every_part(board: BoardGrid) -> None:
    dark = BoardGrid(make_theme("dark", moving=False))
    dark.set_columns(competencies(15))
    dark.set_rows(people(46, 15))
    dark.set_foot([FootRow("On their own", "of the ideal number", {"c0": CoverFoot(5, 4)})])
    dark.resize(*WALL)
    board.set_theme(make_theme("dark", moving=False))
    assert photo(board) == photo(dark)
    dark.deleteLater()


def test_swiping_twice_in_a_hurry_turns_two_pages(shown: Shown, qtbot: QtBot, fonts: None) -> None:
    board = BoardGrid(make_theme("light"))
    board.set_columns(competencies(15))
    board.set_rows(people(60, 15))
    shown(board, *WALL)
    swipe(board.table.viewport(), QPoint(900, 300), -300)
    swipe(board.table.viewport(), QPoint(900, 300), -300)
    qtbot.waitUntil(lambda: board.table.verticalScrollBar().value() == board.table.stops()[2])


def test_a_suggested_pair_is_bracketed_through_the_coaches_lens_only(board: BoardGrid) -> None:
    levels = photo(board)
    board.set_pairs([Pair("p1", "p4", "c3"), Pair("p2", "nobody", "c5")])
    assert photo(board) == levels
    board.set_lens(Lens.COACHES)
    suggested = photo(board)
    board.set_pairs([Pair("p1", "p4", "c3", chosen=True)])
    chosen = photo(board)
    board.set_pairs([])
    assert photo(board) not in (suggested, chosen)
    assert suggested != chosen


def test_two_pairs_over_the_same_rows_of_a_column_are_two_brackets(board: BoardGrid) -> None:
    board.set_lens(Lens.COACHES)
    pictures = []
    for pairs in (
        [Pair("p1", "p6", "c3")],
        [Pair("p1", "p6", "c3"), Pair("p3", "p6", "c3")],
        [Pair("p1", "p6", "c3"), Pair("p3", "p6", "c4")],
    ):
        board.set_pairs(pairs)
        pictures.append(photo(board))
    one, same, other = pictures
    assert one != same
    column = board.cell_rect("p4", "c3")
    # Beside a row that both pass stand two strokes where the other column has one.
    gutter = range(column.right() - 6, column.right() + 8)
    dark = [
        sum(
            QColor(each.pixel(x, column.center().y())).blue() > 90 > QColor(each.pixel(x, column.center().y())).red()
            for x in gutter
        )
        for each in (other, same)
    ]
    assert dark[1] > dark[0] > 0


def test_a_saved_pin_pulses_once(shown: Shown, qtbot: QtBot, fonts: None) -> None:
    board = BoardGrid(make_theme("light"))
    board.set_columns(competencies(3))
    board.set_rows(people(3, 3))
    shown(board, 800, 500)
    before = photo(board)
    board.pulse("p1", "c1")
    qtbot.waitUntil(lambda: photo(board) != before)
    qtbot.waitUntil(lambda: photo(board) == before)


def test_the_selected_cell_is_ringed_until_it_is_not(board: BoardGrid) -> None:
    before = photo(board)
    board.select("p3", "c3")
    ringed = photo(board)
    board.clear_selection()
    assert ringed != before
    assert photo(board) == before


def test_an_empty_board_stands(still: Theme, shown: Shown) -> None:
    board = BoardGrid(still)
    shown(board, *WALL)
    assert (board.page, board.page_count, board.visible_people()) == (0, 1, (0, 0, 0))
    tap(board.table.viewport(), QPoint(100, 100))
    QTest.keyClick(board.table, Qt.Key.Key_Return)


# What a screen reader finds


def test_every_cell_has_a_name_for_a_screen_reader(board: BoardGrid) -> None:
    table = QAccessible.queryAccessibleInterface(board.table)
    cells = [table.child(place) for place in range(table.childCount())]
    named = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert len(named) == 46 * 15
    assert named[0] == "Amara Okafor 0, Competency 0: level 0 of 4 New to me, growth edge towards Seen it"


def test_the_foot_is_read_out(board: BoardGrid) -> None:
    assert board.foot.accessibleDescription() == "On their own, Competency 0: 5 of 4"
    assert describe_foot(EdgesFoot(2, 1)) == "2 working on it, 1 can coach"


def test_a_finer_screen_shortens_no_name_that_a_coarse_one_shows(qapp: QApplication) -> None:
    titles = (("Safe prescribing", "RX"), ("Airway", "AIR"))
    for width in range(90, 110):
        coarse = title_size(titles, width, 19, 16, 2)
        fine = title_size(titles, 2 * width, 38, 32, 4)
        if title_lines(*titles[0], width, coarse) != ("RX",):
            assert title_lines(*titles[0], 2 * width, fine) == ("Safe", "prescribing")
