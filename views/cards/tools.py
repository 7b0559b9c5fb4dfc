"""The tool band of coaching cards: a step back, another card, and on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.coaching_cards import CoachingCard, Ending
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme


class CardTools(QWidget):
    """One row. Signals: `back_tapped`, `others_tapped`, `next_tapped`, `goal_tapped`, `done_tapped`."""

    back_tapped = Signal()
    others_tapped = Signal()
    next_tapped = Signal()
    goal_tapped = Signal()
    done_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = Button(theme, "", "chevron-left")
        self.others_button = Button(theme, self.tr("Another card"), "layout-grid")
        self.done_button = Button(theme, self.tr("That was it"), "check")
        self.goal_button = Button(theme, self.tr("Make it a goal"), "target", "primary")
        self.next_button = Button(theme, "", "chevron-right", "primary", icon_last=True)
        self._lock = IconView(theme, "lock", 26)
        kept = self.tr("Nothing said over a card is written down.")
        self._words = TextLabel(theme, kept, 20, CAPTION, "ink2", max_lines=2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.back_button)
        self._row.addWidget(self.others_button)
        self._row.addWidget(self._lock)
        self._row.addWidget(self._words, 1)
        for button in (self.done_button, self.goal_button, self.next_button):
            self._row.addWidget(button)
        self.back_button.clicked.connect(self.back_tapped)
        self.others_button.clicked.connect(self.others_tapped)
        self.next_button.clicked.connect(self.next_tapped)
        self.goal_button.clicked.connect(self.goal_tapped)
        self.done_button.clicked.connect(self.done_tapped)
        self.set_theme(theme)
        self.show_step(None, 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setSpacing(theme.px(12))

    def show_step(self, card: CoachingCard | None, number: int) -> None:
        """Offer what can be done at a step of a card; None: at the choice of cards."""
        last = card is not None and number == len(card.steps) - 1
        ends_in_goal = card is not None and card.ending is Ending.GOAL
        self.back_button.setVisible(card is not None and number > 0)
        self.others_button.setVisible(card is not None)
        self.next_button.setVisible(card is not None and not last)
        self.goal_button.setVisible(last and ends_in_goal)
        self.done_button.setVisible(last)
        if card is not None and number > 0:
            self.back_button.set_text(card.steps[number - 1].name)
        if card is not None and not last:
            self.next_button.set_text(self.tr("Next: {step}").format(step=card.steps[number + 1].name))
