"""What a huddle shows: the page before a round, and a round with the cards of those who are here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.queries.huddle_cards import Edge, SpeakerCard, load_cards
from db.queries.huddle_rounds import load_ground_rules, load_open_rounds, load_own_templates, load_round, of_team
from db.queries.pairings import PairOfWeek, load_pairs_of_week
from db.queries.people import load_people
from db.queries.programme import load_programme, load_teams
from db.queries.stories import ToldStory, story_for
from db.tables import HuddleRow
from kiosk.domain.huddles import SAME_SHIFT, TEMPLATES, GroundRules, HuddleKind, Round, Template
from kiosk.domain.ids import PersonId, RoundId, TeamId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme, Team


@dataclass(frozen=True, slots=True)
class HuddleStart:
    """What can be chosen before a round. `people` are everybody on the roster, in the order of names.

    `own` and `rules` by team, where it has any. `open_rounds` go on somewhere; `next_kind` tells by team (None: all
    teams) what comes next: a check-out where a check-in of the same shift was held after the last check-out.
    """

    programme: Programme
    teams: tuple[Team, ...]
    people: tuple[Person, ...]
    own: Mapping[TeamId, tuple[Template, ...]]
    rules: Mapping[TeamId, GroundRules]
    open_rounds: tuple[Round, ...]
    next_kind: Mapping[TeamId | None, HuddleKind]

    def templates(self, team_id: TeamId | None) -> tuple[Template, ...]:
        """Return the house's templates and a team's own."""
        return (*TEMPLATES, *(self.own.get(team_id, ()) if team_id else ()))


@dataclass(frozen=True, slots=True)
class HuddlePage:
    """A round with what it shows. `number` counts the team's rounds of its kind before it; prompts go by it.

    `cards` are of everybody who is or was here; `without_ally` are goals of those who are here that nobody joined yet.
    `story` is what a check-in ends with, None before its end and where none is told to the wall. `pairs` are those of
    the week, none at a check-out.
    """

    programme: Programme
    team: Team | None
    round: Round
    roster: tuple[Person, ...]
    rules: GroundRules
    number: int
    cards: Mapping[PersonId, SpeakerCard]
    without_ally: tuple[tuple[Person, Edge], ...]
    story: ToldStory | None = None
    pairs: tuple[PairOfWeek, ...] = ()


def load_huddle_start(session: Session, now: datetime) -> HuddleStart:
    """Return what can be chosen before a round."""
    programme = load_programme(session)
    teams = tuple(load_teams(session, programme.id))
    return HuddleStart(
        programme=programme,
        teams=teams,
        people=tuple(load_people(session, programme.id)),
        own=load_own_templates(session),
        rules=load_ground_rules(session),
        open_rounds=load_open_rounds(session, now),
        next_kind={team: _next_kind(session, team, now) for team in (None, *(team.id for team in teams))},
    )


def load_huddle_now(
    session: Session,
    now: datetime,
    held: Round | RoundId | None,
    begin: HuddleStart | None = None,
    pairs: Sequence[PairOfWeek] | None = None,
) -> tuple[HuddleStart, HuddlePage | None]:
    """Return what can be chosen before a round, and the round that goes on, where there is one.

    As long as one does, nobody sees what can be chosen: `begin` is what was known of it, read only where nothing is.
    A round that is handed in whole may not be kept anywhere. `pairs` as of `load_huddle`.
    """
    if held is None:
        return load_huddle_start(session, now), None
    page = huddle_page(session, held) if isinstance(held, Round) else load_huddle(session, held, pairs)
    return begin or load_huddle_start(session, now), page


def load_huddle(session: Session, round_id: RoundId, pairs: Sequence[PairOfWeek] | None = None) -> HuddlePage:
    """Return a round with what it shows.

    `pairs` are those of its week where they are known: none of a round's touches changes them, and they take long to
    find. Raises: NotFound (`huddle-missing`).
    """
    return huddle_page(session, load_round(session, round_id), pairs)


def huddle_page(session: Session, held: Round, pairs: Sequence[PairOfWeek] | None = None) -> HuddlePage:
    """Return what a round shows that may not be kept anywhere: a picture of one is made so."""
    if held.kind is HuddleKind.CHECK_OUT:
        pairs = ()
    elif pairs is None:
        pairs = load_pairs_of_week(session, held.started_at, held.team_id)
    programme = load_programme(session)
    roster = load_people(session, programme.id)
    cards = load_cards(session, programme, held, roster, pairs)
    rules = load_ground_rules(session)
    return HuddlePage(
        programme=programme,
        team=next((team for team in load_teams(session, programme.id) if team.id == held.team_id), None),
        round=held,
        roster=tuple(roster),
        rules=rules.get(held.team_id, GroundRules()) if held.team_id else GroundRules(),
        number=_rounds_before(session, held),
        cards=cards,
        without_ally=tuple(
            (cards[person].person, edge)
            for person in held.present
            if person in cards
            for edge in cards[person].edges
            if not edge.goal.allies
        ),
        story=_story(session, held),
        pairs=tuple(pairs),
    )


def _story(session: Session, held: Round) -> ToldStory | None:
    """Return the story of the day, about what the team's rotations exercise now; of what the wall may read.

    Nobody gave a PIN for a huddle, so nobody's story is told that went to a team only.
    """
    if held.kind is HuddleKind.CHECK_OUT or held.speaker is not None:
        return None
    return story_for(session, held.started_at, team_id=held.team_id)


def _next_kind(session: Session, team_id: TeamId | None, now: datetime) -> HuddleKind:
    last = session.execute(
        select(HuddleRow.kind, HuddleRow.started_at)
        .where(of_team(team_id))
        .order_by(HuddleRow.started_at.desc(), HuddleRow.id.desc())
        .limit(1)
    ).first()
    of_this_shift = last is not None and last.kind is HuddleKind.CHECK_IN and now - last.started_at < SAME_SHIFT
    return HuddleKind.CHECK_OUT if of_this_shift else HuddleKind.CHECK_IN


def _rounds_before(session: Session, held: Round) -> int:
    same = (of_team(held.team_id), HuddleRow.kind == held.kind)
    return session.scalar(select(func.count()).where(*same, HuddleRow.started_at < held.started_at)) or 0
