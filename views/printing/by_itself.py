"""Goal sheets on their way to the printer while nobody stands there: claimed, made, noted, sent, asked about.

Each step is kept before the next one begins (`kiosk.actions.print_runs`), so whoever looks, at whichever screen, sees
how far it came. All of it is off the GUI thread; the kiosk may close at any step.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.print_runs import PrintClaim, claim_again, claim_due_print, hand_over_run, note_run
from kiosk.domain.clock import Clock
from kiosk.domain.errors import Conflict, UserError
from kiosk.domain.permissions import Actor
from kiosk.domain.print_schedule import OTHERS_FIRST, Pile, PrintRun, RunState, unsent
from kiosk.jobs.answers import unheard
from kiosk.jobs.long_work import LongWork
from kiosk.jobs.printers import UNSURE, JobState, JobStatus, Printers, PrintJob
from kiosk.jobs.runner import Jobs
from kiosk.reports.order import PaperSize
from kiosk.reports.press import Press
from views.printing.at_the_printer import (
    Handing,
    status_and_out,
    status_of,
    trouble_with,
    what_became,
    what_became_of,
)
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
        self._troubled_since: tuple[date, datetime] | None = None
        self._claim: PrintClaim | None = None
        self._handing: tuple[Handing, LongWork] | None = None
        self._scratch = Scratch()
        self._press = Press(translate)
        self._making = Making(jobs, clock, self._scratch, self._press, self)
        self._making.made.connect(self._on_made)
        self._making.failed.connect(self._fail)

    @property
    def running(self) -> bool:
        """Whether a claim is on its way to the printer."""
        return self._running

    def print_due(self, printer: str, day: date) -> None:
        """Print what is due on a day, where this printer is there; another screen that was first is no trouble."""
        if self._running:
            return
        self._run(running=True)
        self._jobs.run(
            partial(trouble_with, self.printers, printer),
            on_done=partial(self._on_looked, day),
            on_error=self._give_up,
            owner=self,
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
            partial(status_of, self.printers, run),
            on_done=partial(self._on_status, run),
            on_error=self._on_mute,
            owner=self,
        )

    def take_out(self, run: PrintRun, pile: Pile) -> None:
        """Take sheets whose day is over out of their queue, and keep what became of them."""
        if self._asking or self._running:
            return
        self._asking = True
        self._jobs.run(
            partial(status_and_out, self.printers, pile),
            on_done=partial(self._on_taken_out, run, pile),
            on_error=self._on_mute,
            owner=self,
        )

    def close(self) -> None:
        """End the process that draws; what was not sent is begun and not finished, and said to be so.

        Pages that a printer takes just now are waited for: their number is kept while anything still can be.
        """
        self._making.drop()
        if self._handing is not None:
            handing, work = self._handing
            work.cancel()
            job = handing.ended()
            if job is not None:
                self._on_sent(job)
        self._press.close()
        self._tidy()

    # The way of a claim -----------------------------------------------------------------------------------------------

    def _on_looked(self, day: date, trouble: UserError | None) -> None:
        if trouble is None:
            self._troubled_since = None
        elif not self._is_troubled_long(day):
            self._run(running=False)
            return
        self._jobs.write(
            claim_due_print, self.screen, trouble, on_done=self._on_claimed, on_error=self._give_up, owner=self
        )

    def _is_troubled_long(self, day: date) -> bool:
        """Tell whether others had their time: each day anew, for another screen may have seen to the last one."""
        now = self._clock.now()
        if self._troubled_since is None or self._troubled_since[0] != day:
            self._troubled_since = (day, now)
        return now - self._troubled_since[1] >= OTHERS_FIRST

    def _on_claimed(self, claim: PrintClaim | None) -> None:
        self._claim, self._troubled_since = claim, None
        if claim is None:
            self._run(running=False)
            return
        paper = next((size for size, word in PAPERS.items() if word == claim.paper), PaperSize.A4)
        self._making.start(Choice(Prints.GOAL_SHEETS, claim.week, paper, claim.team), claim.actor)

    def _on_made(self, made: Made) -> None:
        assert self._claim is not None
        pile = self._claim.run.left
        if pile is None:
            self._let_go(made)
            return
        # It may still lie there, and would come out besides.
        self._jobs.run(
            partial(status_and_out, self.printers, pile),
            on_done=partial(self._on_out, made, pile),
            on_error=self._fail,
            owner=self,
        )

    def _on_out(self, made: Made, pile: Pile, said: JobStatus | UserError) -> None:
        assert self._claim is not None
        if isinstance(said, UserError):
            self._fail(said)
        elif said.state is JobState.DONE:
            # It came out since somebody touched: one pile is enough.
            self._finish(what_became_of(pile, self._claim.run, said, self._clock.now()))
        else:
            self._let_go(made)

    def _let_go(self, made: Made) -> None:
        assert self._claim is not None
        # Said before they leave, as at a touch.
        self._jobs.write(
            hand_over_run,
            self._claim,
            made.codes,
            on_done=partial(self._send, made),
            on_error=self._on_not_let,
            owner=self,
        )

    def _send(self, made: Made, run: PrintRun) -> None:
        assert self._claim is not None
        self._claim = replace(self._claim, run=run)
        handing = Handing(self.printers, run.printer, made)
        self._handing = handing, self._jobs.run(handing, on_done=self._on_sent, on_error=self._fail, owner=self)

    def _on_sent(self, job: PrintJob) -> None:
        # Closed in the middle, it was noted already.
        if self._claim is not None:
            self._finish(replace(self._claim.run, state=RunState.SENT, job=job.id))

    def _on_not_let(self, error: UserError) -> None:
        if isinstance(error, Conflict):
            # Somebody took it over: what becomes of it is theirs to say.
            self._end()
        else:
            self._fail(error)

    def _fail(self, error: UserError) -> None:
        assert self._claim is not None
        run = self._claim.run
        # Where the printer may have the pages all the same, it is for a person to look.
        self._finish(replace(run, error=error) if error.code == UNSURE else unsent(run, error))

    def _finish(self, run: PrintRun) -> None:
        self._note(run)
        self._end()

    def _end(self) -> None:
        self._claim = self._handing = None
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
            self._jobs.run(partial(remove, folder), on_done=unheard, on_error=unheard, owner=self)

    # What the printer says --------------------------------------------------------------------------------------------

    def _on_status(self, run: PrintRun, said: JobStatus | UserError) -> None:
        self._asking = False
        self._note_news(run, what_became(run, said, self._clock.now()))

    def _on_taken_out(self, run: PrintRun, pile: Pile, said: JobStatus | UserError) -> None:
        self._asking = False
        self._note_news(run, what_became_of(pile, run, said, self._clock.now()))

    def _on_mute(self, _error: UserError) -> None:
        self._asking = False

    def _note_news(self, before: PrintRun, after: PrintRun) -> None:
        if (after.state, _code(after)) != (before.state, _code(before)):
            self._note(after)

    def _note(self, run: PrintRun) -> None:
        self._jobs.write(note_run, run, on_done=unheard, on_error=unheard, owner=self)


def _code(run: PrintRun) -> str:
    return run.error.code if run.error is not None else ""
