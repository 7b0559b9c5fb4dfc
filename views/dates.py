"""Days and ages in words, in the kiosk's language."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def long_day(day: date) -> str:
    """Return `21 October`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def short_day(day: date) -> str:
    """Return `21 Oct`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def past_day(day: date, today: date) -> str:
    """Return `21 Oct`, or `21 Oct 2025` for a day of another year."""
    form = "d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def weekday(day: date) -> str:
    """Return `Tue 24 Nov`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def hour(moment: datetime) -> str:
    """Return `14:05`, by the zone of the moment."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def age_words(days: int) -> str:
    """Return how long something has been going on: `today`, `9 days`, `3 weeks`, `5 months`."""
    translate = QCoreApplication.translate
    if days < 1:
        return translate("Dates", "today")
    if days == 1:
        return translate("Dates", "1 day")
    if days < 21:
        return translate("Dates", "{count} days").format(count=days)
    if days < 91:
        return translate("Dates", "{count} weeks").format(count=days // 7)
    return translate("Dates", "{count} months").format(count=days // 30)


def day_in_week(day: date) -> str:
    """Return `Sat 21`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d")
