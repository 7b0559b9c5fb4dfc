"""One question of a form with what answers it by touch: chips, a stepper, a switch of three; a field for own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.rule_forms import Answer, Ask, Field, RuleFacts, Strength
from views.matching.rules_stepper import Stepper
from views.matching.rules_words import field_words, open_words, strength_words
from widgets.chips import ChipGroup, Choice
from widgets.segmented import Segmented
from widgets.step_title import StepTitle
from widgets.text_field import TextField
from widgets.theme import Theme

WIDE = frozenset({Ask.ROTATIONS, Ask.GROUPS, Ask.BLOCKS, Ask.COMPETENCY, Ask.WORDS})
"""What is answered by many chips or by words, which take the width; the others are a few buttons."""

Control = ChipGroup | Stepper | Segmented | TextField


class FieldBox(QWidget):
    """The question with its number, and the control. Signals: `changed` after a touch or key, never by `set_answer`."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        form: str,
        field: Field,
        facts: RuleFacts,
        number: int,
        levels: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._theme = theme
        question, hint = field_words(form, field)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(StepTitle(theme, number, question, hint))
        self.control = self._make(form, question, facts, levels)
        self.control.setObjectName(f"rule_form.{field.name}")
        self._box.addWidget(self.control)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setSpacing(theme.px(10))

    @property
    def answer(self) -> Answer:
        """What is answered."""
        control, ask = self.control, self.field.ask
        if isinstance(control, TextField):
            return control.text.strip() or None
        if isinstance(control, Segmented):
            return control.chosen
        if isinstance(control, Stepper):
            found = control.answer
            return found if isinstance(found, str | int | float) else None
        if ask in (Ask.ROTATIONS, Ask.GROUPS, Ask.BLOCKS):
            return control.chosen
        chosen = control.chosen[0] if control.chosen else None
        return int(chosen) if ask is Ask.LEVEL and chosen is not None else chosen

    def set_answer(self, answer: Answer) -> None:
        """Show an answer."""
        control = self.control
        if isinstance(control, TextField):
            control.set_text(answer if isinstance(answer, str) else "")
        elif isinstance(control, Segmented):
            control.set_chosen(str(answer))
        elif isinstance(control, Stepper):
            control.set_answer(answer)
        else:
            control.set_chosen(answer if isinstance(answer, tuple) else [] if answer is None else [_key(answer)])

    def _make(self, form: str, question: str, facts: RuleFacts, levels: Sequence[str]) -> Control:
        ask, theme = self.field.ask, self._theme
        if ask is Ask.WORDS:
            words = TextField(theme, question, self.tr("a few words of your own"), most=int(self.field.most))
            words.changed.connect(lambda _: self.changed.emit())
            return words
        if ask is Ask.STRENGTH:
            choices = [Choice(strength.value, strength_words(strength)) for strength in Strength]
            strengths = Segmented(theme, choices, Strength.MUST.value, "soft", name=question)
            strengths.chosen_changed.connect(lambda _: self.changed.emit())
            return strengths
        if ask in (Ask.NUMBER, Ask.BLOCK):
            stepper = Stepper(theme, question, self._steps(form, facts))
            stepper.stepped.connect(self.changed)
            return stepper
        several = ask in (Ask.ROTATIONS, Ask.GROUPS, Ask.BLOCKS)
        chips = ChipGroup(theme, self._chips(facts, levels), several=several, gap=10)
        chips.chosen_changed.connect(lambda _: self.changed.emit())
        return chips

    def _chips(self, facts: RuleFacts, levels: Sequence[str]) -> list[Choice]:
        if self.field.ask is Ask.YES:
            return [Choice("yes", self.tr("Yes"))]
        if self.field.ask is Ask.LEVEL:
            # Nobody is below the lowest level.
            return [Choice(str(place), name) for place, name in enumerate(levels) if place]
        return [Choice(option.key, option.name) for option in facts.options(self.field.ask)]

    def _steps(self, form: str, facts: RuleFacts) -> list[tuple[object, str]]:
        field = self.field
        left_open: list[tuple[object, str]] = [] if field.needed else [(None, open_words(form, field.name))]
        if field.ask is Ask.BLOCK:
            words = self.tr("block {number}")
            return left_open + [(option.key, words.format(number=option.name)) for option in facts.blocks]
        # At least none is the same as open; at most none forbids.
        nothing = field.needed or field.name == "most"
        count = int((field.most - field.least) / field.step) + 1
        values = [field.least + place * field.step for place in range(count)]
        return left_open + [(value, f"{value:g}") for value in values if value or nothing]


def _key(answer: Answer) -> str:
    return f"{answer:g}" if isinstance(answer, int | float) else str(answer)
