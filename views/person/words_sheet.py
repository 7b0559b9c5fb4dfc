"""A few words about something: a phrase to touch, or one's own; earlier words stand beside."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.ids import PersonId
from views.chips_or_words import ChipsOrWords
from views.drafts import DraftKeeper
from views.person.panel import clear
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.sheet import Sheet
from widgets.text_field import ask_first
from widgets.theme import CAPTION, NAME, Theme

MOST_EARLIER = 4


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the title, what it is about, phrases to touch, earlier words as (when, what).

    `key` tells drafts of an author apart; `text` is what stands there already, empty for nothing.
    """

    title: str
    detail: str
    key: Hashable
    author: PersonId
    phrases: Sequence[str] = ()
    earlier: Sequence[tuple[str, str]] = ()
    text: str = ""


class WordsSheet(Sheet):
    """Asks one question at a time; what was begun is kept for its author."""

    def __init__(self, theme: Theme, parent: QWidget, drafts: DraftKeeper) -> None:
        super().__init__(theme, parent, top=300)
        self.setObjectName("words_sheet")
        self._drafts = drafts
        self._question: Question | None = None
        self._then: Callable[[str], object] | None = None
        self.words = ChipsOrWords(theme, self.tr("In a few words"), most=240, lines=2)
        self.save_button = Button(theme, self.tr("Save"), "check", "primary", height=72, size=25)
        self._earlier = QVBoxLayout()
        self._box = QVBoxLayout(self.body)
        self._box.addWidget(self.words)
        self._box.addWidget(self.save_button)
        self._box.addLayout(self._earlier)
        self._box.addStretch(1)
        self.keep_in_sight(self.save_button, self._box)
        self.dismiss_requested.connect(self.turn_away)
        self.words.changed.connect(self._refresh)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(0, 0, 0, 0)
            self._box.setSpacing(theme.px(20))

    def ask(self, question: Question, then: Callable[[str], object]) -> None:
        """Ask; `then` is called once with the words, never if they turn away."""
        self._question, self._then = question, then
        self.set_title(question.title, question.detail)
        self.words.set_phrases(question.phrases)
        draft = self._drafts.peek(question.author, question.key)
        text = draft if isinstance(draft, str) else question.text
        if text:
            self.words.set_text(text)
        self._show_earlier(question.earlier)
        self._refresh()
        self.open()

    def turn_away(self) -> None:
        """Close, keep what was begun for its author, and forget it here; words that stood there are nothing begun."""
        question, text = self._question, self.words.text
        if question is not None and text == question.text.strip():
            self._drafts.take(question.author, question.key)
        elif question is not None and text:
            self._drafts.keep(question.author, question.key, text)
        self._forget()
        self.close_sheet()

    def _forget(self) -> None:
        self._question = self._then = None
        self.words.set_phrases(())
        self.set_title("", "")
        clear(self._earlier)

    def _refresh(self) -> None:
        self.save_button.setEnabled(bool(self.words.text))

    def _show_earlier(self, earlier: Sequence[tuple[str, str]]) -> None:
        clear(self._earlier)
        if earlier:
            self._earlier.addWidget(TextLabel(self._theme, self.tr("Said before"), 20, NAME, "ink2"))
        for when, words in list(earlier)[:MOST_EARLIER]:
            line = self.tr("{day}: {words}").format(day=when, words=words)
            self._earlier.addWidget(TextLabel(self._theme, line, 20, CAPTION, "ink2", max_lines=2))

    def _on_save_clicked(self) -> None:
        question, then, text = self._question, self._then, self.words.text
        if question is None or then is None or not text or ask_first(self):
            return
        self._drafts.take(question.author, question.key)
        self._forget()
        self.close_sheet()
        then(text)
