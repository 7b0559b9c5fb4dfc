"""Printing: what, on which paper, the pages to look at, then a printer or a file.

Reached from other places by `go_to("printing", PrintRequest(...))`, never from the navigation. It is private: one's own
sheet needs one's PIN, the others a chief's. Nothing is left of it when the sign-in ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.queries.people import load_people
from db.queries.programme import load_teams
from kiosk.actions.sheets import note_sheets_printed
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock, monday_of
from kiosk.domain.errors import UserError
from kiosk.domain.people import Person
from kiosk.domain.permissions import Action, Target, can
from kiosk.domain.programme import Programme, Team
from kiosk.jobs.answers import unheard
from kiosk.jobs.long_work import LongWork, Progress
from kiosk.jobs.printers import JobState, Printer, Printers
from kiosk.jobs.runner import Jobs
from kiosk.reports.order import PaperSize
from kiosk.reports.press import Press
from views.name_sheet import NameSheet
from views.place import Place
from views.printing.by_itself import SheetsByThemselves
from views.printing.making import (
    LOOK_EVERY_SECONDS,
    Made,
    Making,
    Printed,
    Scratch,
    keep,
    print_and_follow,
    remove,
    translate,
)
from views.printing.options import PrintOptions
from views.printing.preview import Preview
from views.printing.request import PrintRequest, Prints
from views.printing.tools import PrintTools
from views.printing.weekly import Weekly
from views.signed_in import SignedIn
from widgets.roomy import room_height
from widgets.theme import Theme

_LEAST_WIDTH, _LEAST_PREVIEW = 1000, 420
"""Narrower than this, in px at 1080p, the pages stand below the choices, not lower than the other."""

SECOND_MS = 1000
Words = Callable[[UserError], str]


class PrintingPlace(Place):
    """Choices at the left, the pages at the right.

    `words` turns an error into a sentence; `folder` is where files are kept, `by_itself` what prints without a touch,
    `look_every_seconds` how often a queue is asked.
    """

    name: ClassVar[str] = "printing"
    private: ClassVar[bool] = True
    topics: ClassVar[frozenset[Topic]] = frozenset()

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        clock: Clock,
        programme: Programme,
        words: Words,
        folder: Path,
        printers: Printers,
        by_itself: SheetsByThemselves,
        parent: QWidget | None = None,
        *,
        look_every_seconds: float = LOOK_EVERY_SECONDS,
    ) -> None:
        super().__init__(theme, parent)
        self._jobs, self._clock, self._programme, self._words = jobs, clock, programme, words
        self._folder, self._printers, self._look_every = folder, printers, look_every_seconds
        self._request = PrintRequest(Prints.OWN_WEEK)
        self._scratch = Scratch()
        self._made: Made | None = None
        self._why_no_pages = ""
        self._job: LongWork | None = None
        self._teams = jobs.latest(self)
        self._people = jobs.latest(self)
        self._names: NameSheet | None = None
        self.options = PrintOptions(theme)
        self._press = Press(translate)
        self.preview = Preview(theme, jobs, self._press)
        self.tools = PrintTools(theme)
        self.making = Making(jobs, clock, self._scratch, self._press, self)
        self.weekly = Weekly(theme, jobs, clock, programme, words, by_itself, self.options, lambda: self.stage, self)
        self._seconds = QTimer(self)
        self._seconds.setInterval(SECOND_MS)
        self._since = clock.now()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._pages = QVBoxLayout()
        self._pages.addWidget(self.preview, 1)
        self._pages.addWidget(self.weekly.card)
        self._row.addWidget(self.options)
        self._row.addLayout(self._pages, 1)
        self.weekly.card.hide()
        self.options.set_paper(usual_paper(QLocale()))
        self.options.set_printers([])
        self._connect()
        self.set_theme(theme)

    # The place -------------------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Print")

    def subtitle(self) -> str:
        """Return what the pages are for."""
        return self.tr("Coaching, not assessment. A sheet belongs to its person.")

    def tool_band(self) -> QWidget:
        """Return back, keep and print; or what runs."""
        return self.tools

    def arrive(self, argument: object) -> None:
        """Take what somebody wants printed."""
        if isinstance(argument, PrintRequest):
            self._request = argument
            self.make_stale()

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Know whose pages these are; those of the one before are gone."""
        changed = signed_in != self.signed_in
        super().set_signed_in(signed_in)
        if changed:
            self._forget()
            self.make_stale()

    def reload(self) -> None:
        """Offer what may be printed, look for printers, and make the pages."""
        if self.signed_in is None:
            return
        self.options.set_request(self._request.what, batch=self._may_batch(self.signed_in))
        self._seat_weekly()
        self.options.set_weeks(monday_of(self._programme.calendar.day_of(self._clock.now())))
        self._teams.read(load_teams, self._programme.id, on_done=self._show_teams)
        self._look_for_printers()
        self._make()

    def on_changes(self, changes: ChangeSet) -> None:
        """Read what is set anew; pages that somebody looks at stay as they are."""
        if changes.touches(Topic.SETTINGS):
            self.weekly.reload()

    def rest(self) -> None:
        """Forget every page; a print that runs goes on in its queue."""
        self._forget()
        self._stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other where the screen is higher than wide."""
        super().resizeEvent(event)
        self._seat()

    def _seat(self) -> None:
        # With a large text there is no room beside each other, and the page scrolls.
        narrow = self.width() < self.theme.px(_LEAST_WIDTH)
        upright = room_height(self) > self.width()
        above = upright or narrow
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight)
        self.options.set_above(above=above)
        pressed = (narrow and not upright) or not self.weekly.card.isHidden()
        self.preview.setMinimumHeight(self.theme.px(_LEAST_PREVIEW) if pressed else 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_row"):
            self._row.setSpacing(theme.px(16))
            self._pages.setSpacing(theme.px(16))

    def _connect(self) -> None:
        self.options.changed.connect(self._make)
        self.options.changed.connect(self._seat_weekly)
        self.weekly.said.connect(self.tools.say)
        self.options.look_again_tapped.connect(self._look_for_printers)
        self.options.person_wanted.connect(self._on_person_wanted)
        self.tools.back_tapped.connect(lambda: self.go_to.emit(self._request.back_to, None))
        self.tools.keep_tapped.connect(self._on_keep_tapped)
        self.tools.print_tapped.connect(self._on_print_tapped)
        self.tools.stop_tapped.connect(self._on_stop_tapped)
        self.making.progressed.connect(self._on_making)
        self.making.made.connect(self._on_made)
        self.making.stopped.connect(self._on_stopped)
        self.making.failed.connect(self._on_not_made)
        self._seconds.timeout.connect(self._on_second)

    def _may_batch(self, signed_in: SignedIn) -> bool:
        return can(signed_in.actor, Action.PRINT_BATCH, Target(self._programme.id))

    def _show_teams(self, teams: Sequence[Team]) -> None:
        self.options.set_teams(teams)
        # What is set names a team.
        self.weekly.reload()

    def _seat_weekly(self) -> None:
        """Let whoever prints for others see what prints by itself, beside the goal sheets it prints."""
        signed_in = self.signed_in
        may = signed_in is not None and self._may_batch(signed_in)
        self.weekly.set_actor(signed_in.actor if signed_in is not None and may else None)
        self.weekly.card.setVisible(may and self.options.choice().what is Prints.GOAL_SHEETS)
        self._seat()

    def _on_person_wanted(self) -> None:
        self._people.read(load_people, self._programme.id, None, on_done=self._ask_whose)

    def _ask_whose(self, people: Sequence[Person]) -> None:
        if self.signed_in is None:
            return
        if self._names is None:
            self._names = NameSheet(self.theme, self.stage)
            self._names.turned_away.connect(lambda: self.options.set_person(None))
        detail = self.tr("It holds what they share with their team.")
        self._names.ask(self.tr("Whose sheet?"), people, self._on_person_chosen, detail)

    def _on_person_chosen(self, person: Person) -> None:
        self.options.set_person(person)
        self._make()

    def _forget(self) -> None:
        if self._names is not None and self._names.is_open:
            self._names.turn_away()
        self.options.set_person(None)
        self.making.drop()
        self.weekly.set_actor(None)
        self.weekly.card.hide()
        # A file on its way to a printer stays until it has arrived.
        folder = self._scratch.detach() if self._job is None else None
        if folder is not None:
            self._jobs.run(partial(remove, folder), on_done=unheard, on_error=self.error.emit, owner=self)
        self._press.close()
        self._made, self._why_no_pages = None, ""
        self.preview.say("")
        self.tools.say("")
        self._end_work()

    # Pages -----------------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        if self.signed_in is None or self._job is not None:
            return
        self._made, self._why_no_pages = None, self.tr("pages are being made")
        self.tools.say("")
        self.preview.say(self.tr("The pages are being made."))
        self._tell_ready()
        self._begin_work(self.tr("Reading what goes on the pages"), None)
        choice = replace(
            self.options.choice(),
            plans=self._request.plans,
            practice=self._request.practice,
            obstacles=self._request.obstacles,
        )
        self.making.start(choice, self.signed_in.actor)

    def _on_making(self, progress: Progress) -> None:
        words = self.tr("Making pages: {done} of {total}").format(done=progress.done, total=progress.total)
        self.tools.work(words, progress.done / progress.total if progress.total else None)

    def _on_made(self, made: Made) -> None:
        self._made, self._why_no_pages = made, ""
        self.preview.show_pages(made)
        self._end_work()
        self._tell_ready()

    def _on_stopped(self) -> None:
        self._why_no_pages = self.tr("stopped")
        self.preview.say(self.tr("Stopped. Choose again to make the pages."))
        self._end_work()
        self._tell_ready()

    def _on_not_made(self, error: UserError) -> None:
        self._why_no_pages = self.tr("no pages")
        self.preview.say(self._words(error))
        self._end_work()
        self._tell_ready()

    def _tell_ready(self) -> None:
        printer = "" if self.options.printer.held else self.tr("no printer")
        self.tools.set_ready(pages=self._why_no_pages, printer=printer)

    # Printers --------------------------------------------------------------------------------------------------------

    def _look_for_printers(self) -> None:
        self._jobs.run(
            lambda _task: self._printers.known(),
            on_done=self._on_printers,
            on_error=self._on_no_printers,
            owner=self,
        )

    def _on_printers(self, printers: Sequence[Printer]) -> None:
        self.options.set_printers(printers)
        self._tell_ready()

    def _on_no_printers(self, error: UserError) -> None:
        self.options.set_printers([], self._words(error))
        self._tell_ready()

    def _on_print_tapped(self) -> None:
        if self._made is None or self._job is not None:
            return
        printer = self.options.printer.held
        self._begin_work(self.tr("Sending to {printer}").format(printer=printer), None)
        # A sheet that is being noted as printed leaves: only the printer's queue gives it back.
        self.tools.progress.set_stop_blocked(self.tr("in a moment"))
        self._let_go(self._made, partial(self._send, printer))

    def _let_go(self, made: Made, then: Callable[[Made], None]) -> None:
        """Note whose sheets leave, then let them; a plan is nobody's sheet."""

        def noted(_: None) -> None:
            # Unless they were forgotten meanwhile: whoever asked has left, or chose otherwise.
            if self._made is made and self._job is None:
                then(made)

        if not made.codes or self.signed_in is None:
            noted(None)
            return
        self._jobs.write(
            note_sheets_printed,
            self.signed_in.actor,
            made.codes,
            on_done=noted,
            on_error=self._on_not_kept,
            owner=self,
        )

    def _send(self, printer: str, made: Made) -> None:
        work = partial(print_and_follow, self._printers, made, printer, self._folder)
        self._job = self._jobs.run(
            lambda task: work(task, self._look_every),
            on_done=self._on_printed,
            on_error=self._on_not_kept,
            on_progress=self._on_printing,
            owner=self,
        )
        self.tools.progress.set_stop_blocked("")

    def _on_printing(self, progress: Progress) -> None:
        printer = self.options.printer.held
        if progress.text == JobState.WAITING and progress.done:
            words = self.tr("In the queue of {printer}, {count} before it")
        else:
            words = {
                JobState.WAITING.value: self.tr("In the queue of {printer}"),
                JobState.PRINTING.value: self.tr("{printer} is printing"),
                JobState.HELD.value: self.tr("The queue of {printer} holds it"),
            }.get(progress.text, self.tr("Sending to {printer}"))
        self.tools.work(words.format(printer=printer, count=progress.done), None)

    def _on_printed(self, printed: Printed) -> None:
        self._end_job()
        if printed.error is not None:
            self.tools.say(self._kept_words(self._words(printed.error), printed.kept))
            self._look_for_printers()
        elif printed.state is JobState.CANCELLED:
            self.tools.say(self.tr("Taken out of the queue; nothing more is printed."))
        else:
            self.tools.say(self.tr("Printed on {printer}.").format(printer=printed.printer))
            self.notice.emit(self.tr("Printed on {printer}.").format(printer=printed.printer))

    def _kept_words(self, sentence: str, kept: Path | None) -> str:
        if kept is None:
            return sentence
        return self.tr("{sentence} They lie in {folder} as “{name}”.").format(
            sentence=sentence, folder=kept.parent, name=kept.name
        )

    def _on_not_kept(self, error: UserError) -> None:
        self._end_job()
        self.tools.say(self._words(error))

    def _end_job(self) -> None:
        self._job = None
        self._end_work()
        if self.signed_in is None:
            self._forget()
        elif self._made is None:
            # Somebody else came while it ran: now their pages can be made.
            self._make()

    # Files -----------------------------------------------------------------------------------------------------------

    def _on_keep_tapped(self) -> None:
        if self._made is not None:
            self._let_go(self._made, self._keep)

    def _keep(self, made: Made) -> None:
        self._jobs.run(
            lambda _task: keep(made, self._folder), on_done=self._on_kept, on_error=self._on_not_kept, owner=self
        )

    def _on_kept(self, path: Path) -> None:
        words = self.tr("Kept as “{name}” in {folder}.")
        self.tools.say(words.format(name=path.name, folder=path.parent))

    # What runs -------------------------------------------------------------------------------------------------------

    def _begin_work(self, words: str, share: float | None) -> None:
        self._since = self._clock.now()
        self._seconds.start()
        self.tools.work(words, share)
        self.tools.progress.set_stop_blocked("")

    def _end_work(self) -> None:
        if self._job is None:
            self._seconds.stop()
            self.tools.rest()

    def _on_second(self) -> None:
        self.tools.progress.set_elapsed(max(0, int((self._clock.now() - self._since).total_seconds())))
        if self.in_front:
            self.still_working.emit()

    def _on_stop_tapped(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self.making.stop()


def usual_paper(locale: QLocale) -> PaperSize:
    """Return the paper that is usual where people measure in inches, or elsewhere."""
    inches = locale.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if inches else PaperSize.A4
