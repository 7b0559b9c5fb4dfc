"""Goal sheets on their way to the printer while nobody stands there: claimed, made, noted, sent, asked about.

Each step is kept before the next one begins (`kiosk.actions.print_runs`), so whoever looks, at whichever screen, sees
how far it came. All of it is off the GUI thread; the kiosk may close at any step.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.print_runs import PrintClaim, claim_again, claim_due_print, note_run
from kiosk.actions.sheets import note_sheets_printed
from kiosk.domain.clock import Clock
from kiosk.domain.errors import Unavailable, UserError
from kiosk.domain.permissions import Actor
from kiosk.domain.print_schedule import NOT_OUT, OTHERS_FIRST, PrintRun, RunState
from kiosk.jobs.long_work import Task
from kiosk.jobs.printers import JobState, JobStatus, Printers, PrintJob
from kiosk.jobs.runner import Jobs
from kiosk.reports.order import PaperSize
from kiosk.reports.press import Press
from views.printing.choice import PAPERS, Choice
from views.printing.making import Made, Making, Scratch, remove, translate
from views.printing.request import Prints


class SheetsByThemselves(QObject):
    """Prints one claim at a time, at this `screen`. Lives in the GUI thread.

    Signals: `changed` when `running` became another; `refused(UserError)` where a repeated print was not let.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, jobs: Jobs, clock: Clock, screen: str, printers: Printers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.screen, self.printers = screen, printers
        self._jobs, self._clock = jobs, clock
        self._running = self._asking = False
        self._troubled_since: datetime | None = None
        self._claim: PrintClaim | None = None
        self._scratch = Scratch()
        self._press = Press(translate)
        self._making = Making(jobs, clock, self._scratch, self._press, self)
        self._making.made.connect(self._on_made)
        self._making.failed.connect(self._fail)

    @property
    def running(self) -> bool:
        """Whether a claim is on its way to the printer."""
        return self._running

    def print_due(self, printer: str) -> None:
        """Print what is due, where this printer is there; another screen that was first is no trouble."""
        if self._running:
            return
        self._run(running=True)
        self._jobs.run(
            partial(_trouble_with, self.printers, printer), on_done=self._on_looked, on_error=self._give_up, owner=self
        )

    def print_again(self, actor: Actor, run: PrintRun) -> None:
        """Print once more what did not come out, because somebody touched."""
        if self._running:
            return
        self._run(running=True)
        self._jobs.write(
            claim_again, actor, run.id, self.screen, on_done=self._on_claimed, on_error=self._on_refused, owner=self
        )

    def follow(self, run: PrintRun) -> None:
        """Ask the printer about what was sent, and keep what it says where that is news."""
        if self._asking:
            return
        self._asking = True
        self._jobs.run(
            partial(_status_of, self.printers, run),
            on_done=partial(self._on_status, run),
            on_error=self._on_mute,
            owner=self,
        )

    def close(self) -> None:
        """End the process that draws; what was not sent is begun and not finished, and said to be so."""
        self._making.drop()
        self._press.close()
        self._tidy()

    # The way of a claim -----------------------------------------------------------------------------------------------

    def _on_looked(self, trouble: UserError | None) -> None:
        if trouble is None:
            self._troubled_since = None
        else:
            now = self._clock.now()
            self._troubled_since = self._troubled_since or now
            if now - self._troubled_since < OTHERS_FIRST:
                self._run(running=False)
                return
        self._jobs.write(
            claim_due_print, self.screen, trouble, on_done=self._on_claimed, on_error=self._give_up, owner=self
        )

    def _on_claimed(self, claim: PrintClaim | None) -> None:
        self._claim, self._troubled_since = claim, None
        if claim is None:
            self._run(running=False)
            return
        paper = next((size for size, word in PAPERS.items() if word == claim.paper), PaperSize.A4)
        self._making.start(Choice(Prints.GOAL_SHEETS, claim.week, paper, claim.team), claim.actor)

    def _on_made(self, made: Made) -> None:
        claim = self._claim
        assert claim is not None
        # Said before they leave, as at a touch.
        self._jobs.write(
            note_sheets_printed,
            claim.actor,
            made.codes,
            on_done=lambda _: self._send(claim, made),
            on_error=self._fail,
            owner=self,
        )

    def _send(self, claim: PrintClaim, made: Made) -> None:
        self._jobs.run(
            partial(_send, self.printers, claim, made), on_done=self._on_sent, on_error=self._fail, owner=self
        )

    def _on_sent(self, job: PrintJob) -> None:
        assert self._claim is not None
        self._finish(replace(self._claim.run, state=RunState.SENT, job=job.id))

    def _fail(self, error: UserError) -> None:
        assert self._claim is not None
        self._finish(replace(self._claim.run, state=RunState.FAILED, error=error))

    def _finish(self, run: PrintRun) -> None:
        self._claim = None
        self._note(run)
        self._press.close()
        self._tidy()
        self._run(running=False)

    def _on_refused(self, error: UserError) -> None:
        self._run(running=False)
        self.refused.emit(error)

    def _give_up(self, _error: UserError) -> None:
        """Leave it to the next look: nothing was claimed."""
        self._run(running=False)

    def _run(self, *, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.changed.emit()

    def _tidy(self) -> None:
        folder = self._scratch.detach()
        if folder is not None:
            self._jobs.run(partial(remove, folder), on_done=_nothing, on_error=_nothing, owner=self)

    # What the printer says --------------------------------------------------------------------------------------------

    def _on_status(self, run: PrintRun, said: JobStatus | UserError) -> None:
        self._asking = False
        after = what_became(run, said, self._clock.now())
        if (after.state, _code(after)) != (run.state, _code(run)):
            self._note(after)

    def _on_mute(self, _error: UserError) -> None:
        self._asking = False

    def _note(self, run: PrintRun) -> None:
        self._jobs.write(note_run, run, on_done=_nothing, on_error=_nothing, owner=self)


def what_became(run: PrintRun, said: JobStatus | UserError, now: datetime) -> PrintRun:
    """Return a sent run after what the printer said of it at a moment.

    One that waits too long, is held or cannot be asked about stays sent, with the reason; it may still come out.
    """
    if isinstance(said, UserError):
        return replace(run, error=said)
    match said.state:
        case JobState.DONE:
            return replace(run, state=RunState.PRINTED, error=None)
        case JobState.CANCELLED:
            return replace(run, state=RunState.FAILED, error=Unavailable("print-taken-out", printer=run.printer))
        case JobState.FAILED:
            error = Unavailable("printing-failed", printer=run.printer, job=run.job, reason=said.reason)
            return replace(run, state=RunState.FAILED, error=error)
        case JobState.HELD:
            return replace(run, error=Unavailable("print-held", printer=run.printer))
    late = now - run.begun_at >= NOT_OUT
    return replace(run, error=Unavailable("print-not-out", printer=run.printer) if late else None)


def _trouble_with(printers: Printers, printer: str, _task: Task) -> UserError | None:
    try:
        names = {each.name for each in printers.known()}
    except UserError as error:
        return error
    return None if printer in names else Unavailable("printing-printer-unknown", printer=printer)


def _send(printers: Printers, claim: PrintClaim, made: Made, task: Task) -> PrintJob:
    task.stop_if_cancelled()
    before, choice = claim.before, made.choice
    if before is not None and before.job:
        # It may still lie there, and would come out besides.
        printers.cancel(PrintJob(before.job, before.printer))
    return printers.send(made.path, claim.run.printer, title=choice.queue_title, media=PAPERS[choice.paper])


def _status_of(printers: Printers, run: PrintRun, _task: Task) -> JobStatus | UserError:
    try:
        return printers.status(PrintJob(run.job, run.printer))
    except UserError as error:
        return error


def _code(run: PrintRun) -> str:
    return run.error.code if run.error is not None else ""


def _nothing(_result: object) -> None:
    """Take an answer nobody waits for."""
