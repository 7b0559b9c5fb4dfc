"""A one-time code is used up by its one use, also where nobody stays to choose a PIN."""

from __future__ import annotations

from kiosk.actions.pins import give_code, hash_pin, new_code
from tests.kiosk import KioskAtWork
from tests.views.person.moments import words_on
from tests.widgets import touches
from views.signing_in.sheet import SigningInSheet, Step

NEW_PIN = "9604"


def code_for(kiosk: KioskAtWork, name: str) -> str:
    """Let a chief give somebody a code elsewhere, and return it."""
    workroom, code = kiosk.workroom, new_code()
    with workroom.store.write() as write:
        give_code(write, workroom.actor("Mei-Ling"), workroom.id_of(name), hash_pin(code, workroom.store.keys.pepper))
    return code


def give(kiosk: KioskAtWork, digits: str) -> SigningInSheet:
    """Touch these digits, and that it is me."""
    column = kiosk.window.desk.sheet.column
    for digit in digits:
        touches.tap(column.pad.key(digit), column.pad.key(digit).rect().center())
    kiosk.touch(column.confirm_button)
    return kiosk.window.desk.sheet


def come_back(kiosk: KioskAtWork, name: str, digits: str) -> SigningInSheet:
    """Touch one's name and give digits."""
    kiosk.touch(kiosk.window.stage.nav.person_chip)
    kiosk.touch(kiosk.window.desk.sheet.names.pill(kiosk.workroom.id_of(name)))
    return give(kiosk, digits)


def test_whoever_goes_away_before_choosing_a_pin_needs_another_code(kiosk: KioskAtWork) -> None:
    code = code_for(kiosk, "Amara")
    sheet = come_back(kiosk, "Amara", code)
    assert sheet.step is Step.NEW
    assert "Your code is used up: without a PIN you need another." in words_on(sheet.column.pad)
    kiosk.touch(sheet.panel.close_button)
    assert come_back(kiosk, "Amara", code).step is Step.PIN
    assert sheet.column.pad.message == "There is no PIN for this name."
    assert "A chief can give you a code. It works once." in words_on(sheet.column.pad)
    kiosk.touch(sheet.panel.close_button)
    assert come_back(kiosk, "Amara", code_for(kiosk, "Amara")).step is Step.NEW
    give(kiosk, NEW_PIN)
    give(kiosk, NEW_PIN)
    signed_in = kiosk.window.desk.session.signed_in
    assert signed_in is not None
    assert signed_in.person.given_name == "Amara"


def test_a_finger_that_slips_while_choosing_a_pin_does_not_cost_the_code(kiosk: KioskAtWork) -> None:
    come_back(kiosk, "Amara", code_for(kiosk, "Amara"))
    for digits in ("1234", "1234", NEW_PIN, "9605", NEW_PIN, NEW_PIN):
        assert kiosk.window.desk.session.signed_in is None
        give(kiosk, digits)
    assert kiosk.window.desk.session.signed_in is not None
