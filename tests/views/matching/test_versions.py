"""A chief finds a plan of last week again, looks at it, gives it a name, and goes back to it."""

from __future__ import annotations

import pytest

from tests.kiosk import KioskAtWork
from tests.planning import plan_year, seen_by, suggest
from tests.views.matching.test_matching import at_matching, toast
from tests.workroom import days
from views.matching.place import MatchingPlace
from views.matching.versions_sheet import VersionsSheet
from widgets.buttons import Button
from widgets.labels import TextLabel

CHIEF = "Mei-Ling"


def before_two(kiosk: KioskAtWork, name: str | None = CHIEF) -> tuple[MatchingPlace, str, str]:
    """Let somebody stand before the newer of two plans; return the codes of the newer and the older."""
    plan_year(kiosk.workroom)
    codes = []
    for _ in range(2):
        suggest(kiosk.workroom)
        head = seen_by(kiosk.workroom, None).head
        assert head is not None
        codes.append(head.code)
        kiosk.workroom.clock.advance(days(1))
    if name is not None:
        kiosk.window.desk.sign_in(kiosk.workroom.people[name])
    matching = at_matching(kiosk)
    kiosk.settle()
    return matching, codes[1], codes[0]


def versions(kiosk: KioskAtWork, matching: MatchingPlace) -> VersionsSheet:
    kiosk.touch(matching.panel.versions_button)
    sheet = matching.versions.sheet
    assert sheet is not None
    assert sheet.is_open
    return sheet


def standing(kiosk: KioskAtWork) -> str:
    head = seen_by(kiosk.workroom, None).head
    assert head is not None
    return head.code


def tabs(matching: MatchingPlace) -> list[str]:
    return [tab.label for tab in matching.tools.tabs.tabs]


def undo(kiosk: KioskAtWork) -> None:
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])


def test_a_touched_version_stands_in_the_tabs_and_nothing_changes_for_others(kiosk: KioskAtWork) -> None:
    matching, newer, older = before_two(kiosk)
    sheet = versions(kiosk, matching)
    assert list(sheet.rows) == [newer, older]
    kiosk.touch(sheet.rows[older].tile)
    assert not sheet.is_open
    assert tabs(matching) == ["Plan A", f"Plan {older}"]
    assert matching.tools.tabs.tabs[1].isChecked()
    assert matching.view is not None
    assert matching.view.head is not None
    assert matching.view.head.code == older
    assert standing(kiosk) == newer


def test_the_version_leaves_with_the_chief(kiosk: KioskAtWork) -> None:
    matching, newer, older = before_two(kiosk)
    kiosk.touch(versions(kiosk, matching).rows[older].tile)
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert tabs(matching) == ["The plan"]
    assert matching.view is not None
    assert matching.view.head is not None
    assert matching.view.head.code == newer
    assert matching.versions.sheet is not None
    assert matching.versions.sheet.rows == {}


def test_at_once_when_the_chief_leaves_the_plan_of_everybody_stands_there(kiosk: KioskAtWork) -> None:
    matching, newer, older = before_two(kiosk)
    kiosk.touch(versions(kiosk, matching).rows[older].tile)
    matching.set_signed_in(None)
    assert matching.view is not None
    assert matching.view.head is not None
    assert matching.view.head.code == newer
    assert matching.view.reasons == {}


def test_a_chief_names_a_plan_and_takes_the_name_back(kiosk: KioskAtWork) -> None:
    matching, newer, _ = before_two(kiosk)
    sheet = versions(kiosk, matching)
    kiosk.touch(sheet.rows[newer].name_button)
    naming = matching.versions.naming
    assert naming is not None
    naming.field.set_text("Before the leave in May")
    kiosk.touch(naming.save_button)
    assert sheet.is_open
    assert sheet.rows[newer].tile.label == "Before the leave in May"
    assert tabs(matching) == ["Before the leave in May"]
    undo(kiosk)
    assert sheet.rows[newer].tile.label == "Rotation plan"
    assert tabs(matching) == ["The plan"]


def test_turning_away_from_a_name_leads_back_to_the_versions(kiosk: KioskAtWork) -> None:
    matching, newer, _ = before_two(kiosk)
    sheet = versions(kiosk, matching)
    kiosk.touch(sheet.rows[newer].name_button)
    naming = matching.versions.naming
    assert naming is not None
    naming.field.set_text("Half a thought")
    naming.dismiss_requested.emit()
    kiosk.settle()
    assert sheet.is_open
    assert naming.field.text == ""
    assert sheet.rows[newer].tile.label == "Rotation plan"


def test_going_back_to_an_older_plan_is_for_everybody_and_can_be_undone(kiosk: KioskAtWork) -> None:
    matching, newer, older = before_two(kiosk)
    sheet = versions(kiosk, matching)
    assert not sheet.rows[newer].back_button.isEnabled()
    kiosk.touch(sheet.rows[older].back_button)
    assert not sheet.is_open
    assert "stands there again" in toast(kiosk)
    assert standing(kiosk) == older
    assert matching.view is not None
    assert matching.view.head is not None
    assert matching.view.head.code == older
    undo(kiosk)
    assert standing(kiosk) == newer
    assert matching.view.head.code == newer


def test_versions_are_for_chiefs(kiosk: KioskAtWork) -> None:
    matching, _, _ = before_two(kiosk, "Amara")
    assert not matching.panel.versions_button.isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_versions_can_be_read_and_touched(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    matching, newer, older = before_two(kiosk)
    sheet = versions(kiosk, matching)
    kiosk.window.resize(*size)
    kiosk.settle()
    for code in (newer, older):
        row = sheet.rows[code]
        for button in (row.tile, row.name_button, row.back_button):
            assert button.isVisible()
            assert button.height() >= 48
        assert row.width() <= sheet.area.viewport().width()
    assert not any(label.is_elided() for label in sheet.findChildren(TextLabel) if label.isVisible())
