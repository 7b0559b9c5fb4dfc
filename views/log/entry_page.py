"""One entry whole, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.queries.log import EntryView, LogPage
from kiosk.domain.ids import LogLeadId
from kiosk.domain.log import Lead
from views.dates import past_day
from views.log.ground import Ground
from views.log.words import LEAD_ICONS, lead_state, lead_words, reader_words, severity_words
from views.person.panel import clear
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import Role, TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, TITLE, Theme


class EntryPage(QWidget):
    """For its author with the way to take a lead back. Signals: `drop_tapped(LogLeadId)`."""

    drop_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view: EntryView | None = None
        self.drop_buttons: dict[LogLeadId, Button] = {}
        self._said, self._led = Ground(theme), Ground(theme)
        self._page = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._page)
        self._cards.addWidget(self._said, 66)
        self._cards.addWidget(self._led, 34)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._cards.setContentsMargins(0, 0, theme.px(8), 0)
        self._cards.setSpacing(theme.px(16))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, or one below the other."""
        super().resizeEvent(event)
        self._turn()

    def set_entry(self, page: LogPage, view: EntryView) -> None:
        """Show an entry."""
        self.forget()
        self.view = view
        entry, own = view.entry, view.author.id == page.viewer_id
        day = past_day(page.calendar.day_of(entry.at), page.day)
        facts = [day, view.competency, severity_words(entry.severity)]
        facts.append(reader_words(page, entry) if own else view.author.given_name)
        self._add(self._said, " · ".join(facts), 20, "ink2")
        for heading, words in (
            (self.tr("What happened"), entry.happened),
            (self.tr("My part"), entry.my_part),
            (self.tr("What I will try"), entry.will_try),
        ):
            if words:
                self._said.box.addSpacing(self._theme.px(16))
                self._said.box.addWidget(TextLabel(self._theme, heading, 20, NAME, "ink2"))
                self._add(self._said, words, 26)
        self._said.box.addStretch(1)
        self._led.box.addWidget(TextLabel(self._theme, self.tr("What became of it"), 27, TITLE))
        for lead in entry.leads:
            self._led.box.addLayout(self._lead(page, lead, own=own))
        if not entry.leads:
            self._add(self._led, self.tr("Nothing needs to: to have it written down is enough."), 20, "ink2")
        self._led.box.addStretch(1)

    def forget(self) -> None:
        """Hold nothing."""
        self.view = None
        self.drop_buttons = {}
        clear(self._said.box)
        clear(self._led.box)

    def _add(self, card: Ground, words: str, size: float, role: Role = "ink") -> None:
        card.box.addWidget(TextLabel(self._theme, words, size, CAPTION, role, max_lines=0))

    def _lead(self, page: LogPage, lead: Lead, *, own: bool) -> QVBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(IconView(theme, LEAD_ICONS[lead.kind], 28), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(TextLabel(theme, lead_words(lead.kind), 22, NAME), 1)
        if own and lead.closed_at is None:
            button = Button(theme, self.tr("Take back"), kind="quiet")
            button.clicked.connect(lambda _checked=False, key=lead.id: self.drop_tapped.emit(key))
            self.drop_buttons[lead.id] = button
            head.addWidget(button)
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(4))
        lines.addLayout(head)
        lines.addWidget(TextLabel(theme, lead.carries, 20, CAPTION, max_lines=0))
        lines.addWidget(TextLabel(theme, lead_state(page, lead), 18, CAPTION, "ink2", max_lines=2))
        return lines

    def _turn(self) -> None:
        across = self.width() >= self._theme.px(1300)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
