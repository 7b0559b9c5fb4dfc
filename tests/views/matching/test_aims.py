"""A chief says what counts: the plans at hand are weighed anew at once, and the next search goes by it."""

from __future__ import annotations

import pytest

from kiosk.actions.planning import Document
from kiosk.actions.suggest import problem_of
from kiosk.jobs.long_work import Task
from kiosk.matching.budget import Options
from kiosk.matching.problem import Aims
from tests.kiosk import KioskAtWork
from tests.planning import plan_year, suggest
from tests.views.matching.drafts import CHIEF, chief_before_three
from tests.views.matching.test_matching import search_here
from tests.widgets import touches
from views.matching.aims import AimsBox
from views.matching.draft_words import ahead_words
from views.matching.place import MatchingPlace
from views.matching.solving import Found
from views.matching.weights import AIMS
from widgets.labels import TextLabel
from widgets.slider import StepSlider


def touch_step(kiosk: KioskAtWork, slider: StepSlider, step: int) -> None:
    kiosk.settle()
    assert slider.isVisible()
    touches.tap(slider, slider.place_of(step).toPoint())
    kiosk.settle()


def said(box: AimsBox) -> str:
    return " | ".join(label.text() for label in box.findChildren(TextLabel))


def test_each_aim_stands_where_it_counted_for_the_plan_at_hand(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    kiosk.go("matching")
    aims = kiosk.place("matching", MatchingPlace).panel.aims
    words = {aim: slider.word for aim, slider in aims.sliders.items()}
    assert words == dict.fromkeys(AIMS, "normal") | {"continuity": "not at all"}


def test_moving_a_slider_says_at_once_which_plan_is_ahead(kiosk: KioskAtWork) -> None:
    worths = (
        {"growth": 500.0, "preference": 10.0, "rules": 5.0},
        {"growth": 460.0, "preference": 40.0, "rules": 5.0},
        {"growth": 300.0, "preference": 60.0, "rules": 5.0},
    )
    matching = chief_before_three(kiosk, worths)
    box = matching.panel.aims
    assert "Plan A is ahead by 10 growth points." in said(box)
    assert "searches" not in said(box)
    touch_step(kiosk, box.sliders["preference"], 4)
    assert "Plan B is ahead by 20 growth points. “Suggest a plan” searches with these weights." in said(box)
    touch_step(kiosk, box.sliders["growth"], 0)
    assert "Plan C is ahead by 40 growth points." in said(box)
    assert matching.tools.tabs.tabs[0].isChecked()


def test_a_cell_takes_the_room_and_everybody_else_has_no_sliders(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    assert matching.panel.aims.isVisible()
    matching.open_cell("p01", "B02")
    assert not matching.panel.aims.isVisible()
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not matching.panel.aims.isVisible()
    assert matching._weights.order() == []


def test_the_next_search_goes_by_what_was_chosen_and_the_one_after_begins_there(kiosk: KioskAtWork) -> None:
    asked: list[Document] = []

    def search(document: Document, options: Options, task: Task) -> Found:
        asked.append(document)
        return search_here(document, options, task)

    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    kiosk.go("matching")
    matching = kiosk.place("matching", MatchingPlace)
    matching.suggesting._search = search
    kiosk.touch(matching.tools.suggest_button)
    assert "aims" not in asked[0]
    touch_step(kiosk, matching.panel.aims.sliders["growth"], 0)
    touch_step(kiosk, matching.panel.aims.sliders["continuity"], 3)
    kiosk.touch(matching.tools.suggest_button)
    aims = problem_of(asked[1]).aims
    assert (aims.growth, aims.continuity, aims.preference) == (0.0, 15.0, Aims().preference)
    kiosk.settle()
    assert matching.panel.aims.sliders["continuity"].word == "more"
    assert matching.panel.aims.sliders["growth"].word == "not at all"
    assert "searches" not in said(matching.panel.aims)


def test_what_a_chief_wanted_leaves_with_them(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    touch_step(kiosk, matching.panel.aims.sliders["preference"], 4)
    kiosk.window.desk.session.end()
    kiosk.settle()
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    kiosk.settle()
    assert matching.panel.aims.sliders["preference"].word == "normal"


def test_level_plans_are_called_level() -> None:
    assert ahead_words(("A", 3.2), ("C", 3.0)) == "Plans A and C are level."


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720)])
def test_what_counts_is_whole_on_every_screen(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    matching = chief_before_three(kiosk)
    kiosk.window.resize(*size)
    matching.panel.aims.sliders["growth"].setValue(0)
    kiosk.settle()
    box = matching.panel.aims
    assert not any(label.is_elided() for label in box.findChildren(TextLabel))
    assert min(slider.height() for slider in box.sliders.values()) >= 48
    assert all(box.rect().contains(slider.geometry()) for slider in box.sliders.values())
    assert matching.panel.rect().contains(box.geometry())
