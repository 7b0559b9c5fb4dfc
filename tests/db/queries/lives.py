"""Workrooms that lived through some months by chance, and what is left of them without what is not shared."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import CursorResult, Delete, Select, delete, select
from sqlalchemy.orm import Session

from db.queries.people import load_sight
from db.queries.programme import load_programme
from db.store import WriteSession
from db.tables import AllyRow, CheckInRow, CoachOfferRow, GoalRow, LatestRow, ObservationRow, TrainingRow
from kiosk.actions.goals import AddGoal, CheckInOnGoal, GoalWords, add_goal, check_in, end_goal, join_goal
from kiosk.actions.observe import Observe, observe
from kiosk.actions.sharing import choose_audience, offer_coaching
from kiosk.actions.trainings import PlanTraining, plan_training
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.evidence import Source
from kiosk.domain.goals import AllyKind, GoalStatus
from kiosk.domain.ids import GoalId, ObservationId, PersonId, TrainingId
from tests.workroom import Workroom

DAYS = 220
EVENTS = 90


def live_through(workroom: Workroom, seed: int) -> None:
    """Let a workroom live up to now: observations, own views, goals, allies, offers."""
    chance, now = random.Random(seed), workroom.clock.now()
    for ago in sorted((chance.randrange(DAYS) for _ in range(EVENTS)), reverse=True):
        workroom.clock.set(now - timedelta(days=ago))
        with workroom.store.write() as write:
            _something_happens(workroom, write, chance)
    workroom.clock.set(now)


def choose_by_chance(workroom: Workroom, seed: int) -> None:
    """Let everybody choose who sees what of them; the wall is the likeliest, so that leaders are enough at times."""
    chance = random.Random(seed)
    with workroom.store.write() as write:
        for name in workroom.people:
            for kind in ItemKind:
                audience = chance.choice([*Audience, Audience.WALL, Audience.WALL])
                choose_audience(write, workroom.actor(name), kind, audience)


def remove_hidden(workroom: Workroom, viewer: PersonId | None = None) -> int:
    """Delete every item that a viewer (None: anybody at the wall) may not see; return how many rows went.

    What the viewer said stays, and the goals they help with: those are theirs, too.
    """
    with workroom.store.write() as write:
        session = write.session
        hidden = _hidden_from(workroom, session, viewer)
        mine = select(AllyRow.goal_id).where(AllyRow.person_id == viewer)
        goals = select(GoalRow.id).where(GoalRow.person_id.in_(hidden[ItemKind.GOALS]), GoalRow.id.not_in(mine))
        seen = _observations(hidden[ItemKind.LEVELS], Source.OBSERVER, viewer)
        own = _observations(hidden[ItemKind.SELF_VIEW], Source.SELF, viewer)
        statements: list[Delete] = [
            delete(AllyRow).where(AllyRow.goal_id.in_(goals)),
            delete(CheckInRow).where(CheckInRow.goal_id.in_(goals)),
            delete(GoalRow).where(GoalRow.id.in_(goals)),
            delete(TrainingRow).where(TrainingRow.person_id.in_(hidden[ItemKind.GOALS])),
            delete(CoachOfferRow).where(CoachOfferRow.person_id.in_(hidden[ItemKind.LEVELS])),
            delete(LatestRow).where(LatestRow.observation_id.in_(seen) | LatestRow.observation_id.in_(own)),
            delete(ObservationRow).where(ObservationRow.id.in_(seen) | ObservationRow.id.in_(own)),
        ]
        return sum(cast("CursorResult[Any]", session.execute(each)).rowcount for each in statements)


def _hidden_from(workroom: Workroom, session: Session, viewer: PersonId | None) -> dict[ItemKind, list[PersonId]]:
    sight = load_sight(session, load_programme(session), viewer)
    people = [person.id for person in workroom.people.values()]
    return {kind: [person for person in people if not sight.reaches(person, kind)] for kind in ItemKind}


def _observations(people: list[PersonId], source: Source, viewer: PersonId | None) -> Select[UUID]:
    statement = select(ObservationRow.id).where(ObservationRow.person_id.in_(people), ObservationRow.source == source)
    return statement.where(ObservationRow.observer_id != viewer) if viewer else statement


def _something_happens(workroom: Workroom, write: WriteSession, chance: random.Random) -> None:
    by, of = chance.sample(sorted(workroom.people), 2)
    competency = workroom.competencies[chance.choice(sorted(workroom.competencies))].id
    # What does not apply to the role, a fourth goal: nothing happens that day.
    with suppress(InvalidInput, NotFound):
        match chance.randrange(11):
            case 0 | 1 | 2 | 3 | 4 | 5:
                about = chance.choice((of, of, of, of, by))
                entry = Observe(
                    ObservationId(write.ids()),
                    workroom.id_of(about),
                    competency,
                    chance.randrange(5),
                    f"{by} on {about}",
                )
                observe(write, workroom.actor(by), entry)
            case 6 | 7:
                words = GoalWords(f"{of}'s own goal", chance.randrange(1, 5))
                goal = add_goal(write, workroom.actor(of), AddGoal(GoalId(write.ids()), competency, words))
                _go_on(workroom, write, chance, goal, by, of)
            case 8:
                day = workroom.clock.now().date() + timedelta(days=chance.randrange(1, 300))
                own = workroom.id_of(by)
                plan_training(
                    write,
                    workroom.actor(by),
                    PlanTraining(TrainingId(write.ids()), own, competency, f"{by}'s lab", day),
                )
            case _:
                offer_coaching(write, workroom.actor(by), competency)


def _go_on(workroom: Workroom, write: WriteSession, chance: random.Random, goal: GoalId, by: str, of: str) -> None:
    write.session.flush()
    owner = workroom.actor(of)
    check_in(write, owner, CheckInOnGoal(write.ids(), goal, f"{of} tried it"))
    if chance.random() < 0.3:
        end_goal(write, owner, goal, 1, chance.choice((GoalStatus.REACHED, GoalStatus.LET_GO)))
    else:
        join_goal(write, workroom.actor(by), goal, chance.choice(list(AllyKind)))
