"""A chief takes the plan that stands there along: gathered by a reader, written as long work."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.actions.plan_export import PlanExport, PlanFormat, prepare_plan_export, write_plan_export
from kiosk.domain.clock import Clock
from kiosk.domain.errors import Unavailable
from kiosk.domain.permissions import Actor
from kiosk.jobs.long_work import Task
from kiosk.jobs.runner import Jobs
from views.matching.files_sheet import FilesSheet
from views.place import Place
from views.signed_in import SignedIn


class FilesDesk(QObject):
    """Offers the formats, writes into `folder`, and says where the file lies; a file of that name is replaced."""

    def __init__(self, place: Place, jobs: Jobs, clock: Clock, folder: Path) -> None:
        super().__init__(place)
        self._place, self._jobs, self._clock, self._folder = place, jobs, clock, folder
        self._reading = jobs.latest(self)
        self._asked: tuple[Actor, str] | None = None
        self.sheet: FilesSheet | None = None

    def open(self, code: str, signed_in: SignedIn) -> None:
        """Offer a chief to take the plan of this code along."""
        self._asked = signed_in.actor, code
        if self.sheet is None:
            self.sheet = FilesSheet(self._place.theme, self._place.stage)
            self.sheet.chosen.connect(self._on_chosen)
        self.sheet.open_for(code)

    def close(self) -> None:
        """Offer nothing any more: the chief left."""
        self._asked = None
        self._reading.cancel()
        if self.sheet is not None:
            self.sheet.close_sheet()

    def _on_chosen(self, format_: PlanFormat) -> None:
        if self._asked is None:
            return
        actor, code = self._asked
        self._reading.read(
            prepare_plan_export,
            actor,
            self._clock.now(),
            format_,
            QCoreApplication.translate,
            code,
            on_done=self._on_prepared,
            on_error=self._place.error.emit,
        )

    def _on_prepared(self, export: PlanExport) -> None:
        self._jobs.run(
            partial(_write, export, self._folder),
            on_done=self._on_written,
            on_error=self._place.error.emit,
            owner=self,
        )

    def _on_written(self, path: Path) -> None:
        words = self.tr("Kept as “{name}” in {folder}.")
        self._place.notice.emit(words.format(name=path.name, folder=path.parent))


def _write(export: PlanExport, folder: Path, _task: Task) -> Path:
    path = folder / f"plan-{export.code.lower()}{export.format.ending}"
    try:
        # A workbook holds growth and reasons: nobody else on this computer needs to read it.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("print-folder-unwritable", path=str(folder), reason=error.strerror or "") from error
    write_plan_export(export, path, QCoreApplication.translate, replace=True)
    return path
