"""Who are you: touch your name, give your PIN.

A one-time code in place of a PIN leads to choosing one's own; it is used up by then, and whoever goes away in between
needs another. Nothing here ever says somebody did wrong.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.domain.backoff import rest_after
from kiosk.domain.clock import Clock
from kiosk.domain.errors import InvalidInput, UserError
from kiosk.domain.people import Person
from views.signing_in.names import NamePages
from views.signing_in.pad import PadColumn
from views.signing_in.proof import ActorOf, PinAnswer, Proof, Roster
from widgets.sheet import Sheet
from widgets.theme import Theme

_CODE_LAPSED = "code-lapsed"


class Step(Enum):
    """What the pad's digits are now."""

    NAME = "name"
    PIN = "pin"
    NEW = "new"
    AGAIN = "again"


class SigningInSheet(Sheet):
    """Asks who is there. `ask` opens it; it closes itself when somebody proved it or turned away.

    Signals: `proved(Person)`; `turned_away`.
    """

    proved = Signal(object)
    turned_away = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, roster: Roster, proof: Proof, actor_of: ActorOf, clock: Clock
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("signing_in")
        self._roster, self._proof, self._actor_of, self._clock = roster, proof, actor_of, clock
        self._step = Step.NAME
        self._person: Person | None = None
        self._wanted: Person | None = None
        self._first_entry = ""
        self._rests_until: datetime | None = None
        # Answers of a question that was closed meanwhile belong to nobody.
        self._asked = 0
        self.names = NamePages(theme)
        self.column = PadColumn(theme)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.names, 1)
        self._row.addWidget(self.column)
        self._rest = QTimer(self)
        self._rest.setInterval(250)
        self._rest.timeout.connect(self.look)
        self.names.chosen.connect(self._on_name_chosen)
        self.column.submitted.connect(self._on_submitted)
        self.dismiss_requested.connect(self._on_dismissed)
        self.room_changed.connect(self._fit_room)
        self.set_theme(theme)

    @property
    def step(self) -> Step:
        """What the pad's digits are now."""
        return self._step

    @property
    def person(self) -> Person | None:
        """Whose name was touched."""
        return self._person

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        super().set_theme(theme)
        self._row.setSpacing(theme.px(40))
        self._fit_room()

    def ask(self, reason: str, person: Person | None = None) -> None:
        """Open, with the reason under the question; `person` is chosen already."""
        self._asked += 1
        self.set_title(self.tr("Who are you?"), reason)
        self._wanted = person
        self._reset()
        self.open()
        asked = self._asked
        self._roster(lambda people: self._on_roster(asked, people), self._show_error)

    def turn_away(self) -> None:
        """Close without an answer."""
        if self.is_open:
            self._on_dismissed()

    def look(self) -> None:
        """Look at the clock while the pad rests."""
        if self._rests_until is None:
            return
        left = self._rests_until - self._clock.now()
        seconds = max(0, math.ceil(left.total_seconds()))
        self.column.pad.set_resting(seconds)
        if not seconds:
            self._rests_until = None
            self._rest.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the pad beside the names, or below them on an upright screen."""
        super().resizeEvent(event)
        upright = self.height() > self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if upright else across)
        self._row.setAlignment(self.column, Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag(0))
        self._fit_room()

    def _fit_room(self) -> None:
        """Where text is large the names scroll, so that pad and button stay in sight beside or below them."""
        self.names.set_scrolling(scrolling=self.scarce)
        room = self.panel.room_for_body
        if self.scarce and self.height() > self.width():
            room = room * 11 // 20
        self.column.set_room(room if self.scarce else None)

    def _reset(self) -> None:
        self._person, self._first_entry = None, ""
        self._step = Step.NAME
        self._rests_until = None
        self._rest.stop()
        self.names.set_chosen(None)
        self.column.pad.set_resting(0)
        self.column.pad.clear_message()
        self.column.set_person(None)

    def _on_roster(self, asked: int, people: Sequence[Person]) -> None:
        if asked != self._asked or not self.is_open:
            return
        self.names.set_people(people)
        if self._wanted is not None:
            self.names.set_chosen(self._wanted.id)
            self._on_name_chosen(self._wanted)

    def _on_name_chosen(self, person: Person) -> None:
        self._asked += 1
        self._person, self._first_entry = person, ""
        self._step = Step.PIN
        self._rests_until = None
        self._rest.stop()
        pad = self.column.pad
        pad.set_resting(0)
        pad.wipe()
        pad.clear_message()
        self.column.set_person(person)
        pad.setFocus()

    def _on_submitted(self, digits: str) -> None:
        person = self._person
        if person is None or not digits:
            return
        if self._step is Step.NEW:
            self._repeat(digits)
        elif self._step is Step.AGAIN:
            self._set_pin(person, digits)
        else:
            self._verify(person, digits)

    def _verify(self, person: Person, digits: str) -> None:
        self.column.set_busy(busy=True)
        asked = self._asked
        self._proof.verify(
            person.id,
            digits,
            lambda answer: self._on_answer(asked, person, answer),
            lambda error: self._on_refused(asked, error),
        )

    def _on_answer(self, asked: int, person: Person, answer: PinAnswer) -> None:
        if asked != self._asked or not self.is_open:
            return
        self.column.set_busy(busy=False)
        if answer.right and answer.one_time:
            self._choose_pin()
        elif answer.right:
            self._finish(person)
        else:
            self._say_not_it(answer)

    def _say_not_it(self, answer: PinAnswer) -> None:
        pad = self.column.pad
        if answer.rest > timedelta(0):
            self._rests_until = self._clock.now() + answer.rest
            self._rest.start()
            self.look()
        elif not answer.known:
            pad.show_message(
                self.tr("There is no PIN for this name."), self.tr("A chief can give you a code. It works once.")
            )
        else:
            coming = rest_after(answer.failures + 1)
            seconds = int(coming.total_seconds())
            after = self.tr("After the next miss the pad rests for a moment.") if seconds else ""
            pad.show_message(self.tr("That was not it. No harm done, try again."), after)

    def _choose_pin(self) -> None:
        self._step, self._first_entry = Step.NEW, ""
        self.column.set_task(self.tr("Choose your PIN, four to eight digits"), self.tr("Go on"))
        self.column.pad.show_message(
            self.tr("Welcome. Choose a PIN only you know."),
            self.tr("Your code is used up: without a PIN you need another."),
            "lock",
        )

    def _repeat(self, digits: str) -> None:
        self._step, self._first_entry = Step.AGAIN, digits
        self.column.set_task(self.tr("Once more, the same digits"), self.tr("Keep this PIN"))
        self.column.pad.clear_message()

    def _set_pin(self, person: Person, digits: str) -> None:
        if digits != self._first_entry:
            self._choose_pin()
            self.column.pad.show_message(self.tr("These were two different PINs."), self.tr("Choose one again."))
            return
        self.column.set_busy(busy=True)
        asked = self._asked
        self._proof.set_pin(
            self._actor_of(person),
            digits,
            lambda: self._on_pin_set(asked, person),
            lambda error: self._on_refused(asked, error),
        )

    def _on_pin_set(self, asked: int, person: Person) -> None:
        if asked == self._asked and self.is_open:
            self._finish(person)

    def _on_refused(self, asked: int, error: UserError) -> None:
        if asked != self._asked or not self.is_open:
            return
        self.column.set_busy(busy=False)
        if isinstance(error, InvalidInput) and self._step is Step.AGAIN:
            self._choose_pin()
            self.column.pad.show_message(
                self.tr("That PIN is easy to guess, or too short."),
                self.tr("Four to eight digits, no rows like 1234 and no repeats."),
            )
        elif error.code == _CODE_LAPSED:
            self.column.pad.show_message(
                self.tr("The week of that code is over."), self.tr("A chief can give you another.")
            )
        else:
            self._show_error(error)

    def _show_error(self, error: UserError) -> None:
        del error
        self.column.pad.show_message(
            self.tr("The kiosk can't check that just now."), self.tr("Try again in a moment."), "circle-alert"
        )

    def _finish(self, person: Person) -> None:
        self._forget()
        self.close_sheet()
        self.proved.emit(person)

    def _on_dismissed(self) -> None:
        self._forget()
        self.close_sheet()
        self.turned_away.emit()

    def _forget(self) -> None:
        self._asked += 1
        self._first_entry = ""
        self._rest.stop()
        self._rests_until = None
        self.column.pad.wipe()
        self.column.set_busy(busy=False)
