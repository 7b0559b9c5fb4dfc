"""Gives the tests a home of their own, so that nobody's real programme, settings or screen are touched."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

_FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
}
_UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "PGHOST")

_SCREEN = Path(__file__).parents[1] / "widgets" / "offscreen.json"

_home = Path(tempfile.gettempdir())
_numbers = count()


def pytest_configure(config: pytest.Config) -> None:
    """Set the variables before anything imports Qt or the program."""
    global _home  # noqa: PLW0603 - one home for one test process, known only now
    _home = Path(tempfile.mkdtemp(prefix="growing-edge-home-"))
    # A database server that must not run as root has to pass through here; nothing in it is anybody's secret.
    _home.chmod(0o755)
    runtime = _home / "runtime"
    runtime.mkdir(mode=0o700)
    for name in [*_UNWANTED, *(name for name in os.environ if name.startswith("GROWING_EDGE_"))]:
        os.environ.pop(name, None)
    os.environ.update(HOME=str(_home), XDG_RUNTIME_DIR=str(runtime), LANG="C.UTF-8")
    # The usual offscreen screen is 800x800 and loses touches beyond that.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
    config.add_cleanup(lambda: shutil.rmtree(_home, ignore_errors=True))


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name data, settings and cache folders that no other test uses; whoever needs one makes it."""
    base = _home / str(next(_numbers))
    for variable, folder in _FOLDERS.items():
        monkeypatch.setenv(variable, str(base / folder))


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    """Take back which language's days, numbers and paper a test chose."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        core.QLocale.setDefault(core.QLocale.system())
