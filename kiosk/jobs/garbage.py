"""Cyclic garbage is collected in the GUI thread only, so that no widget is ever destroyed by a worker thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from kiosk.jobs.collection import collect_due

_LOOK_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Takes Python's automatic collection over from `start` to `stop`; lives in the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = True
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(collect_due)

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
