"""Pages made in a process of their own: what reportlab and PDFium take is given back when it ends.

Nor do they hold up the screen: drawing is Python's work, which two threads of one process cannot do at once.
One pipe carries an order there and an answer back. Between them the child tells how far it is and asks for words in
the screen's language, and the parent may say that nobody waits any more. A child whose parent is gone ends by itself.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import cast

from kiosk.domain.errors import Unavailable, UserError
from kiosk.reports.model import Audience, CaseSheet, GoalSheet, ObstacleSheet, PlanSheet, PracticeSheet
from kiosk.reports.order import Cancelled, PaperSize, Picture, Progress, Translate, never, untold

CHILD = "kiosk.reports.press_child"
STOP = "stop"
_LOOK_EVERY_SECONDS = 0.05


class Work(Enum):
    """What can be ordered; the order's `values` are the arguments of what does it."""

    GOAL_SHEETS = auto()
    PLAN_SHEET = auto()
    CASE_SHEETS = auto()
    OBSTACLE_SHEET = auto()
    PRACTICE_SHEET = auto()
    PAGE_COUNT = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Order:
    """One piece of work; what it may tell on the way and the words it asks for go over the pipe."""

    work: Work
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """The child says how far it is."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The child asks for a text in the screen's language."""

    context: str
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The text it asked for, in the screen's language."""

    context: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Done:
    """The order is carried out; `value` is what it returned."""

    value: object


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be, for what somebody can put right: an error of this kind, with its code and values."""

    kind: type[UserError]
    code: str
    values: Mapping[str, object]


Message = Told | Asked | Done | Refused


class Press:
    """Takes one order after the other, from any thread but the GUI's; starts its process with the first.

    Every order raises Unavailable `press-gone` where the process ended before its answer, unless nobody waits.
    """

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._order = Lock()
        self._child: _Child | None = None

    def goal_sheets(
        self,
        path: Path,
        sheets: Sequence[GoalSheet],
        size: PaperSize,
        progress: Progress = untold,
        cancelled: Cancelled = never,
    ) -> bool:
        """Write goal sheets, as `write_goal_sheets` does."""
        order = Order(Work.GOAL_SHEETS, {"path": path, "sheets": tuple(sheets), "size": size})
        return self._whole(order, progress, cancelled)

    def plan_sheet(
        self,
        path: Path,
        sheet: PlanSheet,
        size: PaperSize,
        audience: Audience,
        progress: Progress = untold,
        cancelled: Cancelled = never,
        *,
        others: Sequence[PlanSheet] = (),
    ) -> bool:
        """Write a plan and others after it, as `write_plan_sheet` does."""
        values = {"path": path, "sheet": sheet, "size": size, "audience": audience, "others": tuple(others)}
        order = Order(Work.PLAN_SHEET, values)
        return self._whole(order, progress, cancelled)

    def case_sheets(self, path: Path, sheets: Sequence[CaseSheet], size: PaperSize) -> None:
        """Write cases, as `write_case_sheets` does."""
        self._answer(Order(Work.CASE_SHEETS, {"path": path, "sheets": tuple(sheets), "size": size}))

    def obstacle_sheet(self, path: Path, sheet: ObstacleSheet, size: PaperSize) -> None:
        """Write why there is no plan, as `write_obstacle_sheet` does."""
        self._answer(Order(Work.OBSTACLE_SHEET, {"path": path, "sheet": sheet, "size": size}))

    def practice_sheet(self, path: Path, sheet: PracticeSheet, size: PaperSize) -> None:
        """Write practice health, as `write_practice_sheet` does."""
        self._answer(Order(Work.PRACTICE_SHEET, {"path": path, "sheet": sheet, "size": size}))

    def page_count(self, path: Path) -> int:
        """Return how many pages a PDF has. Raises: Unavailable `preview-unreadable`."""
        return cast(int, self._answer(Order(Work.PAGE_COUNT, {"path": path})))

    def picture(self, path: Path, page: int, width: int) -> Picture:
        """Draw a page (the first is 0) `width` pixels wide. Raises: Unavailable `preview-unreadable`."""
        return cast(Picture, self._answer(Order(Work.PICTURE, {"path": path, "page": page, "width": width})))

    def close(self) -> None:
        """End the process at once, whatever it does; a later order starts another one. Any thread."""
        child = self._child
        if child is not None:
            child.kill()

    def _whole(self, order: Order, progress: Progress, cancelled: Cancelled) -> bool:
        try:
            return bool(self._answer(order, progress, cancelled))
        except Unavailable:
            # Whoever no longer waits may have closed the press, too.
            if cancelled():
                return False
            raise

    def _answer(self, order: Order, progress: Progress = untold, cancelled: Cancelled = never) -> object:
        with self._order:
            child = self._running()
            try:
                return self._converse(child.pipe, order, progress, cancelled)
            except (EOFError, OSError) as error:
                self._end(child)
                raise Unavailable("press-gone") from error

    def _converse(self, pipe: Connection, order: Order, progress: Progress, cancelled: Cancelled) -> object:
        pipe.send(order)
        stopping = False
        while True:
            if not stopping and cancelled():
                pipe.send(STOP)
                stopping = True
            if not pipe.poll(_LOOK_EVERY_SECONDS):
                continue
            message: Message = pipe.recv()
            match message:
                case Told(done, total):
                    progress(done, total)
                case Asked(context, text):
                    pipe.send(Answered(context, text, self._translate(context, text)))
                case Refused(kind, code, values):
                    raise kind(code, **values)
                case Done(value):
                    return value

    def _running(self) -> _Child:
        if self._child is not None and self._child.ended:
            self._end(self._child)
        if self._child is None:
            self._child = _Child()
        return self._child

    def _end(self, child: _Child) -> None:
        child.kill()
        child.pipe.close()
        self._child = None


class _Child:
    """The process, and our end of its pipe."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, nothing that anybody typed
                [sys.executable, "-m", CHILD, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        self.pipe = Connection(ours.detach())

    @property
    def ended(self) -> bool:
        """Whether the process is gone."""
        return self._process.poll() is not None

    def kill(self) -> None:
        """End the process; whoever reads from the pipe meets its end."""
        self._process.kill()
        self._process.wait()
