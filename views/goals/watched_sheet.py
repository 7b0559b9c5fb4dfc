"""I saw it: one level, one line, one next step about a goal whose person asked to be watched, or reached it before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.cell import CellPage, load_cell_page
from db.queries.goal_wall import GoalOnWall
from kiosk.actions.observe import Observe, observe, undo_observe
from kiosk.actions.requests import CloseRequest, close_request
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import ObservationId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.chips_or_words import ChipsOrWords
from views.goals.desk import GoalDesk
from views.level_picker import LevelPicker
from views.signed_in import SignedIn
from views.undoing import undoing
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.step_title import StepTitle
from widgets.text_field import ask_first
from widgets.theme import CAPTION, Theme

T = TypeVar("T")
_MOST_CHIPS = 4


class WatchedSheet(LowSheet):
    """Three answers, each a touch. `open_for` opens it; it closes when saved or turned away, and then holds nothing."""

    def __init__(self, theme: Theme, parent: QWidget, jobs: Jobs, clock: Clock, desk: GoalDesk) -> None:
        super().__init__(theme, parent, top=206)
        self.setObjectName("watched_sheet")
        self._jobs, self._clock, self._desk = jobs, clock, desk
        self._reads = jobs.latest(self)
        self._item: GoalOnWall | None = None
        self._entry_id: ObservationId | None = None
        self._page: CellPage | None = None
        self._saving = False
        self.levels = LevelPicker(theme)
        self.seen = ChipsOrWords(theme, self.tr("What I saw"), several=True)
        self.next_step = ChipsOrWords(theme, self.tr("One next step"), most=120)
        self.save_button = Button(theme, self.tr("Save"), "check", "primary", height=80, size=27)
        self._note = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self._lay_out(theme)
        self.dismiss_requested.connect(self.turn_away)
        self.levels.level_chosen.connect(self._refresh)
        self.seen.changed.connect(self._refresh)
        self.next_step.changed.connect(self._refresh)
        self.save_button.clicked.connect(self._on_save_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(0, 0, 0, 0)
            # An answer stands nearer to its own question than to the next one.
            self._box.setSpacing(theme.px(24))
            for step in self._steps:
                step.setSpacing(theme.px(12))

    def content_height(self, width: int) -> int:
        """Hold room for words of one's own, so that nothing moves under the finger that asks for them."""
        return super().content_height(width) + self.seen.room_for_words + self.next_step.room_for_words

    def open_for(self, item: GoalOnWall) -> None:
        """Ask what somebody saw of a goal."""
        self._wipe()
        self._item = item
        self._entry_id = ObservationId(self._desk.ids())
        person = item.shared.person
        self.set_title(f"{item.competency.name} · {person.name}", item.shared.goal.text)
        who = self._desk.signed_in()
        self._reads.read(
            load_cell_page,
            person.id,
            item.competency.id,
            who.person_id if who else None,
            self._clock.now(),
            on_done=self._show,
        )
        self.open()

    def turn_away(self) -> None:
        """Close and forget."""
        self._wipe()
        self.close_sheet()

    def _lay_out(self, theme: Theme) -> None:
        self._box = QVBoxLayout(self.body)
        steps = (
            (self.tr("Level you saw this time"), "", self.levels),
            (self.tr("What I saw"), self.tr("one touch, or a few words"), self.seen),
            (self.tr("One next step"), self.tr("what would make the next one better"), self.next_step),
        )
        self._steps: list[QVBoxLayout] = []
        for number, (title, hint, answer) in enumerate(steps, start=1):
            step = QVBoxLayout()
            step.addWidget(StepTitle(theme, number, title, hint))
            step.addWidget(answer)
            self._box.addLayout(step)
            self._steps.append(step)
        self._box.addStretch(1)
        self._box.addWidget(self._note)
        self._box.addWidget(self.save_button)
        self.keep_in_sight(self.save_button, self._box)
        self.set_theme(theme)

    def _wipe(self) -> None:
        self._reads.cancel()
        self._item, self._entry_id, self._page = None, None, None
        self._saving = False
        self.set_title("")
        self.levels.set_level(None)
        self.seen.set_phrases(())
        self.next_step.set_phrases(())
        self.save_button.setEnabled(False)
        self._note.setText("")

    def _show(self, page: CellPage) -> None:
        self._page = page
        self.levels.set_competency(page.competency)
        self.seen.set_phrases(page.phrases.seen[:_MOST_CHIPS])
        self.next_step.set_phrases(page.phrases.next_step[:_MOST_CHIPS])
        self._refresh()
        # Its chips say how high it is, and they have just come.
        self._box.activate()
        self._place()

    def _refresh(self, *_what: object) -> None:
        ready = self.levels.level is not None and bool(self.next_step.text)
        self.save_button.setEnabled(self._page is not None and ready and not self._saving)
        self._note.setText(self._words_below())

    def _words_below(self) -> str:
        if self._page is None or self._item is None:
            return ""
        name = self._item.shared.person.given_name
        if not self._page.on_wall:
            return self.tr("{name} gets your note. The wall does not move.").format(name=name)
        if self._desk.signed_in() is None:
            return self.tr("Save asks who you are. Undo stays up for 10 seconds.")
        return self.tr("Undo stays up for 10 seconds.")

    def _on_save_clicked(self) -> None:
        if self._item is not None and not self._saving and not ask_first(self):
            name = self._item.shared.person.given_name
            self._desk.with_person(self._save, self.tr("Your note on {name} waits for you.").format(name=name))

    def _save(self, who: SignedIn) -> None:
        item, entry_id, level = self._item, self._entry_id, self.levels.level
        if item is None or entry_id is None or level is None:
            return
        if who.person_id == item.shared.person.id:
            # It would be a view of their own, which is said elsewhere, and nobody would have seen the goal.
            self._desk.notice(self.tr("This is a goal of your own: somebody else has to see it."))
            self.turn_away()
            return
        self._saving = True
        self.save_button.setEnabled(False)
        name = item.shared.person.given_name
        seen, step = self.seen.text, self.next_step.text
        if item.request is not None:
            self._write(close_request, who, CloseRequest(item.request.id, entry_id, level, seen, step), name)
            return
        goal = item.shared.goal
        self._write(observe, who, Observe(entry_id, goal.person_id, goal.competency_id, level, seen, step), name)

    def _write(self, action: Callable[[Any, Actor, T], ObservationId], who: SignedIn, command: T, name: str) -> None:
        self._jobs.write(
            action,
            who.actor,
            command,
            on_done=lambda made: self._on_saved(who, made, name),
            on_error=self._on_refused,
            owner=self,
            origin="watched-sheet",
        )

    def _on_saved(self, who: SignedIn, made: ObservationId, name: str) -> None:
        text = self.tr("Saved. {name} finds it on their page.").format(name=name)
        self._desk.saved(text, undoing(self._jobs, self, self._desk.error, undo_observe, who.actor, made))
        # Another goal may stand in the sheet by now: it stays.
        if self._entry_id == made:
            self.turn_away()

    def _on_refused(self, error: UserError) -> None:
        self._saving = False
        self._desk.error(error)
        self._refresh()
