"""Lowering one's own level: one touch on one's own page, nobody's approval, and undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.person import Standing
from kiosk.actions.observe import Observe, observe, undo_observe
from kiosk.domain.ids import IdMaker, ObservationId
from kiosk.jobs.runner import Jobs
from views.undoing import undoing

if TYPE_CHECKING:
    from views.person.place import PersonPlace


def level_below(standing: Standing) -> int | None:
    """Return one level below one's newest own view, or below what others saw where there is none.

    None where there is nothing to lower.
    """
    level = standing.own[-1].level if standing.own else standing.level
    return level - 1 if level else None


class OwnViewDeeds(QObject):
    """Writes own views for the person's page; it is the page's own part, and speaks through its signals.

    An own view moves no pin and feeds no decision: what others saw stands as they said it.
    """

    def __init__(self, place: PersonPlace, jobs: Jobs, ids: IdMaker) -> None:
        super().__init__(place)
        self._place, self._jobs, self._ids = place, jobs, ids

    def lower(self, standing: Standing) -> None:
        """See oneself one level lower from now on."""
        page, signed_in, level = self._place.page, self._place.signed_in, level_below(standing)
        if page is None or not page.own or signed_in is None or level is None:
            return
        words = self.tr("Your own view of {competency}: {level}. It needs nobody’s yes.").format(
            competency=standing.competency.name, level=standing.competency.scale.levels[level].name
        )
        actor = signed_in.actor
        self._jobs.write(
            observe,
            actor,
            Observe(ObservationId(self._ids()), page.person.id, standing.competency.id, level),
            on_done=lambda made: self._place.undo_offered.emit(
                words, undoing(self._jobs, self, self._place.error.emit, undo_observe, actor, made)
            ),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )
