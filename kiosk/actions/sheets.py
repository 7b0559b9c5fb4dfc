"""Codes of printed weeks: five characters without look-alikes, one for each person and week."""

from __future__ import annotations

import secrets
from datetime import date

from sqlalchemy import select

from db.store import WriteSession
from db.tables import SheetCodeRow
from kiosk.domain.ids import PersonId

# No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: what is read from paper in a hurry stays what was printed.
ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
LENGTH = 5


def sheet_code(write: WriteSession, person_id: PersonId, week: date, printed_by: PersonId | None = None) -> str:
    """Return the code of a person's week (its Monday), the same at every reprint; None is the command line."""
    row = write.session.scalars(
        select(SheetCodeRow).where(SheetCodeRow.person_id == person_id, SheetCodeRow.week == week)
    ).one_or_none()
    if row is None:
        row = SheetCodeRow(code=_unused_code(write), person_id=person_id, week=week, printed_at=write.now)
        write.session.add(row)
        write.session.flush()
    else:
        row.printed_at = write.now
    write.audit("sheet_print", printed_by, person_id, week=week.isoformat())
    return row.code


def _unused_code(write: WriteSession) -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if write.session.get(SheetCodeRow, code) is None:
            return code
