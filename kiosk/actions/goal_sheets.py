"""The week of one person, or of everybody, gathered for print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import audit
from db.queries.frameworks import load_board_set
from db.queries.goals import load_goals_of
from db.queries.observations import load_levels
from db.queries.pairings import PairOfWeek, load_pairs_for_sheets
from db.queries.people import load_consents, load_people
from db.queries.programme import load_programme
from db.queries.schedule import Whereabouts, load_whereabouts
from db.store import WriteSession
from db.tables import LeaveRow
from kiosk.actions.permit import require
from kiosk.actions.sheets import sheet_code
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotFound
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import Goal
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.programme import GroupFilter, Programme
from kiosk.domain.rotations import Leave
from kiosk.reports.model import (
    AllyLine,
    GoalLine,
    GoalSheet,
    PartnerLine,
    PracticeDay,
    Smart,
    SmartPart,
    Stay,
    Supporters,
)

DayWords = Callable[[date], str]


def prepare_goal_sheets(
    write: WriteSession,
    actor: Actor | None,
    week: date,
    group: GroupFilter,
    day_words: DayWords,
    only: PersonId | None = None,
    pairs: Sequence[PairOfWeek] | None = None,
) -> list[GoalSheet]:
    """Return the sheets of a group, or of one person `only`, for a week (its Monday), each with its code.

    Codes are made where they are new.

    Nothing is printed by this: `sheets.note_sheets_printed` says so once it is.
    `day_words` words the day a goal is due. `pairs` are those of `load_pairs_for_sheets`: read before, since finding
    them takes long and no write should wait for it; None finds them here. `actor` None is the command line. A batch
    lies open at the printer, so it holds what people share with their team at least, and not why they are away; their
    own print, after their PIN, holds everything of theirs.
    Raises: NotAllowed, NotFound (`print-nobody`).
    """
    if actor is not None:
        require(actor, Action.PRINT_BATCH)
    programme = load_programme(write.session)
    people = load_people(write.session, programme.id, group)
    people = people if only is None else [person for person in people if person.id == only]
    if not people:
        raise NotFound("print-nobody")
    return _sheets(write, programme, people, week, day_words, pairs, shared_with=Audience.TEAM)


def prepare_own_sheet(
    write: WriteSession, actor: Actor, week: date, day_words: DayWords, pairs: Sequence[PairOfWeek] | None = None
) -> list[GoalSheet]:
    """Return the actor's own sheet for a week; `pairs` as of `prepare_goal_sheets`. Raises: NotAllowed."""
    require(actor, Action.PRINT_OWN_SHEET, actor.person_id)
    programme = load_programme(write.session)
    people = [person for person in load_people(write.session, programme.id) if person.id == actor.person_id]
    return _sheets(write, programme, people, week, day_words, pairs, shared_with=Audience.PRIVATE)


def _sheets(
    write: WriteSession,
    programme: Programme,
    people: Sequence[Person],
    week: date,
    day_words: DayWords,
    pairs: Sequence[PairOfWeek] | None,
    *,
    shared_with: Audience,
) -> list[GoalSheet]:
    session = write.session
    everybody = {person.id: person for person in load_people(session, programme.id)}
    competencies = {column.competency.id: column.competency for column in load_board_set(session, programme.id).columns}
    consents = load_consents(session)

    def shared(person: Person, kind: ItemKind) -> bool:
        return consents.audience(person.id, kind) >= shared_with

    levels = load_levels(session, [person.id for person in people if shared(person, ItemKind.LEVELS)])
    places = load_whereabouts(session, programme.id, week)
    if pairs is None:
        pairs = load_pairs_for_sheets(session, week, write.now)
    sheets = []
    for person in people:
        live = load_goals_of(session, person.id) if shared(person, ItemKind.GOALS) else ()
        goals = [goal for goal in live if goal.competency_id in competencies]
        lines = [_line(goal, competencies, levels) for goal in _by_due(goals)]
        main = _by_due(goals)[0] if goals else None
        sheets.append(
            GoalSheet(
                programme=programme.name,
                monday=week,
                person=person.name,
                role=person.role_line,
                code=sheet_code(write, person.id, week),
                stay=_stay(places.get(person.id)),
                goal=lines[0] if lines else None,
                smart=_smart(main, day_words) if main else (),
                days=_days(session, person.id, week, main, why_away=shared_with is Audience.PRIVATE),
                practice_ground=main.practice_ground if main else "",
                allies=_allies(main, everybody) if main else (),
                partners=_partners(pairs, person.id),
                further=tuple(lines[1:]),
                supporters=_supporters(programme),
                scale=next(iter(competencies.values())).scale if competencies else None,
                audit_head=audit.head(session),
            )
        )
    return sheets


def _by_due(goals: Sequence[Goal]) -> list[Goal]:
    """Return goals by what is due first; those without a date follow, oldest first."""
    return sorted(goals, key=lambda goal: (goal.due is None, goal.due or date.max, goal.started_at))


def _line(
    goal: Goal, competencies: dict[CompetencyId, Competency], levels: dict[tuple[PersonId, CompetencyId], int]
) -> GoalLine:
    competency = competencies[goal.competency_id]
    return GoalLine(
        competency.name,
        goal.text,
        competency.scale,
        levels.get((goal.person_id, goal.competency_id)),
        goal.target_level,
    )


def _stay(where: Whereabouts | None) -> Stay:
    if where is None:
        return Stay()
    return Stay(where.now.name if where.now else "", where.until, where.then.name if where.then else "")


def _smart(goal: Goal, day_words: DayWords) -> tuple[SmartPart, ...]:
    answers = {
        Smart.IMPORTANT: goal.prompts.important,
        Smart.MEASURABLE: goal.prompts.measurable,
        Smart.ACCOUNTABLE: goal.prompts.accountable,
        Smart.REALISTIC: goal.prompts.realistic,
        Smart.TIMELINE: day_words(goal.due) if goal.due else "",
    }
    return tuple(SmartPart(part, answer) for part, answer in answers.items() if answer)


def _days(
    session: Session, person_id: PersonId, week: date, goal: Goal | None, *, why_away: bool
) -> tuple[PracticeDay, ...]:
    ends = week + timedelta(days=6)
    rows = session.scalars(
        select(LeaveRow).where(LeaveRow.person_id == person_id, LeaveRow.starts <= ends, LeaveRow.ends >= week)
    )
    leave = [Leave(person_id, row.starts, row.ends, row.reason) for row in rows]
    named = goal.practice_days if goal else frozenset()
    days = []
    for offset in range(7):
        day = week + timedelta(days=offset)
        away = next((item for item in leave if item.starts <= day <= item.ends), None)
        note = goal.practice_ground if goal and offset in named and away is None else ""
        days.append(PracticeDay(day, away.reason if away and why_away else "", away is not None, note))
    return tuple(days)


def _allies(goal: Goal, everybody: dict[PersonId, Person]) -> tuple[AllyLine, ...]:
    return tuple(
        AllyLine(person.initials, person.name, ally.kind, accepted=ally.accepted)
        for ally in goal.allies
        if (person := everybody.get(ally.person_id)) is not None
    )


def _partners(pairs: Sequence[PairOfWeek], person_id: PersonId) -> tuple[PartnerLine, ...]:
    """Return a person's pairs: first who shows them something, then whom they show something."""
    shown = [
        PartnerLine(pair.coach.name, pair.competency.name, shows=True, place=pair.place)
        for pair in pairs
        if pair.learner.id == person_id
    ]
    showing = [
        PartnerLine(pair.learner.name, pair.competency.name, shows=False, place=pair.place)
        for pair in pairs
        if pair.coach.id == person_id
    ]
    return (*shown, *showing)


def _supporters(programme: Programme) -> Supporters:
    lines = dict(programme.settings.supporters)
    return Supporters(lines.get("too_much", ""), lines.get("day_or_night", ""), lines.get("not_well_held", ""))
