"""A pin that stands by itself: in a list, before a title."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board_texts import describe_pin
from widgets.pin import paint_pin
from widgets.pin_parts import star
from widgets.pin_state import PinScale, PinState
from widgets.theme import Theme


class PinView(QWidget):
    """Shows one pin at a fixed size, in px at 1080p; for looking only."""

    def __init__(
        self,
        theme: Theme,
        state: PinState,
        scale: PinScale,
        *,
        width: float = 62,
        height: float = 38,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # As on the board: a step from 2 to 3 is read from left to right.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme, self._state, self._scale = theme, state, scale
        self._size = (width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(describe_pin(state, scale))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_state(self, state: PinState, scale: PinScale) -> None:
        """Show another pin."""
        self._state, self._scale = state, scale
        self.setAccessibleName(describe_pin(state, scale))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the pin's size and 2 px around it for what reaches beyond."""
        return QSize(self._theme.px(self._size[0]) + 4, self._theme.px(self._size[1]) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the pin."""
        with QPainter(self) as painter:
            paint_pin(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._state, self._theme.palette)


class StarView(QWidget):
    """Shows the board's star by itself: somebody who offers to coach; `name` says so to screen readers."""

    def __init__(self, theme: Theme, name: str, size: float = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the star."""
        body = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            star(painter, QPointF(body.center()), body.width() / 2, self._theme.palette.coach)
