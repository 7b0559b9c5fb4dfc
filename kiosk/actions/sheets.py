"""Codes of printed weeks: five characters without look-alikes, one for each person and week."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from db.store import WriteSession
from db.tables import SheetCodeRow
from kiosk.actions.permit import require
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Action, Actor

# No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: what is read from paper in a hurry stays what was printed.
ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
LENGTH = 5


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


def _unused_code(write: WriteSession) -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if write.session.get(SheetCodeRow, code) is None:
            return code
