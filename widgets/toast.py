"""What is said after something happened: saved and undoable, a notice, or a difficulty with one way on."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.bands import IconView
from widgets.buttons import Button, Clock, IconButton
from widgets.labels import TextLabel
from widgets.painting import paint_ring, paint_surface
from widgets.theme import NAME, TITLE, Theme, apply_theme

UNDO_SECONDS = 10.0
NOTICE_SECONDS = 6.0
MOST_TOASTS = 3

_LOOK_MS = 250


class TimeRing(QWidget):
    """What is left of a time: the share as a ring, the seconds as its number."""

    def __init__(self, theme: Theme, size: float = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._seconds, self._whole = 0.0, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> int:
        """The whole seconds it shows."""
        return math.ceil(self._seconds)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_left(self, seconds: float, whole: float) -> None:
        """Show `seconds` left of `whole`; it is repainted once a second."""
        before, self._seconds, self._whole = self.shown, max(0.0, seconds), whole
        if self.shown != before:
            self.update()

    def sizeHint(self) -> QSize:
        """Return the ring's size."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint ring and number."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            width = self._theme.px(self._size * 0.09)
            # In the contrast palette a strong line is as white as the accent.
            track = palette.line if palette.line2 == palette.acc else palette.line2
            paint_ring(painter, QRectF(self.rect()), self.shown / self._whole, palette.acc, track, width)
            painter.setFont(self._theme.font(max(18, self._size * 0.38), TITLE))
            painter.setPen(palette.ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.shown))


class Toast(QWidget):
    """One message with at most one action.

    Signals: `acted` when its button was touched, `gone` when its time is over or somebody closed it; one of the two,
    once.
    """

    acted = Signal()
    gone = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        detail: str = "",
        *,
        icon: str = "check",
        action: str = "",
        action_icon: str | None = None,
        seconds: float | None = None,
        clock: Clock = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._seconds = theme, clock, seconds
        self._until = None if seconds is None else clock() + seconds
        self._over = False
        self.ring = TimeRing(theme)
        self.action_button = Button(theme, action, action_icon, "outline", height=60)
        self.close_button = IconButton(theme, "x", self.tr("Close"), "quiet", width=56, height=60)
        self._row = QHBoxLayout(self)
        self._fill(text, detail, icon)
        self.ring.setVisible(bool(action) and seconds is not None)
        self.action_button.setVisible(bool(action))
        self.close_button.setVisible(seconds is None)
        self.action_button.clicked.connect(self._on_action_clicked)
        self.close_button.clicked.connect(self.close_now)
        self.setAccessibleName(f"{text} {detail}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_theme(theme)
        self.tick()

    @property
    def keeps(self) -> bool:
        """Whether it stays until somebody touches it."""
        return self._until is None

    @property
    def over(self) -> bool:
        """Whether it was acted on, closed or has run out."""
        return self._over

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        across, down = theme.px(20), theme.px(10)
        self._row.setContentsMargins(across, down, theme.px(12), down)
        self._row.setSpacing(theme.px(16))
        self.setMinimumHeight(theme.px(80))
        self.update()

    def tick(self) -> None:
        """Look at the clock."""
        if self._until is None or self._seconds is None or self._over:
            return
        left = self._until - self._clock()
        self.ring.set_left(left, self._seconds)
        if left <= 0:
            self.close_now()

    def close_now(self) -> None:
        """End it without its action."""
        if not self._over:
            self._over = True
            self.gone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card: soft accent, so it stands out from the page without a shadow."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(16), palette.acc_soft, palette.acc, 2 * self._theme.scale)

    def _fill(self, text: str, detail: str, icon: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(TextLabel(self._theme, text, 22, NAME, max_lines=2))
        if detail:
            words.addWidget(TextLabel(self._theme, detail, 18, role="ink2", max_lines=2))
        words.addStretch()
        self._row.addWidget(IconView(self._theme, icon), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.ring)
        self._row.addWidget(self.action_button)
        self._row.addWidget(self.close_button)

    def _on_action_clicked(self) -> None:
        if not self._over:
            self._over = True
            self.acted.emit()


class ToastStack(QWidget):
    """At most three messages, the newest lowest, standing on a line the window sets (above its tool band).

    Where a fourth comes, the oldest one that would leave by itself leaves now. `tick` reads the clock.
    """

    def __init__(self, theme: Theme, parent: QWidget, clock: Clock = time.monotonic) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._toasts: list[Toast] = []
        self._room = QRect()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.tick)
        self.set_theme(theme)
        self.hide()

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """What is shown, oldest first."""
        return tuple(self._toasts)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._column.setSpacing(theme.px(10))
        for toast in self._toasts:
            apply_theme(toast, theme)  # first, because their sizes are asked for below
        self._place()

    def set_room(self, room: QRect) -> None:
        """Stand on the lower edge of `room` (in the parent's coordinates), in its middle."""
        self._room = room
        self._place()

    def show_undo(self, text: str, detail: str = "") -> Toast:
        """Say what was saved, and offer for ten seconds to undo it."""
        return self._show(
            Toast(
                self._theme,
                text,
                detail,
                action=self.tr("Undo"),
                action_icon="undo-2",
                seconds=UNDO_SECONDS,
                clock=self._clock,
            )
        )

    def show_notice(self, text: str, detail: str = "", icon: str = "check") -> Toast:
        """Say something that needs no answer."""
        return self._show(Toast(self._theme, text, detail, icon=icon, seconds=NOTICE_SECONDS, clock=self._clock))

    def show_error(self, text: str, detail: str = "", action: str = "", icon: str = "circle-alert") -> Toast:
        """Say what did not work and what may be done; it stays until somebody answers."""
        return self._show(Toast(self._theme, text, detail, icon=icon, action=action, clock=self._clock))

    def clear(self) -> None:
        """Take everything away, as at the end of a session; no undo is carried out."""
        for toast in list(self._toasts):
            toast.close_now()

    def tick(self) -> None:
        """Look at the clock."""
        for toast in list(self._toasts):
            toast.tick()

    def _show(self, toast: Toast) -> Toast:
        toast.setParent(self)
        toast.acted.connect(lambda: self._drop(toast))
        toast.gone.connect(lambda: self._drop(toast))
        self._toasts.append(toast)
        self._column.addWidget(toast)
        toast.show()
        if len(self._toasts) > MOST_TOASTS:
            leaving = next((other for other in self._toasts[:-1] if not other.keeps), self._toasts[0])
            leaving.close_now()
        self._timer.start()
        self._place()
        QAccessible.updateAccessibility(QAccessibleEvent(toast, QAccessible.Event.Alert))
        return toast

    def _drop(self, toast: Toast) -> None:
        if toast not in self._toasts:
            return
        self._toasts.remove(toast)
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if not self._toasts:
            self._timer.stop()
        self._place()

    def _place(self) -> None:
        self.setVisible(bool(self._toasts))
        if not self._toasts or self._room.isNull():
            return
        width = min(self._room.width(), self._theme.px(960))
        self._column.activate()
        height = max(self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height())
        left = self._room.center().x() - width // 2
        self.setGeometry(left, self._room.bottom() + 1 - height, width, height)
        self.raise_()
