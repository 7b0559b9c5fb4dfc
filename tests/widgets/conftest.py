"""A screen as large as the wall's, and a theme that does not move, for all tests of widgets."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from widgets.theme import Theme, load_fonts, make_theme

_SCREEN = Path(__file__).with_name("offscreen.json")

Shown = Callable[[QWidget, int, int], None]


def pytest_collection_finish() -> None:
    """Ask for 1920x1080: the usual offscreen screen is 800x800 and loses touches beyond that.

    After collection, because the variable is set to plain "offscreen" while pytest configures itself; before the
    first test makes the application.
    """
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """Make Inter known, once."""
    load_fonts()


@pytest.fixture
def still(fonts: None) -> Theme:
    """The light theme at 1080p with motion reduced, so that what is asked for is there at once."""
    return make_theme("light", moving=False)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Return a function that shows a widget at a size and waits until it is exposed."""

    def show(widget: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)

    return show
