"""What entries led to: cases, simulations and fixes, without a name of whoever wrote; taken on and done by anybody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.log import ListedLead, LogPage
from kiosk.domain.ids import LogLeadId
from kiosk.domain.log import LeadKind
from views.log.ground import Ground
from views.log.words import LEAD_ICONS, lead_state, lead_words
from views.person.panel import clear
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.scrolled_rows import ScrolledRows
from widgets.theme import CAPTION, NAME, Theme


class LeadRow(Ground):
    """One of them. Signals: `take_tapped`, `done_tapped`."""

    take_tapped = Signal()
    done_tapped = Signal()

    def __init__(self, theme: Theme, page: LogPage, item: ListedLead) -> None:
        super().__init__(theme)
        lead = item.lead
        self.take_button = Button(theme, self.tr("I take it on"), "hand-helping")
        self.done_button = Button(theme, self.tr("It is done"), "check")
        words = QVBoxLayout()
        head = f"{lead_words(lead.kind)} · {item.competency} · {lead_state(page, lead)}"
        words.addWidget(TextLabel(theme, head, 20, CAPTION, "ink2", max_lines=2))
        words.addWidget(TextLabel(theme, lead.carries, 24, NAME, max_lines=3))
        row = QHBoxLayout()
        row.setSpacing(theme.px(18))
        icon = "check" if lead.closed_at is not None else LEAD_ICONS[lead.kind]
        row.addWidget(IconView(theme, icon), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.take_button)
        row.addWidget(self.done_button)
        self.box.addLayout(row)
        # Not before they stand in the row: until then each would be a window of its own.
        # Whoever took it on and left is not among the people any more: it waits for somebody again.
        self.take_button.setVisible(lead.closed_at is None and lead.taken_by not in page.people)
        self.done_button.setVisible(lead.closed_at is None)
        self.take_button.clicked.connect(self.take_tapped)
        self.done_button.clicked.connect(self.done_tapped)


class LeadLists(ScrolledRows):
    """What is open first, then what is done.

    Signals: `take_tapped(LogLeadId)`, `done_tapped(LogLeadId)`, `print_tapped`.
    """

    take_tapped = Signal(object)
    done_tapped = Signal(object)
    print_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.rows: dict[LogLeadId, LeadRow] = {}
        nothing = self.tr("Nothing waits here. An entry can lead to a case, a simulation or a fix.")
        self._nothing = TextLabel(theme, nothing, 27, CAPTION, "ink2", max_lines=4, align=Qt.AlignmentFlag.AlignCenter)
        self.print_button = Button(theme, self.tr("Print the open cases"), "printer")
        self.print_button.clicked.connect(lambda _checked=False: self.print_tapped.emit())
        self._box.insertWidget(0, self._nothing, 1)
        self._box.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignRight)

    def set_page(self, page: LogPage, *, prints_all: bool) -> None:
        """Show what there is. Whoever prints for others prints every open case, its author their own."""
        clear(self._rows)
        self.rows = {}
        for item in page.lists:
            row, key = LeadRow(self._theme, page, item), item.lead.id
            row.take_tapped.connect(lambda key=key: self.take_tapped.emit(key))
            row.done_tapped.connect(lambda key=key: self.done_tapped.emit(key))
            self._rows.addWidget(row)
            self.rows[key] = row
        self._rows.addStretch(1)
        self._nothing.setVisible(not page.lists)
        self.print_button.setVisible(any(_is_open_case(item) and (prints_all or item.own) for item in page.lists))
        self._area.setVisible(bool(page.lists))

    def forget(self) -> None:
        """Hold nothing."""
        clear(self._rows)
        self.rows = {}
        self.print_button.hide()


def _is_open_case(item: ListedLead) -> bool:
    return item.lead.kind is LeadKind.CONFERENCE and item.lead.closed_at is None
