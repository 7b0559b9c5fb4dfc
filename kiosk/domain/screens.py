"""What belongs to one screen and to nobody: how it looks, how large it is, what it does at night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

PALETTES = ("light", "dark", "contrast")
TEXT_PERCENTS = (100, 115, 130, 150, 175, 200)
DIAGONALS = (24, 27, 32, 43, 55, 65)
"""Sizes of screens one can buy, in inches."""
DISTANCES = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0)
"""From how far away a wall is read, in metres."""


@dataclass(frozen=True, slots=True)
class Night:
    """Hours of the programme's day, from `begins` until `ends` on the next morning."""

    begins: time
    ends: time

    def holds(self, moment: time) -> bool:
        """Tell whether a time of day lies in the night."""
        if self.begins <= self.ends:
            return self.begins <= moment < self.ends
        return moment >= self.begins or moment < self.ends


NIGHTS = (Night(time(19), time(7)), Night(time(20), time(6)), Night(time(22), time(6)))


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """A screen's choices.

    `night`: then it is dark, and dimmed while nobody is there; None where it never is. `diagonal` in inches and
    `distance` in metres, None where nobody said them. `still`: nothing moves. `staff_only`: nobody else passes by, so
    the board may stay when it is left alone. `language`: an ISO 639 code, empty for the computer's own.
    """

    palette: str = "light"
    night: Night | None = None
    text_percent: int = 100
    diagonal: int | None = None
    distance: float | None = None
    still: bool = False
    staff_only: bool = False
    language: str = ""

    def palette_at(self, moment: time) -> str:
        """Return the palette at a time of day. High contrast was chosen by somebody who needs it, so it stays."""
        dark = self.night is not None and self.night.holds(moment) and self.palette == "light"
        return "dark" if dark else self.palette
