"""A question of printing: its caption, and chips of which exactly one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.theme import NAME, Theme


class OneOf(ChipGroup):
    """Chips of which exactly one holds: touching it again changes nothing.

    Signals: `one_chosen(key)` after a touch on another.
    """

    one_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._held = ""
        self.chosen_changed.connect(self._on_chosen)

    @property
    def held(self) -> str:
        """The key that holds, empty where there is nothing to choose."""
        return self._held

    def offer(self, choices: Sequence[Choice], held: str) -> None:
        """Offer these, of which one holds."""
        self.set_choices(choices)
        self.hold(held)

    def hold(self, key: str) -> None:
        """Let another one hold."""
        self._held = key
        self.set_chosen([key] if key else [])

    def _on_chosen(self, keys: tuple[str, ...]) -> None:
        fresh = [key for key in keys if key != self._held]
        if not fresh:
            self.set_chosen([self._held])
            return
        self.hold(fresh[0])
        self.one_chosen.emit(fresh[0])


class Section(QWidget):
    """A caption and what stands below it, shown or hidden as one."""

    def __init__(self, theme: Theme, caption: str, *parts: QWidget) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(TextLabel(theme, caption, 19, NAME, "ink2"))
        for part in parts:
            self._box.addWidget(part)
        self._box.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setSpacing(theme.px(10))
