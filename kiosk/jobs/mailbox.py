"""The way home from a worker thread: callables that run in the GUI thread, in order, one at a time."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

Letter = Callable[[], None]


class Mailbox(QObject):
    """Takes callables from any thread and runs each of them in its own (the GUI) thread.

    A letter is never opened inside `post`, whichever thread posts it. One that raises reaches `sys.excepthook` as
    every slot's exception does, and the next one is opened all the same.
    """

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: deque[Letter] = deque()
        self._arrived.connect(self._open_one, Qt.ConnectionType.QueuedConnection)

    def post(self, letter: Letter) -> None:
        """Leave a letter; callable from any thread."""
        self._letters.append(letter)
        self._arrived.emit()

    def empty(self) -> None:
        """Open everything that waits, now; for the end of the program, when no event loop does it any more."""
        while self._letters:
            try:
                self._letters.popleft()()
            except Exception as error:  # noqa: BLE001 - as in an event loop: to the hook, and the next letter counts too
                report_bug(error)

    def _open_one(self) -> None:
        # Its letter may have been opened by `empty` meanwhile.
        if self._letters:
            self._letters.popleft()()


def report_bug(error: BaseException) -> None:
    """Hand something that should not have happened to the one hook."""
    sys.excepthook(type(error), error, error.__traceback__)
