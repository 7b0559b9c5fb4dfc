"""The team's retro: it opens with what is open, and asks for one thing about this board to be other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from db.queries.people import load_people
from db.queries.retro import Retro, load_retro
from kiosk.actions.retro import (
    MoveChange,
    ProposeChange,
    move_change,
    propose_change,
    take_step_back,
    withdraw_change,
)
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.ids import ChangeId, IdMaker, PersonId, ProgrammeId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.domain.retro import BoardChange, Stage
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.person.panel import Panel, clear
from views.person.words_sheet import Question, WordsSheet
from views.place import Place
from views.retro.brought import Brought
from views.retro.change_card import ChangeCard
from views.retro.take_up_sheet import TakeUpSheet
from views.signed_in import SignedIn
from views.undoing import undoing
from views.words_band import WordsAndButtons
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme

_StepKey = tuple[ChangeId, UUID | None, Stage]


class RetroPlace(Place):
    """Open changes at one side, ended ones at the other. Everybody may propose, take up, finish and drop.

    `go_to` may bring words that a proposal begins with (`Brought`).
    """

    name: ClassVar[str] = "retro"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.STORIES, Topic.PEOPLE})

    def __init__(
        self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, programme_id: ProgrammeId, drafts: DraftKeeper
    ) -> None:
        super().__init__(theme)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._programme_id = programme_id
        self._reads, self._roster = jobs.latest(self), jobs.latest(self)
        self._retro: Retro | None = None
        self._brought = Brought()
        self._words: WordsSheet | None = None
        self._taking: TakeUpSheet | None = None
        self._steps: dict[_StepKey, UUID] = {}
        self.cards: dict[ChangeId, ChangeCard] = {}
        self.open_panel = Panel(theme, self.tr("Open"))
        self.ended_panel = Panel(theme, "")
        self.ended_panel.set_heading(self.tr("Done or dropped"), self.tr("in the last four months"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.open_panel, 3)
        self._row.addWidget(self.ended_panel, 2)
        self.propose_button = Button(theme, self.tr("Change one thing"), "pencil-line", "primary")
        words = self.tr("First what is open: done, still on, or dropped? Then one new thing.")
        self.tools = WordsAndButtons(theme, words, [self.propose_button])
        self.propose_button.clicked.connect(self.propose)
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Team retro")

    def subtitle(self) -> str:
        """Return the line under it."""
        return self.tr("Change one thing about this board")

    def tool_band(self) -> QWidget:
        """Return the band with the way to propose something."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; cards are made anew."""
        super().set_theme(theme)
        self._row.setSpacing(theme.px(16))
        for panel in (self.open_panel, self.ended_panel):
            panel.set_theme(theme)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        upright = self.height() > self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)

    def reload(self) -> None:
        """Ask for the changes."""
        self._reads.read(load_retro, self._clock.now(), on_done=self._show)

    def arrive(self, argument: object) -> None:
        """Begin a proposal with the words that `go_to` brought along."""
        self._brought = argument if isinstance(argument, Brought) else Brought()

    def shown(self) -> None:
        """Come to the front, and go on with words that were brought."""
        super().shown()
        if self._brought.words:
            self.propose()

    def rest(self) -> None:
        """Close what is open."""
        self._brought = Brought()
        if self._words is not None:
            self._words.turn_away()
        if self._taking is not None:
            self._taking.close_sheet()

    def propose(self) -> None:
        """Ask whoever is there, or comes, for one thing to be other."""
        brought, self._brought = self._brought, Brought()
        reason = self.tr("A change comes from somebody who can be asked about it.")
        self.with_person(partial(self._ask_what, brought), reason)

    def words_sheet(self) -> WordsSheet:
        """Return the sheet for a few words, made when it is first needed."""
        if self._words is None:
            self._words = WordsSheet(self.theme, self.stage, self._drafts)
        return self._words

    def take_up_sheet(self) -> TakeUpSheet:
        """Return the sheet to take something up, made when it is first needed."""
        if self._taking is None:
            self._taking = TakeUpSheet(self.theme, self.stage)
        return self._taking

    def _ask_what(self, brought: Brought, who: SignedIn) -> None:
        # Words begun about something else wait until that is brought again, in whatever words.
        key = ("retro", *brought.about)
        question = Question(
            title=self.tr("Change one thing about this board"),
            detail=self.tr("What should be other when we meet again? One thing, small enough for two weeks."),
            key=key,
            author=who.person_id,
            text=brought.words,
        )
        self.words_sheet().ask(question, partial(self._propose, who.actor, ChangeId(self._ids()), key))

    def _propose(self, actor: Actor, change_id: ChangeId, key: tuple[str, ...], text: str) -> None:
        done = self.tr("Proposed; the next retro asks for it")
        # Until it is stored; whoever is refused finds their words again.
        self._drafts.keep(actor.person_id, key, text)

        def on_done(made: ChangeId) -> None:
            self._drafts.take(actor.person_id, key)
            self.undo_offered.emit(done, undoing(self._jobs, self, self.error.emit, withdraw_change, actor, made))

        self._jobs.write(
            propose_change,
            actor,
            ProposeChange(change_id, text),
            on_done=on_done,
            on_error=self.error.emit,
            owner=self,
            origin="retro",
        )

    def _on_moved(self, change: BoardChange, stage: Stage) -> None:
        reason = self.tr("What becomes of a change is said by somebody.")
        self.with_person(lambda who: self._move(who, change, stage), reason)

    def _move(self, who: SignedIn, change: BoardChange, stage: Stage) -> None:
        if stage is Stage.DONE:
            command = MoveChange(self._step_id(change, stage), change.id, change.newest, stage)
            self._save(who.actor, command, self.tr("Done"))
        elif stage is Stage.DROPPED:
            question = Question(
                title=self.tr("Why is it dropped?"),
                detail=change.text,
                key=("retro", change.id),
                author=who.person_id,
                phrases=(
                    self.tr("We tried, and it was no better"),
                    self.tr("Something else is more important now"),
                    self.tr("It is not ours to change"),
                ),
            )
            self.words_sheet().ask(question, partial(self._drop, who.actor, change, self._step_id(change, stage)))
        else:
            self._roster.read(
                load_people, self._programme_id, None, on_done=lambda people: self._ask_who(who, change, people)
            )

    def _drop(self, actor: Actor, change: BoardChange, step_id: UUID, why: str) -> None:
        command = MoveChange(step_id, change.id, change.newest, Stage.DROPPED, why=why)
        self._drafts.keep(actor.person_id, ("retro", change.id), why)
        self._save(actor, command, self.tr("Dropped, with the reason beside it"))

    def _ask_who(self, who: SignedIn, change: BoardChange, people: Sequence[Person]) -> None:
        if self._retro is not None:
            taken = partial(self._take_up, who.actor, change, self._step_id(change, Stage.TAKEN_UP))
            proposed = change.who_id or who.person_id
            self.take_up_sheet().ask(change.text, self._retro.day, people, proposed, taken)

    def _take_up(self, actor: Actor, change: BoardChange, step_id: UUID, who_id: PersonId, due: date) -> None:
        command = MoveChange(step_id, change.id, change.newest, Stage.TAKEN_UP, who_id, due)
        self._save(actor, command, self.tr("Taken up; the next retro asks for it"))

    def _step_id(self, change: BoardChange, stage: Stage) -> UUID:
        """Return the id of a change's next step, the same one until it stands otherwise.

        So a touch that was doubled, or comes again after a write that failed, is one step.
        """
        return self._steps.setdefault((change.id, change.newest, stage), self._ids())

    def _save(self, actor: Actor, command: MoveChange, text: str) -> None:
        take_back = undoing(self._jobs, self, self.error.emit, take_step_back, actor, command.id)

        def undo() -> None:
            # The change stands as before, and the same touch is another step from now on.
            self._steps.pop((command.change_id, command.seen, command.stage), None)
            take_back()

        def on_done(_: None) -> None:
            if command.stage is Stage.DROPPED:
                self._drafts.take(actor.person_id, ("retro", command.change_id))
            self.undo_offered.emit(text, undo)

        self._jobs.write(
            move_change,
            actor,
            command,
            on_done=on_done,
            on_error=self.error.emit,
            owner=self,
            origin="retro",
        )

    def _show(self, retro: Retro) -> None:
        self._retro = retro
        standing = {(change.id, change.newest) for change in retro.changes}
        self._steps = {key: step for key, step in self._steps.items() if key[:2] in standing}
        self._fill()

    def _fill(self) -> None:
        self.cards = {}
        for panel in (self.open_panel, self.ended_panel):
            clear(panel.rows)
        retro = self._retro
        if retro is None:
            return
        for change in retro.changes:
            card = ChangeCard(self.theme, retro, change)
            card.moved.connect(self._on_moved)
            self.cards[change.id] = card
            (self.open_panel if change.stage.is_open else self.ended_panel).rows.addWidget(card)
        self._say_nothing(self.open_panel, self.tr("Nothing is open. What one thing would make this board better?"))
        self._say_nothing(self.ended_panel, self.tr("Nothing ended lately."))

    def _say_nothing(self, panel: Panel, words: str) -> None:
        if panel.rows.count() == 0:
            panel.rows.addWidget(TextLabel(self.theme, words, 22, CAPTION, "ink2", max_lines=0))
        panel.rows.addStretch(1)
