"""Sentences about goal sheets that print themselves, in the screen's language. They name nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from kiosk.domain.errors import UserError
from kiosk.domain.print_schedule import (
    PrintRun,
    PrintState,
    RunState,
    is_broken_off,
    missed_day,
    next_day,
    week_of,
)
from views.dates import hour, weekday

Words = Callable[[UserError], str]


def day_name(day: int) -> str:
    """Return a day of the week by its name; Monday is 0."""
    return QLocale().dayName(day + 1)


def clock_time(at: time) -> str:
    """Return `06:30`."""
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


def chosen_sentence(day: int, at: time, team: str, printer: str) -> str:
    """Return what is chosen: every Monday at 06:30, whose sheets, on which printer. `team` is empty for everybody."""
    translate = QCoreApplication.translate
    ahead = _is_for_next_week(day)
    if team and ahead:
        text = translate(
            "PrintSchedule", "Every {day} at {time}: {team}’s goal sheets for the next week, on {printer}."
        )
    elif team:
        text = translate("PrintSchedule", "Every {day} at {time}: {team}’s goal sheets, on {printer}.")
    elif ahead:
        text = translate(
            "PrintSchedule", "Every {day} at {time}: everyone’s goal sheets for the next week, on {printer}."
        )
    else:
        text = translate("PrintSchedule", "Every {day} at {time}: everyone’s goal sheets, on {printer}.")
    return text.format(day=day_name(day), time=clock_time(at), team=team, printer=printer)


def next_sentence(state: PrintState, now: datetime, zone: ZoneInfo) -> str:
    """Return when sheets print next, or why they will not; empty where nothing is set."""
    translate = QCoreApplication.translate
    day = next_day(state, now, zone)
    if day is None:
        return ""
    if not state.chief_may:
        return translate("PrintSchedule", "Whoever set it prints for nobody else any more: set it anew.")
    return translate("PrintSchedule", "Next: {day}.").format(day=weekday(day))


def run_sentence(state: PrintState, screen: str, now: datetime, zone: ZoneInfo, words: Words, *, running: bool) -> str:
    """Return what became of the last time, empty where there was none; `words` words an error."""
    missed = missed_day(state, now, zone)
    if missed is not None:
        return _missed(missed)
    run = state.run
    if run is None:
        return ""
    if run.error is not None:
        return _troubled(run, words(run.error))
    if is_broken_off(run, screen, now, running=running):
        return _broken_off(run, zone)
    return _going_well(run, now, zone)


def _missed(day: date) -> str:
    text = QCoreApplication.translate(
        "PrintSchedule",
        "{day}: not printed, for no screen was on that could. Print them here if they are still wanted.",
    )
    return text.format(day=weekday(day))


def _troubled(run: PrintRun, why: str) -> str:
    translate = QCoreApplication.translate
    waits = translate("PrintSchedule", "{day}: not out yet. {why}")
    failed = translate("PrintSchedule", "{day}: not printed. {why}")
    return (waits if run.state is RunState.SENT else failed).format(day=weekday(run.day), why=why)


def _broken_off(run: PrintRun, zone: ZoneInfo) -> str:
    text = QCoreApplication.translate(
        "PrintSchedule", "{day}, {time}: was begun and not finished. See whether the sheets lie there: print again?"
    )
    return _filled(text, run, zone)


def _going_well(run: PrintRun, now: datetime, zone: ZoneInfo) -> str:
    translate = QCoreApplication.translate
    if run.state is RunState.PRINTED:
        text = translate("PrintSchedule", "Last: {day}, {time}, printed on {printer}.")
    elif run.state is RunState.BEGUN:
        text = translate("PrintSchedule", "{day}, {time}: the sheets are being made.")
    elif now.astimezone(zone).date() == run.day:
        text = translate("PrintSchedule", "{day}, {time}: sent to {printer}.")
    else:
        text = translate("PrintSchedule", "{day}, {time}: sent to {printer}; whether they came out is not known.")
    return _filled(text, run, zone)


def _filled(text: str, run: PrintRun, zone: ZoneInfo) -> str:
    begun = hour(run.begun_at.astimezone(zone))
    return text.format(day=weekday(run.day), time=begun, printer=run.printer)


def _is_for_next_week(day: int) -> bool:
    monday = date(2026, 1, 5)
    return week_of(monday + timedelta(days=day)) != monday
