"""The team's retro: a change is proposed, taken up by somebody until a day, and followed to its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from db.queries.retro import Retro, load_retro
from kiosk.actions.retro import (
    MoveChange,
    ProposeChange,
    move_change,
    propose_change,
    take_step_back,
    withdraw_change,
)
from kiosk.domain.errors import Conflict, InvalidInput, NotFound
from kiosk.domain.ids import ChangeId
from kiosk.domain.retro import Stage
from tests.workroom import Workroom, days


def retro(workroom: Workroom) -> Retro:
    with workroom.store.read() as session:
        return load_retro(session, workroom.clock.now())


def texts(workroom: Workroom) -> list[tuple[str, Stage]]:
    return [(change.text, change.stage) for change in retro(workroom).changes]


def newest(workroom: Workroom, change: ChangeId) -> UUID | None:
    return next(each.newest for each in retro(workroom).changes if each.id == change)


def propose(workroom: Workroom, by: str, text: str) -> ChangeId:
    with workroom.store.write() as write:
        return propose_change(write, workroom.actor(by), ProposeChange(ChangeId(write.ids()), text))


def take_up(workroom: Workroom, change: ChangeId, who: str, ahead: int = 14) -> MoveChange:
    due, seen = retro(workroom).day + timedelta(days=ahead), newest(workroom, change)
    with workroom.store.write() as write:
        command = MoveChange(write.ids(), change, seen, Stage.TAKEN_UP, workroom.id_of(who), due)
        move_change(write, workroom.actor("Amara"), command)
    return command


def end(workroom: Workroom, change: ChangeId, stage: Stage, why: str = "") -> MoveChange:
    seen = newest(workroom, change)
    with workroom.store.write() as write:
        command = MoveChange(write.ids(), change, seen, stage, why=why)
        move_change(write, workroom.actor("Dolores"), command)
    return command


def test_a_change_is_followed_until_it_is_done(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Hang the board at eye level")
    take_up(workroom, made, "Dolores")
    (change,) = retro(workroom).changes
    assert (change.stage, change.who_id) == (Stage.TAKEN_UP, workroom.id_of("Dolores"))
    assert change.due == retro(workroom).day + timedelta(days=14)
    end(workroom, made, Stage.DONE)
    assert texts(workroom) == [("Hang the board at eye level", Stage.DONE)]
    workroom.clock.set(workroom.clock.now() + days(121))
    assert texts(workroom) == []


def test_the_next_retro_opens_with_what_is_open(workroom: Workroom) -> None:
    dropped = propose(workroom, "Amara", "Sounds")
    end(workroom, dropped, Stage.DROPPED, "Loud enough here")
    propose(workroom, "Amara", "Larger names")
    later = propose(workroom, "Björn", "A stool")
    sooner = propose(workroom, "Björn", "A pen")
    take_up(workroom, later, "Amara", 30)
    take_up(workroom, sooner, "Amara", 3)
    workroom.clock.set(workroom.clock.now() + days(20))
    assert [text for text, _ in texts(workroom)] == ["A pen", "A stool", "Larger names", "Sounds"]
    assert retro(workroom).changes[-1].why == "Loud enough here"


def test_a_change_is_not_dropped_without_a_reason_nor_promised_for_a_day_that_is_over(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Larger names")
    with pytest.raises(InvalidInput) as refused:
        end(workroom, made, Stage.DROPPED)
    assert refused.value.code == "text-missing"
    for ahead, code in ((-1, "day-past"), (200, "day-too-far")):
        with pytest.raises(InvalidInput) as refused:
            take_up(workroom, made, "Dolores", ahead)
        assert refused.value.code == code
    assert texts(workroom) == [("Larger names", Stage.PROPOSED)]


def test_whoever_saw_an_older_state_is_told_so(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Larger names")
    command = take_up(workroom, made, "Dolores")
    dropped = MoveChange(workroom.store.ids(), made, None, Stage.DROPPED, why="No")
    with pytest.raises(Conflict), workroom.store.write() as write:
        move_change(write, workroom.actor("Dolores"), dropped)
    with pytest.raises(Conflict), workroom.store.write() as write:
        withdraw_change(write, workroom.actor("Amara"), made)
    with workroom.store.write() as write:
        move_change(write, workroom.actor("Amara"), command)
    assert len(retro(workroom).changes[0].steps) == 1


def test_whoever_did_not_see_that_somebody_else_has_it_by_now_is_told_so(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Larger names")
    seen = take_up(workroom, made, "Dolores")
    take_up(workroom, made, "Björn")
    done = MoveChange(workroom.store.ids(), made, seen.id, Stage.DONE)
    with pytest.raises(Conflict), workroom.store.write() as write:
        move_change(write, workroom.actor("Dolores"), done)
    assert retro(workroom).changes[0].who_id == workroom.id_of("Björn")


def test_one_step_says_one_thing(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Larger names")
    command = take_up(workroom, made, "Dolores")
    for_björn = replace(command, who_id=workroom.id_of("Björn"))
    with pytest.raises(Conflict), workroom.store.write() as write:
        move_change(write, workroom.actor("Amara"), for_björn)
    with workroom.store.write() as write:
        take_step_back(write, workroom.actor("Amara"), command.id)
    # A step that was taken back does not come again by itself.
    with pytest.raises(Conflict), workroom.store.write() as write:
        move_change(write, workroom.actor("Amara"), command)
    assert texts(workroom) == [("Larger names", Stage.PROPOSED)]


def test_every_step_can_be_taken_back_by_whoever_said_it(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Larger names")
    first = take_up(workroom, made, "Dolores")
    done = end(workroom, made, Stage.DONE)
    with workroom.store.write() as write, pytest.raises(NotFound):
        take_step_back(write, workroom.actor("Amara"), done.id)
    with workroom.store.write() as write, pytest.raises(Conflict):
        take_step_back(write, workroom.actor("Amara"), first.id)
    for _ in range(2):
        with workroom.store.write() as write:
            take_step_back(write, workroom.actor("Dolores"), done.id)
    with workroom.store.write() as write:
        take_step_back(write, workroom.actor("Amara"), first.id)
    assert texts(workroom) == [("Larger names", Stage.PROPOSED)]
    with workroom.store.write() as write:
        withdraw_change(write, workroom.actor("Amara"), made)
    assert texts(workroom) == []


def test_a_change_needs_somebody_and_a_day(workroom: Workroom) -> None:
    made = propose(workroom, "Amara", "Larger names")
    nobody = MoveChange(workroom.store.ids(), made, None, Stage.TAKEN_UP, None, date(2026, 12, 1))
    with workroom.store.write() as write, pytest.raises(ValueError, match="until a day"):
        move_change(write, workroom.actor("Amara"), nobody)
