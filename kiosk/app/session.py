"""Who is signed in at the kiosk, and until when.

A sign-in ends by itself: after the idle time without a touch, or at its longest. Fifteen seconds before, the countdown
asks whether somebody is still there. Nobody signed in and nobody touching for as long puts the kiosk to rest.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.clock import Clock
from kiosk.domain.sessions import COUNTDOWN, EVERYBODY, SessionLimits, SignIn
from views.signed_in import SignedIn

_LOOK_EVERY_MS = 250


class Session(QObject):
    """The one sign-in of a kiosk. `look` reads the clock; a timer calls it while the program runs.

    Signals: `changed(SignedIn | None)`; `seconds_left(int)` once a second while somebody is signed in;
    `countdown(int)` with the last seconds, and 0 when there is no countdown (any more); `proof_needed` when somebody
    wants to stay past the longest time; `rested` once when nobody has been there for a while.
    """

    changed = Signal(object)
    seconds_left = Signal(int)
    countdown = Signal(int)
    proof_needed = Signal()
    rested = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._signed_in: SignedIn | None = None
        self._sign_in: SignIn | None = None
        self._limits = EVERYBODY
        self._last_touch = clock.now()
        self._resting = False
        self._told_left = self._told_countdown = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def signed_in(self) -> SignedIn | None:
        """Who is there."""
        return self._signed_in

    @property
    def left(self) -> timedelta:
        """How long the sign-in lasts if nobody touches the screen; zero where nobody is signed in."""
        return self._sign_in.left(self._clock.now()) if self._sign_in else timedelta(0)

    @property
    def idle(self) -> timedelta:
        """How long nobody has touched the screen; zero while somebody is signed in."""
        return timedelta(0) if self._sign_in is not None else max(timedelta(0), self._clock.now() - self._last_touch)

    @property
    def counting_down(self) -> bool:
        """Whether the countdown shows."""
        return self._told_countdown > 0

    def run(self) -> None:
        """Look at the clock by itself from now on."""
        self._timer.start()

    def start(self, signed_in: SignedIn) -> None:
        """Sign somebody in, in place of whoever was there. Their whole time begins now."""
        if self._signed_in is not None and self._signed_in.person_id != signed_in.person_id:
            self.end()
        now = self._clock.now()
        self._signed_in = signed_in
        self._sign_in = SignIn(signed_in.person_id, now, now, self._limits)
        self._last_touch, self._resting = now, False
        self.changed.emit(signed_in)
        self.look()

    def end(self) -> None:
        """Sign out: at once, whatever is open."""
        if self._signed_in is None:
            return
        self._last_touch = self._clock.now()
        self._leave()

    def _leave(self) -> None:
        self._signed_in = self._sign_in = None
        self._tell_countdown(0)
        self.changed.emit(None)

    def set_limits(self, limits: SessionLimits) -> None:
        """Take the limits of the place in front, from the next look at the time."""
        self._limits = limits
        if self._sign_in is not None:
            self._sign_in = replace(self._sign_in, limits=limits)
            self.look()

    def touch(self) -> None:
        """Note that somebody is there: a touch, a key, or work that counts as use.

        While the countdown shows only its own answers count (`stay`), so a touch that was meant for what is below
        neither keeps somebody else's page open nor is lost unnoticed.
        """
        if self.counting_down:
            return
        now = self._clock.now()
        self._last_touch, self._resting = now, False
        if self._sign_in is not None:
            self._sign_in = self._sign_in.touched(now)

    def stay(self) -> None:
        """Answer the countdown: still here. At the longest time the PIN is asked for anew."""
        if self._sign_in is None:
            return
        now = self._clock.now()
        self._last_touch = now
        self._sign_in = self._sign_in.touched(now)
        if self._sign_in.left(now) <= COUNTDOWN:
            self.proof_needed.emit()
            return
        self._tell_countdown(0)
        self.look()

    def look(self) -> None:
        """Look at the clock: tell what is left, count down, end, or rest."""
        if self._sign_in is None:
            self._look_for_rest()
            return
        self._sign_in = self._sign_in.looked_at(self._clock.now())
        left = self.left
        if left <= timedelta(0):
            # Nobody touched the screen for this: the wait for rest goes on from the last touch.
            self._leave()
            self._look_for_rest()
            return
        seconds = math.ceil(left.total_seconds())
        if seconds != self._told_left:
            self._told_left = seconds
            self.seconds_left.emit(seconds)
        self._tell_countdown(seconds if left <= COUNTDOWN else 0)

    def _look_for_rest(self) -> None:
        now = self._clock.now()
        # A clock set back starts the wait anew instead of stretching it by the hour.
        self._last_touch = min(self._last_touch, now)
        if not self._resting and now - self._last_touch >= EVERYBODY.idle:
            self._resting = True
            self.rested.emit()

    def _tell_countdown(self, seconds: int) -> None:
        if seconds != self._told_countdown:
            self._told_countdown = seconds
            self.countdown.emit(seconds)
