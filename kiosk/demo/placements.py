"""Where trainees are through an academic year: a whole plan that keeps every rule of the demo.

Of this year's plan only what has begun and the next block are written down as placements; the rest is what the program
is asked for. Made this way, a plan that goes on from the placements exists: the rest of this one.

Residents of a year follow a template, each beginning elsewhere in it, so that every block is staffed nearly alike.
What that leaves against a rule is mended by exchanging two people within a block, which leaves the staffing as it was.
"""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from kiosk.demo.academic import BLOCKS_A_YEAR, AcademicYear
from kiosk.demo.chance import stream
from kiosk.demo.roster import DemoPerson
from kiosk.demo.units import VACATION
from kiosk.domain.people import RoleKind

PARENTAL = "parental"
WARDS = frozenset({"WA", "WB"})
NIGHTS = frozenset({"NF"})
HEAVY = frozenset({"PI", "NI", "NF"})
HEAVY_WINDOW, HEAVY_MOST = 4, 3
# What fellows are not asked to do.
NOT_FOR_FELLOWS = frozenset({"WA", "WB", "CL", "AD", "NF"})

_TEMPLATES = {
    1: (
        ["WA", "CL", "WB", "ED", "WA", "NI", "NF", "CL", "WB", "VA", "ED", "WA", "PI"],
        ["WB", "WA", "ED", "CL", "WA", "NF", "AD", "WB", "CL", "VA", "WA", "ED", "NI"],
    ),
    2: (["NI", "WA", "ED", "NF", "CL", "AD", "WA", "PI", "VA", "ED", "EL", "WB", "NI"],),
    3: (["PI", "WA", "EL", "ED", "NF", "CL", "PI", "VA", "AD", "WA", "NI", "EL", "WB"],),
}
_FELLOW_HOMES = {"PICU": "PI", "NICU": "NI", "Emergency": "ED"}
_FELLOW_AWAY_FROM_HOME = ("EL", "ED", "NI", "EL", VACATION, "PI", "EL")
_SPLIT_VACATION = {1: "CL", 2: "EL", 3: "EL"}
# Blocks that a parental leave rather does not fall into.
_MISSED = {VACATION: 3, "PI": 2, "NF": 1}


@dataclass(frozen=True, slots=True)
class Needed:
    """How many blocks of some rotations everybody of a year does in a year."""

    year: int
    rotations: frozenset[str]
    least: int
    most: int


NEEDED = (
    Needed(1, WARDS, 4, 7),
    Needed(1, frozenset({"ED"}), 1, 3),
    Needed(1, frozenset({"CL"}), 1, 3),
    Needed(2, frozenset({"NI"}), 1, 3),
    Needed(2, frozenset({"ED"}), 1, 3),
    Needed(2, frozenset({"AD"}), 1, 2),
    Needed(3, frozenset({"PI"}), 1, 3),
    Needed(3, frozenset({"CL"}), 1, 3),
    Needed(3, frozenset({"EL"}), 1, 4),
    *(Needed(year, NIGHTS, 0, 2) for year in (1, 2, 3)),
)


@dataclass(frozen=True, slots=True)
class YearPlan:
    """Rotation codes by roster key, one for each block; `VA` is a whole block away, `parental` as well.

    `halves` are blocks (key, index) of which two weeks are vacation. None: not here yet, or no longer.
    """

    year: AcademicYear
    rows: Mapping[str, tuple[str, ...]]
    halves: frozenset[tuple[str, int]] = field(default_factory=frozenset)

    def code(self, key: str, index: int) -> str | None:
        """Return where somebody is in a block, away included; None for whoever is not placed."""
        row = self.rows.get(key)
        return row[index] if row else None

    def staffing(self, code: str) -> list[int]:
        """Return how many people are on a rotation in each block."""
        return [sum(row[index] == code for row in self.rows.values()) for index in range(BLOCKS_A_YEAR)]


def is_away(code: str) -> bool:
    """Tell whether a plan's code is an absence."""
    return code in (VACATION, PARENTAL)


def make_year(
    people: Sequence[DemoPerson], now: AcademicYear, year: AcademicYear, unreleased: frozenset[str], seed: int
) -> YearPlan:
    """Return a year's plan for the trainees who were there.

    `unreleased`: whose levels are not released for planning, so that a rotation with a floor is closed to them.
    """
    here = [each for each in people if each.kind.is_trainee and (each.arrives or year.starts) <= year.starts]
    years = {each.key: each.year_in(now, year) or 1 for each in here if each.kind is RoleKind.RESIDENT}
    rows: dict[str, list[str]] = {}
    halves: set[tuple[str, int]] = set()
    for index, each in enumerate(one for one in here if one.kind is RoleKind.FELLOW):
        rows[each.key] = _fellow_row(each, index)
    rows |= _spread(years, list(rows.values()))
    for index, key in enumerate(years):
        if index % 3 == 1:
            halves |= {(key, block) for block in _split_vacation(rows[key], years[key])}
    if year == now:
        _give_parental_leave(rows, [key for key, number in years.items() if number == 3])
    _Mender(rows, years, unreleased, halves, stream(seed, f"placements {year.label}")).mend()
    return YearPlan(year, {key: tuple(row) for key, row in rows.items()}, frozenset(halves))


def _spread(years: Mapping[str, int], others: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    """Return a row for everybody so that each rotation has nearly as many people in every block.

    One person after another takes the beginning in their template that meets the fewest people; four times round.
    """
    crowd = Counter((block, code) for row in others for block, code in enumerate(row))
    rows: dict[str, list[str]] = {}
    for _, (index, key) in itertools.product(range(4), enumerate(years)):
        crowd.subtract(enumerate(rows.get(key, ())))
        templates = _TEMPLATES[years[key]]
        rows[key] = min(_turns(templates[index % len(templates)]), key=lambda row: _meets(row, crowd))
        crowd.update(enumerate(rows[key]))
    return rows


def _turns(template: Sequence[str]) -> list[list[str]]:
    """Return a template from each of its blocks on."""
    return [[*template[at:], *template[:at]] for at in range(BLOCKS_A_YEAR)]


def _meets(row: Sequence[str], crowd: Counter[tuple[int, str]]) -> float:
    usual = Counter[str]()
    for (_, code), count in crowd.items():
        usual[code] += count
    return sum(crowd[block, code] / max(1, usual[code]) for block, code in enumerate(row))


def _split_vacation(row: list[str], year: int) -> list[int]:
    """Make a block of vacation two times two weeks, each in a rotation that can spare somebody; return those blocks."""
    quiet = _SPLIT_VACATION[year]
    row[row.index(VACATION)] = quiet
    return [block for block, code in enumerate(row) if code == quiet][:2]


def _fellow_row(person: DemoPerson, index: int) -> list[str]:
    """Alternate between the fellow's own unit and elsewhere, so that two fellows of a unit take turns."""
    home = _FELLOW_HOMES[person.team]
    elsewhere = [code if code != home else "EL" for code in _FELLOW_AWAY_FROM_HOME]
    return [
        home if (block + index) % 2 == 0 else elsewhere[block // 2 % len(elsewhere)] for block in range(BLOCKS_A_YEAR)
    ]


def _give_parental_leave(rows: dict[str, list[str]], keys: Sequence[str]) -> None:
    """Take two blocks in a row out of the last resident's year, where there are enough others to carry it."""
    if len(keys) < 4:
        return
    row = rows[keys[-1]]
    starts = min(
        range(7, BLOCKS_A_YEAR - 1),
        key=lambda at: sum(_MISSED.get(code, 0) for code in row[at : at + 2]),
    )
    row[starts] = row[starts + 1] = PARENTAL


class _Mender:
    """Exchanges two residents within a block as long as that mends something."""

    def __init__(
        self,
        rows: dict[str, list[str]],
        years: Mapping[str, int],
        unreleased: frozenset[str],
        halves: Set[tuple[str, int]],
        chance: random.Random,
    ) -> None:
        self._rows = rows
        self._years = years
        self._unreleased = unreleased
        self._halves = halves
        self._chance = chance

    def mend(self) -> None:
        """Mend every row; what no exchange mends becomes a block on the wards."""
        for _ in range(BLOCKS_A_YEAR * 3):
            broken = [key for key in self._years if self._faults(key)]
            if not broken:
                return
            for key in broken:
                self._mend_row(key)
        for key in self._years:
            if self._faults(key):
                self._simplify(key)

    def _mend_row(self, key: str) -> None:
        others = list(self._years)
        self._chance.shuffle(others)
        for block, other in ((block, other) for block in range(BLOCKS_A_YEAR) for other in others):
            if not self._faults(key):
                return
            self._try_exchange(key, other, block)

    def _try_exchange(self, key: str, other: str, block: int) -> None:
        mine, theirs = self._rows[key], self._rows[other]
        fixed = is_away(mine[block]) or is_away(theirs[block]) or {(key, block), (other, block)} & self._halves
        if fixed or mine[block] == theirs[block]:
            return
        before = self._faults(key) + self._faults(other)
        mine[block], theirs[block] = theirs[block], mine[block]
        if self._faults(key) + self._faults(other) >= before:
            mine[block], theirs[block] = theirs[block], mine[block]

    def _simplify(self, key: str) -> None:
        row = self._rows[key]
        for block, code in enumerate(row):
            if code in NIGHTS or (code == "PI" and key in self._unreleased):
                row[block] = "WA"

    def _faults(self, key: str) -> int:
        row, year = self._rows[key], self._years[key]
        return (
            sum(_outside(row, needed) for needed in NEEDED if needed.year == year)
            + sum(first in NIGHTS and second in NIGHTS for first, second in itertools.pairwise(row))
            + sum(sum(code in HEAVY for code in part) > HEAVY_MOST for part in _windows(row))
            + (year == 1 and _nights_too_early(row))
            + (2 * sum(code in ("PI", "NF") for code in row) if key in self._unreleased else 0)
        )


def _outside(row: Sequence[str], needed: Needed) -> int:
    found = sum(code in needed.rotations for code in row)
    return max(0, needed.least - found) + max(0, found - needed.most)


def _windows(row: Sequence[str]) -> Iterator[Sequence[str]]:
    return (row[at : at + HEAVY_WINDOW] for at in range(len(row) - HEAVY_WINDOW + 1))


def _nights_too_early(row: Sequence[str]) -> bool:
    """Tell whether a first night float comes before any block on the wards."""
    first = next((code for code in row if code in WARDS | NIGHTS), "")
    return first in NIGHTS
