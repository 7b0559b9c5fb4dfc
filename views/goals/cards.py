"""The cards of the goal wall: eight a page, turned by a swipe; two columns on a tall screen, four on a wide one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from views.goals.card import GoalCard
from widgets.pressable import Cancellable
from widgets.roomy import room_height
from widgets.theme import Theme

CARDS = 8
_LANDSCAPE_COLUMNS, _PORTRAIT_COLUMNS = 4, 2
_LEAST_WIDTH, _LEAST_HEIGHT = 420, 320
"""The least room a card's words and buttons need, in px at 1080p."""
_SLOP, _SWIPE = 14, 80
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd)


class CardPage(QWidget):
    """One page of cards in equal cells.

    A finger that slides sideways turns the page, wherever it began: what it pressed is let go of and never clicked.

    Signals: `swiped(1 for the next page, -1 for the one before)`; `room_changed` when another number of cards fits.
    """

    swiped = Signal(int)
    room_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[GoalCard] = []
        self._theme = theme
        self._columns, self._rows = _LANDSCAPE_COLUMNS, CARDS // _LANDSCAPE_COLUMNS
        self._pressed: QWidget | None = None
        self._origin = QPointF()
        self._sliding = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        # So that touches beside the buttons arrive here, too.
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setSpacing(theme.px(16))
        self._measure()

    @property
    def count(self) -> int:
        """How many cards have room."""
        return self._columns * self._rows

    def set_cards(self, cards: Sequence[GoalCard]) -> None:
        """Show these, at most `count`, in place of those before."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = list(cards)[: self.count]
        for card in self.cards:
            for part in (card, *card.findChildren(QWidget)):
                part.installEventFilter(self)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in fewer columns where it is tall, and in fewer of both where text is large."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        most = _LANDSCAPE_COLUMNS if self.width() >= self.height() else _PORTRAIT_COLUMNS
        gap = self._theme.px(16)
        columns = max(1, min(most, (self.width() + gap) // (self._theme.px(_LEAST_WIDTH) + gap)))
        rows = max(1, min(CARDS // most, (room_height(self) + gap) // (self._theme.px(_LEAST_HEIGHT) + gap)))
        if (columns, rows) != (self._columns, self._rows):
            self._columns, self._rows = columns, rows
            self._place()
            self.room_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Follow fingers that began beside the buttons."""
        if isinstance(event, QTouchEvent):
            self._follow_touch(self, event)
            event.accept()
            return True
        if isinstance(event, QMouseEvent) and event.type() in (*_PRESSES, *_RELEASES, QEvent.Type.MouseMove):
            self._follow(self, event, event.globalPosition())
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at fingers on the cards before the cards do."""
        if isinstance(event, QChildEvent) or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QTouchEvent):
            return self._follow_touch(watched, event)
        if isinstance(event, QMouseEvent):
            return self._follow(watched, event, event.globalPosition())
        return False

    def _follow_touch(self, watched: QWidget, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchCancel or event.pointCount() != 1:
            # Two fingers, or none that counts: nothing of this turns a page.
            self._pressed, self._sliding = None, False
            return False
        return self._follow(watched, event, event.point(0).globalPosition())

    def _follow(self, watched: QWidget, event: QEvent, place: QPointF) -> bool:
        kind = event.type()
        if kind in _PRESSES:
            if self._pressed is None:
                self._pressed, self._origin, self._sliding = watched, place, False
            return False
        if self._pressed is None:
            return False
        way = place - self._origin
        if not self._sliding and abs(way.x()) > _SLOP and abs(way.x()) > abs(way.y()):
            self._sliding = True
            self._let_go(self._pressed)
        taken = self._sliding
        if kind in _RELEASES:
            self._pressed, self._sliding = None, False
            if taken and abs(way.x()) >= _SWIPE:
                self.swiped.emit(1 if way.x() < 0 else -1)
        return taken

    def _let_go(self, widget: QWidget | None) -> None:
        while widget is not None and widget is not self:
            if isinstance(widget, Cancellable):
                widget.cancel_press()
            widget = widget.parentWidget()

    def _place(self) -> None:
        for place, card in enumerate(self.cards):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._grid.addWidget(card, place // self._columns, place % self._columns)
        for column in range(_LANDSCAPE_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        for row in range(CARDS // _PORTRAIT_COLUMNS):
            self._grid.setRowStretch(row, 1 if row < self._rows else 0)
