"""Scrolling by finger that never presses what the finger started on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QScroller, QScrollerProperties, QWidget

from widgets.painting import paint_surface
from widgets.pressable import Cancellable
from widgets.theme import Theme

DRAG_STARTS_PX = 14

_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)


class TouchScrollArea(QScrollArea):
    """A scroll area dragged by a finger (or the mouse), kinetic, without scroll bars to hit.

    Qt's own touch gesture clicks what lies under the finger when a drag ends. Here the area looks at every press on
    its content first: past 14 px the press is a drag, what was pressed is told by `cancel_press`, and it hears no
    more of that finger. A touch on moving content only stops it. A thin mark shows where one is (unless not `marked`).
    """

    def __init__(
        self, theme: Theme, *, sideways: bool = False, marked: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._sideways, self._marked = theme, sideways, marked
        self._finger: int | None = None
        self._origin = QPointF()
        self._pressed: QWidget | None = None
        self._dragging = False
        self._swallowing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._mark = _Mark(theme, self)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._mark.update)
            bar.rangeChanged.connect(self._on_range_changed)
        self._set_up_scroller()

    @property
    def dragging(self) -> bool:
        """Whether a finger moves the content now."""
        return self._dragging

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._mark.set_theme(theme)
        self._place_mark()

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
        kind = event.type()
        if kind == QEvent.Type.ChildPolished:
            child = event.child()  # type: ignore[attr-defined]  # a QChildEvent, by its type
            if isinstance(child, QWidget):
                self._watch(child)
        elif isinstance(event, QTouchEvent) and kind in _TOUCHES and isinstance(watched, QWidget):
            return self._on_touch(watched, event)
        elif isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            return self._on_mouse(watched, event)
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

    def _on_touch(self, watched: QWidget, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin and self._finger is None:
            self._finger = event.point(0).id()
        if event.type() == QEvent.Type.TouchCancel:
            self._end()
            return False
        taken = False
        for point in (event.point(index) for index in range(event.pointCount())):
            if point.id() == self._finger:
                taken = self._follow(watched, event, point.globalPosition())
        if taken:
            event.accept()
        return taken

    def _on_mouse(self, watched: QWidget, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and self._finger is None:
            self._finger = -1
        if self._finger != -1 or event.type() == QEvent.Type.MouseButtonDblClick:
            return False
        return self._follow(watched, event, event.globalPosition())

    def _follow(self, watched: QWidget, event: QTouchEvent | QMouseEvent, position: QPointF) -> bool:
        at = QPointF(self.viewport().mapFromGlobal(position))
        if event.type() in _PRESSES:
            return self._begin(watched, at, event.timestamp())
        scroller = QScroller.scroller(self.viewport())
        if event.type() in _MOVES:
            scroller.handleInput(QScroller.Input.InputMove, at, event.timestamp())
            self._look_for_drag(at)
            return self._dragging or self._swallowing
        scroller.handleInput(QScroller.Input.InputRelease, at, event.timestamp())
        if not self._theme.moving:
            scroller.stop()
        taken = self._dragging or self._swallowing
        self._end()
        return taken

    def _begin(self, watched: QWidget, at: QPointF, timestamp: int) -> bool:
        if self._pressed is not None:
            # The same press, on its way up through widgets that did not want it.
            return self._swallowing
        scroller = QScroller.scroller(self.viewport())
        self._swallowing = scroller.state() == QScroller.State.Scrolling
        self._pressed, self._origin, self._dragging = watched, at, False
        scroller.handleInput(QScroller.Input.InputPress, at, timestamp)
        return self._swallowing

    def _look_for_drag(self, at: QPointF) -> None:
        moved = at - self._origin
        far = abs(moved.x()) if self._sideways else abs(moved.y())
        if self._dragging or far <= DRAG_STARTS_PX or not self._bar().maximum():
            return
        self._dragging = True
        widget = self._pressed
        while widget is not None and widget is not self.viewport():
            if isinstance(widget, Cancellable):
                widget.cancel_press()
            widget = widget.parentWidget()

    def _end(self) -> None:
        self._finger, self._pressed = None, None
        self._dragging = self._swallowing = False

    def _watch(self, widget: QWidget) -> None:
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def _bar(self) -> QScrollBar:
        return self.horizontalScrollBar() if self._sideways else self.verticalScrollBar()

    def _set_up_scroller(self) -> None:
        scroller = QScroller.scroller(self.viewport())
        metric = QScrollerProperties.ScrollMetric
        properties = scroller.scrollerProperties()
        # Qt wants metres, and takes the screen's word for its size both ways.
        properties.setScrollMetric(metric.DragStartDistance, DRAG_STARTS_PX / scroller.pixelPerMeter().x())
        for policy in (metric.VerticalOvershootPolicy, metric.HorizontalOvershootPolicy):
            properties.setScrollMetric(policy, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff)
        scroller.setScrollerProperties(properties)

    def _on_range_changed(self) -> None:
        self._mark.setVisible(self._marked and self._bar().maximum() > 0)
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
        bar = self._area._bar()  # noqa: SLF001 - one class in two parts
        long = max(self.width(), self.height())
        whole = bar.maximum() + bar.pageStep()
        length = max(self._theme.px(40), long * bar.pageStep() / max(1, whole))
        start = (long - length) * bar.value() / max(1, bar.maximum())
        thick = min(self.width(), self.height())
        drawn = QRectF(start, 0, length, thick) if self.width() > self.height() else QRectF(0, start, thick, length)
        with QPainter(self) as painter:
            paint_surface(painter, drawn, thick / 2, self._theme.palette.line2)
