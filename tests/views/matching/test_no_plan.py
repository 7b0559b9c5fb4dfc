"""A chief asks for a plan that cannot be: the page says why, what would help, and one way is tried without deciding."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables import PlanRow
from kiosk.actions import tried_plans
from kiosk.actions.accept_plan import accept_plan
from kiosk.actions.kept_plans import TRIED
from kiosk.actions.planning import Document
from kiosk.actions.schedule import bar_place, lock_place
from kiosk.actions.suggest import problem_of
from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.domain.ids import PlanId
from kiosk.jobs.long_work import Task
from kiosk.matching.budget import Options
from kiosk.matching.drafts import DraftKind
from kiosk.matching.owners import BARS
from kiosk.matching.plan import Blocked, Status
from kiosk.matching.problem import Problem
from tests.kiosk import KioskAtWork
from tests.planning import block_id, place, plan_year, seen_by, suggest
from tests.reports.pages import pages_of
from tests.views.matching.drafts import three_plans
from tests.views.matching.test_matching import NO_PLAN, at_matching, said, search_here, toast
from tests.widgets import touches
from views.matching.at_hand import AtHand
from views.matching.no_plan import no_plan_words
from views.matching.place import MatchingPlace
from views.matching.solving import Ended, Found
from views.printing.place import PrintingPlace
from views.printing.request import Prints

CHIEF = "Mei-Ling"


def without_plan(kiosk: KioskAtWork, *, kept_before: bool = True, by: str | None = None) -> MatchingPlace:
    """Lock everybody into the clinic in block 2, perhaps by somebody's hand, and let a chief ask for a plan."""
    rotations = plan_year(kiosk.workroom)
    if kept_before:
        suggest(kiosk.workroom)
    second = block_id(kiosk.workroom, 2)
    with kiosk.workroom.store.write() as write:
        for name in ("Amara", "Björn", CHIEF):
            hand = kiosk.workroom.actor(by) if by else None
            lock_place(write, hand, place(kiosk.workroom, name, second, rotations["CL"]))
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    matching = at_matching(kiosk)
    matching.suggesting._search_one = search_here
    kiosk.touch(matching.tools.suggest_button)
    return matching


def finds_nothing(document: Document, options: Options, task: Task) -> Found:
    return [(DraftKind.GROWTH, NO_PLAN)]


def page_says(matching: MatchingPlace) -> str:
    assert matching.no_plan.page is not None
    return " | ".join(matching.no_plan.page.texts())


def ways_shown(matching: MatchingPlace) -> int:
    assert matching.no_plan.page is not None
    return len(matching.no_plan.page.try_buttons)


def page_is_in_front(matching: MatchingPlace) -> bool:
    page = matching.no_plan.page
    return page is not None and page.isVisible()


def test_the_page_says_the_sum_what_cannot_hold_and_the_ways_out(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    assert page_is_in_front(matching)
    words = page_says(matching)
    assert "needed" in words
    assert "cannot hold together" in words
    assert "in every block" in words
    assert "Locked: " in words
    assert "Cheapest ways out" in words
    assert "never offered as a way out" in words
    assert "p01" not in words
    assert matching.tools.without.isVisible()


def test_the_last_plan_is_a_touch_away_and_so_is_the_page(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    kiosk.touch(matching.tools.without.plan_button)
    assert matching.grid.isVisible()
    assert not page_is_in_front(matching)
    assert "This plan" in said(matching)
    kiosk.touch(matching.tools.without.no_plan_button)
    assert page_is_in_front(matching)


def test_without_a_plan_before_there_is_no_last_plan_to_go_to(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk, kept_before=False)
    assert page_is_in_front(matching)
    assert not matching.tools.without.plan_button.isVisible()


def test_a_way_out_is_tried_and_stands_there_as_a_draft_that_says_what_bends(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    before = seen_by(kiosk.workroom, None).head
    assert matching.no_plan.page is not None
    kiosk.touch(matching.no_plan.page.try_buttons[0])
    assert "Tried, not decided" in toast(kiosk)
    assert not page_is_in_front(matching)
    assert "Tried: rules bend" in said(matching)
    assert "What bends" in said(matching)
    assert not matching.panel.accept_button.isEnabled()
    assert any(tab.label.startswith("Tried: ") for tab in matching.tools.tabs.tabs)
    assert seen_by(kiosk.workroom, None).head == before


def test_a_tried_plan_can_not_be_accepted(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    assert matching.no_plan.page is not None
    kiosk.touch(matching.no_plan.page.try_buttons[0])
    with kiosk.workroom.store.read() as session:
        tried = session.scalars(select(PlanRow.id).where(PlanRow.status == TRIED)).one()
    with pytest.raises(InvalidInput), kiosk.workroom.store.write() as write:
        accept_plan(write, kiosk.workroom.actor(CHIEF), PlanId(tried))


def test_a_trial_that_finds_nothing_leaves_the_page_as_it_was(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    matching.suggesting._search_one = finds_nothing
    words = page_says(matching)
    assert matching.no_plan.page is not None
    kiosk.touch(matching.no_plan.page.try_buttons[0])
    assert "No plan was found this way" in toast(kiosk)
    assert page_is_in_front(matching)
    assert page_says(matching) == words


def test_the_rules_are_a_touch_away(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    kiosk.touch(matching.tools.without.rules_button)
    assert matching.rules.sheet is not None
    assert matching.rules.sheet.is_open


def test_with_names_hidden_the_page_that_names_people_is_put_away(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    matching.set_names_hidden(hidden=True)
    assert not page_is_in_front(matching)
    assert not matching.tools.without.isVisible()
    matching.set_names_hidden(hidden=False)
    assert page_is_in_front(matching)


def test_when_the_chief_leaves_the_page_is_gone(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    matching.set_signed_in(None)
    kiosk.settle()
    assert not page_is_in_front(matching)
    head = seen_by(kiosk.workroom, None).head
    assert head is not None
    assert head.status is Status.OPTIMAL


def test_a_way_out_that_can_not_be_read_is_told_and_the_next_search_begins(
    kiosk: KioskAtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> Problem:
        raise Unavailable("planning-no-people")

    matching = without_plan(kiosk)
    assert matching.no_plan.page is not None
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(tried_plans, "bent", cannot)
        kiosk.touch(matching.no_plan.page.try_buttons[0])
    assert not matching.suggesting.running
    assert not matching.tools.searching
    kiosk.touch(matching.no_plan.page.try_buttons[0])
    assert "Tried, not decided" in toast(kiosk)


def test_a_way_out_is_tried_by_the_weights_that_were_chosen(kiosk: KioskAtWork) -> None:
    asked: list[Document] = []

    def listens(document: Document, options: Options, task: Task) -> Found:
        asked.append(document)
        return finds_nothing(document, options, task)

    matching = without_plan(kiosk)
    matching._weights.want("growth", 0)
    matching.suggesting._search_one = listens
    assert matching.no_plan.page is not None
    kiosk.touch(matching.no_plan.page.try_buttons[0])
    assert problem_of(asked[0]).aims.growth == 0.0


def test_what_stood_in_the_way_is_not_shown_to_whoever_is_there_after_the_chief(
    kiosk: KioskAtWork, qtbot: QtBot
) -> None:
    left = Event()

    def ends_late(document: Document, options: Options, task: Task) -> Found:
        left.wait(20)
        return search_here(document, options, task)

    matching = without_plan(kiosk)
    matching.suggesting._search = ends_late
    again = matching.tools.without.again_button
    touches.tap(again, again.rect().center())
    qtbot.waitUntil(lambda: matching.suggesting._work is not None, timeout=20_000)
    matching.set_signed_in(None)
    left.set()
    kiosk.settle()
    assert not matching.suggesting.running
    assert not page_is_in_front(matching)
    assert not matching.tools.without.isVisible()


def test_a_trial_is_called_one_wherever_it_stands(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    first, second, _ = three_plans(kiosk)
    head = second.view.head
    assert head is not None
    trial = replace(second, view=replace(second.view, head=replace(head, tried=True, code="TRY42")))
    at_hand = AtHand()
    at_hand.take((first, trial))
    assert [tab.name for tab in at_hand.tabs()] == ["Plan A, growth first", "Tried: TRY42"]
    at_hand.take((trial,))
    assert [tab.name for tab in at_hand.tabs()] == ["Tried: TRY42"]


# Told as soon as it is known ---------------------------------------------------------------------------------------


class InSteps:
    """A search that tells what stands in the way, and then waits until it may look for ways out."""

    def __init__(self, matching: MatchingPlace) -> None:
        self._matching = matching
        self.go_on = Event()
        matching.suggesting._search = self.search

    def search(self, document: Document, options: Options, task: Task) -> Found:
        found = search_here(document, options, task)
        (_, plan), *_ = found
        self._matching.suggesting.known.put(replace(plan, ways_out=()))
        task.progress(0, 0, "growth:reasons")
        while not (self.go_on.wait(0.02) or task.cancelled()):
            pass
        return found if self.go_on.is_set() else [(DraftKind.GROWTH, replace(plan, ways_out=()))]


def begun_in_steps(kiosk: KioskAtWork, qtbot: QtBot) -> tuple[MatchingPlace, InSteps]:
    """Let a chief ask again, and come to where it is known that there is no plan."""
    matching = without_plan(kiosk)
    steps = InSteps(matching)
    again = matching.tools.without.again_button
    touches.tap(again, again.rect().center())
    qtbot.waitUntil(
        lambda: page_is_in_front(matching) and "Looking for ways out" in page_says(matching), timeout=20_000
    )
    return matching, steps


def test_what_stands_in_the_way_is_there_before_the_ways_out(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    matching, steps = begun_in_steps(kiosk, qtbot)
    page = matching.no_plan.page
    assert page is not None
    assert "cannot hold together" in page_says(matching)
    assert ways_shown(matching) == 0
    assert matching.tools.searching
    read = page._reasons._content
    steps.go_on.set()
    kiosk.settle()
    assert "Fewest changes first" in page_says(matching)
    assert ways_shown(matching) == len(ended_of(matching).plan.ways_out) > 0
    # What was read already stands where it stood.
    assert page._reasons._content is read
    assert not matching.tools.searching


def test_stopped_before_the_ways_out_the_page_says_that_it_was_stopped(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    matching, _ = begun_in_steps(kiosk, qtbot)
    stop = matching.tools.progress.stop_button
    touches.tap(stop, stop.rect().center())
    kiosk.settle()
    assert not matching.suggesting.running
    assert "Stopped before any was found" in page_says(matching)
    assert "cannot hold together" in page_says(matching)


def test_whoever_comes_after_the_chief_is_told_nothing_on_the_way(kiosk: KioskAtWork, qtbot: QtBot) -> None:
    matching, steps = begun_in_steps(kiosk, qtbot)
    matching.set_signed_in(None)
    assert not page_is_in_front(matching)
    steps.go_on.set()
    kiosk.settle()
    assert not page_is_in_front(matching)


def test_while_nothing_but_that_is_known_the_page_says_that_it_looks(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    view = seen_by(kiosk.workroom, CHIEF)
    bare = replace(NO_PLAN, status=Status.INFEASIBLE)
    looking = no_plan_words(Ended(bare, {"rules": []}, looking=True), view)
    assert looking.together.startswith("Looking for what cannot hold together")
    assert looking.about_ways.startswith("Looking for ways out")
    assert no_plan_words(Ended(bare, {"rules": []}), view).together == ""


def test_where_the_time_was_over_the_page_does_not_say_that_there_is_none(kiosk: KioskAtWork) -> None:
    ended = ended_of(without_plan(kiosk))
    view = seen_by(kiosk.workroom, CHIEF)
    none = replace(ended.plan, ways_out=())
    assert no_plan_words(replace(ended, plan=none), view).about_ways.startswith("None was found")
    cut = replace(ended, plan=replace(none, unfinished=True))
    assert no_plan_words(cut, view).about_ways.startswith("The time was over before any was found")
    assert no_plan_words(replace(cut, stopped=True), view).about_ways.startswith("Stopped before")
    assert no_plan_words(replace(cut, looking=True), view).about_ways.startswith("Looking")


def test_of_two_bars_in_one_block_each_names_its_chief(kiosk: KioskAtWork) -> None:
    rotations = plan_year(kiosk.workroom)
    third = block_id(kiosk.workroom, 3)
    with kiosk.workroom.store.write() as write:
        for name, code in ((CHIEF, "PI"), ("Miriam", "CL")):
            bar_place(write, kiosk.workroom.actor(name), place(kiosk.workroom, "Amara", third, rotations[code]))
    bars = [{"person": "p01", "block": "B03", "rotations": ["PI"], "says": "retreat"}]
    barred = replace(NO_PLAN, status=Status.INFEASIBLE, blocked=(Blocked(BARS + "retreat", "retreat", 0.0),))
    (reason,) = no_plan_words(Ended(barred, {"bars": bars}), seen_by(kiosk.workroom, CHIEF)).reasons
    assert "set by Mei-Ling Chen" in reason.kind
    assert "Miriam" not in reason.kind


def test_a_lock_says_who_set_it_and_a_way_that_opens_it_as_well(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk, by=CHIEF)
    words = page_says(matching)
    assert "Lock · set by Mei-Ling Chen, " in words
    assert "By hand: set by Mei-Ling Chen, " in words


def test_each_way_says_how_many_edges_are_still_met(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    assert "At least 1 of 1 edges still met" in page_says(matching)


def test_until_that_is_known_its_line_is_kept_free_and_nothing_is_tried(kiosk: KioskAtWork) -> None:
    ended = ended_of(without_plan(kiosk))
    view = seen_by(kiosk.workroom, CHIEF)
    unknown = replace(ended.plan, ways_out=tuple(replace(way, edges_met=None) for way in ended.plan.ways_out))
    looking = no_plan_words(replace(ended, plan=unknown, looking=True), view)
    assert {way.edges for way in looking.ways} == {"…"}
    stopped = no_plan_words(replace(ended, plan=unknown, stopped=True), view)
    assert {way.edges for way in stopped.ways} == {""}


def ended_of(matching: MatchingPlace) -> Ended:
    assert matching._ended_without is not None
    return matching._ended_without


def test_the_page_is_printed_as_it_stands_and_is_there_again_after_going_back(kiosk: KioskAtWork) -> None:
    matching = without_plan(kiosk)
    kiosk.touch(matching.tools.without.print_button)
    printing = kiosk.place("printing", PrintingPlace)
    assert printing.in_front
    assert printing.options.choice().what is Prints.OBSTACLES
    made = printing._made
    assert made is not None
    assert (made.pages, made.file_name.startswith("Why there is no plan 2026-")) == (1, True)
    (page,) = pages_of(made.path)
    assert "cannot hold together" in page.words
    assert "Cheapest ways out" in page.words
    kiosk.touch(printing.tools.back)
    assert page_is_in_front(matching)
