"""A number, or one of a few things in order, by two buttons: less on the left, more on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from widgets.buttons import IconButton
from widgets.labels import CENTRE, TextLabel
from widgets.theme import NAME, Theme


class Stepper(QWidget):
    """Steps through `steps` (what is answered, what people read), in order.

    Signals: `stepped` after a touch, never after `set_answer`.
    """

    stepped = Signal()

    def __init__(
        self, theme: Theme, name: str, steps: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._steps, self._at = theme, list(steps), 0
        self.less = IconButton(theme, "chevron-left", self.tr("{name}: less").format(name=name), "soft")
        self.more = IconButton(theme, "chevron-right", self.tr("{name}: more").format(name=name), "soft")
        self._value = TextLabel(theme, "", 27, NAME, align=CENTRE, tabular=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.less, self._value, self.more):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.set_theme(theme)
        self._tell()

    @property
    def answer(self) -> object:
        """What is answered."""
        return self._steps[self._at][0]

    @property
    def words(self) -> str:
        """What stands between the buttons."""
        return self._value.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._row.setSpacing(theme.px(8))
        # The widest words have room, so that no button moves under the finger.
        labels = [TextLabel(theme, words, 27, NAME, tabular=True).sizeHint().width() for _, words in self._steps]
        self._value.setFixedWidth(max(theme.px(96), *labels) + theme.px(8))

    def set_answer(self, answer: object) -> None:
        """Stand at an answer; at the first step where there is none of that kind."""
        self._at = next((place for place, step in enumerate(self._steps) if step[0] == answer), 0)
        self._tell()

    def _step(self, by: int) -> None:
        self._at = min(len(self._steps) - 1, max(0, self._at + by))
        self._tell()
        self.stepped.emit()

    def _tell(self) -> None:
        words = self._steps[self._at][1]
        self._value.setText(words)
        self.setAccessibleDescription(words)
        self.less.setEnabled(self._at > 0)
        self.more.setEnabled(self._at < len(self._steps) - 1)
