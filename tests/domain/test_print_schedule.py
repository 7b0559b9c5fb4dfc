"""Sheets that print themselves: when they are due, once and on their day, whatever the clocks do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.errors import Unavailable
from kiosk.domain.ids import PersonId, PrintRunId
from kiosk.domain.print_schedule import (
    NO_NEWS,
    Pile,
    PrintRun,
    PrintSchedule,
    PrintState,
    RunState,
    due_day,
    is_broken_off,
    is_followed,
    is_unknown,
    may_repeat,
    missed_day,
    moment_on,
    next_day,
    pile_of,
    stale_pile,
    unsent,
    week_of,
)

ZONE = ZoneInfo("America/Chicago")
QWEEK, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
SPRING, AUTUMN = date(2027, 3, 14), date(2026, 11, 1)
"""Sundays on which the clocks go from 2 to 3, and from 2 back to 1."""
SINCE = datetime(2026, 10, 1, tzinfo=ZONE)
MONDAYS = PrintSchedule(0, time(6, 30), "ward-3", "A4", PersonId(UUID(int=1)), SINCE)


def local(day: date, at: str, *, fold: int = 0) -> datetime:
    return datetime.combine(day, time.fromisoformat(at), tzinfo=ZONE).replace(fold=fold)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text)


def run_of(day: date, state: RunState = RunState.PRINTED, screen: str = "wall", at: str = "06:30") -> PrintRun:
    return PrintRun(PrintRunId(UUID(int=2)), day, state, local(day, at), screen, "ward-3")


def after(run: PrintRun | None) -> PrintState:
    return PrintState(MONDAYS, run)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (local(QWEEK, "06:29:59"), None),
        (local(QWEEK, "06:30"), QWEEK),
        # Switched on, or awake, after the hour.
        (local(QWEEK, "15:10"), QWEEK),
        (local(QWEEK, "23:59"), QWEEK),
        (local(QWEEK + timedelta(days=1), "00:00"), None),
        (local(QWEEK - timedelta(days=1), "06:30"), None),
    ],
)
def test_they_are_due_on_their_day_from_their_time_on(now: datetime, due: date | None) -> None:
    assert due_day(after(run_of(date(2026, 11, 16))), now, ZONE) == due


@pytest.mark.parametrize("state", list(RunState))
def test_what_was_begun_is_due_no_more_however_it_went(state: RunState) -> None:
    assert due_day(after(run_of(QWEEK, state)), local(QWEEK, "09:00"), ZONE) is None


def test_what_is_off_or_was_never_set_is_never_due() -> None:
    now = local(QWEEK, "09:00")
    for state in (PrintState(), PrintState(replace(MONDAYS, on=False))):
        assert due_day(state, now, ZONE) is missed_day(state, now, ZONE) is next_day(state, now, ZONE) is None


def test_a_time_set_after_it_was_over_begins_with_the_next_week() -> None:
    state = PrintState(replace(MONDAYS, since=local(QWEEK, "08:00")))
    assert due_day(state, local(QWEEK, "08:00"), ZONE) is None
    assert next_day(state, local(QWEEK, "08:00"), ZONE) == date(2026, 11, 30)
    assert missed_day(state, local(date(2026, 11, 24), "08:00"), ZONE) is None


def test_a_day_that_passed_without_its_sheets_was_missed_until_the_next_one_is_begun() -> None:
    state = after(run_of(date(2026, 11, 16)))
    assert missed_day(state, local(QWEEK, "05:00"), ZONE) is None
    assert missed_day(state, local(date(2026, 11, 24), "00:00"), ZONE) == QWEEK
    assert missed_day(state, local(date(2026, 11, 30), "05:00"), ZONE) == QWEEK
    assert missed_day(after(run_of(date(2026, 11, 30))), local(date(2026, 11, 30), "07:00"), ZONE) is None


def test_a_clock_that_was_wrong_stops_nothing_for_years_and_prints_no_week_twice() -> None:
    now = local(QWEEK, "09:00")
    assert due_day(after(run_of(date(2033, 11, 21))), now, ZONE) == QWEEK
    assert next_day(after(run_of(date(2033, 11, 21))), now, ZONE) == QWEEK
    # Set back by a day, and right again.
    tuesdays = PrintState(replace(MONDAYS, weekday=1), run_of(date(2026, 11, 24)))
    assert due_day(tuesdays, local(date(2026, 11, 24), "09:00"), ZONE) is None
    assert due_day(after(run_of(date(2026, 11, 24))), now, ZONE) is None


def test_the_next_day_is_today_until_its_sheets_are_begun() -> None:
    assert next_day(after(None), local(QWEEK, "05:00"), ZONE) == QWEEK
    assert next_day(after(None), local(QWEEK, "07:00"), ZONE) == QWEEK
    assert next_day(after(run_of(QWEEK)), local(QWEEK, "06:31"), ZONE) == date(2026, 11, 30)
    assert next_day(after(run_of(QWEEK)), local(date(2026, 11, 28), "06:31"), ZONE) == date(2026, 11, 30)


def test_a_time_that_the_clocks_skip_is_the_first_moment_after_the_gap() -> None:
    assert moment_on(SPRING, time(2, 30), ZONE) == utc("2027-03-14T08:00Z") == local(SPRING, "03:00")
    state = PrintState(replace(MONDAYS, weekday=6, at=time(2, 30)), run_of(SPRING - timedelta(days=7)))
    assert due_day(state, utc("2027-03-14T07:59:59Z"), ZONE) is None
    assert due_day(state, utc("2027-03-14T08:00Z"), ZONE) == SPRING


def test_a_time_that_the_clocks_show_twice_is_the_first_and_prints_once() -> None:
    first, second = local(AUTUMN, "01:30"), local(AUTUMN, "01:30", fold=1)
    assert moment_on(AUTUMN, time(1, 30), ZONE) == utc("2026-11-01T06:30Z")
    assert second.astimezone(ZoneInfo("UTC")) - first.astimezone(ZoneInfo("UTC")) == timedelta(hours=1)
    schedule = replace(MONDAYS, weekday=6, at=time(1, 30))
    assert due_day(PrintState(schedule), first, ZONE) == AUTUMN
    assert due_day(PrintState(schedule, run_of(AUTUMN, at="01:30")), second, ZONE) is None
    assert missed_day(PrintState(schedule, run_of(AUTUMN, at="01:30")), local(AUTUMN, "09:00"), ZONE) is None


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_by_day_the_clocks_turning_changes_nothing(day: date) -> None:
    assert moment_on(day, time(6, 30), ZONE) == local(day, "06:30")


def test_sheets_of_the_days_end_are_for_the_week_that_comes() -> None:
    assert week_of(date(2026, 11, 26)) == QWEEK
    assert {week_of(date(2026, 11, day)) for day in (27, 28, 29, 30)} == {date(2026, 11, 30)}


def test_a_screen_asks_about_what_it_sent_that_day_itself() -> None:
    sent = run_of(QWEEK, RunState.SENT)
    assert is_followed(sent, "wall", local(QWEEK, "07:00"), ZONE)
    assert not is_followed(sent, "other", local(QWEEK, "07:00"), ZONE)
    assert not is_followed(sent, "wall", local(TUESDAY, "07:00"), ZONE)
    assert not is_followed(run_of(QWEEK), "wall", local(QWEEK, "07:00"), ZONE)


def test_once_its_day_is_over_what_waits_is_for_the_screen_that_sent_it_to_take_out() -> None:
    sent, midnight = replace(run_of(QWEEK, RunState.SENT), job="ward-3-7"), local(TUESDAY, "00:00")
    assert stale_pile(sent, "wall", midnight, ZONE) == Pile("ward-3", "ward-3-7")
    assert stale_pile(sent, "wall", local(QWEEK, "23:59"), ZONE) is None
    assert stale_pile(sent, "other", midnight, ZONE) is None
    assert stale_pile(run_of(QWEEK), "wall", midnight, ZONE) is None
    repeated = replace(sent, begun_at=local(TUESDAY, "08:00"))
    assert stale_pile(repeated, "wall", local(TUESDAY, "09:00"), ZONE) is None
    assert is_followed(repeated, "wall", local(TUESDAY, "09:00"), ZONE)


def test_a_repeat_that_was_not_sent_is_again_what_lies_in_the_queue() -> None:
    error, pile = Unavailable("printing-no-answer", printer="annex"), Pile("annex", "annex-3")
    first = run_of(QWEEK, RunState.BEGUN)
    assert (unsent(first, error).state, pile_of(unsent(first, error))) == (RunState.FAILED, None)
    repeat = replace(first, left=pile)
    assert pile_of(repeat) == pile
    assert (unsent(repeat, error).state, pile_of(unsent(repeat, error))) == (RunState.SENT, pile)


def test_only_the_printers_own_word_says_that_sheets_wait() -> None:
    sent, silent = run_of(QWEEK, RunState.SENT), Unavailable("printing-no-answer", printer="ward-3")
    assert not is_unknown(sent)
    assert not is_unknown(replace(sent, error=Unavailable("print-held", printer="ward-3")))
    assert is_unknown(replace(sent, error=silent))
    assert is_unknown(replace(sent, state=RunState.BEGUN, error=silent))
    assert not is_unknown(replace(sent, state=RunState.FAILED, error=silent))


def test_what_this_screen_began_and_does_not_make_was_broken_off() -> None:
    run, now = run_of(QWEEK, RunState.BEGUN), local(QWEEK, "06:31")
    assert is_broken_off(run, "wall", now, running=False)
    assert not is_broken_off(run, "wall", now, running=True)
    assert not is_broken_off(run, "other", now, running=False)
    assert is_broken_off(run, "other", run.begun_at + NO_NEWS, running=False)
    assert is_broken_off(replace(run, error=Unavailable("printing-unsure")), "other", now, running=False)
    assert not is_broken_off(run_of(QWEEK, RunState.SENT), "wall", now, running=False)


def test_only_what_is_not_out_is_repeated_and_only_in_its_week() -> None:
    failed, sent = run_of(QWEEK, RunState.FAILED), run_of(QWEEK, RunState.SENT)
    held = replace(sent, error=Unavailable("print-held", printer="ward-3"))
    sunday, monday = date(2026, 11, 29), date(2026, 11, 30)
    for run in (failed, held, run_of(QWEEK, RunState.BEGUN)):
        assert may_repeat(run, "wall", local(sunday, "23:00"), ZONE, running=False)
        assert not may_repeat(run, "wall", local(sunday, "23:00"), ZONE, running=True)
        assert not may_repeat(run, "wall", local(monday, "00:00"), ZONE, running=False)
    for run in (sent, run_of(QWEEK)):
        assert not may_repeat(run, "wall", local(QWEEK, "09:00"), ZONE, running=False)
