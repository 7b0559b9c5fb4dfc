"""Cyclic garbage is collected by the GUI thread only."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.jobs.collection import collect_due
from kiosk.jobs.garbage import GarbageCollector


class Knot:
    """An object that refers to itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    gc.enable()
    taken_over = GarbageCollector()
    taken_over.start()
    assert not gc.isenabled()
    yield taken_over
    taken_over.stop()
    assert gc.isenabled()
    gc.disable()


def test_a_worker_that_makes_much_garbage_collects_none_of_it(collector: GarbageCollector) -> None:
    lost = Knot()
    watch = weakref.ref(lost)
    del lost
    keep: list[Knot] = []
    worker = threading.Thread(target=lambda: keep.extend(Knot() for _ in range(5_000)))
    worker.start()
    worker.join()
    assert watch() is not None
    assert collect_due() > 0
    assert watch() is None


def test_nothing_is_collected_before_it_is_due(collector: GarbageCollector) -> None:
    gc.collect()
    assert collect_due() == 0


def test_where_somebody_else_had_switched_it_off_it_stays_off(qtbot: QtBot) -> None:
    taken_over = GarbageCollector()
    taken_over.start()
    taken_over.stop()
    assert not gc.isenabled()


def test_what_lives_long_is_looked_through_in_a_quiet_moment_only(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (9_999, 99, 99))
    monkeypatch.setattr(gc, "collect", collected.append)
    collector.set_quiet(lambda: False)
    collector.look()
    collector.set_quiet(lambda: True)
    collector.look()
    assert collected == [1, 2]


def test_without_a_quiet_moment_it_waits_for_half_an_hour_and_no_longer(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (9_999, 99, 99))
    monkeypatch.setattr(gc, "collect", collected.append)
    collector.set_quiet(lambda: False)
    for _ in range(1801):
        collector.look()
    assert collected == [1] * 1800 + [2]
