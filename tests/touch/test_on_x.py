"""The same fingers, and a pointer besides, where windows stand on a real X server."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.environment.source import ROOT
from tests.touch import x_server
from tests.touch.on_x import VARIABLE

MODULES = ("tests/touch/test_moments.py", "tests/touch/pointer_moments.py")


@pytest.mark.skipif(
    x_server.PROGRAM is None and "CI" not in os.environ, reason="Xvfb is not installed (installer/test installs it)"
)
def test_fingers_and_pointer_mean_the_same_on_an_x_server() -> None:
    with x_server.x_server() as display:
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "tests.touch.on_x", "-p", "no:cacheprovider", "-q", *MODULES],
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
            | {VARIABLE: display},
            capture_output=True,
            text=True,
            timeout=500,
            check=False,
        )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    # Everything ran: nothing was skipped, and nothing was asked to be left out.
    assert re.search(r"^\d+ passed in ", ran.stdout, re.MULTILINE), ran.stdout
