"""A round, begun and moved on by touches; a name is enough, since everybody stands before the board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from sqlalchemy import exists, func, select

from db.queries.huddle_rounds import load_open_round, load_own_templates, load_round, of_team
from db.queries.people import load_people_by_id
from db.store import WriteSession
from db.tables import HuddleEventRow, HuddleRow, TeamRow
from kiosk.actions.permit import require
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, InvalidInput, NotFound
from kiosk.domain.huddle_order import speaking_order
from kiosk.domain.huddles import LONGEST, SHORTEST, Event, Happening, HuddleKind, Occasion, Round, Template, happen
from kiosk.domain.ids import PersonId, RoundId, TeamId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Action, Actor


@dataclass(frozen=True, slots=True)
class StartHuddle:
    """A round of a team (None: of all teams), led by the actor, with whoever is `here`; `id` is made at the kiosk."""

    id: RoundId
    team_id: TeamId | None
    kind: HuddleKind
    template: Template
    here: tuple[PersonId, ...]


def start_huddle(write: WriteSession, actor: Actor, command: StartHuddle) -> Round:
    """Begin a round: whoever is here stands in speaking order. The same command twice is one round.

    Raises: NotAllowed, NotFound (`team-missing`, `person-missing`, `huddle-template-missing`); InvalidInput
    (`huddle-empty`, `huddle-minutes`); Conflict: `huddle-open` while the team has another one open.
    """
    require(actor, Action.HOLD_HUDDLE)
    session = write.session
    if session.get(HuddleRow, command.id) is not None:
        return load_round(session, command.id)
    people = _people_here(write, actor, command)
    _check_template(write, command)
    if load_open_round(session, command.team_id, write.now) is not None:
        raise Conflict("huddle-open")
    _close_forgotten(write, command.team_id)
    row = HuddleRow(
        id=command.id,
        team_id=command.team_id,
        kind=command.kind,
        occasion=command.template.occasion,
        template_id=command.template.id,
        minutes=command.template.minutes,
        started_at=write.now,
        started_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    for seq, person_id in enumerate(speaking_order(people, actor.person_id, command.id), start=1):
        _add(write, command.id, seq, Event(write.ids(), Happening.JOIN, write.now, person_id))
    _tell(write, actor, command.id, "huddle_start")
    return load_round(session, command.id)


@dataclass(frozen=True, slots=True)
class TellHuddle:
    """What happens in a round; `id` is made at the kiosk. `person_id` for who joins, leaves or leads from here.

    `speaker` is whose turn it was on the screen that was touched: a second touch, or one at another screen, that came
    too late moves nobody else on. It counts for what is about the turn.
    """

    id: UUID
    round_id: RoundId
    kind: Happening
    person_id: PersonId | None = None
    speaker: PersonId | None = None


_OF_THE_TURN = frozenset({Happening.MOVE_ON, Happening.GO_BACK, Happening.MORE_TIME})


def tell_huddle(write: WriteSession, actor: Actor, command: TellHuddle) -> Round:
    """Let something happen in a round, and return the round after it; what makes no difference leaves no trace.

    Raises: NotAllowed, NotFound (`huddle-missing`, `person-missing`); Conflict: `huddle-ended`.
    """
    require(actor, Action.HOLD_HUDDLE)
    session = write.session
    before = load_round(session, command.round_id)
    if session.get(HuddleEventRow, command.id) is not None:
        return before
    if not before.is_open(write.now):
        if command.kind is Happening.END:
            return before
        raise Conflict("huddle-ended")
    if command.kind in _OF_THE_TURN and command.speaker != before.speaker:
        return before
    if command.kind is Happening.JOIN and command.person_id is not None:
        _active(write, [command.person_id])
    event = Event(command.id, command.kind, write.now, command.person_id)
    after = happen(before, event)
    if after is not before:
        _add(write, before.id, _next_seq(write, before.id), event)
        if command.kind is Happening.END:
            _forget_turns(write, before.id)
        _tell(write, actor, before.id, "huddle_end" if command.kind is Happening.END else "")
    return after


def _people_here(write: WriteSession, actor: Actor, command: StartHuddle) -> list[Person]:
    if command.team_id is not None and write.session.get(TeamRow, command.team_id) is None:
        raise NotFound("team-missing", team=str(command.team_id))
    if not command.here:
        raise InvalidInput("huddle-empty")
    # Whoever leads is there, touched or not.
    return _active(write, [*command.here, actor.person_id])


def _active(write: WriteSession, people: Sequence[PersonId]) -> list[Person]:
    found = load_people_by_id(write.session, people)
    for person_id in people:
        if person_id not in found or not found[person_id].active:
            raise NotFound("person-missing", person=str(person_id))
    return [found[person_id] for person_id in dict.fromkeys(people)]


def _check_template(write: WriteSession, command: StartHuddle) -> None:
    template = command.template
    if not SHORTEST <= template.minutes <= LONGEST:
        raise InvalidInput("huddle-minutes", minutes=template.minutes, shortest=SHORTEST, longest=LONGEST)
    if template.occasion is Occasion.OWN:
        own = load_own_templates(write.session).get(command.team_id, ()) if command.team_id else ()
        if template.id not in {known.id for known in own}:
            raise NotFound("huddle-template-missing", template=str(template.id))


def _add(write: WriteSession, round_id: RoundId, seq: int, event: Event) -> None:
    row = HuddleEventRow(
        id=event.id, huddle_id=round_id, seq=seq, kind=event.kind, at=event.at, person_id=event.person_id
    )
    write.session.add(row)
    write.session.flush()


def _next_seq(write: WriteSession, round_id: RoundId) -> int:
    last = select(func.max(HuddleEventRow.seq)).where(HuddleEventRow.huddle_id == round_id)
    return (write.session.scalar(last) or 0) + 1


def _close_forgotten(write: WriteSession, team_id: TeamId | None) -> None:
    """End rounds of a team that were left, with the last that happened in them."""
    ended = exists().where(HuddleEventRow.huddle_id == HuddleRow.id, HuddleEventRow.kind == Happening.END)
    for found in write.session.scalars(select(HuddleRow.id).where(of_team(team_id), ~ended)).all():
        left = load_round(write.session, RoundId(found))
        _add(write, left.id, _next_seq(write, left.id), Event(write.ids(), Happening.END, left.last_at))
        _forget_turns(write, left.id)


def _forget_turns(write: WriteSession, round_id: RoundId) -> None:
    """Take out when turns ended: the time that somebody's turn took would tell who passed.

    The one before a pause stays: without it nobody could say how long the kiosk was off.
    """
    told = select(HuddleEventRow).where(HuddleEventRow.huddle_id == round_id).order_by(HuddleEventRow.seq)
    for event, following in pairwise(write.session.scalars(told).all()):
        if event.kind in _OF_THE_TURN and following.kind is not Happening.RESUME:
            write.session.delete(event)


def _tell(write: WriteSession, actor: Actor, round_id: RoundId, action: str) -> None:
    # Who came, spoke or passed is nobody's record: the trail names the beginning and the end of a round.
    write.changed(Topic.HUDDLES, round_id)
    if action:
        write.audit(action, actor.person_id, None, huddle=str(round_id))
