"""Fails a test that leaves a thread running or a window open."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# A thread that was told to stop may need this long to do so.
_GRACE_S = 3.0


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Compare the threads of Python before and after; those of wider fixtures were there before."""
    before = set(threading.enumerate())
    yield
    leaked = [thread for thread in threading.enumerate() if thread not in before and _outlives(thread)]
    if leaked:
        pytest.fail("left running: " + ", ".join(thread.name for thread in leaked), pytrace=False)


@pytest.fixture(autouse=True)
def no_leaked_windows() -> Iterator[None]:
    """Compare the top-level widgets before and after; those left are deleted, so that the next test starts clean."""
    # Kept as objects, not as addresses: a new window may lie where an old one was.
    before = _windows()
    yield
    leaked = _left_over(before)
    if leaked:
        # What only waits in a reference cycle is no leak; the collector costs 50 ms, so only now.
        gc.collect()
        leaked = _left_over(before)
    names = [f"{type(window).__name__} {window.objectName()!r}" for window in leaked]
    for window in leaked:
        window.deleteLater()
    _delete_what_was_told_to_go()
    if names:
        pytest.fail("left open: " + ", ".join(names), pytrace=False)


def _outlives(thread: threading.Thread) -> bool:
    # Threads that Qt started appear as dummies once Python ran in them, and can neither end nor be joined.
    if isinstance(thread, threading._DummyThread):
        return False
    thread.join(_GRACE_S)
    return thread.is_alive()


def _windows() -> list[QWidget]:
    # A test without Qt must not import it.
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    # A window with a parent, such as the list of a combo box, goes with its parent.
    return [window for window in widgets.QApplication.topLevelWidgets() if window.parent() is None]


def _left_over(before: list[QWidget]) -> list[QWidget]:
    _delete_what_was_told_to_go()
    return [window for window in _windows() if window not in before]


def _delete_what_was_told_to_go() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
