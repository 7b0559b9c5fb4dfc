"""Giving somebody a code for a new PIN: who may, the sheet, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from db.queries.person import PersonPage
from kiosk.actions.pins import GivenCode
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor, Target, can_give_code
from views.person.code_sheet import CodeSheet

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class GiveCode(Protocol):
    """Makes a code and gives it, off the GUI thread; one of the callbacks comes once, in the GUI thread.

    Once `withdrawn` is set nothing is given, and neither comes.
    """

    def __call__(
        self,
        actor: Actor,
        person_id: PersonId,
        on_done: Callable[[GivenCode], object],
        on_error: Callable[[UserError], object],
        withdrawn: Event,
    ) -> None:
        """Give somebody a code in the name of an actor."""
        ...


class CodeDesk(QObject):
    """Opens the sheet for whoever may give the person of the page a code, and nobody else."""

    def __init__(self, place: PersonPlace, give: GiveCode) -> None:
        super().__init__(place)
        self._place, self._give = place, give
        self.sheet: CodeSheet | None = None
        # Set when the sheet closes: a code that was asked for before would be shown to nobody, and is not given.
        self._withdrawn = Event()

    def offered(self, page: PersonPage) -> bool:
        """Tell whether whoever is signed in may give a code to the person of a page."""
        signed_in = self._place.signed_in
        if signed_in is None or page.own or not page.person.active:
            return False
        target = Target(signed_in.actor.programme_id, page.person.id)
        return can_give_code(signed_in.actor, target, page.person.access)

    def open(self) -> None:
        """Say what a code does, and wait."""
        page = self._place.page
        if page is None or not self.offered(page):
            return
        if self.sheet is None:
            self.sheet = CodeSheet(self._place.theme, self._place.stage)
            self.sheet.wanted.connect(self._on_wanted)
            self.sheet.dismiss_requested.connect(self.close)
        self.sheet.ask(page.person)

    def close(self) -> None:
        """Close the sheet, and forget the code."""
        self._withdrawn.set()
        if self.sheet is not None:
            self.sheet.put_away()

    def show(self, person: Person, given: GivenCode) -> None:
        """Show a code that was given, its end in the programme's own time."""
        page = self._place.page
        if page is not None and self.sheet is not None and self.sheet.is_open:
            self.sheet.show_code(person, given.digits, given.until.astimezone(page.programme.calendar.zone))

    def _on_wanted(self) -> None:
        page, signed_in = self._place.page, self._place.signed_in
        if page is None or signed_in is None:
            return
        withdrawn, person = Event(), page.person

        def done(given: GivenCode) -> None:
            if not withdrawn.is_set():
                self.show(person, given)

        def refused(error: UserError) -> None:
            if not withdrawn.is_set():
                self.close()
                self._place.error.emit(error)

        self._withdrawn = withdrawn
        self._give(signed_in.actor, person.id, done, refused, withdrawn)
