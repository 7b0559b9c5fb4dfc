"""Where the cards of a person's page stand: side by side on a wide screen, one over the other on a tall one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from views.person.goals import GoalsPanel
from views.person.lately import LatelyPanel
from views.person.levels import LevelsPanel
from views.person.panel import Panel
from views.person.said import SaidPanel
from views.person.trends import TrendsPanel
from widgets.labels import TextLabel
from widgets.roomy import room_height
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, Theme

# Below the voices one whole plot stays in sight, and below the goals some of what happened.
_ONE_PLOT, _SOME_FACTS = 300, 240
# Narrower than this, because text is large, the cards stand one below the other and the page scrolls; px at 1080p.
_LEAST_LANDSCAPE, _LEAST_PORTRAIT, _TILE = 1460, 780, 250


class Arrangement(QWidget):
    """Holds the cards; `arrange` shows those that have something to say and gives them all the room."""

    def __init__(
        self,
        theme: Theme,
        said: SaidPanel,
        trends: TrendsPanel,
        levels: LevelsPanel,
        goals: GoalsPanel,
        lately: LatelyPanel,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.said, self.trends, self.levels, self.goals, self.lately = said, trends, levels, goals, lately
        self._showing: frozenset[QWidget] = frozenset()
        self._portrait = self._on_a_page = False
        self.nothing = TextLabel(theme, "", 27, CAPTION, "ink2", max_lines=3)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for card in (*self._cards, self.nothing):
            card.setParent(self)
            card.hide()

    @property
    def _cards(self) -> tuple[Panel, ...]:
        return self.said, self.trends, self.levels, self.goals, self.lately

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._measure()
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
        before = self._portrait, self._on_a_page
        self._measure()
        if before != (self._portrait, self._on_a_page):
            self._rebuild()
        self.fit()

    def _measure(self) -> None:
        self._portrait = room_height(self) > self.width()
        least = _LEAST_PORTRAIT if self._portrait else _LEAST_LANDSCAPE
        self._on_a_page = self.width() < self._theme.px(least)

    def fit(self) -> None:
        """Give cards that share a column, or stand above or below, the height their content needs."""
        if self._on_a_page:
            self.levels.set_columns(self._tiles_across())
            for card in self._of(self.said, self.goals, self.levels, self.lately):
                card.setFixedHeight(card.wanted_height(self.width()))
            return
        above, columns, below = self._columns()
        gap, height = self._theme.px(16), self.height()
        across = (self.width() - gap * (len(columns) - 1)) // max(1, len(columns))
        for card in above if columns else ():
            card.setFixedHeight(card.whole_height(self.width(), height // 4, height // 3))
            height -= card.height() + gap
        for card in below if columns else ():
            card.setFixedHeight(self._height_below(card, height, max(self._wanted(cards, across) for cards in columns)))
            height -= card.height() + gap
        for cards in columns:
            least = self._theme.px(_ONE_PLOT if cards[-1] is self.trends else _SOME_FACTS)
            for card in cards[:-1]:
                most = height - gap - least
                card.setFixedHeight(max(0, card.whole_height(across, most, most + least // 3)))
            if cards[-1] is self.said:
                self.said.setFixedHeight(self.said.whole_height(across, height, height))

    def _height_below(self, card: Panel, height: int, columns: int) -> int:
        """Return the height of a card below columns that want so much: what they leave over is for its tiles."""
        wanted = min(card.wanted_height(self.width()), height // 2)
        roomy = self.levels.roomy_height(self.width()) if card is self.levels else wanted
        return max(wanted, min(roomy, height - self._theme.px(16) - columns))

    def _wanted(self, cards: Sequence[Panel], width: int) -> int:
        return sum(card.wanted_height(width) for card in cards) + self._theme.px(16) * (len(cards) - 1)

    def _rebuild(self) -> None:
        _take_apart(self._box)
        self._box.setSpacing(self._theme.px(16))
        for card in self._cards:
            card.setVisible(card in self._showing)
            card.set_whole(whole=self._on_a_page)
        for card in self._cards:
            card.setMinimumHeight(0)
            card.setMaximumHeight(UNBOUNDED)
        self.nothing.setVisible(not self._showing)
        if not self._showing:
            self._box.addStretch(1)
            self._box.addWidget(self.nothing)
            self._box.addStretch(2)
            return
        if self._on_a_page:
            for card in self._of(self.said, self.goals, self.levels, self.trends, self.lately):
                self._box.addWidget(card)
        else:
            self._stand_in_columns()
        self.fit()

    def _stand_in_columns(self) -> None:
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

    def _tiles_across(self) -> int:
        return max(1, min(3, self.width() // self._theme.px(_TILE)))

    def _columns(self) -> tuple[list[Panel], list[list[Panel]], list[Panel]]:
        """Return what stands above over the whole width, what stands side by side, and what stands below."""
        goals = self._of(self.goals, self.lately)
        if self._portrait:
            return self._of(self.said), self._filled(self._of(self.trends), goals), self._of(self.levels)
        return [], self._filled(self._of(self.said, self.trends), self._of(self.levels), goals), []

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
