"""The one application object, dressed the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from widgets.theme import load_fonts

_SCHEMES = ("http", "https", "file", "mailto")


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the application object: our fonts, a fixed style, no links that open anything.

    `arguments` are Qt's own (`-platform offscreen`).
    """
    application = QApplication(["growing-edge", *arguments])
    dress(application)
    return application


def dress(application: QApplication) -> None:
    """Make an application object ours."""
    application.setApplicationName("growing-edge")
    application.setStyle("Fusion")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    load_fonts()
    nobody = _Nobody(application)
    for scheme in _SCHEMES:
        # PySide6 6.11 says bytes in its stub and refuses them when it runs.
        QDesktopServices.setUrlHandler(scheme, nobody, "ignore")  # type: ignore[arg-type]


class _Nobody(QObject):
    """Takes every address that would open another program, and opens none."""

    @Slot(QUrl)
    def ignore(self, address: QUrl) -> None:
        """Do nothing."""
