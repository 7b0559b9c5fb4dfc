"""What changed, told to every screen once: our own writes, and those of other processes."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.changes import ChangeSet, Topic

BURST_MS = 50


class Bus(QObject):
    """Gathers changes for 50 ms and tells them as one. Lives in the GUI thread.

    Signals: `changed` with one `ChangeSet`; where several came together, its `origin` is theirs if they agree.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gathered: ChangeSet | None = None
        # Started by the first change and not restarted by later ones: a long burst can't hold the news back.
        self._burst = QTimer(self)
        self._burst.setSingleShot(True)
        self._burst.setInterval(BURST_MS)
        self._burst.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Whether something was published that has not been told yet."""
        return self._gathered is not None

    def publish(self, changes: ChangeSet) -> None:
        """Tell a change soon. One without topics is not told."""
        if not changes:
            return
        self._gathered = changes if self._gathered is None else merged(self._gathered, changes)
        if not self._burst.isActive():
            self._burst.start()

    def flush(self) -> None:
        """Tell now what was gathered."""
        self._burst.stop()
        changes, self._gathered = self._gathered, None
        if changes is not None:
            self.changed.emit(changes)


def merged(first: ChangeSet, second: ChangeSet) -> ChangeSet:
    """Return one change for two; a topic without ids (anything may have changed) stays without ids."""
    topics: dict[Topic, frozenset[UUID]] = dict(first.topics)
    for topic, ids in second.topics.items():
        before = topics.get(topic)
        both_named = before is None or (before and ids)
        topics[topic] = (before or frozenset()) | ids if both_named else frozenset()
    return ChangeSet(topics, first.origin if first.origin == second.origin else "")


class NewsSource(Protocol):
    """Asked for what other processes committed since the last time; always in the same thread, off the GUI thread."""

    def __call__(self) -> ChangeSet | None:
        """Return what changed, None where nothing did. Raises: UserError where nothing can be heard."""
        ...

    def close(self) -> None:
        """Listen no more."""
        ...
