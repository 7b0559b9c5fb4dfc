"""A chief before three plans: tabs bring them, two stand side by side, and one of them goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from kiosk.matching.drafts import DraftKind
from tests.kiosk import KioskAtWork
from tests.planning import plan_year, seen_by, suggest
from tests.views.matching.drafts import AMARA, BJORN, CHIEF, chief_before_three, draft_of, three_plans
from views.matching.compare import ComparePage
from views.matching.draft_words import cover_words, difference_words
from views.matching.place import MatchingPlace
from views.matching.tiles import short_names
from widgets.labels import TextLabel
from widgets.plan_grid import PlanGrid


def rotation_in(grid: PlanGrid, person: str, block: str) -> str:
    cell = grid.model.cell(grid.model.row_of(person), grid.model.column_of(block))
    return cell.rotation.code if cell.rotation is not None else ""


def compared(kiosk: KioskAtWork, matching: MatchingPlace) -> ComparePage:
    kiosk.touch(matching.tools.compare_button)
    assert matching.comparing is not None
    return matching.comparing


def words(matching: MatchingPlace) -> str:
    labels = matching.tools.comparing.findChildren(TextLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def test_tabs_name_each_plan_and_a_touch_brings_it(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    tabs = matching.tools.tabs.tabs
    assert [tab.label for tab in tabs] == ["Plan A, growth first", "Plan B, steadier", "Plan C, wishes"]
    assert tabs[0].detail == "1 of 1 edges met · no gap"
    assert [tab.isChecked() for tab in tabs] == [True, False, False]
    before = rotation_in(matching.grid, AMARA, "B02")
    kiosk.touch(tabs[1])
    assert rotation_in(matching.grid, AMARA, "B02") not in {"", before}
    assert [tab.isChecked() for tab in tabs] == [False, True, False]
    kiosk.touch(tabs[1])
    assert tabs[1].isChecked()


def test_one_plan_has_one_tab_and_nothing_to_compare(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.go("matching")
    matching = kiosk.place("matching", MatchingPlace)
    assert [tab.label for tab in matching.tools.tabs.tabs] == ["The plan"]
    assert "edges" not in matching.tools.tabs.tabs[0].detail
    assert not matching.tools.compare_button.isVisible()


def test_what_differs_is_lit_and_counted(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    page = compared(kiosk, matching)
    assert page.isVisible()
    assert not matching.grid.isVisible()
    assert matching.title() == "Two plans"
    assert "blocks 2 to 4" in matching.subtitle()
    assert "1 of " in matching.legend_widget().accessibleDescription()
    assert "differ, for 1 person" in matching.legend_widget().accessibleDescription()
    for card in (page.left, page.right):
        row = card.grid.model.row_of(AMARA)
        quiet = [card.grid.model.cell(row, column).quiet for column in range(card.grid.model.columnCount())]
        assert quiet == [False, True, True]
    assert rotation_in(page.left.grid, AMARA, "B02") != rotation_in(page.right.grid, AMARA, "B02")


def test_the_third_plan_takes_the_right_side(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    page = compared(kiosk, matching)
    assert matching.tools.comparing.other_button.label == "Plan C, wishes"
    kiosk.touch(matching.tools.comparing.other_button)
    assert page.differs == {(AMARA, "B02"), (AMARA, "B04")}
    assert matching.tools.comparing.other_button.label == "Plan B, steadier"


def test_a_touched_place_is_ringed_in_both_and_told_in_words(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    page = compared(kiosk, matching)
    assert "Touch a tile" in words(matching)
    grid = page.right.grid
    viewport = grid.table.viewport()
    kiosk.touch(viewport, viewport.mapFrom(grid, grid.cell_rect(AMARA, "B02").center()))
    assert page.cell == (AMARA, "B02")
    said = words(matching)
    assert said.startswith("Amara, block 2. In A ")
    assert "PICU" in said
    assert "Clinic" in said
    acc = QColor(grid.theme.palette.acc)
    for side in (page.left.grid, page.right.grid):
        ring = side.table.ring_rect(side.model.row_of(AMARA), 0).toRect().adjusted(-6, -6, 6, 6)
        image = side.table.viewport().grab(ring).toImage()
        assert any(image.pixelColor(x, image.height() // 2) == acc for x in range(image.width()))
    kiosk.touch(viewport, viewport.mapFrom(grid, grid.cell_rect(AMARA, "B02").center()))
    assert "Touch a tile" in words(matching)


def test_both_plans_scroll_as_one(kiosk: KioskAtWork) -> None:
    page = compared(kiosk, chief_before_three(kiosk))
    for card in (page.left, page.right):
        people = [card.grid.model.row(0)]
        card.grid.set_people([replace(people[0], key=f"x{number}") for number in range(40)])
    kiosk.settle()
    page.right.grid.table.turn(3)
    assert page.left.grid.table.verticalOffset() == page.right.grid.table.verticalOffset() > 0


def test_one_of_two_goes_on(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    page = compared(kiosk, matching)
    other = rotation_in(page.right.grid, AMARA, "B02")
    assert [button.label for button in matching.tools.comparing.go_on_buttons] == ["Go on with A", "Go on with B"]
    kiosk.touch(matching.tools.comparing.go_on_buttons[1])
    assert matching.grid.isVisible()
    assert rotation_in(matching.grid, AMARA, "B02") == other
    assert matching.tools.tabs.tabs[1].isChecked()
    assert matching.title() == "Rotation matching"


def test_one_plan_goes_back_to_the_one_that_stood_there(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    kiosk.touch(matching.tools.tabs.tabs[2])
    compared(kiosk, matching)
    kiosk.touch(matching.tools.comparing.one_button)
    assert matching.tools.tabs.tabs[2].isChecked()
    assert matching.grid.isVisible()


def test_two_plans_leave_with_the_chief(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    compared(kiosk, matching)
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert matching.grid.isVisible()
    assert len(matching.tools.tabs.tabs) == 1
    assert matching.view is not None
    assert matching.view.kept is None
    kiosk.touch(matching.tools.tabs.tabs[0])
    assert matching.view.kept is None


def test_hidden_names_stand_in_neither_of_two_plans(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    page = compared(kiosk, matching)
    page.choose((AMARA, "B02"))
    kiosk.window.hide_names(hidden=True)
    kiosk.settle()
    assert page.left.grid.model.names_hidden
    assert page.right.grid.model.names_hidden
    assert "Amara" not in words(matching)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_two_plans_stand_where_there_is_room(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    matching = chief_before_three(kiosk)
    page = compared(kiosk, matching)
    kiosk.window.resize(*size)
    kiosk.settle()
    beside = page.left.y() == page.right.y()
    assert beside is (size[0] > size[1])
    assert not any(label.is_elided() for label in page.findChildren(TextLabel) if label.isVisible())
    assert page.left.grid.table.rowHeight(0) >= 48


def test_open_needs_are_named_not_only_counted(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    view = seen_by(kiosk.workroom, CHIEF)
    assert cover_words(view) == ""
    need = replace(view.needs[0], counts={**view.needs[0].counts, "B01": 0, "B03": 0})
    short = replace(view, needs=(need, *view.needs[1:]))
    assert cover_words(short) == "PICU short in block 3"
    assert draft_of(short, DraftKind.GROWTH).gaps == 1


def test_the_same_place_is_told_once(kiosk: KioskAtWork) -> None:
    chief_before_three(kiosk)
    one, other, _ = (draft.view for draft in three_plans(kiosk))
    assert difference_words(one, other, (BJORN, "B02"), ("A", "B")).endswith("in both.")


def test_short_names_stay_apart() -> None:
    assert short_names(["Amara Okafor", "Amara Obi", "Mei-Ling Chen", "Prince"]) == [
        "Amara Okafor",
        "Amara Obi",
        "Mei-Ling C.",
        "Prince",
    ]
