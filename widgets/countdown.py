"""The last seconds of a session: a calm question, and a large way to stay."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.theme import TITLE, Theme
from widgets.toast import TimeRing

_NARROW = 760


class CountdownPanel(QWidget):
    """Says that the session ends soon, what becomes of a draft, and offers to stay or to leave now.

    Signals: `stay_tapped`, `leave_tapped`. The owner counts and calls `set_seconds`.
    """

    stay_tapped = Signal()
    leave_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring = TimeRing(theme, 176)
        kept = self.tr("Your page closes by itself, so nobody reads on in your name. What you wrote is kept for you.")
        self._heading = TextLabel(theme, self.tr("Still here?"), 44, TITLE)
        self._words = TextLabel(theme, kept, 24, role="ink2", max_lines=0)
        self.stay_button = Button(theme, self.tr("Yes, still here"), "hand", "primary", height=88, size=29)
        self.leave_button = Button(theme, self.tr("Close my page"), height=88, size=26)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.ring, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._heading, 0, 1)
        self._grid.addWidget(self._words, 1, 1, Qt.AlignmentFlag.AlignTop)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addWidget(self.leave_button)
        self._buttons.addWidget(self.stay_button, 1)
        self._grid.addLayout(self._buttons, 2, 0, 1, 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        self.stay_button.clicked.connect(self.stay_tapped)
        self.leave_button.clicked.connect(self.leave_tapped)
        self.setAccessibleName(self._heading.text())
        self.setFocusProxy(self.stay_button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        margin = theme.px(40)
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self._grid.setHorizontalSpacing(theme.px(36))
        self._grid.setVerticalSpacing(theme.px(16))
        self._buttons.setSpacing(theme.px(16))
        self._buttons.setContentsMargins(0, theme.px(16), 0, 0)
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one answer above the other where text is large."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        # By the window: how tall the card is has to be known before it is given its width.
        narrow = self.window().width() < self._theme.px(_NARROW)
        self._heading.set_max_lines(2 if narrow else 1)
        direction = QBoxLayout.Direction
        self._buttons.setDirection(direction.BottomToTop if narrow else direction.LeftToRight)

    def set_seconds(self, left: int, whole: int) -> None:
        """Show how many seconds are left of how many."""
        self._turn()
        self.ring.set_left(left, whole)
        self.setAccessibleDescription(self.tr("{seconds} seconds left").format(seconds=left))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(24), palette.card, palette.line2, 1.5 * self._theme.scale)
