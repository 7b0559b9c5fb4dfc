"""Who are you: wrong digits, the pad's rest, and answers that come too late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.app.rooms import PRIYA, SAMUEL, Wall
from tests.app.test_window import give_pin, touch
from views.signing_in.proof import PinAnswer


def test_a_miss_is_told_without_blame_and_the_pad_goes_on(wall: Wall) -> None:
    sheet = wall.window.desk.sheet
    touch(wall.window.stage.nav.person_chip)
    give_pin(wall, "0000", "Priya")
    assert sheet.column.pad.message == "That was not it. No harm done, try again."
    assert sheet.column.pad.count == 0
    give_pin(wall, "2580")
    assert wall.session.signed_in is not None


def test_the_pad_rests_and_takes_digits_again_by_itself(wall: Wall) -> None:
    pad = wall.window.desk.sheet.column.pad
    wall.pins.rest = timedelta(seconds=4)
    touch(wall.window.stage.nav.person_chip)
    give_pin(wall, "0000", "Priya")
    resting = [pad.resting]
    for _ in range(4):
        wall.clock.advance(timedelta(seconds=1))
        wall.window.desk.sheet.look()
        resting.append(pad.resting)
    assert resting == [True, True, True, True, False]


def test_three_digits_are_no_pin_yet(wall: Wall) -> None:
    touch(wall.window.stage.nav.person_chip)
    column = wall.window.desk.sheet.column
    touch(wall.window.desk.sheet.names.pill(PRIYA.id))
    for digit in "258":
        touch(column.pad.key(digit))
    assert not column.confirm_button.isEnabled()
    touch(column.pad.key("0"))
    assert column.confirm_button.isEnabled()


def test_an_answer_that_comes_after_another_name_was_touched_signs_nobody_in(
    wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    late: list[Callable[[PinAnswer], object]] = []
    monkeypatch.setattr(wall.pins, "verify", lambda _person, _digits, on_done, _on_error: late.append(on_done))
    touch(wall.window.stage.nav.person_chip)
    give_pin(wall, "2580", "Priya")
    sheet = wall.window.desk.sheet
    touch(sheet.names.pill(SAMUEL.id))
    late[0](PinAnswer(right=True, rest=timedelta(0), failures=0))
    assert wall.session.signed_in is None
    assert sheet.is_open
    assert sheet.person == SAMUEL


def test_digits_of_one_person_are_not_left_for_another(wall: Wall) -> None:
    touch(wall.window.stage.nav.person_chip)
    sheet = wall.window.desk.sheet
    touch(sheet.names.pill(PRIYA.id))
    for digit in "258":
        touch(sheet.column.pad.key(digit))
    touch(sheet.names.pill(SAMUEL.id))
    assert sheet.column.pad.count == 0
