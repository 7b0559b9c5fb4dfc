"""The on-screen keyboard writes where the cursor is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from tests.widgets.test_buttons import Clock
from widgets.keyboard import OnScreenKeyboard
from widgets.keyboard_controller import KeyboardController
from widgets.keyboard_keys import Shift, centre_of
from widgets.keyboard_layouts import LANGUAGES, KeyKind, Page, capital, keys_of, load_layout
from widgets.text_field import TextField
from widgets.theme import Theme


@dataclass(slots=True)
class Desk:
    """A window with a line, a page and a keyboard."""

    window: QWidget
    line: TextField
    page: TextField
    keyboard: OnScreenKeyboard
    clock: Clock

    def type(self, *keys: str) -> None:
        for key in keys:
            touches.tap(self.keyboard.keys, centre_of(self.keyboard.keys, key))

    def hold(self, key: str, seconds: float) -> None:
        touches.press(self.keyboard.keys, centre_of(self.keyboard.keys, key))
        self.clock.now += seconds
        self.keyboard.keys.tick()


@pytest.fixture
def desk(still: Theme, shown: Shown, qtbot: QtBot, qapp: QApplication) -> Desk:
    window, clock = QWidget(), Clock()
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    line, page = TextField(still, "Goal", parent=window), TextField(still, "Story", lines=3, parent=window)
    line.setGeometry(40, 40, 900, 64)
    page.setGeometry(40, 140, 900, 160)
    keyboard = OnScreenKeyboard(still, window, clock=clock)
    KeyboardController(qapp, keyboard)
    shown(window, 1920, 1080)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.setFocus()
    return Desk(window, line, page, keyboard, clock)


def touch(widget: QWidget) -> None:
    touches.tap(widget, widget.rect().center())


def test_it_comes_with_the_field_and_goes_with_it(desk: Desk) -> None:
    covered: list[QRect] = []
    desk.keyboard.covers.connect(lambda rect: covered.append(rect))  # noqa: PLW0108 - Qt counts its arguments
    touch(desk.line.input)
    assert desk.keyboard.isVisible()
    assert covered[-1] == QRect(0, 1080 - 440, 1920, 440)
    desk.window.setFocus()
    assert not desk.keyboard.isVisible()
    assert covered[-1].isEmpty()


def test_words_arrive_and_the_field_keeps_the_focus(desk: Desk) -> None:
    desk.line.setFocus()
    desk.type(*"ask", "SPACE", *"for", "BACKSPACE", ".")
    assert desk.line.text == "Ask fo."
    assert desk.line.input.hasFocus()


def test_a_sentence_begins_with_a_capital(desk: Desk) -> None:
    desk.page.setFocus()
    desk.type(*"look", ".", "SPACE", *"ask")
    assert desk.page.text == "Look. Ask"


def test_shift_goes_round_and_needs_no_double_tap(desk: Desk) -> None:
    desk.line.set_text("a ")
    desk.line.setFocus()
    states = []
    for _ in range(3):
        desk.type("SHIFT")
        states.append(desk.keyboard.keys.shift)
    assert states == [Shift.ONCE, Shift.LOCKED, Shift.OFF]
    desk.type("SHIFT", "n", "i", "SHIFT", "SHIFT", "c", "u")
    assert desk.line.text == "a NiCU"


def test_fast_fingers_keep_their_order(desk: Desk) -> None:
    desk.line.set_text("x")
    desk.line.setFocus()
    keys = desk.keyboard.keys
    first, second = centre_of(keys, "h"), centre_of(keys, "i")
    touches.press(keys, first)
    both = QTest.touchEvent(keys, touches.screen(), autoCommit=False)
    both.stationary(0).press(1, second, keys).commit()
    # The second finger leaves first, as it does when one types fast.
    both = QTest.touchEvent(keys, touches.screen(), autoCommit=False)
    both.stationary(0).release(1, second, keys).commit()
    touches.release(keys, first)
    assert desk.line.text == "xhi"


def test_a_finger_that_slides_off_a_key_types_nothing(desk: Desk) -> None:
    desk.line.setFocus()
    keys = desk.keyboard.keys
    touches.press(keys, centre_of(keys, "h"))
    touches.move(keys, centre_of(keys, "p"))
    touches.release(keys, centre_of(keys, "p"))
    assert desk.line.text == ""


def test_backspace_repeats_while_it_is_held(desk: Desk) -> None:
    desk.line.set_text("needles")
    desk.line.setFocus()
    desk.hold("BACKSPACE", 0.4)
    assert desk.line.text == "needle"
    for _ in range(3):
        desk.clock.now += 0.1
        desk.keyboard.keys.tick()
    touches.release(desk.keyboard.keys, centre_of(desk.keyboard.keys, "BACKSPACE"))
    desk.clock.now += 5
    desk.keyboard.keys.tick()
    assert desk.line.text == "nee"


def test_a_held_letter_offers_accents_that_wait_to_be_touched(desk: Desk) -> None:
    desk.line.set_text("Andr")
    desk.line.setFocus()
    desk.hold("e", 0.5)
    touches.release(desk.keyboard.keys, centre_of(desk.keyboard.keys, "e"))
    strip = desk.keyboard.keys.strip
    assert strip is not None
    touches.tap(strip, strip.letter_centre("é"))
    assert (desk.line.text, desk.keyboard.keys.strip) == ("André", None)


def test_or_the_finger_slides_to_the_accent(desk: Desk) -> None:
    desk.line.set_text("Andr")
    desk.line.setFocus()
    keys = desk.keyboard.keys
    desk.hold("e", 0.5)
    assert keys.strip is not None
    there = keys.mapFromGlobal(keys.strip.mapToGlobal(keys.strip.letter_centre("ë")))
    touches.move(keys, there)
    touches.release(keys, there)
    assert desk.line.text == "Andrë"


def test_a_touch_elsewhere_puts_the_accents_away(desk: Desk) -> None:
    desk.line.set_text("Andr")
    desk.line.setFocus()
    desk.hold("e", 0.5)
    touches.release(desk.keyboard.keys, centre_of(desk.keyboard.keys, "e"))
    desk.type("a")
    assert (desk.line.text, desk.keyboard.keys.strip) == ("Andra", None)


def test_signs_and_accents_have_pages_of_their_own(desk: Desk) -> None:
    desk.line.set_text("x")
    desk.line.setFocus()
    desk.type("123", "7", "%", "äéñ", "ø", "abc", "a")
    assert desk.line.text == "x7%øa"


def test_a_field_for_digits_gets_digits(desk: Desk) -> None:
    desk.line.set_hints(Qt.InputMethodHint.ImhDigitsOnly)
    desk.line.setFocus()
    assert desk.keyboard.keys.page == "digits"
    desk.type(*"407", "BACKSPACE")
    assert desk.line.text == "40"


def test_only_a_page_gets_new_lines(desk: Desk) -> None:
    desk.page.setFocus()
    desk.type("a", "ENTER", "b")
    assert desk.page.text == "A\nB"
    desk.line.setFocus()
    with pytest.raises(KeyError):
        desk.keyboard.keys.key_rect("ENTER")


@pytest.mark.parametrize(("before", "after"), [("on two infants", "on two "), ("two ", ""), ("x", ""), ("", "")])
def test_undo_word_takes_the_last_word(desk: Desk, before: str, after: str) -> None:
    for field in (desk.line, desk.page):
        field.set_text(before)
        field.setFocus()
        touch(desk.keyboard.undo_word_button)
        assert field.text == after


def test_an_emptied_field_is_brought_back_until_the_next_letter(desk: Desk) -> None:
    for field in (desk.line, desk.page):
        field.set_text("on two infants")
        field.setFocus()
        touch(desk.keyboard.empty_button)
        assert field.text == ""
        touch(desk.keyboard.empty_button)
        assert field.text == "on two infants"
        touch(desk.keyboard.empty_button)
        desk.type("a")
        touch(desk.keyboard.empty_button)
        assert field.text == ""


def test_what_was_emptied_never_comes_back_in_another_field(desk: Desk) -> None:
    desk.line.set_text("mine")
    desk.line.setFocus()
    touch(desk.keyboard.empty_button)
    desk.page.setFocus()
    touch(desk.keyboard.empty_button)
    assert desk.page.text == ""


def test_put_away_it_comes_back_with_a_touch_on_the_field(desk: Desk) -> None:
    desk.line.setFocus()
    touch(desk.keyboard.away_button)
    assert not desk.keyboard.isVisible()
    touch(desk.line.input)
    assert desk.keyboard.isVisible()


def test_the_languages_go_round(desk: Desk) -> None:
    desk.line.set_text("x")
    desk.line.setFocus()
    touch(desk.keyboard.language_button)
    desk.type("ü")
    assert (desk.keyboard.language, desk.line.text) == ("de", "xü")
    for _ in range(len(LANGUAGES) - 1):
        touch(desk.keyboard.language_button)
    assert desk.keyboard.language == "en"


def test_steps_are_named_and_done_puts_it_away(desk: Desk) -> None:
    forwards: list[None] = []
    desk.keyboard.forward_tapped.connect(lambda: forwards.append(None))
    desk.line.setFocus()
    desk.keyboard.set_actions("Important", "Next: Measurable")
    touch(desk.keyboard.forward_button)
    assert (len(forwards), desk.keyboard.isVisible()) == (1, True)
    desk.keyboard.set_actions()
    assert desk.keyboard.back_button.isHidden()
    touch(desk.keyboard.forward_button)
    assert (len(forwards), desk.keyboard.isVisible()) == (2, False)


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920)])
@pytest.mark.parametrize("keys_right", [False, True])
def test_nothing_overlaps_on_any_screen(desk: Desk, size: tuple[int, int], keys_right: bool) -> None:
    desk.window.resize(*size)
    desk.keyboard.set_actions("Important", "Next: Measurable")
    desk.line.setFocus()
    if keys_right and desk.keyboard.side_button.isVisible():
        touch(desk.keyboard.side_button)
    parts = [part for part in desk.keyboard.children() if isinstance(part, QWidget) and part.isVisible()]
    places = [part.geometry() for part in parts]
    assert all(desk.keyboard.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert all(min(place.width(), place.height()) >= 48 for place in places)


def test_a_mouse_types_too(desk: Desk) -> None:
    desk.line.setFocus()
    QTest.mouseClick(desk.keyboard.keys, Qt.MouseButton.LeftButton, pos=centre_of(desk.keyboard.keys, "h"))
    QTest.mouseDClick(desk.keyboard.keys, Qt.MouseButton.LeftButton, pos=centre_of(desk.keyboard.keys, "i"))
    QTest.mouseRelease(desk.keyboard.keys, Qt.MouseButton.LeftButton, pos=centre_of(desk.keyboard.keys, "i"))
    assert desk.line.text == "Hi"


def test_between_two_keys_the_nearer_one_is_meant(desk: Desk) -> None:
    desk.line.set_text("x")
    desk.line.setFocus()
    rect = desk.keyboard.keys.key_rect("h")
    edge = QPoint(round(rect.right()) + 3, round(rect.center().y()))
    touches.tap(desk.keyboard.keys, edge)
    assert desk.line.text == "xh"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("page", ["letters", "symbols", "accents"])
@pytest.mark.parametrize("lines", [False, True])
def test_every_row_of_every_layout_is_as_wide_as_the_first(code: str, page: Page, lines: bool) -> None:
    layout = load_layout(code)
    columns = max(len(row) for row in layout.rows[:2])
    rows = keys_of(layout, page, lines=lines)
    widths = [sum(key.width for key in row) for row in rows]
    assert max(widths) == columns
    assert widths[2:] == [columns, columns]
    assert all(key.width >= 1 for row in rows for key in row)
    assert sum(key.kind is KeyKind.BACKSPACE for row in rows for key in row) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_writes_its_own_alphabet(code: str) -> None:
    own = {"en": "", "de": "äöüß", "fr": "àâçéèêëîïôùûüœæ", "es": "áéíóúüñ¿¡"}[code]
    layout = load_layout(code)
    reached = "".join(layout.rows) + "".join(layout.accents.values())
    assert set("abcdefghijklmnopqrstuvwxyz") | set(own) <= set(reached)


def test_a_letter_without_a_single_capital_stays() -> None:
    assert (capital("é"), capital("ß")) == ("É", "ß")
    assert load_layout("en").alternatives("E").startswith("È")
