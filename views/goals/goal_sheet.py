"""The sheet of a goal: a new one, or other words for one that lives."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.goal_form import GoalChoice, GoalForm, load_goal_form
from kiosk.actions.goals import AddGoal, ChangeGoal, add_goal, change_goal, end_goal
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.goals import Goal, GoalStatus, Prompts
from kiosk.domain.ids import CompetencyId, GoalId
from kiosk.jobs.runner import Jobs
from views.goals.competency_list import CompetencyList
from views.goals.desk import GoalDesk
from views.goals.words_form import PromptsForm, WordsForm
from views.signed_in import SignedIn
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.step_title import StepTitle
from widgets.theme import CAPTION, Theme


class GoalSheet(Sheet):
    """One goal of one's own. `open_new` and `open_goal` open it; it closes when the goal is saved or turned away."""

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
        self.competencies = CompetencyList(theme)
        self.words = WordsForm(theme)
        self.prompts = PromptsForm(theme)
        self.save_button = Button(theme, self.tr("Save the goal"), "check", "primary", height=80, size=26)
        self._note = TextLabel(theme, "", 18, CAPTION, "ink2", max_lines=3)
        self._lay_out(theme)
        self.dismiss_requested.connect(self.close_sheet)
        self.competencies.competency_chosen.connect(self._on_competency_chosen)
        self.words.changed.connect(self._refresh)
        self.save_button.clicked.connect(self._on_save_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setSpacing(theme.px(32))
            self._left.setFixedWidth(theme.px(400))
            self._right.setFixedWidth(theme.px(380))

    def open_new(self, signed_in: SignedIn, competency: CompetencyId | None = None) -> None:
        """Open an empty goal of the signed-in person, perhaps about a competency."""
        self._start(signed_in, None, competency)
        self.set_title(self.tr("New goal"), self.tr("A growth edge: one thing I work on, and others can help with."))

    def open_goal(self, signed_in: SignedIn, goal: Goal) -> None:
        """Open a goal that lives."""
        self._start(signed_in, goal, goal.competency_id)
        self.set_title(self.tr("My goal"), self.tr("Other words, another day; everything else stays."))

    def _start(self, signed_in: SignedIn, goal: Goal | None, competency: CompetencyId | None) -> None:
        self._who, self._goal, self._wanted, self._form = signed_in, goal, competency, None
        self._goal_id = goal.id if goal else self._desk.new_id()
        self._saving = False
        self.words.setVisible(False)
        self.prompts.fill(goal.prompts if goal else Prompts())
        self.save_button.setEnabled(False)
        self._reads.read(load_goal_form, signed_in.person_id, self._clock.now(), on_done=self._show)
        self.open()

    def _lay_out(self, theme: Theme) -> None:
        self._left, self._right = QWidget(), QWidget()
        left, right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        left.setContentsMargins(0, 0, 0, 0)
        right.setContentsMargins(0, 0, 0, 0)
        left.addWidget(StepTitle(theme, 1, self.tr("In what")))
        left.addWidget(_scrolled(theme, self.competencies), 1)
        right.addWidget(_scrolled(theme, self.prompts), 1)
        right.addWidget(self._note)
        right.addWidget(self.save_button)
        self._box = QHBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._left)
        self._box.addWidget(_scrolled(theme, self.words), 1)
        self._box.addWidget(self._right)
        self.set_theme(theme)

    def _show(self, form: GoalForm) -> None:
        self._form = form
        choices = [choice for choice in form.choices if self._goal is None or choice.competency.id == self._wanted]
        self.competencies.set_choices(choices, self._wanted)
        if self._wanted is not None:
            self._on_competency_chosen(self._wanted)
            if self._goal is not None:
                self.words.fill(self._goal)
        self._refresh()

    def _choice(self) -> GoalChoice | None:
        if self._form is None:
            return None
        return next((choice for choice in self._form.choices if choice.competency.id == self._wanted), None)

    def _on_competency_chosen(self, competency: CompetencyId) -> None:
        self._wanted = competency
        choice = self._choice()
        if choice is not None and self._form is not None:
            self.words.set_choice(self._form, choice)
            self.words.setVisible(True)
        self._refresh()

    def _refresh(self) -> None:
        choice = self._choice()
        ready = choice is not None and bool(self.words.text.text) and self.words.level.level is not None
        self.save_button.setEnabled(ready and not self._saving)
        self._note.setText("" if ready else self._what_is_missing(choice))

    def _what_is_missing(self, choice: GoalChoice | None) -> str:
        if choice is None:
            return self.tr("Touch what you want to grow in.")
        return self.tr("Say what others will see you do: a phrase, or your own words.")

    def _on_save_clicked(self) -> None:
        choice, who = self._choice(), self._who
        if choice is None or who is None or self._goal_id is None or self._saving:
            return
        self._saving = True
        self.save_button.setEnabled(False)
        words = self.words.words(self.prompts.prompts())
        if self._goal is None:
            command = AddGoal(self._goal_id, choice.competency.id, words)
            self._jobs.write(
                add_goal,
                who.actor,
                command,
                on_done=lambda made: self._on_added(who, made, choice),
                on_error=self._on_refused,
                owner=self,
                origin="goal-sheet",
            )
        else:
            change = ChangeGoal(self._goal_id, self._goal.version, words)
            self._jobs.write(
                change_goal,
                who.actor,
                change,
                on_done=lambda _: self._on_changed(),
                on_error=self._on_refused,
                owner=self,
                origin="goal-sheet",
            )

    def _on_added(self, who: SignedIn, made: GoalId, choice: GoalChoice) -> None:
        text = self.tr("Saved: a growth edge in {competency}").format(competency=choice.competency.name)
        self._desk.saved(text, lambda: self._undo_add(who, made))
        self.close_sheet()

    def _undo_add(self, who: SignedIn, made: GoalId) -> None:
        self._jobs.write(
            end_goal,
            who.actor,
            made,
            1,
            GoalStatus.LET_GO,
            on_done=lambda _: None,
            on_error=self._desk.error,
            owner=self,
            origin="undo",
        )

    def _on_changed(self) -> None:
        self._desk.notice(self.tr("Saved"))
        self.close_sheet()

    def _on_refused(self, error: UserError) -> None:
        self._saving = False
        self._desk.error(error)
        self._refresh()


def _scrolled(theme: Theme, content: QWidget) -> TouchScrollArea:
    area = TouchScrollArea(theme)
    area.setWidget(content)
    return area
