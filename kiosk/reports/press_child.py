"""The process that makes pages for a `Press`: `python -m kiosk.reports.press_child NUMBER_OF_ITS_END_OF_THE_PIPE`."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from kiosk.domain.errors import UserError
from kiosk.reports.goal_sheet import write_goal_sheets
from kiosk.reports.log_case import write_case_sheets
from kiosk.reports.obstacle_sheet import write_obstacle_sheet
from kiosk.reports.plan_sheet import write_plan_sheet
from kiosk.reports.practice_sheet import write_practice_sheet
from kiosk.reports.press import STOP, Answered, Asked, Done, Message, Order, Refused, Told, Work
from kiosk.reports.preview import page_count, render


class Parent:
    """Whoever gave the order: hears how far it is, answers with words, may stop waiting."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._stop = False
        self._words: dict[tuple[str, str], str] = {}

    def next_order(self) -> Order:
        """Wait for an order. Raises: EOFError where the parent is gone."""
        while True:
            message = self._pipe.recv()
            # A wish to stop may come when the order it meant is done.
            if isinstance(message, Order):
                self._stop = False
                return message

    def tell(self, message: Message) -> None:
        """Say something. Raises: OSError where the parent is gone."""
        self._pipe.send(message)

    def progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        self.tell(Told(done, total))

    def cancelled(self) -> bool:
        """Return whether nobody waits any more."""
        while self._pipe.poll():
            self._hear(self._pipe.recv())
        return self._stop

    def translate(self, context: str, text: str) -> str:
        """Return a text in the screen's language."""
        key = (context, text)
        if key not in self._words:
            self.tell(Asked(context, text))
            while key not in self._words:
                # A wish to stop may come first.
                self._hear(self._pipe.recv())
        return self._words[key]

    def _hear(self, message: object) -> None:
        if message == STOP:
            self._stop = True
        elif isinstance(message, Answered):
            self._words[message.context, message.text] = message.words


def carry_out(order: Order, parent: Parent) -> object:
    """Do what is ordered and return what it returns."""
    heard: dict[str, Any] = {"progress": parent.progress, "cancelled": parent.cancelled}
    ways: dict[Work, Callable[..., object]] = {
        Work.GOAL_SHEETS: lambda **values: write_goal_sheets(translate=parent.translate, **heard, **values),
        Work.PLAN_SHEET: lambda **values: write_plan_sheet(translate=parent.translate, **heard, **values),
        Work.CASE_SHEETS: lambda **values: write_case_sheets(translate=parent.translate, **values),
        Work.OBSTACLE_SHEET: lambda **values: write_obstacle_sheet(translate=parent.translate, **values),
        Work.PRACTICE_SHEET: lambda **values: write_practice_sheet(translate=parent.translate, **values),
        Work.PAGE_COUNT: page_count,
        Work.PICTURE: render,
    }
    return ways[order.work](**order.values)


def serve(pipe: Connection) -> None:
    """Carry out one order after the other, until the parent is gone."""
    parent = Parent(pipe)
    while True:
        try:
            order = parent.next_order()
            try:
                parent.tell(Done(carry_out(order, parent)))
            except UserError as error:
                parent.tell(Refused(type(error), error.code, dict(error.values)))
        except (EOFError, ConnectionError):
            return


def main(words: list[str]) -> None:
    """Serve the pipe whose file descriptor is handed over."""
    # Ctrl-C in a terminal reaches both of us: the parent decides, and its end of the pipe tells.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(Connection(int(words[0])))


if __name__ == "__main__":
    main(sys.argv[1:])
