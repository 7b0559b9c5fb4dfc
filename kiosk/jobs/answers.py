"""What becomes of a job's outcome: who is told, and when nobody is any more."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from kiosk.domain.errors import UserError
from kiosk.jobs.mailbox import report_bug

T = TypeVar("T")
OnDone = Callable[[T], object]
OnError = Callable[[UserError], object]

INTERNAL = "internal"


def unheard(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """Where the outcome of one job goes.

    `owner` is the QObject without which nobody wants to know; without one, the object whose bound method a callback
    is takes its place. `orphaned` takes an error whose owner is gone, or which nobody asked to be told; None drops it.
    """

    on_done: OnDone[T]
    on_error: OnError | None
    owner: QObject | None
    orphaned: OnError | None

    def tell(self, future: Future[T]) -> None:
        """Hand the outcome over, in the GUI thread. A bug goes to the one hook besides."""
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            if is_alive(self.owner, self.on_done):
                self.on_done(future.result())
            return
        self.tell_error(error)

    def tell_error(self, error: BaseException) -> None:
        """Hand a failure over: what a person can act on as it is, anything else calmly and to the hook."""
        if isinstance(error, UserError):
            told = error
        else:
            report_bug(error)
            told = UserError(INTERNAL)
        if self.on_error is not None and is_alive(self.owner, self.on_error):
            self.on_error(told)
        elif self.orphaned is not None:
            self.orphaned(told)


def is_alive(owner: QObject | None, callback: Callable[..., Any]) -> bool:
    """Tell whether the object a callback speaks for still exists."""
    speaker = owner if owner is not None else getattr(callback, "__self__", None)
    return not isinstance(speaker, QObject) or shiboken6.isValid(speaker)
