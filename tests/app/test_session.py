"""Sign-ins end by themselves, and a touch keeps them alive."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.session import Session
from kiosk.domain.clock import SetClock
from kiosk.domain.sessions import CHIEFS_AT_WORK, EVERYBODY
from tests.app.rooms import MONDAY, PRIYA, SAMUEL, actor_of
from views.signed_in import SignedIn

AS_PRIYA = SignedIn(actor_of(PRIYA), (PRIYA,))
AS_SAMUEL = SignedIn(actor_of(SAMUEL), (SAMUEL, PRIYA))


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MONDAY)


@pytest.fixture
def session(qtbot: QtBot, clock: SetClock) -> Session:
    return Session(clock)


def wait(session: Session, clock: SetClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.advance(timedelta(seconds=1))
        session.look()


def test_ninety_seconds_without_a_touch_end_it_after_a_countdown(session: Session, clock: SetClock) -> None:
    told: list[int] = []
    session.countdown.connect(told.append)
    session.start(AS_PRIYA)
    wait(session, clock, 74)
    assert (told, session.signed_in) == ([], AS_PRIYA)
    wait(session, clock, 16)
    assert told == [*range(15, 0, -1), 0]
    assert session.signed_in is None


def test_a_touch_begins_the_wait_anew(session: Session, clock: SetClock) -> None:
    session.start(AS_PRIYA)
    for _ in range(4):
        wait(session, clock, 60)
        session.touch()
    assert session.signed_in == AS_PRIYA
    assert session.left == EVERYBODY.idle


def test_a_touch_during_the_countdown_is_no_answer_to_it(session: Session, clock: SetClock) -> None:
    session.start(AS_PRIYA)
    wait(session, clock, 80)
    session.touch()
    counting = [session.counting_down]
    session.stay()
    counting.append(session.counting_down)
    assert counting == [True, False]
    assert session.left == EVERYBODY.idle


def test_ten_minutes_are_the_most_and_staying_needs_the_pin(session: Session, clock: SetClock) -> None:
    needed: list[str] = []
    session.proof_needed.connect(lambda: needed.append("pin"))
    session.start(AS_PRIYA)
    for _ in range(59):
        wait(session, clock, 10)
        session.touch()
    assert session.counting_down
    session.stay()
    assert needed == ["pin"]
    wait(session, clock, 10)
    assert session.signed_in is None


def test_chiefs_at_work_have_longer(session: Session, clock: SetClock) -> None:
    session.start(AS_SAMUEL)
    session.set_limits(CHIEFS_AT_WORK)
    wait(session, clock, 280)
    assert session.signed_in == AS_SAMUEL
    session.set_limits(EVERYBODY)
    assert session.signed_in is None


def test_somebody_else_signs_the_first_one_out(session: Session) -> None:
    story: list[SignedIn | None] = []
    session.changed.connect(story.append)
    session.start(AS_PRIYA)
    session.start(AS_SAMUEL)
    assert story == [AS_PRIYA, None, AS_SAMUEL]
    assert AS_SAMUEL.person == SAMUEL


def test_a_clock_set_back_makes_nothing_longer(session: Session, clock: SetClock) -> None:
    session.start(AS_PRIYA)
    clock.advance(-timedelta(hours=3))
    session.look()
    wait(session, clock, 89)
    assert session.left == timedelta(seconds=1)
    wait(session, clock, 1)
    assert session.signed_in is None
    rested: list[str] = []
    session.rested.connect(lambda: rested.append("rest"))
    clock.advance(-timedelta(hours=3))
    wait(session, clock, 91)
    assert rested == ["rest"]


def test_nobody_there_rests_the_kiosk_once(session: Session, clock: SetClock) -> None:
    rested: list[str] = []
    session.rested.connect(lambda: rested.append("rest"))
    wait(session, clock, 300)
    assert rested == ["rest"]
    session.touch()
    wait(session, clock, 89)
    assert rested == ["rest"]
    wait(session, clock, 1)
    assert rested == ["rest", "rest"]


def test_the_last_seconds_are_told_once_each(session: Session, clock: SetClock) -> None:
    told: list[int] = []
    session.seconds_left.connect(told.append)
    session.start(AS_PRIYA)
    for _ in range(8):
        clock.advance(timedelta(milliseconds=250))
        session.look()
    assert told == [90, 89, 88]


def test_a_sign_in_that_ran_out_leaves_a_kiosk_at_rest(session: Session, clock: SetClock) -> None:
    """Nobody was there for 90 seconds: it does not take another 90 until names are hidden."""
    rested: list[str] = []
    session.rested.connect(lambda: rested.append("rest"))
    session.start(AS_PRIYA)
    clock.advance(EVERYBODY.idle)
    session.look()
    assert (session.signed_in, rested) == (None, ["rest"])


def test_a_kiosk_left_by_done_rests_after_its_whole_time(session: Session, clock: SetClock) -> None:
    rested: list[str] = []
    session.rested.connect(lambda: rested.append("rest"))
    session.start(AS_PRIYA)
    session.end()
    clock.advance(EVERYBODY.idle - timedelta(seconds=1))
    session.look()
    assert rested == []
