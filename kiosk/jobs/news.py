"""How this process hears of other processes' writes, on either database."""

from __future__ import annotations

from db.notices import Listener
from db.store import Store
from kiosk.domain.changes import ChangeSet
from kiosk.domain.errors import Unavailable
from kiosk.jobs.bus import NewsSource, merged

ELSEWHERE = "elsewhere"


def news_of(store: Store) -> NewsSource:
    """Return what to ask for other processes' writes; always ask it in one thread."""
    return _Notices(store) if store.is_shared else _FileLook(store)


class _FileLook:
    """SQLite tells that something was written, not what."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self) -> ChangeSet | None:
        return ChangeSet.everything(ELSEWHERE) if self._store.changed_elsewhere() else None

    def close(self) -> None:
        """Nothing is open."""


class _Notices:
    """PostgreSQL's notices; a connection that was lost is opened anew at the next call."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listener: Listener | None = None

    def __call__(self) -> ChangeSet | None:
        if self._listener is None:
            self._listener = self._store.listen()
            # What was told before this connection listened is lost: whoever connects reads everything anew.
            return ChangeSet.everything(ELSEWHERE)
        try:
            heard = self._listener.read()
        except Unavailable:
            self._listener = None
            raise
        together: ChangeSet | None = None
        for changes in heard:
            together = changes if together is None else merged(together, changes)
        return together

    def close(self) -> None:
        """Stop listening."""
        if self._listener is not None:
            self._listener.close()
