"""What a finger, a mouse or a key can press: the one rule of touch all buttons, chips and pills share.

A press shows at once, its release fades in 90 ms, and sliding off takes it back. There is no hover and no double tap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QEventPoint, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.painting import blend, paint_focus
from widgets.theme import Theme

LEAST_TARGET = 48
RELEASE_MS = 90

_SLIP = 8
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def target(theme: Theme, length: float) -> int:
    """Return a length in px for something to be touched: scaled, but never under 48 px."""
    return max(LEAST_TARGET, theme.px(length))


@runtime_checkable
class Cancellable(Protocol):
    """What lets go of a press when a scroll area finds that the finger drags."""

    def cancel_press(self) -> None:
        """Forget the press; nothing is clicked."""


@dataclass(frozen=True, slots=True)
class Coat:
    """Colours of a control in one state."""

    fill: QColor
    text: QColor
    rim: QColor
    rim_width: float = 0
    dashed: bool = False

    def towards(self, other: Coat, share: float) -> Coat:
        """Return the coat `share` of the way to another."""
        width = self.rim_width + (other.rim_width - self.rim_width) * share
        return Coat(
            blend(self.fill, other.fill, share),
            blend(self.text, other.text, share),
            blend(self.rim, other.rim, share),
            width,
        )


class Pressable(QAbstractButton):
    """Base of everything that is touched once.

    Subclasses paint in `paint`, and may look at `heat` (1 while pressed, falling to 0 after the release).
    It takes the focus by keyboard only: a touch on a chip leaves a text field its keyboard.

    Signals: `clicked` and `toggled` as every Qt button; a press that slid off, or became a scroll, sends none.
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Not QAbstractButton's text: an ampersand in there would become a shortcut.
        self._text = ""
        self._finger: int | None = None
        self._heat = 0.0
        self._ringed = False
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self._on_fade)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    @property
    def theme(self) -> Theme:
        """The theme it is painted in."""
        return self._theme

    @property
    def label(self) -> str:
        """The visible text."""
        return self._text

    @property
    def heat(self) -> float:
        """How much of the pressed state shows, 0 to 1."""
        return 1.0 if self.isDown() else self._heat

    @property
    def ring_shown(self) -> bool:
        """Whether the focus came by keyboard and is shown."""
        return self._ringed and self.hasFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Change the visible text and with it the accessible name."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def press(self) -> None:
        """Show the press at once."""
        self._fade.stop()
        self._heat = 1.0
        self.setDown(True)
        self.update()

    def release(self) -> None:
        """End a press on the control: it clicks."""
        if self.isDown():
            self._let_go()
            self.click()

    def cancel_press(self) -> None:
        """Forget the press; nothing is clicked."""
        if self.isDown():
            self._let_go()
        self._finger = None

    def corner(self, body: QRectF) -> float:
        """Return the radius of the control's corners, for the focus ring."""
        return min(float(self._theme.px(14)), body.height() / 2)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the control into `body`."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Take touches before Qt makes mouse events of them."""
        if isinstance(event, QTouchEvent) and self.isEnabled():
            self._on_touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.press()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let go where the pointer slides off."""
        if not self._holds(event.position()):
            self.cancel_press()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press, Escape takes it back."""
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self.press()
        elif event.key() == Qt.Key.Key_Escape and self.isDown():
            self.cancel_press()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Click."""
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self.release()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard brought the focus."""
        self._ringed = event.reason() in _KEYBOARD_REASONS
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring and drop a half-made press."""
        self._ringed = False
        if self._finger is None:
            self.cancel_press()
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Drop the press of a control that is switched off meanwhile."""
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.cancel_press()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the focus ring, then the control."""
        body = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.ring_shown:
                body = paint_focus(painter, body, self.corner(body), self._theme)
            self.paint(painter, body)

    def _on_touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self.cancel_press()
            return
        for point in (event.point(index) for index in range(event.pointCount())):
            if event.type() == QEvent.Type.TouchBegin and self._finger is None:
                self._finger = point.id()
                self.press()
            elif point.id() == self._finger:
                self._follow(point)

    def _follow(self, point: QEventPoint) -> None:
        if not self._holds(point.position()):
            self.cancel_press()
        elif point.state() == QEventPoint.State.Released:
            self._finger = None
            self.release()
        if point.state() == QEventPoint.State.Released:
            self._finger = None

    def _holds(self, position: QPointF) -> bool:
        slip = self._theme.px(_SLIP)
        return QRectF(self.rect()).adjusted(-slip, -slip, slip, slip).contains(position)

    def _let_go(self) -> None:
        self.setDown(False)
        duration = self._theme.ms(RELEASE_MS)
        if duration:
            self._fade.setDuration(duration)
            self._fade.start()
        else:
            self._heat = 0.0
        self.update()

    def _on_fade(self, value: float) -> None:
        self._heat = value
        self.update()
