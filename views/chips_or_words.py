"""A question answered by touching phrases, or in words of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.chips import ChipGroup, Choice
from widgets.text_field import TextField
from widgets.theme import Theme

_OWN = "own"
_JOINT = "; "


class ChipsOrWords(QWidget):
    """Phrase chips, and a last chip that opens a field. The answer is one text, phrases first.

    Signals: `changed` after any touch or key, never after `set_text`.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        most: int = 160,
        several: bool = False,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._phrases: tuple[str, ...] = ()
        self.chips = ChipGroup(theme, several=several)
        self.field = TextField(theme, name, self.tr("a few words of your own"), most=most, lines=lines)
        self.field.hide()
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.chips)
        self._box.addWidget(self.field)
        self.chips.chosen_changed.connect(self._on_chips_changed)
        self.field.changed.connect(self._on_field_changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(10))

    @property
    def text(self) -> str:
        """The answer, empty where there is none."""
        chosen = [self._phrases[int(key)] for key in self.chips.chosen if key != _OWN]
        own = self.own_words
        return _JOINT.join([*chosen, *([own] if own else [])])

    @property
    def own_words(self) -> str:
        """What was typed, empty where the field is closed."""
        return self.field.text.strip() if _OWN in self.chips.chosen else ""

    @property
    def room_for_words(self) -> int:
        """How much taller it becomes once the field opens, in px; 0 while it is open."""
        return self.field.sizeHint().height() + self._box.spacing() if self.field.isHidden() else 0

    def set_phrases(self, phrases: Sequence[str]) -> None:
        """Offer these phrases; nothing is answered."""
        self._phrases = tuple(phrases)
        chips = [Choice(str(place), text) for place, text in enumerate(phrases)]
        self.chips.set_choices([*chips, Choice(_OWN, self.tr("Own words"), "keyboard")])
        self.field.wipe()
        self.field.hide()

    def set_text(self, text: str) -> None:
        """Put an answer in: what is no phrase stands in the field."""
        known = {phrase: str(place) for place, phrase in enumerate(self._phrases)}
        parts = [part for part in text.split(_JOINT) if part]
        own = _JOINT.join(part for part in parts if part not in known)
        self.chips.set_chosen([known[part] for part in parts if part in known] + ([_OWN] if own else []))
        self.field.set_text(own)
        self.field.setVisible(bool(own))

    def _on_chips_changed(self, chosen: tuple[str, ...]) -> None:
        opening = _OWN in chosen and self.field.isHidden()
        self.field.setVisible(_OWN in chosen)
        if opening:
            self.field.setFocus()
        self.changed.emit()

    def _on_field_changed(self, _text: str) -> None:
        self.changed.emit()
