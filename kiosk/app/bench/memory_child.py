"""What the whole kiosk takes of the memory, once its board stands and after each place.

Prints kilobytes as the system counts them, as JSON: `rss` what is in memory, `pss` with shared pages divided among
those who share them, `uss` what would be free if the process ended.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.app.bench.whole_kiosk import Quiet, end_kiosk, run_kiosk
from kiosk.app.tour.programme import find_chief
from kiosk.app.wiring import Kiosk, place_entries
from views.printing.request import PrintRequest, Prints

BOARD, EVERYWHERE = "board", "everywhere"
"""The readings at home: before anybody went anywhere, and after the last place."""

_SUMS = {"rss": ("Rss",), "pss": ("Pss",), "uss": ("Private_Clean", "Private_Dirty")}


class MemoryRun(QObject):
    """Reads the memory when the board stands, goes to one place after the other, and reads it again at home."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        self._kiosk, self._found = kiosk, dict[str, dict[str, int]]()
        self._steps: Iterator[Callable[[], object]] = iter(self._way())
        # What is imported in idle time is counted with the places, which it is for.
        self._first, self._later = Quiet(kiosk, imports=False), Quiet(kiosk)
        for quiet in (self._first, self._later):
            quiet.came.connect(self._go_on)
        self._first.wait()

    def _way(self) -> list[Callable[[], object]]:
        window, kit = self._kiosk.window, self._kiosk.kit
        chief = find_chief(kit.store, kit.programme)
        arguments = {"person": chief.id, "printing": PrintRequest(Prints.GOAL_SHEETS)}

        def visit(name: str) -> list[Callable[[], object]]:
            return [lambda: window.go(name, arguments.get(name)), lambda: self._read(name)]

        others = [entry.name for entry in place_entries(kit) if entry.name != window.places.home()]
        return [
            lambda: self._read(BOARD),
            lambda: window.desk.sign_in(chief),
            lambda: self._read("idle_imports"),
            *(step for name in others for step in visit(name)),
            lambda: window.go(window.places.home()),
            lambda: self._read(EVERYWHERE),
        ]

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            print(json.dumps({"platform": QGuiApplication.platformName(), "kb": self._found}), flush=True)
            end_kiosk()
            return
        step()
        self._later.wait()

    def _read(self, name: str) -> None:
        self._found[name] = memory_kb(Path("/proc/self/smaps_rollup").read_text(encoding="ascii"))


def memory_kb(rollup: str) -> dict[str, int]:
    """Return `rss`, `pss` and `uss` in kB from what the kernel says of a process."""
    fields = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in rollup.splitlines()[1:])}
    return {name: sum(fields[part] for part in parts) for name, parts in _SUMS.items()}


def main(words: list[str]) -> int:
    """Run once over a database."""
    return run_kiosk(words[0], MemoryRun)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
