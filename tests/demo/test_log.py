"""The demo's learning log: written by some, read by whom they chose, and some of it came to its end."""

from __future__ import annotations

from sqlalchemy import func, select

from db.tables import LogEntryRow, LogLeadRow
from kiosk.domain.consent import Audience
from kiosk.domain.patient_data import find_marks
from tests.demo.conftest import Made


def test_entries_of_every_audience_and_leads_open_and_done(made: Made) -> None:
    with made.store.read() as session:
        audiences = set(session.scalars(select(LogEntryRow.audience).distinct()))
        done = session.scalar(select(func.count()).where(LogLeadRow.closed_at.is_not(None)))
        still = session.scalar(select(func.count()).where(LogLeadRow.closed_at.is_(None)))
    assert audiences == {int(Audience.PRIVATE), int(Audience.COACH), int(Audience.TEAM)}
    assert done
    assert still


def test_nothing_in_it_points_to_a_patient(made: Made) -> None:
    with made.store.read() as session:
        rows = list(session.scalars(select(LogEntryRow)))
    assert rows
    words = [text for row in rows for text in (row.happened, row.my_part, row.will_try)]
    assert [text for text in words if find_marks(text)] == []
