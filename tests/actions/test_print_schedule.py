"""A chief lets goal sheets print themselves; whichever screen is first prints them, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from threading import Thread

import pytest
from sqlalchemy import select

from db.database import open_database
from db.store import Store
from db.tables import AuditRow, PersonRow, SettingRow, TeamRow
from kiosk.actions.print_runs import PrintClaim, claim_again, claim_due_print, hand_over_run, note_run
from kiosk.actions.print_schedule import RUN, SCHEDULE, SetPrintSchedule, load_print_state, set_print_schedule
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound, Unavailable
from kiosk.domain.ids import TeamId
from kiosk.domain.people import Access
from kiosk.domain.permissions import Actor
from kiosk.domain.print_schedule import NO_NEWS, Pile, PrintRun, PrintState, RunState
from tests.workroom import Workroom, at, days

QWEEK = date(2026, 11, 23)
BEFORE, DUE = at("2026-11-22T12:00-06:00"), at("2026-11-23T06:30-06:00")
CHOSEN = SetPrintSchedule(0, time(6, 30), "ward-3", "A4", None, on=True, version=0)


def set_up(workroom: Workroom, command: SetPrintSchedule = CHOSEN, by: str = "Mei-Ling") -> None:
    """Let a chief set it the day before."""
    workroom.clock.set(BEFORE)
    with workroom.store.write() as write:
        set_print_schedule(write, workroom.actor(by), command)


def state(workroom: Workroom) -> PrintState:
    with workroom.store.read() as session:
        return load_print_state(session)


def run_now(workroom: Workroom) -> PrintRun:
    run = state(workroom).run
    assert run is not None
    return run


def claim(workroom: Workroom, screen: str = "wall", trouble: Unavailable | None = None) -> PrintClaim | None:
    with workroom.store.write() as write:
        return claim_due_print(write, screen, trouble)


def note(workroom: Workroom, run: PrintRun) -> None:
    with workroom.store.write() as write:
        note_run(write, run)


def repeat(workroom: Workroom, run: PrintRun, by: str = "Miriam", screen: str = "wall") -> PrintClaim:
    with workroom.store.write() as write:
        return claim_again(write, workroom.actor(by), run.id, screen)


def hand_over(workroom: Workroom, claimed: PrintClaim) -> PrintRun:
    with workroom.store.write() as write:
        return hand_over_run(write, claimed, ())


def held(workroom: Workroom) -> PrintRun:
    """Let the wall's sheets lie in a queue that holds them."""
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    why = Unavailable("print-held", printer="ward-3")
    run = replace(hand_over(workroom, claimed), state=RunState.SENT, job="ward-3-7", error=why)
    note(workroom, run)
    return run


def told(workroom: Workroom, action: str) -> list[dict[str, object]]:
    with workroom.store.read() as session:
        return list(session.scalars(select(AuditRow.details).where(AuditRow.action == action).order_by(AuditRow.seq)))


def change_person(workroom: Workroom, name: str, **values: object) -> None:
    with workroom.store.write() as write:
        row = write.session.get_one(PersonRow, workroom.id_of(name))
        for field, value in values.items():
            setattr(row, field, value)


@pytest.fixture
def other_screen(workroom: Workroom, location: str) -> Iterator[Store]:
    """A second kiosk's own connection to the same database, by the same clock."""
    store = open_database(location, workroom.clock)
    yield store
    store.close()


def test_what_a_chief_sets_is_kept_and_told_to_the_audit_trail(workroom: Workroom) -> None:
    assert state(workroom) == PrintState()
    set_up(workroom)
    kept = state(workroom).schedule
    assert kept is not None
    assert (kept.weekday, kept.at, kept.printer, kept.team_id) == (0, time(6, 30), "ward-3", None)
    assert (kept.chief_id, kept.since, kept.on) == (workroom.id_of("Mei-Ling"), BEFORE, True)
    assert told(workroom, "print_schedule") == [{"on": True, "weekday": 0, "at": "06:30", "team": ""}]


def test_set_again_it_is_undone(workroom: Workroom) -> None:
    set_up(workroom)
    kept = state(workroom).schedule
    assert kept is not None
    set_up(workroom, replace(CHOSEN, on=False, version=kept.version), by="Miriam")
    off = state(workroom).schedule
    assert off is not None
    assert not off.on
    workroom.clock.set(DUE)
    assert claim(workroom) is None
    set_up(workroom, replace(CHOSEN, version=off.version))
    workroom.clock.set(DUE)
    assert claim(workroom) is not None


def test_whoever_saw_an_older_one_is_told(workroom: Workroom) -> None:
    set_up(workroom)
    with pytest.raises(Conflict, match="print-schedule-changed"):
        set_up(workroom, replace(CHOSEN, weekday=4))


def test_only_who_prints_for_others_sets_it(workroom: Workroom) -> None:
    with pytest.raises(NotAllowed):
        set_up(workroom, by="Amara")
    unproven = Actor(workroom.id_of("Mei-Ling"), workroom.programme_id, Access.CHIEF, proven=False)
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        set_print_schedule(write, unproven, CHOSEN)
    assert state(workroom) == PrintState()


def test_half_a_choice_is_none(workroom: Workroom) -> None:
    for half in (replace(CHOSEN, printer=""), replace(CHOSEN, weekday=7), replace(CHOSEN, paper="")):
        with pytest.raises(InvalidInput, match="print-schedule-incomplete"):
            set_up(workroom, half)
    with pytest.raises(NotFound, match="team-missing"):
        set_up(workroom, replace(CHOSEN, team_id=TeamId(workroom.programme_id)))


@pytest.mark.parametrize("value", [None, 7, {}, {"weekday": 9}, {"weekday": 0, "at": "soon"}])
def test_what_does_not_read_as_a_schedule_prints_nothing(small_workroom: Workroom, value: object) -> None:
    with small_workroom.store.write() as write:
        write.session.add_all([SettingRow(name=name, value=value) for name in (SCHEDULE, RUN)])
    assert state(small_workroom) == PrintState()
    assert claim(small_workroom) is None


def test_when_it_is_due_it_is_claimed_in_the_chiefs_name_before_anything_is_made(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE - timedelta(seconds=1))
    assert claim(workroom) is None
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    assert claimed.actor == workroom.actor("Mei-Ling")
    assert (claimed.week, claimed.team, claimed.paper) == (QWEEK, None, "A4")
    run = run_now(workroom)
    assert (run.state, run.day, run.screen, run.printer) == (RunState.BEGUN, QWEEK, "wall", "ward-3")
    assert told(workroom, "print_run") == [{"day": "2026-11-23", "state": "begun", "screen": "wall", "error": ""}]


def test_of_two_screens_the_first_prints_and_the_second_does_not(workroom: Workroom, other_screen: Store) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    assert claim(workroom, "wall") is not None
    with other_screen.write() as write:
        assert claim_due_print(write, "workroom") is None
    assert run_now(workroom).screen == "wall"


def test_screens_that_look_in_the_same_moment_do_not_print_twice(workroom: Workroom, other_screen: Store) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    found: list[str] = []

    def look(store: Store, screen: str) -> None:
        with store.write() as write:
            claimed = claim_due_print(write, screen)
        found.extend([screen] if claimed is not None else [])

    screens = [Thread(target=look, args=(workroom.store, "wall")), Thread(target=look, args=(other_screen, "workroom"))]
    for screen in screens:
        screen.start()
    for screen in screens:
        screen.join()
    assert [run_now(workroom).screen] == found


def test_a_team_gets_its_own(workroom: Workroom) -> None:
    with workroom.store.read() as session:
        team = session.scalars(select(TeamRow).where(TeamRow.name == "Team Green")).one()
    set_up(workroom, replace(CHOSEN, team_id=TeamId(team.id)))
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    assert claimed.team is not None
    assert claimed.team.name == "Team Green"


@pytest.mark.parametrize("gone", [{"active": False}, {"access": Access.MEMBER}])
def test_without_the_chief_nothing_prints_and_it_says_so(workroom: Workroom, gone: dict[str, object]) -> None:
    set_up(workroom)
    change_person(workroom, "Mei-Ling", **gone)
    assert not state(workroom).chief_may
    workroom.clock.set(DUE)
    assert claim(workroom) is None
    run = run_now(workroom)
    assert run.state is RunState.FAILED
    assert run.error is not None
    assert run.error.code == "print-chief-gone"
    # Another chief's touch prints them, in that chief's name.
    assert repeat(workroom, run, "Miriam").actor == workroom.actor("Miriam")


def test_a_printer_that_is_not_there_is_kept_as_the_reason(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    assert claim(workroom, trouble=Unavailable("printing-printer-unknown", printer="ward-3")) is None
    error = run_now(workroom).error
    assert error is not None
    assert (error.code, dict(error.values)) == ("printing-printer-unknown", {"printer": "ward-3"})
    assert claim(workroom) is None


def test_after_a_crash_nothing_prints_again_by_itself(workroom: Workroom, other_screen: Store) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    # The kiosk is gone, and comes back an hour later.
    workroom.clock.advance(timedelta(hours=1))
    assert claim(workroom) is None
    with other_screen.write() as write:
        assert claim_due_print(write, "workroom") is None
    again = repeat(workroom, claimed.run)
    assert (again.run.id != claimed.run.id, again.run.left) == (True, None)
    assert (again.week, again.run.day) == (QWEEK, QWEEK)


def test_of_two_chiefs_who_print_again_one_is_told(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    failed = replace(claimed.run, state=RunState.FAILED, error=Unavailable("printing-no-service"))
    note(workroom, failed)
    repeat(workroom, failed, "Miriam")
    with pytest.raises(Conflict, match="print-run-over"):
        repeat(workroom, failed, "Mei-Ling", "workroom")
    with pytest.raises(NotAllowed):
        repeat(workroom, run_now(workroom), "Amara")


def test_what_is_out_is_not_printed_again(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    note(workroom, replace(claimed.run, state=RunState.PRINTED, job="ward-3-7"))
    with pytest.raises(Conflict, match="print-run-over"):
        repeat(workroom, claimed.run)


def test_anothers_run_is_taken_over_once_nothing_was_heard_of_it(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    with pytest.raises(Conflict, match="print-run-over"):
        repeat(workroom, claimed.run, screen="workroom")
    workroom.clock.advance(NO_NEWS)
    taken = repeat(workroom, claimed.run, screen="workroom").run
    # The first one wakes up after all: its news are of a run that is over.
    note(workroom, replace(claimed.run, state=RunState.PRINTED))
    assert run_now(workroom) == taken


def test_what_lies_in_a_queue_goes_with_each_repeat_until_it_was_taken_out(workroom: Workroom) -> None:
    run = held(workroom)
    again = repeat(workroom, run)
    assert run_now(workroom) == again.run
    assert again.run.left == Pile("ward-3", "ward-3-7")
    # The plug was pulled before the printer was asked.
    workroom.clock.advance(timedelta(minutes=1))
    third = repeat(workroom, again.run)
    assert third.run.left == Pile("ward-3", "ward-3-7")
    # It was taken out.
    assert hand_over(workroom, third).left is None
    assert run_now(workroom).left is None


def test_what_lies_in_another_screens_queue_is_repeated_there_alone(workroom: Workroom) -> None:
    run = held(workroom)
    for _ in range(2):
        with pytest.raises(Conflict, match="print-lies-elsewhere") as caught:
            repeat(workroom, run, screen="workroom")
        assert dict(caught.value.values) == {"printer": "ward-3", "screen": "wall"}
        assert (run_now(workroom).id, run_now(workroom).job) == (run.id, run.job)
        # Nor once a repeat was cut off there.
        run = repeat(workroom, run).run
        workroom.clock.advance(NO_NEWS)


def test_what_somebody_took_over_is_handed_to_no_printer(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    workroom.clock.advance(NO_NEWS)
    taken = repeat(workroom, claimed.run, screen="workroom")
    with pytest.raises(Conflict, match="print-run-over"):
        hand_over(workroom, claimed)
    assert hand_over(workroom, taken).id == taken.run.id


def test_nobody_takes_over_what_a_printer_is_just_handed(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    workroom.clock.advance(NO_NEWS)
    hand_over(workroom, claimed)
    with pytest.raises(Conflict, match="print-run-over"):
        repeat(workroom, claimed.run, screen="workroom")


def test_pages_whose_day_was_over_before_they_were_made_are_not_sent(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    claimed = claim(workroom)
    assert claimed is not None
    # Its computer slept.
    workroom.clock.advance(days(2))
    with pytest.raises(Unavailable, match="print-day-over"):
        hand_over(workroom, claimed)


def test_the_next_week_is_printed_whatever_became_of_the_last(workroom: Workroom) -> None:
    set_up(workroom)
    workroom.clock.set(DUE)
    assert claim(workroom) is not None
    workroom.clock.advance(days(7))
    claimed = claim(workroom)
    assert claimed is not None
    assert claimed.run.day == date(2026, 11, 30)
