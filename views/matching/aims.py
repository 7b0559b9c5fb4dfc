"""What counts in a plan: a slider for each aim, and in words which of the plans at hand is ahead by them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from views.matching.weights import AIMS, NORMAL, Steps
from widgets.labels import TextLabel
from widgets.slider import StepSlider
from widgets.theme import CAPTION, NAME, Theme

_COLUMNS = 3
"""Name, slider and word of one aim."""


class AimsBox(QWidget):
    """Rows of sliders; two beside each other where the room is low and wide.

    Signals: `step_chosen(aim, step)`.
    """

    step_chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = False
        self._caption = TextLabel(theme, self.tr("What counts in this plan"), 19, NAME, "ink2")
        self._ahead = TextLabel(theme, "", 20, CAPTION, max_lines=3)
        self._names = {aim: TextLabel(theme, name, 20, NAME) for aim, name in self._aim_names().items()}
        self.sliders = {aim: StepSlider(theme, self._names[aim].text(), self._step_words()) for aim in AIMS}
        self._words = {aim: TextLabel(theme, "", 19, CAPTION, "ink2") for aim in AIMS}
        self._grid = QGridLayout(self)
        for aim, slider in self.sliders.items():
            slider.step_chosen.connect(lambda step, aim=aim: self._on_step_chosen(aim, step))
        self._seat()
        self.set_theme(theme)
        self.set_steps(dict.fromkeys(AIMS, NORMAL))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setContentsMargins(0, theme.px(14), 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(2))
        self._keep_words_still()

    def set_wide(self, *, wide: bool) -> None:
        """Stand in a low and wide room, or in a narrow one."""
        if wide != self._wide:
            self._wide = wide
            self._seat()

    def set_steps(self, steps: Steps) -> None:
        """Show how much each aim counts."""
        for aim, slider in self.sliders.items():
            slider.set_step(steps[aim])
            self._words[aim].setText(slider.word)

    def set_ahead(self, words: str) -> None:
        """Say which plan is ahead."""
        self._ahead.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint a hairline between what the plan is and what counts in it."""
        with QPainter(self) as painter:
            line = QRectF(0, 0, self.width(), max(1.0, 1.5 * self._theme.scale))
            painter.fillRect(line, self._theme.palette.line)

    def _seat(self) -> None:
        across = 2 if self._wide else 1
        self._grid.addWidget(self._caption, 0, 0, 1, -1)
        for place, aim in enumerate(AIMS):
            row, column = 1 + place // across, _COLUMNS * (place % across)
            for offset, widget in enumerate((self._names[aim], self.sliders[aim], self._words[aim])):
                self._grid.addWidget(widget, row, column + offset)
        for column in (1, 1 + _COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < across * _COLUMNS else 0)
        if across == 1:
            self._grid.addWidget(self._ahead, len(AIMS) + 1, 0, 1, -1)
        else:
            self._grid.addWidget(self._ahead, len(AIMS) // across + 1, _COLUMNS, 1, _COLUMNS)

    def _keep_words_still(self) -> None:
        """Give every word the room of the longest, so that no slider changes its length under the finger."""
        sample = TextLabel(self._theme, "", 19, CAPTION)
        widest = 0
        for word in self._step_words():
            sample.setText(word)
            widest = max(widest, sample.sizeHint().width())
        for label in self._words.values():
            label.setMinimumWidth(widest)

    def _on_step_chosen(self, aim: str, step: int) -> None:
        self._words[aim].setText(self.sliders[aim].word)
        self.step_chosen.emit(aim, step)

    def _aim_names(self) -> dict[str, str]:
        return {
            "growth": self.tr("Growth"),
            "fairness": self.tr("Fair shares"),
            "continuity": self.tr("Service continuity"),
            "preference": self.tr("Wishes"),
            "little_change": self.tr("Little change"),
        }

    def _step_words(self) -> tuple[str, ...]:
        return (
            self.tr("not at all"),
            self.tr("a little"),
            self.tr("normal"),
            self.tr("more"),
            self.tr("most"),
        )
