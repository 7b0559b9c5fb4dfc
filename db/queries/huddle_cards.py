"""The cards of a round: what somebody works on today, who here can help, what they said.

A huddle is where a team shows itself what it shares with the team: goals that go to the team or the wall. Nobody gave a
PIN for it, so levels are those of the wall only. Everything else of a person is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_not_applicable
from db.queries.goals import load_goals_of_people
from db.queries.observations import load_levels
from db.queries.pairings import PairOfWeek
from db.queries.people import load_people_by_id, load_sight
from db.queries.requests import load_open_requests
from db.queries.schedule import load_whereabouts
from db.tables import CoachOfferRow, HuddleCardRow, HuddleHelperRow, HuddleRow
from kiosk.domain.consent import Audience, Consents, ItemKind
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import AllyKind, Goal
from kiosk.domain.huddles import REMEMBERED, SAME_SHIFT, Card, HuddleKind, Offer, Part, Reason, Round
from kiosk.domain.ids import CompetencyId, GoalId, PersonId, RoundId, TeamId
from kiosk.domain.people import Person
from kiosk.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class Edge:
    """A goal with its competency; `level` is None where the wall does not show one.

    `watch`: they ask to be watched at it today.
    """

    goal: Goal
    competency: Competency
    level: int | None
    watch: bool = False


@dataclass(frozen=True, slots=True)
class WeekPair:
    """Whom of those here somebody is paired with this week, and for what; `shows` tells that the other one shows it."""

    person: Person
    competency: Competency
    shows: bool

    def shows_at(self, edge: Edge) -> bool:
        """Tell whether the other one shows what this edge is about."""
        return self.shows and self.competency.id == edge.competency.id


@dataclass(frozen=True, slots=True)
class SpeakerCard:
    """Somebody's card. `place` is where they work now, `edge` what they work on today, one of their `edges`.

    `offers` are of people who are here, at a check-out with those whom the check-in matched; `helped` whom they named
    at this check-out. `yesterday` is the line of their last check-out, where they let others read it. `pairs` are those
    of the week, at a check-in.
    """

    person: Person
    place: str
    edge: Edge | None
    edges: tuple[Edge, ...]
    card: Card
    offers: tuple[Offer, ...]
    helped: frozenset[PersonId]
    yesterday: str
    pairs: tuple[WeekPair, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnDay:
    """What somebody put on their card in a round, for themself alone; `team_id` is the team they were in then."""

    round_id: RoundId
    kind: HuddleKind
    started_at: datetime
    card: Card
    team_id: TeamId | None


def load_own_days(session: Session, person_id: PersonId, most: int = 20) -> tuple[OwnDay, ...]:
    """Return a person's own cards, the newest first; for the person only, who gave their PIN."""
    rows = session.execute(
        select(HuddleCardRow, HuddleRow)
        .join(HuddleRow, HuddleRow.id == HuddleCardRow.huddle_id)
        .where(HuddleCardRow.person_id == person_id)
        .order_by(HuddleRow.started_at.desc(), HuddleRow.id.desc())
        .limit(most)
    )
    return tuple(
        OwnDay(RoundId(held.id), held.kind, held.started_at, to_card(row), TeamId(row.team_id) if row.team_id else None)
        for row, held in rows
    )


def load_cards(
    session: Session, programme: Programme, held: Round, roster: Iterable[Person], pairs: Sequence[PairOfWeek]
) -> dict[PersonId, SpeakerCard]:
    """Return the card of everybody who is or was in a round; `pairs` are those of its week."""
    return _Room(session, programme, held, roster, pairs).cards()


def goals_reach_huddle(person: Person, team_id: TeamId | None, consents: Consents) -> bool:
    """Tell whether somebody's goals may stand in a team's huddle: shared on the wall, or with this team of theirs."""
    return _reaches(consents.audience(person.id, ItemKind.GOALS), person.team_id, team_id)


def to_card(row: HuddleCardRow) -> Card:
    """Return what a row says."""
    return Card(
        goal_id=GoalId(row.goal_id) if row.goal_id else None,
        need=row.need,
        came_up=row.came_up,
        happened=row.happened,
        learned=row.learned,
        line=row.line,
        line_for=Audience(row.line_for),
    )


def _reaches(audience: Audience, own: TeamId | None, team_id: TeamId | None) -> bool:
    """Tell whether what somebody shares, with the wall or a team of their own, may stand in a team's huddle."""
    own_team = team_id is not None and own == team_id
    return audience is Audience.WALL or (audience is Audience.TEAM and own_team)


class _Room:
    """What one round needs to know to make its cards, read once."""

    def __init__(
        self,
        session: Session,
        programme: Programme,
        held: Round,
        roster: Iterable[Person],
        pairs: Sequence[PairOfWeek],
    ) -> None:
        self._session = session
        self._round = held
        ids = [voice.person_id for voice in held.voices]
        roster = tuple(roster)
        self._roster = frozenset(person.id for person in roster)
        self._people = {person.id: person for person in roster if person.id in ids}
        # Who has left the roster since is still among the voices of an old round.
        self._people |= load_people_by_id(session, set(ids) - set(self._people))
        self._sight = load_sight(session, programme, None)
        before = _check_ins(session, held) if held.kind is HuddleKind.CHECK_OUT else []
        # The day on which the shift began: past midnight everybody still has the card of its check-in.
        began = next((row.started_at for row in before if row.team_id == held.team_id), held.started_at)
        self._day = programme.calendar.day_of(began)
        self._places = load_whereabouts(session, programme.id, self._day)
        columns = load_board_set(session, programme.id).columns
        self._competencies = {column.competency.id: column.competency for column in columns}
        self._not_for = load_not_applicable(session)
        self._levels = load_levels(session, ids)
        self._goals = load_goals_of_people(session, ids)
        goals = [goal.id for own in self._goals.values() for goal in own]
        self._asked = load_open_requests(session, goals, self._day)
        self._said = _cards_of(session, held)
        self._before = _last_cards(session, held, ids)
        rounds = [held.id, *(row.id for row in before)]
        self._parts = session.scalars(select(HuddleHelperRow).where(HuddleHelperRow.huddle_id.in_(rounds))).all()
        self._coaches = self._load_coaches()
        self._pairs = self._of_both_here(pairs)

    def cards(self) -> dict[PersonId, SpeakerCard]:
        """Return everybody's card."""
        return {voice.person_id: self._card(self._people[voice.person_id]) for voice in self._round.voices}

    def _card(self, person: Person) -> SpeakerCard:
        out, before = self._round.kind is HuddleKind.CHECK_OUT, self._before.get(person.id)
        card, morning = self._said.get(person.id, Card()), to_card(before) if out and before else None
        edges, where = self._edges(person), self._places.get(person.id)
        edge = self._edge_of(edges, card.goal_id or (morning.goal_id if morning else None))
        return SpeakerCard(
            person=person,
            place=where.now.name if where and where.now else "",
            edge=edge,
            edges=edges,
            card=card,
            offers=self._offers(person, edge),
            helped=self._helpers(person, Part.HELPED),
            yesterday="" if out or before is None else self._yesterday(before),
            pairs=tuple(self._pairs.get(person.id, ())),
        )

    def _yesterday(self, last: HuddleCardRow) -> str:
        own = TeamId(last.team_id) if last.team_id else None
        return last.line if _reaches(Audience(last.line_for), own, self._round.team_id) else ""

    def _edges(self, person: Person) -> tuple[Edge, ...]:
        if not goals_reach_huddle(person, self._round.team_id, self._sight.consents):
            return ()
        seen = self._sight.reaches(person.id, ItemKind.LEVELS)
        return tuple(
            Edge(goal, found, self._levels.get((person.id, found.id)) if seen else None, goal.id in self._asked)
            for goal in self._goals.get(person.id, ())
            if (found := self._competencies.get(goal.competency_id)) and (person.role.id, found.id) not in self._not_for
        )

    def _edge_of(self, edges: tuple[Edge, ...], chosen: GoalId | None) -> Edge | None:
        """Return the edge somebody chose, or one they ask to be watched at, or one for this day, or the oldest."""
        weekday = self._day.weekday()
        by_choice = (edge for edge in edges if edge.goal.id == chosen)
        by_asking = (edge for edge in edges if edge.watch)
        by_day = (edge for edge in edges if weekday in edge.goal.practice_days)
        return next(chain(by_choice, by_asking, by_day, edges), None)

    def _offers(self, speaker: Person, edge: Edge | None) -> tuple[Offer, ...]:
        """Return who is here and can help: those who said so, the pair of the week, allies, then coaches."""
        taken, here = self._helpers(speaker, Part.TAKEN), self._round.present
        reasons = dict.fromkeys(self._helpers(speaker, Part.OFFERED), Reason.SAID)
        if edge is not None:
            helping = (ally.person_id for ally in edge.goal.allies if ally.kind is not AllyKind.ME_TOO)
            reasons = dict.fromkeys(helping, Reason.ALLY) | reasons
            reasons = dict.fromkeys(self._coaches.get(edge.competency.id, ()), Reason.COACH) | reasons
            showing = (pair.person.id for pair in self._pairs.get(speaker.id, ()) if pair.shows_at(edge))
            reasons |= {person: Reason.PAIR for person in showing if reasons.get(person) is not Reason.SAID}
        # Who was taken in the morning for another goal, or has gone home since, is still who was there.
        reasons = dict.fromkeys(taken, Reason.SAID) | reasons
        places = {person: place for place, person in enumerate(self._people)}
        found = [
            Offer(person, reason, person in taken)
            for person, reason in reasons.items()
            if person != speaker.id and person in self._roster and (person in here or person in taken)
        ]
        order = list(Reason)
        found.sort(key=lambda offer: (order.index(offer.reason), places.get(offer.person_id, len(places))))
        return tuple(found)

    def _helpers(self, speaker: Person, part: Part) -> frozenset[PersonId]:
        """Return who has a part for a speaker, in this round or, at a check-out, in a check-in of the same shift."""
        rows = (row for row in self._parts if row.person_id == speaker.id and row.part is part)
        return frozenset(PersonId(row.helper_id) for row in rows)

    def _load_coaches(self) -> dict[CompetencyId, list[PersonId]]:
        """Return who of those here coaches what, as the board's stars say it: offered, on their own, on the wall."""
        offered = select(CoachOfferRow.person_id, CoachOfferRow.competency_id)
        rows = self._session.execute(offered.where(CoachOfferRow.person_id.in_(list(self._people))))
        found: dict[CompetencyId, list[PersonId]] = {}
        for person_id, competency_id in rows:
            person, competency = PersonId(person_id), self._competencies.get(CompetencyId(competency_id))
            level = self._levels.get((person, CompetencyId(competency_id)), 0)
            shown = self._sight.reaches(person, ItemKind.LEVELS)
            if competency is not None and shown and level >= competency.scale.alone_from:
                found.setdefault(competency.id, []).append(person)
        return found

    def _of_both_here(self, pairs: Sequence[PairOfWeek]) -> dict[PersonId, list[WeekPair]]:
        """Return the pairs of the week of whom both are here, by either."""
        here, found = self._round.present, dict[PersonId, list[WeekPair]]()
        for pair in pairs:
            if pair.learner.id in here and pair.coach.id in here:
                found.setdefault(pair.learner.id, []).append(WeekPair(pair.coach, pair.competency, shows=True))
                found.setdefault(pair.coach.id, []).append(WeekPair(pair.learner, pair.competency, shows=False))
        return found


def _cards_of(session: Session, held: Round) -> dict[PersonId, Card]:
    rows = session.scalars(select(HuddleCardRow).where(HuddleCardRow.huddle_id == held.id))
    return {PersonId(row.person_id): to_card(row) for row in rows}


def _check_ins(session: Session, held: Round) -> list[HuddleRow]:
    """Return the check-ins of the shift that a check-out ends, the last one first."""
    found = session.scalars(
        select(HuddleRow)
        .where(HuddleRow.kind == HuddleKind.CHECK_IN, *_within(held, SAME_SHIFT))
        .order_by(HuddleRow.started_at.desc(), HuddleRow.id.desc())
    )
    return list(found)


def _last_cards(session: Session, held: Round, people: Iterable[PersonId]) -> dict[PersonId, HuddleCardRow]:
    """Return each one's newest card before a round: of a check-in of the same shift, or of a check-out remembered."""
    out = held.kind is HuddleKind.CHECK_OUT
    kind, window = (HuddleKind.CHECK_IN, SAME_SHIFT) if out else (HuddleKind.CHECK_OUT, REMEMBERED)
    rows = session.scalars(
        select(HuddleCardRow)
        .join(HuddleRow, HuddleRow.id == HuddleCardRow.huddle_id)
        .where(HuddleCardRow.person_id.in_(list(people)), HuddleRow.kind == kind, *_within(held, window))
        .order_by(HuddleRow.started_at, HuddleRow.id)
    )
    return {PersonId(row.person_id): row for row in rows}


def _within(held: Round, window: timedelta) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return HuddleRow.started_at < held.started_at, HuddleRow.started_at > held.started_at - window
