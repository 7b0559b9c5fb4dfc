"""What people can do beneath what is seen of it: a latent figure that grows with years, places and goals.

It never leaves this package. Observers see it through noise, as a whole level, and now and then on a hard day.
"""

from __future__ import annotations

import random
from collections.abc import Collection
from datetime import date

from kiosk.demo.academic import AcademicYear
from kiosk.demo.chance import happens
from kiosk.demo.roster import DemoPerson
from kiosk.demo.world import World
from kiosk.domain.people import RoleKind

# Where a first-year resident begins, by competency; what a year brings is in `_A_YEAR`.
_NEWCOMER = {
    "AIR": 0.35, "LP": 0.2, "VASC": 0.35, "CODE": 0.25, "DX": 0.6, "RX": 0.55, "HAND": 0.75, "LEAD": 0.2, "FAM": 0.55,
    "NEWS": 0.25, "TEACH": 0.35, "ASK": 0.75, "GIVE": 0.3, "QI": 0.3, "OWN": 0.5,
}  # fmt: skip
_A_YEAR = {1: 1.25, 2: 1.1, 3: 0.8}
_SEASONED_A_YEAR = 0.25

# Where the others stand.
_SEASONED = {
    RoleKind.FELLOW: {
        "AIR": 3.1, "LP": 3.2, "VASC": 3.0, "CODE": 2.8, "DX": 3.1, "RX": 3.0, "HAND": 3.2, "LEAD": 2.9, "FAM": 2.8,
        "NEWS": 2.5, "TEACH": 2.7, "ASK": 2.6, "GIVE": 2.3, "QI": 2.3, "OWN": 2.4,
    },
    RoleKind.FACULTY: {
        "AIR": 3.0, "LP": 3.1, "VASC": 3.0, "CODE": 2.7, "DX": 3.5, "RX": 3.1, "HAND": 3.2, "LEAD": 3.4, "FAM": 3.2,
        "NEWS": 2.9, "TEACH": 3.1, "ASK": 2.4, "GIVE": 2.5, "QI": 2.6, "OWN": 2.6,
    },
    RoleKind.NURSE: {
        "AIR": 2.6, "VASC": 3.1, "CODE": 2.9, "DX": 2.3, "RX": 2.7, "HAND": 3.3, "LEAD": 2.1, "FAM": 3.0, "NEWS": 2.3,
        "TEACH": 2.2, "ASK": 2.9, "GIVE": 2.5, "QI": 2.2, "OWN": 2.6,
    },
    RoleKind.PHARMACIST: {
        "CODE": 2.6, "DX": 2.7, "RX": 3.8, "HAND": 2.7, "LEAD": 2.0, "FAM": 2.4, "NEWS": 1.8, "TEACH": 2.6, "ASK": 2.3,
        "GIVE": 2.1, "QI": 2.7, "OWN": 2.4,
    },
    RoleKind.THERAPIST: {
        "AIR": 3.7, "VASC": 1.9, "CODE": 3.0, "DX": 2.2, "RX": 2.0, "HAND": 2.9, "LEAD": 1.9, "FAM": 2.3, "NEWS": 1.9,
        "TEACH": 2.6, "ASK": 2.6, "GIVE": 2.3, "QI": 2.0, "OWN": 2.4,
    },
}  # fmt: skip

_BETWEEN_PEOPLE, _WITHIN_PERSON, _SEASONED_WITHIN = 0.18, 0.38, 0.5
_NOISE = 0.25
_HARD_DAY = 0.03
_WEEKS = 52
# Beyond this the last steps are slow.
_STEEP_FROM = 3.3


class Skills:
    """Everybody's latent figures, from the day they joined."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self._world = world
        self._chance = chance
        self._at: dict[tuple[str, str], float] = {}
        self._pace: dict[str, float] = {}

    def join(self, person: DemoPerson, day: date) -> None:
        """Begin a person's figures on the day the story meets them."""
        chance = self._chance
        general = chance.gauss(0, _BETWEEN_PEOPLE)
        self._pace[person.key] = min(1.3, max(0.75, chance.gauss(1, 0.12)))
        within = _WITHIN_PERSON if person.kind is RoleKind.RESIDENT else _SEASONED_WITHIN
        for code in self._world.applies(person):
            usual = self._usual(person, code, day)
            self._at[person.key, code] = max(0.0, usual + general + chance.gauss(0, within))

    def grow_a_week(self, person: DemoPerson, day: date, edges: Collection[str]) -> None:
        """Let a week pass: more where the rotation exercises something, more on a live goal."""
        exercises = self._world.exercises(person, day)
        a_year = self._a_year(person, day)
        for code in self._world.applies(person):
            item = exercises.get(code)
            place = 0.65 + 0.25 * item.exposure if item else 0.65
            effort = 1.8 if code in edges else 1.0
            slope = 0.35 if self._at[person.key, code] > _STEEP_FROM else 1.0
            self._at[person.key, code] += a_year / _WEEKS * self._pace[person.key] * place * effort * slope

    def seems(self, person: DemoPerson, code: str) -> int:
        """Return the level that an observer sees on a day."""
        found = self._at[person.key, code] + self._chance.gauss(0, _NOISE)
        if happens(self._chance, _HARD_DAY):
            found -= 1
        least = self._world.least.get((person.key, code), 0)
        return min(self._world.scale.highest, max(least, round(found)))

    def has_outgrown(self, person: DemoPerson, code: str) -> bool:
        """Tell whether somebody can do more than was last seen of them."""
        level = self._world.level(person, code)
        return level is not None and self._at[person.key, code] > level + 0.5

    def of(self, person: DemoPerson, code: str) -> float:
        """Return the latent figure."""
        return self._at[person.key, code]

    def _usual(self, person: DemoPerson, code: str, day: date) -> float:
        if person.kind is not RoleKind.RESIDENT:
            return _SEASONED[person.kind][code] - 0.2
        start = self._begin(person)
        years = max(0.0, (day - start.starts).days / 365)
        gained = sum(gain * min(1.0, max(0.0, years - (year - 1))) for year, gain in _A_YEAR.items())
        return _NEWCOMER[code] + gained * 0.9

    def _begin(self, person: DemoPerson) -> AcademicYear:
        return AcademicYear(self._world.now.first - ((person.year or 1) - 1))

    def _a_year(self, person: DemoPerson, day: date) -> float:
        if person.kind is not RoleKind.RESIDENT:
            return _SEASONED_A_YEAR
        return _A_YEAR[min(3, max(1, (day - self._begin(person).starts).days // 365 + 1))]
