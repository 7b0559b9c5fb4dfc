"""A finger, a mouse and a keyboard press the same button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.buttons import Button, HoldButton, IconButton, Kind, disabled_coat, pressed_coat, resting_coat
from widgets.pressable import Pressable
from widgets.text_field import TextField
from widgets.theme import Theme, contrast_ratio, load_palette, make_theme

KINDS: tuple[Kind, ...] = ("primary", "plain", "soft", "quiet", "outline")


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def clicks_of(button: Pressable) -> list[bool]:
    clicks: list[bool] = []
    button.clicked.connect(lambda checked: clicks.append(checked))  # noqa: PLW0108 - Qt counts its arguments
    return clicks


def middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


@pytest.fixture
def save(still: Theme, shown: Shown) -> Button:
    button = Button(still, "Save", "check", "primary")
    shown(button, 300, 64)
    return button


def test_a_touch_shows_at_once_and_clicks_on_release(save: Button) -> None:
    clicks = clicks_of(save)
    touches.press(save, middle(save))
    corner = save.grab().toImage().pixelColor(20, 32)
    assert (corner, clicks) == (load_palette("light").acc_soft, [])
    touches.release(save, middle(save))
    assert (len(clicks), save.isDown()) == (1, False)
    assert save.grab().toImage().pixelColor(20, 32) == load_palette("light").acc


def test_a_touch_that_slides_off_and_back_again_does_nothing(save: Button) -> None:
    clicks = clicks_of(save)
    touches.press(save, middle(save))
    touches.move(save, QPoint(150, 200))
    assert not save.isDown()
    touches.move(save, middle(save))
    touches.release(save, middle(save))
    assert clicks == []
    touches.tap(save, middle(save))
    assert len(clicks) == 1


def test_a_second_finger_on_the_same_button_is_not_a_second_press(save: Button) -> None:
    clicks = clicks_of(save)
    touches.press(save, QPoint(40, 30), QPoint(200, 30))
    touches.release(save, QPoint(40, 30), QPoint(200, 30))
    assert len(clicks) == 1


def test_the_release_fades_where_things_move(fonts: None, shown: Shown) -> None:
    button = Button(make_theme(), "Save")
    shown(button, 200, 64)
    touches.tap(button, middle(button))
    button._fade.setCurrentTime(45)
    assert 0 < button.heat < 1
    button._fade.setCurrentTime(90)
    assert button.heat == 0


def test_a_mouse_clicks_unless_it_slides_off(save: Button) -> None:
    clicks = clicks_of(save)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    QTest.mousePress(save, Qt.MouseButton.LeftButton)
    QTest.mouseMove(save, QPoint(150, 300))
    QTest.mouseRelease(save, Qt.MouseButton.LeftButton, pos=QPoint(150, 300))
    QTest.mouseClick(save, Qt.MouseButton.RightButton)
    assert len(clicks) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_and_release(save: Button, key: Qt.Key) -> None:
    clicks = clicks_of(save)
    save.setFocus()
    QTest.keyPress(save, key)
    assert (save.isDown(), clicks) == (True, [])
    repeated = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(save, repeated)
    QTest.keyRelease(save, key)
    assert len(clicks) == 1


def test_escape_takes_a_half_made_press_back(save: Button) -> None:
    clicks = clicks_of(save)
    QTest.keyPress(save, Qt.Key.Key_Space)
    QTest.keyClick(save, Qt.Key.Key_Escape)
    QTest.keyRelease(save, Qt.Key.Key_Space)
    assert clicks == []


def test_the_ring_shows_for_the_keyboard_only(save: Button, qtbot: QtBot) -> None:
    with qtbot.waitActive(save):
        save.activateWindow()
    save.setFocus(Qt.FocusReason.MouseFocusReason)
    rings = [save.ring_shown]
    save.clearFocus()
    save.setFocus(Qt.FocusReason.TabFocusReason)
    rings.append(save.ring_shown)
    assert rings == [False, True]
    # Within the 4 px: the ring's colour is there before the 3 px of clear ground.
    image = save.grab().toImage()
    assert image.pixelColor(2, 32) == load_palette("light").acc
    assert image.pixelColor(5, 32) != load_palette("light").acc


def test_touching_a_button_leaves_the_field_its_focus(still: Theme, shown: Shown, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, button = TextField(still, "Goal"), Button(still, "infants")
    column.addWidget(field)
    column.addWidget(button)
    shown(window, 600, 300)
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    touches.tap(button, middle(button))
    assert field.input.hasFocus()


def test_a_blocked_button_says_what_is_missing(save: Button) -> None:
    clicks = clicks_of(save)
    save.set_blocked("choose a level first")
    touches.tap(save, middle(save))
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    assert clicks == []
    assert (save.detail, save.accessibleDescription()) == ("choose a level first", "choose a level first")
    save.set_blocked("")
    touches.tap(save, middle(save))
    assert (save.detail, len(clicks)) == ("", 1)


def test_an_ampersand_is_a_letter_and_no_shortcut(still: Theme, qtbot: QtBot) -> None:
    button = Button(still, "Q&A")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.shortcut().isEmpty()) == ("Q&A", True)


def test_an_icon_that_does_not_exist_is_found_out_at_once(still: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        Button(still, "Save", "no-such-icon")


def test_an_icon_button_is_called_by_its_name(still: Theme, qtbot: QtBot) -> None:
    button = IconButton(still, "x", "Close")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.label) == ("Close", "")


def test_long_words_take_two_lines_before_they_are_cut(still: Theme, qtbot: QtBot) -> None:
    button = Button(still, "A long sentence that takes two lines", size=20)
    qtbot.addWidget(button)
    button.resize(button.minimumSizeHint().width() + 140, 64)
    lines, _detail = button._measured(button.width() - 24, 64)
    assert (len(lines.texts), lines.elided) == (2, False)


@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", KINDS)
def test_words_stand_out_in_every_state(palette: str, kind: Kind) -> None:
    colours = load_palette(palette)
    coat = resting_coat(colours, kind)
    ground = coat.fill if coat.fill.alpha() else colours.bg
    assert contrast_ratio(coat.text, ground) >= 4.5
    assert contrast_ratio(pressed_coat(colours).text, pressed_coat(colours).fill) >= 4.5
    assert contrast_ratio(disabled_coat(colours).text, colours.card) >= 4.5


class TestHoldButton:
    """What takes something away wants to be held."""

    @pytest.fixture
    def clock(self) -> Clock:
        return Clock()

    @pytest.fixture
    def withdraw(self, still: Theme, shown: Shown, clock: Clock) -> HoldButton:
        button = HoldButton(still, "Withdraw this note", "trash-2", clock=clock)
        shown(button, 340, 64)
        return button

    def test_it_acts_once_after_a_second(self, withdraw: HoldButton, clock: Clock) -> None:
        held: list[None] = []
        withdraw.held.connect(lambda: held.append(None))
        touches.press(withdraw, middle(withdraw))
        clock.now += 0.9
        withdraw.tick()
        assert (len(held), round(withdraw.share_held, 3)) == (0, 0.9)
        clock.now += 0.2
        withdraw.tick()
        withdraw.tick()
        touches.release(withdraw, middle(withdraw))
        assert (len(held), withdraw.share_held) == (1, 0)

    def test_letting_go_early_does_nothing(self, withdraw: HoldButton, clock: Clock) -> None:
        held: list[None] = []
        withdraw.held.connect(lambda: held.append(None))
        touches.press(withdraw, middle(withdraw))
        clock.now += 0.9
        touches.release(withdraw, middle(withdraw))
        clock.now += 5
        withdraw.tick()
        assert held == []

    def test_space_held_for_a_second_is_the_same(self, withdraw: HoldButton, clock: Clock) -> None:
        held: list[None] = []
        withdraw.held.connect(lambda: held.append(None))
        QTest.keyPress(withdraw, Qt.Key.Key_Space)
        clock.now += 1.0
        withdraw.tick()
        QTest.keyRelease(withdraw, Qt.Key.Key_Space)
        assert len(held) == 1

    def test_a_screen_reader_presses_it_without_holding(self, withdraw: HoldButton) -> None:
        held: list[None] = []
        withdraw.held.connect(lambda: held.append(None))
        withdraw.click()
        assert len(held) == 1

    def test_the_rim_fills(self, withdraw: HoldButton, clock: Clock) -> None:
        withdraw.press()
        at_once = withdraw.grab().toImage()
        clock.now += 0.5
        half = withdraw.grab().toImage()
        assert at_once != half
