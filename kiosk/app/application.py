"""The one application object, dressed the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, QTranslator, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from kiosk.app.language import ENGLISH, choose_language, translation
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
    speak(application, ENGLISH)
    load_fonts()
    nobody = _Nobody(application)
    for scheme in _SCHEMES:
        # PySide6 6.11 says bytes in its stub and refuses them when it runs.
        QDesktopServices.setUrlHandler(scheme, nobody, "ignore")  # type: ignore[arg-type]


def preferred_language(said: str | None) -> str:
    """Return the language to speak: the one said, or this system's where there is a translation, or English."""
    return choose_language(said, QLocale.system().uiLanguages())


def speak(application: QApplication, language: str) -> None:
    """Say everything in a language from now on: texts, days and numbers. Call it before there are widgets.

    `language` is one of `languages()`. Raises: FileNotFoundError where it is none.
    """
    for earlier in application.findChildren(_Speech):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    QLocale.setDefault(_locale_of(language))
    if language != ENGLISH:
        # The application keeps it: Qt itself does not, and without it everything would be English again.
        speech = _Speech(application)
        if not speech.load(str(translation(language))):
            raise FileNotFoundError(translation(language))
        application.installTranslator(speech)


def _locale_of(language: str) -> QLocale:
    if language == ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    system = QLocale.system()
    # The country decides on paper and numbers, so the system's own is kept where it is of this language.
    return system if system.language() == QLocale(language).language() else QLocale(language)


class _Speech(QTranslator):
    """The translation that is spoken now; a kind of its own, to find it again."""


class _Nobody(QObject):
    """Takes every address that would open another program, and opens none."""

    @Slot(QUrl)
    def ignore(self, address: QUrl) -> None:
        """Do nothing."""
