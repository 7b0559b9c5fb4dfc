"""Somebody looks for a person among many."""

from __future__ import annotations

import pytest

from tests.kiosk import KioskAtWork
from views.board.find_sheet import FindSheet, matches
from views.board.place import BoardPlace


def open_find(kiosk: KioskAtWork) -> FindSheet:
    place = kiosk.place("board", BoardPlace)
    kiosk.touch(place.tools.find_button)
    sheet = place.stage.findChild(FindSheet)
    assert sheet is not None
    assert sheet.is_open
    return sheet


def names(sheet: FindSheet) -> list[str]:
    return [pill.label for pill in sheet.pills]


def test_a_letter_leaves_those_whose_name_begins_with_it(kiosk: KioskAtWork) -> None:
    sheet = open_find(kiosk)
    assert len(names(sheet)) == 6
    kiosk.touch(sheet.letters.chip("M"))
    assert names(sheet) == ["Mei-Ling Chen", "Miriam Adler"]


def test_initials_find_whom_they_belong_to_and_a_touch_leads_to_the_row(kiosk: KioskAtWork) -> None:
    sheet = open_find(kiosk)
    sheet.field.set_text("ma")
    assert names(sheet) == ["Miriam Adler"]
    kiosk.touch(sheet.pills[0])
    assert not sheet.is_open
    board = kiosk.place("board", BoardPlace)
    assert not board.grid.row_rect(kiosk.workroom.id_of("Miriam")).isEmpty()


@pytest.mark.parametrize(
    ("words", "found"), [("bl", True), ("bjorn", True), ("BJÖRN L", True), ("lind bj", True), ("x", False), ("", True)]
)
def test_names_are_found_without_their_marks_and_by_any_part(kiosk: KioskAtWork, words: str, *, found: bool) -> None:
    person = kiosk.workroom.people["Björn"]
    assert matches(person, words) is found


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_no_name_is_broken_on_any_screen(kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    sheet = open_find(kiosk)
    kiosk.window.resize(*size)
    kiosk.settle()
    # Its hint is the room of the name on one line.
    assert [pill.label for pill in sheet.pills if pill.width() < pill.sizeHint().width()] == []
    assert all(
        sheet.rect().contains(sheet.mapFromGlobal(pill.mapToGlobal(pill.rect().bottomRight()))) for pill in sheet.pills
    )
