"""Jobs over a store without a database, closed after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.jobs.runner import Jobs
from tests.jobs.fakes import FakeStore


@pytest.fixture
def fake() -> FakeStore:
    return FakeStore()


@pytest.fixture
def jobs(qtbot: QtBot, fake: FakeStore) -> Iterator[Jobs]:
    running = Jobs(fake)
    yield running
    fake.gate.set()
    running.close()
