"""A small invented programme for tests of the board."""

from __future__ import annotations

from dataclasses import replace

from widgets.board_model import BoardColumn, BoardRowData
from widgets.pin_state import PinScale, PinState, seen

FIVE = PinScale(("0", "1", "2", "3", "4"), ("New to me", "Seen it", "With help", "On my own", "Guides others"))

NAMES = (
    "Amara Okafor",
    "Björn Lindqvist",
    "Dolores Ruiz",
    "Farah Haddad",
    "Hana Sato",
    "Ines Carvalho",
    "Jonas Weber",
    "Khadija Omar",
    "Liam Gallagher",
    "Mei-Ling Chen",
)


def competencies(count: int) -> list[BoardColumn]:
    """Return columns whose keys are `c0`, `c1` and so on."""
    return [BoardColumn(f"c{place}", f"Competency {place}", FIVE) for place in range(count)]


def pin(person: int, competency: int) -> PinState:
    """Return some level, the same whenever asked; every seventh is a growth edge."""
    level = (person * 3 + competency) % 5
    if (person + competency) % 7 == 0 and level < 4:
        return seen(FIVE, level, edge_to=level + 1)
    return replace(seen(FIVE, level), alone=level >= 3)


def people(count: int, competency_count: int) -> list[BoardRowData]:
    """Return rows whose keys are `p0`, `p1` and so on."""
    return [
        BoardRowData(
            f"p{place}",
            f"{NAMES[place % len(NAMES)]} {place}",
            "PGY-1",
            {f"c{column}": pin(place, column) for column in range(competency_count)},
        )
        for place in range(count)
    ]
