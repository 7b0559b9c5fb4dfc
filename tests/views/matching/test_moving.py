"""A chief moves somebody: two touches or a carried tile; each place has its price before anything is decided."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF

from kiosk.actions.locks import move_lock, restore_locks
from kiosk.actions.planning import load_problem
from kiosk.actions.schedule import bar_place, lock_place
from tests.kiosk import KioskAtWork
from tests.planning import block_id, place, plan_year, seen_by, suggest
from tests.views.matching.test_matching import AMARA, at_matching, said, search_here, toast, touch_tile
from tests.widgets.touches import move, press, release
from views.matching.move_chips import MoveChips, price_dots, price_mark, price_words
from views.matching.place import MatchingPlace
from views.matching.pricing import Price
from widgets.buttons import Button

CHIEF = "Mei-Ling"
CELL = (AMARA, "B02")


def chief_at(kiosk: KioskAtWork) -> MatchingPlace:
    """Let a chief stand before a plan in which Amara is in the PICU in block 2."""
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    matching = at_matching(kiosk)
    matching.suggesting._search_one = search_here
    kiosk.settle()
    assert matching.view is not None
    assert matching.view.cells[CELL].rotation == "PI"
    return matching


def thinking_of_a_move(kiosk: KioskAtWork, matching: MatchingPlace) -> MoveChips:
    touch_tile(kiosk, matching, *CELL)
    kiosk.touch(matching.panel.move_button)
    assert matching.panel.move_chips is not None
    return matching.panel.move_chips


def lift(matching: MatchingPlace, kiosk: KioskAtWork) -> QPoint:
    """Hold Amara's tile until it is in the air; return where the finger is."""
    viewport = matching.grid.table.viewport()
    finger = viewport.mapFrom(matching.grid, matching.grid.cell_rect(*CELL).center())
    press(viewport, finger)
    matching.grid.table.area.held.emit(QPointF(finger))
    kiosk.settle()
    return finger


def test_two_touches_move_somebody_and_the_plan_is_searched_around_it(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    chips = thinking_of_a_move(kiosk, matching)
    assert "Where to with Amara, block 2?" in said(matching)
    assert list(chips.chips) == ["CL"]
    assert "points less" in chips.chips["CL"].price
    assert chips.chips["CL"].accessibleDescription() == chips.chips["CL"].price
    kiosk.touch(chips.chips["CL"])
    view = seen_by(kiosk.workroom, CHIEF)
    assert view.cells[CELL].rotation == "CL"
    assert view.cells[CELL].locked_to == ("CL",)
    assert matching.view is not None
    assert matching.view.cells[CELL].rotation == "CL"


def test_the_search_around_a_move_leaves_the_plan_as_it_can(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    before = seen_by(kiosk.workroom, CHIEF)
    kiosk.touch(thinking_of_a_move(kiosk, matching).chips["CL"])
    after = seen_by(kiosk.workroom, CHIEF)
    assert after.kept is not None
    placed = {(item["person"], item["block"]): item["rotation"] for item in after.kept.problem["incumbent"]}
    assert placed[CELL] == "PI"
    assert placed == {key: cell.rotation for key, cell in before.cells.items() if cell.rotation and not cell.past}


def test_going_back_moves_nobody(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    thinking_of_a_move(kiosk, matching)
    kiosk.touch(matching.panel.back_button)
    assert "Why PICU for Amara" in said(matching)
    assert not seen_by(kiosk.workroom, CHIEF).cells[CELL].locked


def test_a_locked_person_moves_as_well(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    touch_tile(kiosk, matching, *CELL)
    kiosk.touch(matching.panel.lock_button)
    kiosk.window.messages.clear()
    kiosk.touch(matching.panel.move_button)
    chips = matching.panel.move_chips
    assert chips is not None
    assert chips.chips["CL"].isEnabled()
    kiosk.touch(chips.chips["CL"])
    assert seen_by(kiosk.workroom, CHIEF).cells[CELL].locked_to == ("CL",)


def test_undoing_a_move_puts_an_older_lock_and_its_reason_back(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    workroom = kiosk.workroom
    assert matching.view is not None
    held = place(workroom, "Amara", block_id(workroom, 2), matching.view.year.rotations["PI"].id)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor(CHIEF), held, "Promised at the interview")
    matching.make_stale()
    kiosk.settle()
    kiosk.touch(thinking_of_a_move(kiosk, matching).chips["CL"])
    assert seen_by(workroom, CHIEF).cells[CELL].locked_to == ("CL",)
    offer = next(each for each in kiosk.window.messages.toasts.toasts if each.action_button.label)
    kiosk.touch(offer.action_button)
    with workroom.store.read() as session:
        locks = load_problem(session, workroom.clock.now()).document["locks"]
    (lock,) = [lock for lock in locks if (lock["person"], lock["block"]) == CELL]
    assert (lock["rotations"], lock["says"]) == (["PI"], "Promised at the interview")


def test_undoing_a_move_bars_the_place_again_that_was_barred(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    workroom = kiosk.workroom
    assert matching.view is not None
    clinic = place(workroom, "Amara", block_id(workroom, 2), matching.view.year.rotations["CL"].id)
    chief = workroom.actor(CHIEF)
    with workroom.store.write() as write:
        bar_place(write, chief, clinic, "Not before the course")
    with workroom.store.write() as write:
        before = move_lock(write, chief, clinic)
    assert seen_by(workroom, CHIEF).cells[CELL].locked_to == ("CL",)
    with workroom.store.write() as write:
        restore_locks(write, chief, clinic, before)
    cell = seen_by(workroom, CHIEF).cells[CELL]
    assert (cell.locked_to, cell.barred_from) == ((), ("CL",))


def test_a_carried_tile_shows_prices_on_its_block_and_moves_where_it_is_put_down(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    assert matching.view is not None
    clinic = next(person for person in matching.view.people if matching.view.cells[person, "B02"].rotation == "CL")
    lift(matching, kiosk)
    grid = matching.grid
    tile = grid.model.cell(grid.model.row_of(clinic), grid.model.column_of("B02"))
    assert tile.price.startswith("−")
    assert 1 <= tile.dots <= 4
    assert not grid.model.cell(grid.model.row_of(clinic), grid.model.column_of("B04")).price
    target = grid.table.viewport().mapFrom(grid, grid.cell_rect(clinic, "B02").center())
    move(grid.table.viewport(), target)
    release(grid.table.viewport(), target)
    kiosk.settle()
    assert seen_by(kiosk.workroom, CHIEF).cells[CELL].locked_to == ("CL",)
    assert not grid.model.cell(grid.model.row_of(clinic), grid.model.column_of("B02")).price


def test_a_tile_can_be_put_down_on_a_rotation_in_the_panel(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    lift(matching, kiosk)
    chips = matching.panel.move_chips
    assert chips is not None
    chip = chips.chips["CL"]
    target = matching.grid.table.viewport().mapFromGlobal(chip.mapToGlobal(chip.rect().center()))
    release(matching.grid.table.viewport(), target)
    kiosk.settle()
    assert seen_by(kiosk.workroom, CHIEF).cells[CELL].locked_to == ("CL",)


def test_a_tile_can_be_put_down_on_a_rotation_of_the_legend(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    lift(matching, kiosk)
    legend = matching._legend
    assert legend._prices["CL"][1] > 0
    seats = {item.text: room for item, room in legend._seats()}
    viewport = matching.grid.table.viewport()
    target = viewport.mapFromGlobal(legend.mapToGlobal(seats["Clinic"].center().toPoint()))
    release(viewport, target)
    kiosk.settle()
    assert seen_by(kiosk.workroom, CHIEF).cells[CELL].locked_to == ("CL",)
    assert legend._prices == {}


def test_on_the_legend_only_what_the_rules_allow_takes_a_tile(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    lift(matching, kiosk)
    legend, viewport = matching._legend, matching.grid.table.viewport()
    seats = {item.text: room for item, room in legend._seats()}
    release(viewport, viewport.mapFromGlobal(legend.mapToGlobal(seats["PICU"].center().toPoint())))
    kiosk.settle()
    assert not seen_by(kiosk.workroom, CHIEF).cells[CELL].locked
    assert "Why PICU for Amara" in said(matching)


@pytest.mark.parametrize("where", ["where it was", "another block", "nowhere"])
def test_put_down_elsewhere_nothing_moves(kiosk: KioskAtWork, where: str) -> None:
    matching = chief_at(kiosk)
    here = lift(matching, kiosk)
    other = matching.grid.table.viewport().mapFrom(matching.grid, matching.grid.cell_rect(AMARA, "B04").center())
    target = {"where it was": here, "another block": other, "nowhere": QPoint(-40, -40)}[where]
    release(matching.grid.table.viewport(), target)
    kiosk.settle()
    assert not seen_by(kiosk.workroom, CHIEF).cells[CELL].locked
    assert "Why PICU for Amara" in said(matching)
    rows = range(matching.grid.model.rowCount())
    column = matching.grid.model.column_of("B02")
    assert not any(matching.grid.model.cell(row, column).price for row in rows)


def test_nobody_but_a_chief_lifts_a_tile(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    kiosk.window.desk.session.end()
    kiosk.settle()
    finger = lift(matching, kiosk)
    assert matching.panel.move_chips is None
    release(matching.grid.table.viewport(), finger)


def test_not_this_keeps_somebody_off_and_can_be_undone(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    touch_tile(kiosk, matching, *CELL)
    kiosk.touch(matching.panel.bar_button)
    assert "Not PICU for Amara" in toast(kiosk)

    def bars() -> list[dict[str, object]]:
        with kiosk.workroom.store.read() as session:
            found: list[dict[str, object]] = load_problem(session, kiosk.workroom.clock.now()).document["bars"]
            return found

    assert [(bar["person"], bar["block"], bar["rotations"]) for bar in bars()] == [(AMARA, "B02", ["PI"])]
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])
    assert bars() == []


def test_after_not_this_the_search_takes_another(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    touch_tile(kiosk, matching, *CELL)
    kiosk.touch(matching.panel.bar_button)
    kiosk.touch(matching.tools.suggest_button)
    assert seen_by(kiosk.workroom, CHIEF).cells[CELL].rotation == "CL"


def test_prices_leave_with_the_chief(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    thinking_of_a_move(kiosk, matching)
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert "points" not in said(matching)
    assert matching._moving.of is None
    assert matching._moving._pricing._known == {}


def test_what_no_rule_allows_rests_and_says_so(kiosk: KioskAtWork) -> None:
    matching = chief_at(kiosk)
    chips = thinking_of_a_move(kiosk, matching)
    chips.set_prices({"CL": Price(None)})
    assert not chips.chips["CL"].isEnabled()
    assert chips.chips["CL"].price == "the rules forbid it"
    centre = chips.chips["CL"].mapToGlobal(chips.chips["CL"].rect().center())
    assert chips.rotation_at(centre) is None


def test_prices_in_words_and_in_a_sign() -> None:
    prices = (None, Price(None), Price(0.2), Price(19.4), Price(-5.0))
    assert [price_words(price) for price in prices] == [
        "being worked out",
        "the rules forbid it",
        "just as much",
        "19 points less",
        "5 points more",
    ]
    assert [price_mark(price) for price in prices] == ["…", "", "=", "−19", "+5"]
    assert [price_dots(price) for price in (*prices, Price(2.0), Price(64.0))] == [0, 0, 1, 3, 1, 1, 4]
