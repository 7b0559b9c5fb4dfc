"""Cover over the year: who worked alone, day by day, and who will be there."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from kiosk.domain.cover import HORIZON, Absence
from kiosk.domain.cover_year import LOOK_BACK, CountSince, cover_over_year
from kiosk.domain.ids import PersonId

TODAY = date(2026, 11, 23)
ANNA, BEN = PersonId(UUID(int=1)), PersonId(UUID(int=2))
ALONE = 3


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_level_holds_until_the_next_one_was_seen() -> None:
    seen = {ANNA: [(ago(200), 2), (ago(100), 3), (ago(10), 4)], BEN: [(ago(90), 4), (ago(30), 2)]}
    year = cover_over_year(seen, ALONE, [], 2, TODAY)
    assert year.past == (
        CountSince(TODAY - LOOK_BACK, 0),
        CountSince(ago(100), 1),
        CountSince(ago(90), 2),
        CountSince(ago(30), 1),
    )
    assert year.ahead == (CountSince(TODAY, 1),)


def test_what_was_seen_before_the_year_counts_from_its_first_day() -> None:
    year = cover_over_year({ANNA: [(ago(700), 4)], BEN: [(ago(700), 3), (ago(600), 1)]}, ALONE, [], None, TODAY)
    assert year.past == (CountSince(TODAY - LOOK_BACK, 1),)


def test_two_who_change_on_one_day_leave_no_step_between() -> None:
    year = cover_over_year({ANNA: [(ago(50), 3), (ago(9), 2)], BEN: [(ago(9), 3)]}, ALONE, [], None, TODAY)
    assert year.past == (CountSince(TODAY - LOOK_BACK, 0), CountSince(ago(50), 1))


def test_leave_ahead_is_taken_off_and_given_back() -> None:
    leave = Absence(ANNA, TODAY + timedelta(days=7), TODAY + timedelta(days=13))
    nobody_counts_on = Absence(BEN, TODAY + timedelta(days=3), TODAY + timedelta(days=4))
    year = cover_over_year({ANNA: [(ago(50), 3)], BEN: [(ago(50), 1)]}, ALONE, [leave, nobody_counts_on], 1, TODAY)
    assert year.ahead == (
        CountSince(TODAY, 1),
        CountSince(TODAY + timedelta(days=7), 0),
        CountSince(TODAY + timedelta(days=14), 1),
    )
    assert year.ends == TODAY + HORIZON


def test_a_team_of_which_nothing_was_seen_has_a_year_of_nought() -> None:
    year = cover_over_year({}, ALONE, [], None, TODAY)
    assert year.past == (CountSince(TODAY - LOOK_BACK, 0),)
    assert year.ahead == (CountSince(TODAY, 0),)
