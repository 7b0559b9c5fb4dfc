"""Huddles of the demo: held on working days, in minutes, and today's check-in waits for its check-out."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from db.queries.huddle_rounds import load_held
from db.queries.huddles import load_huddle, load_huddle_start
from db.tables import HuddleCardRow, HuddleRow
from kiosk.domain.huddles import HuddleKind
from kiosk.domain.ids import RoundId
from tests.demo.conftest import Made
from tests.demo.test_story import PATIENT_DATA


def test_teams_hold_rounds_on_working_days_within_their_minutes(made: Made) -> None:
    until = made.wish.until
    with made.store.read() as session:
        held = load_held(session, until - timedelta(weeks=12), until)
    assert {item.kind for item in held} == set(HuddleKind)
    assert len({item.team_id for item in held}) == 2
    assert len(held) > 60
    for item in held:
        assert item.started_at.astimezone(until.tzinfo).weekday() < 5
        assert timedelta(minutes=1) < item.took < timedelta(minutes=10)


def test_todays_check_in_waits_for_its_check_out(made: Made) -> None:
    with made.store.read() as session:
        start = load_huddle_start(session, made.wish.until + timedelta(hours=3))
    assert HuddleKind.CHECK_OUT in start.next_kind.values()
    assert start.open_rounds == ()
    assert start.rules
    assert start.own


def test_a_morning_opens_with_lines_of_the_evening_before(made: Made) -> None:
    mornings = select(HuddleRow.id).where(HuddleRow.kind == HuddleKind.CHECK_IN)
    with made.store.read() as session:
        rounds = session.scalars(mornings.order_by(HuddleRow.started_at.desc()).limit(5))
        pages = [load_huddle(session, RoundId(found)) for found in rounds]
    cards = [card for page in pages for card in page.cards.values()]
    assert any(card.yesterday for card in cards)
    assert any(card.offers for card in cards)
    assert sum(card.edge is not None for card in cards) > len(cards) / 2


def test_nobody_writes_of_patients(made: Made) -> None:
    with made.store.read() as session:
        cards = session.scalars(select(HuddleCardRow)).all()
    written = {words for card in cards for words in (card.need, card.happened, card.learned, card.line)}
    assert not [words for words in written if any(pattern.search(words) for pattern in PATIENT_DATA)]
