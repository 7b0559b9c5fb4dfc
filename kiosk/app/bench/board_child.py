"""One run over one board in a process of its own: `grid` is the kiosk's, the others are peers.

Each step ends when the cells were painted and handed to the window system. As in the kiosk, Python's automatic
collection of cycles is off. Prints samples in ms by name, as JSON: by the clock, and as `_cpu_ms` what the GUI thread
worked, which tells on a busy machine what the board itself needs.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from itertools import cycle
from time import perf_counter_ns, thread_time_ns

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QSize
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QTableView, QVBoxLayout, QWidget

from kiosk.app.application import make_application
from kiosk.app.bench.board_data import BoardData, changed, make_board, make_grid
from kiosk.app.bench.peers.table_vector import PlainTable
from widgets.theme import make_theme

SUBJECTS = ("grid", "table-vector")
_WARM_UP = 30
_SCROLL_PX = 12
_MOST_TURNS = 10_000

Samples = dict[str, list[float]]


class PaintCount(QObject):
    """Counts how often a widget was painted, where a place of it is set: that place."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        self.place: QPoint | None = None
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let the event pass."""
        if isinstance(event, QPaintEvent) and (self.place is None or event.region().contains(self.place)):
            self.count += 1
        return super().eventFilter(watched, event)


class Subject:
    """A board in a window, and what may happen to it."""

    def __init__(self, kind: str, data: BoardData, size: QSize) -> None:
        self._rows = list(data.rows)
        theme = make_theme("light", moving=False)
        self._grid = make_grid(theme, data) if kind == "grid" else None
        self._plain = PlainTable(data) if kind == "table-vector" else None
        board: QWidget | None = self._grid or self._plain
        assert board is not None
        self.table: QTableView = self._grid.table if self._grid else board  # type: ignore[assignment]
        self.window = QWidget()
        box = QVBoxLayout(self.window)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(board)
        self.window.resize(size)
        self.window.show()
        self.paints = PaintCount(self.table.viewport())

    def put(self, row: int, column: int) -> None:
        """Show a level that was just saved, the way each kind of board is told."""
        self._rows[row] = changed(self._rows[row], column)
        if self._grid is not None:
            self._grid.set_rows(self._rows)
        elif self._plain is not None:
            self._plain.plain.put(row, column, self._rows[row])

    def repaint_all(self) -> None:
        """Want everything painted anew, as after a change of theme."""
        # Of the window alone Qt would leave out what opaque children cover.
        for widget in (self.window, *self.window.findChildren(QWidget)):
            widget.update()

    def centre(self, row: int, column: int) -> QPoint:
        """Return the middle of a cell that is in front."""
        return self.table.visualRect(self.table.model().index(row, column)).center()

    def in_front(self) -> tuple[int, int]:
        """Return how many whole rows and columns are in front."""
        viewport = self.table.viewport()
        first = self.table.visualRect(self.table.model().index(0, 0))
        return viewport.height() // first.height(), viewport.width() // first.width()


def measure(subject: Subject, steps: int) -> Samples:
    """Return the samples of every kind of step, in ms."""
    bars = subject.table.verticalScrollBar(), subject.table.horizontalScrollBar()
    # Sideways only where there is something to scroll to.
    sideways = {"sideways_step": _scrolling(bars[1])} if bars[1].maximum() > _SCROLL_PX else {}
    tap, lift = _tapping(subject)
    kinds: dict[str, Callable[[], object]] = {
        "scroll_step": _scrolling(bars[0]),
        **sideways,
        "saved_pin": _saving(subject),
        "full_repaint": subject.repaint_all,
    }
    _settle()
    samples = _timed("tap_to_paint", subject, steps, tap, lift)
    for name, step in kinds.items():
        subject.paints.place = None
        for bar in bars:
            bar.setValue(0)
        samples |= _timed(name, subject, steps, step, _nothing)
    return samples


def _timed(name: str, subject: Subject, steps: int, step: Callable[[], object], after: Callable[[], object]) -> Samples:
    """Return how long each step took by the clock, and how much of it the processor worked for it."""
    took, worked = list[float](), list[float]()
    for number in range(_WARM_UP + steps):
        _settle()
        painted, start, start_work = subject.paints.count, perf_counter_ns(), thread_time_ns()
        step()
        _wait_for_paint(subject, painted)
        work, time = thread_time_ns() - start_work, perf_counter_ns() - start
        if number >= _WARM_UP:
            took.append(time / 1e6)
            worked.append(work / 1e6)
        after()
    return {f"{name}_ms": took, f"{name}_cpu_ms": worked}


def _wait_for_paint(subject: Subject, painted: int) -> None:
    turns = 0
    while subject.paints.count == painted:
        QApplication.processEvents()
        turns += 1
        if turns > _MOST_TURNS:
            raise RuntimeError("a step painted nothing")


def _tapping(subject: Subject) -> tuple[Callable[[], None], Callable[[], None]]:
    """Return a finger that goes from cell to cell: how it comes down, and how it lifts."""
    viewport, device = subject.table.viewport(), QTest.createTouchDevice()
    rows, columns = subject.in_front()
    places = cycle([subject.centre(row, column) for row in range(rows) for column in range(columns)])
    down = [QPoint()]

    def tap() -> None:
        subject.paints.place = down[0] = next(places)
        QTest.touchEvent(viewport, device).press(0, down[0], viewport)  # sent as the sequence ends

    def lift() -> None:
        QTest.touchEvent(viewport, device).release(0, down[0], viewport)

    return tap, lift


def _scrolling(bar: QScrollBar) -> Callable[[], None]:
    way = [_SCROLL_PX]

    def scroll() -> None:
        if not bar.minimum() <= bar.value() + way[0] <= bar.maximum():
            way[0] = -way[0]
        bar.setValue(bar.value() + way[0])

    return scroll


def _saving(subject: Subject) -> Callable[[], None]:
    rows, columns = subject.in_front()
    cells = cycle([(row, column) for column in range(columns) for row in range(rows)])

    def save() -> None:
        cell = next(cells)
        subject.paints.place = subject.centre(*cell)
        subject.put(*cell)

    return save


def _settle() -> None:
    """Let everything end that is under way, so that the next paint belongs to the next step."""
    loop = QEventLoop()
    while loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def _nothing() -> None:
    """Leave everything as it is."""


def main(words: list[str]) -> None:
    """Measure one run: kind, width, height, people, competencies, steps."""
    kind = words[0]
    width, height, people, competencies, steps = (int(word) for word in words[1:])
    application = make_application()
    subject = Subject(kind, make_board(people, competencies), QSize(width, height))
    QTest.qWaitForWindowExposed(subject.window)
    gc.disable()
    samples = measure(subject, steps)
    shown = subject.window.size()
    subject.window.close()
    print(
        json.dumps(
            {"platform": QGuiApplication.platformName(), "size": [shown.width(), shown.height()], "samples": samples}
        )
    )
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
