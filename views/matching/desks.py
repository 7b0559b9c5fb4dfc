"""What lies beside the plan for chiefs: the rules of the year, the versions of the plan, files to take along."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.domain.clock import Clock
from kiosk.jobs.runner import Jobs
from kiosk.matching.arithmetic import shortages
from views.matching.files_desk import FilesDesk
from views.matching.panel import MatchingPanel
from views.matching.rules_desk import RulesDesk
from views.matching.versions_desk import VersionsDesk
from views.place import Place
from views.signed_in import SignedIn

translate = QCoreApplication.translate
WithChief = Callable[[Callable[[SignedIn], object], str], None]
"""Calls with a chief: at once, or after the question who is there, which gives this reason."""


class Desks(QObject):
    """Opens each for a chief, and closes all of them; `code` returns that of the plan which stands there, if one does.

    `files` is None where there is no folder for them.
    """

    def __init__(
        self,
        place: Place,
        jobs: Jobs,
        clock: Clock,
        folder: Path | None,
        with_chief: WithChief,
        code: Callable[[], str],
    ) -> None:
        super().__init__(place)
        self._with_chief, self._code = with_chief, code
        self.rules = RulesDesk(place, jobs, clock, shortages)
        self.versions = VersionsDesk(place, jobs, clock)
        self.files = FilesDesk(place, jobs, clock, folder) if folder is not None else None

    def follow(self, panel: MatchingPanel) -> None:
        """Open what is touched below a plan."""
        panel.offer(files=self.files is not None, rules=True, versions=True)
        panel.rules_tapped.connect(self.open_rules)
        panel.files_tapped.connect(self.open_files)
        panel.versions_tapped.connect(self.open_versions)

    def open_rules(self) -> None:
        """Show the rules."""
        self._with_chief(self.rules.open, translate("MatchingPlace", "Chiefs keep the rules. Who are you?"))

    def open_versions(self) -> None:
        """Show the versions."""
        self._with_chief(self.versions.open, translate("MatchingPlace", "Versions are for chiefs. Who are you?"))

    def open_files(self) -> None:
        """Offer to take the plan along that stands there."""
        code = self._code()
        if self.files is not None and code:
            self._with_chief(
                partial(self.files.open, code), translate("MatchingPlace", "Chiefs take plans along. Who are you?")
            )

    def close(self) -> None:
        """Close all of them: the chief left."""
        self.rules.close()
        self.versions.close()
        if self.files is not None:
            self.files.close()
