"""Measuring in processes of their own, one after the other, on a screen that is there or on none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.domain.errors import Unavailable

_LONGEST_S = 3600
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


@contextmanager
def surroundings(width: int, height: int) -> Iterator[dict[str, str]]:
    """Give the environment for children: the screen that is named here, or an offscreen one of exactly this size."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    with TemporaryDirectory(prefix="growing-edge-bench-") as folder:
        # As where it is installed: modules are compiled once, by the first start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        if not any(environment.get(name) for name in _SCREENS):
            path = Path(folder) / "screens.json"
            screen = {"name": "wall", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
            path.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), "utf-8")
            environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
        yield environment


def run_child(module: str, words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return what a module printed as its last line. Raises: Unavailable (`bench-child`, `bench-child-silent`)."""
    command = [sys.executable, "-m", module, *words]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, env=dict(environment), capture_output=True, text=True, check=False, timeout=_LONGEST_S
        )
    except subprocess.TimeoutExpired as error:
        raise Unavailable("bench-child-silent", module=module, seconds=_LONGEST_S) from error
    printed = done.stdout.strip().splitlines()
    if done.returncode or not printed:
        complaint = done.stderr.strip().splitlines() or ["it said nothing"]
        raise Unavailable("bench-child", module=module, code=done.returncode, complaint=complaint[-1])
    return printed[-1]
