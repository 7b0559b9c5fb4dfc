"""What a finger means: the rule alone, with a clock of our own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from widgets.touch import Gesture, TouchLimits, TouchRule


def judged(*way: tuple[float, float], lasting: int = 100, limits: TouchLimits | None = None) -> Gesture:
    rule = TouchRule(limits)
    rule.press(QPointF(*way[0]), 1000)
    for place in way[1:]:
        rule.move(QPointF(*place))
    return rule.release(QPointF(*way[-1]), 1000 + lasting)


def test_a_quick_touch_is_a_tap() -> None:
    assert judged((300, 300)) is Gesture.TAP


@pytest.mark.parametrize(("slip", "meant"), [(14, Gesture.TAP), (14.5, Gesture.NOTHING)])
def test_a_gloved_finger_may_slip_fourteen_pixels(slip: float, meant: Gesture) -> None:
    assert judged((300, 300), (300 + slip, 300)) is meant


@pytest.mark.parametrize(("lasting", "meant"), [(599, Gesture.TAP), (600, Gesture.NOTHING)])
def test_a_long_touch_is_no_tap(lasting: int, meant: Gesture) -> None:
    assert judged((300, 300), lasting=lasting) is meant


def test_a_finger_that_comes_back_after_a_drag_does_not_tap() -> None:
    assert judged((300, 300), (300, 380), (300, 300)) is Gesture.NOTHING


def test_a_touch_that_stops_a_scroll_does_not_tap() -> None:
    rule = TouchRule()
    rule.press(QPointF(300, 300), 0, may_tap=False)
    assert rule.release(QPointF(300, 300), 50) is Gesture.NOTHING


@pytest.mark.parametrize(
    ("end", "lasting", "meant"),
    [
        ((200, 300), 300, Gesture.SWIPE_LEFT),
        ((400, 300), 300, Gesture.SWIPE_RIGHT),
        ((210, 300), 300, Gesture.NOTHING),  # shorter than 25 mm
        ((200, 300), 400, Gesture.NOTHING),  # too slow
        ((200, 350), 300, Gesture.SWIPE_LEFT),  # 27 degrees
        ((200, 370), 300, Gesture.NOTHING),  # 35 degrees: rather a scroll
    ],
)
def test_a_swipe_is_long_quick_and_flat(end: tuple[float, float], lasting: int, meant: Gesture) -> None:
    assert judged((300, 300), end, lasting=lasting) is meant


def test_a_large_screen_asks_for_as_many_millimetres() -> None:
    # 55 inches at 1080p: 1.58 px a mm, so that 25 mm are 39 px.
    limits = TouchLimits.for_screen(1.577)
    assert judged((300, 300), (260, 300), limits=limits) is Gesture.SWIPE_LEFT
    assert judged((300, 300), (262, 300), limits=limits) is Gesture.NOTHING
