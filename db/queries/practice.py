"""Practice health as anybody at the wall may see it: consent comes before counting, then small groups go.

Counted is what the wall shows: goals, and offers to help with them, of people who share their goals there; what was
seen, of people who share their levels there; requests, of those who share both; and of the learning log what its
authors share with their team. Rounds are a team's, and nothing that is read of them says who was there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_not_applicable
from db.queries.huddle_rounds import load_held
from db.queries.people import load_people, load_sight
from db.queries.programme import load_programme
from db.tables import (
    AllyRow,
    BoardSetItemRow,
    BoardSetRow,
    GoalRow,
    LogEntryRow,
    LogLeadRow,
    ObservationRow,
    WatchRequestRow,
)
from kiosk.domain.consent import Audience, ItemKind, Sight
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer
from kiosk.domain.ids import CompetencyId, GoalId, PersonId, RoleId
from kiosk.domain.log import LeadKind
from kiosk.domain.people import Person
from kiosk.domain.practice import Facts, Practice, Span, Spans, counts_on, practice
from kiosk.domain.programme import Programme

Coaching = tuple[date, Person, Person]


@dataclass(frozen=True, slots=True)
class PracticePage:
    """What the page shows, by span."""

    programme: Programme
    day: date
    spans: Mapping[Span, Practice]


@dataclass(frozen=True, slots=True)
class _Wall:
    """Who is on the roster, what of them the wall shows, which cells the board has, and since when is counted."""

    programme: Programme
    people: Mapping[PersonId, Person]
    sight: Sight
    columns: frozenset[CompetencyId]
    not_for: frozenset[tuple[RoleId, CompetencyId]]
    since: datetime

    def shows(self, person_id: PersonId, competency_id: CompetencyId, *kinds: ItemKind) -> bool:
        """Tell whether the wall shows these kinds of items of somebody in a competency."""
        person = self.people.get(person_id)
        return (
            person is not None
            and competency_id in self.columns
            and (person.role.id, competency_id) not in self.not_for
            and all(self.sight.reaches(person_id, kind) for kind in kinds)
        )

    def day_of(self, moment: datetime) -> date:
        """Return the programme's day of a moment."""
        return self.programme.calendar.day_of(moment)


@dataclass(frozen=True, slots=True)
class _Goal:
    """A goal on the wall; `helpers` are people of the roster who watch, teach or learn along, and since when."""

    person_id: PersonId
    live: bool
    helpers: Sequence[tuple[PersonId, AllyKind, datetime]]


def load_practice(session: Session, now: datetime) -> PracticePage:
    """Return practice health at a moment, for anybody."""
    programme = load_programme(session)
    day = programme.calendar.day_of(now)
    wall = _load_wall(session, programme, programme.calendar.starts(Spans(day).earliest))
    goals = _load_goals(session, wall)
    growing = {goal.person_id for goal in goals if goal.live}
    fixes, open_fixes = _load_fixes(session, wall)
    facts = Facts(
        rounds=[(wall.day_of(held.started_at), held.took) for held in load_held(session, wall.since, now)],
        goals=[(goal.person_id, bool(goal.helpers)) for goal in goals if goal.live],
        leaders=[person.id in growing for person in wall.people.values() if person.leader],
        requests=list(_requests(session, wall)),
        coaching=[*_offers(goals, wall), *_seen(session, wall)],
        fixes=fixes,
        open_fixes=open_fixes,
    )
    return PracticePage(programme, day, practice(facts, day))


def _load_wall(session: Session, programme: Programme, since: datetime) -> _Wall:
    columns = (
        select(BoardSetItemRow.competency_id)
        .join(BoardSetRow, BoardSetRow.id == BoardSetItemRow.board_set_id)
        .where(BoardSetRow.programme_id == programme.id, BoardSetRow.main)
    )
    return _Wall(
        programme,
        {person.id: person for person in load_people(session, programme.id)},
        load_sight(session, programme, None),
        frozenset(CompetencyId(found) for found in session.scalars(columns)),
        load_not_applicable(session),
        since,
    )


def _load_goals(session: Session, wall: _Wall) -> list[_Goal]:
    """Return live goals on the wall and those reached since; what was let go is nobody's to count."""
    rows = session.execute(
        select(
            GoalRow.id,
            GoalRow.person_id,
            GoalRow.competency_id,
            GoalRow.status,
            AllyRow.person_id,
            AllyRow.kind,
            AllyRow.since,
            AllyRow.answer,
        )
        .outerjoin(AllyRow, AllyRow.goal_id == GoalRow.id)
        .where(
            (GoalRow.status == GoalStatus.LIVE)
            | ((GoalRow.status == GoalStatus.REACHED) & (GoalRow.ended_at >= wall.since))
        )
    )
    found: dict[GoalId, _Goal] = {}
    helpers: dict[GoalId, list[tuple[PersonId, AllyKind, datetime]]] = {}
    for goal_id, person, competency, status, helper, kind, since, answer in rows:
        if not wall.shows(PersonId(person), CompetencyId(competency), ItemKind.GOALS):
            continue
        beside = helpers.setdefault(GoalId(goal_id), [])
        found.setdefault(GoalId(goal_id), _Goal(PersonId(person), status is GoalStatus.LIVE, beside))
        # A declined offer stands nowhere, nor does the name of whoever left.
        if helper in wall.people and answer is not OfferAnswer.DECLINED:
            beside.append((PersonId(helper), kind, since))
    return list(found.values())


def _offers(goals: Sequence[_Goal], wall: _Wall) -> Iterator[Coaching]:
    """Yield offers to watch or to teach; both by the same person for the same goal are one."""
    for goal in goals:
        begun: dict[PersonId, datetime] = {}
        for helper, kind, since in goal.helpers:
            if kind is not AllyKind.ME_TOO:
                begun[helper] = min(since, begun.get(helper, since))
        for helper, since in begun.items():
            yield wall.day_of(since), wall.people[helper], wall.people[goal.person_id]


def _seen(session: Session, wall: _Wall) -> Iterator[Coaching]:
    """Yield what somebody saw of another and said to them, where the wall shows it.

    What corrects an entry counts when that was entered, so that no figure moves by it.
    """
    corrected = _corrected(session)
    rows = session.execute(
        select(
            ObservationRow.observed_at,
            ObservationRow.recorded_at,
            ObservationRow.corrects_id,
            ObservationRow.observer_id,
            ObservationRow.person_id,
            ObservationRow.competency_id,
        ).where(
            # Nothing is entered before it is seen.
            ObservationRow.recorded_at >= wall.since,
            ObservationRow.source == Source.OBSERVER,
            ObservationRow.purpose == Purpose.COACHING,
            ObservationRow.withdrawn_at.is_(None),
        )
    )
    for observed_at, recorded_at, corrects, observer, person, competency in rows:
        if observer in wall.people and wall.shows(PersonId(person), CompetencyId(competency), ItemKind.LEVELS):
            entered_at, earlier = recorded_at, corrects
            while earlier is not None:
                entered_at, earlier = corrected[earlier]
            day = counts_on(wall.day_of(observed_at), wall.day_of(entered_at))
            yield day, wall.people[PersonId(observer)], wall.people[PersonId(person)]


def _corrected(session: Session) -> dict[UUID, tuple[datetime, UUID | None]]:
    """Return when what was corrected later had been entered, and what it corrected itself."""
    ids = select(ObservationRow.corrects_id).where(ObservationRow.corrects_id.is_not(None))
    rows = session.execute(
        select(ObservationRow.id, ObservationRow.recorded_at, ObservationRow.corrects_id).where(
            ObservationRow.id.in_(ids)
        )
    )
    return {row_id: (recorded_at, corrects) for row_id, recorded_at, corrects in rows}


def _requests(session: Session, wall: _Wall) -> Iterator[tuple[date, PersonId, timedelta | None]]:
    """Yield requests that were not taken back, with how long it took until somebody said what they saw.

    That somebody came is an observation: whose levels are not on the wall is left out with their whole request.
    """
    rows = session.execute(
        select(
            WatchRequestRow.day,
            WatchRequestRow.person_id,
            WatchRequestRow.asked_at,
            GoalRow.competency_id,
            ObservationRow.recorded_at,
        )
        .join(GoalRow, GoalRow.id == WatchRequestRow.goal_id)
        .outerjoin(
            ObservationRow,
            (ObservationRow.id == WatchRequestRow.observation_id) & ObservationRow.withdrawn_at.is_(None),
        )
        .where(
            WatchRequestRow.day >= wall.day_of(wall.since),
            WatchRequestRow.withdrawn_at.is_(None),
            GoalRow.status != GoalStatus.LET_GO,
        )
    )
    for day, person, asked_at, competency, recorded_at in rows:
        if wall.shows(PersonId(person), CompetencyId(competency), ItemKind.GOALS, ItemKind.LEVELS):
            yield day, PersonId(person), _waited(asked_at, recorded_at)


def _waited(asked_at: datetime, came_at: datetime | None) -> timedelta | None:
    return came_at - asked_at if came_at is not None else None


def _load_fixes(session: Session, wall: _Wall) -> tuple[list[tuple[date, PersonId, timedelta]], list[PersonId]]:
    """Return what was mended since, and whose entries what is to be mended came of; of what teams may read."""
    rows = session.execute(
        select(LogEntryRow.person_id, LogEntryRow.written_at, LogLeadRow.closed_at)
        .join(LogEntryRow, LogEntryRow.id == LogLeadRow.entry_id)
        .where(
            LogLeadRow.kind == LeadKind.FIX,
            LogEntryRow.withdrawn_at.is_(None),
            LogEntryRow.audience >= int(Audience.TEAM),
            LogEntryRow.team_id.is_not(None),
            LogLeadRow.closed_at.is_(None) | (LogLeadRow.closed_at >= wall.since),
        )
    )
    done: list[tuple[date, PersonId, timedelta]] = []
    still: list[PersonId] = []
    for author, written_at, closed_at in rows:
        if author not in wall.people:
            continue
        if closed_at is None:
            still.append(PersonId(author))
        else:
            done.append((wall.day_of(closed_at), PersonId(author), closed_at - written_at))
    return done, still
