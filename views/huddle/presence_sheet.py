"""Who is here: latecomers come and others go by one touch on their name; leading passes on the same way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from views.huddle.pills import pills_of
from widgets.buttons import Button
from widgets.chips import Choice
from widgets.pill_grid import PillGrid
from widgets.segmented import Segmented
from widgets.sheet import Sheet
from widgets.theme import Theme

COMES_GOES, LEADS = "comes_goes", "leads"


class PresenceSheet(Sheet):
    """Stays open: several may come at once.

    Signals: `joined(PersonId)`, `left(PersonId)`, `passed_on(PersonId)`, `end_tapped`.
    """

    joined = Signal(object)
    left = Signal(object)
    passed_on = Signal(object)
    end_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("huddle.presence")
        self._everybody: tuple[Person, ...] = ()
        self._here: frozenset[PersonId] = frozenset()
        self._facilitator: PersonId | None = None
        choices = [
            Choice(COMES_GOES, self.tr("Comes or goes"), "users"),
            Choice(LEADS, self.tr("Leads from here"), "hand"),
        ]
        self.what = Segmented(theme, choices, COMES_GOES, "soft", name=self.tr("What a touch on a name means"))
        self.end_button = Button(theme, self.tr("End the round now"), "x", "outline")
        self.grid = PillGrid(theme)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.what, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.grid, 1)
        box.addWidget(self.end_button, 0, Qt.AlignmentFlag.AlignRight)
        self.set_title(self.tr("Who is here"), self.tr("One touch each. Nobody’s coming or going is counted."))
        self.what.chosen_changed.connect(lambda _: self._fill())
        self.grid.toggled.connect(self._on_toggled)
        self.end_button.clicked.connect(self.end_tapped)
        self.dismiss_requested.connect(self.close_sheet)

    def show_people(self, everybody: Sequence[Person], here: frozenset[PersonId], facilitator: PersonId | None) -> None:
        """Show these people, and who of them is here; `everybody` stands in the order of names."""
        self._everybody, self._here, self._facilitator = tuple(everybody), here, facilitator
        self._fill()

    def open(self) -> None:
        """Come up for who comes and goes, whatever was asked last."""
        self.what.set_chosen(COMES_GOES)
        self._fill()
        super().open()

    def _fill(self) -> None:
        leads = self.what.chosen == LEADS
        shown = [person for person in self._everybody if not leads or person.id in self._here]
        self.grid.set_pills(pills_of(shown))
        chosen = {self._facilitator} if leads else set(self._here)
        self.grid.set_chosen(frozenset(chosen))

    def _on_toggled(self, person_id: PersonId, here: bool) -> None:
        if self.what.chosen == LEADS:
            self.grid.set_chosen(frozenset({self._facilitator}))
            self.passed_on.emit(person_id)
        elif here:
            self.joined.emit(person_id)
        else:
            self.left.emit(person_id)
