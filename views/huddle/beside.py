"""The cards of the others: who spoke, who is next, and who waits; seven of them beside the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.domain.ids import PersonId
from widgets.huddle_card import CardWords, HuddleCard
from widgets.theme import Theme

SEVEN, FIVE = 7, 5
"""So many cards beside the speaker's, the fewer where something stands below them."""


def window_of(count: int, current: int, most: int) -> range:
    """Return which of `count` cards stand there so that the one at `current` is in the middle, or near the ends."""
    first = max(0, min(current - most // 2, count - most))
    return range(first, min(count, first + most))


class Beside(QWidget):
    """One column of cards, two on a tall screen. Cards are kept and only their words changed.

    Signals: `card_tapped(PersonId)`.
    """

    card_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[PersonId, ...] = ()
        self._columns = 1
        self._foot: QWidget | None = None
        self.cards: list[HuddleCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setSpacing(theme.px(12))

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def set_foot(self, foot: QWidget) -> None:
        """Keep something below the cards, in their width."""
        self._foot = foot
        foot.setParent(self)
        self._place()

    def set_cards(self, cards: Sequence[tuple[PersonId, CardWords]]) -> None:
        """Show these cards, from above."""
        self._people = tuple(person for person, _ in cards)
        while len(self.cards) > len(cards):
            self._drop(self.cards.pop())
        for place, (_, words) in enumerate(cards):
            if place < len(self.cards):
                if self.cards[place].words != words:
                    self.cards[place].set_words(words)
            else:
                self._add(words)
        self._place()

    def _add(self, words: CardWords) -> None:
        card, place = HuddleCard(self._theme, words, self), len(self.cards)
        card.setObjectName(f"huddle.beside.{place}")
        card.clicked.connect(lambda _checked=False, place=place: self.card_tapped.emit(self._people[place]))
        card.show()
        self.cards.append(card)

    def _drop(self, card: HuddleCard) -> None:
        self._grid.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _place(self) -> None:
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // self._columns, place % self._columns)
        rows = -(-len(self.cards) // self._columns)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 0)
        # What the cards leave free stays free below them: none of them grows.
        self._grid.setRowStretch(rows, 1)
        if self._foot is not None:
            self._grid.addWidget(self._foot, rows + 1, 0, 1, self._columns)
