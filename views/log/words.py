"""What the parts of an entry are called on the screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.queries.log import LogPage
from kiosk.domain.consent import Audience
from kiosk.domain.log import Lead, LeadKind, LogEntry, Severity
from views.audiences import audience_name
from views.dates import past_day

LEAD_ICONS = {
    LeadKind.CONFERENCE: "presentation",
    LeadKind.SIMULATION: "stethoscope",
    LeadKind.FIX: "wrench",
    LeadKind.GOAL: "target",
}


def severity_words(severity: Severity) -> str:
    """Return how far it went."""
    translate = QCoreApplication.translate
    return {
        Severity.NOTICED: translate("Log", "Noticed in time"),
        Severity.NO_HARM: translate("Log", "No harm"),
        Severity.SOME_HARM: translate("Log", "Some harm"),
        Severity.GRAVE_HARM: translate("Log", "Grave harm"),
    }[severity]


def reader_words(page: LogPage, entry: LogEntry) -> str:
    """Return who may read it: a team that its author has left since by its name, none where they had none."""
    team = page.team_of_then(entry)
    if team:
        return QCoreApplication.translate("Log", "My team then: {team}").format(team=team)
    if entry.audience is Audience.TEAM and entry.team_id is None:
        return QCoreApplication.translate("Log", "No team reads it")
    return audience_name(entry.audience)


def lead_words(kind: LeadKind) -> str:
    """Return where it leads."""
    translate = QCoreApplication.translate
    return {
        LeadKind.CONFERENCE: translate("Log", "Conference"),
        LeadKind.SIMULATION: translate("Log", "Simulation"),
        LeadKind.FIX: translate("Log", "Process fix"),
        LeadKind.GOAL: translate("Log", "Goal"),
    }[kind]


def lead_detail(kind: LeadKind) -> str:
    """Return what that means, in a line."""
    translate = QCoreApplication.translate
    return {
        LeadKind.CONFERENCE: translate("Log", "a case to talk about, without your name"),
        LeadKind.SIMULATION: translate("Log", "joins the list of what to practise"),
        LeadKind.FIX: translate("Log", "somebody takes it on"),
        LeadKind.GOAL: translate("Log", "what you will try becomes your goal"),
    }[kind]


def lead_state(page: LogPage, lead: Lead) -> str:
    """Return how far something came: open, taken on by whom, let go, done by whom and when."""
    translate = QCoreApplication.translate
    taker = page.people.get(lead.taken_by) if lead.taken_by else None
    closer = page.people.get(lead.closed_by) if lead.closed_by else None
    if lead.closed_at is not None:
        day = past_day(page.calendar.day_of(lead.closed_at), page.day)
        if closer is None:
            return translate("Log", "done on {day}").format(day=day)
        return translate("Log", "done on {day}, {name}").format(day=day, name=closer.given_name)
    if lead.let_go_at is not None:
        day = past_day(page.calendar.day_of(lead.let_go_at), page.day)
        return translate("Log", "let go on {day}").format(day=day)
    if taker is not None:
        return translate("Log", "{name} takes it on").format(name=taker.given_name)
    since = past_day(page.calendar.day_of(lead.opened_at), page.day)
    return translate("Log", "open since {day}").format(day=since)


def quarter_words(first: date) -> str:
    """Return the months of a quarter: `Oct–Dec 2026`."""
    locale = QLocale()
    begins = QDate(first.year, first.month, 1)
    return f"{locale.toString(begins, 'MMM')}–{locale.toString(begins.addMonths(2), 'MMM yyyy')}"
