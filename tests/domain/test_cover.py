"""Cover ahead: who is left after the changeover, and in the thinnest days of leave."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from kiosk.domain.cover import HORIZON, Absence, Ahead, CoverAhead, cover_ahead
from kiosk.domain.ids import PersonId

TODAY = date(2026, 11, 24)
AMARA, BJORN, DOLORES = (PersonId(UUID(int=number)) for number in range(3))
ALONE = [frozenset({AMARA, BJORN}), frozenset({DOLORES})]
IDEALS = [2, 1]


def away(person: PersonId, starts: date, days: int) -> Absence:
    return Absence(person, starts, starts + timedelta(days=days - 1))


def test_with_everybody_there_nothing_is_ahead() -> None:
    assert cover_ahead(ALONE, IDEALS, [], TODAY, None) == ()


def test_after_the_changeover_whoever_is_away_that_day_is_missing() -> None:
    changeover = date(2026, 12, 16)
    (ahead,) = cover_ahead(ALONE, IDEALS, [away(AMARA, changeover, 28)], TODAY, changeover)[:1]
    assert ahead == CoverAhead(Ahead.CHANGEOVER, changeover, None, (1, 1))


def test_the_thinnest_stretch_is_where_leave_overlaps() -> None:
    leave = [away(AMARA, date(2026, 12, 1), 14), away(BJORN, date(2026, 12, 10), 14)]
    (ahead,) = cover_ahead(ALONE, IDEALS, leave, TODAY, None)
    assert ahead == CoverAhead(Ahead.LEAVE, date(2026, 12, 10), date(2026, 12, 14), (0, 1))


def test_one_who_carries_it_alone_counts_more_than_one_of_many() -> None:
    many = [frozenset({AMARA, BJORN}), frozenset({DOLORES})]
    leave = [away(AMARA, date(2026, 12, 1), 3), away(DOLORES, date(2026, 12, 20), 3)]
    (ahead,) = cover_ahead(many, [1, 1], leave, TODAY, None)
    assert (ahead.starts, ahead.alone) == (date(2026, 12, 20), (2, 0))


def test_leave_that_has_begun_counts_from_today_and_far_leave_not_at_all() -> None:
    begun, far = away(DOLORES, TODAY - timedelta(days=5), 10), away(AMARA, TODAY + HORIZON + timedelta(days=1), 5)
    (ahead,) = cover_ahead(ALONE, IDEALS, [begun, far], TODAY, None)
    assert (ahead.starts, ahead.ends, ahead.alone) == (TODAY, TODAY + timedelta(days=4), (2, 0))


def test_leave_of_somebody_who_carries_nothing_changes_nothing() -> None:
    somebody = PersonId(UUID(int=9))
    assert cover_ahead(ALONE, IDEALS, [away(somebody, TODAY, 20)], TODAY, None) == ()


def test_leave_of_somebody_who_carries_nothing_cuts_nobodys_stretch() -> None:
    somebody = PersonId(UUID(int=9))
    leave = [away(AMARA, date(2026, 12, 1), 14), away(somebody, date(2026, 12, 3), 30)]
    (ahead,) = cover_ahead(ALONE, IDEALS, leave, TODAY, None)
    assert (ahead.starts, ahead.ends, ahead.alone) == (date(2026, 12, 1), date(2026, 12, 14), (1, 1))
