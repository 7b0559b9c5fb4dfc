"""Synthetic fingers: real touch events, delivered as a touch screen would, at places of a widget."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Path = Sequence[QPoint]


@cache
def screen() -> QPointingDevice:
    """Return the touch screen, made once: Qt keeps every device that was ever made."""
    return QTest.createTouchDevice()


def press(widget: QWidget, *places: QPoint) -> None:
    """Put a finger down at each place, all at once."""
    sequence = QTest.touchEvent(widget, screen(), autoCommit=False)
    for finger, place in enumerate(places):
        sequence.press(finger, place, widget)
    sequence.commit()


def move(widget: QWidget, *places: QPoint) -> None:
    """Move the fingers that are down to these places."""
    sequence = QTest.touchEvent(widget, screen(), autoCommit=False)
    for finger, place in enumerate(places):
        sequence.move(finger, place, widget)
    sequence.commit()


def release(widget: QWidget, *places: QPoint) -> None:
    """Lift the fingers at these places."""
    sequence = QTest.touchEvent(widget, screen(), autoCommit=False)
    for finger, place in enumerate(places):
        sequence.release(finger, place, widget)
    sequence.commit()
    QApplication.processEvents()


def tap(widget: QWidget, place: QPoint) -> None:
    """Touch and lift at one place."""
    press(widget, place)
    release(widget, place)


def wobbly_tap(widget: QWidget, place: QPoint, by: int) -> None:
    """Touch, slip by some px, and lift."""
    slipped = place + QPoint(by, 0)
    press(widget, place)
    move(widget, slipped)
    release(widget, slipped)


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 8, *, step_ms: int = 1) -> None:
    """Move one finger from start to end; events are handled between the steps, `step_ms` apart."""
    press(widget, start)
    for step in range(1, steps + 1):
        QTest.qWait(step_ms)
        move(widget, start + (end - start) * step / steps)
    release(widget, end)


def tap_together(*fingers: tuple[QWidget, QPoint]) -> None:
    """Touch several widgets of one window with a finger each, all at once, and lift all at once."""
    window = fingers[0][0].window()
    down = QTest.touchEvent(window, screen(), autoCommit=False)
    up = QTest.touchEvent(window, screen(), autoCommit=False)
    for finger, (widget, place) in enumerate(fingers):
        down.press(finger, place, widget)
        up.release(finger, place, widget)
    down.commit()
    up.commit()
    QApplication.processEvents()


def swipe(widget: QWidget, start: QPoint, by: int) -> None:
    """Flick one finger sideways by some px, left where negative."""
    drag(widget, start, start + QPoint(by, 0), steps=5)


def two_fingers(widget: QWidget, one: Path, other: Path) -> None:
    """Move two fingers along paths of equal length, and lift both."""
    press(widget, one[0], other[0])
    for places in zip(one[1:], other[1:], strict=True):
        move(widget, *places)
    release(widget, one[-1], other[-1])
