"""The learning log: write down, correct, withdraw; lead an entry somewhere, take that on, bring it to its end."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import CompetencyRow, LogEntryRow, LogLeadRow, PersonRow
from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.actions.permit import require
from kiosk.actions.texts import LONGEST_GOAL, LONGEST_NOTE, clean
from kiosk.domain.changes import Topic
from kiosk.domain.consent import Audience
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.goals import GoalSource, SourceKind
from kiosk.domain.ids import CompetencyId, GoalId, LogEntryId, LogLeadId, PersonId
from kiosk.domain.log import AUDIENCES, LeadKind, Severity
from kiosk.domain.permissions import Action, Actor

LONGEST_HAPPENED = 480
LONGEST_PART = LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What an entry says, and who may read it.

    An entry for the team stays with the team it was for so far, unless its author turns it `to_team_now`, their own.
    """

    competency_id: CompetencyId
    happened: str
    my_part: str
    will_try: str
    severity: Severity
    audience: Audience = Audience.PRIVATE
    to_team_now: bool = False


@dataclass(frozen=True, slots=True)
class NewLead:
    """Where an entry leads. `carries` is what a list will say; for a goal, its words, with the level aimed at."""

    id: LogLeadId
    kind: LeadKind
    carries: str
    goal_id: GoalId | None = None
    target_level: int = 0


@dataclass(frozen=True, slots=True)
class WriteDown:
    """A new entry of the actor's own with what it leads to; all ids are made at the kiosk."""

    id: LogEntryId
    words: EntryWords
    leads: tuple[NewLead, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Other words for an entry, as its author saw it in `version`."""

    id: LogEntryId
    version: int
    words: EntryWords
    leads: tuple[NewLead, ...] = ()


def write_down(write: WriteSession, actor: Actor, command: WriteDown) -> LogEntryId:
    """Write an entry down, and lead it where its author wants. The same command twice is one entry.

    Raises: NotAllowed, NotFound (`competency-missing`); InvalidInput (`text-missing`, `text-too-long`,
    `log-not-on-wall`, and what `add_goal` raises).
    """
    require(actor, Action.KEEP_LOG, actor.person_id)
    session = write.session
    if session.get(LogEntryRow, command.id) is not None:
        return command.id
    row = LogEntryRow(id=command.id, person_id=actor.person_id, written_at=write.now, withdrawn_at=None)
    _put_words(session, row, command.words)
    session.add(row)
    session.flush()
    for lead in command.leads:
        _open(write, actor, row, lead)
    _tell(write, actor, row, "log_write", audience=command.words.audience.name.lower())
    return command.id


def correct_entry(write: WriteSession, actor: Actor, command: CorrectEntry) -> None:
    """Say it otherwise, choose other readers, lead it somewhere more.

    Raises: NotAllowed, NotFound, InvalidInput; Conflict (`log-changed` when it was changed elsewhere meanwhile).
    """
    row = _own(write.session, actor, command.id)
    if row.version != command.version:
        raise Conflict("log-changed", entry=str(command.id), yours=command.version, theirs=row.version)
    _put_words(write.session, row, command.words)
    for lead in command.leads:
        _open(write, actor, row, lead)
    _tell(write, actor, row, "log_correct", audience=command.words.audience.name.lower())


def withdraw_entry(write: WriteSession, actor: Actor, entry_id: LogEntryId) -> None:
    """Take an entry back: nobody else reads it any more, and what it led to leaves the lists. Raises: as above."""
    row = _own(write.session, actor, entry_id)
    if row.withdrawn_at is None:
        row.withdrawn_at = write.now
        _tell(write, actor, row, "log_withdraw")


def restore_entry(write: WriteSession, actor: Actor, entry_id: LogEntryId) -> None:
    """Let an entry stand again: the undo of withdrawing it. Raises: NotAllowed, NotFound (`log-entry-missing`)."""
    row = _own(write.session, actor, entry_id)
    if row.withdrawn_at is not None:
        row.withdrawn_at = None
        _tell(write, actor, row, "log_restore")


def drop_lead(write: WriteSession, actor: Actor, lead_id: LogLeadId) -> None:
    """Take back what one's entry leads to; a goal made of it stays a goal. Raises: NotAllowed, NotFound."""
    lead, entry = _lead(write.session, lead_id)
    require(actor, Action.KEEP_LOG, PersonId(entry.person_id))
    write.session.delete(lead)
    _tell(write, actor, entry, "log_lead_drop", kind=lead.kind.value)


def take_on(write: WriteSession, actor: Actor, lead_id: LogLeadId) -> None:
    """Take something of the lists on: what nobody has, or somebody who has left since.

    Raises: NotAllowed, NotFound; Conflict (`log-lead-taken`, `log-lead-closed`).
    """
    lead, entry = _tended(write.session, actor, lead_id)
    if lead.closed_at is not None:
        raise Conflict("log-lead-closed", lead=str(lead_id))
    if lead.taken_by == actor.person_id:
        return
    if lead.taken_by is not None and write.session.get_one(PersonRow, lead.taken_by).active:
        raise Conflict("log-lead-taken", lead=str(lead_id))
    lead.taken_by = actor.person_id
    _tell(write, actor, entry, "log_lead_take", kind=lead.kind.value)


def let_go(write: WriteSession, actor: Actor, lead_id: LogLeadId) -> None:
    """Hand back what one took on: also the undo of taking it. Raises: NotAllowed, NotFound."""
    lead, entry = _tended(write.session, actor, lead_id)
    if lead.taken_by == actor.person_id and lead.closed_at is None:
        lead.taken_by = None
        _tell(write, actor, entry, "log_lead_let_go", kind=lead.kind.value)


def close_lead(write: WriteSession, actor: Actor, lead_id: LogLeadId) -> None:
    """Say that it is done: held, practised, fixed. Raises: NotAllowed, NotFound."""
    lead, entry = _tended(write.session, actor, lead_id)
    if lead.closed_at is None:
        lead.closed_at, lead.closed_by = write.now, actor.person_id
        _tell(write, actor, entry, "log_lead_close", kind=lead.kind.value)


def reopen_lead(write: WriteSession, actor: Actor, lead_id: LogLeadId) -> None:
    """Open it again: the undo of its end. Raises: NotAllowed, NotFound."""
    lead, entry = _tended(write.session, actor, lead_id)
    if lead.closed_at is not None:
        lead.closed_at = lead.closed_by = None
        _tell(write, actor, entry, "log_lead_reopen", kind=lead.kind.value)


def _put_words(session: Session, row: LogEntryRow, words: EntryWords) -> None:
    if session.get(CompetencyRow, words.competency_id) is None:
        raise NotFound("competency-missing", competency=str(words.competency_id))
    if words.audience not in AUDIENCES:
        raise InvalidInput("log-not-on-wall")
    team_id = _team_of(session, row, words)
    row.competency_id = words.competency_id
    row.happened = clean(words.happened, "happened", LONGEST_HAPPENED, needed=True)
    row.my_part = clean(words.my_part, "my_part", LONGEST_PART)
    row.will_try = clean(words.will_try, "will_try", LONGEST_GOAL)
    row.severity = words.severity
    row.team_id = team_id
    row.audience = int(words.audience)


def _team_of(session: Session, row: LogEntryRow, words: EntryWords) -> UUID | None:
    """Return the team that reads an entry: the author's own when they chose the team, not the one they go to later.

    None where nobody's team does: whoever had none then gives it to the one they have since by saving it again.
    """
    if words.audience is not Audience.TEAM:
        return None
    if row.team_id is not None and not words.to_team_now:
        return row.team_id
    return session.get_one(PersonRow, row.person_id).team_id


def _open(write: WriteSession, actor: Actor, entry: LogEntryRow, lead: NewLead) -> None:
    session = write.session
    same = select(LogLeadRow.id).where(LogLeadRow.entry_id == entry.id, LogLeadRow.kind == lead.kind)
    if session.scalar(same) is not None:
        return
    if lead.kind is LeadKind.GOAL:
        assert lead.goal_id is not None, "a goal's id is made at the kiosk"
        words = GoalWords(lead.carries, lead.target_level)
        source = GoalSource(SourceKind.LOG, entry.id)
        add_goal(write, actor, AddGoal(lead.goal_id, CompetencyId(entry.competency_id), words, source))
        session.flush()
    row = LogLeadRow(
        id=lead.id,
        entry_id=entry.id,
        kind=lead.kind,
        carries=clean(lead.carries, "carries", LONGEST_GOAL, needed=True),
        opened_at=write.now,
        goal_id=lead.goal_id if lead.kind is LeadKind.GOAL else None,
    )
    session.add(row)
    _tell(write, actor, entry, "log_lead_open", kind=lead.kind.value)


def _own(session: Session, actor: Actor, entry_id: LogEntryId) -> LogEntryRow:
    row = session.get(LogEntryRow, entry_id, with_for_update=True)
    if row is None:
        raise NotFound("log-entry-missing", entry=str(entry_id))
    require(actor, Action.KEEP_LOG, PersonId(row.person_id))
    return row


def _lead(session: Session, lead_id: LogLeadId) -> tuple[LogLeadRow, LogEntryRow]:
    row = session.get(LogLeadRow, lead_id, with_for_update=True)
    if row is None:
        raise NotFound("log-lead-missing", lead=str(lead_id))
    return row, session.get_one(LogEntryRow, row.entry_id)


def _tended(session: Session, actor: Actor, lead_id: LogLeadId) -> tuple[LogLeadRow, LogEntryRow]:
    """Return what anybody may see to; a withdrawn entry has taken its own along, and a goal is its person's."""
    require(actor, Action.TEND_LOG_LEAD)
    lead, entry = _lead(session, lead_id)
    author = session.get_one(PersonRow, entry.person_id)
    if entry.withdrawn_at is not None or author.programme_id != actor.programme_id:
        raise NotFound("log-lead-missing", lead=str(lead_id))
    if not lead.kind.listed:
        raise NotAllowed("not-allowed", action=Action.TEND_LOG_LEAD.value)
    return lead, entry


def _tell(write: WriteSession, actor: Actor, row: LogEntryRow, action: str, **codes: str) -> None:
    write.changed(Topic.LOG, row.person_id)
    # The trail names the entry and not its author: whose it is stays with whoever reads it.
    owner = actor.person_id if row.person_id == actor.person_id else None
    write.audit(action, actor.person_id, owner, entry=str(row.id), **codes)
