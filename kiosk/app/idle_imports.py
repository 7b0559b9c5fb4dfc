"""Heavy modules, imported once the kiosk stands and nothing else waits."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.jobs.long_work import Task
from kiosk.jobs.runner import Jobs

# The places that are not home, and what they are made of; pyqtgraph alone takes half a second: too long for the first
# person who goes there.
HEAVY = (
    "views.goals.place",
    "views.huddle.place",
    "views.person.place",
    "views.matching.place",
    "views.log.place",
    "views.printing.place",
    "views.sheets.place",
    "views.stories.place",
    "views.thanks.place",
    "views.cards.place",
    "views.retro.place",
    "views.practice.place",
    "widgets.trend_plot",
)
_QUIET_MS = 2000


class IdleImports(QObject):
    """Waits until nothing was asked of the jobs for two seconds, then imports in a thread, one module after the other.

    Whoever needs a module earlier imports it themselves; Python sees to it that it is made once.

    Signals: `finished` once all of them are there.
    """

    finished = Signal()

    def __init__(self, jobs: Jobs, modules: Sequence[str] = HEAVY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._modules = jobs, tuple(modules)
        self._begun = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.import_now)

    def start(self) -> None:
        """Begin to wait for a quiet moment."""
        self._jobs.became_idle.connect(self._wait)
        self._wait()

    def import_now(self) -> None:
        """Import, unless something waits: then after the next quiet moment."""
        if self._begun:
            return
        if not self._jobs.idle:
            self._wait()
            return
        self._begun = True
        self._jobs.run(self._import, on_done=lambda _: self.finished.emit(), on_error=lambda _: None, owner=self)

    def _wait(self) -> None:
        if not self._begun:
            self._quiet.start()

    def _import(self, task: Task) -> None:
        for module in self._modules:
            task.stop_if_cancelled()
            importlib.import_module(module)
