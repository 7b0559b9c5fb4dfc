"""Thanks, one below the other: who did what for whom, and about which one thing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.thanks import Feed
from kiosk.domain.ids import PersonId
from kiosk.domain.thanks import Thanks
from views.dates import past_day
from views.person.panel import clear
from views.thanks.words import ICONS, deed_words
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.scrolled_rows import ScrolledRows
from widgets.theme import CAPTION, NAME, Theme


class ThanksCard(QWidget):
    """One thanks.

    Signals: `hidden_changed(Thanks, bool)` from whom it is about, `taken_back(Thanks)` from whom it is of.
    """

    hidden_changed = Signal(object, bool)
    taken_back = Signal(object)

    def __init__(self, theme: Theme, feed: Feed, thanks: Thanks, viewer: PersonId | None) -> None:
        super().__init__()
        self._theme, self.thanks = theme, thanks
        self.button: Button | None = None
        self.setObjectName(f"thanks.card.{thanks.id}")
        giver, taker = feed.people[thanks.from_id], feed.people[thanks.to_id]
        day = past_day(feed.programme.calendar.day_of(thanks.said_at), feed.day)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        said = deed_words(thanks.deed, giver.name, taker.name)
        words.addWidget(TextLabel(theme, said, 24, NAME, max_lines=2))
        words.addWidget(TextLabel(theme, thanks.about, 24, CAPTION, max_lines=0))
        seen = self.tr("{day} · only you two see it").format(day=day) if thanks.hidden else day
        words.addWidget(TextLabel(theme, seen, 18, CAPTION, "ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(16), theme.px(20), theme.px(16))
        row.setSpacing(theme.px(20))
        row.addWidget(IconView(theme, ICONS[thanks.deed], 36))
        row.addLayout(words, 1)
        if viewer == thanks.to_id:
            self.button = self._hide_button(theme)
        elif viewer == thanks.from_id:
            self.button = Button(theme, self.tr("Take it back"), "undo-2", "soft", height=56, size=20)
            self.button.clicked.connect(lambda: self.taken_back.emit(self.thanks))
        if self.button is not None:
            row.addWidget(self.button)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _hide_button(self, theme: Theme) -> Button:
        hidden = self.thanks.hidden
        text, icon = (self.tr("Let others see it"), "eye") if hidden else (self.tr("Only for us two"), "eye-off")
        button = Button(theme, text, icon, "soft", height=56, size=20)
        button.clicked.connect(lambda: self.hidden_changed.emit(self.thanks, not hidden))
        return button


class FeedList(ScrolledRows):
    """The cards. Signals: as of `ThanksCard`."""

    hidden_changed = Signal(object, bool)
    taken_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.cards: list[ThanksCard] = []

    def set_feed(self, feed: Feed | None, viewer: PersonId | None) -> None:
        """Show these, or nothing."""
        clear(self._rows)
        self.cards = []
        for thanks in feed.thanks if feed else ():
            assert feed is not None
            card = ThanksCard(self._theme, feed, thanks, viewer)
            card.hidden_changed.connect(self.hidden_changed)
            card.taken_back.connect(self.taken_back)
            self._rows.addWidget(card)
            self.cards.append(card)
        self._rows.addStretch(1)
