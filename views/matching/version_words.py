"""What is said of a kept plan in the list of versions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.actions.plan_versions import PlanVersion
from kiosk.actions.plan_words import proof_words
from kiosk.domain.clock import Calendar
from views.dates import hour, weekday

translate = QCoreApplication.translate


def version_name(version: PlanVersion) -> str:
    """Return what chiefs call it, or what it was called when it was kept."""
    return version.name or version.title


def version_words(version: PlanVersion, calendar: Calendar) -> str:
    """Return its code, when it was made and by whom, how good it is, and whether it counts."""
    made = translate("PlanVersions", "{day}, {time}").format(
        day=weekday(calendar.day_of(version.made_at)), time=hour(version.made_at.astimezone(calendar.zone))
    )
    marks = (
        (version.in_force, translate("PlanVersions", "in force")),
        (version.standing, translate("PlanVersions", "stands there for everybody")),
    )
    by = version.made_by or translate("PlanVersions", "from the command line")
    how_good = proof_words(version.share, translate)
    parts = [version.code, made, by, how_good, *(words for said, words in marks if said)]
    return " · ".join(part for part in parts if part)
