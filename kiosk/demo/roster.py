"""Who is in the demo: a roster of any size from 1 to 300, in the proportions of a residency's workroom."""

from __future__ import annotations

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiosk.actions.setup import RosterEntry
from kiosk.demo import names
from kiosk.demo.academic import AcademicYear
from kiosk.demo.chance import stream
from kiosk.demo.units import HOME_UNITS
from kiosk.domain.errors import InvalidInput
from kiosk.domain.people import Access, RoleKind

MOST_PEOPLE = 300
RESIDENCY_YEARS = 3

# Shares of each kind; what a kind gets is what brings the whole nearest to them.
_SHARES = {
    RoleKind.RESIDENT: 0.600,
    RoleKind.FACULTY: 0.172,
    RoleKind.NURSE: 0.103,
    RoleKind.FELLOW: 0.052,
    RoleKind.PHARMACIST: 0.037,
    RoleKind.THERAPIST: 0.036,
}
_FELLOW_HOMES = ("PICU", "PICU", "NICU", "Emergency")
_NURSE_HOMES = ("Wards A", "NICU", "PICU", "Emergency", "Wards B", "Clinic")
_OTHER_HOMES = ("PICU", "Wards A", "NICU", "Emergency", "Wards B", "Clinic")


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody of the demo as they are today; `arrives` is None for whoever was there before it all began."""

    key: str
    name: str
    role: str
    kind: RoleKind
    team: str
    year: int | None = None
    access: Access = Access.MEMBER
    leader: bool = False
    arrives: date | None = None

    @property
    def given_name(self) -> str:
        """The first word of the name."""
        return self.name.split()[0]

    def year_in(self, now: AcademicYear, then: AcademicYear) -> int | None:
        """Return the postgraduate year this person was in during an earlier academic year."""
        return None if self.year is None else max(1, self.year - (now.first - then.first))

    def entry(self, now: AcademicYear, then: AcademicYear) -> RosterEntry:
        """Return the roster's line of a year; a chief is a chief in the last year only."""
        chief_already = now == then or self.access is not Access.CHIEF
        return RosterEntry(
            key=self.key,
            name=self.name,
            role=self.role,
            kind=self.kind,
            team=self.team,
            year=self.year_in(now, then),
            access=self.access if chief_already else Access.MEMBER,
            leader=self.leader,
        )


def make_roster(count: int, now: AcademicYear, seed: int) -> tuple[DemoPerson, ...]:
    """Return the people of a demo, in the order of seats. Raises: InvalidInput (`demo-people`)."""
    if not 1 <= count <= MOST_PEOPLE:
        raise InvalidInput("demo-people", most=MOST_PEOPLE, found=count)
    seats = Counter(_seats(count))
    spare = _spare_names(seed)
    people = [
        *_residents(seats[RoleKind.RESIDENT], now, spare),
        *_fellows(seats[RoleKind.FELLOW], now, spare),
        *_faculty(seats[RoleKind.FACULTY], spare),
        *_staff(RoleKind.NURSE, "Nurse", names.NURSES, _NURSE_HOMES, seats, spare),
        *_staff(RoleKind.PHARMACIST, "Pharmacist", names.PHARMACISTS, _OTHER_HOMES, seats, spare),
        *_staff(RoleKind.THERAPIST, "Respiratory therapist", names.THERAPISTS, _OTHER_HOMES, seats, spare),
    ]
    return tuple(_promoted(people))


def _seats(count: int) -> Iterator[RoleKind]:
    """Yield kinds seat by seat, always the one that is furthest behind its share (Sainte-Laguë)."""
    taken: Counter[RoleKind] = Counter()
    for _ in range(count):
        kind = max(_SHARES, key=lambda each: _SHARES[each] / (2 * taken[each] + 1))
        taken[kind] += 1
        yield kind


def _spare_names(seed: int) -> Iterator[str]:
    pairs = [f"{given} {family}" for given, family in itertools.product(names.GIVEN, names.FAMILY)]
    stream(seed, "names").shuffle(pairs)
    return iter(pairs)


def _take(own: tuple[str, ...], spare: Iterator[str], count: int) -> list[str]:
    return list(itertools.islice(itertools.chain(own, spare), count))


def _residents(count: int, now: AcademicYear, spare: Iterator[str]) -> Iterator[DemoPerson]:
    pools = {1: names.PGY_1, 2: names.PGY_2, 3: names.PGY_3}
    for year, own in pools.items():
        size = (count + RESIDENCY_YEARS - year) // RESIDENCY_YEARS
        arrives = AcademicYear(now.first - (year - 1)).starts
        for index, name in enumerate(_take(own, spare, size)):
            home = HOME_UNITS[(index + year) % len(HOME_UNITS)]
            yield DemoPerson(_key(name), name, "Resident", RoleKind.RESIDENT, home, year, arrives=arrives)


def _fellows(count: int, now: AcademicYear, spare: Iterator[str]) -> Iterator[DemoPerson]:
    for index, name in enumerate(_take(names.FELLOWS, spare, count)):
        home, year = _FELLOW_HOMES[index % len(_FELLOW_HOMES)], 5 + index % 2
        arrives = AcademicYear(now.first - (year - 4)).starts
        yield DemoPerson(_key(name), name, f"{home} fellow", RoleKind.FELLOW, home, year, arrives=arrives)


def _faculty(count: int, spare: Iterator[str]) -> Iterator[DemoPerson]:
    homes = ("Clinic", "Wards A", "PICU", "NICU", "Emergency", "Wards B")
    for index, name in enumerate(_take(names.FACULTY, spare, count)):
        role = ("Program director", "Associate director")[index] if index < 2 else "Faculty"
        access = Access.DIRECTOR if index < 2 else Access.MEMBER
        yield DemoPerson(
            _key(name), name, role, RoleKind.FACULTY, homes[index % len(homes)], access=access, leader=index < 4
        )


def _staff(
    kind: RoleKind,
    role: str,
    own: tuple[str, ...],
    homes: tuple[str, ...],
    seats: Counter[RoleKind],
    spare: Iterator[str],
) -> Iterator[DemoPerson]:
    for index, name in enumerate(_take(own, spare, seats[kind])):
        yield DemoPerson(_key(name), name, role, kind, homes[index % len(homes)])


def _promoted(people: list[DemoPerson]) -> Iterator[DemoPerson]:
    """Yield the people with two chiefs, a charge nurse and somebody who keeps the settings."""
    chiefs = [each.key for each in people if each.year == RESIDENCY_YEARS][:2]
    # The first two nurses stay nurses, as in the manual's pictures, where there is a third.
    nurses = [each.key for each in people if each.kind is RoleKind.NURSE]
    charge = nurses[2:3] or nurses[:1]
    keeper = [each.key for each in people if each.role == "Faculty"][-1:]
    for each in people:
        if each.key in chiefs:
            yield replace(each, access=Access.CHIEF)
        elif each.key in charge:
            yield replace(each, role="Charge nurse", leader=True)
        elif each.key in keeper:
            yield replace(each, access=Access.ADMINISTRATOR)
        else:
            yield each


def _key(name: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(char))
    return "-".join(plain.split())
