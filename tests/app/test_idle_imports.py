"""Heavy modules come in a quiet moment: never at the start, never while something waits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.idle_imports import HEAVY, IdleImports
from kiosk.jobs.runner import Jobs
from tests.jobs.fakes import FakeStore
from tests.kiosk import KioskAtWork
from views.board.place import BoardPlace


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    standing = Jobs(FakeStore())
    yield standing
    standing.close()


@pytest.fixture
def light_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A module that nobody imported yet."""
    (tmp_path / "imported_in_idle_time.py").write_text("there = True\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield "imported_in_idle_time"
    sys.modules.pop("imported_in_idle_time", None)


def test_a_module_is_imported_once_nothing_waits(qtbot: QtBot, jobs: Jobs, light_module: str) -> None:
    imports = IdleImports(jobs, [light_module])
    imports.start()
    assert light_module not in sys.modules
    imports.import_now()
    qtbot.waitUntil(lambda: light_module in sys.modules and jobs.idle)


def test_while_something_waits_nothing_is_imported(qtbot: QtBot, jobs: Jobs, light_module: str) -> None:
    imports = IdleImports(jobs, [light_module])
    imports.start()
    jobs.read(lambda _session: None, on_done=lambda _: None)
    imports.import_now()
    qtbot.waitUntil(lambda: jobs.idle)
    assert light_module not in sys.modules


def test_no_place_brings_them_along_when_the_kiosk_is_put_together() -> None:
    lines = f"import sys, kiosk.app.wiring; assert not {set(HEAVY) | {'pyqtgraph'}} & set(sys.modules), 'too early'"
    told = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, timeout=60, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_a_sheet_that_came_back_brings_its_place_along_and_no_other_place_does(
    kiosk: KioskAtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "views.sheets.place", raising=False)
    kiosk.window.places.built.emit(kiosk.place("board", BoardPlace))
    assert "views.sheets.place" not in sys.modules
