"""Where a new goal can come from: what the service needs, a wish, an edge, the log, one's own gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.board import load_board
from db.queries.goals import load_goal
from db.queries.people import load_person, load_sight
from db.queries.person import PersonPage, Standing
from db.tables import AllyRow, GoalRow, LogEntryRow, PreferenceRow
from kiosk.domain.consent import ItemKind
from kiosk.domain.gaps import find_gaps
from kiosk.domain.goals import AllyKind, GoalSource, GoalStatus, OfferAnswer, SourceKind
from kiosk.domain.ids import CompetencyId, GoalId, RotationId
from kiosk.domain.programme import GroupFilter

MOST_OF_A_KIND = 2
LOGGED_LATELY = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class GoalStart:
    """A reason for a goal: where it comes from, in what, and `about`: a rotation, a person, a level's name; or nothing.

    `about` is a name of the programme's own, never words of the kiosk.
    """

    source: GoalSource
    competency_id: CompetencyId
    about: str = ""


def load_goal_starts(session: Session, page: PersonPage, now: datetime) -> tuple[GoalStart, ...]:
    """Return reasons for somebody's next goal, at most two of a kind and one a competency; for that person only.

    `page` is their own page: competencies in which a goal lives, or that are not for them, are no start.
    """
    open_to = {item.competency.id: item for item in page.standings if item.applies and item.goal is None}
    found: dict[CompetencyId, GoalStart] = {}
    kinds = (
        _needs(session, now, open_to),
        _logged(session, page, now),
        _wishes(session, page, open_to),
        _edges(session, page),
        _gaps(open_to),
    )
    for starts in kinds:
        fresh = (start for start in starts if start.competency_id in open_to and start.competency_id not in found)
        for _, start in zip(range(MOST_OF_A_KIND), fresh, strict=False):
            found[start.competency_id] = start
    return tuple(found.values())


def _works_alone(standing: Standing) -> bool:
    return standing.level is not None and standing.level >= standing.competency.scale.alone_from


def _needs(session: Session, now: datetime, open_to: dict[CompetencyId, Standing]) -> Iterator[GoalStart]:
    """Say in what the service has too few, where the person does not work alone yet: as the wall's foot shows it."""
    for gap in find_gaps(load_board(session, now, GroupFilter()).board):
        standing = open_to.get(gap.competency_id)
        if standing is not None and not _works_alone(standing):
            yield GoalStart(GoalSource(SourceKind.NEED, gap.competency_id), gap.competency_id)


def _logged(session: Session, page: PersonPage, now: datetime) -> Iterator[GoalStart]:
    entries = session.scalars(
        select(LogEntryRow)
        .where(
            LogEntryRow.person_id == page.person.id,
            LogEntryRow.withdrawn_at.is_(None),
            LogEntryRow.written_at >= now - LOGGED_LATELY,
        )
        .order_by(LogEntryRow.written_at.desc())
    )
    for entry in entries:
        yield GoalStart(GoalSource(SourceKind.LOG, entry.id), CompetencyId(entry.competency_id))


def _wishes(session: Session, page: PersonPage, open_to: dict[CompetencyId, Standing]) -> Iterator[GoalStart]:
    """Say what a rotation that somebody wishes for asks most of, where they do not work alone yet."""
    rotations = {rotation.id: rotation for rotation in page.rotations}
    wishes = session.scalars(
        select(PreferenceRow)
        .where(PreferenceRow.person_id == page.person.id, PreferenceRow.value > 0)
        .order_by(PreferenceRow.value.desc(), PreferenceRow.id)
    )
    for wish in wishes:
        rotation = rotations.get(RotationId(wish.rotation_id))
        if rotation is None:
            continue
        for item in sorted(rotation.exposures, key=lambda item: -item.exposure):
            standing = open_to.get(item.competency_id)
            if item.exposure > 0 and standing is not None and not _works_alone(standing):
                yield GoalStart(GoalSource(SourceKind.WISH, wish.id), item.competency_id, rotation.name)
                break


def _edges(session: Session, page: PersonPage) -> Iterator[GoalStart]:
    """Say whose edge somebody offered to learn along with."""
    joined = session.scalars(
        select(GoalRow.id)
        .join(AllyRow, AllyRow.goal_id == GoalRow.id)
        .where(
            AllyRow.person_id == page.person.id,
            AllyRow.kind == AllyKind.ME_TOO,
            AllyRow.answer.is_distinct_from(OfferAnswer.DECLINED),
            GoalRow.status == GoalStatus.LIVE,
        )
        .order_by(AllyRow.since, GoalRow.id)
    )
    sight = load_sight(session, page.programme, page.person.id)
    for goal in [load_goal(session, GoalId(found)) for found in joined]:
        if sight.reaches(goal.person_id, ItemKind.GOALS):
            name = load_person(session, goal.person_id).given_name
            yield GoalStart(GoalSource(SourceKind.EDGE, goal.id), goal.competency_id, name)


def _gaps(open_to: dict[CompetencyId, Standing]) -> Iterator[GoalStart]:
    """Say in what somebody was seen furthest from working alone."""
    seen = [(item.level, item) for item in open_to.values() if item.level is not None and not _works_alone(item)]
    for level, item in sorted(seen, key=lambda found: found[0] - found[1].competency.scale.alone_from):
        name = item.competency.scale.levels[level].name
        yield GoalStart(GoalSource(SourceKind.GAP, item.competency.id), item.competency.id, name)
