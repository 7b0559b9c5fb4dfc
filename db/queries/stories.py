"""The story shelf, as whoever looks may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_competency
from db.queries.people import load_consents, load_people, load_sight
from db.queries.programme import load_programme
from db.queries.schedule import load_rotations, load_whereabouts
from db.tables import StoryRow
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import CompetencyId, PersonId, ProgrammeId, StoryId, TeamId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme
from kiosk.domain.stories import Story, StoryWords, of_the_day


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story with its person and what it is about; `days` since it was told."""

    story: Story
    person: Person
    competency: Competency
    days: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Stories by competency in the board's order, then newest first.

    `audience` is how widely the viewer shares their own, None for nobody in particular.
    """

    stories: tuple[ToldStory, ...]
    audience: Audience | None


def load_shelf(session: Session, viewer_id: PersonId | None, now: datetime) -> Shelf:
    """Return the stories that whoever looks (None: anybody at the wall) may read; withdrawn ones are not there."""
    stories = _load_told(session, viewer_id, now)
    own = load_consents(session, [viewer_id]).audience(viewer_id, ItemKind.STORIES) if viewer_id else None
    return Shelf(stories, own)


def load_wall_stories(session: Session, now: datetime) -> tuple[ToldStory, ...]:
    """Return the stories that stand on the wall, for anybody who walks past."""
    return _load_told(session, None, now)


def story_for(session: Session, now: datetime, *, team_id: TeamId | None = None) -> ToldStory | None:
    """Return one story of the wall for a huddle, another one each day, None where there is none.

    It is about what the rotations of the team's people exercise now; where no story is about that, any.
    """
    programme = load_programme(session)
    people, day = load_people(session, programme.id), programme.calendar.day_of(now)
    told = sorted(_told(session, programme, people, None, day), key=lambda each: each.story.told_at, reverse=True)
    team = [person.id for person in people if team_id is None or person.team_id == team_id]
    wanted = _exercised(session, programme.id, team, day)
    near = [each for each in told if each.competency.id in wanted] or told
    return near[of_the_day(len(near), day.toordinal())] if near else None


def _load_told(session: Session, viewer_id: PersonId | None, now: datetime) -> tuple[ToldStory, ...]:
    programme = load_programme(session)
    people, today = load_people(session, programme.id), programme.calendar.day_of(now)
    return _told(session, programme, people, viewer_id, today)


def _told(
    session: Session, programme: Programme, everybody: Iterable[Person], viewer_id: PersonId | None, today: date
) -> tuple[ToldStory, ...]:
    people = {person.id: person for person in everybody}
    sight = load_sight(session, programme, viewer_id)
    wanted = select(StoryRow).where(StoryRow.withdrawn_at.is_(None), StoryRow.person_id.in_(list(people)))
    stories = [each for each in _load(session, wanted) if sight.reaches(each.person_id, ItemKind.STORIES)]
    competencies = _competencies(session, programme.id, stories)
    order = {competency_id: place for place, competency_id in enumerate(competencies)}
    stories.sort(key=lambda each: order[each.competency_id])
    return tuple(
        ToldStory(
            each,
            people[each.person_id],
            competencies[each.competency_id],
            max(0, (today - programme.calendar.day_of(each.told_at)).days),
        )
        for each in stories
    )


def _competencies(
    session: Session, programme_id: ProgrammeId, stories: Iterable[Story]
) -> dict[CompetencyId, Competency]:
    """Return what can be told about: the board's columns in their order, then what stories speak of besides."""
    found = {column.competency.id: column.competency for column in load_board_set(session, programme_id).columns}
    for story in stories:
        if story.competency_id not in found:
            found[story.competency_id] = load_competency(session, story.competency_id)
    return found


def _exercised(session: Session, programme_id: ProgrammeId, team: Iterable[PersonId], day: date) -> set[CompetencyId]:
    stays = load_whereabouts(session, programme_id, day)
    here = {stay.now.id for person in team if (stay := stays.get(person)) is not None and stay.now is not None}
    return {
        exposure.competency_id
        for rotation in load_rotations(session, programme_id)
        if rotation.id in here
        for exposure in rotation.exposures
        if exposure.exposure > 0
    }


def _load(session: Session, statement: Select[StoryRow]) -> list[Story]:
    """Return stories, the newest first."""
    return [
        Story(
            StoryId(row.id),
            PersonId(row.person_id),
            CompetencyId(row.competency_id),
            StoryWords(row.hard, row.did, row.different, row.helped),
            row.told_at,
        )
        for row in session.scalars(statement.order_by(StoryRow.told_at.desc(), StoryRow.id.desc()))
    ]
