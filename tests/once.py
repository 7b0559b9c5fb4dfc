"""What takes long to make and is only read: made once for all processes of a test run."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of the caller's own with what `make` put into the folder it was given; others wait meanwhile."""
    base = factory.getbasetemp()
    # Processes of one run have folders beside each other.
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made = common / f"once-{name}"
    with (common / f"once-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            making = common / f"once-{name}.part"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            make(making)
            making.rename(made)
    return Path(shutil.copytree(made, factory.mktemp(name), dirs_exist_ok=True))
