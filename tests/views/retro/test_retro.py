"""Moments of a retro: one thing is proposed, taken up by somebody until a day, finished, or dropped with the reason."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.store import WriteSession
from kiosk.actions.retro import MoveChange
from kiosk.domain.errors import Unavailable
from kiosk.domain.permissions import Actor
from kiosk.domain.retro import Stage
from tests.actions.test_retro import propose, retro, take_up, texts
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import undo, words_on
from views.retro.change_card import ChangeCard
from views.retro.place import RetroPlace


@pytest.fixture
def team(kiosk: KioskAtWork) -> KioskAtWork:
    """A team before its retro; one thing was proposed two weeks ago."""
    give_pins(kiosk.workroom, "Amara")
    propose(kiosk.workroom, "Björn", "Larger names")
    kiosk.window.go("retro")
    kiosk.settle()
    return kiosk


def place_of(kiosk: KioskAtWork) -> RetroPlace:
    return kiosk.place("retro", RetroPlace)


def card(kiosk: KioskAtWork, text: str = "Larger names") -> ChangeCard:
    return next(each for each in place_of(kiosk).cards.values() if each.change.text == text)


def test_it_opens_with_what_is_open_and_asks_for_one_thing(team: KioskAtWork) -> None:
    place = place_of(team)
    assert "Larger names" in words_on(place.open_panel)
    team.touch(place.propose_button)
    team.sign_in("Amara")
    place.words_sheet().words.set_text("A stool")
    team.touch(place.words_sheet().save_button)
    assert texts(team.workroom) == [("Larger names", Stage.PROPOSED), ("A stool", Stage.PROPOSED)]
    undo(team)
    assert texts(team.workroom) == [("Larger names", Stage.PROPOSED)]


def test_somebody_takes_it_up_until_a_day_and_it_is_done(team: KioskAtWork) -> None:
    place = place_of(team)
    team.window.desk.sign_in(team.workroom.people["Amara"])
    team.touch(card(team).buttons[Stage.TAKEN_UP])
    sheet = place.take_up_sheet()
    team.touch(sheet.due.chip("0"))
    team.touch(sheet.names.pill(team.workroom.id_of("Dolores")))
    team.touch(sheet.save_button)
    (change,) = retro(team.workroom).changes
    assert change.due is not None
    assert (change.who_id, (change.due - retro(team.workroom).day).days) == (team.workroom.id_of("Dolores"), 7)
    assert "Dolores Ruiz has it" in words_on(place.open_panel)
    team.touch(card(team).buttons[Stage.DONE])
    assert "Larger names" in words_on(place.ended_panel)
    undo(team)
    assert "Larger names" in words_on(place.open_panel)


def test_a_doubled_touch_is_one_step_and_after_its_undo_the_same_touch_is_another(team: KioskAtWork) -> None:
    place = place_of(team)
    team.window.desk.sign_in(team.workroom.people["Amara"])
    take_up(team.workroom, card(team).change.id, "Dolores")
    place.reload()
    team.settle()
    shown = card(team)
    for _ in range(2):
        # The second one meets the card before it was read anew.
        shown.moved.emit(shown.change, Stage.DONE)
    team.settle()
    (change,) = retro(team.workroom).changes
    assert [step.stage for step in change.steps] == [Stage.TAKEN_UP, Stage.DONE]
    undo(team)
    team.touch(card(team).buttons[Stage.DONE])
    assert texts(team.workroom) == [("Larger names", Stage.DONE)]


def test_a_touch_after_a_write_that_failed_is_the_same_step(team: KioskAtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    team.window.desk.sign_in(team.workroom.people["Amara"])
    take_up(team.workroom, card(team).change.id, "Dolores")
    place_of(team).reload()
    team.settle()
    tried: list[UUID] = []

    def fails(_write: WriteSession, _actor: Actor, command: MoveChange) -> None:
        tried.append(command.id)
        raise Unavailable("server-lost")

    for _ in range(2):
        with monkeypatch.context() as broken:
            broken.setattr("views.retro.place.move_change", fails)
            team.touch(card(team).buttons[Stage.DONE])
    team.touch(card(team).buttons[Stage.DONE])
    assert {retro(team.workroom).changes[0].newest} == set(tried)


def test_what_is_dropped_has_its_reason_beside_it(team: KioskAtWork) -> None:
    place = place_of(team)
    team.window.desk.sign_in(team.workroom.people["Amara"])
    team.touch(card(team).buttons[Stage.DROPPED])
    team.touch(place.words_sheet().words.chips.chip("2"))
    team.touch(place.words_sheet().save_button)
    assert "It is not ours to change" in words_on(place.ended_panel)
    assert set(card(team).buttons) == {Stage.TAKEN_UP}


def test_as_many_words_as_the_sheet_takes_are_proposed(team: KioskAtWork) -> None:
    place = place_of(team)
    team.window.desk.sign_in(team.workroom.people["Amara"])
    team.touch(place.propose_button)
    words = "a larger board " * 16
    place.words_sheet().words.set_text(words.strip())
    team.touch(place.words_sheet().save_button)
    assert texts(team.workroom)[1] == (words.strip(), Stage.PROPOSED)
    team.touch(place.propose_button)
    assert place.words_sheet().words.text == ""


def test_a_reason_that_came_too_late_waits_for_its_author(team: KioskAtWork) -> None:
    place = place_of(team)
    team.window.desk.sign_in(team.workroom.people["Amara"])
    team.touch(card(team).buttons[Stage.DROPPED])
    place.words_sheet().words.set_text("The names are large enough")
    take_up(team.workroom, card(team).change.id, "Dolores")
    team.touch(place.words_sheet().save_button)
    assert texts(team.workroom) == [("Larger names", Stage.TAKEN_UP)]
    place.reload()
    team.settle()
    team.touch(card(team).buttons[Stage.DROPPED])
    assert place.words_sheet().words.text == "The names are large enough"
    team.touch(place.words_sheet().save_button)
    assert texts(team.workroom) == [("Larger names", Stage.DROPPED)]
