"""The solver in a process of its own, with a second one beside it on large problems: both can be killed.

Messages go over one pipe in each direction of time: events out, one wish (to stop) in. The child ends by itself when
its parent is gone, because then the pipe is closed. No Qt here: whoever has a thread drives it by `poll` or `wait`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import cast

from kiosk.domain.errors import Unavailable, UserError
from kiosk.matching.budget import Found, Impossible, Options, Progress
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Problem
from kiosk.matching.processes import SPARE, begin, spawn
from kiosk.matching.search import solve
from kiosk.matching.second import assist, has_use

GRACE_SECONDS = 5.0
"""How long the child may take to answer a wish to stop, before it is killed."""
LOOK_EVERY_SECONDS = 0.05
STOP = "stop"


@dataclass(frozen=True, slots=True)
class Started:
    """The child is up and has read the problem."""

    pid: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The search ended, with or without a plan: the plan's status tells."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Failed:
    """The search broke down; `code` and `values` are a `UserError`'s."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


Event = Started | Progress | Found | Impossible | Finished | Failed


class SolverProcess:
    """One search in its own process: `start`, then `poll` until an event is `Finished` or `Failed`.

    Not thread-safe but for `cancel`, which may be called from any thread.
    """

    def __init__(
        self,
        problem: Problem,
        options: Options,
        *,
        grace_seconds: float = GRACE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._problem, self._options = problem, options
        self._grace, self._clock = grace_seconds, clock
        self._process: BaseProcess | None = None
        self._second: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._began_at = 0.0
        self._asked_at: float | None = None
        self._passed_on = False
        self._best: Plan | None = None
        self._impossible: Plan | None = None
        self._ended = False

    @property
    def running(self) -> bool:
        """True between `start` and the last event."""
        return self._process is not None and not self._ended

    def start(self) -> None:
        """Start the child. Raises: RuntimeError when called twice."""
        if self._process is not None:
            raise RuntimeError("a solver process runs once")
        self._began_at = self._clock()
        has_help = has_use(self._problem, self._options)
        wish = work, self._problem, self._options, has_help
        child = SPARE.take()
        try:
            child.link.send(wish)
        except (BrokenPipeError, ConnectionError):
            child.end()  # it died while it waited
            child = begin()
            child.link.send(wish)
        self._process, self._pipe = child.process, child.link
        if has_help:
            self._second = spawn(assist, child.helping, self._problem, self._options)
        # Ours is closed: each child's end is then the last one, and the other hears when it is gone.
        child.helping.close()

    def cancel(self) -> None:
        """Ask for the best plan so far; the child is killed if it does not answer within its grace."""
        if self._asked_at is None:
            self._asked_at = self._clock()

    def poll(self, wait_seconds: float = 0.0) -> list[Event]:
        """Return the events since the last call, waiting up to so long for the first; the last ends the process."""
        if not self.running or self._pipe is None:
            return []
        self._pass_on_wish(self._pipe)
        events: list[Event] = []
        try:
            while self._pipe.poll(0.0 if events else wait_seconds):
                events.append(self._take(self._pipe.recv()))
                if self._ended:
                    break
        except (EOFError, ConnectionError):
            events.append(self._give_up("matching-solver-died"))
        if not self._ended and self._overdue:
            events.append(self._give_up("matching-solver-silent"))
        if self._ended:
            self._close()
        return events

    def run(
        self, on_event: Callable[[Event], None] = lambda _event: None, wants_stop: Callable[[], bool] = lambda: False
    ) -> Plan:
        """Drive the search to its end in the calling thread and return the plan.

        `wants_stop` is asked many times a second; once it answers True the search is cancelled.
        Raises: Unavailable where the child broke down with nothing in hand.
        """
        self.start()
        try:
            while True:
                if wants_stop():
                    self.cancel()
                for event in self.poll(LOOK_EVERY_SECONDS):
                    on_event(event)
                    if isinstance(event, Finished):
                        return event.plan
                    if isinstance(event, Failed):
                        raise Unavailable(event.code, **event.values)
        finally:
            self.kill()

    def kill(self) -> None:
        """End the child at once, whatever it is doing; harmless when it is gone."""
        self._ended = True
        self._close()

    # -------------------------------------------------------------------------------------------------------------

    def _pass_on_wish(self, pipe: Connection) -> None:
        if self._asked_at is not None and not self._passed_on:
            self._passed_on = True
            try:
                pipe.send(STOP)
            except (BrokenPipeError, ConnectionError):
                return  # the child is gone already: reading tells

    @property
    def _overdue(self) -> bool:
        if self._asked_at is not None and self._clock() - self._asked_at > self._grace:
            return True
        # Deep inside the solver's library a time limit may go unheard.
        return self._clock() - self._began_at > self._options.time_limit + self._grace

    def _take(self, event: Event) -> Event:
        if isinstance(event, Found):
            self._best = event.plan
        elif isinstance(event, Impossible):
            self._impossible = event.plan
        self._ended = isinstance(event, Finished | Failed)
        return event

    def _give_up(self, code: str) -> Event:
        """End with the best plan the child sent before it fell silent; without one, with what is known of why."""
        self._ended = True
        if self._impossible is not None:
            return Finished(self._impossible)
        if self._best is not None:
            status = Status.FEASIBLE if self._asked_at is None else Status.CANCELLED
            return Finished(replace(self._best, status=status))
        if self._asked_at is not None:
            nothing = Plan(Status.CANCELLED, None, None, None, 0.0, self._options.seed, problem=self._problem.name)
            return Finished(nothing)
        return Failed(code)

    def _close(self) -> None:
        if self._process is not None:
            self._process.join(0.5)
        for process in (self._process, self._second):
            if process is not None:
                process.kill()
                process.join()
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


# The child -----------------------------------------------------------------------------------------------------


def work(pipe: Connection, problem: Problem, options: Options, second: Connection | None = None) -> None:
    """Run one search in the child process and send what happens."""
    link = _Link(pipe)
    link.send(Started(os.getpid()))
    try:
        plan = solve(problem, options, listener=link.send, stop=link.wants_stop, second=second)
    except UserError as error:
        link.send(Failed(error.code, dict(error.values)))
    else:
        link.send(Finished(plan))
    finally:
        pipe.close()


class _Link:
    """The child's end of the pipe."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._stop = False

    def send(self, event: Event) -> None:
        """Send an event; a parent that is gone means stop."""
        try:
            self._pipe.send(event)
        except (BrokenPipeError, ConnectionError):
            self._stop = True

    def wants_stop(self) -> bool:
        """Tell whether the parent asked to stop, or is gone."""
        if not self._stop:
            try:
                self._stop = self._pipe.poll() and cast(str, self._pipe.recv()) == STOP
            except (EOFError, ConnectionError):
                self._stop = True
        return self._stop
