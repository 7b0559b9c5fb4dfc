"""A slider with a few named steps, for fingers, keys and screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from widgets.painting import paint_focus, paint_surface
from widgets.pressable import LEAST_TARGET, target
from widgets.theme import Theme

_TRACK, _DOT, _KNOB, _RIM = 9, 6, 42, 4
_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class StepSlider(QSlider):
    """A track with a dot for each step and a knob that stands on one of them.

    A finger goes where it likes along the track, by a tap or by dragging; the knob follows from step to step. Keys are
    those of every slider. The accessible description is the step's word.

    Signals: `step_chosen(int)` when a hand or a key brought the knob to another step, never after `set_step`.
    """

    step_chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._steps = theme, tuple(steps)
        self._finger: int | None = None
        self._ringed = self._quiet = False
        self.setRange(0, len(self._steps) - 1)
        self.setPageStep(1)
        self.setAccessibleName(name)
        # Less and more run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value_changed)
        self._describe()

    @property
    def step(self) -> int:
        """The step the knob stands on, from 0."""
        return self.value()

    @property
    def word(self) -> str:
        """What that step is called."""
        return self._steps[self.value()]

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_step(self, step: int) -> None:
        """Put the knob on a step."""
        self._quiet = True
        self.setValue(step)
        self._quiet = False

    def place_of(self, step: int) -> QPointF:
        """Return where a step is, in this widget's coordinates."""
        half = self._theme.px(_KNOB) / 2 + self._theme.px(_RIM)
        share = step / max(1, self.maximum())
        return QPointF(half + share * (self.width() - 2 * half), self.height() / 2)

    def sizeHint(self) -> QSize:
        """Return a track that is easily met."""
        return QSize(self._theme.px(280), target(self._theme, 56))

    def minimumSizeHint(self) -> QSize:
        """Return room for a finger on each step."""
        return QSize(len(self._steps) * self._theme.px(34), LEAST_TARGET)

    def event(self, event: QEvent) -> bool:
        """Take touches before Qt makes mouse events of them."""
        if isinstance(event, QTouchEvent) and self.isEnabled():
            self._on_touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step that is touched."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where the hand let go."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard brought the focus."""
        self._ringed = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ringed = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint track, dots and knob."""
        px, palette = self._theme.px, self._theme.palette
        here, first, last = (self.place_of(step) for step in (self.value(), 0, self.maximum()))
        half, dot, knob = px(_TRACK) / 2, px(_DOT) / 2, px(_KNOB) / 2
        with QPainter(self) as painter:
            if self._ringed and self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), px(14), self._theme)
            track = QRectF(first.x() - half, first.y() - half, last.x() - first.x() + 2 * half, 2 * half)
            paint_surface(painter, track, half, palette.pill, palette.line2, 1)
            track.setRight(here.x())
            paint_surface(painter, track, half, palette.chart)
            for step in range(self.maximum() + 1):
                place = self.place_of(step)
                colour = palette.card if step < self.value() else palette.field
                paint_surface(painter, QRectF(place.x() - dot, place.y() - dot, 2 * dot, 2 * dot), dot, colour)
            body = QRectF(here.x() - knob, here.y() - knob, 2 * knob, 2 * knob)
            paint_surface(painter, body, knob, palette.card, palette.acc, px(_RIM))

    def _on_touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if point.state() is point.State.Pressed and self._finger is None:
                self._finger = point.id()
            if point.id() == self._finger:
                self._go_to(point.position())
                if point.state() is point.State.Released:
                    self._finger = None
        if event.type() is QEvent.Type.TouchCancel:
            self._finger = None

    def _go_to(self, at: QPointF) -> None:
        self.setValue(min(range(self.maximum() + 1), key=lambda step: abs(self.place_of(step).x() - at.x())))

    def _on_value_changed(self, step: int) -> None:
        self._describe()
        self.update()
        if not self._quiet:
            self.step_chosen.emit(step)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.word)
