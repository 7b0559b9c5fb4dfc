"""The kiosk as `growing-edge kiosk` opens it, with something done to it once it runs."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from db.database import open_database
from kiosk.actions.screens import keep_screen
from kiosk.app import wiring
from kiosk.app.idle_imports import HEAVY
from kiosk.app.main import main as program
from kiosk.app.wiring import Kiosk
from kiosk.domain.clock import SystemClock
from kiosk.domain.screens import ScreenSettings

SCREEN = "bench"

_LOOK_EVERY_MS = 50
_QUIET_LOOKS = 8


def run_kiosk(place: str, then: Callable[[Kiosk], object]) -> int:
    """Open the kiosk over a database, call `then` once its event loop runs, and return its exit code at its end."""
    usual = wiring.build_kiosk

    def build_and_go_on(*args: Any, **kwargs: Any) -> Kiosk:
        kiosk = usual(*args, **kwargs)
        QTimer.singleShot(0, lambda: then(kiosk))
        return kiosk

    wiring.build_kiosk = build_and_go_on
    make_known(place, SCREEN)
    # Nobody touches it, and the board is to stay all the same.
    return program(["kiosk", "--database", place, "--screen", SCREEN, "--staff-only", "--still"])


def make_known(place: str, screen: str) -> None:
    """Let a screen have answered what a new one is asked: the question would stand over the board."""
    store = open_database(place, SystemClock())
    try:
        with store.write() as write:
            keep_screen(write, screen, ScreenSettings())
    finally:
        store.close()


def end_kiosk() -> None:
    """End this process's kiosk as a service manager does: its window may refuse to be closed."""
    os.kill(os.getpid(), signal.SIGTERM)


class Quiet(QObject):
    """Waits until nothing was asked of the jobs for a while, and until what is imported in idle time is there.

    Signals: `came`, once for each `wait`.
    """

    came = Signal()

    def __init__(self, kiosk: Kiosk, *, imports: bool = True) -> None:
        super().__init__(kiosk.window)
        self._jobs, self._imports = kiosk.kit.jobs, imports
        self._quiet_looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def wait(self) -> None:
        """Begin to wait."""
        self._quiet_looks = 0
        self._timer.start()

    def _look(self) -> None:
        there = not self._imports or all(module in sys.modules for module in HEAVY)
        self._quiet_looks = self._quiet_looks + 1 if there and self._jobs.idle else 0
        if self._quiet_looks > _QUIET_LOOKS:
            self._timer.stop()
            self.came.emit()
