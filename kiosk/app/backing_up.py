"""The kiosk's own backups: every hour, off the GUI thread, beside the database.

A server's backups are its own tools' affair; nothing is done about them here.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from db.backup import Backup, backups_folder, is_due, make_backup, prune
from db.location import Location, SqliteFile
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.jobs.long_work import LongWork, Task
from kiosk.jobs.runner import Jobs

TOLD_AGAIN = timedelta(hours=12)
"""How long a wall that cannot be backed up keeps quiet about it: long enough for somebody to free a disk."""

# The board comes first, then what is imported in idle time.
_FIRST_LOOK_MS = 30_000
# Often enough that an hour is an hour, and that a disk with room again is used soon.
_LOOK_EVERY_MS = 300_000


class Backups(QObject):
    """Makes a backup whenever the last one is an hour old, and thins the older ones out.

    Signals: `failed(UserError)`, once for each trouble and then twice a day while it lasts; the kiosk goes on.
    """

    failed = Signal(object)

    def __init__(self, where: Location, jobs: Jobs, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where if isinstance(where, SqliteFile) else None
        self._jobs, self._clock = jobs, clock
        self._work: LongWork | None = None
        self._told: tuple[str, datetime] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(_FIRST_LOOK_MS)
        self._first.timeout.connect(self.look)

    def start(self) -> None:
        """Look by itself from now on."""
        if self._where is not None:
            self._first.start()
            self._timer.start()

    def stop(self) -> None:
        """Look no more; a backup that is under way is given up, and leaves nothing behind."""
        self._first.stop()
        self._timer.stop()
        if self._work is not None:
            self._work.cancel()

    def look(self) -> None:
        """Make a backup if it is time for one."""
        where, now = self._where, self._clock.now()
        if where is None or (self._work is not None and self._work.running):
            return
        self._work = self._jobs.run(
            lambda task: back_up(where, now, task), on_done=self._on_done, on_error=self._on_error, owner=self
        )

    def _on_done(self, made: Backup | None) -> None:
        if made is not None:
            self._told = None

    def _on_error(self, error: UserError) -> None:
        now = self._clock.now()
        if self._told is not None:
            code, at = self._told
            if code == error.code and timedelta() <= now - at < TOLD_AGAIN:
                return
        self._told = (error.code, now)
        self.failed.emit(error)


def back_up(where: SqliteFile, now: datetime, task: Task) -> Backup | None:
    """Make a backup in the usual folder and thin the others out; None where none is due. A worker's thread.

    Raises: Unavailable as `make_backup`; WorkCancelled.
    """
    folder = backups_folder(where)
    if not is_due(where, folder, now):
        return None
    made = make_backup(where, folder, now, task.stop_if_cancelled)
    prune(where, folder, now)
    return made
