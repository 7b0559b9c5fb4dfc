"""What is asked of the printer for sheets that print themselves, each in a worker thread, and what its answers mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from threading import Lock

from kiosk.domain.errors import Unavailable, UserError
from kiosk.domain.print_schedule import NOT_OUT, Pile, PrintRun, RunState
from kiosk.jobs.long_work import Task
from kiosk.jobs.printers import JobState, JobStatus, Printers, PrintJob
from views.printing.choice import PAPERS
from views.printing.making import Made


class Handing:
    """Pages that go to a printer: in a worker thread, while another one may wait for how it ends."""

    def __init__(self, printers: Printers, printer: str, made: Made) -> None:
        self._printers, self._printer, self._made = printers, printer, made
        self._lock = Lock()
        self._job: PrintJob | None = None

    def __call__(self, task: Task) -> PrintJob:
        """Send them, where nobody asked to stop. Raises: WorkCancelled, and what `Printers.send` raises."""
        choice = self._made.choice
        with self._lock:
            task.stop_if_cancelled()
            self._job = self._printers.send(
                self._made.path, self._printer, title=choice.queue_title, media=PAPERS[choice.paper]
            )
            return self._job

    def ended(self) -> PrintJob | None:
        """Wait where it sends just now, as long as one command may take; return what was sent so far."""
        with self._lock:
            return self._job


def trouble_with(printers: Printers, printer: str, _task: Task) -> UserError | None:
    """Return why a printer cannot be printed on; None where it is there."""
    try:
        names = {each.name for each in printers.known()}
    except UserError as error:
        return error
    return None if printer in names else Unavailable("printing-printer-unknown", printer=printer)


def status_of(printers: Printers, run: PrintRun, _task: Task) -> JobStatus | UserError:
    """Return what the printer says of a sent run, or why it says nothing."""
    try:
        return printers.status(PrintJob(run.job, run.printer))
    except UserError as error:
        return error


def status_and_out(printers: Printers, pile: Pile, _task: Task) -> JobStatus | UserError:
    """Take what still waits in a queue out of it, and return what the printer said before, or why it says nothing."""
    job = PrintJob(pile.job, pile.printer)
    try:
        said = printers.status(job)
        if not said.state.is_final:
            printers.cancel(job)
    except UserError as error:
        return error
    return said


def what_became(run: PrintRun, said: JobStatus | UserError, now: datetime) -> PrintRun:
    """Return a sent run after what the printer said of it at a moment.

    One that waits too long, is held or cannot be asked about that long stays sent, with the reason; it may come out.
    """
    late = now - run.begun_at >= NOT_OUT
    if isinstance(said, UserError):
        # A command that was slow once is no news.
        return replace(run, error=said) if late else run
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
    return replace(run, error=Unavailable("print-not-out", printer=run.printer) if late else None)


def what_became_of(pile: Pile, run: PrintRun, said: JobStatus | UserError, now: datetime) -> PrintRun:
    """Return the run whose `pile` was taken out after its day, or had left its queue by itself."""
    run = replace(run, state=RunState.SENT, printer=pile.printer, job=pile.job, left=None)
    if isinstance(said, UserError) or said.state.is_final:
        return what_became(run, said, now)
    return replace(run, state=RunState.FAILED, error=Unavailable("print-waited-too-long", printer=pile.printer))
