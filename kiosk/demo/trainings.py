"""Dates for learning that lie ahead on the demo's last day: labs and courses that several people go to."""

from __future__ import annotations

import random
from datetime import date, timedelta

from db.store import WriteSession
from kiosk.actions.trainings import PlanTraining, plan_training
from kiosk.demo.chance import happens
from kiosk.demo.roster import DemoPerson
from kiosk.demo.world import World
from kiosk.domain.ids import TrainingId

_LABS = {
    "AIR": "Airway lab",
    "LP": "LP lab",
    "VASC": "Line lab",
    "CODE": "Code sim",
    "NEWS": "Role play",
    "FAM": "Role play",
    "GIVE": "Workshop",
    "TEACH": "Workshop",
    "QI": "QI course",
}
_GOES = 0.4
_FIRST, _LAST = 3, 27


def plan_dates(write: WriteSession, world: World, day: date, chance: random.Random) -> None:
    """Plan a lab or course in some competencies, for those who work below being on their own."""
    for code, what in _LABS.items():
        if code not in world.competencies:
            continue
        when = day + timedelta(days=chance.randrange(_FIRST, _LAST))
        # Nobody teaches on a Sunday.
        when += timedelta(days=when.weekday() == 6)
        for person in world.people:
            if _needs_it(world, person, code) and happens(chance, _GOES):
                command = PlanTraining(
                    TrainingId(write.ids()), world.ids[person.key], world.competencies[code], what, when
                )
                plan_training(write, world.actor(person), command)


def _needs_it(world: World, person: DemoPerson, code: str) -> bool:
    level = world.level(person, code)
    return (
        world.is_here(person)
        and code in world.applies(person)
        and person.kind.is_trainee
        and (level is None or level < world.scale.alone_from - 1)
    )
