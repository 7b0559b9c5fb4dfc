"""Rounds as their events make them: one, the one that a team has open, those that were held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.tables import HuddleEventRow, HuddleRow, HuddleRulesRow, HuddleTemplateRow
from kiosk.domain.errors import NotFound
from kiosk.domain.huddles import Event, GroundRules, HuddleKind, Occasion, Round, Template, begin, happen
from kiosk.domain.ids import HuddleTemplateId, PersonId, RoundId, TeamId

# Further back no round that is still open can have begun.
_OPEN_SINCE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """A round that was held, without who was there: when it began, and how long it took."""

    team_id: TeamId | None
    kind: HuddleKind
    occasion: Occasion
    started_at: datetime
    took: timedelta


def of_team(team_id: TeamId | None) -> ColumnElement[bool]:
    """Return the condition that a round is a team's (None: one of all teams)."""
    return HuddleRow.team_id == team_id if team_id else HuddleRow.team_id.is_(None)


def load_round(session: Session, round_id: RoundId) -> Round:
    """Return a round as it stands. Raises: NotFound (`huddle-missing`)."""
    row = session.get(HuddleRow, round_id)
    if row is None:
        raise NotFound("huddle-missing", huddle=str(round_id))
    return _rounds(session, [row])[0]


def load_open_rounds(session: Session, now: datetime) -> tuple[Round, ...]:
    """Return rounds that go on, the one begun last first: after a power cut, too."""
    rows = session.scalars(
        select(HuddleRow)
        .where(HuddleRow.started_at > now - _OPEN_SINCE)
        .order_by(HuddleRow.started_at.desc(), HuddleRow.id.desc())
    ).all()
    return tuple(found for found in _rounds(session, rows) if found.is_open(now))


def load_open_round(session: Session, team_id: TeamId | None, now: datetime) -> Round | None:
    """Return the round that a team (None: everybody) has open, None where there is none."""
    return next((found for found in load_open_rounds(session, now) if found.team_id == team_id), None)


def load_held(session: Session, since: datetime, now: datetime) -> tuple[Held, ...]:
    """Return the rounds begun since a moment that have ended, or were left, oldest first."""
    rows = session.scalars(
        select(HuddleRow).where(HuddleRow.started_at >= since).order_by(HuddleRow.started_at, HuddleRow.id)
    ).all()
    return tuple(
        Held(found.team_id, found.kind, found.template.occasion, found.started_at, found.took)
        for found in _rounds(session, rows)
        if not found.is_open(now)
    )


def load_own_templates(session: Session) -> dict[TeamId, tuple[Template, ...]]:
    """Return each team's own templates that are in use, by name."""
    found: dict[TeamId, tuple[Template, ...]] = {}
    statement = select(HuddleTemplateRow).where(HuddleTemplateRow.retired_at.is_(None))
    for row in session.scalars(statement.order_by(HuddleTemplateRow.name, HuddleTemplateRow.id)):
        team = TeamId(row.team_id)
        found[team] = (*found.get(team, ()), _own(row, row.minutes))
    return found


def load_ground_rules(session: Session) -> dict[TeamId, GroundRules]:
    """Return what each team agreed on last; a team without is not in it."""
    rows = session.scalars(select(HuddleRulesRow).order_by(HuddleRulesRow.since, HuddleRulesRow.id))
    return {TeamId(row.team_id): GroundRules(tuple(row.rules), row.since) for row in rows}


def _rounds(session: Session, rows: Sequence[HuddleRow]) -> list[Round]:
    events: dict[UUID, list[Event]] = {row.id: [] for row in rows}
    # Columns, not rows: a round is read again at every touch.
    told = (
        select(
            HuddleEventRow.huddle_id,
            HuddleEventRow.id,
            HuddleEventRow.kind,
            HuddleEventRow.at,
            HuddleEventRow.person_id,
        )
        .where(HuddleEventRow.huddle_id.in_(list(events)))
        .order_by(HuddleEventRow.huddle_id, HuddleEventRow.seq)
    )
    for huddle_id, event_id, kind, at, person in session.execute(told):
        events[huddle_id].append(Event(event_id, kind, at, PersonId(person) if person else None))
    own = _templates(session, {row.template_id for row in rows if row.template_id})
    return [_after(_begun(row, own), events[row.id]) for row in rows]


def _after(begun: Round, stored: Sequence[Event]) -> Round:
    """Return a round after what is stored of it.

    What is stored made a difference when it happened, so it counts as the last that did even where it makes none any
    more: turns are taken out of a round that ended, and the one before a pause stays.
    """
    for event in stored:
        if begun.ended_at is None:
            begun = replace(happen(begun, event), last_at=max(event.at, begun.last_at))
    return begun


def _templates(session: Session, ids: set[UUID]) -> dict[UUID, HuddleTemplateRow]:
    if not ids:
        return {}
    return {row.id: row for row in session.scalars(select(HuddleTemplateRow).where(HuddleTemplateRow.id.in_(ids)))}


def _begun(row: HuddleRow, own: dict[UUID, HuddleTemplateRow]) -> Round:
    template = Template(row.occasion, row.minutes)
    if row.template_id:
        # As long as it was meant to be then; the words are those of today.
        template = _own(own[row.template_id], row.minutes)
    team = TeamId(row.team_id) if row.team_id else None
    return begin(RoundId(row.id), team, row.kind, template, PersonId(row.started_by), row.started_at)


def _own(row: HuddleTemplateRow, minutes: int) -> Template:
    return Template(Occasion.OWN, minutes, HuddleTemplateId(row.id), row.name, tuple(row.prompts))
