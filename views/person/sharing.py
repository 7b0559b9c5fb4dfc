"""Who sees what, and what one offers: the two sheets of one's own page and their writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.person import PersonPage
from kiosk.actions.sharing import choose_audience, offer_coaching, withdraw_offer
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import CompetencyId
from kiosk.jobs.runner import Jobs
from views.person.audience_sheet import AudienceSheet, meaning
from views.person.offers_sheet import OffersSheet
from views.undoing import undoing

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class SharingDesk(QObject):
    """Opens the sheets, keeps them up to date, and saves each touch at once."""

    def __init__(self, place: PersonPlace, jobs: Jobs) -> None:
        super().__init__(place)
        self._place, self._jobs = place, jobs
        self.audiences: AudienceSheet | None = None
        self.offers: OffersSheet | None = None

    def open_audiences(self) -> None:
        """Show who sees what."""
        if self.audiences is None:
            self.audiences = AudienceSheet(self._place.theme, self._place.stage)
            self.audiences.chosen.connect(self._on_audience_chosen)
        if self._place.page is not None:
            self.set_page(self._place.page)
            self.audiences.open()

    def open_offers(self) -> None:
        """Show what one offers to coach."""
        if self.offers is None:
            self.offers = OffersSheet(self._place.theme, self._place.stage)
            self.offers.offer_changed.connect(self._on_offer_changed)
        if self._place.page is not None:
            self.set_page(self._place.page)
            self.offers.open()

    def set_page(self, page: PersonPage) -> None:
        """Show in the sheets what holds now."""
        if not page.own or page.wall is None:
            return
        if self.audiences is not None:
            self.audiences.set_choices(page.audiences, page.wall)
        if self.offers is not None:
            self.offers.set_standings(page.standings)

    def close(self) -> None:
        """Close what is open."""
        for sheet in (self.audiences, self.offers):
            if sheet is not None:
                sheet.close_sheet()

    def wipe(self) -> None:
        """Leave nothing of anybody in the sheets."""
        if self.audiences is not None:
            self.audiences.wipe()
        if self.offers is not None:
            self.offers.wipe()

    def _on_audience_chosen(self, kind: ItemKind, audience: Audience) -> None:
        page, signed_in = self._place.page, self._place.signed_in
        if page is None or signed_in is None:
            return
        before, actor = page.audiences[kind], signed_in.actor
        self._jobs.write(
            choose_audience,
            actor,
            kind,
            audience,
            on_done=lambda _: self._place.undo_offered.emit(
                meaning(kind, audience),
                undoing(self._jobs, self, self._place.error.emit, choose_audience, actor, kind, before),
            ),
            on_error=self._on_refused,
            owner=self,
            origin="person-page",
        )

    def _on_offer_changed(self, competency: CompetencyId, offered: bool) -> None:
        signed_in = self._place.signed_in
        if signed_in is None:
            return
        self._jobs.write(
            offer_coaching if offered else withdraw_offer,
            signed_in.actor,
            competency,
            on_done=lambda _: None,
            on_error=self._on_refused,
            owner=self,
            origin="person-page",
        )

    def _on_refused(self, error: object) -> None:
        # The touch did not hold: show again what does.
        if self._place.page is not None:
            self.set_page(self._place.page)
        self._place.error.emit(error)
