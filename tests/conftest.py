"""What every test gets: see `tests.guards`. Random order is pytest-randomly, warnings as errors are in pyproject."""

from __future__ import annotations

pytest_plugins = (
    "tests.db.fixtures",
    "tests.workroom",
    "tests.kiosk",
    "tests.guards.surroundings",
    "tests.guards.network",
    "tests.guards.logs",
    "tests.guards.leaks",
    "tests.guards.garbage",
)
