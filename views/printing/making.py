"""Pages from the database to a PDF, to pictures, to a printer or a folder: all of it off the GUI thread."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from db.queries.pairings import PairOfWeek, load_pairs_for_sheets
from kiosk.actions.case_sheets import prepare_case_sheets
from kiosk.actions.goal_sheets import prepare_goal_sheets, prepare_own_sheet
from kiosk.actions.plan_sheets import prepare_plan_sheets
from kiosk.domain.clock import Clock
from kiosk.domain.errors import Unavailable, UserError
from kiosk.domain.permissions import Actor
from kiosk.domain.programme import GroupFilter
from kiosk.jobs.long_work import LongWork, Task
from kiosk.jobs.printers import JobState, Printers
from kiosk.jobs.runner import Jobs
from kiosk.reports.dates import day_month
from kiosk.reports.press import Press
from views.printing.choice import PAPERS, Choice
from views.printing.request import Prints

LOOK_EVERY_SECONDS = 1.0
PATIENCE = 45
"""So many looks at a queue that does not move before it is told."""


@dataclass(frozen=True, slots=True)
class Made:
    """Pages that are ready: the file, how many pages, and what it would be called; `codes` of the goal sheets in it."""

    path: Path
    pages: int
    file_name: str
    choice: Choice
    codes: tuple[str, ...] = ()


class Scratch:
    """A folder for pages that nobody has decided on yet, made when first needed; any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder: Path | None = None
        self._count = 0

    def new_file(self) -> Path:
        """Return a path that nothing stands at."""
        with self._lock:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="growing-edge-"))
            self._count += 1
            return self._folder / f"pages-{self._count}.pdf"

    def detach(self) -> Path | None:
        """Return the folder for `remove`, None where there is none; what is made from now on gets another one."""
        with self._lock:
            folder, self._folder = self._folder, None
        return folder


def remove(folder: Path, _task: Task) -> None:
    """Take a detached folder away; not in the GUI thread."""
    shutil.rmtree(folder, ignore_errors=True)


class Making(QObject):
    """Makes the pages of one choice at a time; a new choice takes the place of the one before.

    Signals: `progressed(Progress)`, `made(Made)`, `stopped`, `failed(UserError)`.
    """

    progressed = Signal(object)
    made = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, clock: Clock, scratch: Scratch, press: Press, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._clock, self._scratch, self._press = jobs, clock, scratch, press
        self._round = 0
        self._running = False
        self._work: LongWork | None = None

    @property
    def running(self) -> bool:
        """Whether pages are being made."""
        return self._running

    def start(self, choice: Choice, actor: Actor) -> None:
        """Make the pages of a choice for somebody."""
        self.drop()
        self._running = True
        done, failed = partial(self._on_prepared, self._round, choice), partial(self._on_failed, self._round)
        if choice.what is Prints.PLAN:
            now = self._clock.now()
            self._jobs.read(
                prepare_plan_sheets,
                actor,
                now,
                choice.audience,
                translate,
                choice.plans,
                on_done=done,
                on_error=failed,
                owner=self,
            )
            return
        if choice.what is Prints.CASES:
            self._jobs.read(prepare_case_sheets, actor, on_done=done, on_error=failed, owner=self)
            return
        if choice.what is Prints.OBSTACLES:
            # It came whole from the screen of a chief, and stands in no database.
            self._on_prepared(self._round, choice, (choice.obstacles,))
            return
        if choice.what is Prints.PRACTICE:
            # It came whole from the screen, where anybody reads it.
            self._on_prepared(self._round, choice, (choice.practice,))
            return
        # Pairs take long to find: they are read before, so that no write waits for them.
        self._jobs.read(
            load_pairs_for_sheets,
            choice.week,
            self._clock.now(),
            on_done=partial(self._prepare_weeks, self._round, choice, actor),
            on_error=failed,
            owner=self,
        )

    def drop(self) -> None:
        """Forget what is being made."""
        self._round += 1
        self._running = False
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def stop(self) -> None:
        """Stop what is being made, and say so."""
        if self._running:
            self.drop()
            self.stopped.emit()

    def _prepare_weeks(self, number: int, choice: Choice, actor: Actor, pairs: Sequence[PairOfWeek]) -> None:
        if number != self._round:
            return
        done, failed = partial(self._on_prepared, number, choice), partial(self._on_failed, number)
        if choice.what is Prints.OWN_WEEK:
            self._jobs.write(
                prepare_own_sheet, actor, choice.week, day_words, pairs, on_done=done, on_error=failed, owner=self
            )
            return
        group = GroupFilter(choice.team.id if choice.team else None)
        only = choice.person.id if choice.person else None
        self._jobs.write(
            prepare_goal_sheets,
            actor,
            choice.week,
            group,
            day_words,
            only,
            pairs,
            on_done=done,
            on_error=failed,
            owner=self,
        )

    def _on_prepared(self, number: int, choice: Choice, sheets: Sequence[Any]) -> None:
        if number != self._round:
            return
        self._work = self._jobs.run(
            partial(_write, choice, sheets, self._scratch, self._press),
            on_done=partial(self._on_written, number),
            on_error=partial(self._on_failed, number),
            on_progress=self.progressed.emit,
            owner=self,
        )

    def _on_written(self, number: int, made: Made | None) -> None:
        if number == self._round and made is not None:
            self._running = False
            self.made.emit(made)

    def _on_failed(self, number: int, error: UserError) -> None:
        if number == self._round:
            self._running = False
            self.failed.emit(error)


def translate(context: str, text: str) -> str:
    """Return a text of the reports in the screen's language; any thread."""
    return QCoreApplication.translate(context, text)


def day_words(day: date) -> str:
    """Return the day a goal is due, as the sheet words it."""
    return day_month(day, translate)


def _write(choice: Choice, sheets: Sequence[Any], scratch: Scratch, press: Press, task: Task) -> Made | None:
    """Write the pages; `sheets` are of the kind that the choice asks for."""
    path = scratch.new_file()
    code, whole = "", True
    codes: tuple[str, ...] = ()
    if choice.what is Prints.CASES:
        press.case_sheets(path, sheets, choice.paper)
    elif choice.what is Prints.PRACTICE:
        (practice,) = sheets
        press.practice_sheet(path, practice, choice.paper)
    elif choice.what is Prints.OBSTACLES:
        (obstacles,) = sheets
        press.obstacle_sheet(path, obstacles, choice.paper)
    elif choice.what is Prints.PLAN:
        code, (first, *others) = " ".join(plan.code for plan in sheets), sheets
        whole = press.plan_sheet(
            path, first, choice.paper, choice.audience, task.progress, task.cancelled, others=others
        )
    else:
        codes = tuple(sheet.code for sheet in sheets)
        code = codes[0] if codes else ""
        whole = press.goal_sheets(path, sheets, choice.paper, task.progress, task.cancelled)
    return Made(path, press.page_count(path), choice.file_name(code), choice, codes) if whole else None


@dataclass(frozen=True, slots=True)
class Printed:
    """How a print ended; `error` where it did not, and then `kept` is where the file lies."""

    printer: str
    state: JobState | None = None
    error: UserError | None = None
    kept: Path | None = None


def print_and_follow(
    printers: Printers,
    made: Made,
    printer: str,
    folder: Path,
    task: Task,
    every_seconds: float = LOOK_EVERY_SECONDS,
    patience: int = PATIENCE,
) -> Printed:
    """Print, and follow the job to its end; what does not come out of the printer is kept in the folder.

    Progress: `text` is the job's state, `done` how many jobs come first.
    """
    state: JobState | None = None
    try:
        job = printers.send(made.path, printer, title=made.choice.queue_title, media=PAPERS[made.choice.paper])
        for status in printers.follow(
            job, pause=lambda: _pause(task, every_seconds), patience=patience, cancelled=task.cancelled
        ):
            state = status.state
            task.progress(status.ahead, 0, state.value)
    except UserError as error:
        return Printed(printer, state, error, keep(made, folder))
    return Printed(printer, state)


def _pause(task: Task, seconds: float) -> None:
    task.wait_cancelled(seconds)


def keep(made: Made, folder: Path) -> Path:
    """Copy the pages into the folder of prints, whole or not at all, and return where they are.

    Raises: Unavailable (`print-folder-unwritable`).
    """
    target = folder / made.file_name
    part = target.with_name(target.name + ".part")
    try:
        # What people work on is theirs: nobody else on this computer needs to read it.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copyfile(made.path, part)
        part.replace(target)
    except OSError as error:
        raise Unavailable("print-folder-unwritable", path=str(folder), reason=error.strerror or "") from error
    return target
