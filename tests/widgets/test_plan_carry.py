"""A tile is lifted by a long press, goes along with the finger, and is put down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.widgets.conftest import Shown
from tests.widgets.touches import move, press, release
from widgets.plan_carry import CarriedTile
from widgets.plan_grid import PlanGrid
from widgets.plan_state import ROTATION_COLOURS, PlanBlock, PlanPerson, PlanTile, RotationLook, describe_tile
from widgets.theme import Theme

NICU = RotationLook("NI", "NICU", *ROTATION_COLOURS[1])
NIGHTS = RotationLook("NF", "Night float", *ROTATION_COLOURS[8])
BLOCKS = [PlanBlock(f"b{place}", str(place + 1), f"{place + 1} Jul") for place in range(4)]
HERE = ("p2", "b1")


@pytest.fixture
def plan(still: Theme, shown: Shown) -> PlanGrid:
    grid = PlanGrid(still)
    grid.set_blocks(BLOCKS)
    grid.set_people(
        [
            PlanPerson(f"p{person}", f"Person {person}", "", {f"b{block}": PlanTile(NICU, 0.5) for block in range(4)})
            for person in range(40)
        ]
    )
    shown(grid, 700, 500)
    grid.set_movable([HERE])
    return grid


def middle(plan: PlanGrid, person: str, block: str) -> QPoint:
    return plan.table.cell_rect(plan.model.row_of(person), plan.model.column_of(block)).center()


def lift(plan: PlanGrid, person: str, block: str) -> list[object]:
    """Press until it is a long press, without waiting for it; return what the grid tells from now on."""
    told: list[object] = []
    plan.tile_lifted.connect(lambda *cell: told.append(cell))
    plan.tile_dropped.connect(lambda place: told.append(plan.place_at(place)))
    plan.tile_lost.connect(lambda: told.append("lost"))
    plan.cell_tapped.connect(lambda *cell: told.append(("tapped", *cell)))
    place = middle(plan, person, block)
    press(plan.table.viewport(), place)
    plan.table.area.held.emit(QPointF(place))
    return told


def in_the_air(plan: PlanGrid) -> list[CarriedTile]:
    return [tile for tile in plan.window().findChildren(CarriedTile) if tile.isVisible()]


def test_a_lifted_tile_follows_the_finger_and_tells_where_it_was_put_down(plan: PlanGrid) -> None:
    told = lift(plan, *HERE)
    viewport = plan.table.viewport()
    (tile,) = in_the_air(plan)
    before = tile.pos()
    move(viewport, middle(plan, "p5", "b1"))
    assert tile.pos() != before
    release(viewport, middle(plan, "p5", "b1"))
    assert told == [HERE, ("p5", "b1")]
    assert in_the_air(plan) == []


def test_the_table_stands_still_under_a_carried_tile(plan: PlanGrid) -> None:
    lift(plan, *HERE)
    viewport = plan.table.viewport()
    for y in (300, 200, 100, 20):
        move(viewport, QPoint(300, y))
    release(viewport, QPoint(300, 20))
    assert plan.table.verticalOffset() == 0


def test_a_mouse_carries_as_well(plan: PlanGrid) -> None:
    viewport = plan.table.viewport()
    told: list[object] = []
    plan.tile_dropped.connect(lambda place: told.append(plan.place_at(place)))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle(plan, *HERE))
    plan.table.area.held.emit(QPointF(middle(plan, *HERE)))
    QTest.mouseMove(viewport, middle(plan, "p3", "b2"))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle(plan, "p3", "b2"))
    assert told == [("p3", "b2")]


def test_beside_the_tiles_there_is_no_place(plan: PlanGrid) -> None:
    told = lift(plan, *HERE)
    release(plan.table.viewport(), QPoint(3000, 40))
    assert told == [HERE, None]


def test_what_may_not_move_stays(plan: PlanGrid) -> None:
    told = lift(plan, "p3", "b1")
    release(plan.table.viewport(), middle(plan, "p5", "b1"))
    assert told == []
    assert in_the_air(plan) == []


def test_a_tile_in_the_air_is_put_away_when_the_plan_hides(plan: PlanGrid) -> None:
    told = lift(plan, *HERE)
    plan.hide()
    assert told == [HERE, "lost"]
    assert in_the_air(plan) == []


def test_after_a_tile_was_put_down_a_tap_is_a_tap_again(plan: PlanGrid) -> None:
    told = lift(plan, *HERE)
    viewport = plan.table.viewport()
    release(viewport, middle(plan, "p5", "b1"))
    press(viewport, middle(plan, "p3", "b0"))
    release(viewport, middle(plan, "p3", "b0"))
    assert told[-1] == ("tapped", "p3", "b0")


def test_a_price_stands_on_the_tile_and_is_heard(plan: PlanGrid) -> None:
    looks = []
    for tile in (PlanTile(NICU, 0.5), PlanTile(NICU, 0.5, price="−19"), PlanTile(NICU, 0.5, price="+5")):
        plan.set_people([PlanPerson("p2", "Amara", "", {"b1": tile})])
        looks.append(plan.grab(plan.cell_rect(*HERE)).toImage())
    assert looks[0] != looks[1] != looks[2]
    assert "moving here: −19 growth points" in describe_tile("Amara", BLOCKS[1], PlanTile(NIGHTS, 0.5, price="−19"))
