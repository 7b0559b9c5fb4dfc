"""The progress band: what is going on, since when, and the way to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from widgets.buttons import Button, Clock
from widgets.keypad import clock_face
from widgets.labels import RIGHT, TextLabel
from widgets.painting import paint_surface
from widgets.theme import NAME, Theme

_STEPS = 1000
_ROUND_SECONDS = 1.6
_FRAME_MS = 40


class ProgressLine(QProgressBar):
    """A line that fills; where nobody knows how long it takes, a part of it wanders (or, without motion, is dashed)."""

    def __init__(self, theme: Theme, clock: Clock = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._share: float | None = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.update)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float | None:
        """How much is done, 0 to 1, or None where that is not known."""
        return self._share

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._keep_moving()
        self.updateGeometry()
        self.update()

    def set_share(self, share: float | None) -> None:
        """Show how much is done, 0 to 1, or None where that is not known."""
        self._share = None if share is None else min(1.0, max(0.0, share))
        self.setRange(0, 0 if self._share is None else _STEPS)
        if self._share is not None:
            self.setValue(round(self._share * _STEPS))
        self._keep_moving()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the line's thickness."""
        return QSize(self._theme.px(240), self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        """Return a short line."""
        return QSize(self._theme.px(80), self._theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint track and line."""
        palette, body = self._theme.palette, QRectF(self.rect())
        radius = body.height() / 2
        with QPainter(self) as painter:
            paint_surface(painter, body, radius, palette.pill, palette.line2, 1)
            for part in self._parts(body):
                paint_surface(painter, part, radius, palette.chart)

    def _parts(self, body: QRectF) -> list[QRectF]:
        if self._share is not None:
            width = body.width() * self._share
            return [QRectF(body.left(), body.top(), max(width, body.height()), body.height())] if width else []
        if not self._theme.moving:
            dash = body.width() / 9
            return [QRectF(body.left() + dash * (2 * number + 1), 0, dash, body.height()) for number in range(4)]
        # There and back, so that it never jumps.
        phase = (self._clock() % (2 * _ROUND_SECONDS)) / _ROUND_SECONDS
        at = phase if phase <= 1 else 2 - phase
        width = body.width() * 0.3
        return [QRectF(body.left() + (body.width() - width) * at, body.top(), width, body.height())]

    def _keep_moving(self) -> None:
        if self._share is None and self._theme.moving:
            self._timer.start()
        else:
            self._timer.stop()


class ProgressBand(QWidget):
    """A sentence, the time so far, the line and, where `stop_text` is given, a button that stops it.

    Signals: `stop_tapped`; the button rests from then on until `set_stop_blocked` frees it.
    """

    stop_tapped = Signal()

    def __init__(self, theme: Theme, stop_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(theme, "", 20, NAME)
        self._elapsed = TextLabel(theme, "", 20, role="ink2", align=RIGHT, tabular=True)
        self.line = ProgressLine(theme)
        self._grid = QGridLayout()
        self._grid.addWidget(self._words, 0, 0)
        self._grid.addWidget(self._elapsed, 0, 1)
        self._grid.addWidget(self.line, 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._grid, 1)
        self.stop_button = Button(theme, stop_text)
        self.stop_button.clicked.connect(self._on_stop_clicked)
        self._row.addWidget(self.stop_button)
        # Only now: shown before it stands anywhere it would be a window of its own.
        self.stop_button.setVisible(bool(stop_text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._row.setSpacing(theme.px(28))

    def set_progress(self, text: str, share: float | None) -> None:
        """Say what is going on and how much is done (0 to 1; None where that is not known)."""
        self._words.setText(text)
        self.line.setAccessibleName(text)
        self.line.set_share(share)

    def set_elapsed(self, seconds: int) -> None:
        """Show how long it has been going on."""
        self._elapsed.setText(clock_face(seconds))

    def set_stop_blocked(self, because: str) -> None:
        """Let the stop button rest with a reason, or with "" make it available."""
        self.stop_button.set_blocked(because)

    def _on_stop_clicked(self) -> None:
        self.set_stop_blocked(self.tr("stopping"))
        self.stop_tapped.emit()
