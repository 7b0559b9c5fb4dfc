"""Jobs over a store without a database, closed after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.jobs.runner import Jobs
from tests.jobs.fakes import FakeStore


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def jobs(qtbot: QtBot, store: FakeStore) -> Iterator[Jobs]:
    running = Jobs(store)
    yield running
    store.gate.set()
    running.close()
