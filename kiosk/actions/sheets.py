"""Codes of printed weeks: five characters without look-alikes, one for each person and week."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from db.queries.people import load_person
from db.store import WriteSession
from db.tables import CodeMissRow, SheetCodeRow, SheetReturnRow
from kiosk.actions.goals import CheckInOnGoal, check_in
from kiosk.actions.permit import require
from kiosk.domain.backoff import Failures
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import GoalId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.sheets import ALPHABET, LENGTH, Went, is_code, missed_again


def sheet_code(write: WriteSession, person_id: PersonId, week: date) -> str:
    """Return the code of a person's week (its Monday), the same at every reprint.

    A sheet that was only looked at has one, too: the pages looked at are those that are printed.
    """
    row = write.session.scalars(
        select(SheetCodeRow).where(SheetCodeRow.person_id == person_id, SheetCodeRow.week == week)
    ).one_or_none()
    if row is None:
        row = SheetCodeRow(code=_unused_code(write), person_id=person_id, week=week, printed_at=write.now)
        write.session.add(row)
        write.session.flush()
    return row.code


def note_sheets_printed(write: WriteSession, actor: Actor | None, codes: Collection[str]) -> None:
    """Note who prints whose week, or takes it as a file: said before the pages leave, so none leaves unsaid.

    `actor` None is the command line. Raises: NotAllowed.
    """
    rows = write.session.scalars(select(SheetCodeRow).where(SheetCodeRow.code.in_(codes)).order_by(SheetCodeRow.code))
    for row in rows:
        owner = PersonId(row.person_id)
        if actor is not None and actor.person_id == owner:
            require(actor, Action.PRINT_OWN_SHEET, owner)
        elif actor is not None:
            require(actor, Action.PRINT_BATCH)
        row.printed_at = write.now
        write.audit("sheet_print", actor.person_id if actor else None, owner, week=row.week.isoformat())


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """Whose sheet has a code, None where none has it, or the screen rests; how long it takes no code now."""

    owner: Person | None
    rest: timedelta = timedelta(0)


def find_sheet(write: WriteSession, kiosk: str, code: str) -> CodeAnswer:
    """Tell whose sheet a code is of, and count it at this screen where it is nobody's: codes can be guessed, too.

    Whoever has the sheet in their hand reads the name on it, so no more than that is told before the PIN.
    """
    row = write.session.get(CodeMissRow, kiosk)
    tries = Failures(row.count, row.at) if row is not None else Failures()
    rest = tries.rest(write.now)
    if rest > timedelta(0):
        return CodeAnswer(None, rest)
    sheet = write.session.get(SheetCodeRow, code) if is_code(code) else None
    owner = load_person(write.session, PersonId(sheet.person_id)) if sheet is not None else None
    if owner is not None and owner.active:
        return CodeAnswer(owner)
    missed = missed_again(tries, write.now)
    write.session.merge(CodeMissRow(kiosk=kiosk, count=missed.count, at=write.now))
    write.audit("sheet_code_wrong", None, None, kiosk=kiosk)
    return CodeAnswer(None, missed.rest(write.now))


def open_sheet(write: WriteSession, actor: Actor, kiosk: str, code: str) -> None:
    """Note that somebody opened their own week, which ends what earlier wrong codes earned this screen.

    Raises: NotAllowed; NotFound (`sheet-missing`), for a code of somebody else's week, too.
    """
    _own_sheet(write, actor, code)
    row = write.session.get(CodeMissRow, kiosk)
    if row is not None:
        write.session.delete(row)
    write.audit("sheet_open", actor.person_id, actor.person_id)


@dataclass(frozen=True, slots=True)
class TellOfGoal:
    """What a person says of a goal of a printed week; `id` becomes the check-in's."""

    id: UUID
    code: str
    goal_id: GoalId
    went: Went
    text: str


def tell_of_goal(write: WriteSession, actor: Actor, command: TellOfGoal) -> None:
    """Bring a goal of one's printed week back: a check-in on the goal, and that the sheet returned.

    Raises: NotAllowed, NotFound (`sheet-missing`, `goal-missing`), InvalidInput.
    """
    _own_sheet(write, actor, command.code)
    if write.session.get(SheetReturnRow, command.id) is not None:
        return
    check_in(write, actor, CheckInOnGoal(command.id, command.goal_id, command.text))
    write.session.flush()
    write.session.add(SheetReturnRow(check_in_id=command.id, code=command.code, went=command.went))
    write.audit("sheet_return", actor.person_id, actor.person_id, goal=str(command.goal_id), went=command.went.value)


def _own_sheet(write: WriteSession, actor: Actor, code: str) -> None:
    row = write.session.get(SheetCodeRow, code)
    if row is None or row.person_id != actor.person_id:
        raise NotFound("sheet-missing")
    require(actor, Action.SEE_PRIVATE_PAGE, actor.person_id)


def _unused_code(write: WriteSession) -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if write.session.get(SheetCodeRow, code) is None:
            return code
