"""The round: the speaker's large card, and the cards of the others beside it, or below it on a tall screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.domain.ids import PersonId
from views.huddle.beside import Beside
from views.huddle.card_parts import SpeakersCard
from views.huddle.check_in_card import CheckInCard
from views.huddle.check_out_card import CheckOutCard
from views.huddle.shown import CheckInShown, CheckOutShown
from widgets.choice_tile import ChoiceTile
from widgets.huddle_card import CardWords
from widgets.roomy import room_height
from widgets.theme import Theme

_BESIDE, _WIDE, _TWO_COLUMNS = 632, 1440, 860


class RoundPage(QWidget):
    """Makes the large card anew only where it says something else.

    Signals: `card_made(CheckInCard | CheckOutCard)`, so that whoever listens is connected; `person_tapped(PersonId)`;
    `sheet_tapped` at a check-out, by somebody who brings their paper back.
    """

    card_made = Signal(object)
    person_tapped = Signal(object)
    sheet_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: CheckInShown | CheckOutShown | None = None
        self._card: CheckInCard | CheckOutCard | None = None
        self._time = (0.0, 1.0)
        self.beside = Beside(theme)
        self.sheet_tile = ChoiceTile(
            theme, "scan-line", self.tr("I have a sheet"), self.tr("Type the code at its foot; your week opens.")
        )
        self.beside.set_foot(self.sheet_tile)
        self.sheet_tile.clicked.connect(self.sheet_tapped)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.beside)
        self.beside.card_tapped.connect(self.person_tapped)
        self.set_theme(theme)

    @property
    def card(self) -> CheckInCard | CheckOutCard | None:
        """The speaker's card."""
        return self._card

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; the large card is made anew."""
        self._theme = theme
        self._box.setSpacing(theme.px(24))
        if self._shown is not None:
            shown, self._shown = self._shown, None
            self.show_speaker(shown)
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand one above the other where it is narrow, or text is large."""
        super().resizeEvent(event)
        self._seat()

    def show_speaker(self, shown: CheckInShown | CheckOutShown) -> None:
        """Show whoever speaks."""
        if shown == self._shown:
            return
        self._drop_card()
        self._shown = shown
        self.sheet_tile.setVisible(isinstance(shown, CheckOutShown))
        self._card = (
            CheckInCard(self._theme, shown) if isinstance(shown, CheckInShown) else CheckOutCard(self._theme, shown)
        )
        self._box.insertWidget(0, self._card, 1)
        self._seat()
        self._card.ring.set_left(*self._time)
        self.card_made.emit(self._card)

    def show_others(self, cards: Sequence[tuple[PersonId, CardWords]]) -> None:
        """Show the others."""
        self.beside.set_cards(cards)

    def forget(self) -> None:
        """Hold nothing that was said."""
        self._drop_card()
        self.beside.set_cards([])

    def set_left(self, seconds: float, whole: float) -> None:
        """Tell the ring."""
        self._time = (seconds, whole)
        if isinstance(self._card, SpeakersCard):
            self._card.ring.set_left(seconds, whole)

    def _drop_card(self) -> None:
        if self._card is not None:
            self._box.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = self._shown = None

    def _seat(self) -> None:
        tall = self.width() < self._theme.px(_WIDE)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if tall else direction.LeftToRight)
        self.beside.set_columns(2 if tall and self.width() >= self._theme.px(_TWO_COLUMNS) else 1)
        self.beside.setMaximumWidth(self._theme.px(4000 if tall else _BESIDE))
        self.beside.setMinimumWidth(0 if tall else self._theme.px(_BESIDE))
        if self._card is not None:
            # Upright, the others' cards stand below, and all of it scrolls where it has to.
            self._card.set_room(None if tall else room_height(self) - self.y())
