"""People as pills to touch."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.people import Person
from widgets.pill_grid import PillWords


def pills_of(people: Iterable[Person]) -> list[PillWords]:
    """Return a pill for each."""
    return [PillWords(person.id, person.name, person.initials, person.role_line) for person in people]
