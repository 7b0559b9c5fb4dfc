"""What somebody wants printed, from any place: `self.go_to.emit("printing", PrintRequest(Prints.OWN_WEEK, "person"))`.

The place asks for the PIN by itself, shows the pages, prints or keeps them, and its Back leads to `back_to`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.reports.model import ObstacleSheet, PracticeSheet


class Prints(StrEnum):
    """What can be printed at the screen."""

    OWN_WEEK = "own_week"
    GOAL_SHEETS = "goal_sheets"
    PLAN = "plan"
    CASES = "cases"
    PRACTICE = "practice"
    OBSTACLES = "obstacles"


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What to print, and the place to go back to. Whoever may not print it is offered their own week.

    `plans` are the codes of the plans to print; without any it is the newest. `practice` is the page itself,
    and so is `obstacles`: why there is no plan, as a chief was shown it.
    """

    what: Prints
    back_to: str = "board"
    plans: tuple[str, ...] = ()
    practice: PracticeSheet | None = None
    obstacles: ObstacleSheet | None = None
