"""Dated occasions to learn a competency: a lab, a course, a day beside somebody who does it well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.domain.ids import CompetencyId, PersonId, TrainingId

FURTHEST = timedelta(days=400)
"""Nobody knows their days further ahead than an academic year."""


@dataclass(frozen=True, slots=True)
class Training:
    """What somebody will do on a day to grow in a competency. As widely shared as their goals."""

    id: TrainingId
    person_id: PersonId
    competency_id: CompetencyId
    what: str
    day: date
