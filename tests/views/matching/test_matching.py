"""Chiefs before the plan: they ask for a suggestion, stop it, ask why, lock a place; others look and are asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.actions.plan_values import GrowthLine
from kiosk.actions.planning import Document
from kiosk.actions.schedule import RuleEntry, put_rule
from kiosk.actions.suggest import problem_of
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.permissions import Actor
from kiosk.domain.sessions import CHIEFS_AT_WORK, EVERYBODY
from kiosk.jobs.long_work import Task
from kiosk.matching.budget import Options
from kiosk.matching.drafts import DraftKind
from kiosk.matching.plan import Plan, Status
from kiosk.matching.search import solve
from tests.kiosk import KioskAtWork, give_pins
from tests.planning import plan_year, seen_by, suggest
from tests.widgets import touches
from views.matching.chiefs import may_plan
from views.matching.growth_bar import SHORT, GrowthRow
from views.matching.place import MatchingPlace
from views.matching.solving import Found
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.pressable import Pressable
from widgets.theme import load_fonts, make_theme

AMARA, BJORN = "p01", "p02"
NO_PLAN = Plan(Status.UNKNOWN, None, None, None, 60.0, 0)


def at_matching(kiosk: KioskAtWork) -> MatchingPlace:
    """Go to matching, and let searches run in this process: another one takes seconds to start."""
    kiosk.go("matching")
    found = kiosk.place("matching", MatchingPlace)
    found.suggesting._search = search_here
    return found


def search_here(document: Document, options: Options, task: Task) -> Found:
    return [(DraftKind.GROWTH, solve(problem_of(document), options, stop=task.cancelled))]


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


def left_edges(matching: MatchingPlace, *beginnings: str) -> list[int]:
    """Return where in the panel lines begin that start with these words."""
    labels = matching.panel.findChildren(TextLabel)
    found = [next(label for label in labels if label.text().startswith(words)) for words in beginnings]
    return [label.mapTo(matching.panel, QPoint()).x() for label in found]


def pressables(kiosk: KioskAtWork, matching: MatchingPlace) -> list[tuple[str, int, int]]:
    """Return everything in place and band that can be pressed now: what it is called, its width and height."""
    kiosk.settle()
    found = [*matching.findChildren(Pressable), *matching.tools.findChildren(Pressable)]
    return [(one.accessibleName(), one.width(), one.height()) for one in found if one.isVisible()]


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


def test_several_plans_of_one_search_are_kept_together_and_stand_in_tabs(kiosk: KioskAtWork) -> None:
    def two(document: Document, options: Options, task: Task) -> Found:
        best = solve(problem_of(document), options, stop=task.cancelled)
        other = solve(problem_of(document), replace(options, unlike=(best.assignments,)), stop=task.cancelled)
        return [(DraftKind.GROWTH, best), (DraftKind.WISHES, other)]

    plan_year(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    matching.suggesting._search = two
    kiosk.touch(matching.tools.suggest_button)
    assert "2 plans are kept" in toast(kiosk)
    assert [tab.label for tab in matching.tools.tabs.tabs] == ["Plan A, growth first", "Plan B, wishes"]
    head = seen_by(kiosk.workroom, None).head
    assert head is not None
    assert head.title == "Plan A, growth first"


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
    def goes_on(document: Document, options: Options, task: Task) -> Found:
        plan = solve(problem_of(document), options)
        task.progress(970, 1000, "steady:polish")
        task.wait_cancelled(60)
        return [(DraftKind.GROWTH, replace(plan, status=Status.CANCELLED))]

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
    matching.searching.tick()
    assert any(label.text() == "0:41" for label in words)
    assert any("a steadier one: making it better" in label.text() for label in words)
    touches.tap(stop, stop.rect().center())
    kiosk.settle()
    assert not searching(matching)
    head = seen_by(kiosk.workroom, None).head
    assert head is not None
    assert head.status is Status.CANCELLED


def test_who_leaves_in_the_middle_of_a_search_keeps_what_it_found(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    def goes_on(document: Document, options: Options, task: Task) -> Found:
        plan = solve(problem_of(document), options)
        stopped = task.wait_cancelled(20)
        return [(DraftKind.GROWTH, plan if stopped else NO_PLAN)]

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
        matching.searching.tick()
    kiosk.go("board")
    with qtbot.assertNotEmitted(matching.still_working):
        matching.searching.tick()


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
    assert "Why" in said(matching)
    assert "Runner-up" in said(matching)
    assert "growth points" in said(matching) or "just as much" in said(matching)
    assert "Being worked out" not in said(matching)


def test_before_the_first_plan_a_tile_says_where_reasons_come_from(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    matching = at_matching(kiosk)
    assert "Chiefs touch “Suggest a plan”" in said(matching)
    assert "Nobody was placed in it yet." in said(matching)
    touch_tile(kiosk, matching, AMARA, "B02")
    assert "Nobody was placed here." in said(matching)
    assert "Reasons come with a plan. Chiefs touch “Suggest a plan”" in said(matching)
    assert matching.tools.suggest_button.accessibleName() == "Suggest a plan"
    touch_tile(kiosk, matching, AMARA, "B01")
    assert "This block has begun" in said(matching)
    assert "Reasons come with a plan" not in said(matching)


def test_on_an_upright_screen_the_words_name_the_button_that_is_there(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    matching = at_matching(kiosk)
    kiosk.window.resize(1080, 1920)
    kiosk.settle()
    assert "Chiefs touch “Suggest”" in said(matching)
    assert matching.tools.suggest_button.accessibleName() == "Suggest"


def test_after_the_last_block_there_is_nothing_to_come(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    kiosk.workroom.clock.advance(timedelta(days=84))
    assert "still to come" in said(at_matching(kiosk))


def test_a_second_touch_lets_go_of_the_tile(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    before = kiosk.picture()
    touch_tile(kiosk, matching, AMARA, "B02")
    assert "block 2" in said(matching)
    assert kiosk.picture() != before
    touch_tile(kiosk, matching, AMARA, "B02")
    assert "This plan" in said(matching)
    assert kiosk.picture() == before


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


def test_everybody_reads_how_fair_a_plan_is_and_chiefs_the_figure(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    assert "growth they could have" in said(matching) or "nearly as much" in said(matching)
    assert "Whoever grows least" not in said(matching)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    kiosk.settle()
    assert matching.view is not None
    assert matching.view.summary is not None
    assert matching.view.summary.least_share is not None
    percent = round(matching.view.summary.least_share * 100)
    assert f"Whoever grows least has {percent} % of what they could" in said(matching)


def test_a_resident_who_asks_for_anothers_reasons_is_told(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    give_pins(kiosk.workroom, "Amara")
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, BJORN, "B02")
    kiosk.touch(matching.panel.reasons_button)
    kiosk.sign_in("Amara")
    assert "for the person they are about" in toast(kiosk)


def test_a_search_that_found_nothing_in_time_says_so_calmly(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    matching.suggesting._search = lambda _document, _options, _task: [(DraftKind.GROWTH, NO_PLAN)]
    kiosk.touch(matching.tools.suggest_button)
    assert "That proves nothing" in said(matching)


def test_without_a_schedule_the_place_says_what_is_missing(kiosk: KioskAtWork) -> None:
    matching = at_matching(kiosk)
    assert "import the blocks" in said(matching)
    assert not matching.tools.suggest_button.isEnabled()
    assert not matching.tools.print_button.isEnabled()


def test_an_upright_screen_says_who_is_in_front_and_leaves_the_plan_most_of_the_room(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    kiosk.window.resize(1080, 1920)
    kiosk.settle()
    assert matching.grid.height() > 1.5 * matching.panel.height()
    matching.tools.set_people(1, 13, 38)
    people = next(label for label in matching.tools.findChildren(TextLabel) if label.text() == "1–13\nof 38")
    assert people.isVisible()
    kiosk.window.resize(1920, 1080)
    kiosk.settle()
    matching.tools.set_people(1, 10, 38)
    assert people.text() == "People 1–10 of 38"


def test_an_upright_card_stands_in_two_columns(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, AMARA, "B02")
    beside = left_edges(matching, "Growth", "Runner-up")
    assert beside[0] == beside[1]
    kiosk.window.resize(1080, 1920)
    kiosk.settle()
    below = left_edges(matching, "Growth", "Runner-up")
    assert below[0] < matching.panel.width() / 2 <= below[1]


def test_growth_is_told_whole_in_half_of_an_upright_card(qtbot: QtBot) -> None:
    load_fonts()
    row = GrowthRow(make_theme(moving=False), GrowthLine("Diagnostic reasoning", 12.0, edge=True), 12.0, SHORT)
    qtbot.addWidget(row)
    row.resize(466, row.sizeHint().height())
    row.show()
    assert not any(label.is_elided() for label in row.findChildren(TextLabel))


def test_keys_alone_choose_a_tile_and_let_go_of_it(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    matching.grid.table.setFocus(Qt.FocusReason.TabFocusReason)
    matching.grid.table.setCurrentIndex(matching.grid.model.index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(matching.grid.table, key)
    kiosk.settle()
    assert "Björn, block 2" in said(matching)
    assert matching.panel.accessibleName().startswith(f"{matching.panel.texts()[0]} ")
    assert "Björn, block 2" in matching.panel.texts()[0]
    QTest.keyClick(matching.grid.table, Qt.Key.Key_Return)
    kiosk.settle()
    assert "This plan" in said(matching)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_finger_meets_everything_that_can_be_pressed(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    kiosk.window.resize(*size)
    matching.open_cell(AMARA, "B02")
    met = pressables(kiosk, matching)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    kiosk.settle()
    met += pressables(kiosk, matching)
    matching.panel.lock_button.click()
    met += pressables(kiosk, matching)
    matching.tools.set_people(1, 2, 3)
    met += pressables(kiosk, matching)
    matching.tools.begin()
    met += pressables(kiosk, matching)
    assert {"See the reasons", "Lock this", "Unlock", "People below", "Print", "Stop, keep this"} <= {
        name for name, _, _ in met
    }
    assert [found for found in met if min(found[1:]) < 48] == []


def test_hidden_names_stand_nowhere(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    matching = at_matching(kiosk)
    kiosk.window.hide_names(hidden=True)
    kiosk.settle()
    assert "Amara" not in said(matching)
    assert matching.grid.model.names_hidden


def test_only_a_proven_chief_may_plan(kiosk: KioskAtWork) -> None:
    chief = kiosk.workroom.people["Mei-Ling"]
    by_name = Actor(chief.id, kiosk.workroom.programme_id, chief.access, proven=False)
    signed_in = replace(kiosk.window.desk.sign_in(chief), actor=by_name)
    assert not may_plan(signed_in)


def test_only_a_chief_has_the_longer_sign_in(kiosk: KioskAtWork) -> None:
    at_matching(kiosk)
    session = kiosk.window.desk.session
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    assert session.left == EVERYBODY.idle
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    assert session.left == CHIEFS_AT_WORK.idle
    kiosk.go("board")
    assert session.left == EVERYBODY.idle


def test_whoever_took_back_what_they_released_has_no_reasons_any_more_and_the_card_says_so(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    matching = at_matching(kiosk)
    touch_tile(kiosk, matching, "p01", "B02")
    assert "Growth" in said(matching)
    kiosk.workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    kiosk.window.desk.session.end()
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    kiosk.settle()
    assert "reasons gone for 1" in said(matching)
    touch_tile(kiosk, matching, "p01", "B02")
    assert "taken back from planning" in said(matching)
    assert "Growth" not in said(matching)
    assert not matching.panel.move_button.isVisible()
