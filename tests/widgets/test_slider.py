"""Moments at a slider: it is touched, dragged, moved by key and heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.conftest import Shown
from tests.widgets.touches import drag, press, release, tap
from widgets.slider import StepSlider
from widgets.theme import Theme, make_theme

STEPS = ("not at all", "a little", "normal", "more", "most")


@pytest.fixture
def slider(still: Theme, shown: Shown) -> StepSlider:
    found = StepSlider(still, "Growth", STEPS)
    found.set_step(2)
    shown(found, 300, found.sizeHint().height())
    return found


def place(slider: StepSlider, step: int) -> QPoint:
    return slider.place_of(step).toPoint()


def told_by(slider: StepSlider) -> list[int]:
    told: list[int] = []
    slider.step_chosen.connect(told.append)
    return told


def test_a_tap_brings_the_knob_to_the_step_that_is_nearest(slider: StepSlider) -> None:
    told = told_by(slider)
    tap(slider, place(slider, 4) - QPoint(8, 10))
    assert (slider.step, slider.word, told) == (4, "most", [4])


def test_the_knob_answers_before_the_finger_is_lifted(slider: StepSlider) -> None:
    before = slider.grab().toImage()
    press(slider, place(slider, 0))
    assert slider.step == 0
    assert slider.grab().toImage() != before
    release(slider, place(slider, 0))


def test_a_drag_takes_the_knob_along_from_step_to_step(slider: StepSlider) -> None:
    told = told_by(slider)
    drag(slider, place(slider, 2), place(slider, 4) + QPoint(60, 40))
    assert told == [3, 4]


def test_a_mouse_does_what_a_finger_does(slider: StepSlider) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place(slider, 1))
    assert slider.word == "a little"


def test_keys_move_it(slider: StepSlider) -> None:
    for key, word in (
        (Qt.Key.Key_Right, "more"),
        (Qt.Key.Key_End, "most"),
        (Qt.Key.Key_Left, "more"),
        (Qt.Key.Key_Home, "not at all"),
    ):
        QTest.keyClick(slider, key)
        assert slider.word == word


def test_what_the_program_sets_is_not_told(slider: StepSlider) -> None:
    told = told_by(slider)
    slider.set_step(0)
    assert told == []


def test_a_screen_reader_hears_name_and_word(slider: StepSlider) -> None:
    heard = QAccessible.queryAccessibleInterface(slider)
    assert heard.role() is QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Growth"
    slider.set_step(3)
    assert heard.text(QAccessible.Text.Description) == "more"
    assert heard.valueInterface().currentValue() == 3


def test_the_focus_is_seen_where_it_came_by_key(slider: StepSlider, qtbot: QtBot) -> None:
    slider.activateWindow()
    qtbot.waitUntil(slider.isActiveWindow)
    slider.clearFocus()
    before = slider.grab().toImage()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    assert slider.grab().toImage() != before


@pytest.mark.parametrize("scale", [0.6, 1.0, 2.0])
def test_a_finger_meets_it_at_any_size(slider: StepSlider, scale: float) -> None:
    slider.set_theme(make_theme("light", scale, moving=False))
    assert min(slider.sizeHint().height(), slider.minimumSizeHint().height()) >= 48
