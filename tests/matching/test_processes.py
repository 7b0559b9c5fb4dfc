"""A process waits for the next search: it is used, used once, made anew where it died, and gone with the kiosk."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.matching.budget import Options
from kiosk.matching.plan import Status
from kiosk.matching.processes import SPARE, begin
from kiosk.matching.worker import Event, SolverProcess, Started
from tests.matching.generate import tiny

GONE_WITHIN_S = 30.0
# As the kiosk does it; and then it is gone without a word.
_KIOSK = """
import multiprocessing
import os
from kiosk.matching.processes import SPARE

if __name__ == "__main__":
    SPARE.warm_up()
    print(multiprocessing.active_children()[0].pid, flush=True)
    os._exit(1)
"""


@pytest.fixture(autouse=True)
def _none_waits() -> Iterator[None]:
    SPARE.cool_down()
    yield
    SPARE.cool_down()


def children() -> set[int | None]:
    return {child.pid for child in multiprocessing.active_children()}


def search() -> int:
    """Search to the end, and return the number of the process that did."""
    seen: list[int] = []

    def hear(event: Event) -> None:
        if isinstance(event, Started):
            seen.append(event.pid)

    assert SolverProcess(tiny(1), Options(explain=False)).run(hear).status is Status.OPTIMAL
    return seen[0]


def test_a_search_takes_the_process_that_waits_and_the_next_one_has_its_own() -> None:
    before = children()
    SPARE.warm_up()
    SPARE.warm_up()
    (waiting,) = children() - before
    assert search() == waiting
    assert search() not in {*before, waiting}
    assert children() == before


def test_one_that_died_while_it_waited_is_no_trouble() -> None:
    SPARE.warm_up()
    (waiting,) = children()
    assert waiting is not None
    os.kill(waiting, signal.SIGKILL)
    while waiting in children():
        time.sleep(0.01)
    assert search() != waiting


def test_one_that_died_and_nobody_noticed_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    child = begin()
    child.process.kill()
    child.process.join()
    monkeypatch.setattr(SPARE, "take", lambda: child)
    assert search() != child.process.pid


def test_without_a_chief_none_waits() -> None:
    SPARE.warm_up()
    SPARE.cool_down()
    assert children() == set()
    SPARE.cool_down()


def test_a_kiosk_that_is_killed_leaves_none(tmp_path: Path) -> None:
    script, told = tmp_path / "wall.py", tmp_path / "told.txt"
    script.write_text(_KIOSK, encoding="utf-8")
    with told.open("w", encoding="utf-8") as out:
        subprocess.run([sys.executable, str(script)], stdout=out, check=False, timeout=GONE_WITHIN_S)
    waiting, until = int(told.read_text(encoding="utf-8")), time.monotonic() + GONE_WITHIN_S
    while runs(waiting) and time.monotonic() < until:
        time.sleep(0.02)
    assert not runs(waiting)


def runs(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return False
