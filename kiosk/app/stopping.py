"""A command that is asked to end: it puts away what it has begun, then it ends."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def ending_in_order() -> Iterator[Callable[[], None]]:
    """Note Ctrl-C, a service manager's SIGTERM and a closed terminal's SIGHUP; the main thread's only.

    What is given is to be called where leaving is safe: it raises if one of them came. They are not raised where they
    come, because what a signal raises while Python runs a finaliser is printed and lost. One that whoever started the
    command had ignored (nohup) stays so.

    Raises: KeyboardInterrupt, or SystemExit with the code by which shells name the signal, from what is given.
    """
    asked: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    def leave_if_asked() -> None:
        if not asked:
            return
        if asked[0] == signal.SIGINT:
            raise KeyboardInterrupt
        raise SystemExit(128 + asked[0])

    heeded = [number for number in _ENDING if signal.getsignal(number) is not signal.SIG_IGN]
    usual = {number: signal.signal(number, note) for number in heeded}
    try:
        yield leave_if_asked
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)
