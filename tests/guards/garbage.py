"""Cyclic garbage is collected between tests, in the main thread: a widget that a worker collects takes Qt down."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from kiosk.jobs.collection import collect_due


@pytest.fixture(scope="session", autouse=True)
def no_collection_in_threads() -> Iterator[None]:
    """Switch Python's own collection off, which runs in whichever thread happens to be at work."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_collected_between_tests() -> Iterator[None]:
    """Collect what is due once a test has ended."""
    yield
    collect_due()
