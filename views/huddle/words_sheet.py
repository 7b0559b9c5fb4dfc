"""A few words for one's card, typed or touched: two or three short fields, saved together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.sheet import Sheet
from widgets.text_field import TextField, ask_first
from widgets.theme import NAME, Theme

MOST = 160


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field: its key, what stands over it, and what is in it already."""

    key: str
    caption: str
    text: str


class CardWordsSheet(Sheet):
    """Asks whoever speaks for words; nothing is kept of them where they turn away."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("huddle.words")
        self._then: Callable[[dict[str, str]], object] | None = None
        self.fields: dict[str, TextField] = {}
        self.save_button = Button(theme, self.tr("On my card"), "check", "primary", height=72, size=25)
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

    def ask(self, name: str, fields: Sequence[FieldWords], then: Callable[[dict[str, str]], object]) -> None:
        """Ask; `then` is called once with the words by key, never if they turn away."""
        self._then = then
        self.set_title(name, self.tr("Short is enough. No names or numbers of patients."))
        self._clear()
        for words in fields:
            field = TextField(self._theme, words.caption, most=MOST)
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

    def _clear(self) -> None:
        self.fields = {}
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_save_clicked(self) -> None:
        if ask_first(self):
            return
        then, said = self._then, {key: field.text.strip() for key, field in self.fields.items()}
        self.turn_away()
        if then is not None:
            then(said)
