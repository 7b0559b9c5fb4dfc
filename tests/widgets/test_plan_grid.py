"""Moments at the plan: sixty people, thirteen blocks, a tile in each place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.widgets.boards import NAMES
from tests.widgets.conftest import Shown
from tests.widgets.touches import drag, press, release, tap
from widgets.plan_grid import PlanGrid
from widgets.plan_parts import day_size
from widgets.plan_state import (
    AWAY_COLOUR,
    ROTATION_COLOURS,
    Cover,
    CoverRow,
    PlanBlock,
    PlanPerson,
    PlanTile,
    RotationLook,
)
from widgets.theme import Theme, contrast_ratio

NICU = RotationLook("NI", "NICU", *ROTATION_COLOURS[1])
NIGHTS = RotationLook("NF", "Night float", *ROTATION_COLOURS[8])
VACATION = RotationLook("VA", "Vacation", AWAY_COLOUR, hatched=True)
BLOCKS = [
    PlanBlock(f"b{place}", str(place + 1), f"{place + 1} Jul", past=place < 5, last_day=f"{place + 2} Jul")
    for place in range(13)
]
LONG_DAYS = [replace(block, day=f"2{place % 10} {'Aug' if place % 2 else 'Sep'}") for place, block in enumerate(BLOCKS)]


def tile(person: int, block: int) -> PlanTile:
    if (person + block) % 9 == 0:
        return PlanTile(VACATION, locked=True, past=block < 5)
    return PlanTile(NICU if (person + block) % 2 else NIGHTS, growth=block / 12, past=block < 5)


def residents(count: int) -> list[PlanPerson]:
    return [
        PlanPerson(
            f"p{person}",
            f"{NAMES[person % len(NAMES)]} {person}",
            "PGY-1",
            {f"b{block}": tile(person, block) for block in range(13)},
        )
        for person in range(count)
    ]


@pytest.fixture
def plan(still: Theme, shown: Shown) -> PlanGrid:
    grid = PlanGrid(still)
    grid.set_blocks(BLOCKS)
    grid.set_people(residents(60))
    grid.set_cover([CoverRow("Nights", "needs 1", {"b0": Cover(1), "b12": Cover(0, thin=True)})])
    shown(grid, 1200, 824)
    return grid


def ring_sides(plan: PlanGrid, person: str, block: str) -> list[int]:
    """Return how thick a selected cell's ring is in px above, below, left and right of its middle."""
    plan.select(person, block)
    viewport = plan.table.viewport()
    rect = plan.table.cell_rect(plan.model.row_of(person), plan.model.column_of(block))
    image, acc = viewport.grab().toImage(), plan.theme.palette.acc
    reach, middle = 10, rect.center()

    def count(places: list[tuple[int, int]]) -> int:
        return sum(image.pixelColor(x, y) == acc for x, y in places if image.rect().contains(x, y))

    return [
        count([(middle.x(), y) for y in range(rect.top() - reach, rect.top() + reach)]),
        count([(middle.x(), y) for y in range(rect.bottom() - reach, rect.bottom() + reach)]),
        count([(x, middle.y()) for x in range(rect.left() - reach, rect.left() + reach)]),
        count([(x, middle.y()) for x in range(rect.right() - reach, rect.right() + reach)]),
    ]


def current_name(plan: PlanGrid) -> str:
    """Return what a screen reader says of the cell that has the focus."""
    cell = QAccessible.queryAccessibleInterface(plan.table).focusChild()
    return cell.text(QAccessible.Text.Name)


def centre(plan: PlanGrid, row: int, column: int) -> QPoint:
    return plan.table.cell_rect(row, column).center()


def test_a_tapped_tile_names_person_and_block(plan: PlanGrid) -> None:
    told: list[tuple[object, object]] = []
    plan.cell_tapped.connect(lambda person, block: told.append((person, block)))
    tap(plan.table.viewport(), centre(plan, 2, 6))
    QTest.keyClick(plan.table, Qt.Key.Key_Right)
    QTest.keyClick(plan.table, Qt.Key.Key_Return)
    assert told == [("p2", "b6"), ("p2", "b7")]


def test_names_and_blocks_can_be_tapped(plan: PlanGrid) -> None:
    told: list[object] = []
    plan.person_tapped.connect(told.append)
    plan.block_tapped.connect(told.append)
    tap(plan.table.verticalHeader().viewport(), QPoint(40, centre(plan, 3, 0).y()))
    tap(plan.table.horizontalHeader().viewport(), QPoint(centre(plan, 0, 6).x(), 20))
    assert told == ["p3", "b6"]


def test_the_touched_tile_answers_at_once(plan: PlanGrid, qtbot: QtBot) -> None:
    cell = plan.cell_rect("p2", "b6")
    before = plan.grab(cell).toImage()
    press(plan.table.viewport(), centre(plan, 2, 6))
    assert plan.grab(cell).toImage() != before
    release(plan.table.viewport(), centre(plan, 2, 6))
    qtbot.waitUntil(lambda: plan.grab(cell).toImage() == before)


def test_sixty_people_scroll_by_whole_rows(plan: PlanGrid, qtbot: QtBot) -> None:
    told: list[tuple[object, ...]] = []
    plan.cell_tapped.connect(lambda *values: told.append(values))
    with qtbot.waitSignal(plan.table.settled):
        drag(plan.table.viewport(), QPoint(500, 600), QPoint(500, 300), step_ms=12)
    offset, row = plan.table.verticalScrollBar().value(), plan.table.verticalHeader().defaultSectionSize()
    assert offset > 0
    assert offset % row == 0
    assert plan.table.viewport().height() % row == 0
    assert told == []


def test_all_blocks_stand_in_front_and_a_selected_person_too(plan: PlanGrid) -> None:
    assert plan.table.horizontalScrollBar().maximum() == 0
    plan.select("p50", "b6")
    assert plan.cell_rect("p50", "b6").isValid()


def test_a_lock_and_growth_change_the_tile(plan: PlanGrid) -> None:
    cell = plan.cell_rect("p1", "b7")
    people = residents(60)
    looks = []
    for changed in (
        PlanTile(NICU, 0.2),
        PlanTile(NICU, 0.9),
        PlanTile(NICU, 0.9, locked=True),
        PlanTile(NICU, 0.9, past=True),
        PlanTile(NICU, 0.9, quiet=True),
        PlanTile(missing=True),
        PlanTile(),
        PlanTile(VACATION),
    ):
        people[1] = replace(people[1], tiles={**people[1].tiles, "b7": changed})
        plan.set_people(people)
        looks.append(plan.grab(cell).toImage())
    assert all(one != other for at, one in enumerate(looks) for other in looks[:at])


def test_a_solver_that_finds_better_changes_tiles_not_the_table(plan: PlanGrid) -> None:
    tester = QAbstractItemModelTester(plan.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[bool] = []
    plan.model.modelReset.connect(lambda: resets.append(True))
    people = residents(60)
    plan.set_people([replace(people[3], tiles={**people[3].tiles, "b7": PlanTile(NICU, 1.0)}), *people[5:40]])
    plan.set_blocks(BLOCKS[5:])
    assert resets == []
    assert tester.model() is plan.model


def test_thin_cover_is_marked_by_more_than_colour(plan: PlanGrid, still: Theme) -> None:
    assert "block 13: 0, too few" in plan.cover.accessibleDescription()
    marked = plan.cover.grab().toImage()
    plan.set_cover([CoverRow("Nights", "needs 1", {"b0": Cover(1), "b12": Cover(0)})])
    assert plan.cover.grab().toImage() != marked


def test_a_screen_reader_hears_the_tile(plan: PlanGrid) -> None:
    table = QAccessible.queryAccessibleInterface(plan.table)
    cells = [table.child(place) for place in range(table.childCount())]
    named = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert len(named) == 60 * 13
    assert named[0] == "Amara Okafor 0, block 1, 1 Jul to 2 Jul: Vacation, locked, over"
    assert named[7] == "Amara Okafor 0, block 8, 8 Jul to 9 Jul: NICU, growth 58 of 100"
    plan.set_blocks([replace(block, last_day="") for block in BLOCKS])
    assert plan.model.describe(0, 7) == "Amara Okafor 0, block 8 from 8 Jul: NICU, growth 58 of 100"


def test_without_a_finger_keys_go_from_tile_to_tile_and_choose(plan: PlanGrid, qtbot: QtBot) -> None:
    told: list[tuple[object, object]] = []
    plan.cell_tapped.connect(lambda person, block: told.append((person, block)))
    plan.activateWindow()
    qtbot.waitUntil(plan.isActiveWindow)
    plan.table.clearFocus()
    before = plan.table.viewport().grab().toImage()
    plan.table.setFocus(Qt.FocusReason.TabFocusReason)
    first = plan.table.viewport().grab().toImage()
    assert first != before
    assert current_name(plan).startswith("Amara Okafor 0, block 1, ")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(plan.table, key)
    assert current_name(plan) == plan.model.describe(2, 1)
    assert plan.table.viewport().grab().toImage() != first
    QTest.keyClick(plan.table, Qt.Key.Key_Return)
    assert told == [("p2", "b1")]
    plan.table.clearFocus()
    assert plan.table.viewport().grab().toImage() == before


def test_keys_bring_people_below_in_front(plan: PlanGrid) -> None:
    plan.table.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(40):
        QTest.keyClick(plan.table, Qt.Key.Key_Down)
    assert plan.table.currentIndex().row() == 40
    assert plan.table.viewport().rect().contains(plan.table.cell_rect(40, 0))


def test_an_empty_plan_takes_the_focus_without_a_tile(still: Theme, shown: Shown) -> None:
    grid = PlanGrid(still)
    shown(grid, 1200, 824)
    grid.table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    assert not grid.table.currentIndex().isValid()


def test_a_ring_is_whole_at_every_rim(plan: PlanGrid) -> None:
    last = plan.table.viewport().height() // plan.table.rowHeight(0) - 1
    whole = ring_sides(plan, "p4", "b6")
    assert whole == [4, 4, 4, 4]
    for person, block in (("p0", "b0"), ("p0", "b12"), (f"p{last}", "b0"), (f"p{last}", "b12")):
        assert ring_sides(plan, person, block) == whole, (person, block)


def test_the_last_person_in_front_keeps_clear_of_the_cover(plan: PlanGrid) -> None:
    assert plan.cover.y() - plan.table.geometry().bottom() > 6


@pytest.mark.parametrize("width", [1032, 1200])
def test_dates_above_the_blocks_stand_apart_in_one_size(still: Theme, shown: Shown, width: int) -> None:
    grid = PlanGrid(still)
    grid.set_blocks(LONG_DAYS)
    grid.set_people(residents(3))
    shown(grid, width, 700)
    header = grid.table.horizontalHeader()
    image, card = header.viewport().grab().toImage(), still.palette.card
    between = [header.sectionViewportPosition(place) + across for place in range(1, 13) for across in range(-3, 3)]
    assert all(image.pixelColor(x, y) == card for x in between for y in range(image.height() - 1))
    size = day_size(tuple(block.day for block in LONG_DAYS), header.sectionSize(0) - 10, 17, 16)
    assert size == (17 if width == 1200 else 16)


@pytest.mark.parametrize(("width", "height"), [(1200, 824), (1032, 980)])
def test_a_finger_meets_every_tile_name_and_block(plan: PlanGrid, qtbot: QtBot, width: int, height: int) -> None:
    plan.resize(width, height)
    qtbot.waitUntil(lambda: plan.table.cell_rect(0, 12).right() < width)
    table = plan.table
    across = {table.horizontalHeader().sectionSize(block) for block in range(13)}
    assert min(across | {table.rowHeight(0), table.horizontalHeader().height(), table.verticalHeader().width()}) >= 48


def test_a_comparison_is_compact(still: Theme, shown: Shown) -> None:
    grid = PlanGrid(still, compact=True)
    grid.set_blocks(BLOCKS[5:])
    grid.set_people(residents(12))
    shown(grid, 928, 650)
    assert grid.table.horizontalScrollBar().maximum() == 0
    assert grid.table.verticalScrollBar().maximum() == 0


def test_codes_can_be_read_on_every_colour() -> None:
    for colour, white in ROTATION_COLOURS:
        text = QColor("#FFFFFF" if white else "#101828")
        assert contrast_ratio(text, QColor(colour)) >= 5.6, colour
