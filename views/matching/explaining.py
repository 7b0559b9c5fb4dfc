"""The runner-up of a cell, worked out when somebody asks, where the search had no time for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PlanId
from kiosk.jobs.long_work import Task
from kiosk.jobs.runner import Jobs
from kiosk.matching.plan import Why


def explain(kept: KeptPlan, key: CellKey, task: Task) -> Why:
    """Work out why a cell is as it is, the runner-up included: some tenths of a second, in a thread of its own."""
    # Loads the solver's library, which no screen needs to wait for.
    from kiosk.matching.explain import explain_cell

    task.stop_if_cancelled()
    return explain_cell(problem_of(kept.problem), plan_of(kept.result).assignments, *key)


class Explaining(QObject):
    """Asks for one cell at a time and remembers the answers; lives in the GUI thread.

    Signals: `answered`, then `with_answers` knows more; `failed(UserError)`.
    """

    answered = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._known: dict[tuple[PlanId, CellKey], Why] = {}
        self._asking: tuple[PlanId, CellKey] | None = None

    def is_asking(self, key: CellKey) -> bool:
        """Tell whether this cell is being worked out."""
        return self._asking is not None and self._asking[1] == key

    def ask(self, view: PlanView, key: CellKey) -> bool:
        """Have a cell worked out; returns whether that was needed and began. Only for whoever may see all reasons."""
        reasons = view.reasons.get(key)
        if view.kept is None or reasons is None or reasons.looked or view.cells[key].locked or self._asking is not None:
            return False
        if view.withdrawn:  # what others would gain or lose by it was worked out of levels that are gone
            return False
        self._asking = (view.kept.id, key)
        self._jobs.run(
            partial(explain, view.kept, key),
            on_done=partial(self._on_explained, self._asking),
            on_error=self._on_failed,
            owner=self,
        )
        return True

    def forget(self) -> None:
        """Forget everything: what was asked for is not for whoever comes next."""
        self._known.clear()
        self._asking = None

    def with_answers(self, view: PlanView) -> PlanView:
        """Return the plan with what is known of its runners-up."""
        if view.kept is None:
            return view
        known = {key: why for (plan, key), why in self._known.items() if plan == view.kept.id}
        reasons = {
            key: replace(
                found,
                runner_up=known[key].runner_up,
                cost=known[key].cost_of_runner_up,
                looked=True,
                close_call=known[key].close_call,
            )
            if key in known
            else found
            for key, found in view.reasons.items()
        }
        return replace(view, reasons=reasons)

    def _on_explained(self, asked: tuple[PlanId, CellKey], why: Why) -> None:
        if self._asking == asked:  # otherwise somebody else is there now
            self._asking = None
            self._known[asked] = why
            self.answered.emit()

    def _on_failed(self, error: UserError) -> None:
        self._asking = None
        self.failed.emit(error)
