"""A person's page, as whoever looks may see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_competency, load_not_applicable
from db.queries.goals import SharedGoal, load_goals_of, shared_goals, without_own_source
from db.queries.observations import Voice, load_person_history, load_said_since
from db.queries.people import count_leaders_sharing, load_consents, load_person, load_sight
from db.queries.programme import load_programme
from db.queries.rechecks import load_rechecks
from db.queries.requests import load_open_requests
from db.queries.schedule import Whereabouts, load_rotations, load_whereabouts
from db.queries.thanks import thanks_to
from db.tables import CoachOfferRow
from kiosk.domain.consent import Audience, ItemKind, Sight
from kiosk.domain.evidence import Observation, Source, pin_observation
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import Goal, GoalStatus
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme
from kiosk.domain.requests import WatchRequest
from kiosk.domain.rotations import Rotation
from kiosk.domain.thanks import Thanks

REACHED_LATELY = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Standing:
    """A competency of the board with how a person stands in it; `observed` and `own` oldest first.

    `level` is None where nothing was seen, or the viewer may not see it. `applies`: to the person's role.
    """

    competency: Competency
    level: int | None
    observed: tuple[Observation, ...]
    own: tuple[Observation, ...]
    goal: Goal | None
    applies: bool
    offered: bool


@dataclass(frozen=True, slots=True)
class OnWall:
    """What stands on the wall of a person: whether goals do, and how many levels.

    `waits`: they share their levels with the wall, and those of trainees wait there until `leaders_needed` leaders
    share theirs; `leaders_sharing` do now.
    """

    goals: bool
    levels: int
    waits: bool
    leaders_sharing: int
    leaders_needed: int


@dataclass(frozen=True, slots=True)
class Again:
    """A goal that was reached `days` ago and is to be seen again; `request` is there while they ask for it today.

    `can_take_up`: no other lives in its competency.
    """

    goal: Goal
    days: int
    request: WatchRequest | None
    can_take_up: bool


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What stands on a person's page. `own`: the viewer is the person, who sees everything of themself.

    `said` is what was recorded since they last looked (own page only); `read_at` is the moment of the newest of it, to
    note the look: what is entered meanwhile is still new next time. `audiences` are the person's own choices, whatever
    the wall may show just now, and `wall` what it does show (both own page only). `elsewhere` are competencies that
    goals and voices speak of and the board does not have. `thanks`: what the viewer may read, with who said it.
    `again`: what they reached and nobody has seen since its look fell due, oldest first (own page only).
    """

    programme: Programme
    person: Person
    own: bool
    day: date
    read_at: datetime
    whereabouts: Whereabouts
    standings: tuple[Standing, ...]
    goals: tuple[SharedGoal, ...]
    reached: tuple[Goal, ...]
    said: tuple[Voice, ...]
    audiences: Mapping[ItemKind, Audience]
    rotations: tuple[Rotation, ...]
    levels_shown: bool
    goals_shown: bool
    wall: OnWall | None
    elsewhere: Mapping[CompetencyId, Competency]
    thanks: tuple[tuple[Thanks, Person], ...] = ()
    again: tuple[Again, ...] = ()


def load_person_page(session: Session, person_id: PersonId, viewer_id: PersonId | None, now: datetime) -> PersonPage:
    """Return somebody's page for whoever looks (None: anybody at the wall). Raises: NotFound (`person-missing`)."""
    programme = load_programme(session)
    person = load_person(session, person_id)
    own = viewer_id == person_id
    sight = load_sight(session, programme, viewer_id)
    levels_shown = sight.reaches(person_id, ItemKind.LEVELS)
    goals_shown = sight.reaches(person_id, ItemKind.GOALS)
    kept = load_goals_of(session, person_id, live_only=False) if goals_shown else ()
    goals = [without_own_source(goal, viewer_id) for goal in kept]
    live = tuple(goal for goal in goals if goal.status is GoalStatus.LIVE)
    day = programme.calendar.day_of(now)
    standings = _standings(
        session,
        programme,
        person,
        live,
        levels_shown=levels_shown,
        own_shown=sight.reaches(person_id, ItemKind.SELF_VIEW),
    )
    reached = tuple(
        goal
        for goal in goals
        if goal.status is GoalStatus.REACHED and goal.ended_at and goal.ended_at > now - REACHED_LATELY
    )
    said = load_said_since(session, person_id) if own else ()
    spoken_of = [goal.competency_id for goal in (*live, *reached)]
    spoken_of += [voice.observation.competency_id for voice in said]
    return PersonPage(
        programme=programme,
        person=person,
        own=own,
        day=day,
        read_at=max((voice.observation.recorded_at for voice in said), default=now),
        whereabouts=load_whereabouts(session, programme.id, day).get(person_id, Whereabouts()),
        standings=standings,
        goals=shared_goals(session, programme.id, live),
        reached=reached,
        said=said,
        audiences=_choices(session, person_id) if own else {},
        rotations=tuple(load_rotations(session, programme.id)),
        levels_shown=levels_shown,
        goals_shown=goals_shown,
        wall=_on_wall(session, programme, sight, person_id, standings) if own else None,
        elsewhere=_elsewhere(session, standings, spoken_of),
        thanks=thanks_to(session, person_id, viewer_id, sight, now - REACHED_LATELY),
        again=_again(session, programme, sight, goals, standings, now) if own else (),
    )


def competency_of(page: PersonPage, competency_id: CompetencyId) -> Competency:
    """Return a competency that something on the page speaks of, whether the board has it or not."""
    standing = standing_of(page, competency_id)
    return standing.competency if standing else page.elsewhere[competency_id]


def _on_wall(
    session: Session, programme: Programme, sight: Sight, person_id: PersonId, standings: tuple[Standing, ...]
) -> OnWall:
    shows = sight.consents.on_wall(person_id, ItemKind.LEVELS)
    seen = sum(standing.applies and standing.level is not None for standing in standings)
    return OnWall(
        goals=sight.consents.on_wall(person_id, ItemKind.GOALS),
        levels=seen if shows else 0,
        waits=not shows and load_consents(session, [person_id]).on_wall(person_id, ItemKind.LEVELS),
        leaders_sharing=count_leaders_sharing(session, programme.id),
        leaders_needed=programme.settings.leaders_needed,
    )


def _again(
    session: Session,
    programme: Programme,
    sight: Sight,
    goals: Iterable[Goal],
    standings: Iterable[Standing],
    now: datetime,
) -> tuple[Again, ...]:
    """Return a person's reached goals to be seen again, as the goal wall brings them back to them."""
    calendar, today = programme.calendar, programme.calendar.day_of(now)
    on_board = {standing.competency.id for standing in standings if standing.applies}
    reached = [goal for goal in goals if goal.competency_id in on_board]
    looks = load_rechecks(session, calendar, sight, reached, now)
    due = [(goal, looks[goal.id]) for goal in reached if goal.id in looks and looks[goal.id].recheck.is_open]
    requests = load_open_requests(session, [goal.id for goal, _ in due], today)
    return tuple(
        Again(
            goal,
            days=(today - calendar.day_of(goal.ended_at or now)).days,
            request=requests.get(goal.id),
            can_take_up=look.can_take_up,
        )
        for goal, look in due
    )


def _elsewhere(
    session: Session, standings: tuple[Standing, ...], spoken_of: Iterable[CompetencyId]
) -> dict[CompetencyId, Competency]:
    missing = set(spoken_of) - {standing.competency.id for standing in standings}
    return {competency_id: load_competency(session, competency_id) for competency_id in missing}


def _choices(session: Session, person_id: PersonId) -> dict[ItemKind, Audience]:
    chosen = load_consents(session, [person_id])
    return {kind: chosen.audience(person_id, kind) for kind in ItemKind}


def _standings(
    session: Session,
    programme: Programme,
    person: Person,
    live: tuple[Goal, ...],
    *,
    levels_shown: bool,
    own_shown: bool,
) -> tuple[Standing, ...]:
    history = load_person_history(session, person.id)
    offers = set(session.scalars(select(CoachOfferRow.competency_id).where(CoachOfferRow.person_id == person.id)))
    not_applicable = load_not_applicable(session)
    goals = {goal.competency_id: goal for goal in live}
    found = []
    for column in load_board_set(session, programme.id).columns:
        competency = column.competency
        items = history.get(competency.id, ())
        newest = pin_observation(items) if levels_shown else None
        found.append(
            Standing(
                competency=competency,
                level=newest.level if newest else None,
                observed=_of(items, Source.OBSERVER) if levels_shown else (),
                own=_of(items, Source.SELF) if own_shown else (),
                goal=goals.get(competency.id),
                applies=(person.role.id, competency.id) not in not_applicable,
                offered=competency.id in offers and levels_shown,
            )
        )
    return tuple(found)


def _of(items: tuple[Observation, ...], source: Source) -> tuple[Observation, ...]:
    return tuple(item for item in items if item.source is source)


def standing_of(page: PersonPage, competency_id: CompetencyId) -> Standing | None:
    """Return how the page's person stands in a competency, None where the board does not have it."""
    return next((item for item in page.standings if item.competency.id == competency_id), None)
