"""Goal sheets that print themselves: looks now and then whether something is due, and sees that it is done.

What is due the domain says (`kiosk.domain.print_schedule`); how it is printed, `views.printing.by_itself`, which is
imported when first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.actions.print_schedule import load_print_state
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import Unavailable, UserError
from kiosk.domain.ids import PrintRunId
from kiosk.domain.print_schedule import PrintState, due_day, is_followed, is_todays, is_unknown, stale_pile
from kiosk.jobs.printers import Printers
from kiosk.jobs.runner import Jobs

if TYPE_CHECKING:
    from views.printing.by_itself import SheetsByThemselves

# Sheets of 06:30 lie there before 06:31, and a printer is not asked all the time.
_LOOK_EVERY_MS = 20_000


class WeeklySheets(QObject):
    """Knows what is set, and looks by itself once it was started. Lives in the GUI thread.

    Signals: `failed(UserError)` where sheets did not come out at this screen; it names nobody.
    """

    failed = Signal(object)

    def __init__(self, jobs: Jobs, clock: Clock, zone: ZoneInfo, screen: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._clock, self._zone, self._screen = jobs, clock, zone, screen
        self._by_itself: SheetsByThemselves | None = None
        self._state: PrintState | None = None
        self._has_read = False
        self._told: tuple[PrintRunId, str] | None = None
        self._reading = jobs.latest(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def by_itself(self) -> SheetsByThemselves:
        """What prints, here and at a touch of *Print again*."""
        if self._by_itself is None:
            from views.printing.by_itself import SheetsByThemselves

            self._by_itself = SheetsByThemselves(self._jobs, self._clock, self._screen, Printers(), self)
        return self._by_itself

    def start(self) -> None:
        """Look by itself from now on, and first of all for what came due while the kiosk was off."""
        self._jobs.bus.changed.connect(self._on_changes)
        self._timer.start()
        self._read()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        if self._by_itself is not None:
            self._by_itself.close()

    def look(self) -> None:
        """Do what is due, and take out of the queue what is due no more."""
        state, now = self._state, self._clock.now()
        if state is None:
            self._read()
            return
        run, day = state.run, due_day(state, now, self._zone)
        if run is not None and is_followed(run, self._screen, now, self._zone):
            self.by_itself.follow(run)
        elif run is not None and (pile := stale_pile(run, self._screen, now, self._zone)):
            self.by_itself.take_out(run, pile)
        if day is not None and state.schedule is not None:
            self.by_itself.print_due(state.schedule.printer, day)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.touches(Topic.SETTINGS):
            self._read()

    def _read(self) -> None:
        self._reading.again(load_print_state, on_done=self._on_state, on_error=self._on_unread)

    def _on_state(self, state: PrintState) -> None:
        self._tell(state)
        self._state = state
        if self._timer.isActive():
            self.look()

    def _tell(self, state: PrintState) -> None:
        """Tell once of each trouble with this screen's sheets, and after a start of today's alone."""
        run, first = state.run, not self._has_read
        self._has_read = True
        if run is None or run.error is None or run.screen != self._screen:
            return
        told, self._told = self._told, (run.id, run.error.code)
        if told == self._told or (first and not is_todays(run, self._clock.now(), self._zone)):
            return
        self.failed.emit(Unavailable("print-not-sure" if is_unknown(run) else "print-not-done"))

    def _on_unread(self, _error: UserError) -> None:
        """Ask again at the next look; the screen tells of a database that does not answer."""
        self._state = None
