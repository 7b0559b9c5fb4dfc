"""Chiefs before the plan: they ask for a suggestion, stop it, ask why, lock a place; others look and are asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.actions.planning import Document
from kiosk.actions.schedule import RuleEntry, lock_place, put_rule
from kiosk.actions.suggest import problem_of
from kiosk.domain.permissions import Actor
from kiosk.domain.sessions import CHIEFS_AT_WORK, EVERYBODY
from kiosk.jobs.long_work import Task
from kiosk.matching.budget import Options
from kiosk.matching.plan import Plan, Status
from kiosk.matching.search import solve
from tests.kiosk import KioskAtWork, give_pins
from tests.planning import block_id, place, plan_year, seen_by, suggest
from tests.widgets import touches
from views.matching.place import MatchingPlace
from widgets.buttons import Button
from widgets.labels import TextLabel

AMARA, BJORN = "p01", "p02"


def at_matching(kiosk: KioskAtWork) -> MatchingPlace:
    """Go to matching, and let searches run in this process: another one takes seconds to start."""
    kiosk.go("matching")
    found = kiosk.place("matching", MatchingPlace)
    found.suggesting._search = search_here
    return found


def search_here(document: Document, options: Options, task: Task) -> Plan:
    return solve(problem_of(document), options, stop=task.cancelled)


def touch_tile(kiosk: KioskAtWork, matching: MatchingPlace, person: str, block: str) -> None:
    rect = matching.grid.cell_rect(person, block)
    viewport = matching.grid.table.viewport()
    kiosk.touch(viewport, viewport.mapFrom(matching.grid, rect.center()))


def toast(kiosk: KioskAtWork) -> str:
    return " ".join(label.text() for label in kiosk.newest_message().findChildren(TextLabel))


def searching(matching: MatchingPlace) -> bool:
    return matching.tools.searching


def said(matching: MatchingPlace) -> str:
    return " | ".join(matching.panel.texts())


def test_a_chief_suggests_and_the_plan_stands_there_after_a_restart(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    give_pins(kiosk.workroom, "Mei-Ling")
    kiosk.go("matching")
    matching = kiosk.place("matching", MatchingPlace)
    kiosk.touch(matching.tools.suggest_button)
    kiosk.sign_in("Mei-Ling")
    assert "kept" in toast(kiosk)
    assert matching.view is not None
    assert matching.view.head is not None
    assert matching.view.head.status is Status.OPTIMAL
    assert matching.view.cells[AMARA, "B02"].rotation
    assert not searching(matching)
    assert seen_by(kiosk.workroom, None).head is not None


def test_a_resident_who_wants_a_plan_is_asked_for_a_chief(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    give_pins(kiosk.workroom, "Amara")
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    matching = at_matching(kiosk)
    kiosk.touch(matching.tools.suggest_button)
    kiosk.sign_in("Amara")
    assert "chiefs" in toast(kiosk)
    assert not matching.suggesting.running
    assert seen_by(kiosk.workroom, None).head is None


def test_a_search_shows_how_far_it_is_and_stopping_keeps_the_best(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    def goes_on(document: Document, options: Options, task: Task) -> Plan:
        plan = solve(problem_of(document), options)
        task.progress(970, 1000, "polish")
        task.wait_cancelled(60)
        return replace(plan, status=Status.CANCELLED)

    plan_year(kiosk.workroom)
    matching = at_matching(kiosk)
    matching.suggesting._search = goes_on
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    kiosk.settle()
    button = matching.tools.suggest_button
    touches.tap(button, button.rect().center())
    words = matching.tools.progress.findChildren(TextLabel)
    qtbot.waitUntil(lambda: any("At least 97 %" in label.text() for label in words), timeout=20_000)
    assert searching(matching)
    assert matching.tools.progress.line.share == pytest.approx(0.97)
    stop = matching.tools.progress.stop_button
    kiosk.workroom.clock.advance(timedelta(seconds=41))
    matching._on_second()
    assert any(label.text() == "0:41" for label in words)
    touches.tap(stop, stop.rect().center())
    kiosk.settle()
    assert not searching(matching)
    head = seen_by(kiosk.workroom, None).head
    assert head is not None
    assert head.status is Status.CANCELLED


def test_who_leaves_in_the_middle_of_a_search_keeps_what_it_found(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    def goes_on(document: Document, options: Options, task: Task) -> Plan:
        plan = solve(problem_of(document), options)
        stopped = task.wait_cancelled(20)
        return plan if stopped else Plan(Status.UNKNOWN, None, None, None, 20.0, 0)

    plan_year(kiosk.workroom)
    matching = at_matching(kiosk)
    matching.suggesting._search = goes_on
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    kiosk.settle()
    button = matching.tools.suggest_button
    touches.tap(button, button.rect().center())
    qtbot.waitUntil(lambda: matching.suggesting._work is not None, timeout=20_000)
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert seen_by(kiosk.workroom, None).head is not None


def test_a_running_search_keeps_the_chief_signed_in(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    matching = at_matching(kiosk)
    with qtbot.waitSignal(matching.still_working, timeout=1000):
        matching._on_second()
    kiosk.go("board")
    with qtbot.assertNotEmitted(matching.still_working):
        matching._on_second()


def test_a_locked_place_stays_when_the_chief_asks_again(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, AMARA, "B02")
    assert matching.view is not None
    before = matching.view.cells[AMARA, "B02"].rotation
    kiosk.touch(matching.panel.lock_button)
    assert matching.view.cells[AMARA, "B02"].locked_to == (before,)
    assert not matching.panel.lock_button.isVisible()
    # Everything speaks for another place now, and the lock holds.
    other = "CL" if before == "PI" else "PI"
    with kiosk.workroom.store.write() as write:
        body = {"per": "person", "people": {"ids": [AMARA]}, "rotations": [before], "max": 0}
        entry = RuleEntry("elsewhere", "count", "Amara is better elsewhere", body, 9, hard=False, weight=-1000.0)
        put_rule(write, kiosk.workroom.programme_id, entry)
    kiosk.touch(matching.tools.suggest_button)
    view = seen_by(kiosk.workroom, "Mei-Ling")
    assert view.cells[AMARA, "B02"].rotation == before
    assert view.cells[AMARA, "B04"].rotation == other
    kiosk.touch(matching.panel.unlock_button)
    assert not seen_by(kiosk.workroom, "Mei-Ling").cells[AMARA, "B02"].locked


def test_the_undo_of_a_lock_takes_it_away(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, AMARA, "B02")
    kiosk.touch(matching.panel.lock_button)
    assert seen_by(kiosk.workroom, "Mei-Ling").cells[AMARA, "B02"].locked
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])
    assert not seen_by(kiosk.workroom, "Mei-Ling").cells[AMARA, "B02"].locked


def test_a_tile_says_why_to_a_chief_and_who_is_there_to_everybody(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    give_pins(kiosk.workroom, "Mei-Ling")
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, AMARA, "B02")
    assert "for Amara, block 2" not in said(matching)
    assert "Amara, block 2" in said(matching)
    assert "Airway" not in said(matching)
    kiosk.touch(matching.panel.reasons_button)
    kiosk.sign_in("Mei-Ling")
    touch_tile(kiosk, matching, AMARA, "B02")
    assert "Why" in said(matching)
    assert "Runner-up" in said(matching)
    assert "growth points" in said(matching) or "just as much" in said(matching)
    assert "Being worked out" not in said(matching)


def test_reasons_leave_with_the_chief(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    before = kiosk.picture()
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    touch_tile(kiosk, matching, AMARA, "B02")
    assert "Growth" in said(matching)
    kiosk.window.desk.session.end()
    assert "Growth" not in said(matching)
    assert kiosk.picture() == before


def test_a_resident_who_asks_for_anothers_reasons_is_told(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    give_pins(kiosk.workroom, "Amara")
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, BJORN, "B02")
    kiosk.touch(matching.panel.reasons_button)
    kiosk.sign_in("Amara")
    assert "for the person they are about" in toast(kiosk)


def test_where_no_plan_exists_the_panel_says_what_cannot_hold_together(kiosk: KioskAtWork) -> None:
    rotations = plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    second = block_id(kiosk.workroom, 2)
    with kiosk.workroom.store.write() as write:
        for name in ("Amara", "Björn", "Mei-Ling"):
            lock_place(write, None, place(kiosk.workroom, name, second, rotations["CL"]))
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    kiosk.touch(matching.tools.suggest_button)
    words = said(matching)
    assert "No plan can keep all of this" in words
    assert "in every block" in words
    assert "Locked: " in words
    assert "p01" not in words
    assert "stands as it was" in words
    head = seen_by(kiosk.workroom, None).head
    assert head is not None
    assert head.status is Status.OPTIMAL


def test_a_search_that_found_nothing_in_time_says_so_calmly(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    matching.suggesting._search = lambda _document, _options, _task: Plan(Status.UNKNOWN, None, None, None, 60.0, 0)
    kiosk.touch(matching.tools.suggest_button)
    assert "That proves nothing" in said(matching)


def test_without_a_schedule_the_place_says_what_is_missing(kiosk: KioskAtWork) -> None:
    matching = at_matching(kiosk)
    assert "import the blocks" in said(matching)
    assert not matching.tools.suggest_button.isEnabled()
    assert not matching.tools.print_button.isEnabled()


def test_hidden_names_stand_nowhere(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    kiosk.window.hide_names(hidden=True)
    kiosk.settle()
    assert "Amara" not in said(matching)
    assert matching.grid.model.names_hidden


def test_only_a_proven_chief_may_plan(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    matching = at_matching(kiosk)
    chief = kiosk.workroom.people["Mei-Ling"]
    by_name = Actor(chief.id, kiosk.workroom.programme_id, chief.access, proven=False)
    signed_in = replace(kiosk.window.desk.sign_in(chief), actor=by_name)
    assert not matching._may_plan(signed_in)


def test_only_a_chief_has_the_longer_sign_in(kiosk: KioskAtWork) -> None:
    at_matching(kiosk)
    session = kiosk.window.desk.session
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    assert session.left == EVERYBODY.idle
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    assert session.left == CHIEFS_AT_WORK.idle
    kiosk.go("board")
    assert session.left == EVERYBODY.idle
