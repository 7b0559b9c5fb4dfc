"""Touches a kiosk everywhere and in no order: `python -m tests.app.monkey --touches 20000 --seed 1`.

What nobody would think of trying is tried: whatever can be touched is touched, dragged, touched with two fingers, in
any place, by whoever is signed in, in a window of any size, while time passes. Nothing may raise, Qt may not
warn, and afterwards the
database is whole and its audit chain unbroken. The same seed does the same.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QMessageLogContext, QPoint, QRect, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QLineEdit, QWidget
from sqlalchemy import func, select

from db.database import open_database
from db.health import check
from db.queries.people import load_people
from db.store import Store
from db.tables import AuditRow
from kiosk.app.offscreen import offscreen_application, settle
from kiosk.app.wiring import Kiosk, build_kiosk
from kiosk.demo.making import DemoWish, make_demo, noon_of
from kiosk.domain.clock import SetClock
from kiosk.domain.screens import ScreenSettings
from tests.widgets import touches
from widgets.pressable import Pressable
from widgets.theme import load_fonts

SIZES = (QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 720), QSize(3840, 2160), QSize(800, 600))
_REMEMBERED = 12
_MOST_TURNS = 12
_STEP = timedelta(seconds=0.7)


class Monkey:
    """One pair of restless hands. `deeds` counts what was done; `bugs` holds what was raised or warned of.

    `ways` are what can be done, each with its weight.
    """

    def __init__(self, kiosk: Kiosk, clock: SetClock, seed: int) -> None:
        self._kiosk, self._clock = kiosk, clock
        self._chance = random.Random(seed)
        self.deeds: dict[str, int] = {}
        self.last: deque[str] = deque(maxlen=_REMEMBERED)
        self.bugs: list[str] = []
        self.slowest_ms = 0.0
        with kiosk.kit.store.read() as session:
            self._people = load_people(session, kiosk.kit.programme.id)
        self.ways: list[tuple[float, Callable[[], str]]] = [
            (70, self._touch_something),
            (10, self._touch_anywhere),
            (8, self._drag),
            (4, self._two_fingers),
            (4, self._type),
            (3, self._sign_in),
            (1, self._let_time_pass),
            (1, self._resize),
        ]

    def play(self, touched: int) -> None:
        """Do so many things; stops at the first bug."""
        before, before_qt = sys.excepthook, qInstallMessageHandler(self._note_message)
        sys.excepthook = self._note
        try:
            for _ in range(touched):
                weights = [weight for weight, _ in self.ways]
                ((_, way),) = self._chance.choices(self.ways, weights)
                self._do(way)
                if self.bugs:
                    return
        finally:
            sys.excepthook = before
            qInstallMessageHandler(before_qt)

    def _do(self, way: Callable[[], str]) -> None:
        name = way.__name__.lstrip("_")
        self.deeds[name] = self.deeds.get(name, 0) + 1
        began = time.perf_counter()
        self.last.append(way())
        self._clock.advance(_STEP)
        self.slowest_ms = max(self.slowest_ms, (time.perf_counter() - began) * 1000)
        self._rest()

    def _rest(self) -> None:
        # A plan that is searched for goes on while others touch the screen: nobody waits for the end of everything.
        loop, jobs = QEventLoop(), self._kiosk.kit.jobs
        for _ in range(_MOST_TURNS):
            if not loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents) and jobs.idle:
                return
            loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def _note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.bugs.append("".join(traceback.format_exception(kind, error, trace)))

    def _note_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.bugs.append(f"Qt says: {message}\n{''.join(traceback.format_stack(limit=8))}")

    @property
    def _window(self) -> QWidget:
        return self._kiosk.window

    def _somewhere(self, inside: QRect) -> QPoint:
        return QPoint(
            self._chance.randint(inside.left(), inside.right()), self._chance.randint(inside.top(), inside.bottom())
        )

    def _touch_something(self) -> str:
        found: dict[type, list[Pressable]] = {}
        for each in self._window.findChildren(Pressable):
            if self._within_reach(each):
                found.setdefault(type(each), []).append(each)
        if not found:
            return self._touch_anywhere()
        # The kind first: names and keys are many, and would have nearly all the touches.
        widget = self._chance.choice(found[self._chance.choice(list(found))])
        place = widget.mapTo(self._window, widget.rect().center())
        name = f"touch {type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
        touches.tap(self._window, place)
        return name

    def _within_reach(self, widget: QWidget) -> bool:
        """Tell whether a finger on the middle of a widget meets it, and not what covers it."""
        if not (widget.isVisible() and widget.isEnabled()):
            return False
        met = self._window.childAt(widget.mapTo(self._window, widget.rect().center()))
        return met is not None and (met is widget or widget.isAncestorOf(met))

    def _touch_anywhere(self) -> str:
        place = self._somewhere(self._window.rect())
        touches.tap(self._window, place)
        return f"touch {place.x()},{place.y()}"

    def _drag(self) -> str:
        start, end = self._somewhere(self._window.rect()), self._somewhere(self._window.rect())
        touches.drag(self._window, start, end, steps=4, step_ms=0)
        return f"drag {start.x()},{start.y()} to {end.x()},{end.y()}"

    def _two_fingers(self) -> str:
        one, other = ([self._somewhere(self._window.rect()) for _ in range(3)] for _ in range(2))
        touches.two_fingers(self._window, one, other)
        return "two fingers"

    def _type(self) -> str:
        for field in self._window.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                words = "".join(self._chance.choices("aé ñ漢🙂<b>&'\"\\\u202e", k=self._chance.randint(1, 200)))
                field.insert(words)
                return f"type {len(words)} characters"
        return "nothing to type into"

    def _sign_in(self) -> str:
        person = self._chance.choice(self._people)
        self._kiosk.window.desk.sign_in(person)
        return f"sign in {person.name}"

    def _let_time_pass(self) -> str:
        seconds = self._chance.choice((5, 30, 95, 700))
        self._clock.advance(timedelta(seconds=seconds))
        return f"{seconds} seconds pass"

    def _resize(self) -> str:
        size = self._chance.choice(SIZES)
        self._window.resize(size)
        return f"resize {size.width()}x{size.height()}"


def main() -> int:
    """Make a demo, let the monkey play, and say what came of it; 1 where something was raised or damaged."""
    parser = argparse.ArgumentParser(prog="python -m tests.app.monkey", description=__doc__)
    parser.add_argument("--touches", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # What is kept as a file goes where it harms nobody.
        os.environ.update(HOME=folder, XDG_DATA_HOME=f"{folder}/data", XDG_CONFIG_HOME=f"{folder}/config")
        path = Path(folder) / "programme.db"
        now = noon_of(date(2026, 11, 23))
        make_demo(path, DemoWish(now, people=24, days=120))
        with offscreen_application(SIZES[0]):
            return _play(path, SetClock(now), wish.touches, wish.seed)


def _play(path: Path, clock: SetClock, touched: int, seed: int) -> int:
    load_fonts()
    store = open_database(path, clock)
    rows_before = _count(store)
    kiosk = build_kiosk(store, clock, screen="monkey", settings=ScreenSettings(still=True))
    kiosk.window.resize(SIZES[0])
    kiosk.window.show()
    settle(kiosk.kit.jobs)
    monkey = Monkey(kiosk, clock, seed)
    began = time.monotonic()
    monkey.play(touched)
    kiosk.close()
    verdict = check(store)
    rows = _count(store)
    store.close()
    done = ", ".join(f"{name} {count}" for name, count in sorted(monkey.deeds.items()))
    state = "whole, audit chain unbroken" if verdict.is_sound else str(verdict)
    lines = [
        f"seed {seed}: {sum(monkey.deeds.values())} deeds in {time.monotonic() - began:.0f} s ({done})",
        f"{rows - rows_before} new audit rows; slowest touch {monkey.slowest_ms:.0f} ms; database {state}",
        *(f"after {'; '.join(monkey.last)}\n{bug}" for bug in monkey.bugs),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if monkey.bugs or not verdict.is_sound else 0


def _count(store: Store) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(AuditRow)) or 0


if __name__ == "__main__":
    raise SystemExit(main())
