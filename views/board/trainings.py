"""Dates for learning at the board: asking for one, keeping it, calling it off, each with its undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.queries.cell import CellPage
from kiosk.actions.trainings import PlanTraining, call_off_training, keep_training, plan_training
from kiosk.domain.errors import UserError
from kiosk.domain.ids import TrainingId
from kiosk.domain.permissions import Actor
from kiosk.domain.trainings import Training
from kiosk.jobs.runner import Jobs
from views.board.training_sheet import TrainingSheet
from views.dates import short_day
from views.signed_in import SignedIn
from widgets.theme import Theme

WithPerson = Callable[[Callable[[SignedIn], object], str], None]


class TrainingDesk(QObject):
    """Does what the cell sheet asks for about dates.

    `with_person` asks who is there, `saved(text, undo)` offers the undo, `error` words a refusal, `new_id` makes ids.
    """

    def __init__(
        self,
        stage: QWidget,
        jobs: Jobs,
        with_person: WithPerson,
        saved: Callable[[str, Callable[[], None]], None],
        error: Callable[[UserError], None],
        new_id: Callable[[], TrainingId],
    ) -> None:
        super().__init__(stage)
        self._stage, self._jobs, self._with_person = stage, jobs, with_person
        self._saved, self._error, self._new_id = saved, error, new_id
        self.sheet: TrainingSheet | None = None

    def ask(self, theme: Theme, page: CellPage) -> None:
        """Open the sheet for a date in a cell."""
        if self.sheet is None:
            self.sheet = TrainingSheet(theme, self._stage)
            self.sheet.planned.connect(self._on_planned)
        self.sheet.open_for(page, self._new_id())

    def call_off(self, training: Training) -> None:
        """Call a date off; who it belongs to, or a chief, may."""
        words = self.tr("Called off: {what} on {day}").format(what=training.what, day=short_day(training.day))

        def then(signed_in: SignedIn) -> None:
            self._write(call_off_training, signed_in.actor, training.id, words, keep_training)

        self._with_person(then, self.tr("A date is called off by its person or a chief."))

    def rest(self) -> None:
        """Close what is open."""
        if self.sheet is not None:
            self.sheet.turn_away()

    def _on_planned(self, command: PlanTraining) -> None:
        self._with_person(
            lambda signed_in: self._plan(signed_in, command),
            self.tr("The date is kept and waits for you."),
        )

    def _plan(self, signed_in: SignedIn, command: PlanTraining) -> None:
        words = self.tr("Planned: {what} on {day}").format(what=command.what, day=short_day(command.day))

        def on_done(made: TrainingId) -> None:
            self._saved(words, lambda: self._write(call_off_training, signed_in.actor, made, "", None))
            self.rest()

        self._jobs.write(plan_training, signed_in.actor, command, on_done=on_done, on_error=self._error, owner=self)

    def _write(
        self,
        action: Callable[[Any, Actor, TrainingId], None],
        actor: Actor,
        training_id: TrainingId,
        words: str,
        undo: Callable[[Any, Actor, TrainingId], None] | None,
    ) -> None:
        def on_done(_: None) -> None:
            if undo is not None:
                self._saved(words, lambda: self._write(undo, actor, training_id, "", None))

        self._jobs.write(action, actor, training_id, on_done=on_done, on_error=self._error, owner=self)
