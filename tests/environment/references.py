"""Counts the references of None and True around 10,000 calls of Qt each, and prints what drifted, as JSON.

Run by itself (`python -m tests.environment.references`): where Qt loses references, the process may abort.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

ROUNDS = 10_000


class Bell(QObject):
    """Rings with a word, and with a yes or no."""

    rung = Signal(str)
    answered = Signal(bool)


class Step(QRunnable):
    """Does nothing, in another thread."""

    def run(self) -> None:
        """Return None to Qt."""


def drift(work: Callable[[], object]) -> dict[str, int]:
    """Return how many references of None and True came or went while the work was done."""
    work()  # what is made once and kept is not counted
    before = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - the object itself is meant
    work()
    after = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - the object itself is meant
    return {"None": after[0] - before[0], "True": after[1] - before[1]}


def emits() -> None:
    """Emit signals with a listener."""
    bell = Bell()
    bell.rung.connect(len)
    bell.answered.connect(bool)
    for _ in range(ROUNDS):
        bell.rung.emit("board")
        bell.answered.emit(True)  # noqa: FBT003 - a signal has no names for what it carries


def void_calls() -> None:
    """Call what returns nothing, on widgets and painters."""
    label, picture = QLabel(), QPixmap(20, 20)
    colour = QColor("red")
    painter = QPainter(picture)
    for _ in range(ROUNDS):
        label.setText("board")
        painter.setPen(colour)
        painter.drawLine(0, 0, 9, 9)
        painter.fillRect(0, 0, 4, 4, colour)
    painter.end()


def timer_ticks() -> None:
    """Let a timer tick in an event loop."""
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        if ticks == ROUNDS:
            QCoreApplication.quit()

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(0)
    QGuiApplication.exec()


def runnables() -> None:
    """Run small jobs in a pool of threads."""
    pool = QThreadPool()
    for _ in range(ROUNDS):
        pool.start(Step())
    pool.waitForDone()


def kept() -> Callable[[], None]:
    """Return work that holds on to references for real: what the others would look like if Qt did."""
    held: list[None] = []
    return lambda: held.extend([None] * ROUNDS)


def main() -> None:
    """Print the drift of each kind of work."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    kinds = {"emits": emits, "void calls": void_calls, "timer ticks": timer_ticks, "runnables": runnables}
    found = {name: drift(work) for name, work in kinds.items()} | {"kept": drift(kept())}
    sys.stdout.write(json.dumps(found))
    app.shutdown()


if __name__ == "__main__":
    main()
