"""Looks at what the GUI thread is doing whenever it has not ticked for a while."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from pathlib import Path
from time import perf_counter
from types import FrameType

_LATE_S = 0.015
_LOOK_EVERY_S = 0.003
_DEEPEST = 4
_ROOT = str(Path(__file__).parents[3])


class Spy:
    """A thread that notes where the GUI thread stands while it is late; made in the GUI thread.

    It sees only moments at which another thread may run, and a long call into Qt as the line that made it.
    """

    def __init__(self) -> None:
        self._watched = threading.get_ident()
        self._last = perf_counter()
        self._seen: Counter[str] = Counter()
        self._latest: dict[str, float] = {}
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._look, name="spy", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._last = perf_counter()
        self._thread.start()

    def ticked(self, moment: float) -> None:
        """Know that the GUI thread is alive."""
        self._last = moment

    def stop(self) -> None:
        """Look no more."""
        self._end.set()
        self._thread.join()

    def places(self, most: int = 12) -> list[tuple[str, int, float]]:
        """Return where it stood most often, the innermost line of ours first: how often, how many ms late at most."""
        return [(place, times, self._latest[place] * 1000) for place, times in self._seen.most_common(most)]

    def _look(self) -> None:
        while not self._end.wait(_LOOK_EVERY_S):
            late = perf_counter() - self._last
            if late > _LATE_S:
                place = _where(sys._current_frames()[self._watched])  # noqa: SLF001 - documented, for this
                self._seen[place] += 1
                self._latest[place] = max(late, self._latest.get(place, 0.0))


def _where(frame: FrameType | None) -> str:
    lines: list[str] = []
    while frame is not None and len(lines) < _DEEPEST:
        file = frame.f_code.co_filename
        if file.startswith(_ROOT) and ".venv" not in file:
            lines.append(f"{file.removeprefix(_ROOT).strip('/')}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(lines)
