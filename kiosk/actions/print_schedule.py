"""When goal sheets print themselves: a chief sets it, and it is kept as one of the programme's settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from db.queries.people import load_people_by_id
from db.queries.programme import load_programme, load_teams
from db.store import WriteSession
from db.tables import SettingRow
from kiosk.actions.permit import require
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, InvalidInput, NotFound, Unavailable, UserError
from kiosk.domain.ids import PersonId, PrintRunId, ProgrammeId, TeamId
from kiosk.domain.permissions import Action, Actor, Target, can
from kiosk.domain.print_schedule import Pile, PrintRun, PrintSchedule, PrintState, RunState

Kept = TypeVar("Kept")

SCHEDULE, RUN = "print.schedule", "print.run"
"""The names of their settings."""


@dataclass(frozen=True, slots=True)
class SetPrintSchedule:
    """What a chief chose; `version` is that of the schedule they saw, 0 where there was none."""

    weekday: int
    at: time
    printer: str
    paper: str
    team_id: TeamId | None
    on: bool
    version: int


def set_print_schedule(write: WriteSession, actor: Actor, command: SetPrintSchedule) -> None:
    """Let goal sheets print themselves in the actor's name from now on, or no longer. Set again, it is undone.

    Raises: NotAllowed, NotFound (`team-missing`), InvalidInput (`print-schedule-incomplete`); Conflict
    (`print-schedule-changed` when somebody else set it meanwhile).
    """
    require(actor, Action.PRINT_BATCH)
    if command.weekday not in range(7) or not command.printer or not command.paper:
        raise InvalidInput("print-schedule-incomplete")
    if command.team_id not in {None, *(team.id for team in load_teams(write.session, actor.programme_id))}:
        raise NotFound("team-missing", team=str(command.team_id))
    row = write.session.get(SettingRow, SCHEDULE)
    version = row.version if row is not None else 0
    if command.version != version:
        raise Conflict("print-schedule-changed", yours=command.version, theirs=version)
    put_setting(write, SCHEDULE, _schedule_to_json(command, actor.person_id, write.now))
    team = str(command.team_id) if command.team_id else ""
    at = command.at.isoformat("minutes")
    write.audit("print_schedule", actor.person_id, None, on=command.on, weekday=command.weekday, at=at, team=team)


def load_print_state(session: Session) -> PrintState:
    """Return what is set and what became of the last time.

    What does not read as such (of a later version, or by hand) is as if it had not been set: nothing prints by guess.
    """
    schedule_row, run_row = session.get(SettingRow, SCHEDULE), session.get(SettingRow, RUN)
    schedule = _read(_schedule_of, schedule_row)
    programme_id = load_programme(session).id
    may = schedule is None or chief_of(session, programme_id, schedule) is not None
    return PrintState(schedule, _read(_run_of, run_row), chief_may=may)


def chief_of(session: Session, programme_id: ProgrammeId, schedule: PrintSchedule) -> Actor | None:
    """Return in whose name a schedule prints; None once they left, or may not print for others any more."""
    person = load_people_by_id(session, [schedule.chief_id]).get(schedule.chief_id)
    if person is None or not person.active:
        return None
    # Proven when they set it: what they set is theirs.
    actor = Actor(person.id, programme_id, person.access)
    return actor if can(actor, Action.PRINT_BATCH, Target(programme_id)) else None


def put_setting(write: WriteSession, name: str, value: Mapping[str, Any]) -> None:
    """Keep a setting of the schedule, and tell every screen."""
    row = write.session.get(SettingRow, name)
    if row is None:
        write.session.add(SettingRow(name=name, value=dict(value)))
    else:
        row.value = dict(value)
    write.changed(Topic.SETTINGS)


def run_to_json(run: PrintRun) -> dict[str, Any]:
    """Return a run as its setting holds it."""
    error, left = run.error, run.left
    return {
        "id": str(run.id),
        "day": run.day.isoformat(),
        "state": run.state.value,
        "begun_at": run.begun_at.isoformat(),
        "screen": run.screen,
        "printer": run.printer,
        "job": run.job,
        "left": {"printer": left.printer, "job": left.job} if left is not None else None,
        "error": error.code if error is not None else None,
        "values": {name: str(value) for name, value in error.values.items()} if error is not None else {},
    }


def _schedule_to_json(command: SetPrintSchedule, chief_id: PersonId, now: datetime) -> dict[str, Any]:
    return {
        "weekday": command.weekday,
        "at": command.at.isoformat("minutes"),
        "printer": command.printer,
        "paper": command.paper,
        "team": str(command.team_id) if command.team_id else None,
        "on": command.on,
        "chief": str(chief_id),
        "since": now.isoformat(),
    }


def _read(read: Callable[[dict[str, Any], int], Kept], row: SettingRow | None) -> Kept | None:
    if row is None or not isinstance(row.value, dict):
        return None
    try:
        return read(row.value, row.version)
    except (KeyError, TypeError, ValueError):
        return None


def _schedule_of(value: dict[str, Any], version: int) -> PrintSchedule:
    if value["weekday"] not in range(7):
        raise ValueError(value["weekday"])
    return PrintSchedule(
        weekday=value["weekday"],
        at=time.fromisoformat(value["at"]),
        printer=str(value["printer"]),
        paper=str(value["paper"]),
        chief_id=PersonId(UUID(value["chief"])),
        since=datetime.fromisoformat(value["since"]),
        team_id=TeamId(UUID(value["team"])) if value["team"] else None,
        on=value["on"] is True,
        version=version,
    )


def _run_of(value: dict[str, Any], _version: int) -> PrintRun:
    return PrintRun(
        id=PrintRunId(UUID(value["id"])),
        day=date.fromisoformat(value["day"]),
        state=RunState(value["state"]),
        begun_at=datetime.fromisoformat(value["begun_at"]),
        screen=str(value["screen"]),
        printer=str(value["printer"]),
        job=str(value["job"]),
        error=_error_of(value["error"], dict(value["values"])),
        # Runs were kept without it before.
        left=_pile_of(value.get("left")),
    )


def _pile_of(value: dict[str, Any] | None) -> Pile | None:
    return Pile(str(value["printer"]), str(value["job"])) if value else None


def _error_of(code: str | None, values: dict[str, Any]) -> UserError | None:
    return Unavailable(code, **values) if code else None
