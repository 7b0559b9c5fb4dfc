"""Half a minute in which the screen can be wiped: no touch does anything."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.app.veil import Veil
from kiosk.domain.clock import Clock
from widgets.labels import CENTRE, TextLabel
from widgets.painting import paint_surface
from widgets.theme import TITLE, Theme
from widgets.toast import TimeRing

WIPING = timedelta(seconds=30)


class WipeCard(QWidget):
    """Says what goes on, and how long still."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ring = TimeRing(theme, 176)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(TextLabel(theme, self.tr("Wipe away"), 44, TITLE, align=CENTRE))
        still = self.tr("Nothing you touch does anything until the ring is empty.")
        self._column.addWidget(TextLabel(theme, still, 24, role="ink2", max_lines=0, align=CENTRE))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        margin = theme.px(40)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(24), palette.card, palette.line2, 1.5 * self._theme.scale)


class Wiping(Veil):
    """The veil over the window while it is wiped; lifts itself. `look` reads the clock."""

    def __init__(self, theme: Theme, parent: QWidget, clock: Clock) -> None:
        self._until: datetime | None = None
        self._clock = clock
        self.card = WipeCard(theme)
        super().__init__(theme, parent, self.card)
        self._timer = QTimer(self)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Begin the half minute."""
        self._until = self._clock.now() + WIPING
        self.look()
        self.lower_over()
        self._timer.start()

    def look(self) -> None:
        """Look at the clock. One set back begins the half minute anew and does not lock the screen by the hour."""
        if self._until is None:
            return
        now = self._clock.now()
        self._until = min(self._until, now + WIPING)
        left = self._until - now
        self.card.ring.set_left(math.ceil(left.total_seconds()), WIPING.total_seconds())
        if left <= timedelta(0):
            self._until = None
            self._timer.stop()
            self.lift()
