"""What the sheet needs from whoever checks PINs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from kiosk.domain.errors import UserError
from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor

OnError = Callable[[UserError], object]


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """Whether a PIN was right, how long the pad rests now, and how often in a row it was wrong.

    `one_time`: it was a code given out by a chief, which is used up; its owner chooses a PIN now. `known`: they have a
    PIN or a code at all.
    """

    right: bool
    rest: timedelta
    failures: int
    one_time: bool = False
    known: bool = True


class Proof(Protocol):
    """Checks and sets PINs off the GUI thread; each callback comes once, in the GUI thread."""

    def verify(
        self, person_id: PersonId, digits: str, on_done: Callable[[PinAnswer], object], on_error: OnError
    ) -> None:
        """Tell whether these digits are somebody's PIN; a one-time code works no more once it was right."""
        ...

    def set_pin(self, actor: Actor, digits: str, on_done: Callable[[], object], on_error: OnError) -> None:
        """Give the actor a new PIN."""
        ...


class Roster(Protocol):
    """Reads who may sign in."""

    def __call__(self, on_done: Callable[[Sequence[Person]], object], on_error: OnError) -> None:
        """Hand over the active people in the order of their names."""
        ...


ActorOf = Callable[[Person], Actor]
"""Makes the actor of somebody who proved who they are."""
