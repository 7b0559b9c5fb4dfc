"""A screen as large as the wall's, and a theme that does not move, for all tests of widgets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from widgets.theme import Theme, load_fonts, make_theme

Shown = Callable[[QWidget, int, int], None]


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
