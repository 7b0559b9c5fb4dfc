"""Moments at odd hours: a round over midnight, over a change of the clocks, over a power cut, and left standing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.wiring import build_kiosk
from kiosk.domain.huddles import LAPSES
from kiosk.domain.screens import ScreenSettings
from kiosk.domain.sessions import EVERYBODY
from tests.kiosk import KioskAtWork
from tests.views.huddle.moments import SIX, begin, card_in, huddle, listen, speaks, stage, thank
from tests.workroom import Workroom, at
from views.huddle.place import Stage


@pytest.fixture
def second_start(qtbot: QtBot, small_workroom: Workroom) -> Iterator[list[KioskAtWork]]:
    """A place for kiosks that are started again over the same file; each is closed at the end."""
    started: list[KioskAtWork] = []
    yield started
    for again in started:
        again.kiosk.close()


def start_again(kiosk: KioskAtWork, started: list[KioskAtWork], qtbot: QtBot) -> KioskAtWork:
    """The power was cut: the old window is gone, and a new one stands over what the disk has."""
    kiosk.kiosk.close()
    workroom = kiosk.workroom
    built = build_kiosk(workroom.store, workroom.clock, screen="test", settings=ScreenSettings(still=True))
    qtbot.addWidget(built.window)
    built.window.resize(1920, 1080)
    built.window.show()
    again = KioskAtWork(built, workroom)
    started.append(again)
    again.settle()
    return again


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param("2026-11-23T23:58:00-06:00", id="midnight"),
        pytest.param("2026-11-24T03:58:00-06:00", id="turn of the programme's day"),
        pytest.param("2026-11-01T01:58:00-05:00", id="clocks go back"),
        pytest.param("2027-03-14T01:58:00-06:00", id="clocks go forward"),
    ],
)
def test_a_round_goes_on_over_any_turn_of_the_clock(kiosk: KioskAtWork, moment: str) -> None:
    kiosk.workroom.clock.set(at(moment))
    place = begin(kiosk, *SIX)
    for _ in SIX[:-1]:
        listen(kiosk, place, 50)
        assert card_in(place).ring.shown == "0:10"
        kiosk.window.tell_time()
        thank(kiosk, place)
    assert stage(place) is Stage.ROUND
    thank(kiosk, place)
    assert place.tools.words == "6 voices in 4 min"


def test_after_a_power_cut_the_round_asks_and_goes_on_with_the_same_voice(
    kiosk: KioskAtWork, second_start: list[KioskAtWork], qtbot: QtBot
) -> None:
    place = begin(kiosk, *SIX)
    thank(kiosk, place)
    before = speaks(place)
    again = start_again(kiosk, second_start, qtbot)
    again.workroom.clock.advance(timedelta(minutes=20))
    place = huddle(again)
    assert stage(place) is Stage.RESUME
    again.touch(place.resume_page.go_on_button)
    assert stage(place) is Stage.ROUND
    assert speaks(place) == before
    assert card_in(place).ring.shown == "1:00"
    assert place.held is not None
    assert len(place.held.over) == 1


def test_a_round_that_stood_still_can_be_ended_or_left_to_others(
    kiosk: KioskAtWork, second_start: list[KioskAtWork], qtbot: QtBot
) -> None:
    begin(kiosk, *SIX)
    again = start_again(kiosk, second_start, qtbot)
    place = huddle(again)
    again.touch(place.resume_page.another_button)
    assert stage(place) is Stage.START
    third = start_again(again, second_start, qtbot)
    place = huddle(third)
    third.touch(place.resume_page.end_button)
    assert stage(place) is Stage.START


def test_cards_nobody_stands_before_are_put_away_and_the_round_is_not(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    place.rest()  # somebody signed out in the middle
    kiosk.settle()
    assert stage(place) is Stage.ROUND
    kiosk.workroom.clock.advance(timedelta(minutes=6))
    place.rest()
    kiosk.settle()
    assert stage(place) is Stage.RESUME


def test_a_round_nobody_came_back_to_is_over_by_itself(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    kiosk.workroom.clock.advance(LAPSES)
    place.make_stale()
    kiosk.settle()
    assert stage(place) is Stage.START


def test_listening_is_being_there_but_a_round_left_standing_lets_the_screen_rest(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    listen(kiosk, place, EVERYBODY.idle.total_seconds() + 5)
    kiosk.window.session.look()
    assert kiosk.window.place is place
    listen(kiosk, place, 3600)
    kiosk.window.session.look()
    kiosk.settle()
    assert kiosk.window.place is not place
