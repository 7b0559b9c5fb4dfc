"""Reached goals that are to be seen again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import GoalRow, ObservationRow
from kiosk.domain.clock import Calendar
from kiosk.domain.consent import ItemKind, Sight
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.goals import Goal, GoalStatus
from kiosk.domain.ids import CompetencyId, GoalId, PersonId
from kiosk.domain.rechecks import RESTS_AFTER, Recheck, recheck

Seen = dict[tuple[PersonId, CompetencyId], list[date]]


@dataclass(frozen=True, slots=True)
class DueLook:
    """The look at a reached goal that is due. `can_take_up`: its person has no other that lives in its competency."""

    recheck: Recheck
    can_take_up: bool


def load_rechecks(
    session: Session, calendar: Calendar, sight: Sight, goals: Iterable[Goal], now: datetime
) -> dict[GoalId, DueLook]:
    """Return the looks that are due, by goal; others than reached ones have none.

    That somebody was seen again is told only where whoever looks may see their levels.
    """
    today = calendar.day_of(now)
    reached = [
        (goal, calendar.day_of(goal.ended_at))
        for goal in goals
        if goal.status is GoalStatus.REACHED and goal.ended_at is not None
    ]
    if not reached:
        return {}
    people = {goal.person_id for goal, _ in reached}
    told = {person for person in people if sight.reaches(person, ItemKind.LEVELS)}
    seen, living = _seen_days(session, told, now - RESTS_AFTER, calendar), _living(session, people)
    found = {}
    for goal, ended in reached:
        key = (goal.person_id, goal.competency_id)
        due = recheck(ended, today, seen.get(key, ()))
        if due is not None:
            found[goal.id] = DueLook(due, key not in living)
    return found


def _seen_days(session: Session, people: Collection[PersonId], since: datetime, calendar: Calendar) -> Seen:
    """Return on which days somebody else saw people at a competency; of the programme, unordered."""
    rows = session.execute(
        select(ObservationRow.person_id, ObservationRow.competency_id, ObservationRow.observed_at).where(
            ObservationRow.person_id.in_(list(people)),
            ObservationRow.source == Source.OBSERVER,
            ObservationRow.purpose == Purpose.COACHING,
            ObservationRow.withdrawn_at.is_(None),
            ObservationRow.observed_at >= since,
        )
    )
    found: Seen = {}
    for person, competency, moment in rows:
        found.setdefault((PersonId(person), CompetencyId(competency)), []).append(calendar.day_of(moment))
    return found


def _living(session: Session, people: Collection[PersonId]) -> set[tuple[PersonId, CompetencyId]]:
    """Return in what people have a goal that lives."""
    rows = session.execute(
        select(GoalRow.person_id, GoalRow.competency_id).where(
            GoalRow.person_id.in_(list(people)), GoalRow.status == GoalStatus.LIVE
        )
    )
    return {(PersonId(person), CompetencyId(competency)) for person, competency in rows}
