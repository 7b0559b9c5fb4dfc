"""From the start of the process to the first board with people on it, again and again."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, document, lines, machine, results_of, where_lines
from kiosk.app.bench.targets import Target, targets_document
from kiosk.app.tour.programme import demo_place
from kiosk.domain.clock import SystemClock

RUNS = 3
STARTS, QUICK_STARTS = 10, 3
TARGETS = (Target("first_board_ms", "p50", 1300.0),)
_NAMES = ("first_board_ms", "first_board_cpu_ms")
_WIDTH, _HEIGHT = 1920, 1080

Say = Callable[[str], object]


def measure_start(database: str | None, starts: int, say: Say) -> Document:
    """Return the document of a benchmark over a copy of a database, or over a demo where none is named.

    Files are warm: one start that does not count goes before. Raises: what opening the database raises, and
    Unavailable (`bench-child`).
    """
    where = machine("")
    with (
        TemporaryDirectory(prefix="growing-edge-bench-") as folder,
        surroundings(_WIDTH, _HEIGHT) as environment,
    ):
        place = demo_place(database, Path(folder), SystemClock(), say)
        where["qt_platform"] = _start(place, environment)[2]
        runs = []
        for number in range(1, RUNS + 1):
            say(f"run {number} of {RUNS}: {starts} starts")
            found = [_start(place, environment) for _ in range(starts)]
            runs.append({name: [float(one[at]) for one in found] for at, name in enumerate(_NAMES)})
    settings = {"size": f"{_WIDTH}x{_HEIGHT}", "runs": RUNS, "starts": starts, "database": database or "demo of 58"}
    results = results_of(runs)
    return document("start", where, settings, results) | {"targets": targets_document(TARGETS, results)}


def tell_start(found: Document, say: Say) -> None:
    """Say a document's figures, one a line."""
    settings = found["settings"]
    for line in where_lines(found["machine"]):
        say(line)
    say(f"start to first painted board, medians of {settings['runs']} runs of {settings['starts']} warm starts, ms")
    for line in lines(found["results"], found["targets"]):
        say(line)


def _start(place: str, environment: dict[str, str]) -> tuple[float, float, str]:
    """Return how long one start took by the clock and in processor time, in ms, and on which of Qt's platforms."""
    began = time.monotonic()
    printed = run_child("kiosk.app.bench.start_child", ["--database", place], environment)
    moment, processor, platform = printed.split()
    return (float(moment) - began) * 1000, float(processor) * 1000, platform
