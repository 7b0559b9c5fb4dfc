"""The sheet in which a change is taken up: by whom, and by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from views.dates import weekday
from views.signing_in.names import NamePages
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.sheet import Sheet
from widgets.step_title import StepTitle
from widgets.theme import Theme

Then = Callable[[PersonId, date], object]
_WEEKS = (1, 2, 4, 8)


class TakeUpSheet(Sheet):
    """Asks for a day and a name; whoever is signed in is proposed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("take_up_sheet")
        self._days: tuple[date, ...] = ()
        self._who: PersonId | None = None
        self._then: Then | None = None
        self.due = ChipGroup(theme)
        self.names = NamePages(theme)
        self.room_changed.connect(lambda: self.names.set_scrolling(scrolling=self.scarce))
        self.save_button = Button(theme, self.tr("Taken up"), "check", "primary", height=80, size=26)
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(StepTitle(theme, 1, self.tr("By when")))
        self._box.addWidget(self.due)
        self._box.addWidget(StepTitle(theme, 2, self.tr("Who sees to it")))
        self._box.addWidget(self.names, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        self._box.addLayout(foot)
        self.keep_in_sight(self.save_button, foot)
        self.due.chosen_changed.connect(self._refresh)
        self.names.chosen.connect(self._on_name_chosen)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setSpacing(theme.px(16))

    def ask(self, what: str, today: date, people: Sequence[Person], who: PersonId, then: Then) -> None:
        """Ask about a change; `then` is called once with who and when."""
        self._then, self._who = then, who
        self._days = tuple(today + timedelta(weeks=weeks) for weeks in _WEEKS)
        self.due.set_choices(Choice(str(place), weekday(day)) for place, day in enumerate(self._days))
        self.due.set_chosen(["1"])
        self.names.set_people(people)
        self.names.set_chosen(who)
        self.set_title(self.tr("Take it up"), what)
        self._refresh()
        self.open()

    def _on_name_chosen(self, person: Person) -> None:
        self._who = person.id
        self._refresh()

    def _refresh(self, *_what: object) -> None:
        self.save_button.setEnabled(self._who is not None and bool(self.due.chosen))

    def _on_save_clicked(self) -> None:
        then, self._then = self._then, None
        if then is None or self._who is None:
            return
        self.close_sheet()
        then(self._who, self._days[int(self.due.chosen[0])])
