"""Somebody types a PIN at the wall, with others looking on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.keypad import MOST_DIGITS, PinDots, PinPad, clock_face
from widgets.theme import Theme, load_palette


@pytest.fixture
def pad(still: Theme, shown: Shown) -> PinPad:
    pad = PinPad(still)
    shown(pad, 560, 530)
    return pad


def touch(pad: PinPad, *names: str) -> None:
    for name in names:
        key = pad.key(name)
        touches.tap(key, key.rect().center())


def test_digits_are_taken_once(pad: PinPad) -> None:
    touch(pad, *"4071")
    assert pad.count == 4
    assert pad.take() == "4071"
    assert (pad.count, pad.take()) == (0, "")


def test_clear_and_delete_take_digits_back(pad: PinPad) -> None:
    counts: list[int] = []
    pad.count_changed.connect(lambda count: counts.append(count))  # noqa: PLW0108 - Qt counts its arguments
    touch(pad, "1", "2", "delete", "3", "clear", "delete", "9")
    assert counts == [1, 2, 1, 2, 0, 1]
    assert pad.take() == "9"


def test_more_digits_than_a_pin_has_are_not_taken(pad: PinPad) -> None:
    touch(pad, *"123456789")
    assert pad.take() == "123456789"[:MOST_DIGITS]


def test_two_thumbs_type_both_digits(pad: PinPad) -> None:
    first, second = pad.key("1"), pad.key("2")
    press = QTest.touchEvent(pad, touches.screen(), autoCommit=False)
    press.press(0, first.rect().center(), first).press(1, second.rect().center(), second).commit()
    lift = QTest.touchEvent(pad, touches.screen(), autoCommit=False)
    lift.release(0, first.rect().center(), first).release(1, second.rect().center(), second).commit()
    assert sorted(pad.take()) == ["1", "2"]


class Watched(bytearray):
    """A buffer that remembers what it held when it was emptied."""

    last = b"never emptied"

    def clear(self) -> None:
        self.last = bytes(self)
        super().clear()


def test_wiping_overwrites_the_buffer_before_it_is_emptied(pad: PinPad) -> None:
    pad._digits = buffer = Watched()
    touch(pad, *"4071")
    assert bytes(buffer) == b"4071"
    pad.wipe()
    assert (buffer.last, pad.count) == (bytes(4), 0)


def test_a_hidden_pad_keeps_no_digits(pad: PinPad) -> None:
    touch(pad, *"40")
    pad.hide()
    assert pad.count == 0


def test_a_keyboard_types_too_and_enter_submits(pad: PinPad) -> None:
    submitted: list[None] = []
    pad.submitted.connect(lambda: submitted.append(None))
    key = pad.key("1")
    QTest.keyClicks(key, "40x7")
    QTest.keyClick(key, Qt.Key.Key_Backspace)
    QTest.keyClick(key, Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(key, Qt.Key.Key_Return)
    assert (pad.take(), len(submitted)) == ("401", 1)


def test_nothing_is_pasted(pad: PinPad) -> None:
    QGuiApplication.clipboard().setText("4071")
    for key in (Qt.Key.Key_V, Qt.Key.Key_1):
        QTest.keyClick(pad.key("1"), key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pad.key("1"), Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert pad.count == 0


def test_a_resting_pad_says_for_how_long_and_takes_nothing(pad: PinPad) -> None:
    touch(pad, *"40")
    pad.set_resting(64)
    touch(pad, *"71")
    QTest.keyClicks(pad, "71")
    assert (pad.resting, pad.count) == (True, 0)
    assert "1:04" in pad.message
    pad.set_resting(0)
    touch(pad, "7")
    assert (pad.resting, pad.message, pad.take()) == (False, "", "7")


def test_a_message_moves_no_key(pad: PinPad) -> None:
    before = pad.key("5").pos()
    pad.show_message("That was not it. No harm done, try again.", "After the next miss the pad rests for 2 seconds.")
    QTest.qWait(0)
    assert (pad.key("5").pos(), pad.message) == (before, "That was not it. No harm done, try again.")


def test_dots_show_what_is_typed_and_nothing_of_what_is_missing(still: Theme, shown: Shown) -> None:
    dots = PinDots(still)
    shown(dots, dots.sizeHint().width(), dots.sizeHint().height())
    empty = dots.grab().toImage()
    grounds = {empty.pixelColor(x, 12).name() for x in range(empty.width())}
    assert len(grounds) == 1
    dots.set_count(3)
    row = [dots.grab().toImage().pixelColor(x, 12) == load_palette("light").acc for x in range(dots.width())]
    starts = sum(1 for before, now in zip([False, *row], row, strict=False) if now and not before)
    assert (starts, dots.accessibleName()) == (3, "3 digits typed")


def test_a_screen_reader_is_told_nothing_of_the_digits(pad: PinPad) -> None:
    touch(pad, *"4071")
    said = [part.accessibleName() + part.accessibleDescription() for part in (pad, *pad.findChildren(QWidget))]
    assert not any("4071" in words or "40" in words for words in said)


@pytest.mark.parametrize(("seconds", "face"), [(0, "0:00"), (5, "0:05"), (84, "1:24"), (600, "10:00")])
def test_a_time_left_reads_like_a_clock(seconds: int, face: str) -> None:
    assert clock_face(seconds) == face
