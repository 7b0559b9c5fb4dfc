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

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.app.application import make_application
from kiosk.app.bench.board_data import BoardData, changed, make_board
from kiosk.app.bench.shape import Shape, shape_of
from kiosk.app.bench.subject import BoardSubject, KioskBoard
from kiosk.app.theming import scale_for

SUBJECTS = ("grid", "table-vector", "graphics-view", "pyqtgraph")
_MOST_WARM_UP = 30
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
        # As large as the kiosk would draw it there; on a small window not smaller than at 1920x1080.
        self.shape = shape_of(size, len(data.columns), max(1.0, scale_for(size)))
        self.board = make_subject(kind, data, self.shape)
        self.window = QWidget()
        box = QVBoxLayout(self.window)
        # Ours has a foot. The others show the same cells, and nothing where ours has it.
        box.setContentsMargins(0, 0, 0, 0 if kind == "grid" else self.shape.foot)
        box.addWidget(self.board.widget)
        self.window.resize(size)
        self.window.show()
        self.paints = PaintCount(self.board.viewport)

    def put(self, row: int, column: int) -> None:
        """Show a level that was just saved, the way each kind of board is told."""
        self._rows[row] = changed(self._rows[row], column)
        self.board.put(row, column, self._rows[row])

    def repaint_all(self) -> None:
        """Want everything painted anew, as after a change of theme."""
        # Of the window alone Qt would leave out what opaque children cover.
        for widget in (self.window, *self.window.findChildren(QWidget)):
            widget.update()

    def repaint_common(self) -> None:
        """Want cells, names and heads painted anew: what all kinds of boards show."""
        for widget in self.board.common:
            widget.update()

    def centre(self, row: int, column: int) -> QPoint:
        """Return the middle of a cell that is in front."""
        return self.board.cell_rect(row, column).center()

    def in_front(self) -> list[tuple[int, int]]:
        """Return the cells that are wholly in front while nothing is scrolled, row by row."""
        room, first = self.board.viewport.rect(), self.board.cell_rect(0, 0)
        rows = min(len(self._rows), (room.height() - first.y()) // first.height())
        columns = min(len(self._rows[0].pins), (room.width() - first.x()) // first.width())
        return [(row, column) for row in range(rows) for column in range(columns)]


def make_subject(kind: str, data: BoardData, shape: Shape) -> BoardSubject:
    """Return a board of a kind; what others are made of is loaded only in their own processes. Raises: KeyError."""

    def plain_table() -> BoardSubject:
        from kiosk.app.bench.peers.table_vector import PlainTable

        return PlainTable(data, shape)

    def scene() -> BoardSubject:
        from kiosk.app.bench.peers.graphics_view import SceneBoard

        return SceneBoard(data, shape)

    def plot() -> BoardSubject:
        from kiosk.app.bench.peers.plot_glyphs import PlotBoard

        return PlotBoard(data, shape)

    makers: dict[str, Callable[[], BoardSubject]] = {
        "grid": lambda: KioskBoard(data, shape),
        "table-vector": plain_table,
        "graphics-view": scene,
        "pyqtgraph": plot,
    }
    return makers[kind]()


def measure(subject: Subject, steps: int) -> Samples:
    """Return the samples of every kind of step, in ms. One scrolls only where there is something to scroll to."""
    reach = subject.board.reach()
    subject.board.scroll_to(QPoint(0, 0))
    tap, lift = _tapping(subject)
    kinds: dict[str, Callable[[], object]] = {}
    if reach.height() > _SCROLL_PX:
        kinds["scroll_step"] = _scrolling(subject.board, QPoint(0, 1))
    if reach.width() > _SCROLL_PX:
        kinds["sideways_step"] = _scrolling(subject.board, QPoint(1, 0))
    kinds |= {
        "saved_pin": _saving(subject),
        "cells_repaint": subject.board.viewport.update,
        "common_repaint": subject.repaint_common,
        "full_repaint": subject.repaint_all,
    }
    _settle()
    samples = _timed("tap_to_paint", subject, steps, tap, lift)
    for name, step in kinds.items():
        subject.paints.place = None
        subject.board.scroll_to(QPoint(0, 0))
        samples |= _timed(name, subject, steps, step, _nothing)
    return samples


def _timed(name: str, subject: Subject, steps: int, step: Callable[[], object], after: Callable[[], object]) -> Samples:
    """Return how long each step took by the clock, and how much of it the processor worked for it."""
    took, worked = list[float](), list[float]()
    warm_up = min(_MOST_WARM_UP, steps)
    for number in range(warm_up + steps):
        _settle()
        painted, start, start_work = subject.paints.count, perf_counter_ns(), thread_time_ns()
        step()
        _wait_for_paint(subject, painted)
        work, time = thread_time_ns() - start_work, perf_counter_ns() - start
        if number >= warm_up:
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
    viewport, device = subject.board.viewport, QTest.createTouchDevice()
    places = cycle([subject.centre(*cell) for cell in subject.in_front()])
    down = [QPoint()]

    def tap() -> None:
        subject.paints.place = down[0] = next(places)
        QTest.touchEvent(viewport, device).press(0, down[0], viewport)  # sent as the sequence ends

    def lift() -> None:
        QTest.touchEvent(viewport, device).release(0, down[0], viewport)

    return tap, lift


def _scrolling(board: BoardSubject, way: QPoint) -> Callable[[], None]:
    """Return what scrolls a step further along `way`, and back from either end."""
    reach = QRect(QPoint(0, 0), board.reach() + QSize(1, 1))
    place, step = QPoint(0, 0), way * _SCROLL_PX

    def scroll() -> None:
        nonlocal place, step
        if not reach.contains(place + step):
            step = -step
        place += step
        board.scroll_to(place)

    return scroll


def _saving(subject: Subject) -> Callable[[], None]:
    cells = cycle(subject.in_front())

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
    found = {
        "platform": QGuiApplication.platformName(),
        "size": [shown.width(), shown.height()],
        "scale": subject.shape.scale,
        "samples": samples,
    }
    print(json.dumps(found))
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
