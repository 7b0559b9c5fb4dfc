"""A screen that nobody stands at: when the ambient page comes, when it dims, and how it is kept from burning in."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QPoint, QTimer

from kiosk.app.rest_cover import RestCover
from kiosk.app.this_screen import ThisScreen
from kiosk.app.window import KioskWindow
from kiosk.domain.clock import Clock
from widgets.theme import apply_theme, make_theme

AMBIENT_AFTER = timedelta(minutes=5)
"""The board stays so long after the last touch: somebody may still read it."""
VOICE_EVERY = timedelta(seconds=30)
DRIFT_EVERY = timedelta(seconds=60)

_LOOK_EVERY_MS = 1000
# Round in a small figure, in px at 1080p: far enough that strokes of letters move off their own ground.
_FAR, _NEAR = 12, 3
_WAY = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))


class Resting(QObject):
    """Looks at the clock, and lays the cover over the window when nobody has been there for five minutes.

    By day where only staff pass by the board itself stays; by night it is dimmed. Anywhere else the ambient page comes.
    """

    def __init__(self, window: KioskWindow, screen: ThisScreen, clock: Clock, cover: RestCover) -> None:
        super().__init__(window)
        self._window, self._screen, self._clock, self.cover = window, screen, clock, cover
        self._steps = 0
        self._turned_at = self._drifted_at = datetime.min.replace(tzinfo=clock.now().tzinfo)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        cover.woken.connect(window.session.touch)
        window.theming.changed.connect(self._take_theme)
        window.time_told.connect(cover.ambient.set_time)
        self._take_theme()

    def run(self) -> None:
        """Look at the clock by itself from now on."""
        self._timer.start()

    def look(self) -> None:
        """Lay the cover over the window or take it away, as long as nobody has been there."""
        if self._window.session.idle < AMBIENT_AFTER:
            if self.cover.is_down:
                self.cover.lift()
            return
        ambient, night = not self._screen.settings.staff_only, self._screen.is_night
        if ambient or night:
            self.cover.lower_over(ambient=ambient, dimmed=night)
        elif self.cover.is_down:
            self.cover.lift()
        self._move_on()

    def _move_on(self) -> None:
        now = self._clock.now()
        if abs(now - self._turned_at) >= VOICE_EVERY:
            self._turned_at = now
            self.cover.ambient.turn()
        if abs(now - self._drifted_at) >= DRIFT_EVERY:
            self._drifted_at = now
            self._steps += 1
            x, y = _WAY[self._steps % len(_WAY)]
            px = self._window.theming.theme.px
            self.cover.drift(QPoint(x * px(_FAR), y * px(_FAR)))
            self._window.drift(QPoint(x * px(_NEAR), y * px(_NEAR)))

    def _take_theme(self) -> None:
        # Dark whatever the day: a wall that nobody looks at should not light the room.
        theme = self._window.theming.theme
        palette = theme.palette.name if theme.palette.name == "contrast" else "dark"
        apply_theme(self.cover.ambient, make_theme(palette, theme.scale, moving=theme.moving))
