"""A second process beside the search: it proves how good any plan could be, and then gives half of the reasons.

The search is busy with better plans; the bound comes from solving the whole, which takes all the time it is given. Both
talk over one pipe: bounds and better plans one way, the wish for reasons and the reasons back. The second process ends
when the pipe does. What it finds depends on the clock, so a search under a work limit does without it.
"""

from __future__ import annotations

import math
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

from kiosk.matching.budget import Budget, Found, Options, Told
from kiosk.matching.cells import Cell, open_cells
from kiosk.matching.explain import Reasons
from kiosk.matching.formulation import Formulation, formulate
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Floats, Limits, Outcome, Solver
from kiosk.matching.incumbent import PROVEN, Best
from kiosk.matching.plan import Why
from kiosk.matching.problem import Assignments, Problem
from kiosk.matching.rolling import Rolling

SMALL = 1500
"""Up to so many placements to choose from, the whole is solved at once by one process."""
CORES_NEEDED = 2
ROLLING_SHARE = 0.5
"""The share of the time by which a plan made block by block has to be there; the rest is for the bound."""


@dataclass(frozen=True, slots=True)
class Bound:
    """No plan exceeds this."""

    value: float


@dataclass(frozen=True, slots=True)
class Better:
    """A plan that the second process came upon; whoever takes it checks it."""

    assignments: Assignments


@dataclass(frozen=True, slots=True)
class Enough:
    """The bound is good enough: be ready for the reasons. It may take seconds until this is heard."""


@dataclass(frozen=True, slots=True)
class Explain:
    """The wish for the reasons of a plan, block by block in this order."""

    assignments: Assignments
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """The reasons of every cell of one block."""

    block: str
    why: Mapping[Cell, Why]


Message = Bound | Better | Explained


def small(choices: int) -> bool:
    """Tell whether there are so few placements to choose from that one process solves the whole at once."""
    return choices <= SMALL


def rules_alone(problem: Problem) -> bool:
    """Tell whether a plan's worth lies in rules and wishes alone: then the relaxation is near the whole."""
    return not (problem.aims.growth or problem.aims.fairness or problem.aims.continuity)


def has_use(problem: Problem, options: Options) -> bool:
    """Tell whether a second process would help: a core for it, no work limit, a problem that is not small."""
    if not options.second or options.work_limit is not None or cores() < CORES_NEEDED:
        return False
    return not small(open_cells(problem, Growth(problem)).choices)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Second:
    """The search's end of the pipe; without a pipe, and once it is closed, nothing comes and nothing goes."""

    def __init__(self, pipe: Connection | None = None) -> None:
        self._pipe = pipe
        self._explained: list[Explained] = []

    @property
    def there(self) -> bool:
        """Whether anybody is at the other end, as far as is known."""
        return self._pipe is not None

    def news(self) -> Iterator[Bound | Better]:
        """Yield what came since the last call; reasons are kept for `explained`."""
        while self._pipe is not None:
            try:
                if not self._pipe.poll():
                    return
                message: Message = self._pipe.recv()
            except (EOFError, ConnectionError):
                self._pipe = None
                return
            if isinstance(message, Explained):
                self._explained.append(message)
            else:
                yield message

    def enough(self) -> None:
        """End the work on the bound."""
        self._send(Enough())

    def ask(self, assignments: Assignments, blocks: Sequence[str]) -> None:
        """Ask for the reasons of some blocks; ends the work on the bound, too."""
        self._send(Explain(dict(assignments), tuple(blocks)))

    def _send(self, wish: Enough | Explain) -> None:
        if self._pipe is not None:
            try:
                self._pipe.send(wish)
            except (BrokenPipeError, ConnectionError):
                self._pipe = None

    def explained(self) -> dict[str, Mapping[Cell, Why]]:
        """Return the reasons that have come so far, by block."""
        for _ in self.news():
            pass  # a bound that was on its way
        return {message.block: message.why for message in self._explained}


# The child -----------------------------------------------------------------------------------------------------


def assist(pipe: Connection, problem: Problem, options: Options) -> None:
    """Work beside a search until its end of the pipe is closed: the main function of the second process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    growth = Growth(problem)
    try:
        formulation = formulate(problem, growth, unlike=options.unlike)
        if not rules_alone(problem):
            _roll(pipe, formulation, options)
        _Prover(pipe, formulation, options.seed).run()
        wish: Enough | Explain = pipe.recv()
        while isinstance(wish, Enough):
            wish = pipe.recv()
        reasons = Reasons(problem, wish.assignments, growth)
        for block in wish.blocks:
            pipe.send(Explained(block, reasons.of_block(block, over=pipe.poll)))
    except (EOFError, ConnectionError):
        return  # the search is over
    finally:
        pipe.close()


def _roll(pipe: Connection, formulation: Formulation, options: Options) -> None:
    """Send a plan made block by block; the search began with a quicker one, and takes this where it is better."""
    budget = Budget(options, pipe.poll)

    def tell(event: Told) -> None:
        if isinstance(event, Found):
            pipe.send(Better(event.plan.assignments))

    best = Best(formulation, budget, tell)
    rolled = Rolling(formulation, Solver(formulation.milp, options.seed), budget, best, share=ROLLING_SHARE).run()
    if rolled.complete and rolled.solved is not None:
        best.offer(rolled.solved)


class _Prover:
    """Solves the whole, telling each tighter bound and each better plan, until something comes over the pipe."""

    def __init__(self, pipe: Connection, formulation: Formulation, seed: int) -> None:
        self._pipe = pipe
        self._formulation = formulation
        self._solver = Solver(formulation.milp, seed)
        self._bound = math.inf
        self._over = False

    def run(self) -> None:
        solved = self._solver.solve(Limits(gap=PROVEN / 2), self._on_look, self._on_better)
        if solved.outcome is not Outcome.INFEASIBLE:
            self._tell(solved.bound)
            if solved.values is not None:
                self._on_better(solved.values)

    def _on_look(self, _objective: float, bound: float) -> bool:
        self._tell(bound)
        return self._over or self._pipe.poll()

    def _tell(self, bound: float) -> None:
        if math.isfinite(bound) and bound < self._bound - PROVEN * max(1.0, abs(bound)) / 2:
            self._bound = bound
            self._send(Bound(bound))

    def _on_better(self, values: Floats) -> None:
        self._send(Better(self._formulation.read(values.tolist())))

    def _send(self, message: Bound | Better) -> None:
        """Send a message; a search that is gone means stop, and nothing may be raised into the solver."""
        try:
            self._pipe.send(message)
        except (BrokenPipeError, ConnectionError):
            self._over = True
