"""What lies over the window while nobody is there, and lets the first touch only wake the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from views.ambient.place import AmbientPlace

_PRESSES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_ENDS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
_EATEN = _PRESSES | _ENDS | {QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.Wheel}
_DIM = QColor(0, 0, 0, 150)
# A finger that never leaves the glass must not keep the screen from everybody else.
_LONGEST_PRESS_MS = 2000


class _Shade(QWidget):
    """Darkens what lies below; touches go through to the cover."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shade."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), _DIM)


class RestCover(QWidget):
    """Over its parent: the ambient page, or the page below, dimmed or not.

    The screen wakes as the finger comes down; the cover stays until that finger has left, so that nothing below hears
    of it.

    Signals: `woken` as the finger comes down.
    """

    woken = Signal()

    def __init__(self, parent: QWidget, ambient: AmbientPlace) -> None:
        super().__init__(parent)
        self.ambient = ambient
        ambient.setParent(self)
        ambient.hide()
        self._shade = _Shade(self)
        self._shade.hide()
        self._waking = False
        self._drift = QPoint()
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(_LONGEST_PRESS_MS)
        self._longest.timeout.connect(self._lift)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_down(self) -> bool:
        """Whether the screen rests below it."""
        return self.isVisible() and not self._waking

    @property
    def dimmed(self) -> bool:
        """Whether it is darkened."""
        return not self._shade.isHidden()

    def lower_over(self, *, ambient: bool, dimmed: bool) -> None:
        """Lie over the window, with the ambient page or with what is below it showing through."""
        self._waking = False
        self._longest.stop()
        if ambient and self.ambient.isHidden():
            self.ambient.show()
            self.ambient.shown()
        elif not ambient and not self.ambient.isHidden():
            self._put_away()
        self._shade.setVisible(dimmed)
        self._place()
        if not self.isVisible():
            self.show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.raise_()

    def lift(self) -> None:
        """Show what lies below, at once."""
        self._wake()
        self._lift()

    def drift(self, by: QPoint) -> None:
        """Move the ambient page by so many px, so that no letter burns into the glass."""
        self._drift = by
        self._place()

    def event(self, event: QEvent) -> bool:
        """Wake at the first touch, and let nothing of it through."""
        kind = event.type()
        if kind not in _EATEN:
            return super().event(event)
        if kind in _PRESSES and not self._waking:
            self._wake()
            self._longest.start()
            self.woken.emit()
        elif kind in _ENDS and self._waking:
            self._lift()
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wake, and let the key do nothing else."""
        event.accept()
        self.lift()
        self.woken.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what drift leaves free of the ambient page; without that page nothing, so the board shows."""
        if not self.ambient.isHidden():
            with QPainter(self) as painter:
                painter.fillRect(event.rect(), self.ambient.theme.palette.bg)

    def _wake(self) -> None:
        self._waking = True
        self._put_away()
        self._shade.hide()

    def _put_away(self) -> None:
        if not self.ambient.isHidden():
            self.ambient.hide()
            self.ambient.hidden()

    def _lift(self) -> None:
        self._longest.stop()
        # Hidden with the focus it would hand it to whatever comes next, and a field calls the keyboard up.
        self.clearFocus()
        self.hide()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.ambient.setGeometry(self.rect().translated(self._drift))
        self._shade.setGeometry(self.rect())
        self._shade.raise_()
