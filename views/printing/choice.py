"""What exactly is printed, and what its file is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kiosk.domain.people import Person
from kiosk.domain.programme import Team
from kiosk.reports.model import Audience, ObstacleSheet, PracticeSheet
from kiosk.reports.order import PaperSize
from views.printing.request import Prints

PAPERS: dict[PaperSize, str] = {PaperSize.A4: "A4", PaperSize.LETTER: "Letter"}
"""Each paper by the word that CUPS and file names have for it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is printed. `week` is the Monday of goal sheets, `audience` is a plan's.

    `team` and `person` None mean everybody. `plans` are codes of plans; without any it is the newest. `practice` and
    `obstacles` are the page that was asked for.
    """

    what: Prints
    week: date
    paper: PaperSize
    team: Team | None = None
    audience: Audience = "chiefs"
    person: Person | None = None
    plans: tuple[str, ...] = ()
    practice: PracticeSheet | None = None
    obstacles: ObstacleSheet | None = None

    @property
    def queue_title(self) -> str:
        """What stands in the printer's queue for everybody to see: no names."""
        titles = {
            Prints.PLAN: "Rotation plan",
            Prints.CASES: "Cases",
            Prints.PRACTICE: "Practice health",
            Prints.OBSTACLES: "Why there is no plan",
        }
        return titles.get(self.what, "Goal sheets")

    def file_name(self, code: str) -> str:
        """Return the name of the file; `code` is the plan's, or that of the one sheet."""
        year, week, _ = self.week.isocalendar()
        paper = PAPERS[self.paper]
        if self.what is Prints.PLAN:
            return f"Rotation plan {code} {self.audience} {paper}.pdf"
        if self.what in {Prints.CASES, Prints.PRACTICE, Prints.OBSTACLES}:
            return f"{self.queue_title} {year}-W{week:02d} {paper}.pdf"
        if self.what is Prints.OWN_WEEK or self.person is not None:
            return f"Goal sheet {year}-W{week:02d} {code} {paper}.pdf"
        whose = re.sub(r"[^\w -]+", "-", self.team.name) if self.team else "everybody"
        return f"Goal sheets {year}-W{week:02d} {whose} {paper}.pdf"
