"""The palette chosen at a screen, kept for its next start."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.store import Store
from kiosk.actions.screens import keep_look, kept_look
from kiosk.app.theming import THEMES, Theming
from kiosk.domain.errors import UserError
from kiosk.jobs.runner import Jobs


class LookKeeper(QObject):
    """Writes a screen's palette down whenever another one is chosen."""

    def __init__(self, theming: Theming, jobs: Jobs, screen: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theming, self._jobs, self._screen = theming, jobs, screen
        self._kept = theming.palette
        theming.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        palette = self._theming.palette
        if palette != self._kept:
            self._kept = palette
            self._jobs.write(keep_look, self._screen, palette, on_done=self._on_done, on_error=self._on_error)

    def _on_done(self, _: None) -> None:
        """Be silent: the look itself has answered the touch."""

    def _on_error(self, error: UserError) -> None:
        self._jobs.failed.emit(error)


def look_of(store: Store, screen: str) -> str:
    """Return the palette in which a screen starts: the one chosen there last, or light."""
    with store.read() as session:
        palette = kept_look(session, screen)
    return palette if palette in THEMES else THEMES[0]
