"""What another process writes arrives here; what this one writes is no news to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.database import open_database
from db.store import Store
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import SetClock
from kiosk.jobs.news import news_of


@pytest.fixture
def elsewhere(store: Store, location: str, clock: SetClock) -> Iterator[Store]:
    other = open_database(location, clock)
    yield other
    other.close()


def write_to(store: Store) -> None:
    with store.write("their sheet") as write:
        write.changed(Topic.GOALS)
        write.audit("test", None, None)


def test_others_writes_are_heard_once_and_our_own_never(store: Store, elsewhere: Store) -> None:
    ask = news_of(store)
    ask()  # a PostgreSQL listener begins with "everything", since it may have missed what was told before
    write_to(store)
    assert ask() is None
    write_to(elsewhere)
    # PostgreSQL's word comes within milliseconds; nobody waits for it here, so it is asked for until it is there.
    heard = next((news for _ in range(1_000_000) if (news := ask()) is not None), None)
    assert heard is not None
    assert heard.touches(Topic.GOALS)
    if store.is_shared:
        assert heard == ChangeSet({Topic.GOALS: frozenset()}, "their sheet")
    assert ask() is None
    ask.close()
