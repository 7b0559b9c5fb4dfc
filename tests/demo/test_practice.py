"""The demo's practice health is full, over eight weeks and over the year; of forty too few lead or nurse to be told."""

from __future__ import annotations

from db.queries.practice import load_practice
from kiosk.domain.practice import HowSoon
from tests.demo.conftest import Made


def test_practice_health_tells_something_of_everything(made: Made) -> None:
    with made.store.read() as session:
        page = load_practice(session, made.wish.until)
    for practice in page.spans.values():
        assert all(week.held is not None for week in practice.weeks)
        assert practice.minutes is not None
        assert practice.minutes <= 10
        assert practice.goals.whole is not None
        assert set(practice.requests) == set(HowSoon)
        assert practice.upward
        assert practice.fixes
        assert practice.open_fixes is not None
