"""A small year to plan: three residents, four blocks of which one runs, a PICU and a clinic that needs somebody."""

from __future__ import annotations

from datetime import date, timedelta

from db.queries.schedule import load_blocks
from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.actions.plan_values import PlanView
from kiosk.actions.plan_view import load_plan_view
from kiosk.actions.planning import load_problem
from kiosk.actions.schedule import (
    BlockEntry,
    RotationEntry,
    RuleEntry,
    assign,
    put_block,
    put_leave,
    put_preference,
    put_rotation,
    put_rule,
)
from kiosk.actions.suggest import keep_suggestion, problem_of
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import BlockId, GoalId, RotationId
from kiosk.domain.rotations import Assignment, Exposure
from kiosk.matching.search import solve
from tests.workroom import Workroom, days

FIRST = date(2026, 11, 2)
WEEKS = timedelta(days=28)
RESIDENTS = ("Amara", "Björn", "Mei-Ling")
PICU_NEED = {"per": "block", "rotations": ["PI"], "min": 1}
CLINIC_NEED = {"per": "block", "rotations": ["CL"], "min": 1, "max": 2}


def plan_year(workroom: Workroom) -> dict[str, RotationId]:
    """Write the year down, everybody in the clinic now but Björn; return the rotations by code."""
    with workroom.store.write() as write:
        programme = workroom.programme_id
        airway, families = (exposure(workroom, "AIR", 3, 3),), (exposure(workroom, "FAM", 2, 2),)
        entries = (
            RotationEntry("PI", "PICU", "#33627C", 0, exposures=airway),
            RotationEntry("CL", "Clinic", "#878CCA", 1, exposures=families),
            RotationEntry("VA", "Vacation", "#FFFFFF", 2, hatched=True),
        )
        rotations = {entry.code: put_rotation(write, programme, entry)[0] for entry in entries}
        starts = [FIRST + number * WEEKS for number in range(4)]
        blocks = [
            put_block(write, programme, BlockEntry("2026/27", first, first + WEEKS - timedelta(1))) for first in starts
        ]
        picu_says = "The PICU has somebody in every block"
        put_rule(write, programme, RuleEntry("picu", "count", picu_says, dict(PICU_NEED), 0))
        clinic_says = "The clinic has one or two people in every block"
        put_rule(write, programme, RuleEntry("clinic", "count", clinic_says, dict(CLINIC_NEED), 1))
        no_vacation = {"per": "total", "rotations": ["VA"], "max": 0}
        put_rule(write, programme, RuleEntry("leave", "count", "Vacation comes from leave", no_vacation, 2))
        running = blocks[0][0]
        assign(
            write,
            [place(workroom, name, running, rotations["PI" if name == "Björn" else "CL"]) for name in RESIDENTS],
        )
        put_leave(write, workroom.id_of("Björn"), FIRST + 2 * WEEKS, FIRST + 3 * WEEKS - timedelta(1), "Parental leave")
        put_preference(write, workroom.id_of("Amara"), rotations["PI"], 1.0)
        goal = GoalWords("I hold the mask with two hands", 3)
        edge = AddGoal(GoalId(write.ids()), workroom.competencies["AIR"].id, goal)
        add_goal(write, workroom.actor("Amara"), edge)
    for name in RESIDENTS:
        workroom.share(name, ItemKind.PLANNING, Audience.TEAM)
        for competency in ("AIR", "FAM"):
            workroom.observe("Dolores", name, competency, 2, ago=days(3))
    return rotations


def exposure(workroom: Workroom, competency: str, much: float, demand: float) -> Exposure:
    """Return how a rotation exercises a competency."""
    return Exposure(workroom.competencies[competency].id, much, demand)


def place(workroom: Workroom, name: str, block: BlockId, rotation: RotationId) -> Assignment:
    """Return somebody's placement."""
    return Assignment(workroom.id_of(name), block, rotation)


def block_id(workroom: Workroom, number: int) -> BlockId:
    """Return a block by its number, from 1."""
    with workroom.store.read() as session:
        return load_blocks(session, workroom.programme_id)[number - 1].id


def suggest(workroom: Workroom) -> None:
    """Let the program suggest the best plan and keep it, without a screen."""
    with workroom.store.write() as write:
        document = load_problem(write.session, workroom.clock.now()).document
        keep_suggestion(write, None, document, solve(problem_of(document)), "Rotation plan")


def seen_by(workroom: Workroom, name: str | None) -> PlanView:
    """Return the plan as somebody who is signed in sees it, or whoever passes by."""
    with workroom.store.read() as session:
        return load_plan_view(session, workroom.actor(name) if name else None, workroom.clock.now())
