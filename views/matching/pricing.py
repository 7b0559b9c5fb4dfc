"""What moving somebody to each of the other rotations would cost everybody, worked out one by one off the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PlanId
from kiosk.jobs.long_work import LongWork, Task
from kiosk.jobs.runner import Jobs
from kiosk.matching.problem import Bar, Lock, Problem


@dataclass(frozen=True, slots=True)
class Price:
    """What a move costs everybody in growth points if only that block may change; None where no rule lets it be."""

    cost: float | None


Prices = Mapping[str, Price]
"""By rotation code; what is not there is not worked out yet."""


def price_of(kept: KeptPlan, key: CellKey, rotation: str, task: Task) -> Price:
    """Work out what it costs to have somebody on a rotation: some tenths of a second, in a thread of its own.

    A chief's own lock or bar in that place does not stand in the way: a move takes its place.
    """
    # Loads the solver's library, which no screen needs to wait for.
    from kiosk.matching.explain import explain_cell

    task.stop_if_cancelled()
    problem, assignments = problem_of(kept.problem), plan_of(kept.result).assignments
    choice = _either(problem, key, frozenset({assignments[key], rotation}))
    why = explain_cell(choice, assignments, *key)
    return Price(why.cost_of_runner_up if why.runner_up == rotation else None)


def _either(problem: Problem, key: CellKey, rotations: frozenset[str]) -> Problem:
    """Return the problem in which somebody has one of these rotations in a block."""
    locks = tuple(lock for lock in problem.locks if (lock.person, lock.block) != key)
    bars = tuple(bar for bar in problem.bars if not _bars(bar, key))
    return replace(problem, locks=(*locks, Lock(*key, rotations)), bars=bars)


def _bars(bar: Bar, key: CellKey) -> bool:
    return (bar.person, bar.block) == key


class Pricing(QObject):
    """Prices the moves of one cell at a time and remembers them; lives in the GUI thread.

    Signals: `priced` when another price is known; `failed(UserError)`.
    """

    priced = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._known: dict[tuple[PlanId, CellKey], dict[str, Price]] = {}
        self._asked: tuple[KeptPlan, CellKey, tuple[str, ...]] | None = None
        self._work: LongWork | None = None

    def ask(self, view: PlanView, key: CellKey) -> None:
        """Have the moves of a cell priced, and those of the cell before no longer; for whoever may plan."""
        self.stop()
        if view.kept is not None:
            self._asked = view.kept, key, other_rotations(view, key)
            self._go_on()

    def stop(self) -> None:
        """Price nothing more."""
        self._asked = None
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def forget(self) -> None:
        """Forget everything: what was asked for is not for whoever comes next."""
        self.stop()
        self._known.clear()

    def prices(self, view: PlanView, key: CellKey) -> Prices:
        """Return what is known of a cell's moves."""
        return self._known.get((view.kept.id, key), {}) if view.kept is not None else {}

    def _go_on(self) -> None:
        if self._asked is None:
            return
        kept, key, rotations = self._asked
        known = self._known.setdefault((kept.id, key), {})
        missing = next((rotation for rotation in rotations if rotation not in known), None)
        if missing is not None:
            self._work = self._jobs.run(
                partial(price_of, kept, key, missing),
                on_done=partial(self._on_priced, known, missing),
                on_error=self._on_failed,
                owner=self,
            )

    def _on_priced(self, known: dict[str, Price], rotation: str, price: Price) -> None:
        known[rotation] = price
        self._work = None
        self.priced.emit()
        self._go_on()

    def _on_failed(self, error: UserError) -> None:
        self.stop()
        self.failed.emit(error)


def other_rotations(view: PlanView, key: CellKey) -> tuple[str, ...]:
    """Return where else somebody could work in a block, in the programme's order."""
    here = view.cells[key].rotation
    return tuple(code for code, rotation in view.year.rotations.items() if code != here and not rotation.hatched)
