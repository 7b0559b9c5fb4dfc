"""The board under a finger: ours and the peers, run after run in turn, each run in a process of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.app.bench.board_child import SUBJECTS
from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, Result, document, lines, machine, ratios, results_of, where_lines

RUNS = 3
STEPS, QUICK_STEPS = 1000, 100
_OURS, *_PEERS = SUBJECTS
_SAYS = {"table-vector": "QTableView with a delegate that paints every cell with vectors"}

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class BoardWish:
    """What to measure: the window's size in px, how many rows and columns, how many steps of each kind in a run."""

    width: int
    height: int
    people: int
    competencies: int
    steps: int = STEPS

    def words(self) -> list[str]:
        """Return the wish as a child takes it."""
        return [str(value) for value in (self.width, self.height, self.people, self.competencies, self.steps)]


def measure_board(wish: BoardWish, say: Say) -> Document:
    """Return the document of a benchmark; `say` hears of each run. Raises: Unavailable (`bench-child`)."""
    runs: dict[str, list[dict[str, Any]]] = {subject: [] for subject in SUBJECTS}
    where = machine("")
    with surroundings(wish.width, wish.height) as environment:
        for number in range(1, RUNS + 1):
            # In turn, so that a busy minute of the machine meets all of them.
            for subject in SUBJECTS:
                say(f"run {number} of {RUNS}: {subject}")
                printed = run_child("kiosk.app.bench.board_child", [subject, *wish.words()], environment)
                runs[subject].append(json.loads(printed))
    where["qt_platform"] = runs[_OURS][0]["platform"]
    results = {subject: results_of([run["samples"] for run in found]) for subject, found in runs.items()}
    return _document(wish, where, runs[_OURS][0]["size"], results)


def _document(wish: BoardWish, where: Document, shown: list[int], results: dict[str, list[Result]]) -> Document:
    settings = {
        "size": f"{shown[0]}x{shown[1]}",
        "people": wish.people,
        "competencies": wish.competencies,
        "runs": RUNS,
        "steps": wish.steps,
    }
    found = document("board", where, settings, results[_OURS])
    found["peers"] = [
        {
            "name": peer,
            "says": _SAYS[peer],
            "results": [result.document() for result in results[peer]],
            "times_as_long": ratios(results[peer], results[_OURS]),
        }
        for peer in _PEERS
    ]
    return found


def tell_board(found: Document, say: Say) -> None:
    """Say a document's figures, one a line."""
    settings = found["settings"]
    for line in where_lines(found["machine"]):
        say(line)
    say(
        f"board {settings['size']}, {settings['people']} people x {settings['competencies']} competencies,"
        f" medians of {settings['runs']} runs of {settings['steps']} steps, ms"
    )
    for line in lines(found["results"]):
        say(line)
    for peer in found["peers"]:
        say(f"beside it: {peer['says']}; how many times as long it took")
        for name, times in peer["times_as_long"].items():
            say(f"{name:24}{times['p50']:9.1f}x{times['p99']:9.1f}x{times['max']:9.1f}x")
