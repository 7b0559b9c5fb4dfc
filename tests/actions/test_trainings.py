"""Dates for learning: planned by oneself or a chief, shown as goals are, called off as a fact."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.tables import AuditRow, TrainingRow
from kiosk.actions.trainings import PlanTraining, call_off_training, keep_training, plan_training
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import InvalidInput, NotAllowed, NotFound
from kiosk.domain.ids import PersonId, TrainingId
from tests.workroom import Workroom


def today(workroom: Workroom) -> date:
    return workroom.board().programme.calendar.day_of(workroom.clock.now())


def plan(workroom: Workroom, by: str, of: str, competency: str, ahead: int = 7, what: str = "LP lab") -> TrainingId:
    day = today(workroom) + timedelta(days=ahead)
    with workroom.store.write() as write:
        ids = workroom.id_of(of), workroom.competencies[competency].id
        command = PlanTraining(TrainingId(write.ids()), *ids, what, day)
        return plan_training(write, workroom.actor(by), command)


def shown(workroom: Workroom, name: str, competency: str) -> tuple[str, int] | None:
    """Return what the wall shows of somebody's next date: what, and in how many days."""
    training = workroom.cell(name, competency).training
    return (training.what, (training.day - today(workroom)).days) if training else None


def test_the_next_date_stands_in_the_cell_and_goes_with_its_day(workroom: Workroom) -> None:
    plan(workroom, "Amara", "Amara", "LP", 20, "Course")
    plan(workroom, "Amara", "Amara", "LP", 7)
    assert shown(workroom, "Amara", "LP") == ("LP lab", 7)
    workroom.clock.set(workroom.clock.now() + timedelta(days=7))
    assert shown(workroom, "Amara", "LP") == ("LP lab", 0)
    workroom.clock.set(workroom.clock.now() + timedelta(days=1))
    assert shown(workroom, "Amara", "LP") == ("Course", 12)


def test_a_chief_plans_for_others_and_nobody_else_does(workroom: Workroom) -> None:
    plan(workroom, "Mei-Ling", "Amara", "LP")
    with pytest.raises(NotAllowed):
        plan(workroom, "Dolores", "Amara", "AIR")
    made = _only(workroom)
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        call_off_training(write, workroom.actor("Dolores"), made)
    assert shown(workroom, "Amara", "LP") == ("LP lab", 7)


def test_what_is_called_off_stays_as_a_fact_and_can_stand_again(workroom: Workroom) -> None:
    made = plan(workroom, "Amara", "Amara", "LP")
    for action, left in ((call_off_training, None), (call_off_training, None), (keep_training, ("LP lab", 7))):
        with workroom.store.write() as write:
            action(write, workroom.actor("Amara"), made)
        assert shown(workroom, "Amara", "LP") == left
    with workroom.store.read() as session:
        told = session.scalars(select(AuditRow.action).where(AuditRow.action.like("training%")).order_by(AuditRow.seq))
        assert list(told) == ["training_plan", "training_call_off", "training_keep"]
        assert session.get(TrainingRow, made) is not None


def test_the_same_command_twice_is_one_date(workroom: Workroom) -> None:
    day, ids = today(workroom), (workroom.id_of("Amara"), workroom.competencies["LP"].id)
    with workroom.store.write() as write:
        command = PlanTraining(TrainingId(write.ids()), *ids, "LP lab", day)
        plan_training(write, workroom.actor("Amara"), command)
    with workroom.store.write() as write:
        plan_training(write, workroom.actor("Amara"), command)
    assert _only(workroom) == command.id


@pytest.mark.parametrize(
    ("ahead", "what", "code"),
    [
        (-1, "LP lab", "day-past"),
        (401, "LP lab", "day-too-far"),
        (7, "  ", "text-missing"),
        (7, "x" * 41, "text-too-long"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(workroom: Workroom, ahead: int, what: str, code: str) -> None:
    with pytest.raises(InvalidInput) as told:
        plan(workroom, "Amara", "Amara", "LP", ahead, what)
    assert told.value.code == code
    assert shown(workroom, "Amara", "LP") is None


def test_who_keeps_goals_to_themselves_keeps_their_dates_too(workroom: Workroom) -> None:
    before = workroom.board()
    plan(workroom, "Amara", "Amara", "LP")
    assert workroom.board() != before
    workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    assert workroom.board().board == before.board


def test_nobody_and_nothing_that_is_not_there(workroom: Workroom) -> None:
    day = today(workroom)
    with workroom.store.write() as write:
        nobody = PersonId(write.ids())
        command = PlanTraining(TrainingId(write.ids()), nobody, workroom.competencies["LP"].id, "LP lab", day)
        with pytest.raises(NotFound, match="person-missing"):
            plan_training(write, workroom.actor("Mei-Ling"), command)
        with pytest.raises(NotFound, match="training-missing"):
            call_off_training(write, workroom.actor("Amara"), TrainingId(write.ids()))


def _only(workroom: Workroom) -> TrainingId:
    with workroom.store.read() as session:
        return TrainingId(session.scalars(select(TrainingRow.id)).one())
