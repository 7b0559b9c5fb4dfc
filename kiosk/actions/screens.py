"""What belongs to one screen and to nobody: how it looks. Anybody before it may change that, signed in or not."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import SettingRow

_LONGEST_NAME = 60


def keep_look(write: WriteSession, screen: str, palette: str) -> None:
    """Keep a screen's palette for its next start. Nobody's record: the audit trail has no row of it."""
    row = write.session.get(SettingRow, _name(screen))
    if row is None:
        write.session.add(SettingRow(name=_name(screen), value=palette))
    else:
        row.value = palette


def kept_look(session: Session, screen: str) -> str | None:
    """Return the palette that was last chosen on a screen; None where none was."""
    row = session.get(SettingRow, _name(screen))
    return str(row.value) if row is not None else None


def _name(screen: str) -> str:
    # Longer names would not fit the column; two of the same beginning are still two screens.
    short = screen if len(screen) <= _LONGEST_NAME else sha256(screen.encode()).hexdigest()[:_LONGEST_NAME]
    return f"screen.{short}.look"
