"""Finding a person among many: letters that exist, and initials typed with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.domain.people import Person, name_order
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.name_pills import NamePill
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.text_field import TextField
from widgets.theme import CAPTION, Theme

_PILL_WIDTH = 430


def letter_of(person: Person) -> str:
    """Return the letter a person is found under: the first of the name, without its marks."""
    plain = name_order(person.name)[0]
    return plain[:1].upper()


def matches(person: Person, words: str) -> bool:
    """Tell whether typed words find a person: initials (`so`), or the beginning of any part of the name (`sam os`)."""
    wanted = name_order(words)[0].split()
    if not wanted:
        return True
    parts = name_order(person.name)[0].split()
    if len(wanted) == 1 and "".join(part[0] for part in parts).startswith(wanted[0]):
        return True
    return all(any(part.startswith(word) for part in parts) for word in wanted)


class FindSheet(Sheet):
    """Everybody on the board as pills, narrowed by a letter or by typed initials.

    Signals: `person_chosen(PersonId)`.
    """

    person_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._people: tuple[Person, ...] = ()
        self._pills: list[NamePill] = []
        self._columns = 1
        self.letters = ChipGroup(theme)
        self.field = TextField(theme, self.tr("Initials or name"), self.tr("Initials or name"), most=40)
        self._nobody = TextLabel(theme, self.tr("Nobody here by that name."), 22, CAPTION, "ink2")
        self._grid_widget = QWidget()
        self._grid = QGridLayout(self._grid_widget)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._grid_widget)
        self._box = QVBoxLayout(self.body)
        for widget in (self.field, self.letters, self._nobody, self._area):
            self._box.addWidget(widget)
        self._box.setStretch(3, 1)
        self.letters.chosen_changed.connect(self._on_letters_changed)
        self.field.changed.connect(self._show_matching)
        self.room_changed.connect(self._choose_columns)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_title(self.tr("Find somebody"))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(0, 0, 0, 0)
            self._box.setSpacing(theme.px(16))
            self._grid.setSpacing(theme.px(16))
            self._grid.setContentsMargins(0, 0, theme.px(20), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as have room for a name."""
        super().resizeEvent(event)
        self._choose_columns()

    def _choose_columns(self) -> None:
        columns = max(1, self.width() // self._theme.px(_PILL_WIDTH))
        if columns != self._columns:
            self._columns = columns
            self._seat()

    @property
    def pills(self) -> tuple[NamePill, ...]:
        """The names that match, from left to right and down."""
        return tuple(self._pills)

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer these people, in their order."""
        self._people = tuple(people)
        self.field.wipe()
        letters = sorted({letter_of(person) for person in people})
        self.letters.set_choices(Choice(letter, letter) for letter in letters)
        self._show_matching()

    def _on_letters_changed(self, chosen: tuple[str, ...]) -> None:
        del chosen
        self._show_matching()

    def _show_matching(self, _text: str = "") -> None:
        chosen = self.letters.chosen
        found = [
            person
            for person in self._people
            if matches(person, self.field.text) and (not chosen or letter_of(person) == chosen[0])
        ]
        for pill in self._pills:
            self._grid.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = [self._pill(person) for person in found]
        self._seat()
        self._nobody.setVisible(not found)

    def _seat(self) -> None:
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for place, pill in enumerate(self._pills):
            self._grid.addWidget(pill, place // self._columns, place % self._columns)
        self._grid.setRowStretch(-(-len(self._pills) // self._columns), 1)

    def _pill(self, person: Person) -> NamePill:
        pill = NamePill(self._theme, person.name, person.initials, person.role_line, parent=self._grid_widget)
        pill.setCheckable(False)
        pill.clicked.connect(lambda _checked=False, chosen=person.id: self.person_chosen.emit(chosen))
        pill.show()
        return pill
