"""How long the event loop is held up while many observations a second arrive, and whether the board is right then."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from db.location import SqliteFile, parse_location
from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, document, lines, machine, results_of, where_lines
from kiosk.app.bench.live_data import TICK_MS
from kiosk.app.bench.targets import Target, targets_document
from kiosk.app.tour.programme import demo_place
from kiosk.domain.clock import SystemClock
from kiosk.domain.errors import InvalidInput

RATE = 100
SECONDS, QUICK_SECONDS = 20, 5
TARGETS = (Target("gap_ms", "max", 50.0),)
_WIDTH, _HEIGHT = 1920, 1080

Say = Callable[[str], object]


def measure_live(database: str | None, seconds: float, say: Say, *, spy: bool = False) -> Document:
    """Return the document of a benchmark over a copy of a file, or over a demo where none is named.

    With `spy` it is noted where the event loop was held up, which itself costs a little.
    Raises: InvalidInput (`bench-file-only`), Unavailable (`bench-child`) and what opening the database raises.
    """
    check_file_only(database)
    where = machine("")
    with TemporaryDirectory(prefix="growing-edge-bench-") as folder, surroundings(_WIDTH, _HEIGHT) as environment:
        place = demo_place(database, Path(folder), SystemClock(), say)
        say(f"{RATE} observations a second for {seconds:g} seconds ...")
        words = [place, str(RATE), str(seconds), *(["spy"] if spy else [])]
        run: dict[str, Any] = json.loads(run_child("kiosk.app.bench.live_child", words, environment))
    where["qt_platform"] = run["platform"]
    settings = {
        "size": f"{_WIDTH}x{_HEIGHT}",
        "runs": 1,
        "seconds": seconds,
        "wished_a_second": RATE,
        "tick_ms": TICK_MS,
        "database": database or "demo of 58",
    }
    results = results_of([{name: run[name] for name in ("gap_ms", "shown_every_ms")}])
    found = document("live", where, settings, results)
    found["targets"] = targets_document(TARGETS, results)
    found["arrived"] = {name: run[name] for name in ("own", "elsewhere", "refused", "pins", "pins_right")}
    found["where"] = run["where"]
    return found


def check_file_only(database: str | None) -> None:
    """Refuse what cannot be copied before something is written to it. Raises: InvalidInput (`bench-file-only`)."""
    if database is not None and not isinstance(parse_location(database), SqliteFile):
        raise InvalidInput("bench-file-only")


def tell_live(found: Document, say: Say) -> None:
    """Say a document's figures, one a line."""
    settings, arrived = found["settings"], found["arrived"]
    for line in where_lines(found["machine"]):
        say(line)
    tick, seconds = settings["tick_ms"], settings["seconds"]
    say(f"gap_ms: the event loop from tick to tick, asked for every {tick} ms, over {seconds:g} s")
    say("shown_every_ms: how long a board stood until the next one that was read")
    for line in lines(found["results"], found["targets"]):
        say(line)
    rate = (arrived["own"] + arrived["elsewhere"]) / seconds
    say(
        f"arrived: {arrived['own']} from this kiosk's jobs, {arrived['elsewhere']} from another process,"
        f" {rate:.0f} a second of {settings['wished_a_second']}; refused: {arrived['refused']}"
    )
    say(f"pins that show the newest level: {arrived['pins_right']} of the {arrived['pins']} that moved")
    for place, times, late in found["where"]:
        say(f"held up, seen {times} times, {late:.0f} ms late at most: {place}")
