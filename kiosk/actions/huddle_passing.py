"""Passing one's turn: what stood on the card leaves with it, and comes back by the undo alone."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from db.queries.huddle_cards import to_card
from db.queries.huddle_rounds import load_round
from db.store import WriteSession
from db.tables import HuddleCardRow, HuddleHelperRow
from kiosk.actions.huddle_cards import audit_line, write_card
from kiosk.actions.huddles import TellHuddle, tell_huddle
from kiosk.actions.permit import require
from kiosk.domain.changes import Topic
from kiosk.domain.huddles import Card, Happening, Part, Round
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Action, Actor

_THE_LINE = frozenset({"line", "line_for"})


@dataclass(frozen=True, slots=True)
class Passed:
    """A turn that was passed, for its undo: what is stored says of nobody that they passed.

    `after` is the round after it. `card` is what stood there, None for nothing; `helpers` were who had which part for
    them, since when.
    """

    after: Round
    person_id: PersonId | None = None
    card: Card | None = None
    helpers: tuple[tuple[PersonId, Part, datetime], ...] = ()

    @property
    def took_something(self) -> bool:
        """Whether anything left with the turn that somebody may miss."""
        return self.card not in (None, Card()) or bool(self.helpers)


def pass_turn(write: WriteSession, actor: Actor, command: TellHuddle) -> Passed:
    """Let somebody pass: the turn ends as any turn does, and what stood on their card in this round is gone.

    Nothing that is stored says who passed, and when the round has ended not even how long a turn took.
    Raises: as `tell_huddle`.
    """
    if command.kind is not Happening.MOVE_ON:
        raise ValueError("passing is a way of moving on")
    before = load_round(write.session, command.round_id)
    after = tell_huddle(write, actor, command)
    speaker = command.speaker
    if speaker is None or before.speaker != speaker or after.speaker == speaker:
        return Passed(after)
    ids = {"huddle_id": command.round_id, "person_id": speaker}
    row = write.session.get(HuddleCardRow, (command.round_id, speaker))
    parts = write.session.scalars(select(HuddleHelperRow).filter_by(**ids)).all()
    helpers = tuple((PersonId(part.helper_id), part.part, part.at) for part in parts)
    passed = Passed(after, speaker, to_card(row) if row is not None else None, helpers)
    for table in (HuddleHelperRow, HuddleCardRow):
        write.session.execute(delete(table).filter_by(**ids))
    return passed


def take_pass_back(write: WriteSession, actor: Actor, event_id: UUID, passed: Passed) -> None:
    """Put back what left with a turn, and give the turn back while nobody had one since: the undo of passing.

    The words come back even where the round has moved on or ended; what was said since stays. Twice is once.
    Raises: NotAllowed for somebody else's card; NotFound (`huddle-missing`).
    """
    if passed.person_id is None:
        return
    require(actor, Action.SPEAK_IN_HUDDLE, passed.person_id)
    held = load_round(write.session, passed.after.id)
    last = [voice.person_id for voice in held.voices if voice.here and voice.over][-1:]
    if held.is_open(write.now) and held.speaker == passed.after.speaker and last == [passed.person_id]:
        tell_huddle(write, actor, TellHuddle(event_id, held.id, Happening.GO_BACK, speaker=held.speaker))
    if passed.card is not None:
        _put_back_card(write, actor, held, passed.card)
    for helper_id, part, since in passed.helpers:
        key = {"huddle_id": held.id, "person_id": passed.person_id, "helper_id": helper_id, "part": part}
        if write.session.get(HuddleHelperRow, key) is None:
            write.session.add(HuddleHelperRow(**key, at=since))
    write.changed(Topic.HUDDLES, held.id)


def _put_back_card(write: WriteSession, actor: Actor, held: Round, card: Card) -> None:
    row = write.session.get(HuddleCardRow, (held.id, actor.person_id))
    now, nothing = to_card(row) if row is not None else Card(), Card()
    names = {each.name for each in fields(card)} - _THE_LINE
    missing = {name for name in names if getattr(now, name) == getattr(nothing, name)}
    if card.line and not now.line:
        # A line comes with those it was for; one that was said since keeps its own, though they are nobody.
        missing |= _THE_LINE
    back = replace(now, **{name: getattr(card, name) for name in missing})
    audit_line(write, actor, now, write_card(write, held.id, actor.person_id, back))
