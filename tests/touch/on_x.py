"""A plugin of pytest (`-p tests.touch.on_x`): the tests of this process open their windows on an X server.

Which one is said by the variable `TOUCH_ON_DISPLAY`, under a name that the guard of the surroundings leaves alone.
"""

from __future__ import annotations

import os

import pytest

VARIABLE = "TOUCH_ON_DISPLAY"


@pytest.hookimpl(trylast=True)
def pytest_configure() -> None:
    """Name the server once the guard has taken every screen away, and before anything imports Qt."""
    os.environ.update(DISPLAY=os.environ[VARIABLE], QT_QPA_PLATFORM="xcb")
