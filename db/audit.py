"""The audit chain: each row's MAC covers the row and the MAC before it, under a key kept outside the database.

Whoever edits, removes or reorders rows without the key breaks the chain at that row. Rows cut off at the end leave the
rest whole: therefore the chain's `head` is printed on the weekly sheets, and `stands` tells whether a printed head is
still part of the chain.
"""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables.system import AuditRow

# What stands before the first row.
NOTHING_BEFORE = "0" * 64
_HEAD_LENGTH = 8

AuditValue = str | int | UUID | date | None
AuditValues = AuditValue | Sequence[AuditValue]
_Plain = str | int | None


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """That somebody did something: ids and codes, never what people wrote."""

    at: datetime
    action: str
    actor_id: UUID | None
    subject_id: UUID | None
    values: Mapping[str, AuditValues] = field(default_factory=dict)


def append(session: Session, key: bytes, events: Sequence[AuditEvent]) -> None:
    """Add events at the end of the chain; the caller holds the only right to write until its commit."""
    last = session.execute(select(AuditRow.seq, AuditRow.mac).order_by(AuditRow.seq.desc()).limit(1)).first()
    seq, mac = (last.seq, last.mac) if last else (0, NOTHING_BEFORE)
    for happened in events:
        seq += 1
        row = _row(seq, happened)
        row.mac = mac = mac_of(row, mac, key)
        session.add(row)


def mac_of(row: AuditRow, previous: str, key: bytes) -> str:
    """Return the MAC, in hexadecimal, that a row must have after `previous`."""
    covered = [
        row.seq,
        row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        row.action,
        _plain(row.actor_id),
        _plain(row.subject_id),
        row.details,
        previous,
    ]
    return hmac.digest(key, _canonical(covered), sha256).hex()


def verify(session: Session, key: bytes) -> int | None:
    """Return the number of the first row at which the chain is broken, or None where it is whole."""
    previous, expected = NOTHING_BEFORE, 1
    in_order = select(AuditRow).order_by(AuditRow.seq).execution_options(yield_per=1_000)
    with session.scalars(in_order) as rows:
        for row in rows:
            if row.seq != expected or not hmac.compare_digest(row.mac, mac_of(row, previous, key)):
                return expected
            session.expunge(row)
            previous, expected = row.mac, expected + 1
    return None


def head(session: Session) -> str:
    """Return the chain's newest row in short, for paper: `1042-7F3A9C21`; `0` where nothing has happened."""
    row = session.execute(select(AuditRow.seq, AuditRow.mac).order_by(AuditRow.seq.desc()).limit(1)).first()
    return f"{row.seq}-{row.mac[:_HEAD_LENGTH].upper()}" if row else "0"


def stands(session: Session, printed: str) -> bool:
    """Tell whether a printed head is part of the chain; False where rows were cut off or written anew since."""
    if printed == "0":
        return True
    match = re.fullmatch(r"(\d{1,18})-([0-9A-F]{8})", printed.strip().upper())
    if match is None:
        return False
    mac = session.scalar(select(AuditRow.mac).where(AuditRow.seq == int(match[1])))
    return mac is not None and mac[:_HEAD_LENGTH].upper() == match[2]


def _row(seq: int, happened: AuditEvent) -> AuditRow:
    return AuditRow(
        seq=seq,
        at=happened.at,
        action=happened.action,
        actor_id=happened.actor_id,
        subject_id=happened.subject_id,
        details={name: _plain_values(value) for name, value in happened.values.items()},
    )


def _plain_values(value: AuditValues) -> _Plain | list[_Plain]:
    if isinstance(value, str | bytes) or not isinstance(value, Sequence):
        return _plain(value)
    return [_plain(one) for one in value]


def _plain(value: object) -> _Plain:
    """Return a value as JSON keeps it. Raises: TypeError for what would not come back the same, such as a float."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"an audit row holds ids and codes, not {type(value).__name__}")


def _canonical(covered: list[object]) -> bytes:
    return json.dumps(covered, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
