"""Words that could point to a patient are marked as they are typed, and a question below waits for an answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.pressable import Pressable
from widgets.text_field import TextField, ask_first
from widgets.theme import Theme, load_palette


@pytest.fixture(params=[1, 3], ids=["line", "page"])
def form(request: pytest.FixtureRequest, still: Theme, shown: Shown, qtbot: QtBot) -> QWidget:
    """A form with one field, in front."""
    form = QWidget()
    box = QVBoxLayout(form)
    box.addWidget(TextField(still, "What happened", most=200, lines=request.param))
    box.addStretch(1)
    shown(form, 1000, 500)
    with qtbot.waitActive(form):
        form.activateWindow()
    return form


def field_of(form: QWidget) -> TextField:
    return form.findChildren(TextField)[0]


def touch(button: Pressable) -> None:
    touches.tap(button, QPoint(button.width() // 2, button.height() // 2))


def test_ordinary_words_are_left_alone(form: QWidget) -> None:
    field = field_of(form)
    QTest.keyClicks(field.input, "Ask for help before the second attempt")
    assert not field.waiting
    assert field.question is None


def test_a_number_is_marked_and_the_question_stands_right_below(form: QWidget) -> None:
    field = field_of(form)
    before = field.sizeHint().height()
    QTest.keyClicks(field.input, "Opened chart 00482193 instead")
    assert field.marked == ("00482193",)
    assert field.question is not None
    assert field.question.isVisible()
    assert field.question.question == "Could this point to a patient?"
    assert field.sizeHint().height() > before
    QTest.qWait(0)
    below = field.question.mapTo(form, QPoint()).y() - field.input.mapTo(form, field.input.rect().bottomLeft()).y()
    assert 0 < below < 100
    soft = load_palette("light").acc_soft
    picture = field.input.grab().toImage()
    assert any(picture.pixelColor(x, picture.height() // 2) == soft for x in range(picture.width())) or any(
        picture.pixelColor(x, y) == soft for x in range(0, picture.width(), 2) for y in range(0, 60, 2)
    )


def test_kept_words_are_not_asked_about_again_but_others_are(form: QWidget) -> None:
    field = field_of(form)
    QTest.keyClicks(field.input, "Chart 00482193 ")
    answered: list[None] = []
    field.answered.connect(lambda: answered.append(None))
    assert field.question is not None
    QTest.qWait(0)
    touch(field.question.keep_button)
    assert not field.waiting
    assert not field.question.isVisible()
    assert len(answered) == 1
    QTest.keyClicks(field.input, "and bed 12")
    assert field.marked == ("bed 12",)
    field.wipe()
    field.set_text("Chart 00482193")
    assert field.marked == ("00482193",)


def test_correcting_selects_the_words_and_typing_replaces_them(form: QWidget) -> None:
    field = field_of(form)
    QTest.keyClicks(field.input, "Opened chart 00482193 instead")
    assert field.question is not None
    QTest.qWait(0)
    touch(field.question.correct_button)
    QTest.keyClicks(field.input, "another")
    assert field.text == "Opened chart another instead"
    assert not field.waiting


def test_several_are_counted(form: QWidget) -> None:
    field = field_of(form)
    field.set_text("Emma in bed 12 was weighed on 14 March")
    assert field.question is not None
    assert field.question.question == "Could these 3 point to a patient?"


def test_letters_outside_the_first_plane_do_not_shift_the_mark(form: QWidget) -> None:
    field = field_of(form)
    field.set_text("\U0001f331\U0001f331 chart 00482193")
    assert field.marked == ("00482193",)


def test_whoever_saves_is_led_to_the_question_first(form: QWidget) -> None:
    field = field_of(form)
    assert not ask_first(form)
    field.set_text("Chart 00482193")
    assert ask_first(form)
    assert field.input.hasFocus()
    field.keep_marked()
    assert not ask_first(form)
    field.set_text("Chart 00482193")
    field.hide()
    assert not ask_first(form)
