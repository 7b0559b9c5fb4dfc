"""Chiefs are told who fixed a place by hand, and when; nobody else is."""

from __future__ import annotations

from kiosk.actions.locks import move_lock, unlock_places
from kiosk.actions.schedule import bar_place, lock_place
from kiosk.domain.rotations import Assignment
from tests.planning import block_id, place, plan_year, seen_by
from tests.workroom import Workroom, days

AMARA, CHIEF = "p01", "Mei-Ling"


def third_block(workroom: Workroom) -> tuple[Assignment, Assignment]:
    """Write a year down; return Amara in the PICU and in the clinic, in block 3."""
    rotations = plan_year(workroom)
    third = block_id(workroom, 3)
    picu, clinic = (place(workroom, "Amara", third, rotations[code]) for code in ("PI", "CL"))
    return picu, clinic


def told(workroom: Workroom, viewer: str | None = CHIEF) -> list[tuple[str, str]]:
    return [(by.name, by.day.isoformat()) for by in seen_by(workroom, viewer).fixed_by.values()]


def test_whose_hand_it_was_is_told_with_the_day(workroom: Workroom) -> None:
    picu, _ = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor("Miriam"), picu)
    day = workroom.clock.now().date().isoformat()
    assert told(workroom) == [("Miriam Adler", day)]
    assert seen_by(workroom, CHIEF).fixed_by.keys() == {(AMARA, "B03")}
    assert told(workroom, None) == told(workroom, "Amara") == []


def test_the_last_hand_counts_and_what_was_let_go_of_is_nobodys(workroom: Workroom) -> None:
    picu, clinic = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor("Miriam"), picu)
    workroom.clock.advance(days(1))
    with workroom.store.write() as write:
        move_lock(write, workroom.actor(CHIEF), clinic)
    assert [name for name, _ in told(workroom)] == ["Mei-Ling Chen"]
    with workroom.store.write() as write:
        unlock_places(write, workroom.actor(CHIEF), [clinic])
    assert told(workroom) == []


def test_what_was_ruled_out_is_somebodys_and_what_a_file_fixed_is_nobodys(workroom: Workroom) -> None:
    picu, clinic = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, None, picu)
    assert told(workroom) == []
    with workroom.store.write() as write:
        bar_place(write, workroom.actor(CHIEF), clinic)
    assert [name for name, _ in told(workroom)] == ["Mei-Ling Chen"]
