"""Moments with one's own cards of past huddles: only one's own, and a line that others read is kept back by a touch."""

from __future__ import annotations

from kiosk.domain.consent import Audience
from kiosk.domain.huddles import Card, Happening, HuddleKind
from tests.actions.test_huddles import say, start, tell
from tests.actions.test_log import of_no_team
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import look_at, open_own_page, undo, words_on
from tests.workroom import Workroom


def spoken(workroom: Workroom) -> None:
    """Amara and Dolores said something at a check-out; Amara let the team read her line."""
    held = start(workroom, HuddleKind.CHECK_OUT, here=("Amara", "Dolores"))
    say(workroom, held, "Amara", Card(learned="Ask early", line="Quiet is fine", line_for=Audience.TEAM))
    say(workroom, held, "Dolores", Card(learned="Not for Amara"))
    tell(workroom, held, Happening.END)


def test_ones_own_page_has_what_one_said_and_a_line_is_kept_back_and_shared_again(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    spoken(kiosk.workroom)
    page = open_own_page(kiosk, "Amara")
    kiosk.touch(page.tools.huddles_button)
    sheet = page.huddle_days.sheet
    assert sheet is not None
    assert "23 Nov · Check-out" in words_on(sheet)
    assert "What I learned: Ask early" in words_on(sheet)
    assert "Not for Amara" not in words_on(sheet)
    assert "Your team reads this line in its huddle." in words_on(sheet)
    kiosk.touch(next(iter(sheet.back_buttons.values())))
    assert sheet.back_buttons == {}
    assert "Quiet is fine" in words_on(sheet)
    undo(kiosk)
    assert len(sheet.back_buttons) == 1


def test_after_a_move_it_says_that_the_team_of_then_reads_a_line(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    spoken(kiosk.workroom)
    kiosk.workroom.move("Amara", "Team Green")
    page = open_own_page(kiosk, "Amara")
    kiosk.touch(page.tools.huddles_button)
    assert page.huddle_days.sheet is not None
    assert "The team you were in then reads this line in its huddle." in words_on(page.huddle_days.sheet)


def test_who_was_in_no_team_is_told_that_no_team_reads_their_line(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    of_no_team(kiosk.workroom, "Amara")
    held = start(kiosk.workroom, HuddleKind.CHECK_OUT, here=("Dolores", "Amara"))
    say(kiosk.workroom, held, "Amara", Card(line="Quiet is fine", line_for=Audience.TEAM))
    tell(kiosk.workroom, held, Happening.END)
    page = open_own_page(kiosk, "Amara")
    for team in ("", "Team Blue"):
        if team:
            kiosk.workroom.move("Amara", team)
            page.reload()
            kiosk.settle()
        page.huddle_days.open()
        kiosk.settle()
        assert page.huddle_days.sheet is not None
        assert "No team reads this line: you were in none then." in words_on(page.huddle_days.sheet)


def test_it_closes_with_the_sign_in_and_stands_on_nobody_elses_page(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    spoken(kiosk.workroom)
    page = open_own_page(kiosk, "Amara")
    kiosk.touch(page.tools.huddles_button)
    kiosk.window.desk.session.end()
    kiosk.settle()
    sheet = page.huddle_days.sheet
    assert sheet is not None
    assert not sheet.is_open
    assert "Ask early" not in words_on(sheet)
    assert not look_at(kiosk, "Amara").tools.huddles_button.isVisible()
    # Whoever asks all the same is shown nothing.
    page.huddle_days.open()
    kiosk.settle()
    assert not sheet.is_open


def test_who_said_nothing_yet_reads_what_will_stand_there(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    page = open_own_page(kiosk, "Amara")
    kiosk.touch(page.tools.huddles_button)
    assert page.huddle_days.sheet is not None
    assert words_on(page.huddle_days.sheet).count("stands here afterwards") == 1
