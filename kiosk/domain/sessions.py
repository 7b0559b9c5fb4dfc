"""Sign-ins at the kiosk: they end by themselves, with a countdown, and a touch keeps them alive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.ids import PersonId

COUNTDOWN = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How long a sign-in lasts without a touch, and at most."""

    idle: timedelta
    longest: timedelta


EVERYBODY = SessionLimits(idle=timedelta(seconds=90), longest=timedelta(minutes=10))
CHIEFS_AT_WORK = SessionLimits(idle=timedelta(minutes=5), longest=timedelta(minutes=60))


@dataclass(frozen=True, slots=True)
class SignIn:
    """One person at the kiosk. Another limit (a chief who opens matching) applies from the next look at the time."""

    person_id: PersonId
    started_at: datetime
    touched_at: datetime
    limits: SessionLimits = EVERYBODY

    def touched(self, now: datetime) -> SignIn:
        """Return the sign-in after a touch, or after a sign of life of work that counts as use.

        A clock set back moves the start along, so that the longest time stays what it is.
        """
        return replace(self, touched_at=now, started_at=min(self.started_at, now))

    def looked_at(self, now: datetime) -> SignIn:
        """Return the sign-in with nothing of it ahead of the clock: both count anew from one that was set back."""
        return replace(self, touched_at=min(self.touched_at, now), started_at=min(self.started_at, now))

    def ends_at(self) -> datetime:
        """Return when it ends if nobody touches the screen."""
        return min(self.touched_at + self.limits.idle, self.started_at + self.limits.longest)

    def left(self, now: datetime) -> timedelta:
        """Return the time left, never below zero and never longer than the idle limit.

        After a clock was set back that holds from look to look only where each goes through `looked_at`.
        """
        left = min(self.ends_at() - now, self.limits.idle)
        return max(left, timedelta(0))
