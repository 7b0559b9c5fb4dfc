"""The demo's rotations: what each one exercises, what it demands, and what nobody goes there without.

Demands stay below 3: on a scale that begins at 0 nothing is then out of reach for a newcomer, and only the floors,
which are about patients' safety, keep somebody away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

HOME_UNITS = ("Wards A", "Wards B", "PICU", "NICU", "Emergency", "Clinic")


@dataclass(frozen=True, slots=True)
class Exercise:
    """How much (1 to 3) a rotation exercises a competency and at which level; `floor` is the least level to go."""

    exposure: float
    demand: float
    floor: float | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A rotation, its colour as on the tiles, its exercises by the competency's code."""

    code: str
    name: str
    colour: str
    exercises: Mapping[str, Exercise]
    hatched: bool = False


def _exercises(**entries: tuple[float, ...]) -> dict[str, Exercise]:
    return {code: Exercise(*values) for code, values in entries.items()}


UNITS = (
    Unit(
        "PI",
        "PICU",
        "#33627C",
        _exercises(
            AIR=(3, 2.8, 1), VASC=(3, 2.6), CODE=(3, 2.6), DX=(2, 2.6), RX=(2, 2.5), HAND=(1, 2.3), FAM=(2, 2.5),
            NEWS=(3, 2.6), ASK=(1, 2.3),
        ),
    ),
    Unit(
        "NI",
        "NICU",
        "#86D2F4",
        _exercises(
            AIR=(2, 2.4), LP=(3, 2.4), VASC=(3, 2.4), RX=(2, 2.4), HAND=(1, 2.2), FAM=(2, 2.4), NEWS=(2, 2.4),
            ASK=(1, 2.2),
        ),
    ),
    Unit(
        "ED",
        "Emergency",
        "#FBD669",
        _exercises(
            AIR=(1, 2.2), LP=(2, 2.2), VASC=(2, 2.2), CODE=(2, 2.4), DX=(3, 2.4), RX=(1, 2.2), HAND=(1, 2.0),
            ASK=(1, 2.0), GIVE=(1, 2.2),
        ),
    ),
    Unit(
        "WA",
        "Wards A",
        "#596742",
        _exercises(
            DX=(2, 2.2), RX=(2, 2.2), HAND=(3, 2.2), LEAD=(3, 2.6), FAM=(2, 2.3), TEACH=(2, 2.5), GIVE=(2, 2.4),
            OWN=(1, 2.2),
        ),
    ),
    Unit(
        "WB",
        "Wards B",
        "#9DD099",
        _exercises(
            DX=(2, 1.9), RX=(2, 1.9), HAND=(3, 1.9), LEAD=(2, 2.1), FAM=(2, 2.0), TEACH=(1, 2.1), ASK=(2, 2.0),
            OWN=(1, 2.0),
        ),
    ),
    Unit(
        "CL",
        "Clinic",
        "#878CCA",
        _exercises(DX=(2, 2.0), RX=(1, 2.0), FAM=(2, 2.0), ASK=(2, 2.0), GIVE=(1, 2.2), QI=(2, 2.2)),
    ),
    Unit(
        "AD",
        "Adolescent",
        "#BC8B9E",
        _exercises(
            FAM=(3, 2.5), NEWS=(2, 2.4), DX=(1, 2.2), OWN=(1, 2.2), ASK=(1, 2.2), GIVE=(1, 2.3), TEACH=(1, 2.2)
        ),
    ),
    Unit(
        "EL",
        "Elective",
        "#E4E7EC",
        _exercises(QI=(3, 2.8), TEACH=(3, 2.8), GIVE=(2, 2.7), OWN=(1, 2.5), ASK=(1, 2.4)),
    ),
    Unit(
        "NF",
        "Night float",
        "#222C38",
        _exercises(
            HAND=(3, 2.4, 1), CODE=(2, 2.4), DX=(2, 2.4), RX=(2, 2.3), LEAD=(1, 2.2), OWN=(2, 2.3), VASC=(1, 2.2)
        ),
    ),
    Unit("VA", "Vacation", "#FFFFFF", {}, hatched=True),
)  # fmt: skip

BY_CODE = {unit.code: unit for unit in UNITS}
VACATION = "VA"


def floors_of(code: str) -> dict[str, float]:
    """Return the least levels of a rotation by competency."""
    return {name: item.floor for name, item in BY_CODE[code].exercises.items() if item.floor is not None}
