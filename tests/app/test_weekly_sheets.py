"""The kiosk itself, with nobody there: it prints what is due through the printer's commands, and dies between them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.actions.print_runs import claim_due_print
from kiosk.actions.print_schedule import load_print_state
from kiosk.domain.print_schedule import PrintRun, RunState
from tests.views.printing.test_weekly import FRIDAY, set_for_mondays
from tests.workroom import Workroom, at

NOW = "2026-11-23T07:10-06:00"
KIOSK_ON_MONDAY = """
import sys
from datetime import datetime
from kiosk.app.main import main
from kiosk.domain import clock
clock.SystemClock = lambda: clock.SetClock(datetime.fromisoformat(sys.argv[2]))
sys.exit(main(["kiosk", "--screen", "wall", "--database", sys.argv[1]]))
"""
LP = """#!/bin/sh
echo "$@" >> "$PAPER"
{then}
echo "request id is Workroom-12 (1 file(s))"
"""
LPSTAT = """#!/bin/sh
case "$*" in
    *-d) echo "printer Workroom is idle.  enabled since Mon Nov 23 07:00:00 2026" ;;
    -r) echo "scheduler is running" ;;
esac
"""
PULL_THE_PLUG = 'kill -9 "$PPID"'


@dataclass
class Morning:
    """A kiosk switched on after the hour, with commands in its path that print nothing and say they did."""

    workroom: Workroom
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def has_printer(self, then: str = "") -> None:
        self.folder.mkdir()
        for name, text in (("lp", LP.format(then=then)), ("lpstat", LPSTAT)):
            (self.folder / name).write_text(text, encoding="utf-8")
            (self.folder / name).chmod(0o755)
        path = f"{self.folder}{os.pathsep}{os.environ['PATH']}"
        own = {"PAPER": str(self.folder / "paper"), "TMPDIR": str(self.folder)}
        self.environment = {"PATH": path, "QT_QPA_PLATFORM": "offscreen", **own}

    def starts(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", KIOSK_ON_MONDAY, str(self.workroom.store.location), NOW]
        return subprocess.Popen(command, env={**os.environ, **self.environment}, stderr=subprocess.PIPE, text=True)

    def run(self) -> PrintRun | None:
        with self.workroom.store.read() as session:
            return load_print_state(session).run

    def state(self) -> RunState | None:
        run = self.run()
        return run.state if run is not None else None

    def piles(self) -> int:
        return (self.folder / "paper").read_text(encoding="utf-8").count("-d Workroom")


@pytest.fixture
def morning(small_workroom: Workroom, tmp_path: Path) -> Morning:
    small_workroom.clock.set(FRIDAY)
    set_for_mondays(small_workroom)
    small_workroom.clock.set(at(NOW))
    return Morning(small_workroom, tmp_path / "commands")


def test_a_kiosk_switched_on_after_the_hour_prints_by_itself(morning: Morning, qtbot: QtBot) -> None:
    morning.has_printer()
    with morning.starts() as kiosk:
        qtbot.waitUntil(lambda: morning.state() is RunState.PRINTED, timeout=60_000)
        kiosk.send_signal(signal.SIGTERM)
        _, said = kiosk.communicate(timeout=30)
    assert (kiosk.returncode, said) == (0, "")
    assert morning.piles() == 1


def test_a_kiosk_that_dies_while_it_hands_the_pages_over_leaves_a_claim_and_no_second_pile(morning: Morning) -> None:
    morning.has_printer(then=PULL_THE_PLUG)
    with morning.starts() as kiosk:
        kiosk.communicate(timeout=60)
    assert kiosk.returncode == -signal.SIGKILL
    assert morning.piles() == 1
    run = morning.run()
    assert run is not None
    assert (run.state, run.job) == (RunState.BEGUN, "")
    with morning.workroom.store.write() as write:
        assert claim_due_print(write, "wall") is None
