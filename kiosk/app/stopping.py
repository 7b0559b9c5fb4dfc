"""A command that a service manager, or a closed terminal, asks to end: it puts away what it has begun, then it ends."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_ENDING = (signal.SIGTERM, signal.SIGHUP)


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Let SIGTERM and SIGHUP leave the block as an exception, as Ctrl-C does; the main thread's only.

    Raises: SystemExit with the code by which shells name the signal.
    """
    usual = {number: signal.signal(number, _leave) for number in _ENDING}
    try:
        yield
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    # A second one must not interrupt the putting away.
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
