"""Goal sheets by themselves, at the page of printing: what is set, how it went, and a chief's touches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.actions.print_schedule import SetPrintSchedule, load_print_state, set_print_schedule
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.permissions import Actor
from kiosk.domain.print_schedule import PrintSchedule, PrintState, may_repeat
from kiosk.domain.programme import Programme
from kiosk.jobs.runner import Jobs
from views.printing.by_itself import SheetsByThemselves
from views.printing.options import PrintOptions
from views.printing.schedule_card import ScheduleCard
from views.printing.schedule_sheet import ScheduleSheet
from views.printing.schedule_words import Words, chosen_sentence, next_sentence, run_sentence
from widgets.theme import Theme


class Weekly(QObject):
    """Shows the card to whoever prints for others, and to nobody else.

    `stage` gives the sheet's parent once it is needed. Signals: `said(str)`, a sentence about a touch.
    """

    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        clock: Clock,
        programme: Programme,
        words: Words,
        by_itself: SheetsByThemselves,
        options: PrintOptions,
        stage: Callable[[], QWidget],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._jobs, self._clock, self._programme, self._words = theme, jobs, clock, programme, words
        self._by_itself, self._options, self._stage = by_itself, options, stage
        self._actor: Actor | None = None
        self._state = PrintState()
        self._reading = jobs.latest(self)
        self.card = ScheduleCard(theme)
        self.sheet: ScheduleSheet | None = None
        self.card.set_tapped.connect(self.ask)
        self.card.off_tapped.connect(self._turn_off)
        self.card.again_tapped.connect(self._print_again)
        by_itself.changed.connect(self.reload)
        by_itself.refused.connect(self._on_refused)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme

    def set_actor(self, actor: Actor | None) -> None:
        """Know who may set it; None is whoever may not, and sees nothing of it."""
        self._actor = actor
        if actor is None and self.sheet is not None:
            self.sheet.close_sheet()
        self.reload()

    def reload(self) -> None:
        """Read what is set."""
        if self._actor is None:
            self._reading.cancel()
            self._state = PrintState()
            self.card.show_schedule("", "", on=False, again=False)
        else:
            self._reading.again(load_print_state, on_done=self._show)

    def _show(self, state: PrintState) -> None:
        if self._actor is None:
            return
        self._state = state
        schedule, now, zone = state.schedule, self._clock.now(), self._programme.calendar.zone
        running, screen = self._by_itself.running, self._by_itself.screen
        on = schedule is not None and schedule.on
        news = (
            run_sentence(state, screen, now, zone, self._words, running=running),
            next_sentence(state, now, zone),
        )
        run = state.run
        again = run is not None and may_repeat(run, screen, now, zone, running=running)
        sentence = self.tr("Goal sheets can print themselves every week.")
        if schedule is not None and on:
            sentence = self._sentence(schedule)
        self.card.show_schedule(sentence, "\n".join(filter(None, news)), on=on, again=again)

    def _sentence(self, schedule: PrintSchedule) -> str:
        team = next((team.name for team in self._options.teams if team.id == schedule.team_id), "")
        return chosen_sentence(schedule.weekday, schedule.at, team, schedule.printer)

    def ask(self) -> None:
        """Ask when, whose and where, beginning with what is set."""
        if self._actor is None:
            return
        if self.sheet is None:
            self.sheet = ScheduleSheet(self._theme, self._stage())
            self.sheet.chosen.connect(self._set)
        options = self._options
        self.sheet.ask(self._state.schedule, options.teams, options.printers, options.paper.held)

    def _turn_off(self) -> None:
        schedule = self._state.schedule
        if schedule is None:
            return
        self._set(
            SetPrintSchedule(
                schedule.weekday,
                schedule.at,
                schedule.printer,
                schedule.paper,
                schedule.team_id,
                on=False,
                version=schedule.version,
            )
        )

    def _set(self, command: SetPrintSchedule) -> None:
        if self._actor is None:
            return
        self._jobs.write(
            set_print_schedule, self._actor, command, on_done=self._on_set, on_error=self._on_refused, owner=self
        )

    def _on_set(self, _: None) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.reload()

    def _print_again(self) -> None:
        if self._actor is not None and self._state.run is not None:
            self._by_itself.print_again(self._actor, self._state.run)

    def _on_refused(self, error: UserError) -> None:
        # Below the sheet nobody would read why, nor see what is set now.
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.said.emit(self._words(error))
        self.reload()
