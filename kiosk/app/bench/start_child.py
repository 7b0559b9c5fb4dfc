"""The kiosk as `growing-edge` opens it, until its board was painted with people on it; then it closes.

Prints the moment on the machine's monotonic clock, which the process that started this one reads too, and the processor
time of all threads until then: on a busy machine it tells what the program itself needs.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.app.main import main as program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from db.store import Store
    from kiosk.domain.clock import Clock


def main(words: list[str]) -> int:
    """Open the kiosk with its own words and return its exit code."""
    _watch()
    return program(["kiosk", *words])


def _watch() -> None:
    """Have the application object watched from its first moment; everything is loaded in the kiosk's own order."""
    # What the command itself loads first.
    import db.database as databases

    usual = databases.open_database

    def open_and_watch(location: str | os.PathLike[str], clock: Clock) -> Store:
        store = usual(location, clock)
        _watch_application()
        return store

    databases.open_database = open_and_watch  # type: ignore[assignment]


def _watch_application() -> None:
    import kiosk.app.application as applications

    usual = applications.make_application

    def make_watched(arguments: Sequence[str] = ()) -> QApplication:
        application = usual(arguments)
        _watch_paints(application)
        return application

    applications.make_application = make_watched


def _watch_paints(application: QApplication) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QTableView

    class Watch(QObject):
        """Waits for the first paint of a table that has rows."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                table = watched.parent()
                if isinstance(table, QTableView) and watched is table.viewport() and table.model().rowCount():
                    application.removeEventFilter(self)
                    # Once the paint is over and handed to the window system.
                    QTimer.singleShot(0, self.tell)
            return False

        def tell(self) -> None:
            moments = f"{time.monotonic():.6f} {time.process_time():.6f}"
            print(moments, application.platformName(), flush=True)
            # As a service manager ends it: the window may refuse to be closed.
            os.kill(os.getpid(), signal.SIGTERM)

    application.installEventFilter(Watch(application))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
