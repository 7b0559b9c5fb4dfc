"""Somebody plans a date for learning at the board, and it stands in the cell."""

from __future__ import annotations

from datetime import timedelta

from tests.kiosk import KioskAtWork, give_pins
from tests.views.board.test_cell_sheet import board, touch_cell
from views.board.training_sheet import TrainingSheet
from widgets.buttons import Button
from widgets.pin_state import Lens


def ask(kiosk: KioskAtWork, name: str, competency: str) -> TrainingSheet:
    """Touch a cell, then the button for a date, and return the sheet that opens."""
    button = touch_cell(kiosk, name, competency).beside.date_button
    assert button is not None
    kiosk.touch(button)
    sheet = board(kiosk).stage.findChild(TrainingSheet)
    assert sheet is not None
    assert sheet.is_open
    return sheet


def test_three_touches_and_a_pin_and_the_date_stands_in_the_cell(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    sheet = ask(kiosk, "Amara", "LP")
    assert not sheet.save_button.isEnabled()
    kiosk.touch(sheet.what.chips.chip("0"))
    day = kiosk.workroom.board().programme.calendar.day_of(kiosk.workroom.clock.now()) + timedelta(days=2)
    button = sheet.days.day_button(day)
    assert button is not None
    kiosk.touch(button)
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Amara")
    assert not sheet.is_open
    training = kiosk.workroom.cell("Amara", "LP").training
    assert training is not None
    assert (training.what, training.day) == ("Skills lab", day)
    place = board(kiosk)
    place.set_lens(Lens.COVERAGE)
    kiosk.settle()
    row, column = place.grid.model.row_of(kiosk.workroom.id_of("Amara")), 1
    pin = place.grid.model.cell(row, column)
    assert pin.training is not None
    assert pin.training.what == "Skills lab"
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])
    assert kiosk.workroom.cell("Amara", "LP").training is None


def test_somebody_else_is_told_and_nothing_is_planned(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    sheet = ask(kiosk, "Amara", "LP")
    kiosk.touch(sheet.what.chips.chip("1"))
    kiosk.touch(sheet.days.days[-1])
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Dolores")
    assert "or a chief" in kiosk.newest_message().accessibleName()
    assert sheet.is_open
    assert kiosk.workroom.cell("Amara", "LP").training is None


def test_a_date_is_called_off_and_put_back(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    sheet = ask(kiosk, "Amara", "LP")
    kiosk.touch(sheet.what.chips.chip("2"))
    kiosk.touch(sheet.days.on)
    kiosk.touch(sheet.days.days[3])
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Amara")
    cell = board(kiosk).cell_sheet
    assert cell is not None
    cell.reload()
    kiosk.settle()
    off = next(each for each in cell.beside.findChildren(Button) if each.accessibleName().startswith("Call off"))
    kiosk.touch(off)
    assert kiosk.workroom.cell("Amara", "LP").training is None
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])
    assert kiosk.workroom.cell("Amara", "LP").training is not None


def test_the_sheet_holds_nothing_once_the_kiosk_is_left(kiosk: KioskAtWork) -> None:
    sheet = ask(kiosk, "Amara", "LP")
    kiosk.touch(sheet.what.chips.chip("2"))
    kiosk.window.places.rest()
    kiosk.settle()
    assert not sheet.is_open
    assert sheet.what.text == ""


def test_upright_the_days_keep_a_fingers_height_and_the_first_touch_moves_nothing(kiosk: KioskAtWork) -> None:
    sheet = ask(kiosk, "Amara", "LP")
    kiosk.window.resize(1080, 1920)
    kiosk.settle()
    day = sheet.days.days[8]
    top, stood = sheet.panel.y(), day.mapTo(sheet, day.rect().topLeft())
    # The test screen ends above it.
    sheet.what.chips.chip("own").click()
    kiosk.settle()
    assert sheet.what.field.isVisible()
    assert all(each.height() >= each.minimumSizeHint().height() for each in sheet.days.days)
    assert (sheet.panel.y(), day.mapTo(sheet, day.rect().topLeft())) == (top, stood)
