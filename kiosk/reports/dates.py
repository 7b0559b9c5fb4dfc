"""Dates in words, in the language that is handed in."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.reports.order import Translate


def day_month(day: date, translate: Translate) -> str:
    """Return `15 December`."""
    return translate("Dates", "{day} {month}").format(day=day.day, month=_months(translate)[day.month - 1])


def day_month_year(day: date, translate: Translate) -> str:
    """Return `15 December 2026`."""
    months = _months(translate)
    return translate("Dates", "{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)


def day_short_month(day: date, translate: Translate) -> str:
    """Return `15 Dec`."""
    return translate("Dates", "{day} {month}").format(day=day.day, month=_short_months(translate)[day.month - 1])


def weekday(day: date, translate: Translate) -> str:
    """Return `Mon 23`."""
    return translate("Dates", "{weekday} {day}").format(weekday=_weekdays(translate)[day.weekday()], day=day.day)


def week(monday: date, translate: Translate) -> str:
    """Return `23 to 29 November 2026`, with both months or years where they differ."""
    sunday = monday + timedelta(days=6)
    if monday.year != sunday.year:
        first = day_month_year(monday, translate)
    elif monday.month != sunday.month:
        first = day_month(monday, translate)
    else:
        first = str(monday.day)
    return translate("Dates", "{first} to {last}").format(first=first, last=day_month_year(sunday, translate))


def _weekdays(translate: Translate) -> tuple[str, ...]:
    return (
        translate("Dates", "Mon"),
        translate("Dates", "Tue"),
        translate("Dates", "Wed"),
        translate("Dates", "Thu"),
        translate("Dates", "Fri"),
        translate("Dates", "Sat"),
        translate("Dates", "Sun"),
    )


def _months(translate: Translate) -> tuple[str, ...]:
    return (
        translate("Dates", "January"),
        translate("Dates", "February"),
        translate("Dates", "March"),
        translate("Dates", "April"),
        translate("Dates", "May"),
        translate("Dates", "June"),
        translate("Dates", "July"),
        translate("Dates", "August"),
        translate("Dates", "September"),
        translate("Dates", "October"),
        translate("Dates", "November"),
        translate("Dates", "December"),
    )


def _short_months(translate: Translate) -> tuple[str, ...]:
    return (
        translate("Months in short", "Jan"),
        translate("Months in short", "Feb"),
        translate("Months in short", "Mar"),
        translate("Months in short", "Apr"),
        translate("Months in short", "May"),
        translate("Months in short", "Jun"),
        translate("Months in short", "Jul"),
        translate("Months in short", "Aug"),
        translate("Months in short", "Sep"),
        translate("Months in short", "Oct"),
        translate("Months in short", "Nov"),
        translate("Months in short", "Dec"),
    )
