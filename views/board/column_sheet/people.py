"""A list of people in a column's sheet, each to be touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from widgets.labels import TextLabel
from widgets.person_row import PersonRow
from widgets.pin_state import PinScale, PinState
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, TITLE, Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody, what is said of them here, and their pin."""

    person: Person
    line: str
    pin: tuple[PinState, PinScale]


class PeopleList(QWidget):
    """A heading and under it people; without any, a sentence in their place.

    Signals: `person_tapped(PersonId)`.
    """

    person_tapped = Signal(object)

    def __init__(self, theme: Theme, heading: str, nobody: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._nobody = theme, nobody
        self._entries: tuple[Entry, ...] = ()
        self._filled = False
        self.rows: list[PersonRow] = []
        self._heading = TextLabel(theme, heading, 27, TITLE)
        self.area = TouchScrollArea(theme)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self.area.setWidget(self._list)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._heading)
        self._box.addWidget(self.area, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme; rows are made anew."""
        self._theme = theme
        self._box.setSpacing(theme.px(10))
        self._column.setSpacing(theme.px(4))
        # The mark of where one is stands at the right, beside the pins.
        self._column.setContentsMargins(0, 0, theme.px(12), 0)
        if self._filled:
            self._fill(self._entries)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these people; the list stays where it was scrolled to, and as it is where nothing changed."""
        if not self._filled or tuple(entries) != self._entries:
            self._fill(tuple(entries))

    def wipe(self) -> None:
        """Show nobody."""
        self._entries, self._filled, self.rows = (), False, []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _fill(self, entries: tuple[Entry, ...]) -> None:
        at = self.area.bar().value()
        self.wipe()
        self._entries, self._filled = entries, True
        for entry in entries:
            row = PersonRow(self._theme, entry.person.name, entry.person.initials, entry.line, entry.pin)
            person = entry.person.id
            row.clicked.connect(lambda _=False, person=person: self._on_clicked(person))
            self.rows.append(row)
            self._column.addWidget(row)
        if not entries:
            self._column.addWidget(TextLabel(self._theme, self._nobody, 22, CAPTION, "ink2", max_lines=0))
        self._column.addStretch(1)
        self._column.activate()
        self.area.bar().setValue(at)

    def _on_clicked(self, person: PersonId) -> None:
        self.person_tapped.emit(person)
