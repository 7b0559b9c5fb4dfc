"""After the last voice: goals that nobody has joined yet go round, then one question to leave with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from views.huddle.shown import EndShown, LonelyGoal
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.painting import paint_card
from widgets.theme import CAPTION, NAME, TITLE, Theme

MOST_GOALS, MOST_BESIDE_STORY = 4, 3

_LONG_ANSWER = 120
_TWO_COLUMNS = 1400


class EndPage(QWidget):
    """For reading aloud; `Who joins` asks for a name.

    Signals: `join_tapped(LonelyGoal)`.
    """

    join_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: EndShown | None = None
        self.join_buttons: list[Button] = []
        self._holder: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    @property
    def shown(self) -> EndShown | None:
        """What it says."""
        return self._shown

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; the rows are made anew."""
        self._theme = theme
        if self._shown is not None:
            shown, self._shown = self._shown, None
            self.show_end(shown)

    def show_end(self, shown: EndShown) -> None:
        """Say this."""
        if shown == self._shown:
            return
        self.forget()
        self._shown = shown
        self._holder = QWidget()
        rows = QVBoxLayout(self._holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._theme.px(16))
        if shown.goals:
            rows.addWidget(
                TextLabel(self._theme, self.tr("Goals with room for a first ally"), 29, NAME, "ink2", max_lines=2)
            )
        self._add_goals(rows, shown.goals[: MOST_BESIDE_STORY if shown.answers else MOST_GOALS])
        rows.addStretch(1)
        rows.addWidget(_Card(self._theme, shown))
        rows.addStretch(1)
        self._box.addWidget(self._holder)

    def forget(self) -> None:
        """Hold nothing that was said."""
        if self._holder is not None:
            self._box.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = self._shown = None
        self.join_buttons = []

    def _add_goals(self, rows: QVBoxLayout, goals: Sequence[LonelyGoal]) -> None:
        theme = self._theme
        for goal in goals:
            row, words = QHBoxLayout(), QVBoxLayout()
            row.setSpacing(theme.px(20))
            row.addWidget(Avatar(theme, goal.initials, 76))
            words.setSpacing(0)
            title = self.tr("{name}: {competency}").format(name=goal.name, competency=goal.competency)
            words.addWidget(TextLabel(theme, title, 30, NAME, max_lines=2))
            words.addWidget(TextLabel(theme, goal.text, 26, CAPTION, "ink2", max_lines=2))
            row.addLayout(words, 1)
            button = Button(theme, self.tr("Who joins?"), "hand-helping", "outline", height=72, size=26)
            button.clicked.connect(lambda _checked=False, goal=goal: self.join_tapped.emit(goal))
            row.addWidget(button)
            self.join_buttons.append(button)
            rows.addLayout(row)


class _Card(QWidget):
    """One question, or one story, large enough to be read aloud by anybody."""

    def __init__(self, theme: Theme, shown: EndShown) -> None:
        super().__init__()
        self._theme = theme
        self._columns = 0
        story = bool(shown.answers)
        box = QVBoxLayout(self)
        above = theme.px(28 if story else 44)
        box.setContentsMargins(theme.px(56), above, theme.px(56), above)
        box.setSpacing(theme.px(14))
        box.addWidget(TextLabel(theme, shown.heading, 29, NAME, "ink2", max_lines=2))
        box.addWidget(TextLabel(theme, shown.card, 46 if story else 52, TITLE, max_lines=0))
        self._answers: list[QVBoxLayout] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(56))
        self._grid.setVerticalSpacing(theme.px(20))
        box.addLayout(self._grid)
        # Short answers are read from further away.
        size = 28 if max((len(answer) for _, answer in shown.answers), default=0) > _LONG_ANSWER else 36
        for question, answer in shown.answers:
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(TextLabel(theme, question, 24, NAME, "ink2", max_lines=2))
            part.addWidget(TextLabel(theme, answer, size, CAPTION, max_lines=0))
            part.addStretch(1)
            self._answers.append(part)
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers into two columns where there is room."""
        super().resizeEvent(event)
        self._seat()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _seat(self) -> None:
        columns = 2 if self.width() >= self._theme.px(_TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self._answers):
            self._grid.removeItem(part)
            # A layout that stood elsewhere is still somebody's child; Qt takes only free ones.
            part.setParent(None)
            self._grid.addLayout(part, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
