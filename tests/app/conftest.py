"""A kiosk on a screen as large as the wall's, with places of its own and no database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import tests.widgets
from kiosk.jobs.runner import Jobs
from tests.app.rooms import Wall
from tests.jobs.fakes import FakeStore
from widgets.theme import load_fonts

_SCREEN = Path(tests.widgets.__file__).with_name("offscreen.json")


def pytest_collection_finish() -> None:
    """Ask for 1920x1080, as the tests of widgets do: the usual offscreen screen loses touches beyond 800x800."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"


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
