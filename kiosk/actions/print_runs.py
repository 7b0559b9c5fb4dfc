"""Goal sheets that print themselves: claimed before anything is made, so that no screen prints them twice.

A claim is on the disk before a page is drawn (decision 0022). Who comes second finds it; who was cut off between it and
the printer has left it there for everybody to see, and only a touch prints again.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from db.queries.programme import load_programme, load_teams
from db.store import WriteSession
from kiosk.actions.permit import require
from kiosk.actions.print_schedule import RUN, chief_of, load_print_state, put_setting, run_to_json
from kiosk.actions.sheets import note_sheets_printed
from kiosk.domain.errors import Conflict, NotAllowed, NotFound, Unavailable, UserError
from kiosk.domain.ids import PersonId, PrintRunId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.print_schedule import (
    Pile,
    PrintRun,
    PrintSchedule,
    RunState,
    due_day,
    is_todays,
    may_repeat,
    pile_of,
    week_of,
)
from kiosk.domain.programme import Programme, Team


@dataclass(frozen=True, slots=True)
class PrintClaim:
    """A run that this screen now prints, in whose name, for whom (`team` None is everybody), and on which paper."""

    run: PrintRun
    actor: Actor
    team: Team | None
    paper: str

    @property
    def week(self) -> date:
        """The Monday of the week that the sheets are for."""
        return week_of(self.run.day)


def claim_due_print(write: WriteSession, screen: str, trouble: UserError | None = None) -> PrintClaim | None:
    """Claim what is due now for a screen; None where nothing is, or another screen was first.

    Without the chief who set it, or with `trouble` (no printer), the run is kept as one that failed, and None returned.
    """
    programme, state = load_programme(write.session), load_print_state(write.session)
    day = due_day(state, write.now, programme.calendar.zone)
    if state.schedule is None or day is None:
        return None
    run = _new_run(write, screen, state.schedule, day)
    try:
        if trouble is not None:
            raise trouble
        claim = _claim(write, programme, state.schedule, run)
    except UserError as error:
        _keep(write, replace(run, state=RunState.FAILED, error=error), None)
        return None
    _keep(write, run, claim.actor.person_id)
    return claim


def claim_again(write: WriteSession, actor: Actor, run_id: PrintRunId, screen: str) -> PrintClaim:
    """Claim once more what did not come out, as the schedule stands now, in the name of whoever touched.

    What still lies in a queue goes with the new run until it was taken out, and only its own screen can do that.

    Raises: NotAllowed, NotFound (`team-missing`); Conflict (`print-run-over` where it came out meanwhile, or somebody
    else was first; `print-lies-elsewhere` where it lies in another screen's queue).
    """
    require(actor, Action.PRINT_BATCH)
    programme, state = load_programme(write.session), load_print_state(write.session)
    before, zone = state.run, programme.calendar.zone
    if state.schedule is None or before is None or before.id != run_id:
        raise Conflict("print-run-over")
    if not may_repeat(before, screen, write.now, zone, running=False):
        raise Conflict("print-run-over")
    left = pile_of(before)
    if left is not None and before.screen != screen:
        raise Conflict("print-lies-elsewhere", printer=left.printer, screen=before.screen)
    run = _new_run(write, screen, state.schedule, before.day, left)
    team = _team(write, programme, state.schedule)
    _keep(write, run, actor.person_id)
    return PrintClaim(run, actor, team, state.schedule.paper)


def hand_over_run(write: WriteSession, claim: PrintClaim, codes: Collection[str]) -> PrintRun:
    """Keep that a claim's pages leave for the printer now, with the sheets' `codes`, and return its run.

    What lay in a queue before was taken out. From now on another screen waits for news anew: nobody takes the run
    over while the printer takes its pages.

    Raises: Conflict (`print-run-over` where somebody took it over), Unavailable (`print-day-over`), NotAllowed.
    """
    run, zone = load_print_state(write.session).run, load_programme(write.session).calendar.zone
    if run is None or run.id != claim.run.id or run.state is not RunState.BEGUN:
        raise Conflict("print-run-over")
    if not is_todays(run, write.now, zone):
        raise Unavailable("print-day-over")
    note_sheets_printed(write, claim.actor, codes)
    run = replace(run, begun_at=write.now, left=None)
    _keep(write, run, claim.actor.person_id)
    return run


def note_run(write: WriteSession, run: PrintRun) -> None:
    """Keep what became of a run, unless another one was begun since."""
    known = load_print_state(write.session).run
    if known is not None and known.id == run.id:
        _keep(write, run, None)


def _claim(write: WriteSession, programme: Programme, schedule: PrintSchedule, run: PrintRun) -> PrintClaim:
    actor = chief_of(write.session, programme.id, schedule)
    if actor is None:
        raise NotAllowed("print-chief-gone")
    return PrintClaim(run, actor, _team(write, programme, schedule), schedule.paper)


def _new_run(
    write: WriteSession, screen: str, schedule: PrintSchedule, day: date, left: Pile | None = None
) -> PrintRun:
    return PrintRun(PrintRunId(write.ids()), day, RunState.BEGUN, write.now, screen, schedule.printer, left=left)


def _team(write: WriteSession, programme: Programme, schedule: PrintSchedule) -> Team | None:
    if schedule.team_id is None:
        return None
    for team in load_teams(write.session, programme.id):
        if team.id == schedule.team_id:
            return team
    raise NotFound("team-missing", team=str(schedule.team_id))


def _keep(write: WriteSession, run: PrintRun, actor_id: PersonId | None) -> None:
    put_setting(write, RUN, run_to_json(run))
    error = run.error.code if run.error is not None else ""
    day = run.day.isoformat()
    write.audit("print_run", actor_id, None, day=day, state=run.state.value, screen=run.screen, error=error)
