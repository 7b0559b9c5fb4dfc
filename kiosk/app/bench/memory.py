"""How much memory the kiosk takes: with its board painted, and after somebody was everywhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, document, lines, machine, results_of, where_lines
from kiosk.app.bench.live import check_file_only
from kiosk.app.bench.targets import Target, targets_document
from kiosk.app.tour.programme import tour_store
from kiosk.domain.clock import SystemClock
from kiosk.domain.errors import Unavailable

RUNS, QUICK_RUNS = 3, 1
TARGETS = (Target("board_rss_mb", "max", 200.0), Target("everywhere_rss_mb", "max", 200.0))
_WIDTH, _HEIGHT = 1920, 1080
_ROLLUP = Path("/proc/self/smaps_rollup")
_KB_PER_MB = 1024

Say = Callable[[str], object]
Readings = dict[str, dict[str, int]]
"""Kilobytes by moment and kind, in the order in which they were read."""


def measure_memory(database: str | None, runs: int, say: Say) -> Document:
    """Return the document of a benchmark over a copy of a demo, or over one made for it; MB are 1024 x 1024 bytes.

    Somebody has to be signed in to see every place, so only a demo will do.
    Raises: InvalidInput (`bench-file-only`, `tour-not-a-demo`), Unavailable (`bench-memory`, `bench-child`) and what
    opening the database raises.
    """
    check_file_only(database)
    if not _ROLLUP.exists():
        raise Unavailable("bench-memory", path=str(_ROLLUP))
    where, found = machine(""), list[dict[str, Any]]()
    with (
        tour_store(database, SystemClock(), say) as store,
        surroundings(_WIDTH, _HEIGHT) as environment,
    ):
        # The first run compiles modules, which takes memory that no other start takes: it does not count.
        for number in range(runs + 1):
            if number:
                say(f"run {number} of {runs}")
            printed = run_child("kiosk.app.bench.memory_child", [str(store.location)], environment)
            found.append(json.loads(printed))
        del found[0]
    where["qt_platform"] = found[0]["platform"]
    results = results_of([_samples(run["kb"]) for run in found], unit="MB")
    settings = {"size": f"{_WIDTH}x{_HEIGHT}", "runs": runs, "database": database or "demo of 58"}
    told = document("memory", where, settings, results)
    told["steps_mb"] = _steps(found[0]["kb"])
    told["targets"] = targets_document(TARGETS, results)
    return told


def tell_memory(found: Document, say: Say) -> None:
    """Say a document's figures, one a line."""
    settings = found["settings"]
    for line in where_lines(found["machine"]):
        say(line)
    say(f"memory of the kiosk at {settings['size']}, medians of {settings['runs']} runs, MB")
    for line in lines(found["results"], found["targets"]):
        say(line)
    say("what each step of the first run added to rss: " + ", ".join(f"{at} {mb:+.0f}" for at, mb in found["steps_mb"]))


def _samples(kb: Readings) -> dict[str, list[float]]:
    return {
        f"{moment}_{kind}_mb": [kb[moment][kind] / _KB_PER_MB]
        for moment in ("board", "everywhere")
        for kind in kb[moment]
    }


def _steps(kb: Readings) -> list[tuple[str, float]]:
    """Return by how much each reading is more than the one before, in MB."""
    before = [0, *(kinds["rss"] for kinds in kb.values())]
    return [
        (moment, round((kinds["rss"] - last) / _KB_PER_MB, 1))
        for (moment, kinds), last in zip(kb.items(), before, strict=False)
    ]
