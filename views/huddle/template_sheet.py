"""A team's own way to hold a round: what it is called, how long it takes, the questions it ends with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.huddle_ways import MOST_PROMPTS
from kiosk.actions.texts import LONGEST_LINE, LONGEST_NAME
from kiosk.domain.huddles import LONGEST, SHORTEST
from views.person.panel import clear
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.text_field import TextField, ask_first
from widgets.theme import NAME, Theme

_QUESTIONS = 3
"""So many fields stand there at least; a template with more questions has one more than it needs."""


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """What a form says: planned minutes, and the questions that are not empty."""

    name: str
    minutes: int
    prompts: tuple[str, ...] = ()


class TemplateSheet(Sheet):
    """One form; nothing is kept of it where somebody turns away. Signals: `retire_tapped` on a template there is."""

    retire_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("huddle.template")
        self._then: Callable[[TemplateWords], object] | None = None
        self.name_field = TextField(theme, self.tr("What it is called"), most=LONGEST_NAME)
        self.minutes = ChipGroup(
            theme, [Choice(str(each), self._length(each)) for each in range(SHORTEST, LONGEST + 1)]
        )
        self.questions: list[TextField] = []
        self._length_before = ""
        self.save_button = Button(theme, self.tr("Keep it"), "check", "primary", height=72, size=25)
        self.retire_button = Button(theme, self.tr("Offer it no more"), "x", "outline", height=72)
        self._rows = QVBoxLayout()
        self._lay_out()
        self.minutes.chosen_changed.connect(self._on_minutes)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.retire_button.clicked.connect(self.retire_tapped)
        self.dismiss_requested.connect(self.turn_away)

    def ask(self, title: str, words: TemplateWords, *, known: bool, then: Callable[[TemplateWords], object]) -> None:
        """Show this form; `then` is called with each try to keep it. `known`: there is one that may be retired."""
        self._then = then
        self.set_title(title, self.tr("One of its questions is read aloud at the end of each round."))
        self.name_field.set_text(words.name)
        self.minutes.set_chosen([str(words.minutes)])
        self._length_before = str(words.minutes)
        self._fill(words.prompts)
        self.retire_button.setVisible(known)
        self.open()

    def turn_away(self) -> None:
        """Close, and forget what was typed."""
        self._then = None
        for field in (self.name_field, *self.questions):
            field.wipe()
        self.close_sheet()

    def _length(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)

    def _lay_out(self) -> None:
        theme, content = self._theme, QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, theme.px(14), 0)
        box.setSpacing(theme.px(10))
        box.addWidget(TextLabel(theme, self.tr("What it is called"), 24, NAME, "ink2"))
        box.addWidget(self.name_field)
        box.addWidget(TextLabel(theme, self.tr("How long"), 24, NAME, "ink2"))
        box.addWidget(self.minutes)
        box.addWidget(TextLabel(theme, self.tr("Questions to leave with"), 24, NAME, "ink2"))
        self._rows.setSpacing(theme.px(10))
        box.addLayout(self._rows)
        box.addStretch(1)
        area = TouchScrollArea(theme)
        area.setWidget(content)
        foot, row = QWidget(), QHBoxLayout()
        row.addWidget(self.retire_button)
        row.addStretch(1)
        row.addWidget(self.save_button)
        row.setContentsMargins(0, 0, 0, 0)
        foot.setLayout(row)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area, 1)
        outer.addWidget(foot)

    def _fill(self, prompts: tuple[str, ...]) -> None:
        clear(self._rows)
        self.questions = []
        count = min(MOST_PROMPTS, max(_QUESTIONS, len(prompts) + 1))
        for place, text in enumerate((*prompts, *([""] * count))[:count]):
            field = TextField(self._theme, self.tr("Question {number}").format(number=place + 1), most=LONGEST_LINE)
            field.set_text(text)
            self.questions.append(field)
            self._rows.addWidget(field)

    def _on_minutes(self, keys: tuple[str, ...]) -> None:
        # A round has a length: a touch on the one that is chosen leaves it.
        if keys:
            self._length_before = keys[0]
        self.minutes.set_chosen([self._length_before])

    def _on_save_clicked(self) -> None:
        if ask_first(self) or self._then is None:
            return
        prompts = tuple(filter(None, (field.text.strip() for field in self.questions)))
        self._then(TemplateWords(self.name_field.text.strip(), int(self._length_before), prompts))
