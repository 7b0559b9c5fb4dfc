"""A store without a database: it notes in which thread and order things happened."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from kiosk.domain.changes import ChangeSet, Topic


@dataclass
class FakeWrite:
    """What an action gets: it notes what changed."""

    origin: str
    topics: dict[Topic, frozenset[UUID]] = field(default_factory=dict)

    def changed(self, topic: Topic, *ids: UUID) -> None:
        """Note a change."""
        self.topics[topic] = self.topics.get(topic, frozenset()) | set(ids)

    @property
    def changes(self) -> ChangeSet:
        """Return what changed."""
        return ChangeSet(self.topics, self.origin)


class FakeStore:
    """Commits into a list; `gate` holds every transaction and read until it is opened."""

    def __init__(self) -> None:
        self.committed: list[str] = []
        self.write_threads: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    @contextmanager
    def read(self) -> Iterator[list[str]]:
        """Hand out a copy of what is committed."""
        self.gate.wait(10)
        yield list(self.committed)

    @contextmanager
    def write(self, origin: str = "") -> Iterator[FakeWrite]:
        """Commit only where no exception came."""
        self.gate.wait(10)
        self.write_threads.append(threading.current_thread().name)
        write = FakeWrite(origin)
        yield write
        self.committed.append(origin)
