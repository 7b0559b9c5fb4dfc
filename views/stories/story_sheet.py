"""The sheet of a new story: about what, four short answers, and who sees it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from db.queries.goal_form import GoalForm, load_goal_form
from kiosk.actions.stories import TellStory, tell_story, untell_story
from kiosk.domain.clock import Clock
from kiosk.domain.consent import Audience
from kiosk.domain.errors import UserError
from kiosk.domain.ids import CompetencyId, IdMaker, StoryId
from kiosk.domain.stories import LONGEST_ANSWER, StoryWords
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.goals.competency_list import CompetencyList
from views.place import Place
from views.signed_in import SignedIn
from views.stories.audiences import audience_meaning, audience_switch
from views.undoing import undoing
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.step_title import StepTitle
from widgets.text_field import TextField, ask_first
from widgets.theme import CAPTION, Theme

_COLUMNS, _UPRIGHT_COLUMNS = 3, 2
DRAFT = ("story", None)
"""The key of a story somebody began, among their drafts."""


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story somebody began and did not tell."""

    competency_id: CompetencyId
    words: StoryWords


class StorySheet(Sheet):
    """First about what, over the whole sheet; then the answers. What was begun is kept for its author."""

    def __init__(
        self, theme: Theme, parent: QWidget, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper
    ) -> None:
        super().__init__(theme, parent, top=84)
        self.setObjectName("story_sheet")
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._reads = jobs.latest(self)
        self._shelf: Place | None = None
        self._who: SignedIn | None = None
        self._story_id: StoryId | None = None
        self._about: CompetencyId | None = None
        self._before = Audience.PRIVATE
        self.competencies = CompetencyList(theme)
        self.hard = self._field(theme, self.tr("What was hard"))
        self.did = self._field(theme, self.tr("What I did"))
        self.helped = self._field(theme, self.tr("Who helped: a role is enough"))
        self.different = self._field(theme, self.tr("What is different now"))
        self.audiences = audience_switch(theme)
        self._meaning = TextLabel(theme, "", 19, CAPTION, "ink2", max_lines=2)
        self.other_button = Button(theme, self.tr("About something else"), "chevron-left")
        self.save_button = Button(theme, self.tr("Put it on the shelf"), "check", "primary", height=80, size=26)
        self._note = TextLabel(theme, "", 18, CAPTION, "ink2", max_lines=2)
        self._lay_out(theme)
        self.dismiss_requested.connect(self.turn_away)
        self.competencies.competency_chosen.connect(self._on_competency_chosen)
        self.audiences.chosen_changed.connect(self._on_audience_chosen)
        self.other_button.clicked.connect(self._ask_about)
        self.save_button.clicked.connect(self._on_save_clicked)
        for field in self._fields():
            field.changed.connect(self._refresh)
        self.room_changed.connect(self._seat)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_grid"):
            self._grid.setHorizontalSpacing(theme.px(28))
            self._grid.setVerticalSpacing(theme.px(18))
            self._foot.setSpacing(theme.px(16))
            for group in self._groups:
                group.setSpacing(theme.px(8))
            self._telling_box.setContentsMargins(0, 0, theme.px(14), 0)
            self._telling_box.setSpacing(theme.px(18))
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    def open_new(self, place: Place, signed_in: SignedIn, audience: Audience) -> None:
        """Open an empty story of the signed-in person, who shares theirs this widely so far."""
        self._wipe()
        self._shelf, self._who, self._before = place, signed_in, audience
        self._story_id = StoryId(self._ids())
        self.audiences.set_chosen(audience.name)
        self._meaning.setText(audience_meaning(audience))
        self.set_title(self.tr("How I got better at something"), self.tr("A minute to read. No patients, no blame."))
        self._reads.read(load_goal_form, signed_in.person_id, self._clock.now(), on_done=self._show)
        self._ask_about()
        self.open()

    def turn_away(self) -> None:
        """Close, keep what was begun for its author, and forget it here."""
        if self._who is not None and self._about is not None and any(field.text.strip() for field in self._fields()):
            self._drafts.keep(self._who.person_id, DRAFT, StoryDraft(self._about, self._words()))
        self._wipe()
        self.close_sheet()

    def _show(self, form: GoalForm) -> None:
        if self._who is None:
            return
        self.competencies.set_choices(form.choices, self._about)
        draft = self._drafts.peek(self._who.person_id, DRAFT)
        if isinstance(draft, StoryDraft) and draft.competency_id in self.competencies.tiles:
            self.competencies.set_chosen(draft.competency_id)
            words = (draft.words.hard, draft.words.did, draft.words.helped, draft.words.different)
            for field, text in zip(self._fields(), words, strict=True):
                field.set_text(text)
            self._on_competency_chosen(draft.competency_id)

    def _wipe(self) -> None:
        self._who = self._shelf = self._story_id = self._about = None
        for field in self._fields():
            field.wipe()
        self.competencies.set_choices((), None)
        self._refresh()

    def _field(self, theme: Theme, name: str) -> TextField:
        return TextField(theme, name, "", most=LONGEST_ANSWER, lines=3, size=22)

    def _fields(self) -> tuple[TextField, ...]:
        return (self.hard, self.did, self.helped, self.different)

    def _words(self) -> StoryWords:
        hard, did, helped, different = (field.text.strip() for field in self._fields())
        return StoryWords(hard, did, different, helped)

    def _lay_out(self, theme: Theme) -> None:
        self._choosing, self._telling = QWidget(), QWidget()
        choosing, telling = QVBoxLayout(self._choosing), QVBoxLayout(self._telling)
        for box in (choosing, telling):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(theme.px(14))
        self._list_area = TouchScrollArea(theme)
        self._list_area.setWidget(self.competencies)
        choosing.addWidget(StepTitle(theme, 1, self.tr("What did you get better at?")))
        choosing.addWidget(self._list_area, 1)
        self._grid = QGridLayout()
        self._groups: list[QVBoxLayout] = []
        for number, field in enumerate(self._fields(), start=2):
            group = QVBoxLayout()
            group.addWidget(StepTitle(theme, number, field.input.accessibleName()))
            group.addWidget(field)
            self._groups.append(group)
        content = QWidget()
        self._telling_box = QVBoxLayout(content)
        self._telling_box.addLayout(self._grid)
        self._telling_box.addWidget(StepTitle(theme, 6, self.tr("Who sees my stories")))
        self._telling_box.addWidget(self.audiences, 0, Qt.AlignmentFlag.AlignLeft)
        self._telling_box.addWidget(self._meaning)
        self._telling_box.addStretch(1)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(content)
        telling.addWidget(self._area, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self.other_button)
        self._foot.addWidget(self._note, 1)
        self._foot.addWidget(self.save_button)
        telling.addLayout(self._foot)
        self.keep_in_sight(self.save_button, self._foot)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._choosing)
        box.addWidget(self._telling)
        self.set_theme(theme)

    def _seat(self) -> None:
        upright = self.height() > self.width()
        self.competencies.set_columns(_UPRIGHT_COLUMNS if upright else _COLUMNS)
        self._list_area.set_whole(whole=self.scarce)
        self._area.set_whole(whole=self.scarce)
        columns = 1 if upright else 2
        for group in self._groups:
            self._grid.removeItem(group)
            group.setParent(None)
        for place, group in enumerate(self._groups):
            self._grid.addLayout(group, place // columns, place % columns)

    def _ask_about(self) -> None:
        self.competencies.set_chosen(None)
        self._choosing.show()
        self._telling.hide()
        self.save_button.hide()
        self._refresh()

    def _on_competency_chosen(self, competency: CompetencyId) -> None:
        self._about = competency
        self._choosing.hide()
        self._telling.show()
        self.save_button.show()
        tile = self.competencies.tiles.get(competency)
        if tile is not None:
            self.other_button.set_text(tile.label)
        self._refresh()

    def _on_audience_chosen(self, key: str) -> None:
        self._meaning.setText(audience_meaning(Audience[key]))

    def _refresh(self, *_text: object) -> None:
        words = self._words()
        ready = self._about is not None and bool(words.hard and words.did and words.different)
        self.save_button.setEnabled(ready)
        self._note.setText("" if ready else self.tr("Steps 2, 3 and 5 make the story; who helped may stay open."))

    def _on_save_clicked(self) -> None:
        if self._who is None or self._shelf is None or self._about is None or self._story_id is None:
            return
        if ask_first(self):
            return
        self.save_button.setEnabled(False)
        who, place, before, after = self._who, self._shelf, self._before, Audience[self.audiences.chosen]
        # Unchanged it is no choice, and one made elsewhere meanwhile holds.
        command = TellStory(self._story_id, self._about, self._words(), after if after is not before else None)
        self._jobs.write(
            tell_story,
            who.actor,
            command,
            on_done=lambda made: self._on_told(place, who, made, (after, before)),
            on_error=lambda error: self._on_refused(place, error),
            owner=self,
            origin="story-sheet",
        )

    def _on_told(self, place: Place, who: SignedIn, made: StoryId, audiences: tuple[Audience, Audience]) -> None:
        self._drafts.take(who.person_id, DRAFT)
        undo = undoing(self._jobs, self, place.error.emit, untell_story, who.actor, made, *audiences)
        place.undo_offered.emit(self.tr("Your story stands on the shelf"), undo)
        # Another story may stand in the sheet by now: it stays.
        if self._story_id == made:
            self._wipe()
            self.close_sheet()

    def _on_refused(self, place: Place, error: UserError) -> None:
        self._refresh()
        place.error.emit(error)
