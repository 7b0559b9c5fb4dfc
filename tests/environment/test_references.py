"""Qt gives back every reference of None and True that it takes (docs/decisions/0002)."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.environment.references import ROUNDS
from tests.environment.source import ROOT

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")

# Interpreter and Qt keep a few of their own; a leak of one a call would be ROUNDS.
TOLERANCE = ROUNDS // 100


@pytest.fixture(scope="module")
def drifts() -> dict[str, dict[str, int]]:
    """Return what drifted, measured in a process of its own."""
    command = [sys.executable, "-m", "tests.environment.references"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, dict[str, int]] = json.loads(ran.stdout)
    return found


@pytest.mark.parametrize("work", ["emits", "void calls", "timer ticks", "runnables"])
def test_nothing_drifts(drifts: dict[str, dict[str, int]], work: str) -> None:
    assert {name: count for name, count in drifts[work].items() if abs(count) > TOLERANCE} == {}


def test_the_measure_sees_references_that_are_kept(drifts: dict[str, dict[str, int]]) -> None:
    assert drifts["kept"]["None"] == pytest.approx(ROUNDS, abs=TOLERANCE)
