"""A week on paper comes back: the code, the PIN, and the paper's questions at the screen."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.queries.goals import load_goals_of
from kiosk.actions.sheets import TellOfGoal, sheet_code
from kiosk.app.more import More
from kiosk.domain.errors import NotFound
from kiosk.domain.permissions import Actor
from kiosk.domain.sheets import ALPHABET
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, words_on
from tests.widgets import touches
from views.sheets import place as place_module
from views.sheets.code_page import CodePage
from views.sheets.place import SheetPlace
from views.sheets.request import SheetRequest

MONDAY = date(2026, 11, 23)


class Paper:
    """Amara's printed week, and the screen it is brought to."""

    def __init__(self, kiosk: KioskAtWork) -> None:
        self.kiosk = kiosk
        goal(kiosk.workroom, "Amara", "LP", "Find the space with somebody beside me")
        goal(kiosk.workroom, "Amara", "FAM", "Open with one question")
        give_pins(kiosk.workroom, "Amara", "Dolores")
        self.code = self.printed("Amara")

    def printed(self, name: str) -> str:
        with self.kiosk.workroom.store.write() as write:
            return sheet_code(write, self.kiosk.workroom.id_of(name), MONDAY)

    @property
    def place(self) -> SheetPlace:
        return self.kiosk.place("sheet", SheetPlace)

    @property
    def page(self) -> CodePage:
        return self.place.code_page

    def come(self) -> None:
        self.kiosk.window.go("sheet", SheetRequest("board"))
        self.kiosk.settle()

    def type(self, code: str) -> None:
        for name in code:
            self.kiosk.touch(self.page.keys[name])

    def open(self, name: str) -> None:
        """Somebody signs in and opens their week."""
        self.kiosk.window.desk.sign_in(self.kiosk.workroom.people[name])
        self.come()
        self.type(self.printed(name))

    def leave(self) -> None:
        """Whoever is there signs out."""
        self.kiosk.window.desk.session.end()
        self.kiosk.settle()

    def save(self) -> None:
        """Say that it came up, and save."""
        self.kiosk.touch(self.place.week_page.went.chip("came_up"))
        self.kiosk.touch(self.place.tools.save_button)

    def said(self) -> list[tuple[str, str]]:
        with self.kiosk.workroom.store.read() as session:
            goals = load_goals_of(session, self.kiosk.workroom.id_of("Amara"))
        return [(found.text, talk.text) for found in goals for talk in found.check_ins]

    def unknown(self) -> str:
        taken = {self.code, self.printed("Dolores")}
        return next(letter * 5 for letter in ALPHABET if letter * 5 not in taken)


@pytest.fixture
def paper(kiosk: KioskAtWork) -> Paper:
    return Paper(kiosk)


def test_a_week_on_paper_is_told_by_touches_and_stands_with_its_goals(paper: Paper) -> None:
    kiosk = paper.kiosk
    kiosk.go("more")
    kiosk.touch(kiosk.place("more", More).ways.tiles["sheet"])
    paper.type(paper.code)
    kiosk.sign_in("Amara")
    page = paper.place.week_page
    assert [tile.label for tile in page.tiles.values()] == ["Lumbar puncture", "Family meetings"]
    assert not paper.place.tools.save_button.isEnabled()
    kiosk.touch(page.went.chip("came_up"))
    kiosk.touch(page.learned.chips.chip("1"))
    kiosk.touch(page.next_try.chips.chip("2"))
    kiosk.touch(paper.place.tools.save_button)
    assert paper.said() == [
        ("Find the space with somebody beside me", "It came up. I got there with help. Next: One step further.")
    ]
    chosen = page.chosen
    assert chosen is not None
    assert chosen.competency.name == "Family meetings"
    assert paper.place.tools.news == "1 of 2 goals told"
    kiosk.touch(page.went.chip("not_met"))
    kiosk.touch(paper.place.tools.save_button)
    assert paper.said()[-1] == ("Open with one question", "Not this week.")
    assert paper.place.tools.news.startswith("Your week is told")


def test_a_wrong_code_is_told_in_a_sentence_and_opens_nothing(paper: Paper) -> None:
    paper.come()
    paper.type(paper.unknown())
    assert paper.page.band.message == "No sheet has this code."
    assert paper.page.code == ""
    assert not paper.kiosk.window.desk.sheet.is_open
    paper.type(paper.code)
    assert paper.kiosk.window.desk.sheet.is_open


def test_after_three_wrong_codes_the_keys_rest_longer_each_time_and_go_on_by_themselves(paper: Paper) -> None:
    paper.come()
    for _ in range(3):
        paper.type(paper.unknown())
    assert paper.page.resting
    assert not paper.page.keys["7"].isEnabled()
    paper.kiosk.workroom.clock.advance(timedelta(seconds=1))
    paper.page.look()
    paper.type(paper.unknown())
    paper.kiosk.workroom.clock.advance(timedelta(seconds=1))
    paper.page.look()
    assert paper.page.resting
    paper.kiosk.workroom.clock.advance(timedelta(seconds=1))
    paper.page.look()
    assert not paper.page.resting


def test_a_week_opens_for_its_owner_only(paper: Paper) -> None:
    paper.come()
    paper.type(paper.code)
    paper.kiosk.sign_in("Dolores")
    assert paper.place.week is None
    assert "No sheet of yours" in words_on(paper.kiosk.newest_message())


def test_who_is_signed_in_opens_their_week_without_another_question(paper: Paper) -> None:
    paper.kiosk.window.desk.sign_in(paper.kiosk.workroom.people["Amara"])
    paper.come()
    paper.type(paper.code)
    assert paper.place.week is not None
    assert paper.place.week.monday == MONDAY


def test_nothing_of_the_week_is_left_when_its_owner_is_gone(paper: Paper) -> None:
    paper.kiosk.window.desk.sign_in(paper.kiosk.workroom.people["Amara"])
    paper.come()
    paper.type(paper.code)
    paper.kiosk.window.desk.session.end()
    paper.kiosk.settle()
    assert paper.place.week is None
    assert paper.place.week_page.tiles == {}
    assert paper.page.isVisible()


def test_a_scanner_that_types_opens_the_sheet_too(paper: Paper) -> None:
    paper.come()
    QTest.keyClicks(paper.page, paper.code.lower())
    QTest.keyClick(paper.page, Qt.Key.Key_Return)
    paper.kiosk.settle()
    assert paper.kiosk.window.desk.sheet.is_open


def test_a_sheet_without_a_goal_leads_to_the_goals(paper: Paper) -> None:
    paper.kiosk.window.desk.sign_in(paper.kiosk.workroom.people["Dolores"])
    code = paper.printed("Dolores")
    paper.come()
    paper.type(code)
    paper.kiosk.touch(paper.place.week_page.goal_button)
    place = paper.kiosk.window.place
    assert place is not None
    assert place.name == "goals"


def test_nothing_of_the_week_is_left_where_it_could_not_be_read_again(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.open("Amara")

    def gone(*_asked: object) -> None:
        raise NotFound("sheet-missing")

    monkeypatch.setattr(place_module, "load_sheet_week", gone)
    paper.save()
    assert len(paper.said()) == 1
    paper.leave()
    assert paper.place.week is None
    assert paper.place.week_page.tiles == {}
    assert paper.page.isVisible()


@pytest.mark.parametrize("held", ["open_sheet", "load_sheet_week"])
def test_an_answer_that_comes_after_back_opens_nothing(
    paper: Paper, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, held: str
) -> None:
    begun, let_go = Event(), Event()
    work = getattr(place_module, held)

    def late(*args: Any) -> object:
        begun.set()
        let_go.wait(20)
        return work(*args)

    monkeypatch.setattr(place_module, held, late)
    paper.kiosk.window.desk.sign_in(paper.kiosk.workroom.people["Amara"])
    paper.come()
    paper.type(paper.code[:-1])
    last = paper.page.keys[paper.code[-1]]
    touches.tap(last, last.rect().center())
    qtbot.waitUntil(begun.is_set)
    back = paper.place.tools.back
    touches.tap(back, back.rect().center())
    let_go.set()
    paper.kiosk.settle()
    assert paper.place.week is None
    assert paper.place.week_page.tiles == {}


def test_what_one_person_could_not_save_is_another_entry_than_the_next_ones(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[UUID] = []

    def refuse(_write: object, _actor: Actor, command: TellOfGoal) -> None:
        tried.append(command.id)
        raise NotFound("sheet-missing")

    goal(paper.kiosk.workroom, "Dolores", "FAM", "Listen first")
    monkeypatch.setattr(place_module, "tell_of_goal", refuse)
    for name in ("Amara", "Dolores"):
        paper.open(name)
        paper.save()
        paper.leave()
    first, second = tried
    assert first != second
