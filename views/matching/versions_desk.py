"""The versions of the plan at the screen: the sheets, what is read for them, and what comes of a touch."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.plan_versions import (
    PlanNaming,
    PlanVersion,
    PlanVersions,
    go_back_to,
    go_forward_again,
    load_versions,
    name_plan,
)
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.matching.name_sheet import NameSheet
from views.matching.version_words import version_name
from views.matching.versions_sheet import VersionsSheet
from views.place import Place
from views.signed_in import SignedIn
from views.undoing import undoing

_ORIGIN = "versions"


class VersionsDesk(QObject):
    """Opens the versions for a chief who is signed in.

    Signals: `looked_up(PlanId)` when one is to stand in the grid; `gone_back` when another stands for everybody.
    """

    looked_up = Signal(object)
    gone_back = Signal()

    def __init__(self, place: Place, jobs: Jobs, clock: Clock) -> None:
        super().__init__(place)
        self._place, self._jobs, self._clock = place, jobs, clock
        self._reading = jobs.latest(self)
        self._actor: Actor | None = None
        self.sheet: VersionsSheet | None = None
        self.naming: NameSheet | None = None
        jobs.bus.changed.connect(self._on_changes)

    def open(self, signed_in: SignedIn) -> None:
        """Show the versions to a chief."""
        self._actor = signed_in.actor
        self._read(opening=True)

    def close(self) -> None:
        """Close what is open, and hold nothing: the chief left."""
        self._actor = None
        self._reading.cancel()
        for sheet in (self.sheet, self.naming):
            if sheet is not None:
                sheet.close_sheet()
                sheet.wipe()

    def _read(self, *, opening: bool = False) -> None:
        if self._actor is not None:
            done = partial(self._on_read, opening=opening)
            now, failed = self._clock.now(), self._place.error.emit
            self._reading.read(load_versions, self._actor, now, on_done=done, on_error=failed)

    def _on_read(self, found: PlanVersions, *, opening: bool) -> None:
        sheet = self._versions_sheet()
        sheet.set_versions(found)
        if opening and not sheet.is_open:
            sheet.open()

    def _on_changes(self, changes: ChangeSet) -> None:
        if self.sheet is not None and changes.touches(Topic.PLANS):
            self._read()

    def _versions_sheet(self) -> VersionsSheet:
        if self.sheet is None:
            self.sheet = VersionsSheet(self._place.theme, self._place.stage)
            self.sheet.chosen.connect(self._on_chosen)
            self.sheet.naming.connect(self._on_naming)
            self.sheet.gone_back.connect(self._on_gone_back)
            self.sheet.dismiss_requested.connect(self.close)
        return self.sheet

    def _on_chosen(self, version: PlanVersion) -> None:
        self.close()
        self.looked_up.emit(version.id)

    # Names -----------------------------------------------------------------------------------------------------------

    def _on_naming(self, version: PlanVersion) -> None:
        if self.naming is None:
            self.naming = NameSheet(self._place.theme, self._place.stage)
            self.naming.named.connect(self._on_named)
            self.naming.left.connect(self._on_name_left)
        self._versions_sheet().close_sheet()
        self.naming.open_for(version)

    def _on_name_left(self) -> None:
        if self._actor is not None:
            self._versions_sheet().open()

    def _on_named(self, naming: PlanNaming) -> None:
        actor = self._actor
        if actor is None:
            return
        self._versions_sheet().open()
        words = self.tr("Named “{name}”").format(name=naming.name) if naming.name else self.tr("The name is gone")
        if naming.name != naming.before:
            self._jobs.write(
                name_plan,
                actor,
                naming,
                on_done=lambda _: self._place.undo_offered.emit(
                    words, undoing(self._jobs, self, self._place.error.emit, name_plan, actor, naming.undone)
                ),
                on_error=self._place.error.emit,
                owner=self,
                origin=_ORIGIN,
            )

    # The way back ----------------------------------------------------------------------------------------------------

    def _on_gone_back(self, version: PlanVersion) -> None:
        actor = self._actor
        if actor is None:
            return
        self.close()
        words = self.tr("{name} stands there again").format(name=version_name(version))

        def offer(before: datetime | None) -> None:
            self.gone_back.emit()
            self._place.undo_offered.emit(
                words, undoing(self._jobs, self, self._place.error.emit, go_forward_again, actor, version.id, before)
            )

        self._jobs.write(
            go_back_to,
            actor,
            version.id,
            on_done=offer,
            on_error=self._place.error.emit,
            owner=self,
            origin=_ORIGIN,
        )
