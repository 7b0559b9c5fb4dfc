"""A demo that several tests look at: forty people and the last nine months, 1 July among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db.database import open_database
from db.store import Store
from kiosk.demo.making import DemoWish, make_demo, noon_of
from tests.once import made_once

MONDAY = date(2026, 11, 23)
WISH = DemoWish(noon_of(MONDAY), people=40, seed=7, days=270)


@dataclass(frozen=True)
class Made:
    """A demo that was made, with its wish."""

    store: Store
    wish: DemoWish


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the demo once for all tests."""
    folder = made_once(tmp_path_factory, "large-demo", lambda made: make_demo(made / "programme.db", WISH))
    return folder / "programme.db"


@pytest.fixture
def made(demo_file: Path) -> Iterator[Made]:
    """Open it for one test, which only reads."""
    store = open_database(demo_file)
    yield Made(store, WISH)
    store.close()


@pytest.fixture
def quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes 46 ms a person by design, where a test is not about PINs."""
    monkeypatch.setattr("kiosk.demo.story.hash_pin", lambda *_: "not a hash")
