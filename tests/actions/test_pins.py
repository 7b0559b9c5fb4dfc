"""PINs: hashed with a pepper, rested after wrong ones, given anew by a chief."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from db.database import open_database
from db.tables import AuditRow
from kiosk.actions.pins import (
    CODE_LIFETIME,
    PinState,
    check_digits,
    give_code,
    hash_pin,
    load_pin_state,
    matches,
    new_code,
    note_failure,
    note_success,
    people_without_pin,
    set_own_pin,
)
from kiosk.actions.setup import put_person
from kiosk.domain.errors import InvalidInput, NotAllowed, NotFound
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Actor
from tests.workroom import PEOPLE, Workroom

PEPPER = b"pepper of this kiosk"
SCREEN, OTHER_SCREEN = "workroom-1", "workroom-2"
A_HASH = hash_pin("4711", PEPPER)


def with_pin(workroom: Workroom, name: str = "Amara") -> Workroom:
    with workroom.store.write() as write:
        set_own_pin(write, workroom.actor(name), A_HASH)
    return workroom


def fail(workroom: Workroom, times: int, name: str = "Amara", screen: str = SCREEN) -> None:
    for _ in range(times):
        with workroom.store.write() as write:
            note_failure(write, workroom.id_of(name), screen)


def state(workroom: Workroom, name: str = "Amara", screen: str = SCREEN) -> PinState:
    with workroom.store.read() as session:
        return load_pin_state(session, workroom.id_of(name), screen, workroom.clock.now())


def give(workroom: Workroom, code_hash: str = A_HASH) -> datetime:
    """Let a chief give Amara a code; return until when it can be used."""
    with workroom.store.write() as write:
        return give_code(write, workroom.actor("Mei-Ling"), workroom.id_of("Amara"), code_hash)


def come_in(workroom: Workroom, proved: str | None = None) -> None:
    """Let Amara give the right PIN or code."""
    with workroom.store.write() as write:
        note_success(write, workroom.id_of("Amara"), proved)


def rest(workroom: Workroom, name: str = "Amara", screen: str = SCREEN) -> float:
    return state(workroom, name, screen).rest.total_seconds()


def test_a_pin_is_kept_as_argon2id_that_only_this_pepper_opens() -> None:
    assert A_HASH.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert "4711" not in A_HASH
    assert matches(A_HASH, "4711", PEPPER)
    assert not matches(A_HASH, "4712", PEPPER)
    assert not matches(A_HASH, "4711", b"another pepper")
    assert hash_pin("4711", PEPPER) != A_HASH


@pytest.mark.parametrize("stored", [None, "", "not a hash", "$argon2id$v=19$m=19456,t=2,p=1$broken"])
def test_without_a_pin_nothing_matches(stored: str | None) -> None:
    assert not matches(stored, "4711", PEPPER)


@pytest.mark.parametrize("digits", ["4711", "80215", "592038", "90413627", "3141"])
def test_a_pin_that_is_not_guessed_first_is_accepted(digits: str) -> None:
    check_digits(digits)


@pytest.mark.parametrize("digits", ["", "123", "471", "123456789", "47 1", "47a1", "４７１１", "-471"])
def test_a_pin_is_four_to_eight_digits(digits: str) -> None:
    with pytest.raises(InvalidInput, match="pin-length"):
        check_digits(digits)


@pytest.mark.parametrize(
    "digits",
    [
        "0000",
        "1234",
        "4321",
        "7890",
        "3210",
        "8901",
        "1212",
        "123123",
        "1122",
        "445566",
        "2580",
        "1990",
        "2004",
        "147258",
    ],
)
def test_what_is_guessed_first_is_refused(digits: str) -> None:
    with pytest.raises(InvalidInput, match="pin-common"):
        check_digits(digits)


def test_a_code_read_out_by_a_chief_is_six_digits_and_not_a_common_pin() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) > 40
    for code in codes:
        assert len(code) == 6
        check_digits(code)


def test_wrong_pins_earn_rest_and_the_right_one_forgets_them(workroom: Workroom) -> None:
    with_pin(workroom)
    earned = []
    for _ in range(6):
        fail(workroom, 1)
        earned.append(rest(workroom))
        workroom.clock.advance(timedelta(minutes=5))
    assert earned == [0, 0, 1, 2, 4, 8]
    with workroom.store.write() as write:
        note_success(write, workroom.id_of("Amara"))
    assert (state(workroom).failures, rest(workroom)) == (0, 0)


def test_ten_in_a_row_lock_one_person_for_fifteen_minutes_on_every_screen(workroom: Workroom) -> None:
    with_pin(with_pin(workroom), "Björn")
    fail(workroom, 10)
    assert rest(workroom) == rest(workroom, screen=OTHER_SCREEN) == 900
    assert rest(workroom, "Björn") == 0
    workroom.clock.advance(timedelta(minutes=15))
    assert rest(workroom) == 0
    fail(workroom, 1)
    assert rest(workroom) == 900


def test_the_lock_survives_a_restart(small_workroom: Workroom) -> None:
    fail(with_pin(small_workroom), 10)
    small_workroom.store.close()
    again = open_database(str(small_workroom.store.location), small_workroom.clock)
    try:
        with again.read() as session:
            found = load_pin_state(session, small_workroom.id_of("Amara"), SCREEN, small_workroom.clock.now())
    finally:
        again.close()
    assert (found.failures, found.rest) == (10, timedelta(minutes=15))


def test_a_clock_set_back_gives_one_try_and_keeps_the_count(small_workroom: Workroom) -> None:
    fail(with_pin(small_workroom), 10)
    small_workroom.clock.advance(timedelta(days=-1))
    assert rest(small_workroom) == 0
    fail(small_workroom, 1)
    assert (state(small_workroom).failures, rest(small_workroom)) == (11, 900)


def test_a_clock_set_forward_keeps_the_count(small_workroom: Workroom) -> None:
    fail(with_pin(small_workroom), 10)
    small_workroom.clock.advance(timedelta(days=1))
    assert rest(small_workroom) == 0
    fail(small_workroom, 1)
    assert rest(small_workroom) == 900


def test_thirty_wrong_ones_at_a_screen_rest_its_pad_for_everybody(workroom: Workroom) -> None:
    names = sorted(workroom.people)
    for name in names:
        with_pin(workroom, name)
        # Two each earn nobody a rest of their own.
        fail(workroom, 2, name)
    fail(workroom, 17, "Björn", SCREEN)
    assert rest(workroom, "Ines") == 0
    fail(workroom, 1, "Björn", SCREEN)
    assert rest(workroom, "Ines") == 600
    assert rest(workroom, "Ines", OTHER_SCREEN) == 0
    workroom.clock.advance(timedelta(minutes=4))
    assert rest(workroom, "Ines") == 360
    workroom.clock.advance(timedelta(minutes=6))
    assert rest(workroom, "Ines") == 0


def test_a_screen_whose_clock_was_set_back_does_not_rest_for_a_day(small_workroom: Workroom) -> None:
    fail(with_pin(small_workroom, "Björn"), 30, "Björn")
    small_workroom.clock.advance(timedelta(days=-1))
    assert rest(small_workroom, "Ines") == 0


def test_whoever_has_no_pin_yet_is_counted_by_the_screen_alone(small_workroom: Workroom) -> None:
    fail(small_workroom, 12)
    assert (state(small_workroom).hash, rest(small_workroom)) == (None, 0)
    fail(small_workroom, 18)
    assert rest(small_workroom) == 600


def test_a_chief_ends_a_lock_with_a_code_that_asks_for_a_new_pin(workroom: Workroom) -> None:
    fail(with_pin(workroom), 10)
    code = hash_pin("592038", PEPPER)
    with workroom.store.write() as write:
        give_code(write, workroom.actor("Mei-Ling"), workroom.id_of("Amara"), code)
    assert (state(workroom).hash, state(workroom).one_time, rest(workroom)) == (code, True, 0)
    with workroom.store.write() as write:
        set_own_pin(write, workroom.actor("Amara"), A_HASH)
    assert (state(workroom).hash, state(workroom).one_time) == (A_HASH, False)


def test_a_code_can_be_used_for_a_week(workroom: Workroom) -> None:
    until = give(workroom)
    assert until - workroom.clock.now() == CODE_LIFETIME == timedelta(days=7)
    workroom.clock.set(until)
    come_in(workroom)
    until = give(workroom)
    workroom.clock.set(until + timedelta(seconds=1))
    with pytest.raises(NotAllowed, match="code-lapsed"):
        come_in(workroom)
    with_pin(workroom)
    workroom.clock.advance(timedelta(days=400))
    come_in(workroom)
    come_in(workroom)


def test_a_code_is_used_up_by_its_one_use(workroom: Workroom) -> None:
    give(with_pin(workroom))
    come_in(workroom)
    assert state(workroom) == PinState(None, one_time=False, rest=timedelta(0), failures=0)
    with pytest.raises(NotAllowed, match="not-allowed"):
        come_in(workroom)
    with workroom.store.read() as session:
        waiting = people_without_pin(session, workroom.programme_id, workroom.clock.now())
        trail = session.scalars(select(AuditRow.action).order_by(AuditRow.seq.desc()).limit(3)).all()
    assert "Amara" in [person.given_name for person in waiting]
    assert trail[::-1] == ["pin_code", "pin_code_used", "sign_in"]
    with_pin(workroom)
    assert state(workroom).hash == A_HASH


def test_a_power_cut_before_a_pin_was_chosen_leaves_neither_code_nor_pin(small_workroom: Workroom) -> None:
    give(small_workroom)
    come_in(small_workroom)
    small_workroom.store.close()
    with closing(open_database(str(small_workroom.store.location), small_workroom.clock)) as again:
        after = replace(small_workroom, store=again)
        assert state(after).hash is None
        give(after)
        come_in(after)


def test_of_two_screens_with_one_code_one_lets_somebody_in(workroom: Workroom) -> None:
    give(workroom)
    proved = state(workroom).hash
    come_in(workroom, proved)
    with pytest.raises(NotAllowed, match="not-allowed"):
        come_in(workroom, proved)


def test_a_code_that_is_given_while_the_old_pin_is_checked_is_not_used_up(workroom: Workroom) -> None:
    proved = state(with_pin(workroom)).hash
    code = hash_pin("592038", PEPPER)
    give(workroom, code)
    with pytest.raises(NotAllowed, match="not-allowed"):
        come_in(workroom, proved)
    assert (state(workroom).hash, state(workroom).one_time) == (code, True)
    come_in(workroom, code)


def test_who_cannot_come_in_has_neither_pin_nor_a_code_that_still_works(workroom: Workroom) -> None:
    def waiting() -> list[str]:
        with workroom.store.read() as session:
            people = people_without_pin(session, workroom.programme_id, workroom.clock.now())
        return [person.given_name for person in people]

    with_pin(workroom)
    with workroom.store.write() as write:
        give_code(write, None, workroom.id_of("Björn"), A_HASH)
        put_person(write, workroom.programme_id, None, replace(PEOPLE[5], active=False))
    assert waiting() == ["Dolores", "Mei-Ling", "Miriam"]
    workroom.clock.advance(CODE_LIFETIME)
    assert waiting() == ["Dolores", "Mei-Ling", "Miriam"]
    workroom.clock.advance(timedelta(seconds=1))
    assert waiting() == ["Björn", "Dolores", "Mei-Ling", "Miriam"]


def test_whoever_runs_the_machine_gives_codes_to_anybody_who_is_here(workroom: Workroom) -> None:
    with workroom.store.write() as write:
        give_code(write, None, workroom.id_of("Miriam"), A_HASH)
        give_code(write, workroom.actor("Miriam"), workroom.id_of("Amara"), A_HASH)
        put_person(write, workroom.programme_id, None, replace(PEOPLE[5], active=False))
    with pytest.raises(NotFound, match="person-left"), workroom.store.write() as write:
        give_code(write, None, workroom.id_of("Ines"), A_HASH)
    with workroom.store.read() as session:
        trail = session.scalars(select(AuditRow).where(AuditRow.action == "pin_code").order_by(AuditRow.seq)).all()
    assert [(row.actor_id, row.subject_id, row.details) for row in trail] == [
        (None, workroom.id_of("Miriam"), {"given": "machine"}),
        (workroom.id_of("Miriam"), workroom.id_of("Amara"), {"given": "kiosk"}),
    ]


def test_codes_are_given_by_chiefs_and_to_people_of_the_programme(small_workroom: Workroom) -> None:
    amara = small_workroom.id_of("Amara")
    stranger = PersonId(small_workroom.store.ids())
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        give_code(write, small_workroom.actor("Björn"), amara, A_HASH)
    with pytest.raises(NotFound, match="person-missing"), small_workroom.store.write() as write:
        give_code(write, small_workroom.actor("Mei-Ling"), stranger, A_HASH)
    with pytest.raises(NotFound, match="person-missing"), small_workroom.store.read() as session:
        load_pin_state(session, stranger, SCREEN, small_workroom.clock.now())
    assert state(small_workroom).hash is None


def test_a_chief_does_not_become_a_director_by_a_code(small_workroom: Workroom) -> None:
    chief, director = small_workroom.actor("Mei-Ling"), small_workroom.actor("Miriam")
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        give_code(write, chief, director.person_id, A_HASH)
    with small_workroom.store.write() as write:
        give_code(write, chief, chief.person_id, A_HASH)
        give_code(write, director, chief.person_id, A_HASH)
    assert state(small_workroom).hash is None


def test_nobody_sets_a_pin_by_name_alone(small_workroom: Workroom) -> None:
    unproven = Actor(small_workroom.id_of("Amara"), small_workroom.programme_id, proven=False)
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        set_own_pin(write, unproven, A_HASH)
    assert state(small_workroom).hash is None
