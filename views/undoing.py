"""Undo as most places have it: the inverse action, run when “Undo” is touched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVarTuple

from PySide6.QtCore import QObject

from kiosk.jobs.answers import OnError
from kiosk.jobs.runner import Jobs

Ts = TypeVarTuple("Ts")


def undoing(
    jobs: Jobs, owner: QObject, on_error: OnError, action: Callable[[Any, *Ts], object], *args: *Ts
) -> Callable[[], None]:
    """Return what runs `action(write, *args)` when it is called; done, it says nothing: the screen shows it."""

    def undo() -> None:
        jobs.write(action, *args, on_done=lambda _: None, on_error=on_error, owner=owner, origin="undo")

    return undo
