"""Cyclic garbage is collected in the GUI thread only, so that no widget is ever destroyed by a worker thread."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.jobs.collection import OLDEST, collect_due

_LOOK_EVERY_MS = 1000
_MOST_PUT_OFF = 1800


class GarbageCollector(QObject):
    """Takes Python's automatic collection over from `start` to `stop`; lives in the GUI thread.

    The oldest generation holds whatever lives long, and looking through it takes a tenth of a second: it waits for a
    quiet moment (`set_quiet`), or for half an hour without one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = True
        self._quiet: Callable[[], bool] = _always
        self._put_off = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def set_quiet(self, quiet: Callable[[], bool]) -> None:
        """Ask this whether nobody would notice a tenth of a second now."""
        self._quiet = quiet

    def look(self) -> None:
        """Collect what is due, and what is old only in a quiet moment. Called once a second."""
        if self._quiet() or self._put_off >= _MOST_PUT_OFF:
            self._put_off = 0
            collect_due()
        else:
            self._put_off += 1
            collect_due(OLDEST - 1)

    def start(self) -> None:
        """Switch the automatic collection off: from here on no thread but this one collects."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Collect once; what exists by now (modules, classes, the window) is never looked at again."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Give the collection back to Python, where it was Python's."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()


def _always() -> bool:
    return True
