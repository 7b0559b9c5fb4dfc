"""Asks who is there, counts down, and lets people go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kiosk.app.session import Session
from kiosk.app.veil import Veil
from kiosk.domain.clock import Clock
from kiosk.domain.people import Person
from kiosk.domain.sessions import COUNTDOWN
from views.signed_in import SignedIn
from views.signing_in.proof import ActorOf, Proof, Roster
from views.signing_in.sheet import SigningInSheet
from widgets.countdown import CountdownPanel
from widgets.theme import Theme

OnSignedIn = Callable[[SignedIn], object]


@dataclass(frozen=True, slots=True)
class SigningIn:
    """What proves who somebody is. `demo_pin` is everybody's PIN in a demo, None anywhere else."""

    roster: Roster
    proof: Proof
    actor_of: ActorOf
    demo_pin: str | None = None


class FrontDesk(QObject):
    """Joins the session to what people see of it: the sheet `who are you`, and the countdown over everything."""

    def __init__(self, theme: Theme, window: QWidget, stage: QWidget, session: Session, clock: Clock, by: SigningIn):
        super().__init__(window)
        self.session = session
        self._actor_of = by.actor_of
        self._then: OnSignedIn | None = None
        self.sheet = SigningInSheet(theme, stage, by.roster, by.proof, by.actor_of, clock)
        if by.demo_pin is not None:
            self.sheet.column.set_hint(self.tr("This is a demo: everybody’s PIN is {pin}").format(pin=by.demo_pin))
        self.countdown = CountdownPanel(theme)
        self.veil = Veil(theme, window, self.countdown)
        self.sheet.proved.connect(self._on_proved)
        self.sheet.turned_away.connect(self._on_turned_away)
        self.countdown.stay_tapped.connect(session.stay)
        self.countdown.leave_tapped.connect(session.end)
        session.countdown.connect(self._on_countdown)
        session.changed.connect(self._on_changed)

    def ask(self, then: OnSignedIn, reason: str, person: Person | None = None) -> None:
        """Ask who is there; `then` is called once they proved it, never if they turn away.

        `person`: whose PIN is asked for, unless they touch another name.
        """
        self._then = then
        self.sheet.ask(reason, person)

    def rest(self) -> None:
        """Close the question; nobody is there to answer it."""
        self.sheet.turn_away()

    def sign_in(self, person: Person) -> SignedIn:
        """Sign somebody in who proved who they are."""
        signed_in = SignedIn(self._actor_of(person), (person,))
        self.session.start(signed_in)
        return signed_in

    def _on_proved(self, person: Person) -> None:
        then, self._then = self._then, None
        signed_in = self.sign_in(person)
        if then is not None:
            then(signed_in)

    def _on_turned_away(self) -> None:
        self._then = None

    def _on_changed(self, signed_in: SignedIn | None) -> None:
        if signed_in is None:
            self.sheet.turn_away()
            # What one person copied is not there for the next one.
            QGuiApplication.clipboard().clear()

    def _on_countdown(self, seconds: int) -> None:
        if not seconds:
            self.veil.lift()
            return
        self.countdown.set_seconds(seconds, int(COUNTDOWN.total_seconds()))
        if not self.veil.isVisible() and not self.sheet.is_open:
            self.veil.lower_over()
