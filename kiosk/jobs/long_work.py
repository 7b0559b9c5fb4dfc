"""Work of seconds or minutes off the GUI thread, with progress and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a work is: `done` of `total` steps (`total` 0: unknown), and what it does just now."""

    done: int
    total: int
    text: str = ""


class WorkCancelled(Exception):
    """Raised inside a work that was asked to stop, by `Task.stop_if_cancelled`; nobody needs to act on it."""


class Task:
    """What a work sees: it tells its progress and asks whether it should stop. Every method is for any thread."""

    def __init__(self, tell: Callable[[], None]) -> None:
        """`tell` is called once whenever news wait that were not fetched by `take_progress` yet."""
        self._tell = tell
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._news: Progress | None = None

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Tell how far the work is; however often it is called, the screen hears the newest only."""
        with self._lock:
            waiting = self._news is not None
            self._news = Progress(done, total, text)
        if not waiting:
            self._tell()

    def take_progress(self) -> Progress | None:
        """Return the newest progress, once."""
        with self._lock:
            news, self._news = self._news, None
        return news

    def cancelled(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._cancelled.is_set()

    def stop_if_cancelled(self) -> None:
        """Leave the work where it was asked to stop. Raises: WorkCancelled."""
        if self._cancelled.is_set():
            raise WorkCancelled

    def wait_cancelled(self, timeout_s: float) -> bool:
        """Wait until the work is asked to stop, at most so long; return whether it was."""
        return self._cancelled.wait(timeout_s)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled.set()


class LongWork:
    """A running work, for whoever started it. Used in the GUI thread.

    A cancelled work may still hand over what it found (`on_done`), or leave by `Task.stop_if_cancelled`
    (`on_cancelled`). It is `running` until one of the callbacks is due.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._running = True

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self._running

    def cancel(self) -> None:
        """Ask it to stop."""
        self._task.cancel()

    def ended(self) -> None:
        """Note the end; called by the jobs that run it."""
        self._running = False
