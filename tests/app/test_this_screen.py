"""What somebody chose at a screen is there again after a restart, on that screen and no other."""

from __future__ import annotations

from datetime import time, timedelta

from PySide6.QtCore import QSize
from sqlalchemy import select

from db.tables import AuditRow, SettingRow
from kiosk.actions.screens import keep_screen, kept_screen
from kiosk.app.first_start import FirstStart
from kiosk.app.millimetres import pitch_by_diagonal
from kiosk.app.more import More
from kiosk.app.theming import Theming
from kiosk.app.this_screen import ThisScreen, settings_of
from kiosk.domain.clock import Calendar, SetClock
from kiosk.domain.screens import NIGHTS, Night, ScreenSettings
from kiosk.jobs.runner import Jobs
from tests.kiosk import KioskAtWork, give_pins
from tests.workroom import Workroom


def choose(kiosk: KioskAtWork, switch: str, key: str) -> None:
    """Touch a choice of the page More."""
    more = kiosk.place("more", More)
    segment = more.switches[switch].segment(key)
    more._area.ensureWidgetVisible(segment)
    kiosk.touch(segment)


def test_a_dark_night_shift_stays_dark_after_a_restart(kiosk: KioskAtWork) -> None:
    store = kiosk.kiosk.kit.store
    assert settings_of(store, "test") is None
    kiosk.go("more")
    choose(kiosk, "palette", "dark")
    assert kiosk.window.theming.theme.palette.name == "dark"
    choose(kiosk, "night", "2000-0600")
    choose(kiosk, "distance", "2.5")
    assert settings_of(store, "test") == ScreenSettings("dark", Night(time(20), time(6)), distance=2.5, still=True)
    assert settings_of(store, "ward-8") is None


def test_every_choice_of_a_screen_comes_back_as_it_was_made(workroom: Workroom) -> None:
    made = ScreenSettings("contrast", NIGHTS[1], 130, 55, 3.0, still=True, staff_only=True, language="fr")
    with workroom.store.write() as write:
        keep_screen(write, "ward-7", made)
    assert settings_of(workroom.store, "ward-7") == made


def test_choices_are_kept_by_screen_however_long_its_name(workroom: Workroom) -> None:
    long = "w" * 200
    with workroom.store.write() as write:
        keep_screen(write, long + "1", ScreenSettings("dark"))
        keep_screen(write, long + "2", ScreenSettings("contrast"))
    kept = [settings_of(workroom.store, long + end) for end in "12"]
    assert kept == [ScreenSettings("dark"), ScreenSettings("contrast")]


def test_what_an_earlier_version_kept_is_read_and_what_makes_no_sense_is_as_if_never_chosen(workroom: Workroom) -> None:
    senseless = {"palette": "sepia", "night": ["25:00", 3], "text_percent": "large", "diagonal": 7, "distance": 1}
    kept = {"old": "dark", "strange": "sepia", "senseless": senseless, "list": [1], "night": {"night": ["20:00"]}}
    with workroom.store.write() as write:
        for name, value in kept.items():
            write.session.add(SettingRow(name=f"screen.{name}.look", value=value))
    with workroom.store.read() as session:
        assert kept_screen(session, "old") == ScreenSettings("dark")
        assert {kept_screen(session, name) for name in ("strange", "senseless", "night")} == {ScreenSettings()}
        assert kept_screen(session, "list") is None


def test_the_command_lines_words_hold_for_this_start_and_are_never_kept(small_workroom: Workroom) -> None:
    jobs, theming = Jobs(small_workroom.store), Theming()
    clock, calendar = small_workroom.clock, _calendar(small_workroom)
    said = {"palette": "contrast", "staff_only": True}
    screen = ThisScreen("ward-7", ScreenSettings(), theming, jobs, clock, calendar, for_now=said)
    assert theming.palette == "contrast"
    screen.change(text_percent=115)
    screen.change(text_percent=115)
    assert jobs.writes_asked == 1
    assert screen.settings == ScreenSettings("contrast", text_percent=115, staff_only=True)
    screen.change(palette="dark")
    assert theming.palette == "dark"
    jobs.close()
    assert settings_of(small_workroom.store, "ward-7") == ScreenSettings("dark", text_percent=115)


def test_the_wall_turns_dark_by_the_programmes_clock_and_light_in_the_morning(kiosk: KioskAtWork) -> None:
    screen, clock = kiosk.kiosk.kit.screen, kiosk.workroom.clock
    screen.change(night=Night(time(20), time(6)))
    shown, nights = [], []
    for hour in (19, 20, 23, 5, 6):
        _at_hour(kiosk, clock, hour)
        shown.append(kiosk.window.theming.palette)
        nights.append(screen.is_night)
    assert shown == ["light", "dark", "dark", "dark", "light"]
    assert nights == [False, True, True, True, False]
    screen.change(palette="contrast")
    _at_hour(kiosk, clock, 23)
    assert kiosk.window.theming.palette == "contrast"


def test_hours_of_a_night_may_lie_on_either_side_of_midnight() -> None:
    early, late = Night(time(1), time(5)), Night(time(22), time(6))
    assert [early.holds(time(hour)) for hour in (0, 1, 4, 5)] == [False, True, True, False]
    assert [late.holds(time(hour)) for hour in (21, 22, 0, 5, 6)] == [False, True, True, True, False]


def test_larger_text_is_larger_everywhere_and_nothing_moves_where_nobody_wants_it(kiosk: KioskAtWork) -> None:
    kiosk.go("more")
    before = kiosk.window.theming.theme.px(100)
    choose(kiosk, "text", "115")
    assert kiosk.window.theming.theme.px(100) == round(before * 1.15)
    choose(kiosk, "motion", "moving")
    assert kiosk.window.theming.theme.ms(100) == 100


def test_only_a_chief_says_that_only_staff_pass_by(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara", "Mei-Ling")
    kiosk.go("more")
    more, store = kiosk.place("more", More), kiosk.kiosk.kit.store
    choose(kiosk, "passers_by", "staff")
    assert more.switches["passers_by"].chosen == "anybody"
    kiosk.sign_in("Amara")
    assert "or a chief" in kiosk.newest_message().accessibleName()
    assert more.switches["passers_by"].chosen == "anybody"
    kiosk.window.desk.session.end()
    choose(kiosk, "passers_by", "staff")
    kiosk.sign_in("Mei-Ling")
    assert more.switches["passers_by"].chosen == "staff"
    kept = settings_of(store, "test")
    assert kept is not None
    assert kept.staff_only
    with store.read() as session:
        row = session.scalars(select(AuditRow).where(AuditRow.action == "passers_by")).one()
    assert row.actor_id == kiosk.workroom.id_of("Mei-Ling")
    assert row.details == {"screen": "test", "staff_only": True}


def _calendar(workroom: Workroom) -> Calendar:
    return workroom.board().programme.calendar


def _at_hour(kiosk: KioskAtWork, clock: SetClock, hour: int) -> None:
    zone = _calendar(kiosk.workroom).zone
    local = clock.now().astimezone(zone).replace(hour=hour, minute=0, second=0)
    clock.set(max(local, clock.now()) if local >= clock.now() else local + timedelta(days=1))
    kiosk.window.tell_time()
    kiosk.settle()


def test_a_new_screen_is_asked_once_how_large_it_is_and_from_where_it_is_read(kiosk: KioskAtWork) -> None:
    kit = kiosk.kiosk.kit
    own = pitch_by_diagonal(QSize(1920, 1080), 42)
    sheet = FirstStart(kit.theming.theme, kiosk.window.stage, kit.screen, own)
    sheet.open()
    kiosk.settle()
    kiosk.touch(sheet.distance.segment("2.5"))
    kiosk.touch(sheet.done_button)
    assert not sheet.is_open
    assert kit.screen.settings.distance == 2.5
    assert settings_of(kit.store, "test") == kit.screen.settings


def test_who_turns_the_question_away_is_not_asked_again(kiosk: KioskAtWork) -> None:
    kit = kiosk.kiosk.kit
    sheet = FirstStart(kit.theming.theme, kiosk.window.stage, kit.screen, None)
    sheet.open()
    kiosk.settle()
    assert sheet.diagonal.chosen == ""
    kiosk.touch(sheet.panel.close_button)
    assert settings_of(kit.store, "test") == kit.screen.settings


def test_what_a_chief_said_holds_whatever_else_is_chosen_in_the_same_moment(kiosk: KioskAtWork) -> None:
    kit = kiosk.kiosk.kit
    kit.screen.say_who_passes(kiosk.workroom.actor("Mei-Ling"), staff_only=True)
    kit.screen.change(palette="dark")
    kiosk.settle()
    assert settings_of(kit.store, "test") == kit.screen.settings == ScreenSettings("dark", still=True, staff_only=True)
