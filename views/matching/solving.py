"""One suggestion from the wish to the kept plan: read, search in a process of its own, keep.

The search is driven from a thread of the jobs, so that progress and stopping go the same way as for all long work.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.plan_view import share_of_best
from kiosk.actions.planning import Document, PlanningProblem, load_problem
from kiosk.actions.suggest import keep_suggestion, problem_of
from kiosk.domain.clock import Clock
from kiosk.domain.permissions import Actor
from kiosk.jobs.long_work import LongWork, Task
from kiosk.jobs.runner import Jobs
from kiosk.matching.budget import Options
from kiosk.matching.budget import Progress as SearchProgress
from kiosk.matching.plan import Plan

PERMILLE = 1000
SUGGEST_SECONDS = 60.0
"""How long a suggestion searches at the most; a year of 40 people is within half a per cent after ten."""

Search = Callable[[Document, Options, Task], Plan]


def search(document: Document, options: Options, task: Task) -> Plan:
    """Search for a plan; stopped, the best so far comes back.

    Progress: `text` names the stage, `done` of 1000 is how much of the best possible is reached, `total` 0 says that
    it is not known yet. Raises: UserError.
    """
    # Loads the solver's library, which no screen needs to wait for.
    from kiosk.matching.worker import Event, SolverProcess

    def on_event(event: Event) -> None:
        if isinstance(event, SearchProgress):
            share = share_of_best(event.objective, event.bound)
            task.progress(math.floor((share or 0) * PERMILLE), 0 if share is None else PERMILLE, event.stage)

    return SolverProcess(problem_of(document), options).run(on_event, task.cancelled)


class Suggesting(QObject):
    """Makes one suggestion at a time; lives in the GUI thread.

    Signals: `progressed(Progress)` as `search` tells it; `kept(KeptPlan)` at the end, or `without_plan(Plan)` where
    the search ended with none (nothing is kept then), or `failed(UserError)`.
    """

    progressed = Signal(object)
    kept = Signal(object)
    without_plan = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, clock: Clock, parent: QObject, *, seconds: float = SUGGEST_SECONDS, by: Search = search
    ) -> None:
        super().__init__(parent)
        self._jobs, self._clock = jobs, clock
        self._options, self._search = Options(time_limit=seconds), by
        self._actor: Actor | None = None
        self._work: LongWork | None = None
        self._title = ""
        self._stopped = False
        self._since: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether a suggestion is on its way."""
        return self._actor is not None

    @property
    def seconds(self) -> int:
        """How long it has been going on."""
        return max(0, int((self._clock.now() - self._since).total_seconds())) if self._since else 0

    def start(self, actor: Actor, title: str) -> None:
        """Begin, for somebody who may plan; one that runs already goes on."""
        if self.running:
            return
        self._actor, self._title, self._stopped = actor, title, False
        self._since = self._clock.now()
        self._jobs.read(load_problem, self._clock.now(), on_done=self._on_read, on_error=self._on_failed)

    def stop(self) -> None:
        """End the search; what it found is kept."""
        self._stopped = True
        if self._work is not None:
            self._work.cancel()

    def _on_read(self, found: PlanningProblem) -> None:
        work = partial(self._search, found.document, self._options)
        self._work = self._jobs.run(
            work,
            on_done=partial(self._on_searched, found.document),
            on_error=self._on_failed,
            on_progress=self.progressed.emit,
            owner=self,
        )
        if self._stopped:
            self._work.cancel()

    def _on_searched(self, document: Document, plan: Plan) -> None:
        actor = self._actor
        self._work = None
        assert actor is not None
        if not plan.assignments:
            self._actor = None
            self.without_plan.emit(plan)
            return
        self._jobs.write(
            keep_suggestion,
            actor,
            document,
            plan,
            self._title,
            on_done=self._on_kept,
            on_error=self._on_failed,
            owner=self,
            origin="matching",
        )

    def _on_kept(self, kept: KeptPlan) -> None:
        self._actor = None
        self.kept.emit(kept)

    def _on_failed(self, error: object) -> None:
        self._actor = self._work = None
        self.failed.emit(error)
