"""Where the cards of a person's page stand: side by side on a wide screen, one over the other on a tall one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from views.person.goals import GoalsPanel
from views.person.levels import LevelsPanel
from views.person.panel import Panel
from views.person.said import SaidPanel
from views.person.trends import TrendsPanel
from widgets.labels import TextLabel
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, Theme

# Below the voices one whole plot stays in sight.
_ONE_PLOT = 300


class Arrangement(QWidget):
    """Holds the cards; `arrange` shows those that have something to say and gives them all the room."""

    def __init__(
        self, theme: Theme, said: SaidPanel, trends: TrendsPanel, levels: LevelsPanel, goals: GoalsPanel
    ) -> None:
        super().__init__()
        self._theme = theme
        self.said, self.trends, self.levels, self.goals = said, trends, levels, goals
        self._showing: frozenset[QWidget] = frozenset()
        self._portrait = False
        self.nothing = TextLabel(theme, "", 27, CAPTION, "ink2", max_lines=3)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for card in (*self._cards, self.nothing):
            card.setParent(self)
            card.hide()

    @property
    def _cards(self) -> tuple[Panel, ...]:
        return self.said, self.trends, self.levels, self.goals

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._rebuild()

    def arrange(self, showing: frozenset[QWidget]) -> None:
        """Show exactly these cards; none at all leaves the words of `nothing`."""
        self._showing = showing
        self._rebuild()

    def minimumSizeHint(self) -> QSize:
        """The cards scroll: they never ask for more room than the screen has."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand anew where wide became tall, and give the voices the height they need."""
        super().resizeEvent(event)
        portrait = self.height() > self.width()
        if portrait != self._portrait:
            self._portrait = portrait
            self._rebuild()
        self.fit()

    def fit(self) -> None:
        """Give cards that share a column, or stand above or below, the height their content needs."""
        above, columns, below = self._columns()
        gap, height = self._theme.px(16), self.height()
        for card in (*above, *below):
            if columns:
                most = height // 3 if card in above else height // 2
                card.setFixedHeight(min(card.wanted_height(self.width()), most))
                height -= card.height() + gap
        across = (self.width() - gap * (len(columns) - 1)) // max(1, len(columns))
        for cards in columns:
            for card in cards[:-1]:
                card.setFixedHeight(min(card.wanted_height(across), height - gap - self._theme.px(_ONE_PLOT)))
            if cards[-1] is self.said:
                self.said.setFixedHeight(min(self.said.wanted_height(across), height))

    def _rebuild(self) -> None:
        _take_apart(self._box)
        self._box.setSpacing(self._theme.px(16))
        for card in self._cards:
            card.setVisible(card in self._showing)
        for card in (self.levels, self.goals):
            card.setMinimumHeight(0)
            card.setMaximumHeight(UNBOUNDED)
        self.nothing.setVisible(not self._showing)
        if not self._showing:
            self._box.addStretch(1)
            self._box.addWidget(self.nothing)
            self._box.addStretch(2)
            return
        above, columns, below = self._columns()
        for card in above:
            self._box.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(16))
        for cards in columns:
            row.addLayout(self._column(cards), 1)
        self.levels.set_columns(2 if len(columns) > 2 else 3)
        if columns:
            self._box.addLayout(row, 1)
        for card in below:
            self._box.addWidget(card, 0 if columns else 1)
        self.fit()

    def _columns(self) -> tuple[list[Panel], list[list[Panel]], list[Panel]]:
        """Return what stands above over the whole width, what stands side by side, and what stands below."""
        if self._portrait:
            return self._of(self.said), self._filled(self._of(self.trends), self._of(self.goals)), self._of(self.levels)
        left, levels, goals = self._of(self.said, self.trends), self._of(self.levels), self._of(self.goals)
        if levels and goals and left and not self.goals.worth_a_column:
            return [], [left, [*levels, *goals]], []
        return [], self._filled(left, levels, goals), []

    def _of(self, *cards: Panel) -> list[Panel]:
        return [card for card in cards if card in self._showing]

    def _filled(self, *columns: list[Panel]) -> list[list[Panel]]:
        return [cards for cards in columns if cards]

    def _column(self, cards: Sequence[Panel]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(16))
        for card in cards:
            column.addWidget(card, 1 if card is cards[-1] or card is self.trends else 0)
        if cards[-1] is self.said:
            column.addStretch(1)
        return column


def _take_apart(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            _take_apart(inner)
            inner.deleteLater()
