"""A chief asks for a plan that cannot be: the page says why, what would help, and one way is tried without deciding."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.tables import PlanRow
from kiosk.actions.accept_plan import accept_plan
from kiosk.actions.kept_plans import TRIED
from kiosk.actions.planning import Document
from kiosk.actions.schedule import lock_place
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import PlanId
from kiosk.jobs.long_work import Task
from kiosk.matching.budget import Options
from kiosk.matching.drafts import DraftKind
from kiosk.matching.plan import Status
from tests.kiosk import KioskAtWork
from tests.planning import block_id, place, plan_year, seen_by, suggest
from tests.views.matching.test_matching import NO_PLAN, at_matching, said, search_here, toast
from views.matching.place import MatchingPlace
from views.matching.solving import Found

CHIEF = "Mei-Ling"


def without_plan(kiosk: KioskAtWork, *, kept_before: bool = True) -> MatchingPlace:
    """Lock everybody into the clinic in block 2, and let a chief ask for a plan."""
    rotations = plan_year(kiosk.workroom)
    if kept_before:
        suggest(kiosk.workroom)
    second = block_id(kiosk.workroom, 2)
    with kiosk.workroom.store.write() as write:
        for name in ("Amara", "Björn", CHIEF):
            lock_place(write, None, place(kiosk.workroom, name, second, rotations["CL"]))
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
