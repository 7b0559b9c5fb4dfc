"""The palette that somebody chose is there again after a restart, on that screen and no other."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.actions.screens import keep_look
from kiosk.app.looks import LookKeeper, look_of
from kiosk.app.theming import Theming
from kiosk.jobs.runner import Jobs
from tests.kiosk import KioskAtWork
from tests.workroom import Workroom


def test_a_dark_night_shift_stays_dark_after_a_restart(kiosk: KioskAtWork) -> None:
    kit = kiosk.kiosk.kit
    keeper = LookKeeper(kit.theming, kit.jobs, "ward-7", kiosk.window)
    assert look_of(kit.store, "ward-7") == "light"
    kiosk.go("more")
    kit.theming.set_palette("dark")
    kiosk.settle()
    kiosk.window.resize(1280, 720)
    kiosk.settle()
    assert look_of(kit.store, "ward-7") == "dark"
    assert look_of(kit.store, "ward-8") == "light"
    kit.theming.set_palette("contrast")
    kiosk.settle()
    assert look_of(kit.store, "ward-7") == "contrast"
    assert keeper.parent() is kiosk.window


def test_looks_are_kept_by_screen_however_long_its_name_and_one_that_is_unknown_is_light(workroom: Workroom) -> None:
    long = "w" * 200
    with workroom.store.write() as write:
        keep_look(write, long + "1", "dark")
        keep_look(write, long + "2", "contrast")
        keep_look(write, "old", "sepia")
    assert [look_of(workroom.store, name) for name in (long + "1", long + "2", "old")] == ["dark", "contrast", "light"]


def test_only_a_choice_is_written_down(small_workroom: Workroom, qtbot: QtBot) -> None:
    jobs, theming = Jobs(small_workroom.store), Theming("dark")
    keeper = LookKeeper(theming, jobs, "ward-7")
    theming.set_palette("dark")
    assert jobs.writes_asked == 0
    theming.set_palette("light")
    assert jobs.writes_asked == 1
    qtbot.waitUntil(lambda: jobs.idle)
    jobs.close()
    del keeper
