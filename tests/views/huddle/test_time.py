"""Moments at odd hours: a round over midnight, over a change of the clocks, over a power cut, and left standing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.queries import huddles
from kiosk.app.wiring import build_kiosk
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.errors import UserError
from kiosk.domain.huddles import LAPSES
from kiosk.domain.screens import ScreenSettings
from kiosk.domain.sessions import EVERYBODY
from tests.kiosk import KioskAtWork
from tests.views.huddle.moments import (
    SIX,
    begin,
    card_in,
    huddle,
    listen,
    speaks,
    stage,
    thank,
    touch_names,
    who_is_here,
)
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


def test_the_cards_of_a_round_that_everybody_left_at_its_end_are_put_away(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, "Dolores", "Ines")
    thank(kiosk, place)
    thank(kiosk, place)
    assert stage(place) is Stage.END
    kiosk.workroom.clock.advance(EVERYBODY.idle)
    kiosk.window.session.look()
    place.rest()
    assert stage(place) is Stage.RESUME
    kiosk.settle()
    assert stage(place) is Stage.RESUME


def test_a_team_whose_round_was_left_to_others_is_asked_about_it_where_it_begins_one(
    kiosk: KioskAtWork, second_start: list[KioskAtWork], qtbot: QtBot
) -> None:
    begin(kiosk, *SIX)
    again = start_again(kiosk, second_start, qtbot)
    place = huddle(again)
    refused: list[UserError] = []
    place.error.connect(lambda error: refused.append(error))  # noqa: PLW0108 - Qt counts its arguments
    again.touch(place.resume_page.another_button)
    touch_names(again, place, "Amara")
    again.touch(place.tools.next_button)
    assert [error.code for error in refused] == ["huddle-open"]
    assert stage(place) is Stage.RESUME
    again.touch(place.resume_page.another_button)
    assert stage(place) is Stage.START
    # Whoever comes next was not asked.
    place.rest()
    again.settle()
    assert stage(place) is Stage.RESUME


def test_a_touch_in_a_round_asks_neither_for_the_pairs_of_the_week_nor_for_what_could_be_begun(
    kiosk: KioskAtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(name: str) -> None:
        found = getattr(huddles, name)

        def count(*args: object) -> object:
            asked.append(name)
            return found(*args)

        monkeypatch.setattr(huddles, name, count)

    counted("load_pairs_of_week")
    counted("load_huddle_start")
    place = begin(kiosk, *SIX)
    assert "load_pairs_of_week" in asked
    asked.clear()
    thank(kiosk, place)
    kiosk.touch(place.tools.longer_button)
    assert asked == []
    place.on_changes(ChangeSet({Topic.CONSENT: frozenset()}))
    kiosk.settle()
    thank(kiosk, place)
    assert asked == ["load_pairs_of_week"]
    asked.clear()
    kiosk.touch(who_is_here(kiosk, place).end_button)
    assert asked == ["load_huddle_start"]
    assert stage(place) is Stage.START


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
