"""Wrong PINs earn rest, and a clock that is moved neither takes it away for long nor stretches it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.backoff import CLOCK_SLACK, LOCKED_FOR, Failures, rest_after

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("count", "seconds"),
    [
        (0, 0),
        (1, 0),
        (2, 0),
        (3, 1),
        (4, 2),
        (5, 4),
        (6, 8),
        (7, 16),
        (8, 32),
        (9, 64),
        (10, 900),
        (11, 900),
        (99, 900),
    ],
)
def test_three_are_free_then_each_doubles_and_ten_lock(count: int, seconds: int) -> None:
    assert rest_after(count) == timedelta(seconds=seconds)


def test_rest_runs_out() -> None:
    failures = Failures(5, NOW)
    left = [failures.rest(NOW + timedelta(seconds=second)).total_seconds() for second in (0, 1, 3, 4, 60)]
    assert left == [4, 3, 1, 0, 0]


def test_after_the_lock_the_next_wrong_one_locks_again() -> None:
    later = NOW + LOCKED_FOR
    assert Failures(10, NOW).rest(later) == timedelta(0)
    assert Failures(11, later).rest(later) == LOCKED_FOR


def test_two_clocks_that_differ_by_a_little_take_no_rest_away() -> None:
    assert Failures(10, NOW + CLOCK_SLACK).rest(NOW) == LOCKED_FOR


def test_a_clock_set_back_by_a_day_does_not_lock_for_a_day() -> None:
    tomorrow = NOW + timedelta(days=1)
    assert Failures(10, tomorrow).rest(NOW) == timedelta(0)
    assert Failures(11, NOW).rest(NOW) == LOCKED_FOR


def test_nobody_rests_who_never_failed() -> None:
    assert Failures().rest(NOW) == timedelta(0)
