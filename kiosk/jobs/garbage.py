"""Cyclic garbage is collected in the GUI thread only, so that no widget is ever destroyed by a worker thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Takes Python's automatic collection over from `start` to `stop`; lives in the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Switch the automatic collection off; what exists by now (modules, classes) is never looked at again."""
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Give the collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def look(self) -> int:
        """Collect the oldest generation that is due by Python's own thresholds; return how much was found."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if threshold and count > threshold
        ]
        return gc.collect(max(due)) if due else 0
