"""Codes given over a real store, also where nobody waits for them any more."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables import AuditRow, PinRow
from kiosk.actions.pins import GivenCode, hash_pin, matches, set_own_pin
from kiosk.app.code_giving import CodeGiving
from kiosk.domain.errors import UserError
from kiosk.jobs.runner import Jobs
from tests.workroom import Workroom

PIN = "2580"


class Asked:
    """A chief who asks for a code for Amara, and what came of it."""

    def __init__(self, qtbot: QtBot, workroom: Workroom) -> None:
        self._qtbot, self._workroom = qtbot, workroom
        self.jobs = Jobs(workroom.store)
        self._give = CodeGiving(self.jobs, workroom.store.keys.pepper)
        self.given: list[GivenCode] = []
        self.errors: list[UserError] = []

    def ask(self, withdrawn: Event | None = None) -> None:
        """Ask for a code; it is being made when this returns."""
        chief, amara = self._workroom.actor("Mei-Ling"), self._workroom.id_of("Amara")
        self._give(chief, amara, self.given.append, self.errors.append, withdrawn)

    def wait(self) -> None:
        """Wait for what was asked."""
        self._qtbot.waitUntil(lambda: self.jobs.idle)

    def opens(self, digits: str) -> bool:
        """Tell whether digits are Amara's PIN or code."""
        with self._workroom.store.read() as session:
            stored = session.get_one(PinRow, self._workroom.id_of("Amara")).hash
        return matches(stored, digits, self._workroom.store.keys.pepper)

    def trail(self) -> list[str]:
        """Return what the audit trail says of PINs."""
        with self._workroom.store.read() as session:
            actions = session.scalars(select(AuditRow.action).order_by(AuditRow.seq))
            return [action for action in actions if action.startswith("pin")]


@pytest.fixture
def asked(qtbot: QtBot, small_workroom: Workroom) -> Iterator[Asked]:
    with small_workroom.store.write() as write:
        set_own_pin(write, small_workroom.actor("Amara"), hash_pin(PIN, small_workroom.store.keys.pepper))
    standing = Asked(qtbot, small_workroom)
    yield standing
    standing.jobs.close()


@pytest.mark.parametrize("withdrawn", [None, Event()])
def test_a_code_takes_the_place_of_the_pin(asked: Asked, withdrawn: Event | None) -> None:
    asked.ask(withdrawn)
    asked.wait()
    (code,) = asked.given
    assert asked.opens(code.digits)
    assert not asked.opens(PIN)
    assert asked.trail() == ["pin_set", "pin_code"]


def test_a_code_that_nobody_waits_for_any_more_ends_no_pin(asked: Asked) -> None:
    withdrawn = Event()
    asked.ask(withdrawn)
    withdrawn.set()
    asked.wait()
    assert (asked.given, asked.errors) == ([], [])
    assert asked.opens(PIN)
    assert asked.trail() == ["pin_set"]


def test_nor_does_one_that_was_withdrawn_while_it_waited_for_its_turn_to_write(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    withdrawn, at_work, go_on = Event(), Event(), Event()

    def import_something(_write: object) -> None:
        at_work.set()
        go_on.wait()

    def ask_to_write(*args: object, **callbacks: object) -> None:
        usual(*args, **callbacks)  # type: ignore[arg-type]
        withdrawn.set()
        go_on.set()

    asked.jobs.write(import_something, on_done=lambda _: None, on_error=asked.errors.append)
    at_work.wait()
    usual = asked.jobs.write
    monkeypatch.setattr(asked.jobs, "write", ask_to_write)
    asked.ask(withdrawn)
    asked.wait()
    assert (asked.given, asked.errors) == ([], [])
    assert asked.opens(PIN)
