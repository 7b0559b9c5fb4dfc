"""The strip of accents a held letter offers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

from widgets.painting import paint_surface
from widgets.pressable import target
from widgets.theme import Theme


class AccentStrip(QWidget):
    """Letters in a row above `anchor` (in the parent's coordinates).

    The finger that held the key may slide here and let go, or lift and touch: no drag is needed.
    Signals: `chosen(letter)`.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, letters: str, anchor: QRect, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._letters = theme, letters
        self._pointed: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # As the keyboard does: a touch here must not give the focus to whatever stands below.
        self.setFocusProxy(QApplication.focusWidget())  # type: ignore[arg-type]  # None is a proxy of nothing
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAccessibleName(self.tr("Accents"))
        self._cell = target(theme, 84)
        pad = theme.px(8)
        width, height = self._cell * len(letters) + 2 * pad, target(theme, 88) + 2 * pad
        left = max(pad, min(anchor.center().x() - width // 2, parent.width() - width - pad))
        self.setGeometry(left, anchor.top() - height - theme.px(6), width, height)

    @property
    def pointed(self) -> str:
        """The letter under the finger, or ""."""
        return "" if self._pointed is None else self._letters[self._pointed]

    def letter_centre(self, letter: str) -> QPoint:
        """Return the middle of a letter's cell."""
        return self._cell_rect(self._letters.index(letter)).center().toPoint()

    def point_at(self, position: QPoint) -> None:
        """Show which letter a finger (in global coordinates) would choose."""
        within = self.mapFromGlobal(position)
        cells = range(len(self._letters))
        self._pointed = next((index for index in cells if self._cell_rect(index).contains(QPointF(within))), None)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Follow a finger that came here on its own."""
        if isinstance(event, QTouchEvent):
            self.point_at(event.point(0).globalPosition().toPoint())
            if event.type() == QEvent.Type.TouchEnd:
                self._choose()
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point."""
        self.point_at(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.point_at(event.globalPosition().toPoint())
        self._choose()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the letters."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            paint_surface(
                painter, QRectF(self.rect()), self._theme.px(16), palette.card, palette.acc, self._theme.px(3)
            )
            painter.setFont(self._theme.font(34, tabular=False))
            for index, letter in enumerate(self._letters):
                cell = self._cell_rect(index)
                if index == self._pointed:
                    paint_surface(painter, cell, self._theme.px(12), palette.acc_soft, palette.acc, self._theme.px(3))
                painter.setPen(palette.ink)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, letter)

    def _choose(self) -> None:
        if self._pointed is not None:
            self.chosen.emit(self.pointed)

    def _cell_rect(self, index: int) -> QRectF:
        pad = self._theme.px(8)
        return QRectF(pad + index * self._cell, pad, self._cell, self.height() - 2 * pad)
