"""One finger, judged by us: tap, hold, swipe or drag, the same for touch and mouse.

Qt's own gestures fire a false click at the end of every drag on an item view, and its swipe wants three fingers.
`TouchRule` judges without Qt's event loop; `TouchArea` feeds it, and the kinetic scroller, from a viewport's events.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties, QWidget

_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_OURS = _TOUCHES | _PRESSES | {QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease}


def without_qt_pan(area: QAbstractScrollArea) -> None:
    """Take Qt's own two-finger pan from a scroll area: it would scroll beside our rules, and loses its target."""
    area.viewport().ungrabGesture(Qt.GestureType.PanGesture)


class Gesture(Enum):
    """What a finger meant once it is lifted."""

    TAP = "tap"
    SWIPE_LEFT = "swipe left"
    SWIPE_RIGHT = "swipe right"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class TouchLimits:
    """Where a tap ends and other gestures begin; lengths in px."""

    slop_px: float = 14
    tap_ms: int = 600
    swipe_px: float = 95
    swipe_ms: int = 400
    swipe_degrees: float = 30

    @classmethod
    def for_screen(cls, px_per_mm: float) -> TouchLimits:
        """Return the limits for a screen whose real pixel pitch is known: a swipe is 25 mm."""
        return cls(swipe_px=25 * px_per_mm)


class TouchRule:
    """Judges one finger from press to release; times in ms of one clock."""

    def __init__(self, limits: TouchLimits | None = None) -> None:
        self.limits = limits or TouchLimits()
        self._start: QPointF | None = None
        self._since = 0
        self._may_tap = False

    @property
    def down(self) -> bool:
        """Whether a finger is down and being judged."""
        return self._start is not None

    @property
    def may_tap(self) -> bool:
        """Whether lifting the finger now, in time, would be a tap."""
        return self._may_tap

    def press(self, at: QPointF, ms: int, *, may_tap: bool = True) -> None:
        """Begin; a press that only stops a running scroll may not become a tap."""
        self._start, self._since, self._may_tap = at, ms, may_tap

    def move(self, at: QPointF) -> None:
        """Go on; leaving the slop rules a tap out for good, even if the finger returns."""
        if self._start is not None and _length(at - self._start) > self.limits.slop_px:
            self._may_tap = False

    def spoil(self) -> None:
        """Rule a tap out: a second finger came down, or the hold has been answered."""
        self._may_tap = False

    def release(self, at: QPointF, ms: int) -> Gesture:
        """End and judge."""
        if self._start is None:
            return Gesture.NOTHING
        self.move(at)
        way, lasted = at - self._start, ms - self._since
        self._start = None
        if self._may_tap:
            return Gesture.TAP if lasted < self.limits.tap_ms else Gesture.NOTHING
        return self._swipe(way, lasted)

    def cancel(self) -> None:
        """End without a verdict."""
        self._start, self._may_tap = None, False

    def _swipe(self, way: QPointF, lasted: int) -> Gesture:
        limits = self.limits
        flat = abs(way.y()) <= math.tan(math.radians(limits.swipe_degrees)) * abs(way.x())
        if abs(way.x()) < limits.swipe_px or lasted >= limits.swipe_ms or not flat:
            return Gesture.NOTHING
        return Gesture.SWIPE_LEFT if way.x() < 0 else Gesture.SWIPE_RIGHT


def monotonic_ms() -> int:
    """Return the time of a clock that never goes back, in ms."""
    return int(time.monotonic() * 1000)


class TouchArea(QObject):
    """Turns the touch and mouse events of a viewport into taps, holds, swipes and kinetic scrolling.

    Signals:
        pressed(QPointF): a finger came down and may become a tap; answer it within the frame.
        let_go(): what was pressed is not any more; also after a tap.
        tapped(QPointF), held(QPointF): where, in the viewport's coordinates.
        swiped(int): -1 towards the left, 1 towards the right.
        lifted(): the finger is gone, whatever it meant; what it left between two places may settle.
    """

    pressed = Signal(QPointF)
    let_go = Signal()
    tapped = Signal(QPointF)
    held = Signal(QPointF)
    swiped = Signal(int)
    lifted = Signal()

    def __init__(
        self, viewport: QWidget, limits: TouchLimits | None = None, clock: Callable[[], int] = monotonic_ms
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._clock = clock
        self._rule = TouchRule(limits)
        self._finger = -1
        self._last = QPointF()
        self._hold = QTimer(self, singleShot=True)
        self._hold.timeout.connect(self._on_hold_timeout)
        self.scroller = QScroller.scroller(viewport)
        self.set_limits(self._rule.limits)
        self.watch(viewport)

    def watch(self, widget: QWidget) -> None:
        """Judge this widget's touches too: a header beside the viewport, judged in the viewport's coordinates."""
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep touches and left presses for ourselves; everything else goes its way."""
        kind = event.type()
        if kind not in _OURS or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QTouchEvent):
            self._touch(event, watched)
        elif not isinstance(event, QMouseEvent) or not self._mouse(event, watched):
            return False
        event.accept()
        return True

    @property
    def limits(self) -> TouchLimits:
        """Where a tap ends and other gestures begin."""
        return self._rule.limits

    def set_limits(self, limits: TouchLimits) -> None:
        """Take other limits, for the screen it stands on."""
        self._rule.limits = limits
        self._hold.setInterval(limits.tap_ms)
        properties = self.scroller.scrollerProperties()
        # The scroller converts metres by what the screen says of itself; dividing by the same figure undoes a lie.
        slop_m = limits.slop_px / max(1.0, self.scroller.pixelPerMeter().x())
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        for metric, value in (
            (QScrollerProperties.ScrollMetric.DragStartDistance, slop_m),
            (QScrollerProperties.ScrollMetric.AxisLockThreshold, 0.66),
            (QScrollerProperties.ScrollMetric.FrameRate, QScrollerProperties.FrameRates.Fps60),
            # Overshooting would shift the cells away from their names, which stay.
            (QScrollerProperties.ScrollMetric.VerticalOvershootPolicy, never),
            (QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy, never),
        ):
            properties.setScrollMetric(metric, value)
        self.scroller.setScrollerProperties(properties)

    @property
    def down(self) -> bool:
        """Whether a finger is down."""
        return self._rule.down

    def cancel(self) -> None:
        """Let go of everything, for instance when the widget hides under the finger."""
        if self._rule.down:
            self._release(self._last, cancelled=True)

    def _touch(self, event: QTouchEvent, source: QWidget) -> None:
        if event.type() is QEvent.Type.TouchCancel:
            self.cancel()
            return
        for point in event.points():
            at = self._here(point.position(), source)
            if point.state() is point.State.Pressed:
                self._finger_down(point.id(), at)
            elif point.id() == self._finger and point.state() is point.State.Released:
                self._release(at)
            elif point.id() == self._finger:
                self._move(at)

    def _mouse(self, event: QMouseEvent, source: QWidget) -> bool:
        kind, at = event.type(), self._here(event.position(), source)
        if kind in _PRESSES and event.button() is Qt.MouseButton.LeftButton:
            self._finger_down(0, at)
        elif kind is QEvent.Type.MouseMove and self._rule.down:
            self._move(at)
        elif kind is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            self._release(at)
        else:
            return False
        return True

    def _here(self, at: QPointF, source: QWidget) -> QPointF:
        return at if source is self._viewport else self._viewport.mapFromGlobal(source.mapToGlobal(at))

    def _finger_down(self, finger: int, at: QPointF) -> None:
        if self._rule.down:
            # A second finger, or the ball of the thumb: nothing of this is a tap.
            self._let_go()
            return
        self._finger, self._last = finger, at
        moving = self.scroller.state() is not QScroller.State.Inactive
        self._rule.press(at, self._clock(), may_tap=not moving)
        self.scroller.handleInput(QScroller.Input.InputPress, at, self._clock())
        if not moving:
            self._hold.start()
            self.pressed.emit(at)

    def _move(self, at: QPointF) -> None:
        self._last = at
        could_tap = self._rule.may_tap
        self._rule.move(at)
        if could_tap and not self._rule.may_tap:
            self._let_go()
        self.scroller.handleInput(QScroller.Input.InputMove, at, self._clock())

    def _release(self, at: QPointF, *, cancelled: bool = False) -> None:
        self._hold.stop()
        self._finger = -1
        if cancelled:
            self._rule.cancel()
        could_tap = self._rule.may_tap
        verdict = self._rule.release(at, self._clock())
        self.scroller.handleInput(QScroller.Input.InputRelease, at, self._clock())
        if could_tap or cancelled:
            self.let_go.emit()
        if verdict is Gesture.TAP:
            self.tapped.emit(at)
        elif verdict in {Gesture.SWIPE_LEFT, Gesture.SWIPE_RIGHT}:
            self.swiped.emit(-1 if verdict is Gesture.SWIPE_LEFT else 1)
        self.lifted.emit()

    def _let_go(self) -> None:
        self._hold.stop()
        self._rule.spoil()
        self.let_go.emit()

    def _on_hold_timeout(self) -> None:
        if self._rule.may_tap:
            self._let_go()
            self.held.emit(self._last)

    @staticmethod
    def to_cell(at: QPointF) -> QPoint:
        """Return the pixel that a position lies in, also left of and above the viewport."""
        return QPoint(math.floor(at.x()), math.floor(at.y()))


def _length(way: QPointF) -> float:
    return math.hypot(way.x(), way.y())
