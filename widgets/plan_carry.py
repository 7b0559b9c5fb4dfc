"""Carrying a tile: a long press lifts it, the finger takes it along, letting go puts it down somewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from widgets.painting import paint_surface
from widgets.plan_state import PlanTile
from widgets.plan_tile import paint_tile
from widgets.theme import Theme

_MARGIN, _ABOVE_FINGER = 6, 34
"""The carried tile's rim, and how far above the finger it floats so that the hand does not hide it, px at 1080p."""

_MOVES = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove})
_ENDS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease})
_MORE = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class CarriedTile(QWidget):
    """The tile under the finger, over everything else in the window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._tile = PlanTile()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self, tile: PlanTile, width: int, height: int) -> None:
        """Show a tile of this size."""
        self._tile = tile
        margin = self._theme.px(_MARGIN)
        self.resize(width + 2 * margin, height + 2 * margin)
        self.raise_()
        self.show()

    def follow(self, place: QPoint) -> None:
        """Float above a place of the screen."""
        at = self._window.mapFromGlobal(place)
        self.move(at.x() - self.width() // 2, at.y() - self.height() // 2 - self._theme.px(_ABOVE_FINGER))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the tile on a card of its own."""
        palette, margin = self._theme.palette, self._theme.px(_MARGIN)
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(12), palette.card, palette.acc, self._theme.px(3))
            paint_tile(painter, body.adjusted(margin, margin, -margin, -margin), self._tile, palette)


class Carrier(QObject):
    """Takes a viewport's touches from the moment something was lifted until the finger is gone.

    Signals: `moved(QPoint)` and `dropped(QPoint)`, places of the screen; `lost` where the touch was taken away.
    """

    moved = Signal(QPoint)
    dropped = Signal(QPoint)
    lost = Signal()

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._carrying = False
        viewport.installEventFilter(self)

    @property
    def carrying(self) -> bool:
        """Whether something is in the air."""
        return self._carrying

    def begin(self) -> None:
        """Take the touches from now on."""
        self._carrying = True

    def cancel(self) -> None:
        """Let go of what is in the air, as if the finger had been taken away."""
        if self._carrying:
            self._carrying = False
            self.lost.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the finger while something is in the air."""
        if not self._carrying or watched is not self._viewport:
            return False
        kind = event.type()
        if kind is QEvent.Type.TouchCancel:
            self.cancel()
        elif kind in _MOVES:
            self.moved.emit(self._place(event))
        elif kind in _ENDS:
            self._carrying = False
            self.dropped.emit(self._place(event))
        elif kind not in _MORE:
            return False
        event.accept()
        return True

    def _place(self, event: QEvent) -> QPoint:
        at = QPointF()
        if isinstance(event, QTouchEvent):
            at = event.points()[0].position()
        elif isinstance(event, QMouseEvent):
            at = event.position()
        return self._viewport.mapToGlobal(at.toPoint())
