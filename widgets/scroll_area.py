"""Scrolling by finger that never presses what the finger started on."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import (
    QChildEvent,
    QEasingCurve,
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QEventPoint, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from widgets.painting import paint_surface
from widgets.pressable import Cancellable
from widgets.theme import Theme
from widgets.touch import without_qt_pan

DRAG_STARTS_PX = 14

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOUSE = -1
_TRAIL_MS = 120
_GLIDE_MS = 700
_LEAST_SPEED = 0.3


class TouchScrollArea(QScrollArea):
    """A scroll area dragged by a finger (or the mouse), kinetic, without scroll bars to hit.

    Qt's own touch gesture clicks what lies under the finger when a drag ends. Here the area looks at every press on
    its content first: past 14 px the press is a drag, what was pressed is told by `cancel_press`, and it hears no
    more of that finger. A touch on moving content only stops it. A thin mark shows where one is (unless not `marked`).

    Signals: `settled` when a drag, and the glide after it, has ended.
    """

    settled = Signal()

    def __init__(
        self, theme: Theme, *, sideways: bool = False, marked: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._sideways, self._marked = theme, sideways, marked
        self._whole = False
        self._finger: int | None = None
        self._origin = QPointF()
        self._value_at_origin = 0
        self._trail: deque[tuple[int, float]] = deque()
        self._pressed: QWidget | None = None
        self._dragging = False
        self._swallowing = False
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._on_glide)
        self._glide.finished.connect(self.settled)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        without_qt_pan(self)
        self._mark = _Mark(theme, self)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._mark.update)
            bar.rangeChanged.connect(self._on_range_changed)

    @property
    def dragging(self) -> bool:
        """Whether a finger moves the content now."""
        return self._dragging

    @property
    def gliding(self) -> bool:
        """Whether the content still moves after a finger left it."""
        return self._glide.state() == QVariantAnimation.State.Running

    def bar(self) -> QScrollBar:
        """Return the bar that holds the position."""
        return self.horizontalScrollBar() if self._sideways else self.verticalScrollBar()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._mark.set_theme(theme)
        self._place_mark()

    def set_whole(self, *, whole: bool) -> None:
        """Stand as tall as the content is and leave the scrolling to an area around it, or scroll again."""
        if whole != self._whole:
            self._whole = whole
            policy = self.sizePolicy()
            policy.setHeightForWidth(whole)
            self.setSizePolicy(policy)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Whole, it is as tall as its content at a width."""
        return self._whole

    def heightForWidth(self, width: int) -> int:
        """Return how tall the content is at a width; -1 while the area scrolls."""
        content = self.widget()
        if not self._whole or content is None:
            return -1
        layout = content.layout()
        tall = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
        return tall if tall >= 0 else content.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        """Return room to scroll in, or whole, the content's least size."""
        content = self.widget()
        return content.minimumSizeHint() if self._whole and content is not None else super().minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Follow the content's size where the area stands whole."""
        handled = super().event(event)
        if self._whole and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Measure a content anew that changed while it was hidden: it told nobody then."""
        super().showEvent(event)
        if self._whole:
            self.updateGeometry()

    def setWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Take the content."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)
        self._watch(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mark at its edge."""
        super().resizeEvent(event)
        self._place_mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at presses on the content before the content does."""
        if isinstance(event, QChildEvent):
            child = event.child()
            if event.type() == QEvent.Type.ChildPolished and isinstance(child, QWidget):
                self._watch(child)
        elif isinstance(watched, QWidget) and isinstance(event, QTouchEvent | QMouseEvent):
            if self._belongs_further_in(watched):
                return False
            return self._on_touch(watched, event) if isinstance(event, QTouchEvent) else self._on_mouse(watched, event)
        return super().eventFilter(watched, event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Take touches that no child wanted, so that Qt makes no mouse of them."""
        if isinstance(event, QTouchEvent):
            self._on_touch(self.viewport(), event)
            event.accept()
            return True
        if isinstance(event, QMouseEvent):
            self._on_mouse(self.viewport(), event)
            return True
        return super().viewportEvent(event)

    def glide(self, px_per_ms: float) -> None:
        """Let the content glide out from a speed (positive towards the end)."""
        bar = self.bar()
        duration = self._theme.ms(_GLIDE_MS)
        if not duration or abs(px_per_ms) < _LEAST_SPEED:
            self.settled.emit()
            return
        # Out-cubic starts three times as fast as its mean: so the content leaves the finger at the finger's speed.
        end = bar.value() + px_per_ms * duration / 3
        self._glide.setStartValue(float(bar.value()))
        self._glide.setEndValue(min(float(bar.maximum()), max(float(bar.minimum()), end)))
        self._glide.setDuration(duration)
        self._glide.start()

    def _on_touch(self, watched: QWidget, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchCancel:
            self._end()
            return False
        if event.type() == QEvent.Type.TouchBegin and self._finger is None:
            self._finger = event.point(0).id()
        taken = False
        for point in (event.point(index) for index in range(event.pointCount())):
            if point.id() == self._finger:
                lifted = point.state() == QEventPoint.State.Released
                taken = self._follow(watched, event, point.globalPosition(), lifted=lifted)
        if taken:
            event.accept()
        return taken

    def _on_mouse(self, watched: QWidget, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and self._finger is None:
            self._finger = _MOUSE
        if self._finger != _MOUSE or event.type() == QEvent.Type.MouseButtonDblClick:
            return False
        lifted = event.type() == QEvent.Type.MouseButtonRelease
        return self._follow(watched, event, event.globalPosition(), lifted=lifted)

    def _follow(self, watched: QWidget, event: QTouchEvent | QMouseEvent, place: QPointF, *, lifted: bool) -> bool:
        at = QPointF(self.viewport().mapFromGlobal(place))
        if event.type() in _PRESSES:
            return self._begin(watched, at)
        if self._pressed is None:
            return False
        self._note(event.timestamp(), at)
        self._look_for_drag(at)
        taken = self._dragging or self._swallowing
        if self._dragging:
            self._drag_to(at)
        if lifted:
            dragged, speed = self._dragging, self._speed()
            self._end()
            if dragged:
                self.glide(speed)
        return taken

    def _belongs_further_in(self, watched: QWidget) -> bool:
        """Tell whether an area inside this one, which has somewhere to go, is what a finger on a widget moves."""
        widget: QWidget | None = watched
        while widget is not None and widget is not self:
            if isinstance(widget, QAbstractScrollArea) and widget.verticalScrollBar().maximum():
                return True
            widget = widget.parentWidget()
        return False

    def _begin(self, watched: QWidget, at: QPointF) -> bool:
        if self._pressed is not None:
            # The same press, on its way up through widgets that did not want it.
            return self._swallowing
        self._swallowing = self.gliding
        self._glide.stop()
        self._pressed, self._origin, self._dragging = watched, at, False
        self._trail.clear()
        return self._swallowing

    def _look_for_drag(self, at: QPointF) -> None:
        if self._dragging or abs(self._along(at - self._origin)) <= DRAG_STARTS_PX or not self.bar().maximum():
            return
        self._dragging = True
        # From here on: what was needed to tell a drag from a tap must not become a jump.
        self._origin, self._value_at_origin = at, self.bar().value()
        widget = self._pressed
        while widget is not None and widget is not self.viewport():
            if isinstance(widget, Cancellable):
                widget.cancel_press()
            widget = widget.parentWidget()

    def _drag_to(self, at: QPointF) -> None:
        self.bar().setValue(round(self._value_at_origin - self._along(at - self._origin)))

    def _note(self, timestamp: int, at: QPointF) -> None:
        self._trail.append((timestamp, self._along(at)))
        while timestamp - self._trail[0][0] > _TRAIL_MS:
            self._trail.popleft()

    def _speed(self) -> float:
        (first, start), (last, end) = self._trail[0], self._trail[-1]
        return (start - end) / (last - first) if last > first else 0.0

    def _along(self, place: QPointF) -> float:
        return place.x() if self._sideways else place.y()

    def _end(self) -> None:
        self._finger, self._pressed = None, None
        self._dragging = self._swallowing = False

    def _watch(self, widget: QWidget) -> None:
        """Look at the presses on a widget from now on, and at those on everything in it."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def _on_glide(self, value: float) -> None:
        self.bar().setValue(round(value))

    def _on_range_changed(self) -> None:
        self._mark.setVisible(self._marked and self.bar().maximum() > 0)
        self._mark.update()

    def _place_mark(self) -> None:
        thick = self._theme.px(6)
        if self._sideways:
            self._mark.setGeometry(0, self.height() - thick, self.width(), thick)
        else:
            self._mark.setGeometry(self.width() - thick, 0, thick, self.height())
        self._on_range_changed()


class _Mark(QWidget):
    """Where one is in the content; not to be touched."""

    def __init__(self, theme: Theme, area: TouchScrollArea) -> None:
        super().__init__(area)
        self._theme, self._area = theme, area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        bar = self._area.bar()
        long = max(self.width(), self.height())
        whole = bar.maximum() + bar.pageStep()
        length = max(self._theme.px(40), long * bar.pageStep() / max(1, whole))
        start = (long - length) * bar.value() / max(1, bar.maximum())
        thick = min(self.width(), self.height())
        drawn = QRectF(start, 0, length, thick) if self.width() > self.height() else QRectF(0, start, thick, length)
        with QPainter(self) as painter:
            paint_surface(painter, drawn, thick / 2, self._theme.palette.line2)
