"""Academic years of thirteen blocks: 1 July, four weeks each, the last one until 30 June."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

BLOCKS_A_YEAR = 13
BLOCK = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Span:
    """A block's days, both inclusive; `index` counts from 0."""

    index: int
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class AcademicYear:
    """A year by the calendar year it starts in."""

    first: int

    @property
    def label(self) -> str:
        """`2026/27`."""
        return f"{self.first}/{(self.first + 1) % 100:02d}"

    @property
    def starts(self) -> date:
        """1 July."""
        return date(self.first, 7, 1)

    @property
    def blocks(self) -> tuple[Span, ...]:
        """Its thirteen blocks."""
        starts = [self.starts + index * BLOCK for index in range(BLOCKS_A_YEAR)]
        ends = [day - timedelta(days=1) for day in starts[1:]] + [date(self.first + 1, 6, 30)]
        return tuple(Span(index, first, last) for index, (first, last) in enumerate(zip(starts, ends, strict=True)))

    @property
    def before(self) -> AcademicYear:
        """The year before."""
        return AcademicYear(self.first - 1)

    def block_at(self, day: date) -> int:
        """Return the index of the block that holds a day of this year."""
        return min((day - self.starts) // BLOCK, BLOCKS_A_YEAR - 1)


def year_holding(day: date) -> AcademicYear:
    """Return the academic year of a day."""
    return AcademicYear(day.year if (day.month, day.day) >= (7, 1) else day.year - 1)
