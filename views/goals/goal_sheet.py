"""The sheet of a goal: a new one, or other words for one that lives."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.queries.goal_form import GoalChoice, GoalForm, load_goal_form, load_new_goal_form
from db.queries.goal_starts import GoalStart
from kiosk.actions.goals import MOST_LIVE_GOALS, AddGoal, ChangeGoal, GoalWords, add_goal, change_goal, end_goal
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.goals import Goal, GoalSource, GoalStatus, Prompts
from kiosk.domain.ids import CompetencyId, GoalId
from kiosk.jobs.runner import Jobs
from views.goals.competency_list import GAP, CompetencyList
from views.goals.desk import GoalDesk
from views.goals.start_chips import StartChips
from views.goals.words_form import PromptsForm, WordsForm
from views.signed_in import SignedIn
from views.undoing import undoing
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.sizes import UNBOUNDED
from widgets.step_title import StepTitle
from widgets.text_field import ask_first
from widgets.theme import CAPTION, Theme

_WIDE_COLUMNS, _TALL_COLUMNS, _TALL_ROWS = 3, 3, 5
_TILE = 300
"""The least width of a competency's tile where text is large, in px at 1080p."""

DraftKey = tuple[str, GoalId | None]
"""A goal's draft among those of its author; without an id it is the new one's."""


@dataclass(frozen=True, slots=True)
class GoalDraft:
    """A goal somebody began and did not save."""

    competency_id: CompetencyId
    words: GoalWords
    source: GoalSource | None = None


class GoalSheet(Sheet):
    """One goal of one's own. `open_new` and `open_goal` open it; it closes when the goal is saved or turned away.

    What was begun is kept for its author, and nothing of it stays in the sheet.
    """

    def __init__(self, theme: Theme, parent: QWidget, jobs: Jobs, clock: Clock, desk: GoalDesk) -> None:
        super().__init__(theme, parent, top=84)
        self.setObjectName("goal_sheet")
        self._jobs, self._clock, self._desk = jobs, clock, desk
        self._reads = jobs.latest(self)
        self._who: SignedIn | None = None
        self._form: GoalForm | None = None
        self._goal: Goal | None = None
        self._goal_id: GoalId | None = None
        self._wanted: CompetencyId | None = None
        self._saving = False
        self._source: GoalSource | None = None
        self.starts = StartChips(theme)
        self.competencies = CompetencyList(theme)
        self.words = WordsForm(theme)
        self.prompts = PromptsForm(theme)
        self.save_button = Button(theme, self.tr("Save the goal"), "check", "primary", height=80, size=26)
        self._note = TextLabel(theme, "", 18, CAPTION, "ink2", max_lines=3)
        self._invitation = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=3)
        self._lay_out(theme)
        self.room_changed.connect(self._seat)
        self.dismiss_requested.connect(self.turn_away)
        self.competencies.competency_chosen.connect(self._on_competency_touched)
        self.starts.start_chosen.connect(self._on_start_chosen)
        self.words.changed.connect(self._refresh)
        self.save_button.clicked.connect(self._on_save_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setSpacing(theme.px(32))
            self._choosing.setSpacing(theme.px(12))
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    def open_new(self, signed_in: SignedIn) -> None:
        """Open an empty goal of the signed-in person."""
        self._start(signed_in, None)
        self.set_title(self.tr("New goal"), self.tr("A growth edge: one thing I work on, and others can help with."))

    def open_goal(self, signed_in: SignedIn, goal: Goal) -> None:
        """Open a goal that lives."""
        self._start(signed_in, goal)
        self.set_title(self.tr("My goal"), self.tr("Other words, another day; everything else stays."))

    def turn_away(self) -> None:
        """Close, keep what was begun for its author, and forget it here."""
        self._keep_draft()
        self._wipe()
        self.close_sheet()

    def _start(self, signed_in: SignedIn, goal: Goal | None) -> None:
        self._wipe()
        self._who, self._goal, self._wanted = signed_in, goal, goal.competency_id if goal else None
        self._goal_id = goal.id if goal else GoalId(self._desk.ids())
        load = load_new_goal_form if goal is None else load_goal_form
        self._reads.read(load, signed_in.person_id, self._clock.now(), on_done=self._show)
        self.open()

    def _wipe(self) -> None:
        self._who, self._goal, self._wanted, self._form, self._goal_id = None, None, None, None, None
        self._source = None
        self.starts.set_starts((), ())
        self._saving = False
        self.words.wipe()
        self.prompts.fill(Prompts())
        self.competencies.set_choices((), None)
        self.save_button.setEnabled(False)
        self._note.setText("")
        self._seat()

    def _draft_key(self) -> DraftKey:
        return ("goal", self._goal.id if self._goal else None)

    def _keep_draft(self) -> None:
        if self._who is None or self._form is None or self._wanted is None:
            return
        words = self.words.words(self.prompts.prompts())
        if words.text and (self._goal is None or words != words_of(self._goal)):
            self._desk.drafts.keep(self._who.person_id, self._draft_key(), GoalDraft(self._wanted, words, self._source))

    def _put_draft(self, form: GoalForm) -> None:
        assert self._who is not None
        draft = self._desk.drafts.peek(self._who.person_id, self._draft_key())
        if not isinstance(draft, GoalDraft) or self._wanted not in (None, draft.competency_id):
            return
        choice = next((item for item in form.choices if item.competency.id == draft.competency_id), None)
        if choice is not None and (self._goal is not None or choice.goal is None):
            self.competencies.set_chosen(draft.competency_id)
            self._source = draft.source
            self._on_competency_chosen(draft.competency_id)
            self.words.fill(draft.words)
            self.prompts.fill(draft.words.prompts)

    def _lay_out(self, theme: Theme) -> None:
        self._left, self._middle, self._right = QWidget(), QWidget(), QWidget()
        self._choosing, centre, right = QVBoxLayout(self._left), QVBoxLayout(self._middle), QVBoxLayout(self._right)
        for column in (self._choosing, centre, right):
            column.setContentsMargins(0, 0, 0, 0)
        self._list_area = _scrolled(theme, self.competencies)
        self._list_area.bar().rangeChanged.connect(self._reveal)
        self._choosing.addWidget(StepTitle(theme, 1, self.tr("In what")))
        self._choosing.addWidget(self._invitation)
        self._choosing.addWidget(self.starts)
        self._choosing.addWidget(self._list_area, 1)
        self._words_area = _scrolled(theme, self.words)
        centre.addWidget(self._words_area)
        self._prompts_area = _scrolled(theme, self.prompts)
        right.addWidget(self._prompts_area, 1)
        right.addWidget(self._note)
        right.addWidget(self.save_button)
        self.keep_in_sight(self.save_button, right)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in (self._left, self._middle, self._right):
            self._box.addWidget(part)
        self.set_theme(theme)

    def _seat(self) -> None:
        """Give competencies the whole sheet until one is chosen; then words and prompts stand beside or below them."""
        upright, asking = self.height() > self.width(), self._choice() is not None
        # With a large text the parts stand one below the other however the screen stands, and scroll as one.
        tall = upright or self.scarce
        self._words_area.set_whole(whole=self.scarce)
        self._list_area.set_whole(whole=self.scarce and not asking)
        self.save_button.setVisible(asking)
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight)
        self._invitation.setHidden(asking)
        self.starts.setHidden(asking or not self.starts.buttons)
        self._middle.setVisible(asking)
        self._right.setVisible(asking)
        self.competencies.set_columns(self._list_columns(upright=upright, asking=asking))
        self.prompts.set_columns(1 if upright and self.scarce else 2 if tall else 1)
        beside = asking and not tall
        for part, width in ((self._left, 400), (self._right, 380)):
            part.setMinimumWidth(self._theme.px(width) if beside else 0)
            part.setMaximumWidth(self._theme.px(width) if beside else UNBOUNDED)
        for part in (self._left, self._right):
            self._box.setStretchFactor(part, 0 if asking else 1)
        self._box.setStretchFactor(self._middle, 1)
        self._hold_heights(above=asking and tall)

    def _list_columns(self, *, upright: bool, asking: bool) -> int:
        if self.scarce:
            return max(1, min(_WIDE_COLUMNS, self.panel.width() // self._theme.px(_TILE)))
        if asking:
            return _TALL_COLUMNS if upright else 1
        return 2 if upright else _WIDE_COLUMNS

    def _hold_heights(self, *, above: bool) -> None:
        """Let competencies and prompts, where they stand above and below the words, take what they need and no more."""
        rows = self.competencies.height_of(_TALL_ROWS)
        self._list_area.setMinimumHeight(rows if above else 0)
        self._list_area.setMaximumHeight(rows if above else UNBOUNDED)
        self._prompts_area.setMinimumHeight(self.prompts.sizeHint().height() if above else 0)
        self._prompts_area.setMaximumHeight(self.prompts.sizeHint().height() if above else UNBOUNDED)

    def _reveal(self) -> None:
        """Keep the chosen competency in sight when the columns move under it."""
        tile = self.competencies.tiles.get(self._wanted) if self._wanted is not None else None
        if tile is not None:
            self._list_area.ensureWidgetVisible(tile, 0, self._theme.px(GAP))

    def _show(self, form: GoalForm) -> None:
        if self._who is None:
            return
        self._form = form
        choices = [choice for choice in form.choices if self._goal is None or choice.competency.id == self._wanted]
        self.competencies.set_choices(choices, self._wanted, taken=self._goal is None)
        self.starts.set_starts(form.starts, choices)
        if self._wanted is not None:
            self._on_competency_chosen(self._wanted)
        if self._goal is not None:
            self.words.fill(words_of(self._goal))
            self.prompts.fill(self._goal.prompts)
        self._put_draft(form)
        self._seat()
        self._refresh()

    def _choice(self) -> GoalChoice | None:
        if self._form is None:
            return None
        return next((choice for choice in self._form.choices if choice.competency.id == self._wanted), None)

    def _on_competency_touched(self, competency: CompetencyId) -> None:
        self._source = None
        self._on_competency_chosen(competency)

    def _on_start_chosen(self, start: GoalStart) -> None:
        self._source = start.source
        self.competencies.set_chosen(start.competency_id)
        self._on_competency_chosen(start.competency_id)

    def _on_competency_chosen(self, competency: CompetencyId) -> None:
        self._wanted = competency
        choice = self._choice()
        if choice is not None and self._form is not None:
            self.words.set_choice(self._form, choice)
        self._seat()
        self._refresh()

    def _refresh(self) -> None:
        choice = self._choice()
        ready = choice is not None and bool(self.words.text.text) and not self._is_full()
        self.save_button.setEnabled(ready and not self._saving)
        missing = "" if ready else self._what_is_missing(choice)
        self._note.setText(missing)
        self._invitation.setText(missing)

    def _is_full(self) -> bool:
        return self._goal is None and self._form is not None and self._form.live >= MOST_LIVE_GOALS

    def _what_is_missing(self, choice: GoalChoice | None) -> str:
        if self._form is None:
            return ""
        if self._is_full():
            full = self.tr("{most} live goals are the most. Reach one or let one go on your page, then start the next.")
            return full.format(most=MOST_LIVE_GOALS)
        if choice is None:
            return self.tr("Touch what you want to grow in. The pin shows where you stand.")
        return self.tr("Say what others will see you do: a phrase, or your own words.")

    def _on_save_clicked(self) -> None:
        choice, who = self._choice(), self._who
        if choice is None or who is None or self._goal_id is None or self._saving or ask_first(self):
            return
        self._saving = True
        self.save_button.setEnabled(False)
        goal_id, draft = self._goal_id, self._draft_key()
        words = self.words.words(self.prompts.prompts())
        if self._goal is None:
            command = AddGoal(goal_id, choice.competency.id, words, self._source)
            self._jobs.write(
                add_goal,
                who.actor,
                command,
                on_done=lambda made: self._on_added(who, made, choice, draft),
                on_error=self._on_refused,
                owner=self,
                origin="goal-sheet",
            )
        else:
            change = ChangeGoal(goal_id, self._goal.version, words)
            self._jobs.write(
                change_goal,
                who.actor,
                change,
                on_done=lambda _: self._on_changed(who, goal_id, draft),
                on_error=self._on_refused,
                owner=self,
                origin="goal-sheet",
            )

    def _on_added(self, who: SignedIn, made: GoalId, choice: GoalChoice, draft: DraftKey) -> None:
        text = self.tr("Saved: a growth edge in {competency}").format(competency=choice.competency.name)
        self._desk.saved(
            text, undoing(self._jobs, self, self._desk.error, end_goal, who.actor, made, 1, GoalStatus.LET_GO)
        )
        self._done(who, made, draft)

    def _done(self, who: SignedIn, saved: GoalId, draft: DraftKey) -> None:
        self._desk.drafts.take(who.person_id, draft)
        # Another goal may stand in the sheet by now: it stays.
        if self._goal_id == saved:
            self._wipe()
            self.close_sheet()

    def _on_changed(self, who: SignedIn, changed: GoalId, draft: DraftKey) -> None:
        self._desk.notice(self.tr("Saved"))
        self._done(who, changed, draft)

    def _on_refused(self, error: UserError) -> None:
        self._saving = False
        self._desk.error(error)
        self._refresh()


def words_of(goal: Goal) -> GoalWords:
    """Return what a goal says."""
    return GoalWords(goal.text, goal.target_level, goal.practice_ground, goal.due, goal.prompts)


def _scrolled(theme: Theme, content: QWidget) -> TouchScrollArea:
    area = TouchScrollArea(theme)
    area.setWidget(content)
    return area
