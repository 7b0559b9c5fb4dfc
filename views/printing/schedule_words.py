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
    is_todays,
    is_unknown,
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
    if is_broken_off(run, screen, now, running=running):
        return _broken_off(run, zone)
    if run.state is RunState.SENT:
        return _sent(run, now, zone, words)
    if run.state is RunState.FAILED and run.error is not None:
        return _failed(run.day, _why(run.error, words))
    return _going_well(run, zone)


def _missed(day: date) -> str:
    text = QCoreApplication.translate(
        "PrintSchedule",
        "{day}: not printed, for no screen was on that could. Print them here if they are still wanted.",
    )
    return text.format(day=weekday(day))


def _failed(day: date, why: str) -> str:
    return QCoreApplication.translate("PrintSchedule", "{day}: not printed. {why}").format(day=weekday(day), why=why)


def _sent(run: PrintRun, now: datetime, zone: ZoneInfo, words: Words) -> str:
    """Return what is known of sheets in a queue: no more than what the printer said that day."""
    translate = QCoreApplication.translate
    if not is_todays(run, now, zone):
        text = translate("PrintSchedule", "{day}, {time}: sent to {printer}; whether they came out is not known.")
    elif run.error is None:
        text = translate("PrintSchedule", "{day}, {time}: sent to {printer}.")
    elif is_unknown(run):
        text = translate(
            "PrintSchedule",
            "{day}, {time}: sent to {printer}; whether they came out is not known. See whether they lie there before"
            " you print again. {why}",
        )
    else:
        text = translate("PrintSchedule", "{day}: not out yet. {why}")
    return _filled(text, run, zone, _why(run.error, words) if run.error is not None else "")


def _why(error: UserError, words: Words) -> str:
    """Return why sheets are not out that nobody stood by: as `words` has it, unless that is about pages at a touch.

    Those are kept for whoever touched; of these no file is left.
    """
    translate = QCoreApplication.translate
    own = {
        "press-gone": translate("PrintSchedule", "What makes the pages ended before they were done."),
        "print-nobody": translate("PrintSchedule", "There was nobody to print for."),
        "printing-no-cups": translate(
            "PrintSchedule",
            "This computer is not set up for printing yet. IT can set it up (install cups-client; the command {command}"
            " is missing).",
        ),
        "printing-no-service": translate(
            "PrintSchedule", "This computer’s print service is not running. IT can start it (CUPS)."
        ),
        "printing-no-printer": translate("PrintSchedule", "No printer is set up here. IT can add a printer (in CUPS)."),
        "printing-printer-unknown": translate(
            "PrintSchedule", "The printer {printer} is not there any more: choose another printer."
        ),
        "printing-no-answer": translate(
            "PrintSchedule", "The printer {printer} does not answer: see that it is switched on and connected."
        ),
        "printing-refused": translate("PrintSchedule", "The printer {printer} said no ({reason})."),
        "printing-failed": translate(
            "PrintSchedule",
            "The printer {printer} stopped before the end ({reason}). See whether some of them lie there.",
        ),
        "printing-file-missing": translate("PrintSchedule", "Their pages were gone before they were sent."),
    }
    return own[error.code].format_map(dict(error.values)) if error.code in own else words(error)


def _broken_off(run: PrintRun, zone: ZoneInfo) -> str:
    text = QCoreApplication.translate(
        "PrintSchedule", "{day}, {time}: was begun and not finished. See whether the sheets lie there: print again?"
    )
    return _filled(text, run, zone)


def _going_well(run: PrintRun, zone: ZoneInfo) -> str:
    translate = QCoreApplication.translate
    if run.state is RunState.PRINTED:
        text = translate("PrintSchedule", "Last: {day}, {time}, printed on {printer}.")
    else:
        text = translate("PrintSchedule", "{day}, {time}: the sheets are being made.")
    return _filled(text, run, zone)


def _filled(text: str, run: PrintRun, zone: ZoneInfo, why: str = "") -> str:
    begun = hour(run.begun_at.astimezone(zone))
    return text.format(day=weekday(run.day), time=begun, printer=run.printer, why=why)


def _is_for_next_week(day: int) -> bool:
    monday = date(2026, 1, 5)
    return week_of(monday + timedelta(days=day)) != monday
