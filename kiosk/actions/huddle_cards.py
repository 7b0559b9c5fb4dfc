"""What somebody puts on their card in a round, and who helps them; a tap on one's name is enough while it goes on."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from db.queries.huddle_cards import goals_reach_huddle, to_card
from db.queries.huddle_rounds import load_round
from db.queries.people import load_consents, load_person
from db.store import WriteSession
from db.tables import GoalRow, HuddleCardRow, HuddleHelperRow
from kiosk.actions.permit import require
from kiosk.actions.texts import LONGEST_LINE, clean
from kiosk.domain.changes import Topic
from kiosk.domain.consent import Audience
from kiosk.domain.errors import Conflict, InvalidInput, NotFound
from kiosk.domain.huddles import Card, Part, Round
from kiosk.domain.ids import PersonId, RoundId
from kiosk.domain.permissions import Action, Actor


def put_card(write: WriteSession, actor: Actor, round_id: RoundId, card: Card, seen: Card | None = None) -> Card:
    """Put this on the actor's card in a round, and return what stood there before: put back, it is the undo.

    `seen` is the card as the screen showed it: only what differs from it is put, so that of two quick touches, or of
    two screens, neither takes back what the other said. A new line is for those whom its screen showed with it.
    Without `seen` all of `card` is put.

    Raises: NotAllowed, NotFound (`huddle-missing`, `goal-missing` for a goal that is not shared here); Conflict
    (`huddle-ended`); InvalidInput (`huddle-not-here`, `text-too-long`).
    """
    require(actor, Action.SPEAK_IN_HUDDLE, actor.person_id)
    session = write.session
    held = _open(write, round_id)
    _check_here(held, actor.person_id)
    row = session.get(HuddleCardRow, (round_id, actor.person_id))
    before = to_card(row) if row is not None else Card()
    if seen is not None:
        said = {each.name: getattr(card, each.name) for each in fields(card)}
        new = {name: value for name, value in said.items() if value != getattr(seen, name)}
        if new.get("line"):
            new["line_for"] = card.line_for
        card = replace(before, **new)
    if card.goal_id != before.goal_id:
        # One that is no longer shared may stay: it is not shown, and what is said beside it is kept.
        _check_goal(write, actor.person_id, held, card)
    row = write_card(write, round_id, actor.person_id, card)
    write.changed(Topic.HUDDLES, round_id)
    audit_line(write, actor, before, row)
    return before


def write_card(write: WriteSession, round_id: RoundId, person_id: PersonId, card: Card) -> HuddleCardRow:
    """Let a card of a round say exactly this. Raises: InvalidInput.

    Its line is for the team its person is in when they say it or choose who reads it, whatever they touch later.
    """
    row = write.session.get(HuddleCardRow, (round_id, person_id))
    before = to_card(row) if row is not None else None
    if row is None:
        row = HuddleCardRow(huddle_id=round_id, person_id=person_id)
    row.goal_id = card.goal_id
    row.need = clean(card.need, "need", LONGEST_LINE)
    row.came_up = card.came_up
    row.happened = clean(card.happened, "happened")
    row.learned = clean(card.learned, "learned")
    row.line = clean(card.line, "line", LONGEST_LINE)
    row.line_for = int(card.line_for)
    if before is None or (before.line, before.line_for) != (row.line, card.line_for):
        row.team_id = load_person(write.session, person_id).team_id
    row.said_at = write.now
    write.session.add(row)
    return row


def audit_line(write: WriteSession, actor: Actor, before: Card, row: HuddleCardRow) -> None:
    """Note in the trail who may read the actor's line from now on, where it is new or for others than before."""
    audience = Audience(row.line_for)
    if row.line and (audience is not before.line_for or not before.line):
        said = {"huddle": str(row.huddle_id), "audience": audience.name.lower()}
        write.audit("huddle_line", actor.person_id, actor.person_id, **said)


def share_line(write: WriteSession, actor: Actor, round_id: RoundId, audience: Audience) -> Audience:
    """Let these read the actor's line of a round, however long it is over, and return who did: put back, the undo.

    Raises: NotAllowed.
    """
    require(actor, Action.KEEP_GOAL, actor.person_id)
    row = write.session.get(HuddleCardRow, (round_id, actor.person_id))
    if row is None:
        return Audience.PRIVATE
    before = Audience(row.line_for)
    if before is not audience:
        row.line_for = int(audience)
        write.changed(Topic.HUDDLES, round_id)
        said = {"huddle": str(round_id), "audience": audience.name.lower()}
        write.audit("huddle_line", actor.person_id, actor.person_id, **said)
    return before


@dataclass(frozen=True, slots=True)
class TakePart:
    """A helper's part for a speaker: offered by the helper, taken or named by the speaker; `on` False takes it back."""

    round_id: RoundId
    person_id: PersonId
    helper_id: PersonId
    part: Part
    on: bool = True


def take_part(write: WriteSession, actor: Actor, command: TakePart) -> bool:
    """Note a part, or take it back, and tell whether that is new.

    Raises: NotAllowed for somebody else's word; NotFound (`huddle-missing`, `person-missing`); Conflict
    (`huddle-ended`); InvalidInput (`huddle-not-here`, `huddle-own-help`).
    """
    says = command.helper_id if command.part is Part.OFFERED else command.person_id
    require(actor, Action.SPEAK_IN_HUDDLE, says)
    held = _open(write, command.round_id)
    _check_here(held, command.person_id)
    # Who helped may have gone home; who offers or is taken is here.
    if command.part is not Part.HELPED and command.on:
        _check_here(held, command.helper_id)
    helper = load_person(write.session, command.helper_id)
    if helper.id == command.person_id:
        raise InvalidInput("huddle-own-help")
    key = (command.round_id, command.person_id, command.helper_id, command.part)
    row = write.session.get(HuddleHelperRow, key)
    if (row is not None) is command.on:
        return False
    if row is None:
        ids = {"huddle_id": key[0], "person_id": key[1], "helper_id": key[2], "part": key[3]}
        write.session.add(HuddleHelperRow(**ids, at=write.now))
    else:
        write.session.delete(row)
    write.changed(Topic.HUDDLES, command.round_id)
    return True


def _open(write: WriteSession, round_id: RoundId) -> Round:
    held = load_round(write.session, round_id)
    if not held.is_open(write.now):
        raise Conflict("huddle-ended")
    return held


def _check_here(held: Round, person_id: PersonId) -> None:
    if person_id not in held.present:
        raise InvalidInput("huddle-not-here")


def _check_goal(write: WriteSession, person_id: PersonId, held: Round, card: Card) -> None:
    if card.goal_id is None:
        return
    goal = write.session.get(GoalRow, card.goal_id)
    person, consents = load_person(write.session, person_id), load_consents(write.session, [person_id])
    if goal is None or goal.person_id != person_id or not goals_reach_huddle(person, held.team_id, consents):
        raise NotFound("goal-missing", goal=str(card.goal_id))
