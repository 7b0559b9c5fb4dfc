"""The words of a goal: towards which level, what others will see me do, where, by when."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.queries.goal_form import GoalChoice, GoalForm
from kiosk.actions.goals import GoalWords
from kiosk.domain.goals import Prompts
from views.chips_or_words import ChipsOrWords
from views.dates import short_day
from views.level_picker import LevelPicker
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.step_title import StepTitle
from widgets.text_field import TextField
from widgets.theme import CAPTION, NAME, Theme

MOST_WORDINGS = 4


class WordsForm(QWidget):
    """Steps two to five of a goal. Signals: `changed` after any answer."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self.level = LevelPicker(theme)
        self.text = ChipsOrWords(theme, self.tr("What others will see me do"), most=240, lines=2)
        self.place = ChipsOrWords(theme, self.tr("Where I will meet it"), most=120)
        self.due = ChipGroup(theme)
        steps = (
            (self.tr("The next level I work towards"), "", self.level),
            (self.tr("What others will see me do"), self.tr("one thing, small enough for a week"), self.text),
            (self.tr("Where I will meet it"), self.tr("practice ground"), self.place),
            (self.tr("By when"), "", self.due),
        )
        self._box = QVBoxLayout(self)
        self._steps: list[QVBoxLayout] = []
        for number, (title, hint, answer) in enumerate(steps, start=2):
            step = QVBoxLayout()
            step.addWidget(StepTitle(theme, number, title, hint))
            step.addWidget(answer)
            self._box.addLayout(step)
            self._steps.append(step)
        self._box.addStretch(1)
        self.level.level_chosen.connect(self._tell)
        self.due.chosen_changed.connect(self._tell)
        for answer in (self.text, self.place):
            answer.changed.connect(self._tell)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setContentsMargins(0, 0, theme.px(16), theme.px(8))
        # An answer stands nearer to its own question than to the next one.
        self._box.setSpacing(theme.px(24))
        for step in self._steps:
            step.setSpacing(theme.px(8))

    def set_choice(self, form: GoalForm, choice: GoalChoice) -> None:
        """Ask about a competency; the next level is proposed."""
        self.level.set_competency(choice.competency)
        self.level.set_level(choice.competency.scale.next_after(choice.level))
        own = self.text.own_words
        self.text.set_phrases(choice.wordings[:MOST_WORDINGS])
        if own:
            # Phrases belong to a competency; words of one's own stay.
            self.text.set_text(own)
        self.place.set_phrases(choice.places)
        self._offer_days(form)

    def fill(self, words: GoalWords) -> None:
        """Put a goal's words back."""
        self.level.set_level(words.target_level)
        self.text.set_text(words.text)
        self.place.set_text(words.practice_ground)
        if words.due is not None:
            if words.due not in self._days:
                self._set_days((*self._days, words.due))
            self.due.set_chosen([str(self._days.index(words.due))])

    def wipe(self) -> None:
        """Forget every answer."""
        self.level.set_level(None)
        self.text.set_phrases(())
        self.place.set_phrases(())
        self._set_days(())

    def words(self, prompts: Prompts) -> GoalWords:
        """Return the answers."""
        chosen = next(iter(self.due.chosen), None)
        return GoalWords(
            self.text.text,
            self.level.level or 0,
            self.place.text,
            self._days[int(chosen)] if chosen is not None else None,
            prompts,
        )

    def _offer_days(self, form: GoalForm) -> None:
        friday = form.day + timedelta(days=(4 - form.day.weekday()) % 7)
        days = {friday, friday + timedelta(days=7), friday + timedelta(days=21)}
        if form.block_ends is not None and form.block_ends > form.day:
            days.add(form.block_ends)
        self._set_days(tuple(sorted(days)))

    def _set_days(self, days: tuple[date, ...]) -> None:
        self._days = days
        self.due.set_choices(Choice(str(place), short_day(day)) for place, day in enumerate(days))

    def _tell(self, *_what: object) -> None:
        self.changed.emit()


class PromptsForm(QWidget):
    """I-SMART: four questions that help and never block."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = TextLabel(theme, self.tr("What makes it a good goal"), 22, NAME, max_lines=2)
        hint = TextLabel(theme, self.tr("Each helps, none is needed."), 18, CAPTION, "ink2", max_lines=2)
        self.important = self._field(theme, self.tr("Important: why it matters here"))
        self.measurable = self._field(theme, self.tr("Measurable: how we will know"))
        self.accountable = self._field(theme, self.tr("Accountable: to whom I tell it"))
        self.realistic = self._field(theme, self.tr("Realistic: how often I meet it"))
        self._fields_grid = QGridLayout()
        self._groups: list[QVBoxLayout] = []
        for label, field in self._fields():
            group = QVBoxLayout()
            group.addWidget(TextLabel(theme, label, 18, CAPTION, "ink2"))
            group.addWidget(field)
            self._groups.append(group)
        self._box = QVBoxLayout(self)
        for widget in (title, hint):
            self._box.addWidget(widget)
        self._box.addLayout(self._fields_grid)
        self._box.addStretch(1)
        self.set_columns(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        self._box.setSpacing(theme.px(4))
        self._fields_grid.setContentsMargins(0, theme.px(12), 0, 0)
        self._fields_grid.setHorizontalSpacing(theme.px(24))
        # A label stands nearer to its own field than to the one above.
        self._fields_grid.setVerticalSpacing(theme.px(20))
        for group in self._groups:
            group.setSpacing(theme.px(6))

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns, row by row."""
        for group in self._groups:
            self._fields_grid.removeItem(group)
            group.setParent(None)
        for place, group in enumerate(self._groups):
            self._fields_grid.addLayout(group, place // columns, place % columns)

    def prompts(self) -> Prompts:
        """Return the answers."""
        return Prompts(*(field.text.strip() for _, field in self._fields()))

    def fill(self, prompts: Prompts) -> None:
        """Put answers back."""
        answers = (prompts.important, prompts.measurable, prompts.accountable, prompts.realistic)
        for (_, field), answer in zip(self._fields(), answers, strict=True):
            field.set_text(answer)

    def _fields(self) -> tuple[tuple[str, TextField], ...]:
        fields = (self.important, self.measurable, self.accountable, self.realistic)
        return tuple((field.input.accessibleName(), field) for field in fields)

    def _field(self, theme: Theme, name: str) -> TextField:
        return TextField(theme, name, "", most=120, size=20)
