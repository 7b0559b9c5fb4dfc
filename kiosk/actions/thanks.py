"""Thanks: said by one person to another about one thing; hidden, if they wish, by whom it is about."""

from __future__ import annotations

from dataclasses import dataclass

from db.store import WriteSession
from db.tables import PersonRow, ThanksRow
from kiosk.actions.permit import require
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import PersonId, ThanksId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.thanks import LONGEST_ABOUT, Deed


@dataclass(frozen=True, slots=True)
class SayThanks:
    """The actor thanks somebody for one thing; `id` is made at the kiosk."""

    id: ThanksId
    to_id: PersonId
    deed: Deed
    about: str


def say_thanks(write: WriteSession, actor: Actor, command: SayThanks) -> ThanksId:
    """Thank somebody else. The same command twice is one thanks.

    Raises: NotAllowed (oneself), NotFound (`person-missing`), InvalidInput (`text-missing`, `text-too-long`).
    """
    require(actor, Action.THANK, command.to_id)
    session = write.session
    if session.get(ThanksRow, command.id) is not None:
        return command.id
    if session.get(PersonRow, command.to_id) is None:
        raise NotFound("person-missing", person=str(command.to_id))
    row = ThanksRow(
        id=command.id,
        from_id=actor.person_id,
        to_id=command.to_id,
        deed=command.deed,
        about=clean(command.about, "about", LONGEST_ABOUT, needed=True),
        said_at=write.now,
        withdrawn_at=None,
        hidden_at=None,
    )
    session.add(row)
    _tell(write, actor, row, "thanks_say")
    return command.id


def take_thanks_back(write: WriteSession, actor: Actor, thanks_id: ThanksId) -> None:
    """Take one's own words back: the undo of saying them. Raises: NotAllowed, NotFound (`thanks-missing`)."""
    row = _thanks(write, thanks_id)
    if row.from_id != actor.person_id:
        # Whoever else asks finds nothing that they could take back.
        raise NotFound("thanks-missing", thanks=str(thanks_id))
    require(actor, Action.THANK, PersonId(row.to_id))
    if row.withdrawn_at is None:
        row.withdrawn_at = write.now
        _tell(write, actor, row, "thanks_take_back")


def hide_thanks(write: WriteSession, actor: Actor, thanks_id: ThanksId, *, hidden: bool) -> None:
    """Let nobody but the two read a thanks to oneself, or let others read it again; each is the other's undo.

    Raises: NotAllowed, NotFound (`thanks-missing`).
    """
    row = _thanks(write, thanks_id)
    require(actor, Action.HIDE_THANKS, PersonId(row.to_id))
    if (row.hidden_at is not None) is not hidden:
        row.hidden_at = write.now if hidden else None
        _tell(write, actor, row, "thanks_hide" if hidden else "thanks_show")


def _thanks(write: WriteSession, thanks_id: ThanksId) -> ThanksRow:
    row = write.session.get(ThanksRow, thanks_id)
    if row is None:
        raise NotFound("thanks-missing", thanks=str(thanks_id))
    return row


def _tell(write: WriteSession, actor: Actor, row: ThanksRow, action: str) -> None:
    write.changed(Topic.STORIES, row.to_id)
    write.audit(action, actor.person_id, row.to_id, thanks=str(row.id))
