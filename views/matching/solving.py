"""One suggestion from the wish to the kept plans: read, search in processes of their own, keep.

The search is driven from a thread of the jobs, so that progress and stopping go the same way as for all long work.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.store import WriteSession
from kiosk.actions.drafts import keep_drafts
from kiosk.actions.kept_plans import AROUND
from kiosk.actions.plan_values import PlanView
from kiosk.actions.plan_view import share_of_best
from kiosk.actions.planning import Document, PlanningProblem, load_problem
from kiosk.actions.suggest import keep_suggestion, problem_of
from kiosk.actions.tried_plans import keep_tried, load_bent_problem
from kiosk.domain.clock import Clock
from kiosk.domain.permissions import Actor
from kiosk.jobs.answers import unheard
from kiosk.jobs.long_work import LongWork, Progress, Task
from kiosk.jobs.runner import Jobs
from kiosk.matching.budget import Impossible, Options
from kiosk.matching.budget import Progress as SearchProgress
from kiosk.matching.drafts import DraftKind, aims_of
from kiosk.matching.moves import Move, moves
from kiosk.matching.plan import Plan, WayOut
from kiosk.matching.plan_json import in_file_form
from kiosk.matching.processes import SPARE
from views.matching.draft_words import plan_letter, plan_name
from views.matching.on_the_way import OnTheWay

PERMILLE = 1000
SUGGEST_SECONDS = 60.0
"""How long a suggestion searches at the most; a year of 40 people is within half a per cent after ten."""
OF_PLAN = ":"
"""What stands between plan and stage in the text of a search's progress."""

Found = Sequence[tuple[DraftKind, Plan]]
Search = Callable[[Document, Options, Task], Found]
Hear = Callable[[Plan], None]
"""Takes a plan that cannot be, with what is known by then of why."""


def search(document: Document, options: Options, task: Task, hear: Hear) -> Found:
    """Search for three plans, the best one first; stopped, what was found so far comes back.

    Progress: `text` names the plan and the stage (`steady:polish`), `done` of 1000 is how much of the best possible is
    reached, `total` 0 says that it is not known yet. `hear` is called before a progress is told, in the same thread,
    once more is known of why there is no plan. Raises: UserError.
    """
    # Loads the solver's library, which no screen needs to wait for.
    from kiosk.matching.three import search_three
    from kiosk.matching.worker import Event

    def on_event(kind: DraftKind, event: Event) -> None:
        _tell(task, hear, kind, event)

    found = search_three(problem_of(document), options, on_event, task.cancelled)
    return [(draft.kind, draft.plan) for draft in found]


def search_one(document: Document, options: Options, task: Task, hear: Hear) -> Found:
    """Search for the plan nearest to the one in the document; otherwise as `search`."""
    from kiosk.matching.worker import SolverProcess

    process = SolverProcess(problem_of(document), replace(options, repair=True))
    plan = process.run(lambda event: _tell(task, hear, DraftKind.GROWTH, event), task.cancelled)
    return [(DraftKind.GROWTH, plan)]


def _tell(task: Task, hear: Hear, kind: DraftKind, event: object) -> None:
    if isinstance(event, Impossible):
        hear(event.plan)
        task.progress(0, 0, f"{kind.value}{OF_PLAN}reasons")
    elif isinstance(event, SearchProgress):
        share = share_of_best(event.objective, event.bound)
        words = f"{kind.value}{OF_PLAN}{event.stage}"
        task.progress(math.floor((share or 0) * PERMILLE), 0 if share is None else PERMILLE, words)


@dataclass(frozen=True, slots=True)
class Around:
    """A plan of which as little as possible is to change: its code, and who is where in the blocks ahead."""

    code: str
    placed: Sequence[Document]


def around_plan(view: PlanView) -> Around:
    """Return the plan that stands there as one to search around."""
    ahead = {key: cell.rotation for key, cell in view.cells.items() if cell.rotation and not cell.past}
    return Around(view.head.code if view.head is not None else "", in_file_form(ahead))


def _aims_wanted(aims: Mapping[str, float] | None) -> Document:
    return {} if aims is None else {"aims": asdict(aims_of(aims))}


def keep_around(
    write: WriteSession, actor: Actor, document: Document, plan: Plan, title: str, code: str
) -> tuple[Move, ...]:
    """Keep a plan that was searched around the one in the document; return who moves, and why."""
    keep_suggestion(write, actor, document, plan, title, {AROUND: code})
    problem = problem_of(document)
    return moves(problem, problem.incumbent, plan.assignments)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a search ended without a plan, and the problem that it searched; both name people and are for chiefs.

    `looking`: that there is none is known, and the search goes on for the rest of why, and for ways out. `stopped`:
    somebody ended it before it had them all.
    """

    plan: Plan
    document: Document
    looking: bool = False
    stopped: bool = False


class Suggesting(QObject):
    """Makes one suggestion at a time; lives in the GUI thread.

    Signals: `progressed(Progress)` as `search` tells it; at the end `kept(int)`, how many plans, or
    `moved(tuple[Move, ...])` for one around another: who moves; or `without_plan(Ended)` where the search ended with
    none (nothing is kept then), or `failed(UserError)`. After `try_out` it is `tried(KeptPlan)`. `obstructed(Ended)`
    comes before `without_plan`, each time more is known of why; never after `try_out`.
    """

    progressed = Signal(object)
    kept = Signal(int)
    moved = Signal(object)
    tried = Signal(object)
    obstructed = Signal(object)
    without_plan = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, clock: Clock, parent: QObject, *, seconds: float = SUGGEST_SECONDS, by: Search | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._clock = jobs, clock
        self._options = Options(time_limit=seconds)
        self.known = OnTheWay()
        self._search: Search = by or partial(search, hear=self.known.put)
        self._search_one: Search = partial(search_one, hear=self.known.put)
        self._actor: Actor | None = None
        self._work: LongWork | None = None
        self._title = ""
        self._wanted: Document = {}
        self._around: Around | None = None
        self._way: WayOut | None = None
        self._stopped = False
        self._since: datetime | None = None

    @property
    def trying(self) -> bool:
        """Whether the search that runs, or just ended without a plan, is for a way out."""
        return self._way is not None

    @property
    def running(self) -> bool:
        """Whether a suggestion is on its way."""
        return self._actor is not None

    @property
    def seconds(self) -> int:
        """How long it has been going on."""
        return max(0, int((self._clock.now() - self._since).total_seconds())) if self._since else 0

    def get_ready(self) -> None:
        """Have a process read the solver's library while a chief looks on: the next search begins at once."""
        # Where it fails, a search starts its process itself and tells.
        self._jobs.run(lambda _task: SPARE.warm_up(), on_done=unheard, on_error=unheard, owner=self)

    def stand_down(self) -> None:
        """Free the memory of a process that waits: nobody is there who may plan."""
        self._jobs.run(lambda _task: SPARE.cool_down(), on_done=unheard, on_error=unheard, owner=self)

    def start(
        self,
        actor: Actor,
        title: str,
        aims: Mapping[str, float] | None = None,
        around: Around | None = None,
    ) -> None:
        """Begin, for somebody who may plan; one that runs already goes on.

        `aims`: factors on the usual weights, None leaves those. `around`: a plan of which as little as possible is to
        change, for one plan instead of three.
        """
        if self.running:
            return
        self._wanted = _aims_wanted(aims)
        self._around, self._way = around, None
        if around is not None:
            self._wanted["incumbent"] = list(around.placed)
        self._begin(actor, title)

    def try_out(self, actor: Actor, title: str, way: WayOut, aims: Mapping[str, float] | None = None) -> None:
        """Begin with a way out taken in a copy of the problem; what comes of it is a draft that says what bends.

        `aims` as in `start`.
        """
        if not self.running:
            self._wanted, self._around, self._way = _aims_wanted(aims), None, way
            self._begin(actor, title)

    def _begin(self, actor: Actor, title: str) -> None:
        self._actor, self._title, self._stopped = actor, title, False
        self._since = self._clock.now()
        now = self._clock.now()
        if self._way is None:
            self._jobs.read(load_problem, now, on_done=self._on_read, on_error=self._on_failed)
        else:
            self._jobs.read(load_bent_problem, now, self._way, on_done=self._on_read, on_error=self._on_failed)

    def stop(self) -> None:
        """End the search; what it found is kept."""
        self._stopped = True
        if self._work is not None:
            self._work.cancel()

    def _on_read(self, found: PlanningProblem) -> None:
        document = found.document | self._wanted
        alone = self._around is not None or self._way is not None
        self._work = self._jobs.run(
            partial(self._search_one if alone else self._search, document, self._options),
            on_done=partial(self._on_searched, document),
            on_error=self._on_failed,
            on_progress=partial(self._on_progress, document),
            owner=self,
        )
        if self._stopped:
            self._work.cancel()

    def _on_progress(self, document: Document, progress: Progress) -> None:
        self.progressed.emit(progress)
        known = self.known.take()
        if known is not None and self.running and not self.trying:
            self.obstructed.emit(Ended(known, document, looking=True))

    def _on_searched(self, document: Document, found: Found) -> None:
        actor = self._actor
        self._work = None
        self.known.take()
        assert actor is not None
        (_, best), *others = found
        if not best.assignments:
            self._actor = None
            self.without_plan.emit(Ended(best, document, stopped=self._stopped))
            self._way = None
        elif self._way is not None:
            self._write(partial(keep_tried, document=document, plan=best, title=self._title, way=self._way), actor)
        elif self._around is not None:
            code = self._around.code
            self._write(partial(keep_around, document=document, plan=best, title=self._title, code=code), actor)
        elif not others:
            self._write(partial(keep_suggestion, document=document, plan=best, title=self._title), actor)
        else:
            named = [(kind, plan, plan_name(kind, plan_letter(place))) for place, (kind, plan) in enumerate(found)]
            self._write(partial(keep_drafts, document=document, drafts=named), actor)

    def _write(self, keep: Callable[[Any, Actor], object], actor: Actor) -> None:
        self._jobs.write(keep, actor, on_done=self._on_kept, on_error=self._on_failed, owner=self, origin="matching")

    def _on_kept(self, kept: object) -> None:
        self._actor = None
        if self._way is not None:
            self._way = None
            self.tried.emit(kept)
        elif isinstance(kept, tuple):
            self.moved.emit(kept)
        else:
            self.kept.emit(len(kept) if isinstance(kept, list) else 1)

    def _on_failed(self, error: object) -> None:
        self._actor = self._work = self._way = None
        self.failed.emit(error)
