"""The board: everything that is known of a group, handed to the domain's rule of what may show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session, aliased

from db.queries.frameworks import BoardSet, load_board_set, load_not_applicable
from db.queries.people import count_leaders_sharing, load_consents, load_people, load_people_by_id
from db.queries.programme import load_programme, load_teams
from db.queries.schedule import load_absences, load_blocks, load_whereabouts
from db.queries.trainings import load_trainings
from db.tables import AllyRow, CoachOfferRow, GoalRow, LatestRow, ObservationRow, PersonRow
from kiosk.domain.board import Board, BoardFacts, Key, Policy, SeenLevel, assemble
from kiosk.domain.clock import monday_of
from kiosk.domain.cover import HORIZON
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.programme import GroupFilter, Programme, Team
from kiosk.domain.trainings import Training

# Where no block says since when movement counts: four weeks, a usual block.
DEFAULT_PERIOD = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A board with what stands around it: the moment it was read at, and the teams one may choose from."""

    programme: Programme
    set_name: str
    board: Board
    at: datetime
    teams: tuple[Team, ...]


def load_board(
    session: Session, now: datetime, group: GroupFilter, set_name: str | None = None, since: date | None = None
) -> BoardPage:
    """Return the board of a group as the wall may show it at a moment.

    Movement is told from the day `since`, or else from the beginning of the block.
    """
    programme = load_programme(session)
    board_set = load_board_set(session, programme.id, set_name)
    policy = board_policy(session, programme, now)
    if since is not None:
        policy = replace(policy, since=programme.calendar.starts(since))
    people = load_people(session, programme.id, group)
    facts = _load_facts(session, programme, board_set, people, policy)
    teams = tuple(load_teams(session, programme.id))
    return BoardPage(programme, board_set.name, assemble(facts, policy), now, teams)


def board_policy(session: Session, programme: Programme, now: datetime) -> Policy:
    """Return from when movement counts (the block's start) and what is stale, at a moment."""
    day = programme.calendar.day_of(now)
    block = next((found for found in load_blocks(session, programme.id, day) if found.holds(day)), None)
    since = programme.calendar.starts(block.starts) if block else now - DEFAULT_PERIOD
    return Policy(
        now=now,
        since=since,
        week_started_at=programme.calendar.starts(monday_of(day)),
        stale_after=programme.settings.stale_after,
        leaders_needed=programme.settings.leaders_needed,
    )


def _load_facts(
    session: Session, programme: Programme, board_set: BoardSet, people: list[Person], policy: Policy
) -> BoardFacts:
    ids: list[UUID] = [person.id for person in people]
    today = programme.calendar.day_of(policy.now)
    changeover = next((block.starts for block in load_blocks(session, programme.id) if block.starts > today), None)
    places, next_places = _places(session, programme, people, policy.now)
    return BoardFacts(
        columns=board_set.columns,
        people=people,
        places=places,
        next_places=next_places,
        latest=_latest(session, ids),
        before=_before(session, ids, policy.since),
        edges=_goals(session, ids, GoalRow.status == GoalStatus.LIVE),
        reached=_goals(session, ids, GoalRow.status == GoalStatus.REACHED, GoalRow.ended_at >= policy.since).keys(),
        offers=_offers(session, ids),
        not_applicable=load_not_applicable(session),
        consents=load_consents(session, people=[person.id for person in people]),
        leaders_sharing=count_leaders_sharing(session, programme.id),
        coached_by=_coached_by(session, ids),
        absences=load_absences(session, programme.id, today, max(today + HORIZON, changeover or today)),
        today=today,
        changeover=changeover,
        trainings=_trainings(session, people, today),
    )


def _key(person: UUID, competency: UUID) -> Key:
    return PersonId(person), CompetencyId(competency)


def _places(
    session: Session, programme: Programme, people: list[Person], now: datetime
) -> tuple[dict[PersonId, str], dict[PersonId, tuple[str, date]]]:
    """Return where people are, and where they go next within the horizon and from when."""
    teams = {team.id: team.name for team in load_teams(session, programme.id)}
    places = {person.id: teams[person.team_id] for person in people if person.team_id}
    next_places: dict[PersonId, tuple[str, date]] = {}
    day = programme.calendar.day_of(now)
    for person, where in load_whereabouts(session, programme.id, day).items():
        # Who is away, and why, is nobody's business at the wall: the team stands there instead.
        if where.now and not where.now.hatched:
            places[person] = where.now.name
        if where.then and not where.then.hatched and where.then_from and where.then_from <= day + HORIZON:
            next_places[person] = (where.then.name, where.then_from)
    return places, next_places


def _latest(session: Session, people: list[UUID]) -> dict[Key, SeenLevel]:
    rows = session.execute(
        select(LatestRow.person_id, LatestRow.competency_id, LatestRow.level, LatestRow.observed_at).where(
            LatestRow.person_id.in_(people), LatestRow.source == Source.OBSERVER
        )
    )
    return {_key(person, competency): SeenLevel(level, at) for person, competency, level, at in rows}


def _before(session: Session, people: list[UUID], since: datetime) -> dict[Key, int]:
    # Only what was seen since then can have moved, so the older level is looked up for those pairs alone.
    older = aliased(ObservationRow)
    level_then = (
        select(older.level)
        .where(
            older.person_id == LatestRow.person_id,
            older.competency_id == LatestRow.competency_id,
            older.source == Source.OBSERVER,
            older.observed_at < since,
            older.purpose == Purpose.COACHING,
            older.withdrawn_at.is_(None),
        )
        .order_by(older.observed_at.desc(), older.recorded_at.desc(), older.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = session.execute(
        select(LatestRow.person_id, LatestRow.competency_id, level_then).where(
            LatestRow.person_id.in_(people), LatestRow.source == Source.OBSERVER, LatestRow.observed_at >= since
        )
    )
    return {_key(person, competency): level for person, competency, level in rows if level is not None}


def _goals(session: Session, people: list[UUID], *which: ColumnElement[bool]) -> dict[Key, int]:
    rows = session.execute(
        select(GoalRow.person_id, GoalRow.competency_id, GoalRow.target_level)
        .where(GoalRow.person_id.in_(people), *which)
        .order_by(GoalRow.started_at)
    )
    return {_key(person, competency): target for person, competency, target in rows}


def _offers(session: Session, people: list[UUID]) -> frozenset[Key]:
    rows = session.execute(
        select(CoachOfferRow.person_id, CoachOfferRow.competency_id).where(CoachOfferRow.person_id.in_(people))
    )
    return frozenset(_key(person, competency) for person, competency in rows)


def _trainings(session: Session, people: list[Person], today: date) -> dict[Key, Training]:
    """Return everybody's next date by competency."""
    found: dict[Key, Training] = {}
    for training in load_trainings(session, (person.id for person in people), today):
        found.setdefault((training.person_id, training.competency_id), training)
    return found


def _coached_by(session: Session, people: list[UUID]) -> dict[Key, Person]:
    rows = session.execute(
        select(GoalRow.person_id, GoalRow.competency_id, AllyRow.person_id)
        .join(AllyRow, AllyRow.goal_id == GoalRow.id)
        # Who left coaches nobody any more: the learner looks again.
        .join(PersonRow, and_(PersonRow.id == AllyRow.person_id, PersonRow.active))
        .where(
            GoalRow.person_id.in_(people),
            GoalRow.status == GoalStatus.LIVE,
            AllyRow.kind == AllyKind.TEACH,
            AllyRow.answer == OfferAnswer.ACCEPTED,
        )
        .order_by(AllyRow.since.desc())
    ).all()
    coaches = load_people_by_id(session, [PersonId(coach) for _, _, coach in rows])
    return {_key(person, competency): coaches[PersonId(coach)] for person, competency, coach in rows}
