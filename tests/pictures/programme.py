"""A small invented programme that is the same in every picture: its people, its words, its ids, its moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from db.database import create_database, open_database
from db.queries.people import load_people
from db.store import Store
from kiosk.actions.goals import AddGoal, GoalWords, add_goal, join_goal
from kiosk.actions.kept_plans import KeptPlan, keep_plan
from kiosk.actions.planning import load_problem
from kiosk.actions.setup import RosterEntry, put_person
from kiosk.actions.sharing import offer_coaching
from kiosk.actions.suggest import problem_of
from kiosk.app.tour.pictures import Guests
from kiosk.domain.board import CellKind
from kiosk.domain.clock import SetClock
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind
from kiosk.domain.ids import GoalId, IdMaker, PlanId
from kiosk.domain.people import RoleKind
from kiosk.matching.plan_json import plan_object
from kiosk.matching.search import solve
from tests.planning import plan_year
from tests.workroom import Workroom, days, make_workroom

AFTERNOON = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
"""A Monday, two o'clock in the programme's zone."""

OTHERS = (
    RosterEntry("p07", "Kwabena Mensah", "Resident", RoleKind.RESIDENT, "Team Blue", 1),
    RosterEntry("p08", "Leila Farahani", "Resident", RoleKind.RESIDENT, "Team Green", 2),
    RosterEntry("p09", "Oskar Wiśniewski", "Respiratory therapist", RoleKind.THERAPIST, "Team Green"),
    RosterEntry("p10", "Tomás Rivera", "Nurse", RoleKind.NURSE, "Team Blue"),
)
GOALS = (
    ("Amara", "FAM", 2, "Ask what they have heard already, and wait for the whole answer."),
    ("Björn", "HAND", 3, "Say the worst first, in one sentence."),
    ("Kwabena", "LP", 2, "Find the space with somebody beside me."),
    ("Leila", "AIR", 3, "Hold the mask with two hands and watch the chest."),
    ("Dolores", "HAND", 4, "Let the night ask back before I go."),
)
_UNSEEN, _LEVELS = 5, 5


@contextmanager
def invented_programme(folder: Path) -> Iterator[tuple[Workroom, Guests]]:
    """Make the programme in a folder, and give it with whom the pictures show."""
    clock = SetClock(AFTERNOON)
    ids = IdMaker(clock, Random(7).randbytes)
    path = folder / "programme.db"
    create_database(path, clock, ids=ids)
    store = open_database(path, clock, ids=ids)
    try:
        workroom = _peopled(store, clock)
        _tell(workroom)
        yield workroom, Guests(workroom.people["Amara"], workroom.people["Mei-Ling"])
    finally:
        store.close()


def _peopled(store: Store, clock: SetClock) -> Workroom:
    small = make_workroom(store, clock)
    with store.write() as write:
        for entry in OTHERS:
            put_person(write, small.programme_id, None, entry)
        people = {person.given_name: person for person in load_people(write.session, small.programme_id)}
    workroom = replace(small, people=people)
    for name in people:
        workroom.share(name, ItemKind.GOALS, Audience.WALL)
        workroom.share(name, ItemKind.LEVELS, Audience.WALL)
    return workroom


def _tell(workroom: Workroom) -> None:
    board = workroom.board().board
    for number, row in enumerate(board.rows):
        for place, (column, cell) in enumerate(zip(board.columns, row.cells, strict=True)):
            if cell.kind is not CellKind.NOT_APPLICABLE:
                _observe(workroom, row.person.given_name, column.competency.code, number, place)
    plan_year(workroom)
    _suggest(workroom)
    with workroom.store.write() as write:
        for name, code, target, text in GOALS:
            words = GoalWords(text, target, practice_ground="Wards, mornings")
            goal = add_goal(
                write, workroom.actor(name), AddGoal(GoalId(write.ids()), workroom.competencies[code].id, words)
            )
            if name != "Amara":
                join_goal(write, workroom.actor("Ines"), goal, AllyKind.WATCH)
        for name, code in (("Miriam", "AIR"), ("Dolores", "FAM"), ("Tomás", "LP")):
            offer_coaching(write, workroom.actor(name), workroom.competencies[code].id)


def _suggest(workroom: Workroom) -> None:
    """Keep the best plan, under a code that is not drawn by lot."""
    with workroom.store.write() as write:
        document = load_problem(write.session, workroom.clock.now()).document
        plan = solve(problem_of(document))
        keep_plan(
            write,
            None,
            KeptPlan(PlanId(write.ids()), "Plan", "ELM42", write.now, plan.status.value, document, plan_object(plan)),
        )


def _observe(workroom: Workroom, name: str, code: str, row: int, column: int) -> None:
    """Let somebody have seen a cell some weeks ago, and a few of them again since, one level on."""
    mixed = row * 7 + column * 3
    if mixed % _UNSEEN == 0:
        return
    by = "Dolores" if name != "Dolores" else "Miriam"
    level = mixed * 5 % 11 % _LEVELS
    workroom.observe(by, name, code, level, ago=days(30 + mixed % 60), seen="Kept calm, and said what comes next.")
    if mixed % 4 == 0 and level + 1 < _LEVELS:
        workroom.observe(by, name, code, level + 1, ago=timedelta(days=1 + row))
