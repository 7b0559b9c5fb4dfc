"""After something was saved there are ten seconds to think again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.widgets import touches
from tests.widgets.conftest import Shown
from tests.widgets.test_buttons import Clock
from widgets.countdown import CountdownPanel
from widgets.labels import TextLabel
from widgets.theme import Theme
from widgets.toast import MOST_TOASTS, Toast, ToastStack

ROOM = QRect(24, 200, 1872, 700)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(shown: Shown) -> QWidget:
    page = QWidget()
    shown(page, 1920, 1080)
    return page


@pytest.fixture
def stack(still: Theme, page: QWidget, clock: Clock) -> ToastStack:
    stack = ToastStack(still, page, clock)
    stack.set_room(ROOM)
    return stack


def events_of(toast: Toast) -> list[str]:
    events: list[str] = []
    toast.acted.connect(lambda: events.append("acted"))
    toast.gone.connect(lambda: events.append("gone"))
    return events


def touch(widget: QWidget) -> None:
    touches.tap(widget, widget.rect().center())


def test_undo_is_offered_for_ten_seconds(stack: ToastStack, clock: Clock) -> None:
    toast = stack.show_undo("Saved: lumbar puncture, With help")
    events = events_of(toast)
    assert toast.ring.shown == 10
    clock.now += 6.5
    stack.tick()
    assert (toast.ring.shown, events) == (4, [])
    clock.now += 3.5
    stack.tick()
    stack.tick()
    assert (events, stack.toasts, stack.isVisible()) == (["gone"], (), False)


def test_undo_acts_once(stack: ToastStack, clock: Clock) -> None:
    toast = stack.show_undo("Saved")
    events = events_of(toast)
    touch(toast.action_button)
    clock.now += 60
    stack.tick()
    assert (events, stack.toasts) == (["acted"], ())


def test_an_error_stays_until_somebody_answers(stack: ToastStack, clock: Clock) -> None:
    toast = stack.show_error("The printer does not answer", "Your sheet is kept.", "Other printer")
    events = events_of(toast)
    clock.now += 3600
    stack.tick()
    assert (events, toast.ring.isVisible()) == ([], False)
    touch(toast.close_button)
    assert events == ["gone"]


def test_the_newest_stands_lowest_on_its_line(stack: ToastStack) -> None:
    for text in ("one", "two", "three"):
        stack.show_notice(text)
    QApplication.processEvents()
    tops = [toast.mapTo(stack, toast.rect().topLeft()).y() for toast in stack.toasts]
    assert tops == sorted(tops)
    assert stack.geometry().bottom() == ROOM.bottom()
    assert abs(stack.geometry().center().x() - ROOM.center().x()) <= 1


def test_a_fourth_sends_the_oldest_notice_away_but_no_error(stack: ToastStack) -> None:
    error = stack.show_error("The printer does not answer")
    notice = stack.show_notice("Copied")
    events = events_of(notice)
    for text in ("one", "two"):
        stack.show_undo(text)
    assert len(stack.toasts) == MOST_TOASTS
    assert error in stack.toasts
    assert events == ["gone"]


def test_nothing_of_a_person_is_left_after_clear(stack: ToastStack) -> None:
    events = [events_of(stack.show_undo(text)) for text in ("one", "two")]
    stack.clear()
    assert (events, stack.toasts, stack.isVisible()) == ([["gone"], ["gone"]], (), False)


def test_long_words_wrap_and_are_whole(stack: ToastStack) -> None:
    toast = stack.show_undo(
        "Saved: asking for feedback after a family meeting, With help", "Miriam sees it on her page."
    )
    QApplication.processEvents()
    assert not any(label.is_elided() for label in toast.findChildren(TextLabel))
    assert toast.accessibleName().endswith("Miriam sees it on her page.")


def test_the_countdown_asks_calmly_and_offers_both_ways(still: Theme, shown: Shown) -> None:
    panel = CountdownPanel(still)
    shown(panel, 1000, 460)
    answers: list[str] = []
    panel.stay_tapped.connect(lambda: answers.append("stay"))
    panel.leave_tapped.connect(lambda: answers.append("leave"))
    panel.set_seconds(12, 20)
    touch(panel.stay_button)
    touch(panel.leave_button)
    assert (panel.ring.shown, panel.accessibleDescription(), answers) == (12, "12 seconds left", ["stay", "leave"])
    assert panel.stay_button.width() > panel.leave_button.width()


def test_the_ring_is_repainted_once_a_second(still: Theme, shown: Shown) -> None:
    panel = CountdownPanel(still)
    shown(panel, 1000, 460)
    pictures = []
    for left in (12.0, 11.9, 11.1, 11.0):
        panel.ring.set_left(left, 20)
        pictures.append(panel.ring.grab().toImage())
    assert pictures[0] == pictures[1] == pictures[2] != pictures[3]
