"""While a chief looks at plans a process waits, so that a search begins at once; for nobody else, and no longer."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest

from kiosk.matching.processes import SPARE
from tests.kiosk import KioskAtWork
from tests.planning import plan_year


@pytest.fixture(autouse=True)
def _none_waits() -> Iterator[None]:
    SPARE.cool_down()
    yield
    SPARE.cool_down()


def waiting() -> int:
    return len(multiprocessing.active_children())


def test_a_process_waits_for_as_long_as_a_chief_is_at_the_page(kiosk: KioskAtWork) -> None:
    plan_year(kiosk.workroom)
    kiosk.go("matching")
    assert waiting() == 0
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    kiosk.settle()
    assert waiting() == 0
    kiosk.window.desk.sign_in(kiosk.workroom.people["Mei-Ling"])
    kiosk.settle()
    assert waiting() == 1
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert waiting() == 0
