"""A chief gives somebody a code for a new PIN, and they choose one at the same screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import AuditRow, PinRow
from kiosk.actions.setup import put_person
from kiosk.domain.errors import Unavailable
from tests.kiosk import PIN, KioskAtWork, give_pins
from tests.views.person.moments import look_at, page_of, words_in, words_on
from tests.widgets import touches
from tests.workroom import PEOPLE
from views.person.code_sheet import CodeSheet
from views.signing_in.sheet import SigningInSheet, Step

NEW_PIN = "9604"


def sign_in(kiosk: KioskAtWork, name: str) -> None:
    give_pins(kiosk.workroom, name)
    kiosk.touch(kiosk.window.stage.nav.person_chip)
    kiosk.sign_in(name)


def sheet_of(kiosk: KioskAtWork) -> CodeSheet:
    sheet = page_of(kiosk).codes.sheet
    assert sheet is not None
    return sheet


def code_for(kiosk: KioskAtWork, name: str) -> str:
    """Let whoever is signed in give somebody a code, and return what stands on the screen."""
    place = look_at(kiosk, name)
    kiosk.touch(place.tools.code_button)
    kiosk.touch(sheet_of(kiosk).make_button)
    return sheet_of(kiosk).digits.text().replace(" ", "")


def give_digits(kiosk: KioskAtWork, digits: str) -> SigningInSheet:
    sheet = kiosk.window.desk.sheet
    for digit in digits:
        touches.tap(sheet.column.pad.key(digit), sheet.column.pad.key(digit).rect().center())
    kiosk.touch(sheet.column.confirm_button)
    return sheet


def ask_who_is_there(kiosk: KioskAtWork, name: str) -> None:
    kiosk.window.desk.session.end()
    kiosk.settle()
    kiosk.touch(kiosk.window.stage.nav.person_chip)
    kiosk.touch(kiosk.window.desk.sheet.names.pill(kiosk.workroom.id_of(name)))


def who_is_there(kiosk: KioskAtWork) -> str:
    signed_in = kiosk.window.desk.session.signed_in
    return signed_in.person.given_name if signed_in else "nobody"


def pin_of(kiosk: KioskAtWork, name: str) -> tuple[str, bool] | None:
    with kiosk.workroom.store.read() as session:
        row = session.get(PinRow, kiosk.workroom.id_of(name))
        return (row.hash, row.one_time) if row else None


@pytest.mark.parametrize(
    ("viewer", "whose"),
    [
        ("Mei-Ling", {"Amara", "Björn", "Dolores", "Ines"}),
        ("Miriam", {"Amara", "Björn", "Dolores", "Ines", "Mei-Ling"}),
        ("Dolores", set()),
        (None, set()),
    ],
)
def test_the_button_is_there_for_those_who_may_use_it_and_nobody_else(
    kiosk: KioskAtWork, viewer: str | None, whose: set[str]
) -> None:
    if viewer is not None:
        sign_in(kiosk, viewer)
    shown = {name for name in kiosk.workroom.people if look_at(kiosk, name).tools.code_button.isVisible()}
    assert shown == whose


def test_the_button_leaves_with_the_one_who_may_use_it(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Mei-Ling")
    place = look_at(kiosk, "Amara")
    assert place.tools.code_button.isVisible()
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not place.tools.code_button.isVisible()


def test_somebody_who_left_gets_no_code(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Mei-Ling")
    entry = next(entry for entry in PEOPLE if entry.name.startswith("Ines"))
    place = look_at(kiosk, "Ines")
    kiosk.kiosk.kit.jobs.write(
        lambda write: put_person(write, kiosk.workroom.programme_id, None, replace(entry, active=False)),
        on_done=lambda _: None,
        on_error=lambda _: None,
        origin="roster",
    )
    kiosk.settle()
    assert not place.tools.code_button.isVisible()


def test_from_a_chiefs_code_to_a_pin_of_ones_own(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Mei-Ling")
    code = code_for(kiosk, "Amara")
    assert len(code) == 6
    assert sheet_of(kiosk).until.text() == "It works once, until Mon 30 Nov, 08:00"
    kiosk.touch(sheet_of(kiosk).done_button)
    ask_who_is_there(kiosk, "Amara")
    assert give_digits(kiosk, code).step is Step.NEW
    assert give_digits(kiosk, NEW_PIN).step is Step.AGAIN
    give_digits(kiosk, NEW_PIN)
    assert who_is_there(kiosk) == "Amara"
    ask_who_is_there(kiosk, "Amara")
    give_digits(kiosk, code)
    assert who_is_there(kiosk) == "nobody"
    give_digits(kiosk, NEW_PIN)
    assert who_is_there(kiosk) == "Amara"
    with kiosk.workroom.store.read() as session:
        told = session.scalars(select(AuditRow).where(AuditRow.action == "pin_code")).one()
    assert (told.actor_id, told.subject_id) == (kiosk.workroom.id_of("Mei-Ling"), kiosk.workroom.id_of("Amara"))


def test_a_code_takes_the_place_of_the_pin_and_is_asked_for_first(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    before = pin_of(kiosk, "Amara")
    sign_in(kiosk, "Mei-Ling")
    kiosk.touch(look_at(kiosk, "Amara").tools.code_button)
    assert "stops working as soon as the code is made" in words_on(sheet_of(kiosk))
    assert pin_of(kiosk, "Amara") == before
    kiosk.touch(sheet_of(kiosk).make_button)
    after = pin_of(kiosk, "Amara")
    assert after is not None
    assert after[1]
    ask_who_is_there(kiosk, "Amara")
    assert give_digits(kiosk, PIN).column.pad.message == "That was not it. No harm done, try again."


def test_a_code_older_than_a_week_is_told_and_lets_nobody_in(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Mei-Ling")
    code = code_for(kiosk, "Amara")
    kiosk.workroom.clock.advance(timedelta(days=7, seconds=1))
    ask_who_is_there(kiosk, "Amara")
    sheet = give_digits(kiosk, code)
    assert (sheet.step, sheet.is_open) == (Step.PIN, True)
    assert sheet.column.pad.message == "The week of that code is over."
    assert kiosk.window.desk.session.signed_in is None


@pytest.mark.parametrize("leave", ["done", "close", "sign out", "another page"])
def test_nothing_of_a_code_stays_behind(kiosk: KioskAtWork, leave: str) -> None:
    sign_in(kiosk, "Mei-Ling")
    code = code_for(kiosk, "Amara")
    sheet = sheet_of(kiosk)
    assert f"{code[:3]} {code[3:]}" in words_on(sheet)
    if leave == "done":
        kiosk.touch(sheet.done_button)
    elif leave == "close":
        kiosk.touch(sheet.panel.close_button)
    elif leave == "sign out":
        kiosk.window.desk.session.end()
    else:
        kiosk.window.go("board")
    kiosk.settle()
    assert not sheet.is_open
    assert code[:3] not in words_in(sheet)
    assert "Amara" not in words_in(sheet)


@pytest.mark.parametrize("leave", ["close", "sign out", "another page"])
def test_a_code_whose_sheet_is_closed_while_it_is_made_changes_nothing(kiosk: KioskAtWork, leave: str) -> None:
    give_pins(kiosk.workroom, "Amara")
    before = pin_of(kiosk, "Amara")
    sign_in(kiosk, "Mei-Ling")
    kiosk.touch(look_at(kiosk, "Amara").tools.code_button)
    sheet = sheet_of(kiosk)
    sheet.make_button.click()
    if leave == "close":
        sheet.panel.close_button.click()
    elif leave == "sign out":
        kiosk.window.desk.session.end()
    else:
        kiosk.window.go("board")
    kiosk.settle()
    assert not sheet.is_open
    assert sheet.digits.text() == ""
    assert pin_of(kiosk, "Amara") == before


def test_where_a_code_cannot_be_given_the_sheet_closes_and_says_so(
    kiosk: KioskAtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise Unavailable("database-busy", path="programme.db")

    monkeypatch.setattr("kiosk.app.code_giving.give_code", busy)
    sign_in(kiosk, "Mei-Ling")
    kiosk.touch(look_at(kiosk, "Amara").tools.code_button)
    sheet = sheet_of(kiosk)
    kiosk.touch(sheet.make_button)
    assert not sheet.is_open
    assert "busy" in words_on(kiosk.newest_message())
    assert pin_of(kiosk, "Amara") is None
