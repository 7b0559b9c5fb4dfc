"""Thanks, as whoever looks may read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.people import load_people, load_people_by_id, load_sight
from db.queries.programme import load_programme
from db.tables import ThanksRow
from kiosk.domain.consent import ItemKind, Sight
from kiosk.domain.ids import PersonId, ThanksId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme
from kiosk.domain.thanks import Thanks

LATELY = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class Feed:
    """Thanks of the last six weeks, newest first, and the people of the roster by id."""

    programme: Programme
    day: date
    thanks: tuple[Thanks, ...]
    people: Mapping[PersonId, Person]


def load_feed(session: Session, viewer_id: PersonId | None, now: datetime) -> Feed:
    """Return what whoever looks (None: anybody at the wall) may read.

    The two it is between always do. Others do where whom it is about shares their stories with them and did not hide
    it: being praised is not for everybody.
    """
    programme = load_programme(session)
    people = {person.id: person for person in load_people(session, programme.id)}
    sight = load_sight(session, programme, viewer_id)
    found = [
        each
        for each in load_thanks(session, now - LATELY)
        if each.from_id in people and each.to_id in people and _may_read(each, viewer_id, sight)
    ]
    return Feed(programme, programme.calendar.day_of(now), tuple(found), people)


def load_thanks(session: Session, since: datetime, to_id: PersonId | None = None) -> tuple[Thanks, ...]:
    """Return thanks that stand, newest first, of everybody or to one person; who may read them is for the caller."""
    wanted = select(ThanksRow).where(ThanksRow.withdrawn_at.is_(None), ThanksRow.said_at >= since)
    if to_id is not None:
        wanted = wanted.where(ThanksRow.to_id == to_id)
    return tuple(
        Thanks(
            ThanksId(row.id),
            PersonId(row.from_id),
            PersonId(row.to_id),
            row.deed,
            row.about,
            row.said_at,
            row.hidden_at is not None,
        )
        for row in session.scalars(wanted.order_by(ThanksRow.said_at.desc(), ThanksRow.id.desc()))
    )


def thanks_to(
    session: Session, person_id: PersonId, viewer_id: PersonId | None, sight: Sight, since: datetime
) -> tuple[tuple[Thanks, Person], ...]:
    """Return thanks to somebody that a viewer may read on their page, newest first, each with who said it."""
    found = [each for each in load_thanks(session, since, person_id) if _may_read(each, viewer_id, sight)]
    people = load_people_by_id(session, [each.from_id for each in found])
    return tuple((each, people[each.from_id]) for each in found)


def _may_read(thanks: Thanks, viewer_id: PersonId | None, sight: Sight) -> bool:
    if viewer_id is not None and viewer_id in (thanks.from_id, thanks.to_id):
        return True
    return not thanks.hidden and sight.reaches(thanks.to_id, ItemKind.STORIES)
