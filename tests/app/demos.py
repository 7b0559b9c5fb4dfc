"""A small demo to show every view of, made once for all processes of a test run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.demo.making import DemoWish, make_demo, noon_of
from tests.once import made_once

MONDAY = noon_of(date(2026, 11, 23))
SMALL = DemoWish(MONDAY, people=24, days=40)


def small_demo(factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the caller's own."""
    return made_once(factory, "small-demo", lambda made: make_demo(made / "programme.db", SMALL)) / "programme.db"
