"""The screen the kiosk stands on: its choices, kept for its next start, and what follows from them for the theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.store import Store
from kiosk.actions.screens import choose_passers_by, keep_screen, kept_screen
from kiosk.app.theming import Theming
from kiosk.domain.clock import Calendar, Clock
from kiosk.domain.errors import UserError
from kiosk.domain.permissions import Actor
from kiosk.domain.screens import ScreenSettings
from kiosk.jobs.runner import Jobs


class ThisScreen(QObject):
    """Holds a screen's choices, writes each change down, and keeps the theme in step with them and with the clock.

    `for_now` are choices of this start alone (the command line's): they hold until somebody chooses otherwise at the
    screen, and are never written down.

    Signals: `changed(ScreenSettings)`.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        kept: ScreenSettings,
        theming: Theming,
        jobs: Jobs,
        clock: Clock,
        calendar: Calendar,
        *,
        for_now: Mapping[str, Any] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._kept, self._theming, self._jobs = name, kept, theming, jobs
        self._for_now = dict(for_now or {})
        self._clock, self._calendar = clock, calendar
        self._finger_zoom = 1.0
        self.look()

    @property
    def name(self) -> str:
        """What this screen is called, in its choices and in counts of what was typed wrong at it."""
        return self._name

    @property
    def settings(self) -> ScreenSettings:
        """The choices that hold."""
        return replace(self._kept, **self._for_now)

    @property
    def is_night(self) -> bool:
        """Whether it is night by the hours chosen."""
        night = self.settings.night
        return night is not None and night.holds(self._time_of_day())

    def change(self, **choices: Any) -> None:
        """Take choices (fields of `ScreenSettings`), show them at once and keep them."""
        before = self.settings, self._kept
        after = replace(self._kept, **choices)
        now = {name: value for name, value in self._for_now.items() if name not in choices}
        if before != (replace(after, **now), after):
            self.keep(**choices)

    def keep(self, **choices: Any) -> None:
        """Take choices and write them down, also where they are what holds: then they were answered."""
        self._kept = replace(self._kept, **choices)
        self._for_now = {name: value for name, value in self._for_now.items() if name not in choices}
        self._jobs.write(keep_screen, self._name, self._kept, on_done=self._on_done, on_error=self._on_error)
        self.look()
        self.changed.emit(self.settings)

    def say_who_passes(self, actor: Actor, *, staff_only: bool) -> None:
        """Take whether only staff pass by, once the disk has it; who may not say so is told."""
        before = self._kept
        settings = replace(before, staff_only=staff_only)

        def on_done(_: None) -> None:
            if self._kept == before:
                self._kept = settings
                self._for_now.pop("staff_only", None)
                self.changed.emit(self.settings)
            else:
                # Something else was chosen meanwhile, and written over it: the word of the chief holds, too.
                self.keep(staff_only=staff_only)

        def on_error(error: UserError) -> None:
            self._on_error(error)
            self.changed.emit(self.settings)

        self._jobs.write(choose_passers_by, actor, self._name, settings, on_done=on_done, on_error=on_error)

    def set_finger_zoom(self, zoom: float) -> None:
        """Draw everything so much larger, for fingers on a small screen; a larger text wins."""
        self._finger_zoom = zoom
        self.look()

    def look(self) -> None:
        """Look at the clock: by night another palette may hold. Called once a second by the window."""
        settings = self.settings
        zoom = max(self._finger_zoom, settings.text_percent / 100)
        self._theming.take(settings.palette_at(self._time_of_day()), zoom, moving=not settings.still)

    def _time_of_day(self) -> time:
        return self._clock.now().astimezone(self._calendar.zone).time()

    def _on_done(self, _: None) -> None:
        """Be silent: the screen itself has answered the touch."""

    def _on_error(self, error: UserError) -> None:
        self._jobs.failed.emit(error)


def settings_of(store: Store, screen: str) -> ScreenSettings | None:
    """Return what a screen starts with: what was chosen there last, None where nothing ever was."""
    with store.read() as session:
        return kept_screen(session, screen)
