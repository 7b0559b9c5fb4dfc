"""A printed week that came back, for its owner alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_competency
from db.queries.goals import SharedGoal, load_goals_of, shared_goals
from db.queries.observations import load_levels
from db.queries.people import load_person
from db.queries.programme import load_programme
from db.tables import CheckInRow, SheetCodeRow, SheetReturnRow
from kiosk.domain.errors import NotFound
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import GoalId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.sheets import Went


@dataclass(frozen=True, slots=True)
class SheetGoal:
    """A goal as it was printed. `level` is its person's own, whoever else may see it."""

    shared: SharedGoal
    competency: Competency
    level: int | None


@dataclass(frozen=True, slots=True)
class SheetWeek:
    """A week by its code. `told` is what was said of a goal with this sheet: how it went, and the words."""

    code: str
    monday: date
    person: Person
    goals: tuple[SheetGoal, ...]
    told: Mapping[GoalId, tuple[Went, str]]


def load_sheet_week(session: Session, code: str, viewer_id: PersonId) -> SheetWeek:
    """Return the week of a code with the goals that stood on the paper, as they were ordered there.

    A code opens its owner's week only: for anybody else there is no such sheet.
    Raises: NotFound (`sheet-missing`).
    """
    row = session.get(SheetCodeRow, code)
    if row is None or row.person_id != viewer_id:
        raise NotFound("sheet-missing")
    programme = load_programme(session)
    begins = programme.calendar.starts(row.week)
    printed = [
        goal
        for goal in load_goals_of(session, viewer_id, live_only=False)
        if goal.started_at <= row.printed_at and (goal.ended_at is None or goal.ended_at >= begins)
    ]
    printed.sort(key=lambda goal: (goal.due is None, goal.due or date.max, goal.started_at))
    levels = load_levels(session, [viewer_id])
    goals = [
        SheetGoal(
            shared,
            load_competency(session, shared.goal.competency_id),
            levels.get((viewer_id, shared.goal.competency_id)),
        )
        for shared in shared_goals(session, programme.id, printed)
    ]
    return SheetWeek(code, row.week, load_person(session, viewer_id), tuple(goals), _told(session, code))


def _told(session: Session, code: str) -> dict[GoalId, tuple[Went, str]]:
    """Return the newest words of each goal told of with a sheet."""
    rows = session.execute(
        select(CheckInRow.goal_id, SheetReturnRow.went, CheckInRow.text)
        .join(SheetReturnRow, SheetReturnRow.check_in_id == CheckInRow.id)
        .where(SheetReturnRow.code == code)
        .order_by(CheckInRow.at, CheckInRow.id)
    )
    return {GoalId(goal): (went, text) for goal, went, text in rows}


def load_newest_code(session: Session, person_id: PersonId) -> str | None:
    """Return the code of somebody's newest printed week, None where none was ever printed."""
    newest = select(SheetCodeRow.code).where(SheetCodeRow.person_id == person_id).order_by(SheetCodeRow.week.desc())
    return session.scalars(newest.limit(1)).one_or_none()
