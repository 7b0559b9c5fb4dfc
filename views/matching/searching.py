"""A search while it runs: the tool band shows it, its seconds go by, and at the end it is told in words."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.matching.plan import WayOut
from views.matching.solving import Around, Ended, Suggesting
from views.matching.tools import MatchingTools
from views.matching.weights import Weights
from views.signed_in import SignedIn

SECOND_MS = 1000


class Searching(QObject):
    """Begins a search and follows it; lives in the GUI thread.

    Signals: `working` every second while it runs; at the end `kept(int)`, how many plans, `moved(tuple[Move, ...])` for
    one around another, `tried(KeptPlan)` after `try_out`, `without_plan(Ended)`, or `failed(UserError)`; the tool band
    stands again as it did by then. `obstructed(Ended)` comes before, once it is known that there is no plan.
    """

    working = Signal()
    kept = Signal(int)
    moved = Signal(object)
    tried = Signal(object)
    obstructed = Signal(object)
    without_plan = Signal(object)
    failed = Signal(object)

    def __init__(self, suggesting: Suggesting, tools: MatchingTools, weights: Weights, parent: QObject) -> None:
        super().__init__(parent)
        self._suggesting, self._tools, self._weights = suggesting, tools, weights
        self._seconds = QTimer(self)
        self._seconds.setInterval(SECOND_MS)
        self._seconds.timeout.connect(self.tick)
        tools.stop_tapped.connect(suggesting.stop)
        suggesting.progressed.connect(tools.tell)
        suggesting.kept.connect(self._on_kept)
        suggesting.moved.connect(self._on_moved)
        suggesting.obstructed.connect(self._on_obstructed)
        suggesting.without_plan.connect(self._on_without_plan)
        suggesting.tried.connect(self._on_tried)
        suggesting.failed.connect(self._on_failed)

    def begin(self, signed_in: SignedIn, around: Around | None = None) -> None:
        """Search for somebody who may plan, by the weights they chose; perhaps around a plan."""
        factors = self._begin()
        title = self.tr("Rotation plan") if around is None else self.tr("Around plan {code}").format(code=around.code)
        self._suggesting.start(signed_in.actor, title, factors, around)

    def try_out(self, signed_in: SignedIn, way: WayOut) -> None:
        """Search with a way out taken, for somebody who may plan, by the weights they chose."""
        factors = self._begin()
        self._suggesting.try_out(signed_in.actor, self.tr("Tried: rules bend"), way, factors)

    def tick(self) -> None:
        """Show how long it has been going on."""
        self._tools.progress.set_elapsed(self._suggesting.seconds)
        self.working.emit()

    def _begin(self) -> dict[str, float] | None:
        """Show that it runs; return what a chief wants to count, None where they leave it as usual."""
        self._tools.begin()
        self._seconds.start()
        return self._weights.factors if self._weights.touched else None

    def _on_kept(self, plans: int) -> None:
        self._end()
        self._weights.forget()
        self.kept.emit(plans)

    def _on_moved(self, moved: object) -> None:
        self._end()
        self.moved.emit(moved)

    def _on_obstructed(self, ended: Ended) -> None:
        self._tools.progress.set_progress(self.tr("There is no plan. Looking for ways out"), None)
        self.obstructed.emit(ended)

    def _on_without_plan(self, ended: Ended) -> None:
        self._end()
        self.without_plan.emit(ended)

    def _on_tried(self, kept: object) -> None:
        self._end()
        self.tried.emit(kept)

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._seconds.stop()
        self._tools.end()
