"""Who is at the kiosk."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The people of one sign-in; the first is the one who gave the PIN, and the `actor` of every action.

    The others joined by their names: their entries are made by the actor on their behalf.
    """

    actor: Actor
    people: tuple[Person, ...]

    @property
    def person(self) -> Person:
        """The one who acts."""
        return self.people[0]

    @property
    def person_id(self) -> PersonId:
        """The id of the one who acts."""
        return self.actor.person_id
