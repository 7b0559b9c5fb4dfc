"""Whose sheet: one name to touch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.people import Person
from views.signing_in.names import NamePages
from widgets.sheet import Sheet
from widgets.theme import Theme


class PersonSheet(Sheet):
    """Asks whose sheet is to be printed. Signals: `chosen(Person)`, `turned_away`."""

    chosen = Signal(object)
    turned_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("person_sheet")
        self.names = NamePages(theme)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.names)
        self.names.chosen.connect(self._on_chosen)
        self.dismiss_requested.connect(self.turn_away)

    def ask(self, people: Sequence[Person]) -> None:
        """Ask for one of these people."""
        self.set_title(self.tr("Whose sheet?"), self.tr("It holds what they share with their team."))
        self.names.set_people(people)
        self.names.set_chosen(None)
        self.open()

    def turn_away(self) -> None:
        """Close without an answer."""
        self.close_sheet()
        self.turned_away.emit()

    def _on_chosen(self, person: Person) -> None:
        self.close_sheet()
        self.chosen.emit(person)
