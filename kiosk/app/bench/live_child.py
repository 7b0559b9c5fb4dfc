"""One run of the whole kiosk while observations arrive, from its own jobs and from another process.

A timer ticks every 5 ms; the time from tick to tick is what a finger may have to wait. Prints it as JSON, with what
arrived and how many pins the board then showed right.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from itertools import pairwise
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.actions.observe import observe
from kiosk.app.bench.live_data import TICK_MS, Cell, Entry, Pace, entries
from kiosk.app.bench.spying import Spy
from kiosk.app.bench.whole_kiosk import Quiet, end_kiosk, run_kiosk
from kiosk.app.wiring import Kiosk
from kiosk.domain.errors import UserError
from views.board.place import BoardPlace

_OWN, _ELSEWHERE, _SHARES = 0, 1, 2
_OWN_EVERY_MS = 10


class Ticks(QObject):
    """Keeps how long it took from tick to tick, in ms."""

    def __init__(self, parent: QObject, spy: Spy | None) -> None:
        super().__init__(parent)
        self.gaps: list[float] = []
        self._spy, self._last = spy, 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Begin to tick."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _on_tick(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
        if self._spy is not None:
            self._spy.ticked(now)


class LiveRun(QObject):
    """Waits until the kiosk is quiet, lets observations arrive for a while, and compares."""

    def __init__(self, kiosk: Kiosk, *, place: str, rate: float, seconds: float, spy: Spy | None) -> None:
        super().__init__(kiosk.window)
        self._kit, self._window, self._place = kiosk.kit, kiosk.window, place
        self._rate, self._seconds = rate, seconds
        self._spy, self._ticks = spy, Ticks(self, spy)
        self._newest: dict[Cell, int] = {}
        self._own = self._refused = 0
        self._shown: list[float] = []
        self._writer: subprocess.Popen[str] | None = None
        self._own_timer = QTimer(self)
        self._own_timer.setInterval(_OWN_EVERY_MS)
        self._quiet = Quiet(kiosk)
        self._quiet.came.connect(self._begin, Qt.ConnectionType.SingleShotConnection)
        self._quiet.wait()

    def _begin(self) -> None:
        words = [self._place, str(_ELSEWHERE), str(_SHARES), str(self._rate / 2), str(self._seconds)]
        command = [sys.executable, "-m", "kiosk.app.bench.live_writer", *words]
        self._writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
        coming, pace = entries(self._kit.store, _OWN, _SHARES), Pace(self._rate / 2)

        def write_what_is_due() -> None:
            for _ in range(pace.due()):
                self._write(next(coming))

        self._shown.append(perf_counter())
        # It tells of its heading whenever it has shown what it read.
        self._board().header_changed.connect(self._on_shown)
        # Read once before anything is timed: who is there, and what their pins are.
        self._write(next(coming))
        self._own_timer.timeout.connect(write_what_is_due)
        self._own_timer.start()
        self._ticks.start()
        if self._spy is not None:
            self._spy.start()
        QTimer.singleShot(round(self._seconds * 1000), self, self._stop)

    def _write(self, entry: Entry) -> None:
        command = entry.command(self._kit.store)
        self._newest[entry.person_id, entry.competency_id] = entry.level
        self._kit.jobs.write(observe, entry.actor, command, on_done=self._on_saved, on_error=self._on_refused)

    def _board(self) -> BoardPlace:
        board = self._window.places.get("board", self._kit.theming.theme)
        assert isinstance(board, BoardPlace)
        return board

    def _on_shown(self) -> None:
        self._shown.append(perf_counter())

    def _on_saved(self, _: object) -> None:
        self._own += 1

    def _on_refused(self, _: UserError) -> None:
        self._refused += 1

    def _stop(self) -> None:
        self._own_timer.stop()
        self._ticks.stop()
        self._on_shown()
        self._board().header_changed.disconnect(self._on_shown)
        if self._spy is not None:
            self._spy.stop()
        assert self._writer is not None
        # Nothing is timed any more, so this may wait: the writer ends by itself.
        printed = json.loads(self._writer.communicate(timeout=60)[0])
        self._quiet.came.connect(lambda: self._tell(printed), Qt.ConnectionType.SingleShotConnection)
        self._quiet.wait()

    def _tell(self, elsewhere: dict[str, Any]) -> None:
        shown = _levels_shown(self._board())
        wanted = {f"{person} {competency}": level for (person, competency), level in self._newest.items()}
        wanted |= elsewhere["newest"]
        right = sum(shown.get(cell) == level for cell, level in wanted.items())
        found = {
            "platform": QGuiApplication.platformName(),
            "gap_ms": self._ticks.gaps,
            "shown_every_ms": [(later - earlier) * 1000 for earlier, later in pairwise(self._shown)],
            "own": self._own,
            "elsewhere": elsewhere["written"],
            "refused": self._refused,
            "pins": len(wanted),
            "pins_right": right,
            "where": self._spy.places() if self._spy is not None else [],
        }
        print(json.dumps(found), flush=True)
        end_kiosk()


def _levels_shown(board: BoardPlace) -> dict[str, int]:
    model = board.grid.model
    return {
        f"{model.row(row).key} {model.column(column).key}": model.cell(row, column).level
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }


def main(words: list[str]) -> int:
    """Run once: database, entries a second, seconds, and `spy` to find out what the gaps are made of."""
    place, rate, seconds = words[0], float(words[1]), float(words[2])
    spy = Spy() if "spy" in words[3:] else None
    return run_kiosk(place, partial(LiveRun, place=place, rate=rate, seconds=seconds, spy=spy))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
