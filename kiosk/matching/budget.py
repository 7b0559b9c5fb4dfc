"""How long a search may go on, how it reports and how it hears that it should stop."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.matching.plan import Plan
from kiosk.matching.problem import Assignments

Stage = Literal["relaxation", "first plan", "blocks placed", "repair", "polish", "proof", "reasons"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a search is asked for.

    `time_limit` is in seconds of wall clock and promises only a valid plan. `work_limit` bounds rounds of improvement
    and nodes: the same problem, seed and work limit give the same plan, as long as no time limit ends it first.
    `second`: a second process may help on another core, where there is no work limit. `repair`: only what has to
    move moves, so that the incumbent fits again; without an incumbent it means nothing.
    """

    time_limit: float = math.inf
    work_limit: int | None = None
    seed: int = 0
    explain: bool = True
    second: bool = True
    repair: bool = False
    unlike: tuple[Assignments, ...] = ()
    start: Assignments | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a search stands; `objective` is None before the first plan, `done` is the share of the stage, 0 to 1."""

    stage: Stage
    objective: float | None
    bound: float | None
    gap: float | None
    seconds: float
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """A better plan than before, passed by the checker, without its reasons."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Impossible:
    """No plan exists, and what is known by then: what sums tell, then what cannot hold together, then the ways out.

    `plan` is infeasible. What it says is never taken back, only added to.
    """

    plan: Plan


Told = Progress | Found | Impossible
Listener = Callable[[Told], None]


class Budget:
    """Counts down seconds and listens for the wish to stop."""

    def __init__(
        self,
        options: Options,
        stop: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._started = clock()
        self._limit = options.time_limit
        self._stop = stop
        self.work = options.work_limit
        self.seed = options.seed
        self.cancelled = False

    @property
    def timed(self) -> bool:
        """Whether a time limit was set: without one, nothing may depend on the clock."""
        return not math.isinf(self._limit)

    @property
    def total(self) -> float:
        """The whole time limit in seconds."""
        return self._limit

    def seconds(self) -> float:
        """Return how long the search has been going on."""
        return self._clock() - self._started

    def left(self, share: float = 1.0) -> float:
        """Return the seconds left until a share of the time limit is used up."""
        return max(0.0, share * self._limit - self.seconds())

    def over(self, share: float = 1.0) -> bool:
        """Tell whether to stop: asked to, or a share of the time is used up."""
        if not self.cancelled and self._stop():
            self.cancelled = True
        return self.cancelled or self.left(share) <= 0
