"""The learning log as one person may read it: their own, what others share with them, the lists, and patterns.

What its author keeps to themself is left out before anything is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.people import load_people, load_sight
from db.queries.programme import load_programme, load_teams
from db.tables import CompetencyRow, GoalRow, LogEntryRow, LogLeadRow
from kiosk.domain.clock import Calendar
from kiosk.domain.consent import Audience, ItemKind, Sight
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import CompetencyId, GoalId, LogEntryId, LogLeadId, PersonId, TeamId
from kiosk.domain.log import Lead, LeadKind, LogEntry, Severity, count_people, may_read, without_small
from kiosk.domain.people import Person

QUARTERS = 4
"""How far back patterns look, the running quarter among them."""
CLOSED_SHOWN = 20
"""How many things that are done stand in the lists, the newest first."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry with the names that stand with it."""

    entry: LogEntry
    author: Person
    competency: str


@dataclass(frozen=True, slots=True)
class ListedLead:
    """Something of the lists: never whose entry it came from, but `own` says so to its author."""

    lead: Lead
    competency: str
    own: bool


@dataclass(frozen=True, slots=True)
class Patterns:
    """How many different people shared something with their team; a quarter is its first day.

    Somebody who writes of the same thing again counts once, so no row tells of fewer people than are shown. None where
    too few did, none at all among them; competencies are those only of which something is told.
    """

    competencies: tuple[tuple[str, int], ...]
    severities: tuple[tuple[Severity, int | None], ...]
    quarters: tuple[tuple[date, int | None], ...]

    @property
    def tells(self) -> bool:
        """Whether any row has a number."""
        return any(count is not None for _, count in (*self.competencies, *self.severities, *self.quarters))


@dataclass(frozen=True, slots=True)
class LogPage:
    """Everything the place shows, newest first; the lists: what is open, oldest first, then what is done."""

    viewer_id: PersonId
    day: date
    calendar: Calendar
    own: tuple[EntryView, ...]
    shared: tuple[EntryView, ...]
    lists: tuple[ListedLead, ...]
    patterns: Patterns
    people: dict[PersonId, Person]
    teams: dict[TeamId, str]

    @property
    def team_now(self) -> str:
        """The name of the team that whoever looks is in, "" for none."""
        team_id = self.people[self.viewer_id].team_id
        return self.teams[team_id] if team_id is not None else ""

    def team_of_then(self, entry: LogEntry) -> str:
        """Return the name of the team that reads an entry, where its author has gone to another one since, else ""."""
        if entry.team_id in (None, self.people[entry.person_id].team_id):
            return ""
        return self.teams[entry.team_id]


def load_log(session: Session, viewer_id: PersonId, now: datetime) -> LogPage:
    """Return the log for somebody who gave their PIN."""
    programme = load_programme(session)
    people = {person.id: person for person in load_people(session, programme.id)}
    names = {CompetencyId(key): name for key, name in session.execute(select(CompetencyRow.id, CompetencyRow.name))}
    entries = [entry for entry in _load_entries(session) if entry.person_id in people]
    sight = load_sight(session, programme, viewer_id)
    assert sight.viewer is not None, "somebody looks"
    seen = [
        EntryView(_without_unshared_goals(entry, sight), people[entry.person_id], names[entry.competency_id])
        for entry in entries
        if may_read(sight.viewer, entry)
    ]
    day = programme.calendar.day_of(now)
    return LogPage(
        viewer_id=viewer_id,
        day=day,
        calendar=programme.calendar,
        own=tuple(view for view in seen if view.author.id == viewer_id),
        shared=tuple(view for view in seen if view.author.id != viewer_id),
        lists=_lists(entries, viewer_id, names),
        patterns=_patterns(
            [entry for entry in entries if entry.audience is Audience.TEAM], names, day, programme.calendar
        ),
        people=people,
        teams={team.id: team.name for team in load_teams(session, programme.id)},
    )


def _without_unshared_goals(entry: LogEntry, sight: Sight) -> LogEntry:
    """Leave out that an entry led to a goal where its author's goals are not shared as widely as the entry is."""
    if sight.reaches(entry.person_id, ItemKind.GOALS):
        return entry
    return replace(entry, leads=tuple(lead for lead in entry.leads if lead.kind is not LeadKind.GOAL))


def _load_entries(session: Session) -> list[LogEntry]:
    """Return entries that stand, newest first."""
    leads: dict[LogEntryId, list[Lead]] = {}
    ended = {
        GoalId(key): (status, at, PersonId(person))
        for key, status, at, person in session.execute(
            select(GoalRow.id, GoalRow.status, GoalRow.ended_at, GoalRow.person_id)
            .join(LogLeadRow, LogLeadRow.goal_id == GoalRow.id)
            .where(GoalRow.status != GoalStatus.LIVE)
        )
    }
    for row in session.scalars(select(LogLeadRow).order_by(LogLeadRow.opened_at, LogLeadRow.id)):
        leads.setdefault(LogEntryId(row.entry_id), []).append(_to_lead(row, ended))
    statement = select(LogEntryRow).where(LogEntryRow.withdrawn_at.is_(None))
    rows = session.scalars(statement.order_by(LogEntryRow.written_at.desc(), LogEntryRow.id.desc()))
    return [
        LogEntry(
            id=LogEntryId(row.id),
            person_id=PersonId(row.person_id),
            competency_id=CompetencyId(row.competency_id),
            happened=row.happened,
            my_part=row.my_part,
            will_try=row.will_try,
            severity=row.severity,
            audience=Audience(row.audience),
            at=row.written_at,
            leads=tuple(leads.get(LogEntryId(row.id), ())),
            team_id=TeamId(row.team_id) if row.team_id else None,
            version=row.version,
        )
        for row in rows
    ]


def _to_lead(row: LogLeadRow, ended: dict[GoalId, tuple[GoalStatus, datetime | None, PersonId]]) -> Lead:
    goal_id = GoalId(row.goal_id) if row.goal_id else None
    closed_at, closed_by = row.closed_at, PersonId(row.closed_by) if row.closed_by else None
    let_go_at = None
    if goal_id in ended:
        # A goal ends on its person's page, and what led to it ends with it.
        status, at, person = ended[goal_id]
        if status is GoalStatus.REACHED:
            closed_at, closed_by = at, person
        else:
            let_go_at = at
    taken_by = PersonId(row.taken_by) if row.taken_by else None
    opened = (LogLeadId(row.id), row.kind, row.carries, row.opened_at)
    return Lead(*opened, taken_by, closed_at, closed_by, goal_id, let_go_at)


def _lists(entries: Sequence[LogEntry], viewer_id: PersonId, names: dict[CompetencyId, str]) -> tuple[ListedLead, ...]:
    found = [
        ListedLead(lead, names[entry.competency_id], own=entry.person_id == viewer_id)
        for entry in entries
        for lead in entry.leads
        if lead.kind is not LeadKind.GOAL
    ]
    still = sorted((item for item in found if item.lead.closed_at is None), key=lambda item: item.lead.opened_at)
    done = [(item.lead.closed_at, item) for item in found if item.lead.closed_at is not None]
    done.sort(key=lambda pair: pair[0], reverse=True)
    return (*still, *(item for _, item in done[:CLOSED_SHOWN]))


def _patterns(entries: Iterable[LogEntry], names: dict[CompetencyId, str], day: date, calendar: Calendar) -> Patterns:
    quarters = _quarters_until(day)
    lately = [(entry, _quarter_of(calendar.day_of(entry.at))) for entry in entries]
    lately = [(entry, quarter) for entry, quarter in lately if quarter in quarters]
    topics = count_people((names[entry.competency_id], entry.person_id) for entry, _ in lately)
    severities = count_people((entry.severity, entry.person_id) for entry, _ in lately)
    times = count_people((quarter, entry.person_id) for entry, quarter in lately)
    told = ((name, count) for name, count in sorted(without_small(topics).items()) if count is not None)
    return Patterns(
        competencies=tuple(told),
        severities=tuple(without_small({severity: severities.get(severity, 0) for severity in Severity}).items()),
        quarters=tuple(without_small({quarter: times.get(quarter, 0) for quarter in quarters}).items()),
    )


def _quarter_of(day: date) -> date:
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def _quarters_until(day: date) -> tuple[date, ...]:
    found = [_quarter_of(day)]
    while len(found) < QUARTERS:
        first = found[0]
        found.insert(0, date(first.year - (first.month == 1), (first.month - 4) % 12 + 1, 1))
    return tuple(found)
