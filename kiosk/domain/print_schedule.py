"""Goal sheets that print themselves every week: when they are due, and what became of the last time.

Times of day are the programme's, by its zone, and a run belongs to the calendar day on which it is due. It is printed
on that day, or on the one of the touch that repeats it, or not at all: sheets that come out a day late lie there for
nobody. What still waits in a queue then is taken out by the screen that sent it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.domain.clock import monday_of
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PersonId, PrintRunId, TeamId

OTHERS_FIRST = timedelta(minutes=10)
"""So long a screen whose printer is not there leaves the sheets to a screen that has it, or to the service's start."""
NO_NEWS = timedelta(minutes=15)
"""Nobody makes pages for longer: another screen's run that has not sent any by then was broken off."""
NOT_OUT = timedelta(minutes=10)
"""After so long in a queue somebody should look at the printer."""
WAITING = frozenset({"print-held", "print-not-out"})
"""Why sent sheets wait, by the printer's own word. Any other error of theirs is a question it did not answer."""
_WEEK, _WEEK_AHEAD_FROM = timedelta(days=7), 4


class RunState(StrEnum):
    """How far a run is.

    `BEGUN` with an error is one whose pages the printer may have or not. `SENT` pages lie in the printer's queue; with
    an error they wait there for somebody, or nobody knows whether they do.
    """

    BEGUN = "begun"
    SENT = "sent"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintSchedule:
    """What a chief set: from `since` on, every `weekday` (Monday is 0) at `at`.

    `team_id` None means everybody. `printer` is a queue's name, `paper` the queue's word for it (`A4`). The sheets are
    printed in the name of the chief. One that is not `on` prints nothing, and remembers what was chosen. `version` 0
    was never kept.
    """

    weekday: int
    at: time
    printer: str
    paper: str
    chief_id: PersonId
    since: datetime
    team_id: TeamId | None = None
    on: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True)
class Pile:
    """Sheets that lie in the queue of a printer, which knows them by the number `job`."""

    printer: str
    job: str


@dataclass(frozen=True, slots=True)
class PrintRun:
    """The sheets of one day, claimed by a `screen` before anything is made, so that no other prints them as well.

    `begun_at` is when they were claimed, and once they left for the printer, when they did. `job` is the printer's
    number for them, empty until they were sent. `error` says why they are not out. `left` is what lies in a queue of
    the same screen from the run before, and is taken out before this one is sent.
    """

    id: PrintRunId
    day: date
    state: RunState
    begun_at: datetime
    screen: str
    printer: str
    job: str = ""
    error: UserError | None = None
    left: Pile | None = None


@dataclass(frozen=True, slots=True)
class PrintState:
    """The schedule and its newest run. `chief_may`: whoever set it may still print for others."""

    schedule: PrintSchedule | None = None
    run: PrintRun | None = None
    chief_may: bool = True


def moment_on(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the first moment, in UTC, at which the clocks show that time of a day or a later one.

    A time that the clocks skip is the moment after the gap; one that they show twice is the first of the two.
    """
    wanted = datetime.combine(day, at)
    moment = min(wanted.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    while moment.astimezone(zone).replace(tzinfo=None) < wanted:
        moment += timedelta(minutes=1)
    return moment


def week_of(day: date) -> date:
    """Return the Monday of the week that sheets printed on a day are for: from Friday on it is the week that comes."""
    monday = monday_of(day)
    return monday + _WEEK if day.weekday() >= _WEEK_AHEAD_FROM else monday


def due_day(state: PrintState, now: datetime, zone: ZoneInfo) -> date | None:
    """Return the day whose sheets are to be printed now: today, where their time has come and nobody began them."""
    schedule, run, today = state.schedule, state.run, now.astimezone(zone).date()
    if schedule is None or not schedule.on or today.weekday() != schedule.weekday:
        return None
    # What is set after its time begins with the week after: nobody wants a pile by setting a clock.
    due = schedule.since <= moment_on(today, schedule.at, zone) <= now
    return today if due and not _is_begun(run, today, today) else None


def missed_day(state: PrintState, now: datetime, zone: ZoneInfo) -> date | None:
    """Return the newest day that passed without its sheets, None where none did since the schedule was set."""
    schedule, run = state.schedule, state.run
    if schedule is None or not schedule.on:
        return None
    today = now.astimezone(zone).date()
    day = today - timedelta(days=(today.weekday() - schedule.weekday - 1) % 7 + 1)
    was_set = schedule.since <= moment_on(day, schedule.at, zone)
    return day if was_set and not _is_begun(run, day, today) else None


def next_day(state: PrintState, now: datetime, zone: ZoneInfo) -> date | None:
    """Return the day on which sheets print next; None where nothing is set."""
    schedule, run = state.schedule, state.run
    if schedule is None or not schedule.on:
        return None
    today = now.astimezone(zone).date()
    day = today + timedelta(days=(schedule.weekday - today.weekday()) % 7)
    over = moment_on(day, schedule.at, zone) <= now or _is_begun(run, day, today)
    return day + _WEEK if over and due_day(state, now, zone) is None else day


def is_followed(run: PrintRun, screen: str, now: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a screen has to ask the printer about a run: what it sent there today."""
    return run.state is RunState.SENT and run.screen == screen and is_todays(run, now, zone)


def is_todays(run: PrintRun, now: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a run was claimed, or left for the printer, today: due then, or repeated by a touch."""
    return run.begun_at.astimezone(zone).date() == now.astimezone(zone).date()


def pile_of(run: PrintRun) -> Pile | None:
    """Return what lies in a queue as far as is known: a run's own pages, or those of the run that it repeats."""
    return Pile(run.printer, run.job) if run.state is RunState.SENT else run.left


def stale_pile(run: PrintRun, screen: str, now: datetime, zone: ZoneInfo) -> Pile | None:
    """Return what a screen has to take out of its queue: sheets whose day is over come out for nobody."""
    over = run.begun_at.astimezone(zone).date() < now.astimezone(zone).date()
    return pile_of(run) if over and run.screen == screen else None


def unsent(run: PrintRun, error: UserError) -> PrintRun:
    """Return a run whose pages did not leave: it failed, or it is again the one before, whose pile still lies there."""
    if run.left is None:
        return replace(run, state=RunState.FAILED, error=error)
    return replace(run, state=RunState.SENT, printer=run.left.printer, job=run.left.job, left=None, error=error)


def is_unknown(run: PrintRun) -> bool:
    """Tell whether nobody knows if a run's sheets are out: the printer did not answer, handed them or asked about."""
    if run.error is None:
        return False
    return run.state is RunState.BEGUN or (run.state is RunState.SENT and run.error.code not in WAITING)


def is_broken_off(run: PrintRun, screen: str, now: datetime, *, running: bool) -> bool:
    """Tell whether a run was begun and nobody goes on with it. `running`: this screen makes pages for it just now."""
    if run.state is not RunState.BEGUN or running:
        return False
    return run.error is not None or run.screen == screen or now - run.begun_at >= NO_NEWS


def may_repeat(run: PrintRun, screen: str, now: datetime, zone: ZoneInfo, *, running: bool) -> bool:
    """Tell whether a touch may print a run's sheets again: they are not out, and their week is not over."""
    last = week_of(run.day) + timedelta(days=6)
    if running or now.astimezone(zone).date() > last:
        return False
    waits = run.state is RunState.SENT and run.error is not None
    return waits or run.state is RunState.FAILED or is_broken_off(run, screen, now, running=running)


def _is_begun(run: PrintRun | None, day: date, today: date) -> bool:
    """Tell whether the newest run is of a day or a later one. One far ahead was begun by a clock that was wrong."""
    return run is not None and day <= run.day < today + _WEEK
