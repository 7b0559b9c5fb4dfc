"""Whose name: one to touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.people import Person
from views.signing_in.names import NamePages
from widgets.sheet import Sheet
from widgets.theme import Theme


class NameSheet(Sheet):
    """Asks for a name, and for no PIN: what it is asked for proves nothing about whoever touches it.

    Signals: `turned_away` when it was closed without a name.
    """

    turned_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("name_sheet")
        self._then: Callable[[Person], object] | None = None
        self.people: tuple[Person, ...] = ()
        self.names = NamePages(theme)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.names)
        self.names.chosen.connect(self._on_chosen)
        self.dismiss_requested.connect(self.turn_away)

    def ask(
        self, title: str, people: Sequence[Person], then: Callable[[Person], object], detail: str | None = None
    ) -> None:
        """Ask for one of these people; `then` is called once with whose name is touched.

        `detail` stands below the title; without one it says that a name is enough.
        """
        self._then, self.people = then, tuple(people)
        self.set_title(title, self.tr("Your name is enough.") if detail is None else detail)
        self.names.set_people(people)
        self.names.set_chosen(None)
        self.open()

    def turn_away(self) -> None:
        """Close without a name."""
        self._then = None
        self.close_sheet()
        self.turned_away.emit()

    def _on_chosen(self, person: Person) -> None:
        then, self._then = self._then, None
        self.close_sheet()
        if then is not None:
            then(person)
