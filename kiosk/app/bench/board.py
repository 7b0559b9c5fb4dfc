"""The board under a finger: ours and the peers, run after run in turn, each run in a process of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.app.bench.board_child import SUBJECTS
from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, Result, document, lines, machine, ratios, results_of, where_lines
from kiosk.app.bench.targets import Ratio, Target, ratios_document, ratios_lines, targets_document

RUNS, QUICK_RUNS = 3, 1
STEPS, QUICK_STEPS = 1000, 40
_OURS, *_PEERS = SUBJECTS
_SAYS = {
    "table-vector": "QTableView with a delegate that paints every cell with vectors",
    "graphics-view": "QGraphicsView with an item a cell that paints itself with vectors",
    "pyqtgraph": "pyqtgraph: an image for the fills, scatter plots of glyphs over it",
}
TARGETS = (
    Target("tap_to_paint_ms", "p99", 16.7),
    Target("scroll_step_ms", "p99", 16.7),
    Target("full_repaint_ms", "p99", 33.0),
)
# What all of them show: the kiosk's foot is not in it, as the others have none.
RATIOS = {
    "table-vector": Ratio("common_repaint_ms", 4.0),
    "graphics-view": Ratio("common_repaint_ms", 5.0),
    "pyqtgraph": Ratio("common_repaint_ms", 2.0),
}

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class BoardWish:
    """What to measure: the window's size in px, how many rows and columns, how many runs of how many steps of a kind.

    `alone` leaves out what stands beside it.
    """

    width: int
    height: int
    people: int
    competencies: int
    steps: int = STEPS
    runs: int = RUNS
    alone: bool = False

    @property
    def subjects(self) -> tuple[str, ...]:
        """The boards to measure, the kiosk's first."""
        return SUBJECTS[:1] if self.alone else SUBJECTS

    def words(self) -> list[str]:
        """Return the wish as a child takes it."""
        return [str(value) for value in (self.width, self.height, self.people, self.competencies, self.steps)]


def measure_board(wish: BoardWish, say: Say) -> Document:
    """Return the document of a benchmark; `say` hears of each run. Raises: Unavailable (`bench-child`)."""
    runs: dict[str, list[dict[str, Any]]] = {subject: [] for subject in wish.subjects}
    where = machine("")
    with surroundings(wish.width, wish.height) as environment:
        for number in range(1, wish.runs + 1):
            # In turn, so that a busy minute of the machine meets all of them.
            for subject in wish.subjects:
                say(f"run {number} of {wish.runs}: {subject}")
                printed = run_child("kiosk.app.bench.board_child", [subject, *wish.words()], environment)
                runs[subject].append(json.loads(printed))
    where["qt_platform"] = runs[_OURS][0]["platform"]
    results = {subject: results_of([run["samples"] for run in found]) for subject, found in runs.items()}
    return _document(wish, where, runs[_OURS][0], results)


def _document(wish: BoardWish, where: Document, shown: Document, results: dict[str, list[Result]]) -> Document:
    settings = {
        "size": "{}x{}".format(*shown["size"]),
        "scale": shown["scale"],
        "people": wish.people,
        "competencies": wish.competencies,
        "runs": wish.runs,
        "steps": wish.steps,
    }
    found = document("board", where, settings, results[_OURS])
    found["targets"] = targets_document(TARGETS, results[_OURS])
    found["peers"] = [
        {
            "name": peer,
            "says": _SAYS[peer],
            "results": [result.document() for result in results[peer]],
            "times_as_long": (times := ratios(results[peer], results[_OURS])),
            "target": ratios_document(RATIOS[peer], times),
        }
        for peer in _PEERS
        if peer in results
    ]
    return found


def tell_board(found: Document, say: Say) -> None:
    """Say a document's figures, one a line."""
    settings = found["settings"]
    for line in where_lines(found["machine"]):
        say(line)
    size = f"{settings['size']} at scale {settings['scale']:g}"
    of = f"{settings['people']} people x {settings['competencies']} competencies"
    say(f"board {size}, {of}, medians of {settings['runs']} runs of {settings['steps']} steps, ms")
    for line in lines(found["results"], found["targets"]):
        say(line)
    for peer in found["peers"]:
        say(f"beside it: {peer['says']}; how many times as long it took")
        for line in ratios_lines(peer["times_as_long"], peer["target"]):
            say(line)
