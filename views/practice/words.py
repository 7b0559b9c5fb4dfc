"""What practice health says: spans, ways of coaching, how soon, how long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.people import RoleKind
from kiosk.domain.practice import HowLong, HowSoon, Practice, Span, Way
from views.dates import long_day


def untold() -> str:
    """Return what stands for a number too small to be told; nought among them."""
    return QCoreApplication.translate("Practice", "too few to tell")


def span_words(span: Span) -> str:
    """Return over which time a figure is."""
    translate = QCoreApplication.translate
    if span is Span.EIGHT_WEEKS:
        return translate("Practice", "in eight weeks")
    return translate("Practice", "since July")


def not_begun_words(span: Span) -> str:
    """Return what is said of a span of which no week is over."""
    over = QCoreApplication.translate("Practice", "{span}: no week is over yet")
    return over.format(span=span_words(span))


def until_words(span: Span, practice: Practice) -> str:
    """Return over which time a page is, with its last day."""
    if not practice.is_begun:
        return not_begun_words(span)
    over = QCoreApplication.translate("Practice", "{span}, until {day}")
    return over.format(span=span_words(span), day=long_day(practice.last))


def way_words(way: Way) -> str:
    """Return from whom to whom: `nurse to resident`."""
    translate = QCoreApplication.translate
    by, to = _kind_words(way.by), _kind_words(way.to)
    if way.by is not way.to:
        return translate("Practice", "{one} to {other}").format(one=by, other=to)
    if way.by.is_trainee:
        return translate("Practice", "{one} to senior").format(one=by)
    return translate("Practice", "{one} to leader").format(one=by)


def how_soon_words(how: HowSoon) -> str:
    """Return what became of requests to be watched."""
    translate = QCoreApplication.translate
    words = {
        HowSoon.AN_HOUR: translate("Practice", "within an hour"),
        HowSoon.FOUR_HOURS: translate("Practice", "within four hours"),
        HowSoon.THAT_DAY: translate("Practice", "later that day"),
        HowSoon.NOBODY: translate("Practice", "nobody could come"),
    }
    return words[how]


def how_long_words(how: HowLong) -> str:
    """Return how long it took from an entry to a fix."""
    translate = QCoreApplication.translate
    words = {
        HowLong.TWO_WEEKS: translate("Practice", "within two weeks"),
        HowLong.SIX_WEEKS: translate("Practice", "within six weeks"),
        HowLong.LONGER: translate("Practice", "later"),
    }
    return words[how]


def _kind_words(kind: RoleKind) -> str:
    translate = QCoreApplication.translate
    words = {
        RoleKind.RESIDENT: translate("Practice", "resident"),
        RoleKind.FELLOW: translate("Practice", "fellow"),
        RoleKind.FACULTY: translate("Practice", "faculty"),
        RoleKind.NURSE: translate("Practice", "nurse"),
        RoleKind.PHARMACIST: translate("Practice", "pharmacist"),
        RoleKind.THERAPIST: translate("Practice", "therapist"),
        RoleKind.OTHER: translate("Practice", "other"),
    }
    return words[kind]
