"""The PIN that everybody of a demo has, where the kiosk may show it."""

from __future__ import annotations

from db.queries.programme import load_programme
from db.store import Store
from db.tables import SettingRow

PIN_SETTING = "demo.pin"


def demo_pin(store: Store) -> str | None:
    """Return the PIN that everybody of a demo has; None where a database is not a demo."""
    with store.read() as session:
        row = session.get(SettingRow, PIN_SETTING)
        return str(row.value) if row is not None and load_programme(session).is_demo else None
