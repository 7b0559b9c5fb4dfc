"""PINs proved over a real store: right ones, wrong ones, the rest they earn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.actions.pins import give_code, hash_pin, set_own_pin
from kiosk.app.pin_proof import PinProof
from kiosk.domain.errors import UserError
from kiosk.jobs.runner import Jobs
from tests.workroom import Workroom
from views.signing_in.proof import PinAnswer


class Asked:
    """A proof over a workroom, and what it answered."""

    def __init__(self, qtbot: QtBot, workroom: Workroom, jobs: Jobs) -> None:
        self._qtbot, self._workroom, self._jobs = qtbot, workroom, jobs
        self.proof = PinProof(jobs, workroom.clock, workroom.store.keys.pepper, "wall")
        self.errors: list[UserError] = []

    def verify(self, name: str, digits: str) -> PinAnswer:
        """Try a PIN and wait for the answer."""
        answers: list[PinAnswer] = []
        self.proof.verify(self._workroom.id_of(name), digits, answers.append, self.errors.append)
        self.wait()
        assert len(answers) == 1
        return answers[0]

    def set_pin(self, name: str, digits: str) -> bool:
        """Set a PIN; tell whether it was taken."""
        done: list[str] = []
        self.proof.set_pin(self._workroom.actor(name), digits, lambda: done.append("set"), self.errors.append)
        self.wait()
        return bool(done)

    def wait(self) -> None:
        """Wait for what was asked."""
        self._qtbot.waitUntil(lambda: self._jobs.idle)


@pytest.fixture
def asked(qtbot: QtBot, small_workroom: Workroom) -> Iterator[Asked]:
    workroom = small_workroom
    pepper = workroom.store.keys.pepper
    with workroom.store.write() as write:
        set_own_pin(write, workroom.actor("Amara"), hash_pin("2580", pepper))
        give_code(write, workroom.actor("Mei-Ling"), workroom.id_of("Björn"), hash_pin("804612", pepper))
    jobs = Jobs(workroom.store)
    yield Asked(qtbot, workroom, jobs)
    jobs.close()


def test_the_right_pin_is_right_and_a_wrong_one_is_counted(asked: Asked) -> None:
    assert asked.verify("Amara", "2580").right
    assert asked.verify("Amara", "2581") == PinAnswer(right=False, rest=timedelta(0), failures=1)
    assert asked.verify("Amara", "2580") == PinAnswer(right=True, rest=timedelta(0), failures=0)
    assert asked.verify("Amara", "2581").failures == 1
    assert asked.errors == []


def test_after_three_misses_the_pad_rests_and_asks_nobody(asked: Asked, small_workroom: Workroom) -> None:
    rests = [asked.verify("Amara", "0000").rest for _ in range(3)]
    assert rests == [timedelta(0), timedelta(0), timedelta(seconds=1)]
    refused = asked.verify("Amara", "2580")
    assert (refused.right, refused.failures) == (False, 3)
    small_workroom.clock.advance(timedelta(seconds=1))
    assert asked.verify("Amara", "2580").right


def test_a_code_is_told_from_a_pin_and_is_gone_once_a_pin_is_chosen(asked: Asked) -> None:
    assert asked.verify("Björn", "804612").one_time
    assert not asked.set_pin("Björn", "1234")
    assert [error.code for error in asked.errors] == ["pin-common"]
    assert asked.set_pin("Björn", "9604")
    assert asked.verify("Björn", "9604") == PinAnswer(right=True, rest=timedelta(0), failures=0)
    assert not asked.verify("Björn", "804612").right


def test_somebody_without_a_pin_is_told_so(asked: Asked) -> None:
    assert not asked.verify("Dolores", "2580").known


def test_the_right_code_after_its_week_signs_nobody_in(asked: Asked, small_workroom: Workroom) -> None:
    small_workroom.clock.advance(timedelta(days=7, seconds=1))
    assert asked.verify("Björn", "804613") == PinAnswer(right=False, rest=timedelta(0), failures=1)
    asked.proof.verify(small_workroom.id_of("Björn"), "804612", fail_with, asked.errors.append)
    asked.wait()
    assert [error.code for error in asked.errors] == ["code-lapsed"]


def fail_with(answer: PinAnswer) -> None:
    """Nobody may hear that a code is right once its time is over."""
    raise AssertionError(answer)
