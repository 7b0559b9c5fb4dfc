"""Growth goals with their allies and check-ins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.queries.people import load_consents, load_people, load_viewer
from db.tables import AllyRow, CheckInRow, GoalRow
from kiosk.domain.consent import ItemKind, may_see
from kiosk.domain.errors import NotFound
from kiosk.domain.goals import Ally, CheckIn, Goal, GoalSource, GoalStatus, OfferAnswer, Prompts, SourceKind
from kiosk.domain.ids import CompetencyId, GoalId, PersonId, ProgrammeId
from kiosk.domain.people import Person
from kiosk.domain.programme import GroupFilter


@dataclass(frozen=True, slots=True)
class SharedGoal:
    """A goal with its person and the people who help."""

    goal: Goal
    person: Person
    allies: tuple[tuple[Ally, Person], ...]


def load_shared_goals(
    session: Session,
    programme_id: ProgrammeId,
    group: GroupFilter,
    viewer_id: PersonId | None,
    reached_since: datetime | None = None,
) -> tuple[SharedGoal, ...]:
    """Return goals that whoever looks may see, in the order of names, then oldest first.

    Live goals, or, with `reached_since`, those reached since then; others' without what they alone know it came from.
    """
    people = {person.id: person for person in load_people(session, programme_id, group)}
    everybody = people
    if group != GroupFilter():
        everybody = {person.id: person for person in load_people(session, programme_id)}
    consents = load_consents(session)
    viewer = load_viewer(session, viewer_id) if viewer_id else None
    statement = select(GoalRow).where(GoalRow.person_id.in_(list(people)))
    if reached_since is None:
        statement = statement.where(GoalRow.status == GoalStatus.LIVE)
    else:
        statement = statement.where(GoalRow.status == GoalStatus.REACHED, GoalRow.ended_at >= reached_since)
    goals = [goal for goal in _load(session, statement) if may_see(viewer, goal.person_id, ItemKind.GOALS, consents)]
    order = {person_id: place for place, person_id in enumerate(people)}
    goals.sort(key=lambda goal: (order[goal.person_id], goal.started_at))
    seen = [without_own_source(goal, viewer_id) for goal in goals]
    return tuple(_shared(goal, people[goal.person_id], everybody) for goal in seen)


def without_own_source(goal: Goal, viewer_id: PersonId | None) -> Goal:
    """Return a goal as others may know it: where it came from is its person's, but that the service needs it is not."""
    if goal.source is None or goal.person_id == viewer_id or goal.source.kind is SourceKind.NEED:
        return goal
    return replace(goal, source=None)


def load_goals_of(session: Session, person_id: PersonId, *, live_only: bool = True) -> tuple[Goal, ...]:
    """Return a person's goals, oldest first."""
    statement = select(GoalRow).where(GoalRow.person_id == person_id)
    if live_only:
        statement = statement.where(GoalRow.status == GoalStatus.LIVE)
    return tuple(_load(session, statement))


def load_goals_of_people(session: Session, ids: Iterable[PersonId]) -> dict[PersonId, tuple[Goal, ...]]:
    """Return the live goals of some people, oldest first; who has none is not among them."""
    statement = select(GoalRow).where(GoalRow.person_id.in_(list(ids)), GoalRow.status == GoalStatus.LIVE)
    found: dict[PersonId, list[Goal]] = {}
    for goal in _load(session, statement):
        found.setdefault(goal.person_id, []).append(goal)
    return {person_id: tuple(goals) for person_id, goals in found.items()}


def shared_goals(session: Session, programme_id: ProgrammeId, goals: Sequence[Goal]) -> tuple[SharedGoal, ...]:
    """Return goals with their people and allies, in the same order; goals of people who left are left out."""
    people = {person.id: person for person in load_people(session, programme_id)}
    return tuple(_shared(goal, people[goal.person_id], people) for goal in goals if goal.person_id in people)


def load_goal(session: Session, goal_id: GoalId) -> Goal:
    """Return one goal. Raises: NotFound (`goal-missing`)."""
    found = _load(session, select(GoalRow).where(GoalRow.id == goal_id))
    if not found:
        raise NotFound("goal-missing", goal=str(goal_id))
    return found[0]


def load_working_on(session: Session, competency_id: CompetencyId) -> tuple[PersonId, ...]:
    """Return who has a live goal in a competency and shares it on the wall."""
    consents = load_consents(session)
    people = session.scalars(
        select(GoalRow.person_id).where(GoalRow.competency_id == competency_id, GoalRow.status == GoalStatus.LIVE)
    )
    return tuple(PersonId(person) for person in people if consents.on_wall(PersonId(person), ItemKind.GOALS))


def _shared(goal: Goal, person: Person, people: dict[PersonId, Person]) -> SharedGoal:
    allies = tuple((ally, people[ally.person_id]) for ally in goal.allies if ally.person_id in people)
    return SharedGoal(goal, person, allies)


def _load(session: Session, statement: Select[GoalRow]) -> list[Goal]:
    rows = session.scalars(statement.order_by(GoalRow.started_at, GoalRow.id)).all()
    if not rows:
        return []
    ids = [row.id for row in rows]
    allies: dict[UUID, list[Ally]] = {}
    for ally in session.scalars(select(AllyRow).where(AllyRow.goal_id.in_(ids)).order_by(AllyRow.since)):
        if ally.answer is not OfferAnswer.DECLINED:
            found = Ally(PersonId(ally.person_id), ally.kind, ally.since, ally.answer is OfferAnswer.ACCEPTED)
            allies.setdefault(ally.goal_id, []).append(found)
    talks: dict[UUID, list[CheckIn]] = {}
    for talk in session.scalars(
        select(CheckInRow).where(CheckInRow.goal_id.in_(ids)).order_by(CheckInRow.at, CheckInRow.id)
    ):
        talks.setdefault(talk.goal_id, []).append(CheckIn(PersonId(talk.person_id), talk.text, talk.at))
    return [_to_goal(row, allies.get(row.id, ()), talks.get(row.id, ())) for row in rows]


def _to_goal(row: GoalRow, allies: Sequence[Ally], talks: Sequence[CheckIn]) -> Goal:
    return Goal(
        id=GoalId(row.id),
        person_id=PersonId(row.person_id),
        competency_id=CompetencyId(row.competency_id),
        text=row.text,
        practice_ground=row.practice_ground,
        target_level=row.target_level,
        status=row.status,
        started_at=row.started_at,
        due=row.due,
        ended_at=row.ended_at,
        prompts=Prompts(row.important, row.measurable, row.accountable, row.realistic),
        allies=tuple(allies),
        check_ins=tuple(talks),
        version=row.version,
        source=GoalSource(row.source, row.source_id) if row.source else None,
    )
