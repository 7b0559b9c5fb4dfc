"""Opens what the next plan assumes of whoever is signed in, keeps it up to date, and saves each wish at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.person import PersonPage
from kiosk.actions.assumptions import Assumptions, load_assumptions
from kiosk.actions.wishes import Keenness, wish
from kiosk.domain.clock import Clock
from kiosk.domain.ids import BlockId, CompetencyId, RotationId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.board.request import CellRequest
from views.person.assumed_sheet import AssumedSheet
from views.person.assumed_wishes import keenness_of

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class AssumedDesk(QObject):
    """The sheet of one's own page that says what a plan would take, for those whom plans place."""

    def __init__(self, place: PersonPlace, jobs: Jobs, clock: Clock) -> None:
        super().__init__(place)
        self._place, self._jobs, self._clock = place, jobs, clock
        self._reads = jobs.latest(self)
        self._found: Assumptions | None = None
        self.sheet: AssumedSheet | None = None

    def offered(self, page: PersonPage) -> bool:
        """Tell whether this is the own page of somebody whom plans place."""
        return page.own and page.person.active and page.person.role.kind.is_trainee

    def open(self) -> None:
        """Ask what a plan would take now, and show it."""
        page, signed_in = self._place.page, self._place.signed_in
        if page is not None and signed_in is not None and self.offered(page):
            self._reads.read(
                load_assumptions,
                signed_in.actor,
                self._clock.now(),
                on_done=self._on_read,
                on_error=self._place.error.emit,
            )

    def refresh(self) -> None:
        """Show anew what may have changed, where it is shown."""
        if self.sheet is not None and self.sheet.is_open:
            self.open()

    def close(self) -> None:
        """Close what is open, and show nothing that was asked for before."""
        self._reads.cancel()
        if self.sheet is not None:
            self.sheet.close_sheet()

    def wipe(self) -> None:
        """Leave nothing of anybody in the sheet."""
        self._reads.cancel()
        self._found = None
        if self.sheet is not None:
            self.sheet.wipe()

    def _on_read(self, found: Assumptions | None) -> None:
        if found is None or self._place.page is None:
            return
        self._found = found
        if self.sheet is None:
            self.sheet = AssumedSheet(self._place.theme, self._place.stage)
            self.sheet.competency_tapped.connect(self._on_competency_tapped)
            self.sheet.audiences_tapped.connect(self._on_audiences_tapped)
            self.sheet.wished.connect(self._on_wished)
        self.sheet.set_assumptions(found)
        if not self.sheet.is_open:
            self.sheet.open()

    def _on_competency_tapped(self, competency: CompetencyId) -> None:
        page = self._place.page
        if page is not None:
            self._place.go_to.emit("board", CellRequest(page.person.id, competency))

    def _on_audiences_tapped(self) -> None:
        self.close()
        self._place.sharing.open_audiences()

    def _on_wished(self, rotation: RotationId, keenness: Keenness, block: BlockId | None) -> None:
        signed_in = self._place.signed_in
        if signed_in is None:
            return
        before, actor = self._before(rotation, block), signed_in.actor
        self._jobs.write(
            wish,
            actor,
            rotation,
            keenness,
            block,
            on_done=lambda _: self._on_saved(actor, rotation, before, block),
            on_error=self._on_refused,
            owner=self,
            origin="person-page",
        )

    def _before(self, rotation: RotationId, block: BlockId | None) -> Keenness:
        wishes = self._found.wishes if self._found else ()
        for item in wishes:
            if item.rotation.id == rotation and (item.block.id if item.block else None) == block:
                return keenness_of(item.value)
        return Keenness.NO_MATTER

    def _on_saved(self, actor: Actor, rotation: RotationId, before: Keenness, block: BlockId | None) -> None:
        self.refresh()
        take_back = partial(self._take_back, actor, rotation, before, block)
        self._place.undo_offered.emit(self.tr("Your wish counts from the next plan on."), take_back)

    def _take_back(self, actor: Actor, rotation: RotationId, before: Keenness, block: BlockId | None) -> None:
        self._jobs.write(
            wish,
            actor,
            rotation,
            before,
            block,
            on_done=lambda _: self.refresh(),
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )

    def _on_refused(self, error: object) -> None:
        # The touch did not hold: show again what does.
        if self.sheet is not None and self._found is not None:
            self.sheet.set_assumptions(self._found)
        self._place.error.emit(error)
