"""A kiosk on a screen as large as the wall's, with places of its own and no database; and the command line."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.jobs.runner import Jobs
from tests.app.commands import Run, exit_code
from tests.app.rooms import Wall
from tests.jobs.fakes import FakeStore
from widgets.theme import load_fonts


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def wall(qtbot: QtBot, fonts: None) -> Iterator[Wall]:
    """A kiosk at 1080p whose first place is an open board."""
    jobs = Jobs(FakeStore())
    standing = Wall(jobs)
    qtbot.addWidget(standing.window)
    standing.window.resize(1920, 1080)
    standing.window.show()
    qtbot.waitExposed(standing.window)
    yield standing
    standing.window.close()
    jobs.close()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process and return its exit code, stdout and stderr."""

    def command(*words: object) -> tuple[int, str, str]:
        code = exit_code(*words)
        out, err = capsys.readouterr()
        return code, out, err

    return command


@pytest.fixture
def in_a_terminal() -> Iterator[None]:
    """Signals as a terminal's command has them, wherever the tests run: Python's own Ctrl-C, the others fatal."""
    usual = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    for number, handler in usual.items():
        signal.signal(number, handler)
