"""Cyclic garbage is collected by the GUI thread only."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.jobs.garbage import GarbageCollector


class Knot:
    """An object that refers to itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    taken_over = GarbageCollector()
    taken_over.start()
    yield taken_over
    taken_over.stop()
    assert gc.isenabled()


def test_a_worker_that_makes_much_garbage_collects_none_of_it(collector: GarbageCollector) -> None:
    lost = Knot()
    watch = weakref.ref(lost)
    del lost
    keep: list[Knot] = []
    worker = threading.Thread(target=lambda: keep.extend(Knot() for _ in range(5_000)))
    worker.start()
    worker.join()
    assert watch() is not None
    assert collector.look() > 0
    assert watch() is None


def test_nothing_is_collected_before_it_is_due(collector: GarbageCollector) -> None:
    gc.collect()
    assert collector.look() == 0
