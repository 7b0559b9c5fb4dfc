"""The plan in force, once it does not fit any more: what is said of it, and what a repair searches around."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.actions.misfit_words import misfit_words
from kiosk.actions.plan_repair import Misfit, load_misfit
from kiosk.actions.plan_values import PlanView
from kiosk.domain.clock import Clock
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.matching.solving import Around

MOST_LACKS = 3
"""So many things that do not fit are told one by one; of more it is said how many there are."""
translate = QCoreApplication.translate


class Repairing(QObject):
    """Looks, for chiefs, whether the plan in force still fits; lives in the GUI thread.

    Signals: `changed` when that is known otherwise than before; `failed(UserError)`.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._looking = jobs.latest(self)
        self._misfit: Misfit | None = None

    def look(self, chief: Actor | None) -> None:
        """Find out whether the plan in force fits; without a chief nothing is known."""
        if chief is None:
            self.forget()
            return
        self._looking.read(load_misfit, chief, self._clock.now(), on_done=self._on_looked, on_error=self.failed.emit)

    def forget(self) -> None:
        """Know nothing: the chief left."""
        self._looking.cancel()
        self._on_looked(None)

    def lacks(self, view: PlanView) -> list[str]:
        """Return what to say of it beside a plan: what does not fit of the plan in force, or that it is another."""
        misfit = self._misfit
        if misfit is None or view.head is None:
            return []
        if view.head.id != misfit.plan:
            words = translate("Repairing", "Plan {code}, which is in force, does not fit any more.")
            return [words.format(code=misfit.code)]
        said = [misfit_words(lack, translate) for lack in misfit.lacks[:MOST_LACKS]]
        more = len(misfit.lacks) - MOST_LACKS
        if more > 0:
            said.append(translate("Repairing", "And {count} more.").format(count=more))
        return said

    @property
    def around(self) -> Around | None:
        """What a repair is searched around."""
        return Around(self._misfit.code, self._misfit.placed) if self._misfit is not None else None

    def offered(self, view: PlanView) -> bool:
        """Tell whether the plan that stands there is the one to repair."""
        return self._misfit is not None and view.head is not None and view.head.id == self._misfit.plan

    def _on_looked(self, misfit: Misfit | None) -> None:
        before, self._misfit = self._misfit, misfit
        if _told(before) != _told(misfit):
            self.changed.emit()


def _told(misfit: Misfit | None) -> tuple[str, ...]:
    # Two errors that say the same are not equal.
    return () if misfit is None else (misfit.code, *(str(lack) for lack in misfit.lacks))
