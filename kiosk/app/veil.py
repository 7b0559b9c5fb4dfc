"""Covers the whole window while one question is open, and lets nothing through."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.focus import step_focus
from widgets.theme import Theme

_EATEN = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    }
)


class Veil(QWidget):
    """A scrim over its parent with one card in its middle; the focus stays on the card."""

    def __init__(self, theme: Theme, parent: QWidget, card: QWidget, *, width: float = 860) -> None:
        super().__init__(parent)
        self._theme, self._card, self._width = theme, card, width
        card.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._place()
        self.update()

    def lower_over(self) -> None:
        """Cover the window."""
        self._place()
        self.show()
        self.raise_()
        self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Uncover the window."""
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Let no touch through to what lies below."""
        if event.type() in _EATEN:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round inside the veil."""
        return step_focus(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scrim."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.palette.scrim)

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        width = min(self._theme.px(self._width), self.width() - 2 * self._theme.px(24))
        layout = self._card.layout()
        height = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else -1
        height = max(height, self._card.sizeHint().height())
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
