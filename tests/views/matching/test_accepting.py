"""A chief accepts the plan: asked once, with a PIN where nobody is signed in, and it can be taken back."""

from __future__ import annotations

from pathlib import Path

from db.queries.schedule import load_assignments
from kiosk.actions.plan_export import PlanFormat
from tests.kiosk import KioskAtWork, give_pins
from tests.planning import block_id, plan_year, suggest
from tests.views.matching.drafts import chief_before_three
from tests.views.matching.test_matching import AMARA, at_matching, said, toast
from views.matching.place import MatchingPlace
from widgets.buttons import Button

CHIEF = "Mei-Ling"


def before_a_plan(kiosk: KioskAtWork, name: str | None = CHIEF) -> MatchingPlace:
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    if name is not None:
        kiosk.window.desk.sign_in(kiosk.workroom.people[name])
    matching = at_matching(kiosk)
    kiosk.settle()
    return matching


def scheduled(kiosk: KioskAtWork) -> int:
    """Return how many people are scheduled in block 2."""
    with kiosk.workroom.store.read() as session:
        return len(load_assignments(session, [block_id(kiosk.workroom, 2)]))


def test_accepting_asks_once_says_who_decides_and_can_be_undone(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk)
    kiosk.touch(matching.panel.accept_button)
    assert "Accept plan " in said(matching)
    assert "Mei-Ling Chen decides." in said(matching)
    assert scheduled(kiosk) == 0
    kiosk.touch(matching.panel.confirm_button)
    assert scheduled(kiosk) == 3
    assert "Mei-Ling accepted plan" in toast(kiosk)
    assert "In force: accepted by Mei-Ling Chen on 23 November." in said(matching)
    assert not matching.panel.accept_button.isVisible()
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])
    assert scheduled(kiosk) == 0
    assert matching.panel.accept_button.isVisible()


def test_while_it_is_asked_the_answer_alone_is_filled(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk)
    suggest_button, acc = matching.tools.suggest_button, matching.theme.palette.acc
    assert suggest_button.coat().fill == acc
    kiosk.touch(matching.panel.accept_button)
    assert suggest_button.coat().fill != acc
    assert matching.panel.confirm_button.coat().fill == acc
    kiosk.touch(matching.panel.decline_button)
    assert suggest_button.coat().fill == acc


def test_not_yet_changes_nothing(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk)
    kiosk.touch(matching.panel.accept_button)
    kiosk.touch(matching.panel.decline_button)
    assert "This plan" in said(matching)
    assert scheduled(kiosk) == 0


def test_whoever_is_not_signed_in_gives_a_chiefs_pin_first(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk, None)
    give_pins(kiosk.workroom, CHIEF)
    kiosk.touch(matching.panel.accept_button)
    kiosk.sign_in(CHIEF)
    assert "Mei-Ling Chen decides." in said(matching)
    kiosk.touch(matching.panel.confirm_button)
    assert scheduled(kiosk) == 3


def test_a_resident_is_not_asked(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk, "Amara")
    assert not matching.panel.accept_button.isVisible()


def test_the_question_leaves_with_the_chief_and_with_the_plan(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    kiosk.touch(matching.panel.accept_button)
    kiosk.touch(matching.tools.tabs.tabs[1])
    assert "decides" not in said(matching)
    kiosk.touch(matching.panel.accept_button)
    matching.open_cell(AMARA, "B02")
    assert "Why" in said(matching)
    kiosk.touch(matching.tools.tabs.tabs[0])
    matching._on_cell_tapped(AMARA, "B02")
    kiosk.touch(matching.panel.accept_button)
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert "decides" not in said(matching)


def test_a_plan_that_no_longer_fits_is_refused_in_words(kiosk: KioskAtWork) -> None:
    matching = chief_before_three(kiosk)
    kiosk.touch(matching.tools.tabs.tabs[1])
    kiosk.touch(matching.panel.accept_button)
    # No such plan was kept: it was made up by the test.
    kiosk.touch(matching.panel.confirm_button)
    assert "There is no plan" in toast(kiosk)
    assert scheduled(kiosk) == 0


def test_a_chief_takes_a_plan_along(kiosk: KioskAtWork, tmp_path: Path) -> None:
    matching = before_a_plan(kiosk)
    assert matching.files is not None
    matching.files._folder = tmp_path / "taken along"
    for format_ in PlanFormat:
        kiosk.touch(matching.panel.files_button)
        assert matching.files.sheet is not None
        kiosk.touch(matching.files.sheet.tiles[format_])
        kiosk.settle()
    assert matching.view is not None
    assert matching.view.head is not None
    name = f"plan-{matching.view.head.code.lower()}"
    assert {path.name for path in (tmp_path / "taken along").iterdir()} == {
        name,
        f"{name}.csv",
        f"{name}.json",
        f"{name}.xlsx",
    }
    assert name in toast(kiosk)


def test_who_may_not_plan_is_offered_no_files(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk)
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    kiosk.settle()
    assert not matching.panel.files_button.isVisible()
    assert not matching.panel.rules_button.isVisible()


def test_the_rules_open_for_a_chief_and_close_when_they_leave(kiosk: KioskAtWork) -> None:
    matching = before_a_plan(kiosk)
    kiosk.touch(matching.panel.rules_button)
    kiosk.settle()
    sheet = matching.rules.sheet
    assert sheet is not None
    assert sheet.is_open
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not sheet.is_open
