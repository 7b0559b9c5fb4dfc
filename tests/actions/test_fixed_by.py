"""Chiefs are told who fixed a place by hand, and when; nobody else is."""

from __future__ import annotations

from kiosk.actions.locks import move_lock, restore_locks, unlock_places
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
    assert seen_by(workroom, CHIEF).fixed_by.keys() == {(AMARA, "B03", "PI")}
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


def test_what_is_taken_back_leaves_the_deed_of_whoever_did_it_first(workroom: Workroom) -> None:
    picu, clinic = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor("Miriam"), picu)
    before = told(workroom)
    workroom.clock.advance(days(1))
    with workroom.store.write() as write:
        moved = move_lock(write, workroom.actor(CHIEF), clinic)
    with workroom.store.write() as write:
        restore_locks(write, workroom.actor(CHIEF), clinic, moved)
    assert told(workroom) == before
    assert before[0][0] == "Miriam Adler"


def test_what_a_file_fixed_is_nobodys_after_it_was_taken_back_too(workroom: Workroom) -> None:
    picu, clinic = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, None, picu)
    with workroom.store.write() as write:
        moved = move_lock(write, workroom.actor(CHIEF), clinic)
        restore_locks(write, workroom.actor(CHIEF), clinic, moved)
    assert told(workroom) == []


def test_two_bars_in_one_block_are_each_of_their_own_chief(workroom: Workroom) -> None:
    picu, clinic = third_block(workroom)
    with workroom.store.write() as write:
        bar_place(write, workroom.actor("Miriam"), picu)
        bar_place(write, workroom.actor(CHIEF), clinic)
    found = {key[2]: by.name for key, by in seen_by(workroom, CHIEF).fixed_by.items()}
    assert found == {"PI": "Miriam Adler", "CL": "Mei-Ling Chen"}


def test_what_was_let_go_of_and_fixed_again_by_a_file_is_nobodys(workroom: Workroom) -> None:
    picu, _ = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor("Miriam"), picu)
        unlock_places(write, workroom.actor("Miriam"), [picu])
        lock_place(write, None, picu)
    assert told(workroom) == []


def test_what_a_file_fixed_over_a_chiefs_lock_is_nobodys(workroom: Workroom) -> None:
    picu, _ = third_block(workroom)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor("Miriam"), picu)
        lock_place(write, None, picu)
    assert told(workroom) == []
