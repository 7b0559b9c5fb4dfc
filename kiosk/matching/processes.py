"""The process of a search, started where possible before it is wanted, so that a search begins at once.

To start one takes longer than a small year takes to plan: nearly all of it goes into reading the solver's library. So
the kiosk has one wait while a chief looks at plans; nothing of any problem is in it before its search. Here only the
standard library is imported: whoever only has one wait reads nothing of the solver's.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock


@dataclass(frozen=True, slots=True)
class Child:
    """A process that waits for a problem on its `link`; at `helping` another process can help it with that."""

    process: BaseProcess
    link: Connection
    helping: Connection

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.link.close()
        self.helping.close()


class Spare:
    """At most one process that waits; any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: Child | None = None

    def warm_up(self) -> None:
        """Have one wait; returns before it has read the library."""
        with self._lock:
            if self._waiting is None or not self._waiting.process.is_alive():
                self._waiting = begin()

    def take(self) -> Child:
        """Return the one that waits, or a new one."""
        with self._lock:
            child, self._waiting = self._waiting, None
        return child if child is not None and child.process.is_alive() else begin()

    def cool_down(self) -> None:
        """Have none wait any longer: its memory is free."""
        with self._lock:
            child, self._waiting = self._waiting, None
        if child is not None:
            child.end()


SPARE = Spare()
"""The one of this process."""


def begin() -> Child:
    """Return a new process, which ends by itself once nobody holds its link any more."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    helping, helped = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, helped), daemon=True)
    process.start()
    theirs.close()
    helped.close()
    return Child(process, ours, helping)


def spawn(work: Callable[..., None], *arguments: object) -> BaseProcess:
    """Return a process that does some work with its arguments, which are pickled."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=arguments, daemon=True)
    process.start()
    return process


def _serve(link: Connection, helped: Connection) -> None:
    """Read the library, wait for what is to be done with which problem, and do it; in the child."""
    # Ctrl-C in a terminal reaches the whole group: the parent decides and asks us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import_module("kiosk.matching.worker")
    try:
        work, problem, options, has_help = link.recv()
    except (EOFError, ConnectionError):
        return  # nobody wanted it
    if not has_help:
        helped.close()
    work(link, problem, options, helped if has_help else None)
