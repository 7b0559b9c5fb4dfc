"""Names to touch: fifteen a page in alphabetical order, and a strip of letters where there are more."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person, name_order
from widgets.chips import Choice
from widgets.name_pills import NamePill
from widgets.roomy import RoomyArea
from widgets.segmented import Segmented
from widgets.theme import Theme

PAGE = 15
_PILL_WIDTH = 350


def pages_of(people: Sequence[Person], size: int = PAGE) -> list[Sequence[Person]]:
    """Return people in pages, none longer than `size`; the order stays.

    A letter stands on one page, so that whoever looks for a name looks there; a letter of more people than a page holds
    goes over pages of its own, of about equal length.
    """
    pages: list[list[Person]] = []
    for _, group in itertools.groupby(people, key=_letter):
        letter = list(group)
        if pages and len(pages[-1]) + len(letter) <= size:
            pages[-1].extend(letter)
        else:
            pages.extend(_evenly(letter, size))
    return list(pages)


def _letter(person: Person) -> str:
    return name_order(person.name)[0][:1]


def _evenly(people: list[Person], size: int) -> list[list[Person]]:
    count = -(-len(people) // size)
    bounds = [round(len(people) * number / count) for number in range(count + 1)]
    return [people[start:end] for start, end in itertools.pairwise(bounds)]


def label_of(page: Sequence[Person]) -> str:
    """Return the letters a page spans: `A–D`, or `A` where all begin alike."""
    first, last = _letter(page[0]).upper(), _letter(page[-1]).upper()
    return first if first == last else f"{first}–{last}"


class NamePages(QWidget):
    """Pills of the people on one page, and the strip of letters below.

    Signals: `chosen(Person)`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: list[Sequence[Person]] = []
        self._number = 0
        self._chosen: PersonId | None = None
        self._pills: dict[PersonId, NamePill] = {}
        self._strip: Segmented | None = None
        self._holder = QWidget()
        self._grid = QGridLayout()
        rows = QVBoxLayout(self._holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        self.area = RoomyArea(theme, self._holder)
        self.area.set_strict(strict=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.area, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(18))
        self._column.setSpacing(theme.px(16))
        self._arrange()

    def pill(self, person_id: PersonId) -> NamePill:
        """Return the pill of somebody on the page shown."""
        return self._pills[person_id]

    def set_people(self, people: Sequence[Person]) -> None:
        """Show these people, from the first page on."""
        self._pages = pages_of(people)
        self._number = 0
        self._set_strip()
        self._fill()

    def set_chosen(self, person_id: PersonId | None) -> None:
        """Mark somebody, and bring their page to the front."""
        self._chosen = person_id
        for number, page in enumerate(self._pages):
            if person_id in {person.id for person in page} and number != self._number:
                self._show_page(number)
        for other, pill in self._pills.items():
            pill.setChecked(other == person_id)

    def set_scrolling(self, *, scrolling: bool) -> None:
        """Let the pills scroll where they don't fit, so that each keeps its size."""
        self.area.set_strict(strict=not scrolling)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def _set_strip(self) -> None:
        if self._strip is not None:
            self._column.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if len(self._pages) > 1:
            choices = [Choice(str(number), label_of(page)) for number, page in enumerate(self._pages)]
            self._strip = Segmented(self._theme, choices, "0", parent=self)
            self._strip.chosen_changed.connect(lambda key: self._show_page(int(key)))
            self._column.addWidget(self._strip)

    def _show_page(self, number: int) -> None:
        self._number = number
        if self._strip is not None:
            self._strip.set_chosen(str(number))
        self._fill()

    def _fill(self) -> None:
        for pill in self._pills.values():
            self._grid.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = {}
        for person in self._pages[self._number] if self._pages else ():
            pill = NamePill(self._theme, person.name, person.initials, person.role_line, parent=self._holder)
            pill.setObjectName(f"signing_in.name.{person.id}")
            pill.setChecked(person.id == self._chosen)
            pill.clicked.connect(lambda _checked=False, person=person: self._on_pill_clicked(person))
            pill.show()
            self._pills[person.id] = pill
        self._arrange()

    def _on_pill_clicked(self, person: Person) -> None:
        self.set_chosen(person.id)
        self.chosen.emit(person)

    def _arrange(self) -> None:
        columns = max(1, min(3, self.width() // self._theme.px(_PILL_WIDTH) if self.width() else 3))
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, pill in enumerate(self._pills.values()):
            self._grid.addWidget(pill, number // columns, number % columns)
