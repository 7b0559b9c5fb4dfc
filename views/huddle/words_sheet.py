"""A few words for one's card, typed or touched: two or three short fields, saved together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from views.person.panel import clear
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.sheet import Sheet
from widgets.text_field import TextField, ask_first
from widgets.theme import NAME, Theme


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field: its key, what stands over it, what is in it already, and how much fits, at most what is kept."""

    key: str
    caption: str
    text: str
    most: int


class CardWordsSheet(Sheet):
    """Asks for the words of a card, or of a team's ground rules; nothing is kept of them where people turn away."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("huddle.words")
        self._then: Callable[[dict[str, str]], object] | None = None
        self.fields: dict[str, TextField] = {}
        self.save_button = Button(theme, "", "check", "primary", height=72, size=25)
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._box = QVBoxLayout(self.body)
        self._box.addWidget(self._holder)
        self._box.addWidget(self.save_button)
        self._box.addStretch(1)
        self.keep_in_sight(self.save_button, self._box)
        self.dismiss_requested.connect(self.turn_away)
        self.save_button.clicked.connect(self._on_save_clicked)

    def ask(
        self,
        title: str,
        subtitle: str,
        save: str,
        fields: Sequence[FieldWords],
        then: Callable[[dict[str, str]], object],
    ) -> None:
        """Ask; `save` stands on the button, `then` is called once with the words by key, never if they turn away."""
        self._then = then
        self.set_title(title, subtitle)
        self.save_button.set_text(save)
        self.fields = {}
        clear(self._rows)
        for words in fields:
            field = TextField(self._theme, words.caption, most=words.most)
            field.set_text(words.text)
            self.fields[words.key] = field
            self._rows.addWidget(TextLabel(self._theme, words.caption, 24, NAME, "ink2"))
            self._rows.addWidget(field)
        self.open()

    def turn_away(self) -> None:
        """Close, and forget what was typed."""
        self._then = None
        for field in self.fields.values():
            field.wipe()
        self.close_sheet()

    def _on_save_clicked(self) -> None:
        if ask_first(self):
            return
        then, said = self._then, {key: field.text.strip() for key, field in self.fields.items()}
        self.turn_away()
        if then is not None:
            then(said)
